//! Events, and their words.

use crate::error::Kind;
use jiff::Timestamp;
use serde::Serialize;
use std::fmt::Write;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// How much an event matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// All goes as it should, or the caller of the operation is told of it.
    Debug,
    /// Something went wrong that nobody else is told of.
    Warning,
}

/// Something that has happened, as a host's logger wants it.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Event {
    /// `attempt_started`, `connection_made`, `attempt_ended`, `attempt_repeated`, `call_ended` or `events_dropped`.
    pub event: &'static str,
    /// How much it matters.
    pub level: Level,
    /// When it happened: RFC 3339, with milliseconds.
    pub time: String,
    /// The call's number, which all its events have, and no other call of this process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<u64>,
    /// The operation that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The number of the attempt, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<u32>,
    /// How many attempts an ended call has made; 0 when nothing was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u32>,
    /// The HTTP status, when an answer came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_code: Option<u16>,
    /// Seam's request id, when an answer had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The kind of error that an attempt or a call ended with. Absent when it ended well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Seam's own error type, or the kind's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Whether what failed may have taken effect all the same. Absent means false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub outcome_unknown: bool,
    /// How long the attempt, the call, or making the connection took, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<f64>,
    /// How long the wait before the next attempt is, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_ms: Option<f64>,
    /// Why the attempt is repeated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// How many events were dropped, because nobody took them in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped: Option<u64>,
    /// All of this in words, on one line.
    pub message: String,
}

/// An event as it is kept: its words are made when it is taken.
pub(super) struct Record {
    pub(super) at: SystemTime,
    pub(super) call: u64,
    pub(super) operation: Arc<str>,
    pub(super) what: What,
}

pub(super) enum What {
    AttemptStarted { attempt: u32 },
    ConnectionMade { attempt: u32, took: Duration },
    AttemptEnded { attempt: u32, took: Duration, status: Option<u16>, request_id: Option<String>, failure: Option<Failure> },
    AttemptRepeated { attempt: u32, wait: Duration, reason: String },
    CallEnded { attempts: u32, took: Duration, status: Option<u16>, request_id: Option<String>, failure: Option<Failure> },
}

/// What an attempt or a call has failed with.
pub(super) struct Failure {
    pub(super) kind: Kind,
    pub(super) r#type: String,
    /// In words of our own.
    pub(super) reason: String,
    pub(super) outcome_unknown: bool,
}

impl Event {
    fn new(event: &'static str, at: SystemTime) -> Event {
        let at = Timestamp::try_from(at).unwrap_or_default();
        Event {
            event,
            level: Level::Debug,
            time: format!("{at:.3}"),
            call: None,
            operation: None,
            attempt: None,
            attempts: None,
            status_code: None,
            request_id: None,
            kind: None,
            r#type: None,
            outcome_unknown: false,
            duration_ms: None,
            wait_ms: None,
            reason: None,
            dropped: None,
            message: String::new(),
        }
    }

    /// Says that so many events are missing before this one.
    pub(super) fn of_dropped(dropped: u64, next: Option<&Record>) -> Event {
        let message = format!("the log was full: its {dropped} oldest events were dropped");
        let at = next.map_or_else(SystemTime::now, |next| next.at);
        Event { level: Level::Warning, dropped: Some(dropped), message, ..Event::new("events_dropped", at) }
    }
}

impl Record {
    pub(super) fn into_event(self) -> Event {
        let name = match self.what {
            What::AttemptStarted { .. } => "attempt_started",
            What::ConnectionMade { .. } => "connection_made",
            What::AttemptEnded { .. } => "attempt_ended",
            What::AttemptRepeated { .. } => "attempt_repeated",
            What::CallEnded { .. } => "call_ended",
        };
        let mut event = Event::new(name, self.at);
        event.message = format!("call {}, {}: {}", self.call, self.operation, self.what.in_words());
        event.call = Some(self.call);
        event.operation = Some(self.operation.as_ref().to_owned());
        self.what.fill(&mut event);
        event
    }
}

impl What {
    fn in_words(&self) -> String {
        match self {
            What::AttemptStarted { attempt } => format!("attempt {attempt} begins"),
            What::ConnectionMade { took, .. } => format!("a connection was made in {} ms", shown(*took)),
            What::AttemptEnded { attempt, took, status, request_id, failure } => {
                let end = format!("attempt {attempt} {} {} ms", ended(failure.as_ref()), shown(*took));
                format!("{end}{}", circumstances(*status, request_id.as_deref(), failure.as_ref()))
            }
            What::AttemptRepeated { attempt, wait, reason } => {
                format!("attempt {attempt} is repeated in {} ms: {reason}", shown(*wait))
            }
            What::CallEnded { attempts, took, status, request_id, failure } => {
                let plural = if *attempts == 1 { "" } else { "s" };
                let end = format!("the call {} {} ms and {attempts} attempt{plural}", ended(failure.as_ref()), shown(*took));
                format!("{end}{}", circumstances(*status, request_id.as_deref(), failure.as_ref()))
            }
        }
    }

    /// Sets what the event says besides its words.
    fn fill(self, event: &mut Event) {
        match self {
            What::AttemptStarted { attempt } => event.attempt = Some(attempt),
            What::ConnectionMade { attempt, took } => {
                event.attempt = Some(attempt);
                event.duration_ms = Some(milliseconds(took));
            }
            What::AttemptEnded { attempt, took, status, request_id, failure } => {
                event.attempt = Some(attempt);
                end(event, took, status, request_id, failure);
            }
            What::AttemptRepeated { attempt, wait, reason } => {
                event.level = Level::Warning;
                event.attempt = Some(attempt);
                event.wait_ms = Some(milliseconds(wait));
                event.reason = Some(reason);
            }
            What::CallEnded { attempts, took, status, request_id, failure } => {
                event.attempts = Some(attempts);
                end(event, took, status, request_id, failure);
            }
        }
    }
}

fn end(event: &mut Event, took: Duration, status: Option<u16>, request_id: Option<String>, failure: Option<Failure>) {
    event.duration_ms = Some(milliseconds(took));
    event.status_code = status;
    event.request_id = request_id;
    if let Some(failure) = failure {
        event.kind = Some(failure.kind);
        event.r#type = Some(failure.r#type);
        event.outcome_unknown = failure.outcome_unknown;
    }
}

fn ended(failure: Option<&Failure>) -> &'static str {
    if failure.is_some() { "failed after" } else { "succeeded after" }
}

/// How it ended: `: the answer had status 404, phone_not_found, request 7a...`.
fn circumstances(status: Option<u16>, request_id: Option<&str>, failure: Option<&Failure>) -> String {
    let mut words = String::new();
    let mut add = |word: &str| {
        let _ = write!(words, "{} {word}", if words.is_empty() { ":" } else { "," });
    };
    match (failure, status) {
        (Some(failure), _) => add(&failure.reason),
        (None, Some(status)) => add(&format!("the answer had status {status}")),
        (None, None) => {}
    }
    if let Some(failure) = failure.filter(|failure| failure.r#type != failure.kind.as_str()) {
        add(&failure.r#type);
    }
    if let Some(id) = request_id {
        add(&format!("request {id}"));
    }
    if failure.is_some_and(|failure| failure.outcome_unknown) {
        add("it may have taken effect");
    }
    words
}

fn milliseconds(time: Duration) -> f64 {
    // Far below where a number loses digits: a call takes a day at most.
    time.as_micros() as f64 / 1e3
}

fn shown(time: Duration) -> String {
    let milliseconds = milliseconds(time);
    if milliseconds < 10.0 { format!("{milliseconds:.1}") } else { format!("{milliseconds:.0}") }
}
