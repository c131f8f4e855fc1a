//! Where a sandbox keeps its store, and whose turn it is to use it.

use super::failure::Failure;
use super::files::{self, FileUse};
use super::store::Store;
use crate::call::Budget;
use crate::fork::{self, PerProcess, generation};
use rusqlite::Connection;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How often somebody who waits for his turn looks whether his call may go on.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Where a sandbox keeps its store.
pub(super) enum Storage {
    Memory(Memory),
    File(FileUse),
}

/// A store in memory. It belongs to the process, told by its generation, that made it.
pub(super) struct Memory {
    made_in: u32,
    turn: PerProcess<Turn>,
}

/// The store of a process, which one thread has at a time.
struct Turn {
    store: Mutex<Option<Box<Store>>>,
    returned: Condvar,
}

impl Storage {
    pub(super) fn in_memory() -> Storage {
        Storage::Memory(Memory { made_in: generation(), turn: PerProcess::new() })
    }

    pub(super) fn in_file(path: &str) -> Storage {
        Storage::File(files::open(path))
    }

    /// Whether this process cannot have it: it is another process's memory.
    pub(super) fn is_of_another_process(&self) -> bool {
        matches!(self, Storage::Memory(memory) if memory.made_in != generation())
    }

    /// Runs `work` in a transaction of the store, within the budget.
    pub(super) fn transaction<T>(
        &self,
        is_read: bool,
        budget: &Budget,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match self {
            Storage::Memory(memory) => memory.with(budget, |store| store.transaction(is_read, budget, work)),
            Storage::File(file) => {
                let _guard = fork::guard(files::close_all);
                file.with(|store| store.transaction(is_read, budget, work))
            }
        }
    }
}

impl Memory {
    /// Waits for the store, and runs `work` on it. The wait is outside of the fork's guard, so that a fork need not wait with it.
    fn with<T>(&self, budget: &Budget, work: impl FnOnce(&mut Store) -> Result<T, Failure>) -> Result<T, Failure> {
        loop {
            {
                let _guard = fork::guard(files::close_all);
                let open = || {
                    let store = Mutex::new(Some(Box::new(Store::open(None)?)));
                    Ok::<Turn, Failure>(Turn { store, returned: Condvar::new() })
                };
                if let Some(mut taken) = self.turn.get_or_build(open)?.take()
                    && let Some(store) = &mut taken.store
                {
                    return work(store);
                }
            }
            let turn = self.turn.get().ok_or(Failure::Interrupted)?;
            budget.check().map_err(|_| Failure::Interrupted)?;
            turn.wait(budget.cut(LOOK_EVERY));
        }
    }
}

impl Turn {
    fn take(&self) -> Option<Taken<'_>> {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some(Taken { store: Some(store), turn: self })
    }

    /// Waits until the store has been returned, at most so long.
    fn wait(&self, time: Duration) {
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self.returned.wait_timeout_while(store, time, |store| store.is_none());
    }
}

/// The store, which goes back when this is dropped, also by a panic.
struct Taken<'a> {
    /// Always there until the drop.
    store: Option<Box<Store>>,
    turn: &'a Turn,
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.turn.store.lock().unwrap_or_else(PoisonError::into_inner) = self.store.take();
        self.turn.returned.notify_one();
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // SQLite is left as it is entered: not while the process forks.
        let _guard = fork::guard(files::close_all);
        self.turn.discard();
    }
}
