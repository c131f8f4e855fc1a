//! Handles: numbers that are never given out twice, so that a stale one is an error and not a crash.

use crate::error::{Error, Kind};
use crate::fork::ForkSafe;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The numbers of clients and of calls do not overlap, so that one taken for the other is noticed.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// The living objects of one kind.
pub(super) struct Handles<T> {
    what: &'static str,
    living: ForkSafe<BTreeMap<u64, Arc<T>>>,
}

impl<T> Handles<T> {
    pub(super) const fn new(what: &'static str) -> Self {
        Handles { what, living: ForkSafe::new(BTreeMap::new()) }
    }

    pub(super) fn add(&self, object: T) -> u64 {
        let handle = NEXT.fetch_add(1, Ordering::Relaxed);
        let object = Arc::new(object);
        self.living.with(|living| living.insert(handle, object));
        handle
    }

    /// A reference of its own, so that the object may be freed while it is used.
    pub(super) fn get(&self, handle: u64) -> Result<Arc<T>, Error> {
        self.living.with(|living| living.get(&handle).cloned()).ok_or_else(|| {
            let what = self.what;
            let message = match handle {
                0 => format!("0 is never the handle of a {what}"),
                _ => format!("the {what} is closed: its handle {handle} was freed, or never existed"),
            };
            Error::new(Kind::InvalidHandle, message)
        })
    }

    /// Forgets the handle. The object goes with its last reference, outside of the lock.
    pub(super) fn remove(&self, handle: u64) -> Option<Arc<T>> {
        self.living.with(|living| living.remove(&handle))
    }
}
