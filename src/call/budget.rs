//! How long a call may wait and work.

use super::{Progress, deadline_after};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// How often a wait looks whether its call was cancelled.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What ends a call that is waiting or working on this thread.
#[derive(Clone)]
pub(crate) struct Budget {
    /// When the call must end.
    pub(crate) deadline: Instant,
    /// When its caller wants the thread back; the call then goes on elsewhere.
    pub(crate) give_up_at: Option<Instant>,
    pub(crate) progress: Arc<Progress>,
}

/// Why a wait or a piece of work ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    Cancelled,
    Deadline,
    GaveUp,
}

impl Budget {
    /// Whether the call may go on.
    pub(crate) fn check(&self) -> Result<(), Stop> {
        let now = Instant::now();
        if self.progress.is_cancelled() {
            Err(Stop::Cancelled)
        } else if now >= self.deadline {
            Err(Stop::Deadline)
        } else if self.give_up_at.is_some_and(|moment| now >= moment) {
            Err(Stop::GaveUp)
        } else {
            Ok(())
        }
    }

    /// Waits for so long, or until the call may not go on. `give_up_at` counts: who has no time for the whole wait gives up.
    pub(crate) fn pause(&self, time: Duration) -> Result<(), Stop> {
        let until = deadline_after(time);
        loop {
            self.check()?;
            let left = self.cut(until.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return self.check();
            }
            pause(left.min(LOOK_EVERY));
        }
    }

    /// So much of a wait as the budget has room for.
    pub(crate) fn cut(&self, time: Duration) -> Duration {
        let end = self.give_up_at.map_or(self.deadline, |moment| moment.min(self.deadline));
        time.min(end.saturating_duration_since(Instant::now()))
    }
}

/// Waits without `thread::sleep`, which a host that interrupts its threads with signals can keep from ending.
pub(crate) fn pause(time: Duration) {
    let never = Mutex::new(());
    if let Ok(guard) = never.lock() {
        let _ = Condvar::new().wait_timeout(guard, time);
    }
}
