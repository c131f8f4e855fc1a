//! Fault injection: what the sandbox was told to get wrong, so that an app's developers can see how their own code takes it.
//!
//! Faults belong to the sandbox of this process: of this client, or of this server. They are given by the option `sandbox_faults`, by
//! `serve --fault`, or by the path `/_sandbox/simulate_faults`; `/_sandbox/clear_faults` ends them.

use crate::call::Request;
use crate::error::{Error, Kind, shown};
use crate::nearest;
use crate::operations;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What goes wrong with the next calls of an operation.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    /// `phones.deactivate`, or `*` for any.
    operation: String,
    /// How many calls it meets.
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

/// What a fault may say of itself.
const MEMBERS: [&str; 7] = ["operation", "times", "status", "retry_after_seconds", "delay_ms", "drop_connection", "after_effect"];

fn once() -> u32 {
    1
}

impl Fault {
    fn read(value: &Value) -> Result<Fault, Error> {
        let invalid = |message: String| Err(Error::new(Kind::InvalidOptions, message));
        if let Some(unknown) = value.as_object().and_then(|map| map.keys().find(|name| !MEMBERS.contains(&name.as_str()))) {
            let hint = nearest::hint(unknown, MEMBERS.iter().copied());
            return invalid(format!(
                "simulated fault: unknown member \"{}\"{hint} (there are: {})",
                shown(unknown),
                MEMBERS.join(", ")
            ));
        }
        let mut fault: Fault = match serde_json::from_value(value.clone()) {
            Ok(fault) => fault,
            Err(_) => {
                let message = "a simulated fault is an object with the text operation; times, status, retry_after_seconds and delay_ms are whole numbers, drop_connection and after_effect true or false";
                return invalid(message.to_owned());
            }
        };
        if fault.operation != "*" && operations::find(&fault.operation).is_none() {
            return invalid(format!("simulated fault: there is no operation \"{}\"", shown(&fault.operation)));
        }
        if fault.retry_after_seconds.is_some() {
            fault.status.get_or_insert(429);
        }
        if fault.status.is_some_and(|status| !(400..=599).contains(&status)) {
            return invalid("simulated fault: status must be between 400 and 599".to_owned());
        }
        if fault.status.is_some() && fault.drop_connection {
            return invalid("simulated fault: a dropped connection has no status".to_owned());
        }
        if fault.status.is_none() && fault.delay_ms.is_none() && !fault.drop_connection {
            return invalid("simulated fault: give status, retry_after_seconds, delay_ms or drop_connection".to_owned());
        }
        Ok(fault)
    }

    fn is_for(&self, operation: &str) -> bool {
        // What tests do with the sandbox itself meets only what is meant for it.
        let is_of_sandbox = || operations::find(operation).is_some_and(|operation| operation.only_in_sandbox);
        let is_any = self.operation == "*" && !is_of_sandbox();
        self.times > 0 && (is_any || self.operation == operation)
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
            500.. => ("text/html", format!("<html><body><h1>{status} simulated fault</h1></body></html>")),
            401 => ("application/json", error_body("unauthorized", status)),
            429 => ("application/json", error_body("too_many_requests", status)),
            _ => ("application/json", error_body("simulated_fault", status)),
        }
    }
}

fn error_body(r#type: &str, status: u16) -> String {
    format!(r#"{{"error":{{"type":"{type}","message":"Simulated fault: {status}"}},"ok":false}}"#)
}

/// The faults that are still to come.
#[derive(Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub(super) fn read(list: &[Value]) -> Result<Faults, Error> {
        let faults: Result<Vec<Fault>, Error> = list.iter().map(Fault::read).collect();
        Ok(Faults(Mutex::new(faults?)))
    }

    /// Adds these faults to those that are still to come.
    pub(super) fn add_all(&self, list: &[Value]) -> Result<(), Error> {
        let faults = list.iter().map(Fault::read).collect::<Result<Vec<Fault>, Error>>()?;
        self.with(|pending| pending.extend(faults));
        Ok(())
    }

    /// Whether a request is about the faults themselves.
    pub(super) fn is_about_them(&self, request: &Request) -> bool {
        matches!(request.path(), "/_sandbox/simulate_faults" | "/_sandbox/clear_faults")
    }

    /// Answers the requests that are about the faults themselves; `None` for every other.
    pub(super) fn answer(&self, request: &Request) -> Option<Result<(), Error>> {
        match request.path() {
            "/_sandbox/simulate_faults" => Some(self.add(request.parameters())),
            "/_sandbox/clear_faults" => {
                self.with(Vec::clear);
                Some(Ok(()))
            }
            _ => None,
        }
    }

    /// Adds a fault, from the parameters of `/_sandbox/simulate_faults`.
    fn add(&self, parameters: &Map<String, Value>) -> Result<(), Error> {
        let fault = Fault::read(&Value::Object(parameters.clone()))?;
        self.with(|faults| faults.push(fault));
        Ok(())
    }

    fn with<R>(&self, look: impl FnOnce(&mut Vec<Fault>) -> R) -> R {
        // With the fork's guard, so that no fork leaves the lock taken.
        let _guard = crate::fork::guard(super::files::close_all);
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The faults that are still to come, as they were given, each with how many calls it still meets.
    #[cfg(feature = "server")]
    pub(crate) fn pending(&self) -> Vec<Value> {
        self.with(|faults| faults.iter().filter_map(|fault| serde_json::to_value(fault).ok()).collect())
    }

    /// Whether any is still to come.
    pub(super) fn has_any(&self) -> bool {
        // Without the fork's guard: whoever asks has it.
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Whether the next call of this operation meets a fault.
    pub(super) fn is_expected(&self, operation: &str) -> bool {
        self.with(|faults| faults.iter().any(|fault| fault.is_for(operation)))
    }

    /// The fault that this call meets; the oldest comes first.
    pub(crate) fn take(&self, operation: &str) -> Option<Fault> {
        self.with(|faults| {
            let fault = faults.iter_mut().find(|fault| fault.is_for(operation))?;
            fault.times = fault.times.saturating_sub(1);
            let taken = fault.clone();
            faults.retain(|fault| fault.times > 0);
            Some(taken)
        })
    }
}
