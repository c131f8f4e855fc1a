//! How far a call has come that does one thing for many.

use std::sync::atomic::{AtomicU32, Ordering};

/// How far a call has come. A call that does one thing has a total of 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// How many have ended, the failed ones among them.
    pub done: u32,
    /// How many have failed, or ended with an unknown outcome.
    pub failed: u32,
    /// How many there are; 0 as long as it is not known.
    pub total: u32,
}

/// Counts that one thread changes and others read.
#[derive(Debug, Default)]
pub(crate) struct SharedCounts {
    done: AtomicU32,
    failed: AtomicU32,
    total: AtomicU32,
}

impl SharedCounts {
    pub(crate) fn set_total(&self, total: usize) {
        self.total.store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// One has ended.
    pub(crate) fn note(&self, failed: bool) {
        if failed {
            self.failed.fetch_add(1, Ordering::Relaxed);
        }
        // Behind the failure, so that a reader never sees more failures than ends.
        self.done.fetch_add(1, Ordering::Release);
    }

    pub(crate) fn read(&self) -> Counts {
        let failed = self.failed.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Acquire);
        Counts { done, failed: failed.min(done), total: self.total.load(Ordering::Relaxed) }
    }
}
