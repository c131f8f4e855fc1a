//! How much a caller may ask for.

use super::invalid;
use crate::error::Error;
use std::time::Duration;

/// The most that a call may take, in milliseconds: a day.
const MAX_MS: u64 = 86_400_000;

pub(crate) fn milliseconds(option: &str, value: u64) -> Result<Duration, Error> {
    if (1..=MAX_MS).contains(&value) {
        Ok(Duration::from_millis(value))
    } else {
        Err(invalid(format!("{option} must be between 1 and {MAX_MS} milliseconds")))
    }
}

pub(crate) fn check_retries(retries: u32) -> Result<u32, Error> {
    if retries <= 100 { Ok(retries) } else { Err(invalid("max_retries must be at most 100")) }
}
