//! Where a sandbox keeps its store, and whose turn it is to use it.

use super::clock::Clock;
use super::failure::Failure;
use super::files::{self, FileUse};
use super::store::{Store, Work};
use super::workspaces::New;
use crate::call::Budget;
use crate::fork::{self, PerProcess, generation};
use rusqlite::Connection;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often somebody who waits for his turn looks whether his call may go on.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Who has waited for so long is next. Until then whoever comes first has his turn, which spares most threads the sleep.
const CLAIM_AFTER: Duration = Duration::from_millis(5);

/// So often a thread looks before it sleeps: about as long as a short turn takes.
const SPINS: u32 = 300;

/// Where a sandbox keeps its store.
pub(super) enum Storage {
    Memory(Memory),
    File(FileUse),
}

/// A store in memory. It belongs to the process, told by its generation, that made it.
pub(super) struct Memory {
    made_in: u32,
    new: New,
    turn: PerProcess<Turn>,
}

/// The store of a process, which one thread has at a time.
struct Turn {
    state: Mutex<State>,
    /// A hint for those who look before they sleep.
    is_free: AtomicBool,
    returned: Condvar,
}

struct State {
    store: Option<Box<Store>>,
    /// Somebody has waited for long, and is next.
    is_claimed: bool,
}

impl Storage {
    pub(super) fn in_memory(new: New) -> Storage {
        Storage::Memory(Memory { made_in: generation(), new, turn: PerProcess::new() })
    }

    pub(super) fn in_file(path: &Path, new: Option<New>) -> Storage {
        Storage::File(files::open(path, new))
    }

    /// Whether this process cannot have it: it is another process's memory.
    pub(super) fn is_of_another_process(&self) -> bool {
        matches!(self, Storage::Memory(memory) if memory.made_in != generation())
    }

    /// Whether it was in a file that is not there any more.
    pub(super) fn is_file_gone(&self) -> bool {
        matches!(self, Storage::File(file) if !file.exists())
    }

    /// Runs `work` in a transaction of the store, within the budget.
    pub(super) fn transaction<T>(
        &self,
        is_read: bool,
        budget: &Budget,
        work: impl FnOnce(&Connection, &Clock) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        // One function carries out all of them: made anew for each kind of work it would be a good part of the library.
        let (mut work, mut result) = (Some(work), None);
        self.carry_out(is_read, budget, &mut |connection, clock| {
            let work = work.take().ok_or(Failure::Interrupted)?;
            result = Some(work(connection, clock)?);
            Ok(())
        })?;
        result.ok_or(Failure::Interrupted)
    }

    fn carry_out(&self, is_read: bool, budget: &Budget, work: Work<'_>) -> Result<(), Failure> {
        match self {
            Storage::Memory(memory) => memory.with(budget, &mut |store| store.transaction(is_read, budget, work)),
            Storage::File(file) => {
                let _guard = fork::guard(files::close_all);
                file.with(&mut |store| store.transaction(is_read, budget, work))
            }
        }
    }
}

impl Memory {
    /// Waits for the store, and runs `work` on it. The wait is outside of the fork's guard, so that a fork need not wait with it.
    fn with(&self, budget: &Budget, work: &mut dyn FnMut(&mut Store) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut waiting = Waiting { began: None, has_claim: false, turn: None };
        loop {
            {
                let _guard = fork::guard(files::close_all);
                let turn = self.turn.get_or_build(|| Turn::open(&self.new))?;
                if let Some(mut taken) = turn.take(waiting.has_claim)
                    && let Some(store) = &mut taken.store
                {
                    waiting.turn = None;
                    return work(store);
                }
                waiting.turn = Some(turn);
            }
            budget.check().map_err(|_| Failure::Interrupted)?;
            waiting.pause(budget);
        }
    }
}

impl Turn {
    fn open(new: &New) -> Result<Turn, Failure> {
        let state = State { store: Some(Box::new(Store::open(None, Some(new))?)), is_claimed: false };
        Ok(Turn { state: Mutex::new(state), is_free: AtomicBool::new(true), returned: Condvar::new() })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The store, if it is there and nobody else has a claim to it.
    fn take(&self, has_claim: bool) -> Option<Taken<'_>> {
        let mut state = self.lock();
        if state.is_claimed && !has_claim {
            return None;
        }
        let store = state.store.take()?;
        state.is_claimed = false;
        self.is_free.store(false, Ordering::Relaxed);
        Some(Taken { store: Some(store), turn: self })
    }
}

/// A thread that waits for the store.
struct Waiting<'a> {
    began: Option<Instant>,
    /// It has waited for long, and is next.
    has_claim: bool,
    turn: Option<&'a Turn>,
}

impl Waiting<'_> {
    /// Waits until the store may have been returned. Most turns take microseconds, so it looks for a moment before it sleeps.
    fn pause(&mut self, budget: &Budget) {
        let Some(turn) = self.turn else { return };
        let began = *self.began.get_or_insert_with(Instant::now);
        for _ in 0..SPINS {
            if turn.is_free.load(Ordering::Relaxed) {
                return;
            }
            std::hint::spin_loop();
        }
        let mut state = turn.lock();
        if !self.has_claim && !state.is_claimed && began.elapsed() >= CLAIM_AFTER {
            state.is_claimed = true;
            self.has_claim = true;
        }
        let has_claim = self.has_claim;
        let others = |state: &mut State| state.store.is_none() || (state.is_claimed && !has_claim);
        let _ = turn.returned.wait_timeout_while(state, budget.cut(LOOK_EVERY), others);
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        // Who gives up leaves the claim to others.
        if let Some(turn) = self.turn.filter(|_| self.has_claim) {
            turn.lock().is_claimed = false;
            turn.returned.notify_one();
        }
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
        let mut state = self.turn.lock();
        state.store = self.store.take();
        let is_claimed = state.is_claimed;
        self.turn.is_free.store(!is_claimed, Ordering::Relaxed);
        drop(state);
        // The one with the claim has to be among those who wake.
        if is_claimed { self.turn.returned.notify_all() } else { self.turn.returned.notify_one() }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // SQLite is left as it is entered: not while the process forks.
        let _guard = fork::guard(files::close_all);
        self.turn.discard();
    }
}
