//! What makes the library safe in a forked child.
//!
//! PHP-FPM, Puma, gunicorn and Python's multiprocessing fork after they have loaded us. A runtime, a connection or a
//! SQLite handle that a child inherits must neither be used nor dropped there. So everything of that sort lives in a
//! [`PerProcess`] value: it is stamped with the generation it was built in, a generation ends at every `fork`, and a child
//! leaks what it inherited and builds its own. Client handles hold configuration only.

#![allow(unsafe_code)]

use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use std::{cell::UnsafeCell, ptr};

static GENERATION: AtomicU32 = AtomicU32::new(1);
static REGISTERED: AtomicU32 = AtomicU32::new(0);

/// The generation of this process: it differs between a process and its forked children.
pub(crate) fn generation() -> u32 {
    if REGISTERED.load(Ordering::Relaxed) == 0 {
        register();
    }
    GENERATION.load(Ordering::Acquire)
}

/// Registers the fork handlers once. It never waits for another thread that is doing so: a child forked in that instant
/// would wait forever.
fn register() {
    if REGISTERED.compare_exchange(0, 1, Ordering::AcqRel, Ordering::Relaxed).is_ok() {
        #[cfg(unix)]
        // SAFETY: the three handlers are plain functions that live as long as the process (the library is linked with
        // `-z nodelete`), allocate nothing, and touch statics only.
        unsafe {
            libc::pthread_atfork(Some(before_fork), Some(after_fork_in_parent), Some(after_fork_in_child));
        }
    }
}

#[cfg(unix)]
unsafe extern "C" fn before_fork() {
    TABLE_LOCK.lock();
}

#[cfg(unix)]
unsafe extern "C" fn after_fork_in_parent() {
    TABLE_LOCK.unlock();
}

#[cfg(unix)]
unsafe extern "C" fn after_fork_in_child() {
    GENERATION.fetch_add(1, Ordering::AcqRel);
    TABLE_LOCK.unlock();
}

/// A lock that the fork handlers can take and give back, which `std`'s mutex does not allow. It spins, then yields: what
/// it guards is held for a look-up in a map and nothing longer.
struct ForkLock(AtomicU32);

static TABLE_LOCK: ForkLock = ForkLock(AtomicU32::new(0));

impl ForkLock {
    fn lock(&self) {
        let mut tries = 0u32;
        while self.0.compare_exchange_weak(0, 1, Ordering::Acquire, Ordering::Relaxed).is_err() {
            tries = tries.saturating_add(1);
            if tries < 64 { std::hint::spin_loop() } else { std::thread::yield_now() }
        }
    }

    fn unlock(&self) {
        self.0.store(0, Ordering::Release);
    }
}

/// Data that every process has one of and that stays usable in a forked child: the fork waits until nobody holds it.
/// All of them share one lock, because each is held for an instant only.
pub(crate) struct Table<T>(UnsafeCell<T>);

// SAFETY: the value is reached through `with` only, which holds TABLE_LOCK; `T: Send` because any thread may reach it.
unsafe impl<T: Send> Sync for Table<T> {}

impl<T> Table<T> {
    pub(crate) const fn new(value: T) -> Self {
        Table(UnsafeCell::new(value))
    }

    /// Lends the value to `look`, which must be brief, must not panic, and must not use another table.
    pub(crate) fn with<R>(&self, look: impl FnOnce(&mut T) -> R) -> R {
        struct Unlock;
        impl Drop for Unlock {
            fn drop(&mut self) {
                TABLE_LOCK.unlock();
            }
        }
        generation(); // The handlers must stand before the first lock is taken.
        TABLE_LOCK.lock();
        let _unlock = Unlock;
        // SAFETY: TABLE_LOCK is held until `_unlock` is dropped, so this is the only reference.
        look(unsafe { &mut *self.0.get() })
    }
}

/// A value that belongs to one process. It is built at first use, and again at first use after a fork; the inherited one
/// is leaked, never dropped, for its sockets and files are still the parent's.
pub(crate) struct PerProcess<T>(AtomicPtr<Stamped<T>>);

struct Stamped<T> {
    generation: u32,
    process_id: u32,
    value: T,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        PerProcess(AtomicPtr::new(ptr::null_mut()))
    }

    /// The value of this process; `build` makes it when there is none. Two threads may build at once: one result wins
    /// and the other is dropped, so that nobody waits on a lock that a fork could have left locked.
    pub(crate) fn get_or_build<E>(&self, build: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
        let generation = generation();
        let mut seen = self.0.load(Ordering::Acquire);
        // SAFETY: a non-null pointer came from `Box::into_raw` below and is never freed while `self` lives.
        if let Some(stamped) = unsafe { seen.as_ref() }
            && stamped.generation == generation
        {
            return Ok(&stamped.value);
        }
        let built = Box::into_raw(Box::new(Stamped { generation, process_id: std::process::id(), value: build()? }));
        loop {
            match self.0.compare_exchange(seen, built, Ordering::AcqRel, Ordering::Acquire) {
                // SAFETY: `built` is now published and never freed while `self` lives; what `seen` pointed to is leaked.
                Ok(_) => return Ok(unsafe { &(*built).value }),
                Err(current) => {
                    // SAFETY: as above.
                    if let Some(stamped) = unsafe { current.as_ref() }
                        && stamped.generation == generation
                    {
                        // SAFETY: `built` was never published.
                        drop(unsafe { Box::from_raw(built) });
                        return Ok(&stamped.value);
                    }
                    seen = current;
                }
            }
        }
    }
}

impl<T> Drop for PerProcess<T> {
    fn drop(&mut self) {
        let stamped = *self.0.get_mut();
        // SAFETY: a non-null pointer came from `Box::into_raw` and `self` is its only owner now.
        if let Some(inherited) = unsafe { stamped.as_ref() } {
            // A process that was cloned without the fork handlers is told by its id.
            if inherited.generation == generation() && inherited.process_id == std::process::id() {
                // SAFETY: as above; no reference outlives `self`.
                drop(unsafe { Box::from_raw(stamped) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_per_process_value_is_built_once() {
        let value = PerProcess::new();
        let first: Result<&u32, ()> = value.get_or_build(|| Ok(1));
        assert_eq!(first, Ok(&1));
        assert_eq!(value.get_or_build(|| -> Result<u32, ()> { Ok(2) }), Ok(&1));
    }

    #[test]
    fn a_table_is_seen_whole_by_many_threads() {
        static COUNT: Table<u64> = Table::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| (0..10_000).for_each(|_| COUNT.with(|count| *count += 1)));
            }
        });
        assert_eq!(COUNT.with(|count| *count), 80_000);
    }
}
