//! A descriptor that an event loop can watch.

#![allow(unsafe_code)]

use std::io;

/// Readable while it is set. On Linux an eventfd, on other Unix systems a pipe; elsewhere there is nothing that an event loop could
/// watch.
pub(crate) struct Readiness {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    event: std::fs::File,
    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    pipe: (io::PipeReader, io::PipeWriter),
}

impl Readiness {
    /// Not set yet. Neither end is inherited by programs that this process starts.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub(crate) fn new() -> io::Result<Readiness> {
        use std::os::fd::FromRawFd;
        // SAFETY: eventfd takes no pointer.
        let descriptor = unsafe { libc::eventfd(0, libc::EFD_CLOEXEC | libc::EFD_NONBLOCK) };
        if descriptor < 0 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the descriptor was opened just now, and nothing else owns it.
        Ok(Readiness { event: unsafe { std::fs::File::from_raw_fd(descriptor) } })
    }

    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    pub(crate) fn new() -> io::Result<Readiness> {
        Ok(Readiness { pipe: io::pipe()? })
    }

    #[cfg(not(unix))]
    pub(crate) fn new() -> io::Result<Readiness> {
        Ok(Readiness {})
    }

    /// Makes it readable. Only what is not set may be set.
    pub(crate) fn set(&self) {
        // Neither can fail: the counter is far from its limit, and the pipe has room for one byte.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = io::Write::write(&mut &self.event, &1_u64.to_ne_bytes());
        #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
        let _ = io::Write::write(&mut &self.pipe.1, &[1]);
    }

    /// Makes it unreadable. Only what is set may be cleared.
    pub(crate) fn clear(&self) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = io::Read::read(&mut &self.event, &mut [0; 8]);
        #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
        let _ = io::Read::read(&mut &self.pipe.0, &mut [0; 1]);
    }

    /// The descriptor to watch, if there is one.
    pub(crate) fn descriptor(&self) -> Option<i32> {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        return Some(std::os::fd::AsRawFd::as_raw_fd(&self.event));
        #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
        return Some(std::os::fd::AsRawFd::as_raw_fd(&self.pipe.0));
        #[cfg(not(unix))]
        None
    }
}
