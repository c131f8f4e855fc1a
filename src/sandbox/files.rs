//! The sandboxes in files that this process uses. Work on a store happens under the fork's guard.

use super::failure::Failure;
use super::store::Store;
use super::workspaces::New;
use crate::fork::{self, ForkSafe, PerProcess};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// So many idle stores of one file stay open.
const MAX_IDLE: usize = 16;

/// The files that sandboxes of this process use. A file stays here until its last user has closed it, so that a fork always finds
/// what is open.
static FILES: ForkSafe<BTreeMap<PathBuf, Used>> = ForkSafe::new(BTreeMap::new());

struct Used {
    file: Arc<File>,
    users: usize,
}

/// A sandbox's file, with the stores of it that no thread is using.
struct File {
    path: PathBuf,
    idle: PerProcess<Mutex<Vec<Store>>>,
}

/// One sandbox's use of a file. The file is closed with the last use of it, which leaves one whole file behind.
pub(super) struct FileUse {
    file: Arc<File>,
    /// What is made when the file is not there, if anything.
    new: Option<New>,
}

/// A use of the file at this path. Nothing is opened yet.
pub(super) fn open(path: &Path, new: Option<New>) -> FileUse {
    // The same file all along, wherever the process goes.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let unopened = Arc::new(File { path: path.clone(), idle: PerProcess::new() });
    let file = FILES.with(|files| {
        let used = files.entry(path).or_insert(Used { file: unopened, users: 0 });
        used.users += 1;
        used.file.clone()
    });
    FileUse { file, new }
}

impl FileUse {
    /// Whether the file is there.
    pub(super) fn exists(&self) -> bool {
        self.file.path.exists()
    }

    /// Runs `work` on a store of this file that no other thread is using; opens one if there is none.
    pub(super) fn with(&self, work: &mut dyn FnMut(&mut Store) -> Result<(), Failure>) -> Result<(), Failure> {
        self.file.with(self.new.as_ref(), work).map_err(|failure| failure.at(&self.file.path))
    }
}

impl File {
    fn with(&self, new: Option<&New>, work: &mut dyn FnMut(&mut Store) -> Result<(), Failure>) -> Result<(), Failure> {
        let idle = self.idle.get_or_build(|| Ok::<_, Failure>(Mutex::default()))?;
        let taken = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // A file that was deleted or replaced meanwhile is another sandbox.
        let mut store = match taken.filter(|store| store.is_still_at(&self.path)) {
            Some(store) => store,
            None => Store::open(Some(&self.path), new)?,
        };
        let result = work(&mut store);
        let mut idle = idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MAX_IDLE {
            idle.push(store);
        }
        result
    }

    /// Closes the idle stores. Their lock is taken only if a thread hangs with it; then it is better to go on than to hang as well.
    fn close(&self) {
        if let Some(Ok(mut idle)) = self.idle.get().map(Mutex::try_lock) {
            idle.clear();
        }
    }
}

impl Drop for FileUse {
    fn drop(&mut self) {
        // No fork may come between the moment when the file is no longer listed and the one when it is closed: a child would
        // inherit it open, and SQLite would take the parent's locks for its own.
        let _guard = fork::guard(close_all);
        let last = FILES.with(|files| {
            let used = files.get_mut(&self.file.path).filter(|used| Arc::ptr_eq(&used.file, &self.file))?;
            used.users -= 1;
            if used.users == 0 { files.remove(&self.file.path) } else { None }
        });
        if let Some(used) = last {
            used.file.close();
        }
    }
}

/// Closes every file, before a fork.
pub(super) fn close_all() {
    let files: Vec<Arc<File>> = FILES.with(|files| files.values().map(|used| used.file.clone()).collect());
    files.iter().for_each(|file| file.close());
}
