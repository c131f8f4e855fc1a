//! What wakes a thread that makes several calls at once.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// Any thread wakes the one that waits; a wake-up that comes before the wait ends it at once.
#[derive(Default)]
pub(crate) struct Wakeup {
    is_due: Mutex<bool>,
    changed: Condvar,
    /// The same for a thread that drives a runtime meanwhile.
    notify: Notify,
}

impl Wakeup {
    pub(crate) fn wake(&self) {
        *self.is_due.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_one();
        self.notify.notify_one();
    }

    /// Waits for a wake-up, at most so long (`None`: until it comes).
    pub(crate) fn wait(&self, limit: Option<Duration>) {
        let until = limit.and_then(|limit| Instant::now().checked_add(limit));
        let mut is_due = self.is_due.lock().unwrap_or_else(PoisonError::into_inner);
        while !*is_due {
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            is_due = match left {
                Some(left) if left.is_zero() => return,
                Some(left) => self.changed.wait_timeout(is_due, left).unwrap_or_else(PoisonError::into_inner).0,
                None => self.changed.wait(is_due).unwrap_or_else(PoisonError::into_inner),
            };
        }
        *is_due = false;
    }

    /// The same for a thread that drives a runtime meanwhile.
    pub(crate) async fn woken(&self) {
        self.notify.notified().await;
    }
}
