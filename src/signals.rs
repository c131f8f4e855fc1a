//! What keeps this library's sockets and threads out of the host's signals.
//!
//! A write into a connection that its peer has closed raises SIGPIPE, whose default action ends the process. The standard library's
//! own writes ask for no signal, the vectored writes of hyper and rustls cannot. So a thread of the host's has the signal blocked
//! while it drives our connections, and one that our writes have raised is taken away before the host's mask comes back. Threads
//! of our own have every signal blocked from their first instruction on: a signal of the host's is for the host's threads.

#![allow(unsafe_code)]

use std::io;
use std::thread::{Builder, JoinHandle};

/// Starts a thread that takes none of the host's signals.
pub(crate) fn spawn_thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    with_all_blocked(|| Builder::new().name(name.to_owned()).spawn(work))
}

/// Does something that may start threads: they inherit this thread's mask, in which every signal is blocked meanwhile.
pub(crate) fn with_all_blocked<T>(work: impl FnOnce() -> T) -> T {
    #[cfg(unix)]
    let _restored = unix::Mask::block(&unix::all());
    work()
}

/// Does something that may write into connections, without a SIGPIPE for the host. The mask of this thread, the host's handler and a
/// SIGPIPE that was pending before stay as they were.
pub(crate) fn without_pipe_signal<T>(work: impl FnOnce() -> T) -> T {
    #[cfg(unix)]
    let _guard = unix::PipeGuard::new();
    work()
}

#[cfg(unix)]
mod unix {
    use std::mem::MaybeUninit;

    pub(super) fn all() -> libc::sigset_t {
        let mut set = MaybeUninit::uninit();
        // SAFETY: sigfillset writes the whole set and cannot fail for a valid pointer.
        unsafe {
            libc::sigfillset(set.as_mut_ptr());
            set.assume_init()
        }
    }

    fn only_pipe() -> libc::sigset_t {
        let mut set = MaybeUninit::uninit();
        // SAFETY: sigemptyset writes the whole set; SIGPIPE is a valid signal.
        unsafe {
            libc::sigemptyset(set.as_mut_ptr());
            libc::sigaddset(set.as_mut_ptr(), libc::SIGPIPE);
            set.assume_init()
        }
    }

    fn has_pipe(set: &libc::sigset_t) -> bool {
        // SAFETY: the set is initialised and SIGPIPE is a valid signal.
        unsafe { libc::sigismember(set, libc::SIGPIPE) == 1 }
    }

    /// Whether a SIGPIPE waits for this thread or for the process.
    fn pipe_is_pending() -> bool {
        let mut set = MaybeUninit::uninit();
        // SAFETY: sigpending writes the whole set when it answers 0.
        unsafe { libc::sigpending(set.as_mut_ptr()) == 0 && has_pipe(&set.assume_init()) }
    }

    /// Signals that are blocked in this thread until it is dropped.
    pub(super) struct Mask(libc::sigset_t);

    impl Mask {
        pub(super) fn block(signals: &libc::sigset_t) -> Mask {
            let mut before = only_pipe();
            // SAFETY: both sets are initialised; only this thread's mask changes.
            unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, signals, &raw mut before) };
            Mask(before)
        }
    }

    impl Drop for Mask {
        fn drop(&mut self) {
            // SAFETY: the set is the mask that this thread had before.
            unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &raw const self.0, std::ptr::null_mut()) };
        }
    }

    /// Keeps SIGPIPE from this thread until it is dropped.
    pub(super) struct PipeGuard {
        mask: Mask,
        /// The host had one pending. It stays, and one that we raise is not told from it.
        was_pending: bool,
    }

    impl PipeGuard {
        pub(super) fn new() -> PipeGuard {
            let mask = Mask::block(&only_pipe());
            // One that was not blocked was delivered at once.
            let was_pending = has_pipe(&mask.0) && pipe_is_pending();
            PipeGuard { mask, was_pending }
        }
    }

    impl Drop for PipeGuard {
        fn drop(&mut self) {
            if !self.was_pending && pipe_is_pending() {
                take_pipe();
            }
            // `mask` is dropped next, and only now can a signal be delivered.
            let _ = &self.mask;
        }
    }

    /// Takes the pending SIGPIPE away: the one that a write of this thread has raised, before one that was sent to the process.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn take_pipe() {
        let at_once = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        let mut info = MaybeUninit::uninit();
        // SAFETY: the pointers are valid; `info` is read only when a signal was taken, which fills it in.
        let sender = unsafe {
            if libc::sigtimedwait(&only_pipe(), info.as_mut_ptr(), &raw const at_once) != libc::SIGPIPE {
                return;
            }
            info.assume_init().si_pid()
        };
        // SAFETY: getpid and kill have no memory to be wrong about.
        unsafe {
            // Another process meant it for the host, who gets it again.
            if sender != libc::getpid() {
                libc::kill(libc::getpid(), libc::SIGPIPE);
            }
        }
    }

    /// As above, where there is no telling who has sent it.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn take_pipe() {
        let mut signal = 0;
        // SAFETY: the pointers are valid, and the signal is blocked and pending, so that this does not wait.
        unsafe { libc::sigwait(&only_pipe(), &raw mut signal) };
    }
}
