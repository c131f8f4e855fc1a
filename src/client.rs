//! The front door: takes an operation and its parameters, and gives Seam's answer or an [`Error`], by way of one backend.

use crate::answer::Answer;
use crate::call::{Backend, Request};
pub use crate::call::{CallOptions, Started};
use crate::composed;
use crate::config::{Config, Endpoint};
use crate::credentials::Credentials;
use crate::error::{Error, Kind, shown};
use crate::log::{Event, Log};
use crate::remote::Remote;
#[cfg(feature = "sandbox")]
use crate::sandbox::SandboxClient;
use serde_json::{Map, Value};
use std::sync::Arc;
use std::time::Duration;

/// A client of Seam, or of a sandbox. Cheap to make and to clone; safe to use from any thread and in forked children.
///
/// It holds configuration only. Nothing is sent, opened or started before the first call.
#[derive(Clone)]
pub struct Client {
    credentials: Credentials,
    backend: Arc<dyn Backend>,
    log: Log,
}

impl Client {
    /// A client with this configuration.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] or [`Kind::InvalidToken`], naming what is wrong.
    pub fn new(config: Config) -> Result<Client, Error> {
        let credentials = config.credentials.clone();
        let log = Log::new(config.secrets());
        let backend: Arc<dyn Backend> = match config.endpoint.clone() {
            Endpoint::Remote(url) => Arc::new(Remote::new(config, &url)?),
            #[cfg(feature = "sandbox")]
            Endpoint::Sandbox(path) => Arc::new(SandboxClient::new(config, path)?),
            #[cfg(feature = "sandbox")]
            Endpoint::SharedSandbox(_) => Arc::new(SandboxClient::new(config, None)?),
            #[cfg(not(feature = "sandbox"))]
            Endpoint::Sandbox(_) | Endpoint::SharedSandbox(_) => {
                return Err(Error::new(Kind::InvalidOptions, "this build of seam-phones has no sandbox (feature `sandbox`)"));
            }
        };
        Ok(Client { credentials, backend, log })
    }

    /// A client of the same backend with other credentials, such as those of an app beside those of its server. Both have one log.
    ///
    /// # Errors
    /// [`Kind::InvalidToken`].
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Client, Error> {
        let backend = self.backend.with_credentials(credentials.clone())?;
        let log = self.log.hiding(credentials.secrets());
        Ok(Client { credentials, backend, log })
    }

    /// The same client with another token of the same kind, such as that of a new session when the old one has expired.
    ///
    /// # Errors
    /// [`Kind::InvalidToken`] when the token is of another kind, and [`Kind::InvalidOptions`] when the client has none.
    pub fn with_token(&self, token: &str) -> Result<Client, Error> {
        self.with_credentials(self.credentials.with_token(token)?)
    }

    /// Carries out an operation of the table (`phones.list`), or asks a path of Seam's API (`/devices/list`), with the
    /// client's own options. Parameters of `null` mean none.
    ///
    /// Blocks the thread until the answer is there, at most as long as the client's `timeout_ms`.
    ///
    /// # Errors
    /// Every [`Kind`]; see [`Error::details`].
    pub fn call(&self, operation: &str, parameters: &Value) -> Result<Answer, Error> {
        self.call_with(operation, parameters, &CallOptions::default())
    }

    /// As [`Client::call`], with options for this call.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub fn call_with(&self, operation: &str, parameters: &Value, options: &CallOptions) -> Result<Answer, Error> {
        let parameters = match parameters {
            Value::Null => Map::new(),
            Value::Object(map) => map.clone(),
            _ => {
                let error = Error::new(Kind::InvalidParams, "the parameters are not a JSON object");
                return Err(self.refused(operation, error));
            }
        };
        match self.start(operation, parameters, options, None) {
            Started::Ended(outcome) => outcome,
            Started::Running(call) => {
                call.wait(None).unwrap_or_else(|| Err(Error::new(Kind::Internal, "the call has no outcome")))
            }
        }
    }

    /// Asks any path of Seam's API with a `POST` of these parameters: for what the table lacks.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub fn request(&self, path: &str, parameters: &Value) -> Result<Answer, Error> {
        if path.starts_with('/') {
            self.call(path, parameters)
        } else {
            Err(self.refused(path, Error::new(Kind::InvalidParams, "a path begins with '/'")))
        }
    }

    /// How many seconds this machine's clock is ahead of the server's, or `None` when the server does not tell the time (a sandbox
    /// never does). Needs no credentials: it tells whether the server can be reached at all, and why not.
    ///
    /// # Errors
    /// [`Kind::Connection`] or [`Kind::Timeout`], in words.
    pub fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        self.backend.clock_offset_seconds()
    }

    /// Starts an operation and gives it the thread for at most `wait` (`None`: until it ends). What has not ended by then
    /// goes on in the background.
    pub fn start(
        &self,
        operation: &str,
        parameters: Map<String, Value>,
        options: &CallOptions,
        wait: Option<Duration>,
    ) -> Started {
        let request = match Request::new(operation, parameters, &self.credentials) {
            Ok(request) => request,
            Err(error) => return Started::Ended(Err(self.refused(operation, error))),
        };
        let log = self.log.call(operation);
        let request = request.logged(log.clone());
        let started = if composed::is_composed(&request) {
            composed::start(&self.backend, &self.credentials, &self.log, request, options, wait)
        } else {
            self.backend.start(request, options, wait)
        };
        started.unwrap_or_else(|error| Started::Ended(Err(error.of(operation)))).noted(&log)
    }

    /// The error of a call that is refused before there is a request, after it was logged.
    pub(crate) fn refused(&self, operation: &str, error: Error) -> Error {
        let error = error.of(&shown(operation));
        self.log.call(operation).end(Some(&error));
        error
    }

    /// Whether calls that begin from now on leave events for [`Client::take_log`]. It is off at first, and costs nothing then.
    ///
    /// The client's clones, and those that [`Client::with_credentials`] makes, share its log. Forked children go on logging; the events of
    /// their parent stay with it.
    pub fn enable_log(&self, enabled: bool) {
        self.log.enable(enabled);
    }

    /// Of calls that begin from now on only the warnings are logged: that an attempt is repeated, and why.
    pub fn enable_log_of_warnings(&self) {
        self.log.enable_warnings();
    }

    /// Takes the events that have happened since the last time, the oldest first, also while calls go on. At most 8192 are kept: when more
    /// happen the oldest go, and an event says how many. No event shows a secret.
    pub fn take_log(&self) -> Vec<Event> {
        self.log.take()
    }
}
