//! Times, as Seam writes them.

use super::failure::Failure;
use crate::operations::date_time;
use jiff::Timestamp;

/// A time as Seam writes it. All have the same length, so that their order as text is their order in time.
pub(super) fn format_time(time: Timestamp) -> String {
    format!("{time:.3}")
}

pub(super) fn parse_time(name: &str, text: &str) -> Result<String, Failure> {
    let time = date_time(text).ok_or_else(|| Failure::invalid_input(format!("Invalid datetime for \"{name}\"")))?;
    let written = format_time(time);
    // Before the year 0 the order of the texts would not be that of the times.
    if written.starts_with('-') { Err(Failure::invalid_input(format!("\"{name}\" is before the year 0"))) } else { Ok(written) }
}

/// A new end lies ahead.
pub(super) fn check_future(now: &str, ends_at: Option<&str>, prefix: &str) -> Result<(), Failure> {
    match ends_at {
        Some(ends_at) if ends_at <= now => Err(Failure::invalid_input(format!("{prefix}ends_at must be in the future"))),
        _ => Ok(()),
    }
}

/// What ends must have begun.
pub(super) fn check_order(starts_at: Option<&str>, ends_at: Option<&str>, prefix: &str) -> Result<(), Failure> {
    match (starts_at, ends_at) {
        (Some(starts_at), Some(ends_at)) if ends_at <= starts_at => {
            Err(Failure::invalid_input(format!("{prefix}ends_at must be after {prefix}starts_at")))
        }
        _ => Ok(()),
    }
}
