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
use crate::fork::{PerProcess, generation};
use crate::operations::{self, Operation, Strictness};
use actor::Actor;
use context::Context;
use failure::Failure;
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
    path: Option<PathBuf>,
    credentials: Credentials,
    made_in: u32,
    stores: PerProcess<Stores>,
}

/// The stores of this process. A sandbox in memory is one store, a file is opened as often as threads ask at once.
#[derive(Default)]
struct Stores {
    idle: Mutex<Idle>,
    returned: Condvar,
}

#[derive(Default)]
struct Idle {
    stores: Vec<Store>,
    opened: usize,
}

impl Sandbox {
    pub(crate) fn new(path: Option<String>, credentials: Credentials) -> Sandbox {
        Sandbox { path: path.map(PathBuf::from), credentials, made_in: generation(), stores: PerProcess::new() }
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
        if self.path.is_none() && self.made_in != generation() {
            let message = "a sandbox in memory belongs to the process that made it, and this is a forked child; use a file (sandbox:PATH), which processes share";
            return Some(Err(Error::new(Kind::InvalidOptions, message)));
        }
        progress.begin_attempt(false);
        let give_up_at = patience.and_then(|patience| Instant::now().checked_add(patience));
        loop {
            match self.attempt(prepared, deadline) {
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

    fn attempt(&self, prepared: &Prepared, deadline: Instant) -> Result<Answer, Failure> {
        let Some(operation) = prepared.operation() else { return Err(Failure::unknown_route()) };
        operations::check(operation, prepared.parameters(), Strictness::Wire).map_err(Failure::Invalid)?;
        let Some(handler) = handler(operation) else { return Err(Failure::unknown_route()) };
        let stores = self.stores.get_or_build(|| Ok::<Stores, Failure>(Stores::default()))?;
        let mut store = stores.borrow(self.path.as_ref(), deadline)?;
        store.transaction(operation.is_read(), |connection| {
            let actor = Actor::authenticate(connection, &self.credentials, operation)?;
            let context = Context::new(connection, &actor, prepared.parameters());
            let mut body = handler(&context)?;
            body.insert("ok".to_owned(), Value::Bool(true));
            Ok(Answer::from_value(&Value::Object(body)))
        })
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

/// A store on loan; it goes back when this is dropped.
struct Loan<'a> {
    stores: &'a Stores,
    store: Option<Store>,
}

impl Stores {
    fn borrow(&self, path: Option<&PathBuf>, deadline: Instant) -> Result<Loan<'_>, Failure> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(store) = idle.stores.pop() {
                return Ok(Loan { stores: self, store: Some(store) });
            }
            if path.is_some() || idle.opened == 0 {
                idle.opened += 1;
                drop(idle);
                let store = Store::open(path).inspect_err(|_| {
                    self.idle.lock().unwrap_or_else(PoisonError::into_inner).opened -= 1;
                })?;
                return Ok(Loan { stores: self, store: Some(store) });
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Failure::Busy);
            }
            idle = self.returned.wait_timeout(idle, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Loan<'_> {
    fn transaction<T>(
        &mut self,
        is_read: bool,
        work: impl FnOnce(&rusqlite::Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match &mut self.store {
            Some(store) => store.transaction(is_read, work),
            None => Err(Failure::Busy),
        }
    }
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        if let Some(store) = self.store.take() {
            self.stores.idle.lock().unwrap_or_else(PoisonError::into_inner).stores.push(store);
            self.stores.returned.notify_one();
        }
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
