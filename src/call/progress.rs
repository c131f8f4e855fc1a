//! What a call has done so far: what a cancellation or a deadline may say of its outcome.

use crate::log::CallLog;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How far a call has come, as its own thread and those that may end it early see it.
///
/// The doubt that earlier attempts have left is kept apart from that of the attempt under way: whatever becomes of the last one,
/// what came before it is not forgotten.
#[derive(Default, Debug)]
pub(crate) struct Progress {
    attempts: AtomicU32,
    cancelled: AtomicBool,
    /// An earlier attempt may have taken effect.
    earlier_in_doubt: AtomicBool,
    /// The attempt under way may have taken effect, or may do so yet.
    in_doubt: AtomicBool,
    /// A connection has taken the request of the attempt under way.
    sent: AtomicBool,
    log: CallLog,
}

impl Progress {
    /// That of a call whose events go to this log.
    pub(crate) fn new(log: CallLog) -> Progress {
        Progress { log, ..Progress::default() }
    }

    pub(crate) fn log(&self) -> &CallLog {
        &self.log
    }

    /// Notes that an attempt begins, and gives its number, from 1.
    pub(crate) fn begin_attempt(&self) -> u32 {
        // In this order, so that a cancellation meanwhile always sees the doubt.
        if self.in_doubt.load(Ordering::SeqCst) {
            self.earlier_in_doubt.store(true, Ordering::SeqCst);
            self.in_doubt.store(false, Ordering::SeqCst);
        }
        self.sent.store(false, Ordering::SeqCst);
        let attempt = self.attempts.fetch_add(1, Ordering::SeqCst) + 1;
        self.log.attempt_started(attempt);
        attempt
    }

    /// Notes that what follows may take effect; false when the call was cancelled, and nothing must follow.
    ///
    /// A cancellation from now on reads that the outcome is unknown: both sides write before they read, so at least one
    /// of them sees what the other did.
    pub(crate) fn commit(&self, may_take_effect: bool) -> bool {
        self.in_doubt.store(may_take_effect, Ordering::SeqCst);
        let go_on = !self.is_cancelled();
        if !go_on {
            self.in_doubt.store(false, Ordering::SeqCst);
        }
        go_on
    }

    /// Notes what became of the attempt under way: whether it may have taken effect.
    pub(crate) fn settle(&self, in_doubt: bool) {
        self.in_doubt.store(in_doubt, Ordering::SeqCst);
    }

    /// Settles an attempt that ended with its request still here: it did nothing.
    pub(crate) fn settle_unless_sent(&self) {
        if !self.was_sent() {
            self.settle(false);
        }
    }

    /// Notes that a connection has taken the request.
    pub(crate) fn note_sent(&self) {
        self.sent.store(true, Ordering::SeqCst);
    }

    /// Whether the request of the attempt under way has left.
    pub(crate) fn was_sent(&self) -> bool {
        self.sent.load(Ordering::SeqCst)
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts.load(Ordering::SeqCst)
    }

    /// Whether an attempt before the one under way may have taken effect.
    pub(crate) fn earlier_in_doubt(&self) -> bool {
        self.earlier_in_doubt.load(Ordering::SeqCst)
    }

    /// Whether any attempt may have taken effect.
    pub(crate) fn outcome_unknown(&self) -> bool {
        // The attempt under way first: its doubt moves to the earlier ones, never back.
        self.in_doubt.load(Ordering::SeqCst) || self.earlier_in_doubt()
    }

    /// Notes that the caller gives the call up.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether the caller has given the call up.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_doubt_of_an_earlier_attempt_outlives_a_later_one_that_surely_did_nothing() {
        let progress = Progress::default();
        progress.begin_attempt();
        assert!(progress.commit(true));
        progress.settle(true);
        assert!(!progress.earlier_in_doubt());
        progress.begin_attempt();
        assert!(progress.commit(true));
        progress.settle(false);
        assert!(progress.earlier_in_doubt() && progress.outcome_unknown());
    }

    #[test]
    fn a_cancelled_call_commits_to_nothing_more() {
        let progress = Progress::default();
        progress.begin_attempt();
        progress.cancel();
        assert!(!progress.commit(true));
        assert!(!progress.outcome_unknown());
    }
}
