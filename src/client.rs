//! The front door: takes an operation and its parameters, and gives Seam's answer or an [`Error`], by way of one backend.

use crate::answer::Answer;
use crate::call::{Call, Progress};
use crate::config::{Config, Endpoint, check_retries, milliseconds, unknown_call_option};
use crate::credentials::Credentials;
use crate::error::{Error, Kind, shown};
use crate::operations::{self, Operation, Repeat, Strictness, Verdict};
use crate::remote::{Remote, runtime};
#[cfg(feature = "sandbox")]
use crate::sandbox::{Limits, Sandbox};
use serde_json::{Map, Value};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// A client of Seam, or of a sandbox. Cheap to make and to clone; safe to use from any thread and in forked children.
///
/// It holds configuration only. Nothing is sent, opened or started before the first call.
#[derive(Clone)]
pub struct Client {
    credentials: Credentials,
    backend: Backend,
}

#[derive(Clone)]
enum Backend {
    Remote(Arc<Remote>),
    #[cfg(feature = "sandbox")]
    Sandbox {
        engine: Arc<Sandbox>,
        timeout: Duration,
        max_retries: u32,
    },
}

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

/// What was asked, checked and ready for a backend.
pub(crate) struct Prepared {
    target: Target,
    parameters: Map<String, Value>,
}

enum Target {
    Operation(&'static Operation),
    /// A path of Seam's API as the caller gave it.
    Raw(String),
}

impl Prepared {
    /// A path with its parameters as they are.
    pub(crate) fn raw(path: &str, parameters: Map<String, Value>) -> Result<Prepared, Error> {
        let usable = |byte: u8| byte.is_ascii_alphanumeric() || b"/_-.~".contains(&byte);
        if !path.bytes().all(usable) || path.contains("//") || path.contains("..") {
            let message = "a raw path may hold letters, digits, '/', '_', '-', '.' and '~'; parameters go into the body";
            return Err(Error::new(Kind::InvalidParams, message));
        }
        Ok(Prepared { target: Target::Raw(path.to_owned()), parameters })
    }

    fn new(name: &str, mut parameters: Map<String, Value>, credentials: &Credentials) -> Result<Prepared, Error> {
        if name.starts_with('/') {
            return Prepared::raw(name, parameters);
        }
        let Some(operation) = operations::find(name) else {
            let message = if name.is_empty() { "the operation's name is empty".to_owned() } else { operations::unknown(name) };
            return Err(Error::new(Kind::InvalidParams, message));
        };
        // The key of an app user without an account of his own goes with the publishable key.
        if let (Credentials::PublishableKey { user_identifier_key, .. }, "client_sessions.create") = (credentials, name) {
            parameters.entry("user_identifier_key").or_insert_with(|| Value::String(user_identifier_key.clone()));
        }
        operations::check(operation, &parameters, Strictness::Strict)?;
        Ok(Prepared { target: Target::Operation(operation), parameters })
    }

    pub(crate) fn name(&self) -> &str {
        match &self.target {
            Target::Operation(operation) => operation.name,
            Target::Raw(path) => path,
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
            Target::Raw(path) => path,
        }
    }

    pub(crate) fn parameters(&self) -> &Map<String, Value> {
        &self.parameters
    }

    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        match &self.target {
            Target::Operation(operation) => Some(operation),
            Target::Raw(path) => operations::find_path(path),
        }
    }

    /// Whether asking twice is harmless. Nothing is known of a path that is not in the table.
    pub(crate) fn may_repeat(&self) -> bool {
        self.operation().is_some_and(|operation| operation.repeat != Repeat::Unsafe)
    }

    pub(crate) fn is_read(&self) -> bool {
        self.operation().is_some_and(Operation::is_read)
    }

    /// Whether it was asked by its path: then its parameters are posted as they are.
    pub(crate) fn is_raw(&self) -> bool {
        matches!(self.target, Target::Raw(_))
    }

    pub(crate) fn judge(&self, body: &[u8]) -> Verdict {
        operations::judge(self.operation().map(|operation| &operation.response), body)
    }
}

/// What [`Client::start`] gives.
pub enum Started {
    /// The call ended in the time it was given.
    Ended(Result<Answer, Error>),
    /// It goes on.
    Running(Call),
}

impl Client {
    /// A client with this configuration.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] or [`Kind::InvalidToken`], for what cannot be told before.
    pub fn new(config: Config) -> Result<Client, Error> {
        let credentials = config.credentials.clone();
        let backend = match config.endpoint.clone() {
            Endpoint::Remote(url) => Backend::Remote(Arc::new(Remote::new(config, &url)?)),
            #[cfg(feature = "sandbox")]
            Endpoint::Sandbox(path) => Backend::Sandbox {
                engine: Arc::new(Sandbox::new(path, &config.sandbox_faults)?),
                timeout: config.timeout,
                max_retries: config.max_retries,
            },
            #[cfg(not(feature = "sandbox"))]
            Endpoint::Sandbox(_) => {
                return Err(Error::new(Kind::InvalidOptions, "this build of seam-phones has no sandbox (feature `sandbox`)"));
            }
        };
        Ok(Client { credentials, backend })
    }

    /// A client of the same backend that asks as somebody else: an app with its client session, say, beside the server.
    ///
    /// # Errors
    /// [`Kind::InvalidToken`].
    pub fn with_credentials(&self, credentials: Credentials) -> Result<Client, Error> {
        let backend = match &self.backend {
            Backend::Remote(remote) => Backend::Remote(Arc::new(remote.with_credentials(credentials.clone())?)),
            #[cfg(feature = "sandbox")]
            sandbox @ Backend::Sandbox { .. } => sandbox.clone(),
        };
        Ok(Client { credentials, backend })
    }

    /// Carries out an operation of the table (`phones.list`), or asks a path of Seam's API (`/devices/list`), with the
    /// client's own options. `null` as parameters stands for none.
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
            _ => return Err(Error::new(Kind::InvalidParams, "the parameters are not a JSON object").of(operation)),
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
            Err(Error::new(Kind::InvalidParams, "a path begins with '/'"))
        }
    }

    /// How many seconds this machine's clock is ahead of the server's, or `None` when the server does not tell the time (a sandbox
    /// never does). Needs no credentials: it tells whether the server can be reached at all, and why not.
    ///
    /// # Errors
    /// [`Kind::Connection`] or [`Kind::Timeout`], in words.
    pub fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        match &self.backend {
            Backend::Remote(remote) => runtime::state()?.block_on(remote.clock_offset_seconds()),
            #[cfg(feature = "sandbox")]
            Backend::Sandbox { .. } => Ok(None),
        }
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
        let prepared = match Prepared::new(operation, parameters, &self.credentials) {
            Ok(prepared) => prepared,
            Err(error) => return Started::Ended(Err(error.of(&shown(operation)))),
        };
        let name = prepared.name().to_owned();
        let started = match &self.backend {
            Backend::Remote(remote) => start_remote(remote.clone(), prepared, *options, wait),
            #[cfg(feature = "sandbox")]
            Backend::Sandbox { engine, timeout, max_retries } => {
                let limits = Limits {
                    timeout: options.timeout.unwrap_or(*timeout),
                    max_retries: options.max_retries.unwrap_or(*max_retries),
                };
                start_sandbox(engine.clone(), self.credentials.clone(), prepared, limits, wait)
            }
        };
        started.unwrap_or_else(|error| Started::Ended(Err(error.of(&name))))
    }
}

fn start_remote(remote: Arc<Remote>, prepared: Prepared, options: CallOptions, wait: Option<Duration>) -> Result<Started, Error> {
    let state = runtime::state()?;
    let progress = Arc::new(Progress::default());
    let Some(wait) = wait else {
        let outcome = state.block_on(remote.call(&prepared, &options, &progress));
        return Ok(Started::Ended(outcome.map_err(|error| error.of(prepared.name()))));
    };
    let name = prepared.name().to_owned();
    let mut work: Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send>> = Box::pin({
        let (name, progress) = (name.clone(), progress.clone());
        async move { remote.call(&prepared, &options, &progress).await.map_err(|error| error.of(&name)) }
    });
    if !wait.is_zero()
        && let Ok(outcome) = state.block_on(async { tokio::time::timeout(wait, &mut work).await })
    {
        return Ok(Started::Ended(outcome));
    }
    if state.want_driver().is_err() {
        // No thread is to be had for the background, so this one sees the call through.
        return Ok(Started::Ended(state.block_on(work)));
    }
    let call = Call::new(&name, progress);
    let finisher = call.finisher();
    call.on_cancel(state.spawn(async move { finisher.finish(work.await) }));
    Ok(Started::Running(call))
}

#[cfg(feature = "sandbox")]
fn start_sandbox(
    sandbox: Arc<Sandbox>,
    credentials: Credentials,
    prepared: Prepared,
    limits: Limits,
    wait: Option<Duration>,
) -> Result<Started, Error> {
    let progress = Arc::new(Progress::default());
    let run = move |prepared: &Prepared, progress: &Progress, patience| {
        let outcome = sandbox.call(prepared, &credentials, &limits, progress, patience);
        outcome.map(|outcome| outcome.map_err(|error| error.of(prepared.name())))
    };
    if let Some(outcome) = run(&prepared, &progress, wait) {
        return Ok(Started::Ended(outcome));
    }
    let call = Call::new(prepared.name(), progress.clone());
    let finisher = call.finisher();
    let work = Arc::new(move || run(&prepared, &progress, None).unwrap_or_else(|| Err(Error::new(Kind::Internal, "no outcome"))));
    let background = work.clone();
    match std::thread::Builder::new().name("seam-sandbox".to_owned()).spawn(move || finisher.finish(background())) {
        Ok(_) => Ok(Started::Running(call)),
        // No thread is to be had, so this one sees the call through.
        Err(_) => Ok(Started::Ended(work())),
    }
}
