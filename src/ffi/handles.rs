//! Handles: numbers that are never given out twice, so that a stale one is an error and not a crash.

use crate::error::{Error, Kind};
use crate::fork::ForkSafe;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The numbers of clients and of calls do not overlap, so that one taken for the other is noticed. 0 before the first.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// A handle that was never given out before. They begin at a random number: a host that unloads the library and loads it anew, as a Java class
/// loader does, must not find a new object under an old handle. They stay below 2^53, which every language's numbers can hold.
fn next() -> u64 {
    if NEXT.load(Ordering::Relaxed) == 0 {
        let mut bytes = [0; 4];
        let _ = getrandom::fill(&mut bytes);
        let first = (u64::from(u32::from_le_bytes(bytes)) << 16) | 1;
        let _ = NEXT.compare_exchange(0, first, Ordering::Relaxed, Ordering::Relaxed);
    }
    NEXT.fetch_add(1, Ordering::Relaxed)
}

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
        let handle = next();
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

    /// Puts another object under the handle, made of the one that is there.
    pub(super) fn replace(&self, handle: u64, make: impl FnOnce(&T) -> Result<T, Error>) -> Result<(), Error> {
        let new = Arc::new(make(&*self.get(handle)?)?);
        // The old one goes outside of the lock. A handle that was freed meanwhile stays free.
        let old = self.living.with(|living| living.get_mut(&handle).map(|object| std::mem::replace(object, new)));
        drop(old);
        Ok(())
    }

    /// Forgets the handle. The object goes with its last reference, outside of the lock.
    pub(super) fn remove(&self, handle: u64) -> Option<Arc<T>> {
        self.living.with(|living| living.remove(&handle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A handle that many threads use, replace and free: each sees a whole object or none, and all objects go in the end.
    #[test]
    fn an_object_is_whole_or_gone_while_others_replace_and_free_it() {
        const TIMES: usize = if cfg!(miri) { 5 } else { 2_000 };
        static HANDLES: Handles<(Arc<()>, u64, u64)> = Handles::new("thing");
        let counted = Arc::new(());
        std::thread::scope(|scope| {
            for thread in 0..4_u64 {
                let counted = &counted;
                scope.spawn(move || {
                    for _ in 0..TIMES {
                        let handle = HANDLES.add((counted.clone(), thread, thread));
                        std::thread::scope(|scope| {
                            scope.spawn(|| HANDLES.remove(handle).is_some());
                            scope.spawn(|| HANDLES.replace(handle, |old| Ok((old.0.clone(), old.1 + 1, old.2 + 1))));
                            if let Ok(object) = HANDLES.get(handle) {
                                assert_eq!(object.1, object.2);
                            }
                        });
                        assert!(HANDLES.get(handle).is_err(), "it was freed");
                    }
                });
            }
        });
        assert_eq!(Arc::strong_count(&counted), 1);
    }
}
