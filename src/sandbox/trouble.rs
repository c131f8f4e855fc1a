//! Trouble that the sandbox was told to simulate, so that an app's developers can see how their own code takes it.
//!
//! Trouble belongs to the sandbox of this process: of this client, or of this server. It is told by the option `sandbox_trouble`, by
//! `serve --trouble`, or by the path `/_sandbox/simulate_trouble`; `/_sandbox/clear_trouble` ends it.

use crate::error::{Error, Kind, shown};
use crate::operations;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What goes wrong with the next calls of an operation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Trouble {
    /// `phones.deactivate`, or `*` for any.
    operation: String,
    /// How many calls it strikes.
    #[serde(default = "once")]
    times: u32,
    /// The HTTP status they are answered with.
    pub(crate) status: Option<u16>,
    /// A `Retry-After` that goes with it; without a status that is 429.
    pub(crate) retry_after_seconds: Option<u64>,
    /// How long the answer takes.
    delay_ms: Option<u64>,
    /// The connection breaks before the answer.
    #[serde(default)]
    pub(crate) drop_connection: bool,
    /// The operation takes effect all the same.
    #[serde(default)]
    pub(crate) after_effect: bool,
}

fn once() -> u32 {
    1
}

impl Trouble {
    fn read(value: &Value) -> Result<Trouble, Error> {
        let invalid = |message: String| Err(Error::new(Kind::InvalidOptions, message));
        let mut trouble: Trouble = match serde_json::from_value(value.clone()) {
            Ok(trouble) => trouble,
            Err(_) => {
                let message = "simulated trouble is an object of operation, times, status, retry_after_seconds, delay_ms, drop_connection and after_effect";
                return invalid(message.to_owned());
            }
        };
        if trouble.operation != "*" && operations::find(&trouble.operation).is_none() {
            return invalid(format!("simulated trouble: there is no operation \"{}\"", shown(&trouble.operation)));
        }
        if trouble.retry_after_seconds.is_some() {
            trouble.status.get_or_insert(429);
        }
        if trouble.status.is_some_and(|status| !(400..=599).contains(&status)) {
            return invalid("simulated trouble: status must be between 400 and 599".to_owned());
        }
        if trouble.status.is_some() && trouble.drop_connection {
            return invalid("simulated trouble: a dropped connection has no status".to_owned());
        }
        if trouble.status.is_none() && trouble.delay_ms.is_none() && !trouble.drop_connection {
            return invalid("simulated trouble: give status, retry_after_seconds, delay_ms or drop_connection".to_owned());
        }
        Ok(trouble)
    }

    fn is_for(&self, operation: &str) -> bool {
        self.times > 0 && (self.operation == "*" || self.operation == operation)
    }

    pub(crate) fn delay(&self) -> Option<Duration> {
        self.delay_ms.map(Duration::from_millis)
    }

    /// Whether the call is answered as usual, only later.
    pub(crate) fn is_delay_only(&self) -> bool {
        self.status.is_none() && !self.drop_connection
    }

    /// The answer's content type and body: a gateway's page for a 5xx, else Seam's own form.
    pub(crate) fn page(status: u16) -> (&'static str, String) {
        match status {
            500.. => ("text/html", format!("<html><body><h1>{status} simulated trouble</h1></body></html>")),
            401 => ("application/json", error_body("unauthorized", status)),
            429 => ("application/json", error_body("too_many_requests", status)),
            _ => ("application/json", error_body("simulated_trouble", status)),
        }
    }
}

fn error_body(r#type: &str, status: u16) -> String {
    format!(r#"{{"error":{{"type":"{type}","message":"Simulated trouble: {status}"}},"ok":false}}"#)
}

/// The trouble that is still to come.
#[derive(Default)]
pub(crate) struct Troubles(Mutex<Vec<Trouble>>);

impl Troubles {
    pub(super) fn read(list: &[Value]) -> Result<Troubles, Error> {
        let troubles: Result<Vec<Trouble>, Error> = list.iter().map(Trouble::read).collect();
        Ok(Troubles(Mutex::new(troubles?)))
    }

    /// Adds trouble, from the parameters of `/_sandbox/simulate_trouble`.
    pub(super) fn add(&self, parameters: &Map<String, Value>) -> Result<(), Error> {
        let trouble = Trouble::read(&Value::Object(parameters.clone()))?;
        self.with(|troubles| troubles.push(trouble));
        Ok(())
    }

    pub(super) fn clear(&self) {
        self.with(Vec::clear);
    }

    fn with<R>(&self, look: impl FnOnce(&mut Vec<Trouble>) -> R) -> R {
        // Inside the gate, so that no fork leaves the lock taken.
        let _inside = crate::fork::enter_gate(super::files::close_all);
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the next call of this operation is struck.
    pub(super) fn awaits(&self, operation: &str) -> bool {
        self.with(|troubles| troubles.iter().any(|trouble| trouble.is_for(operation)))
    }

    /// The trouble that strikes this call, the oldest first.
    pub(crate) fn strike(&self, operation: &str) -> Option<Trouble> {
        self.with(|troubles| {
            let trouble = troubles.iter_mut().find(|trouble| trouble.is_for(operation))?;
            trouble.times = trouble.times.saturating_sub(1);
            let struck = trouble.clone();
            troubles.retain(|trouble| trouble.times > 0);
            Some(struck)
        })
    }
}
