//! What the attempts of one call amount to: whether to try again, and the truth about what is not known.
//!
//! A backend makes the attempts and says what each brought back; what follows is decided here. The remote backend has HTTP
//! exchanges to offer, the sandbox the faults that it was told to simulate.

mod failure;
mod retry;

use crate::answer::Answer;
use crate::call::Progress;
use crate::client::Prepared;
use crate::error::Error;
pub(crate) use failure::cancelled;
use failure::{Failure, gone_means_done, judge, timed_out};
pub(crate) use retry::parse_retry_after;
use std::time::{Duration, Instant};

/// What an exchange brought back.
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) content_type: String,
    pub(crate) body: Answer,
}

/// Why an exchange brought nothing back.
#[derive(Debug)]
pub(crate) enum Lost {
    /// No connection came about: the request was surely not processed.
    NotSent(String),
    /// The connection broke after the request may have been sent.
    Broken(String),
    /// The answer's encoding is damaged.
    Undecodable { status: u16 },
    /// The body is longer than the limit.
    TooLong { status: u16, limit: usize },
}

/// What follows an attempt.
pub(crate) enum Step {
    /// The call has its outcome.
    Done(Result<Answer, Error>),
    /// Another attempt, after this wait.
    Again(Duration),
}

/// The attempts of one call.
pub(crate) struct Attempts<'a> {
    prepared: &'a Prepared,
    progress: &'a Progress,
    max_retries: u32,
    timeout: Duration,
    deadline: Instant,
    earlier_unknown: bool,
    attempt: u32,
}

impl<'a> Attempts<'a> {
    /// A call begins, which has so much time.
    pub(crate) fn new(prepared: &'a Prepared, progress: &'a Progress, max_retries: u32, timeout: Duration) -> Self {
        // A time so far away that it cannot be counted is as good as tomorrow.
        let now = Instant::now();
        let deadline = now.checked_add(timeout).unwrap_or(now + Duration::from_secs(86_400));
        Attempts { prepared, progress, max_retries, timeout, deadline, earlier_unknown: false, attempt: 0 }
    }

    /// When the call must end.
    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// An attempt begins.
    pub(crate) fn begin(&mut self) {
        self.earlier_unknown = self.progress.outcome_unknown();
        self.attempt = self.progress.begin_attempt(!self.prepared.is_read());
    }

    /// The attempt has ended.
    pub(crate) fn end(&mut self, outcome: Result<Received, Lost>) -> Step {
        let failure = match outcome {
            Ok(received) => match judge(self.prepared, received) {
                Ok(answer) => return Step::Done(Ok(answer)),
                Err(failure) => failure,
            },
            Err(lost) => Failure::of_transport(lost),
        };
        self.progress.end_attempt(self.earlier_unknown || failure.effect_unknown && !self.prepared.is_read());
        if let Some(answer) = gone_means_done(self.prepared, &failure, self.earlier_unknown) {
            return Step::Done(Ok(answer));
        }
        let may_repeat = failure.retryable && (self.prepared.may_repeat() || !failure.effect_unknown);
        let again = may_repeat && self.attempt <= self.max_retries;
        let remaining = self.deadline.saturating_duration_since(Instant::now());
        match retry::decide(again, self.attempt, failure.retry_after, remaining) {
            retry::Decision::Again(wait) => Step::Again(wait),
            retry::Decision::End => Step::Done(Err(failure.into_error(self.prepared, self.progress, None))),
            retry::Decision::TooLong(wait) => {
                Step::Done(Err(failure.into_error(self.prepared, self.progress, Some(too_long(wait, remaining)))))
            }
        }
    }

    /// The error of the call, now that its deadline has passed.
    pub(crate) fn timed_out(&self) -> Error {
        timed_out(self.prepared, self.progress, self.timeout)
    }
}

fn too_long(wait: Duration, remaining: Duration) -> String {
    format!("not tried again: Seam asks to wait {} ms, and the call has {} ms left", wait.as_millis(), remaining.as_millis())
}
