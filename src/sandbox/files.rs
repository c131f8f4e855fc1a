//! The stores in files that this process has open. Whoever comes here is inside the fork's gate.

use super::failure::Failure;
use super::store::Store;
use crate::fork::PerProcess;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many idle stores of one file stay open.
const MOST_IDLE: usize = 16;

type Idle = HashMap<PathBuf, Vec<Store>>;

static IDLE: PerProcess<Mutex<Idle>> = PerProcess::new();

fn idle() -> Result<MutexGuard<'static, Idle>, Failure> {
    let idle = IDLE.get_or_build(|| Ok::<_, Failure>(Mutex::default()))?;
    Ok(idle.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Runs `work` on a store of this file that no other thread is using; opens one if there is none.
pub(super) fn with<T>(path: &Path, work: impl FnOnce(&mut Store) -> Result<T, Failure>) -> Result<T, Failure> {
    let taken = idle()?.get_mut(path).and_then(Vec::pop);
    // A file that was deleted or replaced meanwhile is another sandbox.
    let mut store = match taken.filter(|store| store.is_still_at(path)) {
        Some(store) => store,
        None => Store::open(Some(path))?,
    };
    let result = work(&mut store);
    let mut idle = idle()?;
    let kept = idle.entry(path.to_owned()).or_default();
    if kept.len() < MOST_IDLE {
        kept.push(store);
    }
    result
}

/// Closes every file, before a fork.
pub(super) fn close_all() {
    // Locked only if a thread hangs inside of the gate; then it is better to fork than to hang as well.
    if let Some(Ok(mut idle)) = IDLE.get().map(Mutex::try_lock) {
        idle.clear();
    }
}
