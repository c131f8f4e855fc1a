//! What happens inside, for those who want to see it: the events of a client's calls, kept until the host takes them.
//!
//! A log is off by default. Then a call looks once whether it is on, and that is all. While it is on, events are put into a list in memory,
//! from which the host takes them when it likes: nothing calls into the host. No event holds a token, a header, a parameter or a URL;
//! what a server has written (a request's id, an error's type) is searched for the client's secrets.

mod call;
mod event;
mod hidden;

pub(crate) use call::CallLog;
pub use event::{Event, Level};

use crate::fork::{ForkSafe, generation};
use event::Record;
use hidden::Hidden;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

/// So many events are kept; the oldest go when more happen.
const CAPACITY: usize = 8192;

const NOTHING: u8 = 0;
const EVERYTHING: u8 = 1;
const WARNINGS: u8 = 2;

/// The log of a client, of its clones, and of those that ask the same backend as somebody else.
#[derive(Clone)]
pub(crate) struct Log {
    ring: Arc<Ring>,
    hidden: Arc<Hidden>,
}

struct Ring {
    /// What is wanted: nothing, everything, or warnings.
    wanted: AtomicU8,
    kept: ForkSafe<Kept>,
}

/// The events of one process: a forked child does not get its parent's.
struct Kept {
    generation: u32,
    dropped: u64,
    records: VecDeque<Record>,
}

impl Log {
    /// A log that is off, and shows none of these secrets when it is on.
    pub(crate) fn new(secrets: Vec<String>) -> Log {
        let kept = Kept { generation: 0, dropped: 0, records: VecDeque::new() };
        let ring = Ring { wanted: AtomicU8::new(NOTHING), kept: ForkSafe::new(kept) };
        Log { ring: Arc::new(ring), hidden: Arc::new(Hidden::new(secrets)) }
    }

    /// The same log for calls that have these secrets too.
    pub(crate) fn hiding(&self, secrets: impl IntoIterator<Item = String>) -> Log {
        Log { ring: self.ring.clone(), hidden: Arc::new(self.hidden.and(secrets)) }
    }

    /// Whether calls that begin from now on are logged. Events that are there already stay.
    pub(crate) fn enable(&self, enabled: bool) {
        self.ring.wanted.store(if enabled { EVERYTHING } else { NOTHING }, Ordering::Relaxed);
    }

    /// Of calls that begin from now on only the warnings are logged.
    pub(crate) fn enable_warnings(&self) {
        self.ring.wanted.store(WARNINGS, Ordering::Relaxed);
    }

    /// The log of a call that begins now.
    pub(crate) fn call(&self, operation: &str) -> CallLog {
        match self.ring.wanted.load(Ordering::Relaxed) {
            NOTHING => CallLog::default(),
            wanted => CallLog::open(self, operation, wanted == WARNINGS),
        }
    }

    /// Takes all events that are there, the oldest first. When some had to go, the first one says how many.
    pub(crate) fn take(&self) -> Vec<Event> {
        let generation = generation();
        let (inherited, dropped, records) = self.ring.kept.with(|kept| {
            let inherited = kept.belong_to(generation);
            (inherited, std::mem::take(&mut kept.dropped), std::mem::take(&mut kept.records))
        });
        drop(inherited);
        let lost = (dropped > 0).then(|| Event::of_dropped(dropped, records.front()));
        lost.into_iter().chain(records.into_iter().map(Record::into_event)).collect()
    }

    /// Adds an event of a call, unless the call has ended. With its last one it ends.
    fn add(&self, record: Record, ended: &std::sync::atomic::AtomicBool, is_last: bool) {
        if self.ring.wanted.load(Ordering::Relaxed) == NOTHING {
            return;
        }
        let generation = generation();
        // What is to be freed is freed outside of the lock.
        let _freed = self.ring.kept.with(|kept| {
            if ended.load(Ordering::Relaxed) {
                return (VecDeque::new(), Some(record));
            }
            ended.store(is_last, Ordering::Relaxed);
            let inherited = kept.belong_to(generation);
            let oldest = if kept.records.len() < CAPACITY { None } else { kept.records.pop_front() };
            kept.dropped += u64::from(oldest.is_some());
            kept.records.push_back(record);
            (inherited, oldest)
        });
    }
}

impl Kept {
    /// Gives back what the process of this generation has inherited.
    fn belong_to(&mut self, generation: u32) -> VecDeque<Record> {
        if self.generation == generation {
            return VecDeque::new();
        }
        self.generation = generation;
        self.dropped = 0;
        std::mem::take(&mut self.records)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(log: &Log) -> Vec<String> {
        log.take().into_iter().map(|event| event.message).collect()
    }

    #[test]
    fn a_log_that_is_off_keeps_nothing() {
        let log = Log::new(vec![]);
        let call = log.call("phones.list");
        call.attempt_started(1);
        log.enable(true);
        call.end(None);
        assert!(!call.is_on() && log.take().is_empty());
    }

    #[test]
    fn the_oldest_events_go_and_the_next_that_is_taken_says_how_many() {
        let log = Log::new(vec![]);
        log.enable(true);
        for _ in 0..CAPACITY + 17 {
            log.call("phones.list").end(None);
        }
        let events = log.take();
        assert_eq!(events.len(), CAPACITY + 1);
        assert_eq!((events[0].event, events[0].level, events[0].dropped), ("events_dropped", Level::Warning, Some(17)));
        assert!(events[1..].iter().all(|event| event.event == "call_ended"));
        log.call("phones.list").end(None);
        assert_eq!(log.take().len(), 1);
    }

    #[test]
    fn a_call_ends_once_and_nothing_comes_after_its_end() {
        let log = Log::new(vec![]);
        log.enable(true);
        let call = log.call("phones.list");
        call.attempt_started(1);
        call.end(None);
        call.end(None);
        call.attempt_started(2);
        drop(call);
        let names: Vec<_> = log.take().into_iter().map(|event| event.event).collect();
        assert_eq!(names, ["attempt_started", "attempt_ended", "call_ended"]);
    }

    #[test]
    fn a_call_that_is_lost_has_ended_too() {
        let log = Log::new(vec![]);
        log.enable(true);
        drop(log.call("phones.list"));
        let events = log.take();
        assert_eq!((events.len(), events[0].event, events[0].kind), (1, "call_ended", Some(crate::error::Kind::Internal)));
    }

    #[test]
    fn a_name_shows_no_secret_and_no_more_than_fits() {
        let log = Log::new(vec!["seam_key1_abcdef".to_owned()]).hiding(["seam_cst_ghijkl".to_owned()]);
        log.enable(true);
        log.call(&format!("/{}/seam_key1_abcdef/seam_cst_ghijkl", "x".repeat(70))).end(None);
        let shown = messages(&log).concat();
        assert!(!shown.contains("seam_k") && !shown.contains("seam_c") && shown.contains("[secr"), "{shown}");
    }
}
