//! The attempts of one call: whether to try again, and the truth about what is not known.
//!
//! A backend makes the attempts and says what each brought back; what follows is decided here. The remote backend has HTTP
//! exchanges to offer, the sandbox the faults that it was told to simulate.

use super::failed_attempt::{FailedAttempt, cancelled, gone_means_done, timed_out};
use super::{Limits, Progress, Request, deadline_after, retry};
use crate::answer::Answer;
use crate::error::Error;
use crate::operations::{self, BodyFault};
use std::sync::Arc;
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
    /// The call has ended.
    Done(Ending),
    /// These attempts go on with another one, after this wait.
    Again(Attempts, Duration),
}

/// A body of so many bytes is checked in well under a millisecond.
const MAX_QUICK_BODY: usize = 64 * 1024;

/// How a call ended.
pub(crate) enum Ending {
    /// With this outcome.
    Known(Result<Answer, Error>),
    /// With a 2xx answer whose body is not checked yet. Checking a long body takes time, and the runtime must not spend it: other
    /// calls need it.
    Unchecked(Unchecked),
}

impl Ending {
    /// The outcome, after a check of the body that may take until the call's deadline.
    pub(crate) fn check(self) -> Result<Answer, Error> {
        match self {
            Ending::Known(outcome) => outcome,
            Ending::Unchecked(unchecked) => unchecked.check(),
        }
    }

    /// Whether the check is quick enough to be done anywhere.
    pub(crate) fn is_quick_to_check(&self) -> bool {
        match self {
            Ending::Known(_) => true,
            Ending::Unchecked(unchecked) => unchecked.received.body.as_bytes().len() <= MAX_QUICK_BODY,
        }
    }

    /// The same without this secret, should the server have sent it back.
    pub(crate) fn without(self, secret: Option<&str>) -> Ending {
        match self {
            Ending::Known(outcome) => Ending::Known(outcome.map_err(|error| error.without(secret))),
            Ending::Unchecked(mut unchecked) => {
                let sent_back = |id: &String| secret.is_some_and(|secret| !secret.is_empty() && id.contains(secret));
                unchecked.received.request_id = unchecked.received.request_id.filter(|id| !sent_back(id));
                Ending::Unchecked(unchecked)
            }
        }
    }
}

/// A 2xx answer whose body is not checked yet.
pub(crate) struct Unchecked {
    attempts: Attempts,
    received: Received,
}

impl Unchecked {
    fn check(self) -> Result<Answer, Error> {
        let Unchecked { attempts, received: Received { status, request_id, body, .. } } = self;
        let request = &attempts.request;
        let response = request.operation().map(|operation| &operation.response);
        let late = || Instant::now() >= attempts.deadline;
        match operations::check_body(response, body.as_bytes(), Some(attempts.deadline)) {
            // A change that is known to be done is not called unknown because it was learned a moment late.
            Ok(()) if request.is_read() && late() => Err(attempts.timed_out()),
            Ok(()) => Ok(body),
            Err(BodyFault::NoTime) => Err(attempts.timed_out()),
            Err(BodyFault::Wrong(why)) => {
                let failure = FailedAttempt::unusable(status, &why).with_request_id(request_id);
                attempts.progress.settle(failure.effect_unknown && !request.is_read());
                Err(failure.into_error(request, &attempts.progress, None))
            }
        }
    }
}

/// The attempts of one call.
#[derive(Clone)]
pub(crate) struct Attempts {
    request: Arc<Request>,
    progress: Arc<Progress>,
    limits: Limits,
    deadline: Instant,
    attempt: u32,
    /// How many of the attempts Seam answered with 429, where the call shares its pace with others.
    slowed_down: u32,
}

impl Attempts {
    /// A call begins, and its time with it.
    pub(crate) fn new(request: Arc<Request>, progress: Arc<Progress>, limits: Limits) -> Self {
        Attempts { request, progress, limits, deadline: deadline_after(limits.timeout), attempt: 0, slowed_down: 0 }
    }

    pub(crate) fn request(&self) -> &Arc<Request> {
        &self.request
    }

    pub(crate) fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// When the call must end.
    pub(crate) fn deadline(&self) -> Instant {
        self.deadline
    }

    /// How long the attempt has to wait because Seam has asked other calls, which share the pace of this one, to slow down.
    pub(crate) fn hold(&self) -> Option<Duration> {
        let hold = self.request.pace()?.hold();
        let remaining = self.deadline.saturating_duration_since(Instant::now());
        // Who cannot wait for so long does not wait at all.
        (!hold.is_zero() && hold < remaining).then_some(hold)
    }

    /// An attempt begins, unless the call was cancelled.
    pub(crate) fn begin(&mut self) -> Result<(), Error> {
        self.attempt = self.progress.begin_attempt();
        if self.progress.commit(!self.request.is_read()) { Ok(()) } else { Err(cancelled(self.request.name(), &self.progress)) }
    }

    /// The attempt has ended.
    pub(crate) fn end(mut self, outcome: Result<Received, Lost>) -> Step {
        let failure = match outcome {
            Ok(received) if (200..=299).contains(&received.status) => {
                self.progress.log().attempt_answered(received.status, received.request_id.as_deref());
                return Step::Done(Ending::Unchecked(Unchecked { attempts: self, received }));
            }
            Ok(received) => FailedAttempt::of_answer(received),
            // The connection died before it took the request: nothing was sent.
            Err(Lost::Broken(why)) if !self.progress.was_sent() => FailedAttempt::of_transport(Lost::NotSent(why)),
            Err(lost) => FailedAttempt::of_transport(lost),
        };
        let in_doubt = failure.effect_unknown && !self.request.is_read();
        self.progress.settle(in_doubt);
        self.progress.log().attempt_failed(failure.error(), in_doubt);
        if let Some(answer) = gone_means_done(&self.request, &failure, self.progress.earlier_in_doubt()) {
            return Step::Done(Ending::Known(Ok(answer)));
        }
        let may_repeat = failure.retryable && (self.request.may_repeat() || !failure.effect_unknown);
        let pace = self.request.pace().filter(|_| failure.asks_to_slow_down());
        // Many calls at once are slowed down together: each of them may be asked several times, which is no fault of its own.
        self.slowed_down += u32::from(pace.is_some());
        let again = may_repeat && self.attempt - self.slowed_down.min(self.attempt) <= self.limits.max_retries;
        let remaining = self.deadline.saturating_duration_since(Instant::now());
        let retry_after = failure.retry_after.map(|wait| if pace.is_some() { wait.max(retry::FIRST_WAIT) } else { wait });
        let decision = retry::decide(again, self.attempt, retry_after, remaining);
        if let (Some(pace), retry::Decision::Again(wait) | retry::Decision::TooLong(wait)) = (pace, &decision) {
            pace.slow_down(*wait);
        }
        let note = match decision {
            retry::Decision::Again(wait) => {
                self.progress.log().attempt_repeated(failure.error(), wait);
                return Step::Again(self, wait);
            }
            retry::Decision::End => None,
            retry::Decision::TooLong(wait) => Some(too_long(wait, remaining)),
        };
        Step::Done(Ending::Known(Err(failure.into_error(&self.request, &self.progress, note))))
    }

    /// The error of the call, now that its deadline has passed.
    pub(crate) fn timed_out(&self) -> Error {
        timed_out(&self.request, &self.progress, self.limits.timeout)
    }
}

fn too_long(wait: Duration, remaining: Duration) -> String {
    format!("not tried again: Seam asks to wait {} ms, and the call has {} ms left", wait.as_millis(), remaining.as_millis())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credentials::Credentials;

    /// What a creation becomes whose connection broke before or after it took the request.
    fn broken(sent: bool) -> Step {
        let request = Request::new("user_identities.create", serde_json::Map::new(), &Credentials::Owner).unwrap();
        let limits = Limits { timeout: Duration::from_secs(30), max_retries: 1 };
        let mut attempts = Attempts::new(Arc::new(request), Arc::default(), limits);
        attempts.begin().unwrap();
        if sent {
            attempts.progress.note_sent();
        }
        attempts.end(Err(Lost::Broken("it broke".to_owned())))
    }

    #[test]
    fn a_connection_that_dies_before_it_takes_the_request_has_sent_nothing() {
        assert!(matches!(broken(false), Step::Again(..)), "a creation that was surely not sent is tried again");
        let Step::Done(Ending::Known(Err(error))) = broken(true) else {
            panic!("a creation that may be done is not tried again")
        };
        assert!(error.details().outcome_unknown && !error.details().retryable);
    }
}
