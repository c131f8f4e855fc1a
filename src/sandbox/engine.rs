//! The engine of one workspace: carries out a call on its store, and waits for others that have it, within the call's budget.

use super::actor::Actor;
use super::clock::{self, Clock};
use super::context::{Context, drop_elsewhere};
use super::dispatch::{Handler, handler};
use super::failure::Failure;
use super::faults::Faults;
use super::letter_case::in_lower_case;
use super::state::{self, Secrets};
use super::storage::Storage;
use super::writer::{self, ListWriter};
#[cfg(feature = "server")]
use super::{acs_credentials, events, user_identities};
use super::{due, workspaces};
use crate::answer::Answer;
use crate::call::{Budget, Request, Stop};
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::operations::{self, Operation, Strictness};
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// After so long a file that another process had is asked for again.
pub(super) const BUSY_PAUSE: Duration = Duration::from_millis(2);

/// So much work is done at once, also for a caller who wants his thread back: it costs less than to begin anew elsewhere.
const AT_ONCE: Duration = Duration::from_millis(10);

/// The objects of a longer answer are freed on a thread of their own.
const MAX_FREED_HERE: usize = 256 * 1024;

/// A workspace of a sandbox. Opening its store waits for the first call.
pub(crate) struct Workspace {
    storage: Storage,
    pub(crate) faults: Faults,
    /// The time at which its clock stands from the beginning, and whether that was seen to.
    first_clock: Option<String>,
    is_prepared: AtomicBool,
}

impl Workspace {
    /// The workspace in this storage, with faults to simulate. Where it is new, its clock stands at `first_clock`.
    pub(super) fn new(storage: Storage, faults: Faults, first_clock: Option<String>) -> Workspace {
        Workspace { storage, faults, is_prepared: AtomicBool::new(first_clock.is_none()), first_clock }
    }

    /// Whether it was in a file that is not there any more.
    pub(super) fn is_file_gone(&self) -> bool {
        self.storage.is_file_gone()
    }

    /// Answers a request, after a wait for others if need be. `Err` says why it was not carried out.
    pub(super) fn answer(
        &self,
        request: &Request,
        credentials: &Credentials,
        budget: &Budget,
    ) -> Result<Result<Answer, Error>, Stop> {
        loop {
            match self.attempt(request, credentials, budget) {
                Err(failure @ (Failure::Busy | Failure::Interrupted)) => {
                    budget.progress.settle(false);
                    budget.check()?;
                    if matches!(failure, Failure::Busy) {
                        budget.pause(BUSY_PAUSE)?;
                    }
                }
                // What was only read is of no use after the deadline. What was done is done, and told.
                Ok(_) if request.is_read() && Instant::now() >= budget.deadline => return Err(Stop::Deadline),
                outcome => return Ok(outcome.map_err(Failure::into_error)),
            }
        }
    }

    /// Answers as a server would; `None` when other processes have the file just now.
    #[cfg(feature = "server")]
    pub(crate) fn answer_now(
        &self,
        request: &Request,
        credentials: &Credentials,
        timeout: Duration,
    ) -> Option<Result<Answer, Error>> {
        match self.attempt(request, credentials, &budget_of(timeout)) {
            Err(Failure::Busy) => None,
            outcome => Some(outcome.map_err(Failure::into_error)),
        }
    }

    fn attempt(&self, request: &Request, credentials: &Credentials, budget: &Budget) -> Result<Answer, Failure> {
        if self.storage.is_of_another_process() {
            return Err(of_another_process());
        }
        // From here on, or from when the store is at hand, a cancellation says that the outcome is unknown.
        let commit = || if budget.progress.commit(!request.is_read()) { Ok(()) } else { Err(Failure::Interrupted) };
        if self.faults.is_about_them(request) {
            if let Some(operation) = request.operation() {
                self.check_credentials(credentials, operation, budget)?;
            }
            commit()?;
        }
        if !self.is_prepared.load(Ordering::Acquire) {
            self.prepare(budget)?;
        }
        if let Some(outcome) = self.faults.answer(request) {
            return outcome.map(|()| Answer::from_text(r#"{"ok":true}"#)).map_err(Failure::Invalid);
        }
        let unknown = || Failure::UnknownRoute(request.path().to_owned());
        let operation = request.operation().ok_or_else(unknown)?;
        let handler = handler(operation).ok_or_else(unknown)?;
        let mut work = budget.clone();
        work.give_up_at = work.give_up_at.map(|moment| moment.max(Instant::now() + AT_ONCE));
        let (answer, body) = self.at_present(&work, || {
            self.storage.transaction(operation.is_read(), &work, |connection, clock| {
                let now = present(clock)?;
                commit()?;
                let actor = Actor::authenticate(connection, credentials, operation, &now)?;
                operations::check(operation, request.parameters(), Strictness::Wire).map_err(Failure::Invalid)?;
                let parameters = in_lower_case(request.parameters());
                let context = Context::new(connection, &actor, &parameters, now);
                answer(handler, &context, &work)
            })
        })?;
        if is_about_clock(operation) {
            // It was turned. What has fallen due by that is carried out at once, or else before the next call.
            let _ = self.carry_out_due(&work);
        }
        // Freeing the objects of a long list takes as long as making them. The store is free by now, and the caller need not wait.
        if answer.as_bytes().len() > MAX_FREED_HERE {
            drop_elsewhere(body);
        }
        Ok(answer)
    }

    /// Refuses who may not ask for this operation, as its handler would.
    pub(super) fn check_credentials(
        &self,
        credentials: &Credentials,
        operation: &Operation,
        budget: &Budget,
    ) -> Result<(), Failure> {
        if matches!(credentials, Credentials::Owner) {
            return Ok(());
        }
        self.with_store(true, budget, |context| {
            Actor::authenticate(context.connection, credentials, operation, &context.now).map(drop)
        })
    }

    /// Does something once everything that has fallen due is carried out.
    fn at_present<T>(&self, budget: &Budget, mut work: impl FnMut() -> Result<T, Failure>) -> Result<T, Failure> {
        loop {
            match work() {
                Err(Failure::Due) => self.carry_out_due(budget)?,
                outcome => return outcome,
            }
        }
    }

    fn carry_out_due(&self, budget: &Budget) -> Result<(), Failure> {
        let some = |connection: &Connection, clock: &Clock| {
            let (now, none) = (clock.now(), Map::new());
            due::carry_out(&mut Context::new(connection, &Actor::Workspace, &none, now.clone()), &now)
        };
        while self.storage.transaction(false, budget, some)? {}
        Ok(())
    }

    /// Stops the clock of a new workspace where it is to stand at first.
    fn prepare(&self, budget: &Budget) -> Result<(), Failure> {
        self.storage.transaction(false, budget, |connection, clock| {
            let at = self.first_clock.iter().map(|time| ("at".to_owned(), Value::from(time.as_str()))).collect();
            let context = Context::new(connection, &Actor::Workspace, &at, clock.now());
            if clock::freeze_at_first(&context)? {
                let start = Value::Object(state::take(&context, Secrets::Kept)?).to_string();
                workspaces::start_from(&context, &start)?;
            }
            Ok(())
        })?;
        self.is_prepared.store(true, Ordering::Release);
        Ok(())
    }

    /// Looks at the store, or changes it, beside the operations.
    pub(super) fn with_store<T>(
        &self,
        is_read: bool,
        budget: &Budget,
        work: impl Fn(&Context<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.at_present(budget, || {
            self.storage.transaction(is_read, budget, |connection, clock| {
                let none = Map::new();
                work(&Context::new(connection, &Actor::Workspace, &none, present(clock)?))
            })
        })
    }

    /// Looks something up, and waits for other processes if need be.
    #[cfg(feature = "server")]
    fn look<T>(&self, look: impl Fn(&Context<'_>) -> Result<T, Failure>) -> Result<T, Error> {
        self.work(true, look)
    }

    /// Does something that is no operation, and waits for other processes if need be.
    #[cfg(feature = "server")]
    pub(super) fn work<T>(&self, is_read: bool, work: impl Fn(&Context<'_>) -> Result<T, Failure>) -> Result<T, Error> {
        let budget = budget_of(Duration::from_secs(30));
        loop {
            match self.with_store(is_read, &budget, &work) {
                Err(Failure::Busy) => budget.pause(BUSY_PAUSE).map_err(|_| busy())?,
                outcome => return outcome.map_err(Failure::into_error),
            }
        }
    }

    /// Whether anything is in the workspace, or was, but what every new one has.
    #[cfg(feature = "server")]
    pub(crate) fn has_happened(&self) -> Result<bool, Error> {
        self.look(clock::has_happened)
    }

    /// The number of the latest event.
    #[cfg(feature = "server")]
    pub(crate) fn latest_event(&self) -> Result<i64, Error> {
        self.look(|context| events::latest(context.connection))
    }

    /// The latest events, and the ids of some identities, newest first, with how many there are: for the page.
    #[cfg(feature = "server")]
    pub(crate) fn newest(&self, events: u32, identities: u32, skipped: u32) -> Result<(Vec<Value>, Vec<String>, i64), Error> {
        self.look(|context| {
            let connection = context.connection;
            let count = connection.query_row("SELECT count(*) FROM user_identities", [], |row| row.get(0))?;
            Ok((events::newest(connection, events)?, user_identities::newest(connection, identities, skipped)?, count))
        })
    }

    /// The credentials of a user identity that have ended, or whose access schedule has: for the page.
    #[cfg(feature = "server")]
    pub(crate) fn ended_credentials(&self, user_identity_id: &str) -> Result<Vec<String>, Error> {
        self.look(|context| acs_credentials::ended(context.connection, user_identity_id))
    }

    /// Whether this one may ask for this operation.
    #[cfg(feature = "server")]
    pub(crate) fn authenticate(&self, credentials: &Credentials, operation: &Operation) -> Result<(), Error> {
        self.look(|context| Actor::authenticate(context.connection, credentials, operation, &context.now).map(drop))
    }
}

/// What a handler has to say, written, and the objects that it was made of.
fn answer(handler: Handler, context: &Context<'_>, budget: &Budget) -> Result<(Answer, Value), Failure> {
    match handler {
        Handler::Whole(handler) => {
            let mut body = handler(context)?;
            body.insert("ok".to_owned(), Value::Bool(true));
            let body = Value::Object(body);
            match writer::write(&body, budget) {
                Ok(answer) => Ok((answer, body)),
                Err(failure) => {
                    drop_elsewhere(body);
                    Err(failure)
                }
            }
        }
        Handler::List(key, handler) => {
            let mut list = ListWriter::begin(key, budget)?;
            handler(context, &mut |item| list.item(&item))?;
            Ok((list.end()?, Value::Null))
        }
    }
}

/// What time it is, once everything that has fallen due by then is carried out.
fn present(clock: &Clock) -> Result<String, Failure> {
    let now = clock.now();
    if clock.is_due(&now) { Err(Failure::Due) } else { Ok(now) }
}

fn is_about_clock(operation: &Operation) -> bool {
    operation.name.starts_with("test_helpers.clock.") && !operation.is_read()
}

/// A budget for work that cannot be cancelled.
#[cfg(feature = "server")]
pub(super) fn budget_of(time: Duration) -> Budget {
    Budget { deadline: crate::call::deadline_after(time), give_up_at: None, progress: std::sync::Arc::default() }
}

/// The refusal of a sandbox that is another process's memory.
pub(super) fn of_another_process() -> Failure {
    Failure::Unusable(
        "a sandbox in memory belongs to the process that made it, and this is a forked child; use a file (sandbox:PATH), which processes share"
            .to_owned(),
    )
}

/// The error of a call that waited for the store until its deadline.
pub(super) fn busy() -> Error {
    let message = "the sandbox was busy until the call's deadline; nothing was changed";
    let mut error = Error::new(Kind::Timeout, message);
    error.details_mut().retryable = true;
    error
}
