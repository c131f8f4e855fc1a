//! How an operation is carried out by the embedded engine: Seam's phones system on SQLite.
//!
//! [`Sandbox`] finds a store, runs the operation's handler in one transaction, and waits for other processes within the
//! call's deadline. The handlers know the domain and nothing of files, processes or waits.

mod acs_credentials;
mod acs_systems;
mod acs_users;
mod actor;
mod client_sessions;
mod context;
mod events;
mod failure;
pub(crate) mod faults;
mod files;
mod pagination;
mod phones;
mod processes;
mod store;
mod user_identities;
mod workspaces;

use crate::answer::Answer;
use crate::attempts::{Attempts, Lost, Received, Step, cancelled};
use crate::call::Progress;
use crate::client::Prepared;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::fork::{self, PerProcess, generation};
use crate::operations::{self, Operation, Strictness};
use actor::Actor;
use context::Context;
use failure::Failure;
use faults::{Fault, Faults};
use files::File;
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::Store;
#[cfg(feature = "server")]
pub(crate) use workspaces::{API_KEY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, WORKSPACE_ID};

type Handler = fn(&Context<'_>) -> Result<Map<String, Value>, Failure>;

/// The handler of an operation.
fn handler(operation: &Operation) -> Option<Handler> {
    Some(match operation.name {
        "phones.list" => phones::list,
        "phones.get" => phones::get,
        "phones.deactivate" => phones::deactivate,
        "phones.simulate.create_sandbox_phone" => phones::create_sandbox_phone,
        "phone_sessions.get_or_create" => phones::get_or_create_session,
        "mobile_sdk.v1.acs.credentials.list" => acs_credentials::list_of_app,
        "user_identities.create" => user_identities::create,
        "user_identities.get" => user_identities::get,
        "user_identities.list" => user_identities::list,
        "user_identities.update" => user_identities::update,
        "user_identities.delete" => user_identities::delete,
        "user_identities.add_acs_user" => user_identities::add_acs_user,
        "user_identities.remove_acs_user" => user_identities::remove_acs_user,
        "user_identities.list_acs_users" => user_identities::list_acs_users,
        "acs.systems.get" => acs_systems::get,
        "acs.systems.list" => acs_systems::list,
        "acs.users.create" => acs_users::create,
        "acs.users.get" => acs_users::get,
        "acs.users.list" => acs_users::list,
        "acs.users.delete" => acs_users::delete,
        "acs.credentials.create" => acs_credentials::create,
        "acs.credentials.get" => acs_credentials::get,
        "acs.credentials.list" => acs_credentials::list,
        "acs.credentials.delete" => acs_credentials::delete,
        "client_sessions.create" => client_sessions::create,
        "client_sessions.get" => client_sessions::get,
        "client_sessions.list" => client_sessions::list,
        "client_sessions.revoke" => client_sessions::revoke,
        "client_sessions.delete" => client_sessions::delete,
        "events.get" => events::get,
        "events.list" => events::list,
        "workspaces.get" => workspaces::get,
        "workspaces.reset_sandbox" => workspaces::reset_sandbox,
        _ => return None,
    })
}

/// A sandbox. Opening it waits for the first call.
pub(crate) struct Sandbox {
    place: Place,
    pub(crate) faults: Faults,
}

enum Place {
    /// In memory: it belongs to the process, told by its generation, that made it.
    Memory {
        made_in: u32,
        store: PerProcess<Mutex<Store>>,
    },
    File(Arc<File>),
}

/// Whether a wait may go on.
struct Patience<'a> {
    deadline: Instant,
    /// Before this, one gives up and says so.
    give_up_at: Option<Instant>,
    progress: &'a Progress,
}

/// Why a wait did not go on.
enum Impatient {
    Cancelled,
    Deadline,
    GaveUp,
}

impl Patience<'_> {
    /// Waits for so long, or until it may not go on.
    fn pause(&self, time: Duration) -> Result<(), Impatient> {
        let until = Instant::now() + time;
        loop {
            let now = Instant::now();
            if self.progress.is_cancelled() {
                return Err(Impatient::Cancelled);
            }
            if now >= self.deadline {
                return Err(Impatient::Deadline);
            }
            if self.give_up_at.is_some_and(|moment| now >= moment) {
                return Err(Impatient::GaveUp);
            }
            let left = until.min(self.deadline).saturating_duration_since(now);
            if left.is_zero() {
                return Ok(());
            }
            pause(left.min(Duration::from_millis(20)));
        }
    }
}

impl Sandbox {
    /// A sandbox in memory, or in this file, with faults to simulate.
    pub(crate) fn new(path: Option<String>, faults: &[Value]) -> Result<Sandbox, Error> {
        let place = match path {
            None => Place::Memory { made_in: generation(), store: PerProcess::new() },
            Some(path) => Place::File(files::at(&path)),
        };
        Ok(Sandbox { place, faults: Faults::read(faults)? })
    }

    /// Carries out one call. With `patience`, `None` says that it would have to wait for longer than that, and that nothing was done.
    pub(crate) fn call(
        &self,
        prepared: &Prepared,
        credentials: &Credentials,
        limits: &Limits,
        progress: &Progress,
        patience: Option<Duration>,
    ) -> Option<Result<Answer, Error>> {
        if self.faults.is_expected(prepared.table_name()) {
            // Its attempts count, so it is not begun before it may take its time.
            return patience.is_none().then(|| self.call_with_faults(prepared, credentials, limits, progress));
        }
        let give_up_at = patience.and_then(|patience| Instant::now().checked_add(patience));
        let patience = Patience { deadline: far(limits.timeout), give_up_at, progress };
        match self.answer(prepared, credentials, &patience) {
            Ok(outcome) => Some(outcome),
            Err(Impatient::GaveUp) => None,
            Err(Impatient::Cancelled) => Some(Err(cancelled(prepared.name(), progress))),
            Err(Impatient::Deadline) => Some(Err(busy())),
        }
    }

    /// Answers as a server would; `None` when other processes have the file just now.
    #[cfg(feature = "server")]
    pub(crate) fn answer_now(&self, prepared: &Prepared, credentials: &Credentials) -> Option<Result<Answer, Error>> {
        match self.attempt(prepared, credentials) {
            Err(failure) if failure.is_busy() => None,
            outcome => Some(outcome.map_err(Failure::into_error)),
        }
    }

    /// Looks something up, and waits for other processes if need be.
    #[cfg(feature = "server")]
    fn look<T>(&self, look: impl Fn(&Connection) -> Result<T, Failure>) -> Result<T, Error> {
        let progress = Progress::default();
        let patience = Patience { deadline: far(Duration::from_secs(30)), give_up_at: None, progress: &progress };
        loop {
            match self.transaction(true, &look) {
                Err(failure) if failure.is_busy() => patience.pause(Duration::from_millis(2)).map_err(|_| busy())?,
                outcome => return outcome.map_err(Failure::into_error),
            }
        }
    }

    /// The number of the latest event.
    #[cfg(feature = "server")]
    pub(crate) fn latest_event(&self) -> Result<i64, Error> {
        self.look(events::latest)
    }

    /// Events behind this number, each with its own.
    #[cfg(feature = "server")]
    pub(crate) fn events_after(&self, number: i64) -> Result<Vec<(i64, Value)>, Error> {
        self.look(|connection| events::after(connection, number))
    }

    /// The latest events, and the ids of the latest identities, newest first, with how many there are: for the page.
    #[cfg(feature = "server")]
    pub(crate) fn newest(&self, events: u32, identities: u32) -> Result<(Vec<Value>, Vec<String>, i64), Error> {
        self.look(|connection| {
            let count = connection.query_row("SELECT count(*) FROM user_identities", [], |row| row.get(0))?;
            Ok((events::newest(connection, events)?, user_identities::newest(connection, identities)?, count))
        })
    }

    /// Whether this one may ask for this operation.
    #[cfg(feature = "server")]
    pub(crate) fn authenticate(&self, credentials: &Credentials, operation: &Operation) -> Result<(), Error> {
        self.look(|connection| Actor::authenticate(connection, credentials, operation).map(drop))
    }

    fn answer(
        &self,
        prepared: &Prepared,
        credentials: &Credentials,
        patience: &Patience<'_>,
    ) -> Result<Result<Answer, Error>, Impatient> {
        loop {
            // From here on until the outcome is there, whoever cancels the call is told that its outcome is unknown.
            if !patience.progress.commit_to_attempt(!prepared.is_read()) {
                return Err(Impatient::Cancelled);
            }
            match self.attempt(prepared, credentials) {
                Err(failure) if failure.is_busy() => {
                    patience.progress.end_attempt(false);
                    patience.pause(Duration::from_millis(2))?;
                }
                outcome => return Ok(outcome.map_err(Failure::into_error)),
            }
        }
    }

    /// As a call of the remote backend would go, with the attempts that faults lead to.
    fn call_with_faults(
        &self,
        prepared: &Prepared,
        credentials: &Credentials,
        limits: &Limits,
        progress: &Progress,
    ) -> Result<Answer, Error> {
        let mut attempts = Attempts::new(prepared, progress, limits.max_retries, limits.timeout);
        let patience = Patience { deadline: attempts.deadline(), give_up_at: None, progress };
        loop {
            attempts.begin();
            let exchanged = self.exchange(prepared, credentials, &patience);
            let step = exchanged.map(|outcome| attempts.end(outcome)).and_then(|step| match step {
                Step::Again(wait) => patience.pause(wait).map(|()| None),
                Step::Done(outcome) => Ok(Some(outcome)),
            });
            match step {
                Ok(None) => {}
                Ok(Some(outcome)) => return outcome,
                Err(Impatient::Cancelled) => return Err(cancelled(prepared.name(), progress)),
                Err(_) => return Err(attempts.timed_out()),
            }
        }
    }

    /// One exchange with a server that has a fault, as it would look over HTTP.
    fn exchange(
        &self,
        prepared: &Prepared,
        credentials: &Credentials,
        patience: &Patience<'_>,
    ) -> Result<Result<Received, Lost>, Impatient> {
        let fault = self.faults.take(prepared.table_name());
        if let Some(delay) = fault.as_ref().and_then(Fault::delay) {
            patience.pause(delay)?;
        }
        let fault = fault.filter(|fault| !fault.is_delay_only());
        if fault.as_ref().is_none_or(|fault| fault.after_effect) {
            let outcome = self.answer(prepared, credentials, patience)?;
            if fault.is_none() {
                return Ok(Ok(received(outcome)));
            }
        }
        let Some(Fault { status: Some(status), retry_after_seconds, .. }) = fault else {
            return Ok(Err(Lost::Broken("the connection broke (simulated fault)".to_owned())));
        };
        let (content_type, body) = Fault::page(status);
        Ok(Ok(Received {
            status,
            request_id: Some(context::new_id()),
            retry_after: retry_after_seconds.map(Duration::from_secs),
            content_type: content_type.to_owned(),
            body: Answer::from_text(&body),
        }))
    }

    fn attempt(&self, prepared: &Prepared, credentials: &Credentials) -> Result<Answer, Failure> {
        if matches!(&self.place, Place::Memory { made_in, .. } if *made_in != generation()) {
            return Err(Failure::Unusable("a sandbox in memory belongs to the process that made it, and this is a forked child; use a file (sandbox:PATH), which processes share".to_owned()));
        }
        match prepared.path() {
            "/_sandbox/simulate_faults" => {
                return self.faults.add(prepared.parameters()).map(|()| ok()).map_err(Failure::Invalid);
            }
            "/_sandbox/clear_faults" => {
                self.faults.clear();
                return Ok(ok());
            }
            _ => {}
        }
        let Some(operation) = prepared.operation() else { return Err(Failure::UnknownRoute) };
        let Some(handler) = handler(operation) else { return Err(Failure::UnknownRoute) };
        self.transaction(operation.is_read(), |connection| {
            let actor = Actor::authenticate(connection, credentials, operation)?;
            operations::check(operation, prepared.parameters(), Strictness::Wire).map_err(Failure::Invalid)?;
            let parameters = in_lower_case(prepared.parameters());
            let context = Context::new(connection, &actor, &parameters);
            let mut body = handler(&context)?;
            body.insert("ok".to_owned(), Value::Bool(true));
            Ok(Answer::from_value(&Value::Object(body)))
        })
    }

    /// Runs `work` in a transaction of this sandbox's store.
    fn transaction<T>(&self, is_read: bool, work: impl FnOnce(&Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        let _inside = fork::enter_gate(files::close_all);
        match &self.place {
            Place::Memory { store, .. } => {
                let store = store.get_or_build(|| Store::open(None).map(Mutex::new))?;
                store.lock().unwrap_or_else(PoisonError::into_inner).transaction(is_read, work)
            }
            Place::File(file) => file.with(|store| store.transaction(is_read, work)),
        }
    }
}

/// What bounds one call.
pub(crate) struct Limits {
    pub(crate) timeout: Duration,
    pub(crate) max_retries: u32,
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Place::Memory { store, .. } = &mut self.place {
            // SQLite is left as it is entered: not while the process forks.
            let _inside = fork::enter_gate(files::close_all);
            store.discard();
        }
    }
}

fn ok() -> Answer {
    Answer::from_text(r#"{"ok":true}"#)
}

/// Ids are the same in upper and in lower case; the store has them in lower case.
fn in_lower_case(parameters: &Map<String, Value>) -> Cow<'_, Map<String, Value>> {
    fn is_upper(value: &Value) -> bool {
        match value {
            Value::String(text) => operations::is_uuid(text) && text.bytes().any(|byte| byte.is_ascii_uppercase()),
            Value::Array(list) => list.iter().any(is_upper),
            _ => false,
        }
    }
    fn lower(value: &Value) -> Value {
        match value {
            Value::String(text) if is_upper(value) => Value::String(text.to_ascii_lowercase()),
            Value::Array(list) => list.iter().map(lower).collect(),
            other => other.clone(),
        }
    }
    if parameters.values().any(is_upper) {
        Cow::Owned(parameters.iter().map(|(name, value)| (name.clone(), lower(value))).collect())
    } else {
        Cow::Borrowed(parameters)
    }
}

/// An outcome as it would come over HTTP.
fn received(outcome: Result<Answer, Error>) -> Received {
    let (status, request_id, body) = match outcome {
        Ok(answer) => (200, None, answer),
        Err(error) => {
            let details = error.details();
            (details.status_code.unwrap_or(500), details.request_id.clone(), Answer::from_text(&error.to_wire()))
        }
    };
    Received { status, request_id, retry_after: None, content_type: "application/json".to_owned(), body }
}

/// The moment after so much time; one so far away that it cannot be counted is as good as tomorrow.
fn far(time: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(time).unwrap_or(now + Duration::from_secs(86_400))
}

fn busy() -> Error {
    let message = "other processes kept the sandbox's file busy until the call's deadline; nothing was changed";
    let mut error = Error::new(Kind::Timeout, message);
    error.details_mut().retryable = true;
    error
}

/// Waits without `thread::sleep`, which a host that interrupts its threads with signals can keep from ending.
fn pause(time: Duration) {
    let never = Mutex::new(());
    if let Ok(guard) = never.lock() {
        let _ = Condvar::new().wait_timeout(guard, time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_of_the_table_has_a_handler() {
        for operation in operations::all() {
            assert!(handler(operation).is_some(), "{}", operation.name);
        }
    }
}
