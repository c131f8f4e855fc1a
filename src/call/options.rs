//! The options of one call.

use crate::config::{check_retries, milliseconds, unknown_call_option};
use crate::error::{Error, Kind};
use serde_json::{Map, Value};
use std::time::{Duration, Instant};

/// Options that hold for one call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallOptions {
    /// The time for the whole call, instead of the client's.
    pub timeout: Option<Duration>,
    /// How often a failed attempt may be followed by another, instead of the client's.
    pub max_retries: Option<u32>,
}

impl CallOptions {
    /// Reads `{"timeout_ms": ..., "max_retries": ...}`.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`], naming what is wrong.
    pub fn from_json(map: &Map<String, Value>) -> Result<CallOptions, Error> {
        let mut options = CallOptions::default();
        for (name, value) in map {
            match (name.as_str(), value) {
                (_, Value::Null) => {}
                ("timeout_ms", value) => {
                    options.timeout = Some(milliseconds("timeout_ms", whole_number(name, value)?)?);
                }
                ("max_retries", value) => {
                    let retries = u32::try_from(whole_number(name, value)?).unwrap_or(u32::MAX);
                    options.max_retries = Some(check_retries(retries)?);
                }
                _ => return Err(unknown_call_option(name)),
            }
        }
        Ok(options)
    }
}

fn whole_number(name: &str, value: &Value) -> Result<u64, Error> {
    value.as_u64().ok_or_else(|| Error::new(Kind::InvalidOptions, format!("{name} must be a whole number")))
}

/// What bounds a call: the client's own, or those of the call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) timeout: Duration,
    pub(crate) max_retries: u32,
}

impl Limits {
    /// These limits, but for what the options of a call say.
    pub(crate) fn with(self, options: &CallOptions) -> Limits {
        Limits { timeout: options.timeout.unwrap_or(self.timeout), max_retries: options.max_retries.unwrap_or(self.max_retries) }
    }
}

/// The moment after so much time; one so far away that it cannot be counted is as good as tomorrow.
pub(crate) fn deadline_after(time: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(time).unwrap_or(now + Duration::from_secs(86_400))
}
