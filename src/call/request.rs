//! What was asked, checked and ready for a backend.

use super::Pace;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::log::CallLog;
use crate::operations::{self, Operation, Repeat, Strictness};
use serde_json::{Map, Value};
use std::sync::Arc;

/// An operation of the table, or a path of Seam's API, with its parameters.
pub(crate) struct Request {
    target: Target,
    parameters: Map<String, Value>,
    /// The parameters that are for this library.
    local: Map<String, Value>,
    /// The pace that it shares with other calls.
    pace: Option<Arc<Pace>>,
    log: CallLog,
}

enum Target {
    Operation(&'static Operation),
    /// A path of Seam's API as the caller gave it.
    RawPath(String),
}

impl Request {
    /// A request of this name: an operation of the table, whose parameters are checked, or a path.
    pub(crate) fn new(name: &str, mut parameters: Map<String, Value>, credentials: &Credentials) -> Result<Request, Error> {
        if name.starts_with('/') {
            return Request::raw(name, parameters);
        }
        let Some(operation) = operations::find(name) else {
            let message = if name.is_empty() { "the operation's name is empty".to_owned() } else { operations::unknown(name) };
            return Err(Error::new(Kind::InvalidParams, message));
        };
        // The key of an app user without an account of his own goes with the publishable key.
        let makes_session = matches!(name, "client_sessions.create" | "client_sessions.get_or_create");
        if let (true, Credentials::PublishableKey { user_identifier_key, .. }) = (makes_session, credentials) {
            parameters.entry("user_identifier_key").or_insert_with(|| Value::String(user_identifier_key.clone()));
        }
        operations::check(operation, &parameters, Strictness::Strict)?;
        let names = operation.parameters.iter().filter(|parameter| parameter.local).map(|parameter| parameter.name);
        let local = names.filter_map(|name| parameters.remove_entry(name)).collect();
        Ok(Request { target: Target::Operation(operation), parameters, local, pace: None, log: CallLog::default() })
    }

    /// A path with its parameters as they are.
    pub(crate) fn raw(path: &str, parameters: Map<String, Value>) -> Result<Request, Error> {
        let usable = |byte: u8| byte.is_ascii_alphanumeric() || b"/_-.~".contains(&byte);
        if !path.bytes().all(usable) || path.contains("//") || path.contains("..") {
            let message = "a raw path may hold letters, digits, '/', '_', '-', '.' and '~'; parameters go into the body";
            return Err(Error::new(Kind::InvalidParams, message));
        }
        Ok(Request {
            target: Target::RawPath(path.to_owned()),
            parameters,
            local: Map::new(),
            pace: None,
            log: CallLog::default(),
        })
    }

    /// The same, whose events go to this log.
    pub(crate) fn logged(self, log: CallLog) -> Request {
        Request { log, ..self }
    }

    pub(crate) fn log(&self) -> &CallLog {
        &self.log
    }

    pub(crate) fn name(&self) -> &str {
        match &self.target {
            Target::Operation(operation) => operation.name,
            Target::RawPath(path) => path,
        }
    }

    /// The name in the table, also of an operation that was asked by its path.
    #[cfg(feature = "sandbox")]
    pub(crate) fn table_name(&self) -> &str {
        self.operation().map_or(self.name(), |operation| operation.name)
    }

    pub(crate) fn path(&self) -> &str {
        match &self.target {
            Target::Operation(operation) => operation.path,
            Target::RawPath(path) => path,
        }
    }

    pub(crate) fn parameters(&self) -> &Map<String, Value> {
        &self.parameters
    }

    /// A parameter that is for this library.
    pub(crate) fn local(&self, name: &str) -> Option<&Value> {
        self.local.get(name)
    }

    /// The same request as one of many, which share a pace. Whoever makes them attends to them: see [`super::Backend::attend`].
    pub(crate) fn of_many(mut self, pace: &Arc<Pace>) -> Request {
        self.pace = Some(pace.clone());
        self
    }

    pub(crate) fn pace(&self) -> Option<&Pace> {
        self.pace.as_deref()
    }

    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        match &self.target {
            Target::Operation(operation) => Some(operation),
            Target::RawPath(path) => operations::find_path(path),
        }
    }

    /// Whether asking twice is harmless. Nothing is known of a path that is not in the table.
    pub(crate) fn may_repeat(&self) -> bool {
        self.operation().is_some_and(|operation| operation.repeat != Repeat::Unsafe)
    }

    /// Whether it changes nothing. Nothing is known of a path that is not in the table.
    pub(crate) fn is_read(&self) -> bool {
        self.operation().is_some_and(Operation::is_read)
    }

    /// Whether it was asked by its path: then its parameters are posted as they are.
    pub(crate) fn is_raw(&self) -> bool {
        matches!(self.target, Target::RawPath(_))
    }
}
