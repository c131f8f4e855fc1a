//! What keeps this library's sockets and threads out of the host's signals.
//!
//! A write into a connection that its peer has closed raises SIGPIPE, whose default action ends the process. The standard library's
//! own writes ask for no signal, the vectored writes of hyper and rustls cannot. So a thread of the host's has the signal blocked
//! while it drives our connections, and one that our writes have raised is taken away before the host's mask comes back. Threads
//! of our own have the host's signals blocked from their first instruction on: they are for the host's threads. What an instruction
//! of a thread itself raises, such as SIGSEGV or SIGSYS, stays as it is: blocked, it would end the process unseen by its handler.

#![allow(unsafe_code)]

use std::io;
use std::thread::{Builder, JoinHandle};

/// Starts a thread that takes none of the host's signals.
pub(crate) fn spawn_thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<JoinHandle<()>> {
    with_all_blocked(|| Builder::new().name(name.to_owned()).spawn(work))
}

/// Does something that may start threads: they inherit this thread's mask, in which the host's signals are blocked meanwhile.
pub(crate) fn with_all_blocked<T>(work: impl FnOnce() -> T) -> T {
    #[cfg(unix)]
    let _restored = unix::Mask::block(&unix::of_the_host());
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

    /// Raised by what a thread does, and not sent to it.
    const OF_A_THREAD: [libc::c_int; 6] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE, libc::SIGILL, libc::SIGTRAP, libc::SIGSYS];

    /// Every signal that is meant for the host.
    pub(super) fn of_the_host() -> libc::sigset_t {
        let mut set = MaybeUninit::uninit();
        // SAFETY: sigfillset writes the whole set and cannot fail for a valid pointer; the signals are valid.
        unsafe {
            libc::sigfillset(set.as_mut_ptr());
            for signal in OF_A_THREAD {
                libc::sigdelset(set.as_mut_ptr(), signal);
            }
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
        /// The host had one pending for this thread. It stays, and one that we raise is not told from it.
        was_pending: bool,
    }

    impl PipeGuard {
        pub(super) fn new() -> PipeGuard {
            let mask = Mask::block(&only_pipe());
            // One that was not blocked was delivered at once.
            let was_pending = has_pipe(&mask.0) && pipe_is_pending() && is_for_this_thread();
            PipeGuard { mask, was_pending }
        }
    }

    impl Drop for PipeGuard {
        fn drop(&mut self) {
            if !self.was_pending && pipe_is_pending() && is_for_this_thread() {
                take_pipe();
            }
            // `mask` is dropped next, and only now can a signal be delivered.
            let _ = &self.mask;
        }
    }

    /// Whether a pending SIGPIPE is for this thread, as one that its own write has raised, and not for the whole process.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn is_for_this_thread() -> bool {
        // Seldom read: only when a signal is pending. Where it cannot be read, the signal is most likely ours.
        let Ok(status) = std::fs::read_to_string("/proc/thread-self/status") else { return true };
        let pending = status.lines().find_map(|line| line.strip_prefix("SigPnd:"));
        let Some(pending) = pending.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()) else { return true };
        pending & (1 << (libc::SIGPIPE - 1)) != 0
    }

    /// There is no telling.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn is_for_this_thread() -> bool {
        true
    }

    /// Takes the SIGPIPE away that is pending for this thread.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn take_pipe() {
        let at_once = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        let mut info = MaybeUninit::uninit();
        // SAFETY: the pointers are valid; `info` is read only when a signal was taken, which fills it in.
        let info = unsafe {
            if libc::sigtimedwait(&only_pipe(), info.as_mut_ptr(), &raw const at_once) != libc::SIGPIPE {
                return;
            }
            info.assume_init()
        };
        // SAFETY: the system calls have no memory to be wrong about.
        unsafe {
            // A write raises it in the name of its own process. Somebody else sent it to this very thread: the host gets it again.
            if info.si_code != libc::SI_USER || info.si_pid() != libc::getpid() {
                libc::pthread_kill(libc::pthread_self(), libc::SIGPIPE);
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
