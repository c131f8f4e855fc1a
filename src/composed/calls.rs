//! The calls that a composed operation is made of: several at once, with one deadline, one pace, and one end.

use crate::answer::Answer;
use crate::call::{Backend, Call, CallOptions, Pace, Request, Started, Wakeup, deadline_after};
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::log::Log;
use crate::operations::DEFAULT_CONCURRENCY;
use serde_json::Value;
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The calls of one composed operation.
pub(super) struct Calls {
    backend: Arc<dyn Backend>,
    credentials: Credentials,
    log: Log,
    deadline: Instant,
    max_retries: Option<u32>,
    /// That of deactivations, and that of looking, which must hold no deactivation back.
    pace: Arc<Pace>,
    pace_of_looks: Arc<Pace>,
    shared: Arc<Shared>,
}

/// What other threads tell the one that makes the calls.
#[derive(Default)]
struct Shared {
    stopped: AtomicBool,
    /// The places of calls that have ended.
    ended: Mutex<VecDeque<usize>>,
    wakeup: Wakeup,
}

impl Shared {
    fn ended(&self, place: usize) {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).push_back(place);
        self.wakeup.wake();
    }

    fn next_ended(&self) -> Option<usize> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}

impl Calls {
    /// The time begins.
    pub(super) fn new(
        backend: Arc<dyn Backend>,
        credentials: Credentials,
        log: Log,
        request: &Request,
        options: &CallOptions,
    ) -> Calls {
        let most = || request.local("max_concurrency").and_then(Value::as_u64).unwrap_or(DEFAULT_CONCURRENCY);
        let pace = || Arc::new(Pace::new(usize::try_from(most()).unwrap_or(usize::MAX)));
        Calls {
            deadline: deadline_after(options.timeout.unwrap_or(backend.limits().timeout)),
            backend,
            credentials,
            log,
            max_retries: options.max_retries,
            pace: pace(),
            pace_of_looks: pace(),
            shared: Arc::default(),
        }
    }

    /// What ends the calls when the whole is cancelled. Any thread may call it.
    pub(super) fn stopper(&self) -> impl FnOnce() + Send + 'static {
        let shared = self.shared.clone();
        move || {
            shared.stopped.store(true, Ordering::SeqCst);
            shared.wakeup.wake();
        }
    }

    /// Whether the whole was cancelled.
    pub(super) fn is_cancelled(&self) -> bool {
        self.shared.stopped.load(Ordering::SeqCst)
    }

    /// How much time the whole has left; none when it was cancelled.
    pub(super) fn time_left(&self) -> Duration {
        if self.is_cancelled() { Duration::ZERO } else { self.deadline.saturating_duration_since(Instant::now()) }
    }

    /// The answer to one request.
    pub(super) fn ask(&self, name: &str, parameters: &Value, until: Instant) -> Result<Value, Error> {
        let mut answer = Value::Null;
        self.look(until, std::iter::once((name, parameters.clone())), |_, ended| {
            answer = ended?.to_value();
            Ok(true)
        })?;
        Ok(answer)
    }

    /// The answers to a request of a list, page by page. When `read` says false, no further page is asked for.
    pub(super) fn pages(
        &self,
        name: &str,
        mut parameters: Value,
        until: Instant,
        mut read: impl FnMut(&Value) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        loop {
            let answer = self.ask(name, &parameters, until)?;
            let next = answer.pointer("/pagination/next_page_cursor").filter(|cursor| cursor.is_string());
            let (true, Some(cursor)) = (read(&answer)?, next) else { return Ok(()) };
            if parameters.get("page_cursor") == Some(cursor) {
                return Err(Error::new(Kind::InvalidResponse, "the list does not go on: its next page is the same again"));
            }
            if let Value::Object(parameters) = &mut parameters {
                parameters.insert("page_cursor".to_owned(), cursor.clone());
            }
        }
    }

    /// Deactivates phones. `ended` gets the place of each in their order, and its outcome. Those that were not begun when the time is
    /// over have none.
    pub(super) fn deactivate(&self, requests: impl Iterator<Item = Value>, mut ended: impl FnMut(usize, Result<Answer, Error>)) {
        let requests = requests.map(|parameters| ("phones.deactivate", parameters));
        self.run(&self.pace, self.deadline, requests, |place, outcome| {
            ended(place, outcome);
            true
        });
    }

    /// Makes requests that look at something. `ended` gets the place of each in their order, and its outcome; when it says false or
    /// fails, no further one is begun.
    ///
    /// # Errors
    /// That of `ended`; [`Kind::Timeout`] or [`Kind::Cancelled`] when some were not answered in time.
    pub(super) fn look<'a>(
        &self,
        until: Instant,
        requests: impl Iterator<Item = (&'a str, Value)>,
        mut ended: impl FnMut(usize, Result<Answer, Error>) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let why = || if self.is_cancelled() { Kind::Cancelled } else { Kind::Timeout };
        let late = || Error::new(why(), "there was no time for it");
        let mut result = Ok(true);
        let all_begun = self.run(&self.pace_of_looks, until, requests, |place, outcome| {
            // How much time there was says nothing to who gave another limit.
            let outcome = outcome.map_err(|error| if error.kind() == Kind::Timeout { late() } else { error });
            let said = ended(place, outcome);
            if !matches!(result, Err(_) | Ok(false)) {
                result = said;
            }
            matches!(result, Ok(true))
        });
        match result {
            Ok(true) if !all_begun => Err(late()),
            result => result.map(drop),
        }
    }

    /// Carries out requests, as many at once as the pace allows, and says whether all were begun. When `ended` says false, no further one
    /// is.
    fn run<'a>(
        &self,
        pace: &Arc<Pace>,
        until: Instant,
        requests: impl Iterator<Item = (&'a str, Value)>,
        mut ended: impl FnMut(usize, Result<Answer, Error>) -> bool,
    ) -> bool {
        let until = until.min(self.deadline);
        let mut requests = requests.enumerate().peekable();
        let mut running: HashMap<usize, Call> = HashMap::new();
        let mut go_on = true;
        let mut told = false;
        loop {
            let mut hold = None;
            while go_on && !self.is_cancelled() && running.len() < pace.allowed() && requests.peek().is_some() {
                let left = until.saturating_duration_since(Instant::now());
                let wait = pace.hold();
                if left.is_zero() || wait >= left {
                    go_on = false;
                } else if !wait.is_zero() {
                    hold = Some(wait);
                    break;
                } else if let Some((place, (name, parameters))) = requests.next() {
                    match self.begin(pace, name, parameters, left) {
                        Started::Ended(outcome) => go_on &= self.note(pace, place, outcome, &mut ended),
                        Started::Running(call) => {
                            let shared = self.shared.clone();
                            call.end().notify(move || shared.ended(place));
                            running.insert(place, call);
                        }
                    }
                }
            }
            if running.is_empty() && (hold.is_none() || self.is_cancelled()) {
                return requests.peek().is_none();
            }
            if self.is_cancelled() && !told {
                told = true;
                running.values().for_each(|call| call.end().abort());
            }
            self.backend.attend(&self.shared.wakeup, hold);
            while let Some(place) = self.shared.next_ended() {
                let outcome = running.remove(&place).and_then(|call| call.wait(Some(Duration::ZERO)));
                if let Some(outcome) = outcome {
                    go_on &= self.note(pace, place, outcome, &mut ended);
                }
            }
        }
    }

    /// Waits for so long, or until the whole is cancelled.
    pub(super) fn pause(&self, time: Duration) {
        let until = deadline_after(time).min(self.deadline);
        while !self.is_cancelled() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            self.shared.wakeup.wait(Some(left));
        }
    }

    /// The moment when the whole must end.
    pub(super) fn deadline(&self) -> Instant {
        self.deadline
    }

    fn begin(&self, pace: &Arc<Pace>, name: &str, parameters: Value, left: Duration) -> Started {
        let parameters = match parameters {
            Value::Object(map) => map,
            _ => serde_json::Map::new(),
        };
        let options = CallOptions { timeout: Some(left), max_retries: self.max_retries };
        let log = self.log.call(name);
        let request = match Request::new(name, parameters, &self.credentials) {
            Ok(request) => request.of_many(pace).logged(log.clone()),
            Err(error) => return Started::Ended(Err(error)).noted(&log),
        };
        let started = self.backend.start(request, &options, Some(Duration::ZERO));
        started.unwrap_or_else(|error| Started::Ended(Err(error))).noted(&log)
    }

    fn note(
        &self,
        pace: &Pace,
        place: usize,
        outcome: Result<Answer, Error>,
        ended: &mut impl FnMut(usize, Result<Answer, Error>) -> bool,
    ) -> bool {
        if outcome.is_ok() {
            pace.note_success();
        }
        ended(place, outcome)
    }
}

/// The texts of this name in a list of objects.
pub(super) fn texts<'a>(answer: &'a Value, list: &str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let items = answer.get(list).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(move |item| item.get(name)?.as_str())
}
