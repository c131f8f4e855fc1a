//! What makes the library safe in a forked child.
//!
//! PHP-FPM, Puma, gunicorn and Python's multiprocessing fork after they have loaded us. A runtime, a connection or a
//! SQLite handle that a child inherits must neither be used nor dropped there. So everything of that sort lives in a
//! [`PerProcess`] value: it is stamped with the generation it was built in, a generation ends at every `fork`, and a child
//! leaks what it inherited and builds its own. Client handles hold configuration only.

#![allow(unsafe_code)]

use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
#[cfg(unix)]
use std::time::{Duration, Instant};
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
    let is_first = REGISTERED.compare_exchange(0, 1, Ordering::AcqRel, Ordering::Relaxed).is_ok();
    // Miri has no forks.
    if is_first && !cfg!(miri) {
        #[cfg(unix)]
        // SAFETY: the three handlers are plain functions that live as long as the process (the library is linked with
        // `-z nodelete`). The first runs in the parent before the fork, as any function of it; the other two touch atomics only.
        unsafe {
            libc::pthread_atfork(Some(before_fork), Some(after_fork_in_parent), Some(after_fork_in_child));
        }
    }
}

#[cfg(unix)]
unsafe extern "C" fn before_fork() {
    BARRIER.close();
    FORK_SAFE_LOCK.lock();
}

#[cfg(unix)]
unsafe extern "C" fn after_fork_in_parent() {
    FORK_SAFE_LOCK.unlock();
    BARRIER.open();
}

#[cfg(unix)]
unsafe extern "C" fn after_fork_in_child() {
    GENERATION.fetch_add(1, Ordering::AcqRel);
    FORK_SAFE_LOCK.unlock();
    // The other threads that were inside, or were forking too, do not exist in this process.
    BARRIER.inside.store(0, Ordering::SeqCst);
    BARRIER.closed.store(0, Ordering::SeqCst);
}

/// Keeps a fork from happening inside a library that cannot take it, and lets that library be put in order before.
///
/// SQLite keeps the locks of its files in tables that a child would take for its own, and has mutexes that a thread may hold at
/// the fork. So a fork waits until no thread is inside of it, and the `before_fork` hook closes its files; parent and child
/// open them anew.
struct Barrier {
    closed: AtomicU32,
    inside: AtomicU32,
    /// A `fn()`, or null. Not a OnceLock: a child forked while it is being set would wait forever.
    hook: AtomicPtr<()>,
}

static BARRIER: Barrier = Barrier { closed: AtomicU32::new(0), inside: AtomicU32::new(0), hook: AtomicPtr::new(ptr::null_mut()) };

/// The longest that a fork waits. A thread that holds a guard for longer hangs, and the fork must not hang with it.
#[cfg(unix)]
const MAX_WAIT: Duration = Duration::from_secs(10);

impl Barrier {
    #[cfg(unix)]
    fn close(&self) {
        self.closed.fetch_add(1, Ordering::SeqCst);
        let began = Instant::now();
        while self.inside.load(Ordering::SeqCst) > 0 && began.elapsed() < MAX_WAIT {
            std::thread::yield_now();
        }
        let hook = self.hook.load(Ordering::Acquire);
        if !hook.is_null() {
            // SAFETY: only `guard` sets it, to a `fn()`.
            let hook = unsafe { std::mem::transmute::<*mut (), fn()>(hook) };
            hook();
        }
    }

    #[cfg(unix)]
    fn open(&self) {
        self.closed.fetch_sub(1, Ordering::SeqCst);
    }
}

/// While it lives no fork happens. Be brief, and never wait for anybody with it.
#[cfg(feature = "sandbox")]
pub(crate) struct ForkGuard(u32);

/// Keeps forks from happening until the guard is dropped. `hook` is what has to be done before a fork; there is one for the whole library.
#[cfg(feature = "sandbox")]
pub(crate) fn guard(hook: fn()) -> ForkGuard {
    let generation = generation();
    BARRIER.hook.store(hook as *mut (), Ordering::Release);
    loop {
        BARRIER.inside.fetch_add(1, Ordering::SeqCst);
        if BARRIER.closed.load(Ordering::SeqCst) == 0 {
            return ForkGuard(generation);
        }
        BARRIER.inside.fetch_sub(1, Ordering::SeqCst);
        std::thread::yield_now();
    }
}

#[cfg(feature = "sandbox")]
impl Drop for ForkGuard {
    fn drop(&mut self) {
        if self.0 == GENERATION.load(Ordering::Acquire) {
            BARRIER.inside.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

/// A lock that the fork handlers can take and give back, which `std`'s mutex does not allow. It spins, then yields: what
/// it guards is held for a look-up in a map and nothing longer.
struct ForkLock(AtomicU32);

static FORK_SAFE_LOCK: ForkLock = ForkLock(AtomicU32::new(0));

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

/// Data of a process that stays usable in a forked child: the fork waits until no thread holds it.
/// All of them share one lock, because each is held for an instant only.
pub(crate) struct ForkSafe<T>(UnsafeCell<T>);

// SAFETY: the value is reached through `with` only, which holds FORK_SAFE_LOCK; `T: Send` because any thread may reach it.
unsafe impl<T: Send> Sync for ForkSafe<T> {}

impl<T> ForkSafe<T> {
    pub(crate) const fn new(value: T) -> Self {
        ForkSafe(UnsafeCell::new(value))
    }

    /// Lends the value to `look`, which must be brief, must not panic, and must not use other data of this sort.
    pub(crate) fn with<R>(&self, look: impl FnOnce(&mut T) -> R) -> R {
        struct Unlock;
        impl Drop for Unlock {
            fn drop(&mut self) {
                FORK_SAFE_LOCK.unlock();
            }
        }
        generation(); // The handlers must stand before the first lock is taken.
        FORK_SAFE_LOCK.lock();
        let _unlock = Unlock;
        // SAFETY: FORK_SAFE_LOCK is held until `_unlock` is dropped, so this is the only reference.
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

    /// The value of this process, if it was built already.
    #[cfg(feature = "sandbox")]
    pub(crate) fn get(&self) -> Option<&T> {
        let generation = generation();
        // SAFETY: a non-null pointer came from `Box::into_raw` below and is never freed while `self` lives.
        let stamped = unsafe { self.0.load(Ordering::Acquire).as_ref() }?;
        (stamped.generation == generation).then_some(&stamped.value)
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

impl<T> PerProcess<T> {
    /// Drops the value of this process, and leaks an inherited one.
    pub(crate) fn discard(&mut self) {
        let stamped = std::mem::replace(self.0.get_mut(), ptr::null_mut());
        // SAFETY: a non-null pointer came from `Box::into_raw` and `self` is its only owner now.
        if let Some(inherited) = unsafe { stamped.as_ref() } {
            // A process that was cloned without the fork handlers is told by its id.
            if inherited.generation == generation() && inherited.process_id == std::process::id() {
                // SAFETY: as above; no reference outlives the exclusive one.
                drop(unsafe { Box::from_raw(stamped) });
            }
        }
    }
}

impl<T> Drop for PerProcess<T> {
    fn drop(&mut self) {
        self.discard();
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
    fn fork_safe_data_is_seen_whole_by_many_threads() {
        const TIMES: u64 = if cfg!(miri) { 50 } else { 10_000 };
        static COUNT: ForkSafe<u64> = ForkSafe::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| (0..TIMES).for_each(|_| COUNT.with(|count| *count += 1)));
            }
        });
        assert_eq!(COUNT.with(|count| *count), 8 * TIMES);
    }

    #[test]
    fn of_values_that_many_threads_build_at_once_one_is_kept_and_the_others_are_dropped() {
        for _ in 0..if cfg!(miri) { 5 } else { 200 } {
            let counted = std::sync::Arc::new(());
            let value = PerProcess::new();
            std::thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| value.get_or_build(|| Ok::<_, ()>(counted.clone())).is_ok());
                }
            });
            assert_eq!(std::sync::Arc::strong_count(&counted), 2);
            drop(value);
            assert_eq!(std::sync::Arc::strong_count(&counted), 1);
        }
    }
}
