//! The log of one call.

use super::Log;
use super::event::{Failure, Record, What};
use crate::error::{Error, Kind};
use crate::fork::generation;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

/// The numbers of calls are those of the process, so that the logs of several clients can be read as one.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Where the events of one call go. That of a client whose log is off takes none.
///
/// Its last event is `call_ended`, exactly once: what comes afterwards, from work that goes on behind a cancelled call, is not logged, and
/// a call whose work is lost ends when the last reference to its log goes.
#[derive(Clone, Default)]
pub(crate) struct CallLog(Option<Arc<Open>>);

struct Open {
    log: Log,
    only_warnings: bool,
    number: u64,
    operation: Arc<str>,
    generation: u32,
    began: Instant,
    attempts: AtomicU32,
    /// Whether an attempt is under way, and since when, in microseconds since the call began.
    is_trying: AtomicBool,
    trying_since: AtomicU64,
    ended: AtomicBool,
}

impl CallLog {
    /// A call of this operation begins.
    pub(super) fn open(log: &Log, operation: &str, only_warnings: bool) -> CallLog {
        CallLog(Some(Arc::new(Open {
            number: NEXT.fetch_add(1, Ordering::Relaxed),
            operation: log.hidden.clean(operation).into(),
            log: log.clone(),
            only_warnings,
            generation: generation(),
            began: Instant::now(),
            attempts: AtomicU32::new(0),
            is_trying: AtomicBool::new(false),
            trying_since: AtomicU64::new(0),
            ended: AtomicBool::new(false),
        })))
    }

    /// Whether all events are taken.
    pub(crate) fn is_on(&self) -> bool {
        self.0.as_ref().is_some_and(|open| !open.only_warnings)
    }

    pub(crate) fn attempt_started(&self, attempt: u32) {
        let Some(open) = &self.0 else { return };
        open.attempts.store(attempt, Ordering::Relaxed);
        open.trying_since.store(micros(open.began.elapsed()), Ordering::Relaxed);
        open.is_trying.store(true, Ordering::Release);
        open.add(What::AttemptStarted { attempt });
    }

    /// An answer has come that is no error.
    pub(crate) fn attempt_answered(&self, status: u16, request_id: Option<&str>) {
        let Some(open) = &self.0 else { return };
        open.end_attempt(Some(status), request_id, None);
    }

    /// The attempt has failed; `effect_unknown` says whether it may have taken effect all the same.
    pub(crate) fn attempt_failed(&self, error: &Error, effect_unknown: bool) {
        let Some(open) = &self.0 else { return };
        open.end_attempt_with(error, effect_unknown);
    }

    /// The attempt that failed so is followed by another one, after this wait.
    pub(crate) fn attempt_repeated(&self, error: &Error, wait: Duration) {
        let Some(open) = &self.0 else { return };
        let (attempt, reason) = (open.attempts.load(Ordering::Relaxed), open.why(error));
        open.add(What::AttemptRepeated { attempt, wait, reason });
    }

    /// A connection was made, which took so long.
    pub(crate) fn connection_made(&self, took: Duration) {
        let Some(open) = &self.0 else { return };
        let attempt = open.attempts.load(Ordering::Relaxed);
        open.add(What::ConnectionMade { attempt, took });
    }

    /// The call has ended, with this error or well. An attempt that was under way ended with it.
    pub(crate) fn end(&self, error: Option<&Error>) {
        let Some(open) = &self.0 else { return };
        open.end(error);
    }
}

impl Open {
    fn record(&self, what: What) -> Record {
        Record { at: SystemTime::now(), call: self.number, operation: self.operation.clone(), what }
    }

    fn add(&self, what: What) {
        if self.only_warnings && !matches!(what, What::AttemptRepeated { .. }) {
            return;
        }
        self.log.add(self.record(what), &self.ended, false);
    }

    fn end_attempt(&self, status: Option<u16>, request_id: Option<&str>, failure: Option<Failure>) {
        if !self.is_trying.swap(false, Ordering::AcqRel) {
            return;
        }
        let since = Duration::from_micros(self.trying_since.load(Ordering::Relaxed));
        let took = self.began.elapsed().saturating_sub(since);
        let request_id = request_id.map(|id| self.log.hidden.clean(id));
        let attempt = self.attempts.load(Ordering::Relaxed);
        self.add(What::AttemptEnded { attempt, took, status, request_id, failure });
    }

    fn end_attempt_with(&self, error: &Error, outcome_unknown: bool) {
        let details = error.details();
        self.end_attempt(details.status_code, details.request_id.as_deref(), Some(self.failure(error, outcome_unknown)));
    }

    fn end(&self, error: Option<&Error>) {
        if self.ended.load(Ordering::Relaxed) {
            return;
        }
        match error {
            None => self.end_attempt(None, None, None),
            Some(error) => self.end_attempt_with(error, error.details().outcome_unknown),
        }
        let details = error.map(Error::details);
        let what = What::CallEnded {
            attempts: self.attempts.load(Ordering::Relaxed),
            took: self.began.elapsed(),
            status: details.and_then(|details| details.status_code),
            request_id: details.and_then(|details| details.request_id.as_deref()).map(|id| self.log.hidden.clean(id)),
            failure: error.map(|error| self.failure(error, error.details().outcome_unknown)),
        };
        if !self.only_warnings {
            self.log.add(self.record(what), &self.ended, true);
        }
    }

    fn failure(&self, error: &Error, outcome_unknown: bool) -> Failure {
        let details = error.details();
        Failure { kind: details.kind, r#type: self.log.hidden.clean(&details.r#type), reason: self.why(error), outcome_unknown }
    }

    /// In words of our own: a server's message may hold anything, and that of a refusal may show parameters.
    fn why(&self, error: &Error) -> String {
        match (error.details().status_code, error.kind()) {
            (Some(status), _) => format!("the answer had status {status}"),
            // Behind a semicolon stands what the other members say.
            (None, Kind::Connection) => self.log.hidden.clean(error.message().split(';').next().unwrap_or_default()),
            (None, Kind::Timeout) => "its time was up".to_owned(),
            (None, Kind::Cancelled) => "it was cancelled".to_owned(),
            (None, kind) => kind.as_str().replace('_', " "),
        }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        // The calls of a parent do not end in its forked child.
        if self.generation == generation() && !*self.ended.get_mut() {
            let mut error = Error::new(Kind::Internal, "the call ended without an outcome");
            error.details_mut().outcome_unknown = *self.attempts.get_mut() > 0;
            self.end(Some(&error));
        }
    }
}

impl std::fmt::Debug for CallLog {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "CallLog({})", if self.is_on() { "on" } else { "off" })
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
