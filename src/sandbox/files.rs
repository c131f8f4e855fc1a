//! The sandboxes in files that this process uses. Whoever works with a store is inside the fork's gate.

use super::failure::Failure;
use super::store::Store;
use crate::fork::{self, PerProcess, Table};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// So many idle stores of one file stay open.
const MOST_IDLE: usize = 16;

/// The files that clients of this process use.
static FILES: Table<BTreeMap<PathBuf, Weak<File>>> = Table::new(BTreeMap::new());

/// A sandbox's file, shared by the clients that name it. It is closed with the last of them, which leaves one whole file behind.
pub(super) struct File {
    path: PathBuf,
    idle: PerProcess<Mutex<Vec<Store>>>,
}

/// The file at this path.
pub(super) fn at(path: &str) -> Arc<File> {
    // The same file all along, wherever the process goes.
    let path = std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(path));
    let new = Arc::new(File { path: path.clone(), idle: PerProcess::new() });
    FILES.with(|files| {
        files.retain(|_, file| file.strong_count() > 0);
        match files.get(&path).and_then(Weak::upgrade) {
            Some(known) => known,
            None => {
                files.insert(path, Arc::downgrade(&new));
                new
            }
        }
    })
}

impl File {
    /// Runs `work` on a store of this file that no other thread is using; opens one if there is none.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Store) -> Result<T, Failure>) -> Result<T, Failure> {
        let idle = self.idle.get_or_build(|| Ok::<_, Failure>(Mutex::default()))?;
        let taken = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // A file that was deleted or replaced meanwhile is another sandbox.
        let mut store = match taken.filter(|store| store.is_still_at(&self.path)) {
            Some(store) => store,
            None => Store::open(Some(&self.path))?,
        };
        let result = work(&mut store).map_err(|failure| failure.at(Some(&self.path)));
        let mut idle = idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MOST_IDLE {
            idle.push(store);
        }
        result
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // Nothing is left to close after `close_all`, which must not wait at its own gate.
        let is_open = self.idle.get().is_some_and(|idle| idle.lock().is_ok_and(|idle| !idle.is_empty()));
        if is_open {
            let _inside = fork::enter_gate(close_all);
            self.idle.discard();
        }
    }
}

/// Closes every file, before a fork.
pub(super) fn close_all() {
    let files: Vec<Arc<File>> = FILES.with(|files| files.values().filter_map(Weak::upgrade).collect());
    for file in files {
        // Locked only if a thread hangs inside of the gate; then it is better to fork than to hang as well.
        if let Some(Ok(mut idle)) = file.idle.get().map(Mutex::try_lock) {
            idle.clear();
        }
    }
}
