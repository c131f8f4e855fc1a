//! The pace that several calls share: when Seam asks one of them to slow down, all of them do.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How many requests may go out, and when.
#[derive(Debug)]
pub(crate) struct Pace {
    most: usize,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// So many calls may be under way.
    allowed: usize,
    /// No request goes out before.
    not_before: Instant,
    /// Calls that succeeded since `allowed` was changed.
    successes: usize,
}

impl Pace {
    /// At most so many calls are under way.
    pub(crate) fn new(most: usize) -> Pace {
        let most = most.max(1);
        Pace { most, state: Mutex::new(State { allowed: most, not_before: Instant::now(), successes: 0 }) }
    }

    /// Seam asks for a wait: nobody sends before it is over, and half as many calls go on then. Several calls may be asked at the
    /// same time, which counts once.
    pub(super) fn slow_down(&self, wait: Duration) {
        let now = Instant::now();
        let mut state = self.state();
        if state.not_before <= now {
            state.allowed = (state.allowed / 2).max(1);
            state.successes = 0;
        }
        let until = now.checked_add(wait).unwrap_or(now + Duration::from_secs(86_400));
        state.not_before = state.not_before.max(until);
    }

    /// A call has succeeded. After as many as may be under way, one more may.
    pub(crate) fn note_success(&self) {
        let mut state = self.state();
        state.successes += 1;
        if state.successes >= state.allowed && state.allowed < self.most {
            state.allowed += 1;
            state.successes = 0;
        }
    }

    /// How many calls may be under way.
    pub(crate) fn allowed(&self) -> usize {
        self.state().allowed
    }

    /// How long no request may go out.
    pub(crate) fn hold(&self) -> Duration {
        self.state().not_before.saturating_duration_since(Instant::now())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_request_to_slow_down_holds_all_and_counts_once() {
        let pace = Pace::new(8);
        assert_eq!((pace.allowed(), pace.hold()), (8, Duration::ZERO));
        pace.slow_down(Duration::from_secs(5));
        pace.slow_down(Duration::from_secs(1));
        assert_eq!(pace.allowed(), 4);
        assert!(pace.hold() > Duration::from_secs(4), "the longer wait holds");
    }

    #[test]
    fn successes_restore_the_pace_one_by_one() {
        let pace = Pace::new(3);
        pace.slow_down(Duration::ZERO);
        assert_eq!(pace.allowed(), 1);
        pace.note_success();
        assert_eq!(pace.allowed(), 2);
        (0..10).for_each(|_| pace.note_success());
        assert_eq!(pace.allowed(), 3);
    }
}
