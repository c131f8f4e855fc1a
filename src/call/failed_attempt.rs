//! What a failed attempt means: which error, whether to try again, and whether it may have taken effect.

use super::{Lost, Progress, Received, Request};
use crate::answer::Answer;
use crate::error::{Error, Kind};
use crate::operations::Repeat;
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;

/// The largest whole number that every language reads from JSON as it is.
const MAX_EXACT_NUMBER: u64 = (1 << 53) - 1;

/// An error's body that is longer is not read as one. Seam takes at most 1 MB of parameters, and its errors are far shorter; what is
/// made of a body in memory is many times as large as the body.
const MAX_ERROR_BODY: usize = 1024 * 1024;

/// A failed attempt.
pub(super) struct FailedAttempt {
    error: Error,
    /// Whether another attempt may fare better.
    pub(super) retryable: bool,
    /// Whether the operation may have taken effect all the same.
    pub(super) effect_unknown: bool,
    pub(super) retry_after: Option<Duration>,
}

impl FailedAttempt {
    fn final_one(error: Error) -> FailedAttempt {
        FailedAttempt { error, retryable: false, effect_unknown: false, retry_after: None }
    }

    /// What it means that no answer came.
    pub(super) fn of_transport(lost: Lost) -> FailedAttempt {
        match lost {
            Lost::NotSent(why) => {
                FailedAttempt { retryable: true, ..FailedAttempt::final_one(Error::new(Kind::Connection, why)) }
            }
            Lost::Broken(why) => {
                let error = Error::new(Kind::Connection, why);
                FailedAttempt { retryable: true, effect_unknown: true, ..FailedAttempt::final_one(error) }
            }
            Lost::Undecodable { status } => FailedAttempt::unusable(status, "its content-encoding is damaged"),
            Lost::TooLong { status, limit } => {
                FailedAttempt::unusable(status, &format!("it is longer than max_response_bytes ({limit})"))
            }
        }
    }

    /// An answer that came but cannot be read.
    pub(super) fn unusable(status: u16, why: &str) -> FailedAttempt {
        let mut error = Error::new(Kind::InvalidResponse, format!("the answer cannot be used: {why}"));
        error.details_mut().status_code = Some(status);
        let refused = (300..500).contains(&status);
        FailedAttempt { effect_unknown: !refused, retryable: status >= 500, ..FailedAttempt::final_one(error) }
    }

    /// What a status other than 2xx means.
    pub(super) fn of_answer(received: Received) -> FailedAttempt {
        let Received { status, request_id, retry_after, content_type, body } = received;
        let body = body.as_bytes();
        let envelope = if body.len() <= MAX_ERROR_BODY { serde_json::from_slice::<Envelope>(body).ok() } else { None };
        let mut failure = match envelope {
            Some(envelope) => reported(status, envelope.error),
            None => unstructured(status, &content_type, body.len()),
        };
        failure.retry_after = retry_after.filter(|_| failure.retryable);
        failure.with_request_id(request_id)
    }

    /// Whether Seam asks for fewer requests.
    pub(super) fn asks_to_slow_down(&self) -> bool {
        self.error.details().status_code == Some(429)
    }

    /// What the attempt itself failed with.
    pub(super) fn error(&self) -> &Error {
        &self.error
    }

    pub(super) fn with_request_id(mut self, request_id: Option<String>) -> FailedAttempt {
        self.error.details_mut().request_id = request_id;
        self
    }

    /// The error of the whole call, when this attempt was its last.
    pub(super) fn into_error(self, request: &Request, progress: &Progress, note: Option<String>) -> Error {
        let mut error = self.error.of(request.name());
        let details = error.details_mut();
        details.retryable = self.retryable && is_safe_again(request, progress);
        details.retry_after_ms =
            self.retry_after.map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX).min(MAX_EXACT_NUMBER));
        if let Some(note) = note {
            details.message = format!("{} ({note})", details.message);
        }
        finish(error, progress)
    }
}

/// Adds what the call knows of itself to an error that ends it.
fn finish(mut error: Error, progress: &Progress) -> Error {
    let details = error.details_mut();
    details.attempts = progress.attempts();
    details.outcome_unknown = progress.outcome_unknown();
    if details.attempts > 1 {
        details.message = format!("{}; tried {} times", details.message, details.attempts);
    }
    if details.outcome_unknown {
        details.message.push_str("; it is not known whether the operation took effect");
    }
    error
}

/// The error of a call whose deadline has passed. An attempt whose request no connection has taken did nothing, and leaves no doubt.
pub(super) fn timed_out(request: &Request, progress: &Progress, timeout: Duration) -> Error {
    progress.settle_unless_sent();
    let message = match (progress.was_sent(), progress.attempts()) {
        (true, _) => format!("no answer within {} ms", timeout.as_millis()),
        (false, 0..=1) => format!("no connection within {} ms; nothing was sent", timeout.as_millis()),
        (false, _) => format!("no answer within {} ms; the last attempt got no connection", timeout.as_millis()),
    };
    let mut error = Error::new(Kind::Timeout, message).of(request.name());
    error.details_mut().retryable = is_safe_again(request, progress);
    finish(error, progress)
}

/// Whether the same call may be made again without doing anything twice.
fn is_safe_again(request: &Request, progress: &Progress) -> bool {
    request.may_repeat() || !progress.outcome_unknown()
}

/// The error of a call that its caller has cancelled.
pub(crate) fn cancelled(name: &str, progress: &Progress) -> Error {
    finish(Error::new(Kind::Cancelled, "the call was cancelled").of(name), progress)
}

#[derive(Deserialize)]
struct Envelope {
    error: Reported,
}

#[derive(Deserialize)]
struct Reported {
    r#type: String,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    data: Option<Value>,
    #[serde(default)]
    validation_errors: Option<Value>,
}

fn reported(status: u16, reported: Reported) -> FailedAttempt {
    let message = reported.message.unwrap_or_else(|| format!("Seam answered {status} without a message"));
    let mut error = Error::reported(status, reported.r#type, message);
    let details = error.details_mut();
    details.data = reported.data;
    details.validation_errors = reported.validation_errors.filter(Value::is_object);
    by_status(status, error)
}

/// A page of a gateway, or nothing at all. Its text is not shown: it may hold anything.
fn unstructured(status: u16, content_type: &str, length: usize) -> FailedAttempt {
    let content = match (length, content_type.split(';').next().map(str::trim)) {
        (0, _) => "an empty body".to_owned(),
        (_, Some("application/json")) => "JSON that is no error of Seam's".to_owned(),
        (_, Some("text/html")) => "an HTML page".to_owned(),
        (_, Some("text/plain")) => "plain text".to_owned(),
        _ => "no JSON".to_owned(),
    };
    let mut error = if status == 401 {
        Error::new(Kind::Unauthorized, format!("the server answered 401 with {content}: it did not accept the credentials"))
    } else {
        let message = format!(
            "the server answered {status} with {content}, where Seam sends a JSON error; it may come from a gateway or a proxy"
        );
        Error::new(Kind::InvalidResponse, message)
    };
    error.details_mut().status_code = Some(status);
    by_status(status, error)
}

fn by_status(status: u16, error: Error) -> FailedAttempt {
    FailedAttempt {
        retryable: matches!(status, 408 | 429 | 500..=599),
        // What is no final answer of HTTP's says nothing: a broken gateway made it.
        effect_unknown: matches!(status, 408) || !(200..500).contains(&status),
        ..FailedAttempt::final_one(error)
    }
}

/// The success that a "not found" means when an earlier attempt may have done the work.
pub(super) fn gone_means_done(request: &Request, failure: &FailedAttempt, earlier_unknown: bool) -> Option<Answer> {
    let Repeat::GoneMeansDone(key, not_found) = request.operation()?.repeat else { return None };
    (earlier_unknown && failure.error.is_not_found(not_found))
        .then(|| Answer::from_text(&format!(r#"{{"ok":true,"{key}":true}}"#)))
}
