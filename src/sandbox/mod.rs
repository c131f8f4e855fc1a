//! How an operation is carried out by the embedded engine: Seam's phones system on SQLite.
//!
//! [`SandboxClient`] starts calls as the remote backend does; the [`engine::Sandbox`] runs an operation's handler in one transaction
//! of its storage. The handlers know the domain and nothing of files, processes or waits.

mod acs_credentials;
mod acs_systems;
mod acs_users;
mod actor;
mod client_sessions;
mod context;
mod dispatch;
mod engine;
mod events;
mod failure;
pub(crate) mod faults;
mod faulty_calls;
mod files;
mod letter_case;
mod pagination;
mod phones;
mod processes;
mod storage;
mod store;
mod user_identities;
mod workspaces;

use crate::answer::Answer;
use crate::call::deadline_after;
use crate::call::{Backend, Budget, Call, CallOptions, Ending, Limits, Progress, Request, Started, Stop, cancelled};
use crate::config::Config;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::signals;
pub(crate) use engine::Sandbox;
use std::sync::Arc;
use std::time::{Duration, Instant};
#[cfg(feature = "server")]
pub(crate) use workspaces::{API_KEY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, WORKSPACE_ID};

/// A sandbox as one client sees it.
#[derive(Clone)]
pub(crate) struct SandboxClient {
    sandbox: Arc<Sandbox>,
    credentials: Credentials,
    limits: Limits,
}

impl SandboxClient {
    pub(crate) fn new(config: Config, path: Option<String>) -> Result<SandboxClient, Error> {
        Ok(SandboxClient {
            sandbox: Arc::new(Sandbox::new(path, &config.sandbox_faults)?),
            credentials: config.credentials,
            limits: Limits { timeout: config.timeout, max_retries: config.max_retries },
        })
    }

    /// Carries out a call on this thread. `None` says that it would take longer than until `give_up_at`, and that nothing was done.
    fn run(&self, request: &Arc<Request>, budget: &Budget, limits: Limits) -> Option<Result<Answer, Error>> {
        if self.sandbox.faults.is_expected(request.table_name()) {
            // Its attempts count, so it is not begun before it may take its time.
            return budget.give_up_at.is_none().then(|| self.run_with_faults(request, &budget.progress, limits));
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
        let (request, progress) = (Arc::new(request), Arc::<Progress>::default());
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
        match signals::spawn_thread("seam-sandbox", move || finisher.finish(Ending::Known(in_background()))) {
            Ok(_) => Ok(Started::Running(call)),
            // No thread is to be had, so this one sees the call through.
            Err(_) => Ok(Started::Ended(work())),
        }
    }

    fn with_credentials(&self, credentials: Credentials) -> Result<Arc<dyn Backend>, Error> {
        Ok(Arc::new(SandboxClient { credentials, ..self.clone() }))
    }

    /// A sandbox has no clock but this machine's.
    fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        Ok(None)
    }
}
