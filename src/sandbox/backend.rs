//! The sandbox as a backend: how its calls are started, and go on in the background.

use super::engine;
use super::faulty_calls;
use super::registry::Sandbox;
use crate::answer::Answer;
use crate::call::{Backend, Budget, Call, CallOptions, Limits, Progress, Request, Started, Stop, cancelled, deadline_after};
use crate::config::{Config, Endpoint};
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::signals;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A sandbox as one client sees it.
#[derive(Clone)]
pub(crate) struct SandboxClient {
    sandbox: Arc<Sandbox>,
    credentials: Credentials,
    limits: Limits,
}

impl SandboxClient {
    pub(crate) fn new(config: Config, path: Option<String>) -> Result<SandboxClient, Error> {
        if path.as_ref().is_some_and(String::is_empty) {
            return Err(Error::new(
                Kind::InvalidOptions,
                "the path of the sandbox's file is empty; Config::sandbox() is one in memory",
            ));
        }
        Ok(SandboxClient {
            sandbox: match &config.endpoint {
                Endpoint::SharedSandbox(name) => Sandbox::named(name, &config.sandbox_faults, config.sandbox_clock)?,
                _ => Arc::new(Sandbox::new(path, &config.sandbox_faults, config.sandbox_clock)?),
            },
            credentials: config.credentials,
            limits: Limits { timeout: config.timeout, max_retries: config.max_retries },
        })
    }

    /// Carries out a call on this thread. `None` says that it would take longer than until `give_up_at`, and that nothing was done.
    fn run(&self, request: &Arc<Request>, budget: &Budget, limits: Limits) -> Option<Result<Answer, Error>> {
        if self.sandbox.workspace_of(&self.credentials).faults.is_expected(request.table_name()) {
            // Its attempts count, so it is not begun before it may take its time.
            return budget.give_up_at.is_none().then(|| {
                let credentials = &self.credentials;
                faulty_calls::run(&self.sandbox, credentials, request, &budget.progress, limits)
            });
        }
        if budget.progress.attempts() == 0 {
            budget.progress.begin_attempt();
        }
        match self.sandbox.answer(request, &self.credentials, budget) {
            Ok(outcome) => Some(outcome),
            Err(Stop::GaveUp) => None,
            Err(Stop::Cancelled) => Some(Err(cancelled(request.name(), &budget.progress))),
            Err(Stop::Deadline) => Some(Err(engine::busy())),
        }
        .map(|outcome| outcome.map_err(|error| error.of(request.name())))
    }
}

impl Backend for SandboxClient {
    fn start(&self, request: Request, options: &CallOptions, wait: Option<Duration>) -> Result<Started, Error> {
        let progress = Arc::new(Progress::new(request.log().clone()));
        let request = Arc::new(request);
        let limits = self.limits.with(options);
        let mut budget = Budget {
            deadline: deadline_after(limits.timeout),
            give_up_at: wait.and_then(|wait| Instant::now().checked_add(wait)),
            progress: progress.clone(),
        };
        if let Some(outcome) = self.run(&request, &budget, limits) {
            return Ok(Started::Ended(outcome));
        }
        budget.give_up_at = None;
        let call = Call::new(request.name(), progress);
        let finisher = call.finisher();
        let client = self.clone();
        let work = Arc::new(move || {
            let outcome = client.run(&request, &budget, limits);
            outcome.unwrap_or_else(|| Err(Error::new(Kind::Internal, "the call has no outcome").of(request.name())))
        });
        let in_background = work.clone();
        match signals::spawn_thread("seam-sandbox", move || finisher.finish(in_background())) {
            Ok(_) => Ok(Started::Running(call)),
            // No thread can be started, so this one sees the call through.
            Err(_) => Ok(Started::Ended(work())),
        }
    }

    fn limits(&self) -> Limits {
        self.limits
    }

    fn with_credentials(&self, credentials: Credentials) -> Result<Arc<dyn Backend>, Error> {
        Ok(Arc::new(SandboxClient { credentials, ..self.clone() }))
    }

    /// A sandbox has its own clock, and does not tell it: calls do not depend on it.
    fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        Ok(None)
    }
}
