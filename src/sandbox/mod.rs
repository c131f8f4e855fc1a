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
mod files;
mod pagination;
mod phones;
mod processes;
mod store;
mod user_identities;
mod workspaces;

use crate::answer::Answer;
use crate::call::Progress;
use crate::client::Prepared;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::fork::{self, PerProcess, generation};
use crate::operations::{self, Operation, Strictness};
use actor::Actor;
use context::Context;
use failure::Failure;
use rusqlite::Connection;
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::Store;

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

/// A sandbox as one client sees it. Opening it waits for the first call.
pub(crate) struct Sandbox {
    place: Place,
    credentials: Credentials,
}

enum Place {
    /// In memory: it belongs to the process, told by its generation, that made it.
    Memory {
        made_in: u32,
        store: PerProcess<Mutex<Store>>,
    },
    File(PathBuf),
}

impl Sandbox {
    pub(crate) fn new(path: Option<String>, credentials: Credentials) -> Sandbox {
        let place = match path {
            None => Place::Memory { made_in: generation(), store: PerProcess::new() },
            // The same file all along, wherever the process goes.
            Some(path) => Place::File(std::path::absolute(&path).unwrap_or_else(|_| PathBuf::from(path))),
        };
        Sandbox { place, credentials }
    }

    /// Carries out one operation. With `patience`, `None` says that it would have to wait for longer than that and that nothing
    /// was done.
    pub(crate) fn call(
        &self,
        prepared: &Prepared,
        deadline: Instant,
        progress: &Progress,
        patience: Option<Duration>,
    ) -> Option<Result<Answer, Error>> {
        if matches!(&self.place, Place::Memory { made_in, .. } if *made_in != generation()) {
            let message = "a sandbox in memory belongs to the process that made it, and this is a forked child; use a file (sandbox:PATH), which processes share";
            return Some(Err(Error::new(Kind::InvalidOptions, message)));
        }
        progress.begin_attempt(false);
        let give_up_at = patience.and_then(|patience| Instant::now().checked_add(patience));
        loop {
            match self.attempt(prepared) {
                Err(failure) if failure.is_busy() => {
                    if progress.is_cancelled() {
                        return Some(Err(Error::new(Kind::Cancelled, "the call was cancelled")));
                    }
                    if Instant::now() >= deadline {
                        return Some(Err(busy()));
                    }
                    if give_up_at.is_some_and(|moment| Instant::now() >= moment) {
                        return None;
                    }
                    pause(Duration::from_millis(2));
                }
                outcome => return Some(outcome.map_err(Failure::into_error)),
            }
        }
    }

    fn attempt(&self, prepared: &Prepared) -> Result<Answer, Failure> {
        let Some(operation) = prepared.operation() else { return Err(Failure::unknown_route()) };
        operations::check(operation, prepared.parameters(), Strictness::Wire).map_err(Failure::Invalid)?;
        let Some(handler) = handler(operation) else { return Err(Failure::unknown_route()) };
        self.transaction(operation.is_read(), |connection| {
            let actor = Actor::authenticate(connection, &self.credentials, operation)?;
            let context = Context::new(connection, &actor, prepared.parameters());
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
            Place::File(path) => files::with(path, |store| store.transaction(is_read, work)),
        }
    }
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
