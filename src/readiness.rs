//! A descriptor that an event loop can watch.

#![allow(unsafe_code)]

use std::io;

/// Readable while it is set. Several threads may set and clear it at once. On Linux an eventfd, on other Unix systems a pipe;
/// elsewhere there is nothing that an event loop could watch.
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
        use std::os::fd::AsRawFd;
        let pipe = io::pipe()?;
        for descriptor in [pipe.0.as_raw_fd(), pipe.1.as_raw_fd()] {
            // SAFETY: a descriptor of ours, and flags that it may have.
            if unsafe { libc::fcntl(descriptor, libc::F_SETFL, libc::O_NONBLOCK) } < 0 {
                return Err(io::Error::last_os_error());
            }
        }
        Ok(Readiness { pipe })
    }

    #[cfg(not(unix))]
    pub(crate) fn new() -> io::Result<Readiness> {
        Ok(Readiness {})
    }

    /// Makes it readable.
    pub(crate) fn set(&self) {
        // What fails has no effect that would be missed: the counter is far from its limit, and a pipe that is full is readable.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = io::Write::write(&mut &self.event, &1_u64.to_ne_bytes());
        #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
        let _ = io::Write::write(&mut &self.pipe.1, &[1]);
    }

    /// Makes it unreadable.
    pub(crate) fn clear(&self) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = io::Read::read(&mut &self.event, &mut [0; 8]);
        #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
        let _ = io::Read::read(&mut &self.pipe.0, &mut [0; 64]);
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
