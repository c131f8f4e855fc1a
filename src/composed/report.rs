//! What became of many phones.

use super::confirmation::Confirmed;
use crate::answer::Answer;
use crate::call::SharedCounts;
use crate::error::{Error, Kind};
use crate::operations::NOT_FOUND;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// What became of one phone.
pub(super) enum Outcome {
    Deactivated,
    AlreadyDeactivated,
    /// It was surely not deactivated.
    Failed(Error),
    /// It may be deactivated or not.
    Unknown(Error),
    /// Nothing was sent.
    NotAttempted,
}

impl Outcome {
    /// What the outcome of a deactivation means. `was_listed`: the phone was there when the whole began.
    pub(super) fn of(ended: Result<Answer, Error>, was_listed: bool) -> Outcome {
        let error = match ended {
            Ok(answer) if answer.to_value().get("already_deactivated") == Some(&Value::Bool(true)) => {
                return Outcome::AlreadyDeactivated;
            }
            Ok(_) => return Outcome::Deactivated,
            Err(error) => error,
        };
        let details = error.details();
        let is_gone = error.is_not_found(NOT_FOUND);
        let gave_up = matches!(details.kind, Kind::Timeout | Kind::Cancelled);
        if details.outcome_unknown {
            Outcome::Unknown(error)
        } else if is_gone && was_listed {
            Outcome::AlreadyDeactivated
        } else if gave_up && details.attempts <= 1 {
            // Its first request was still here when the time was over.
            Outcome::NotAttempted
        } else {
            Outcome::Failed(error)
        }
    }

    /// Notes it in the counts of the call. What there was no time for has not ended.
    pub(super) fn count(&self, counts: &SharedCounts) {
        match self {
            Outcome::Deactivated | Outcome::AlreadyDeactivated => counts.note(false),
            Outcome::Failed(_) | Outcome::Unknown(_) => counts.note(true),
            Outcome::NotAttempted => {}
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Outcome::Deactivated => "deactivated",
            Outcome::AlreadyDeactivated => "already_deactivated",
            Outcome::Failed(_) => "failed",
            Outcome::Unknown(_) => "unknown",
            Outcome::NotAttempted => "not_attempted",
        }
    }
}

/// What became of each phone.
pub(super) struct Report {
    /// The ids as they were given, and the place of each in `phones`.
    given: Vec<(String, usize)>,
    /// The phones, each once.
    phones: Vec<String>,
    outcomes: Vec<Outcome>,
    confirmed: Option<Vec<Confirmed>>,
}

impl Report {
    /// Nothing was attempted so far.
    pub(super) fn new(ids: Vec<String>) -> Report {
        let mut places = HashMap::new();
        let mut phones = Vec::new();
        let mut given = Vec::with_capacity(ids.len());
        for id in ids {
            // A UUID is the same in any letter case.
            let place = *places.entry(id.to_ascii_lowercase()).or_insert(phones.len());
            if place == phones.len() {
                phones.push(id.clone());
            }
            given.push((id, place));
        }
        let outcomes = phones.iter().map(|_| Outcome::NotAttempted).collect();
        Report { given, phones, outcomes, confirmed: None }
    }

    /// The phones, each once, in the order in which they are first mentioned.
    pub(super) fn phones(&self) -> &[String] {
        &self.phones
    }

    pub(super) fn note(&mut self, place: usize, outcome: Outcome) {
        if let Some(slot) = self.outcomes.get_mut(place) {
            *slot = outcome;
        }
    }

    /// The phones that are deactivated, or may be.
    pub(super) fn perhaps_done(&self) -> Vec<String> {
        let perhaps = |outcome: &Outcome| !matches!(outcome, Outcome::Failed(_) | Outcome::NotAttempted);
        let pairs = self.phones.iter().zip(&self.outcomes);
        pairs.filter(|(_, outcome)| perhaps(outcome)).map(|(id, _)| id.clone()).collect()
    }

    /// Notes what was confirmed of each phone. One whose outcome was unknown, and which is gone, was deactivated.
    pub(super) fn confirm(&mut self, of: impl Fn(&str) -> Confirmed) {
        let confirmed: Vec<Confirmed> = self.phones.iter().map(|id| of(id)).collect();
        for (outcome, confirmed) in self.outcomes.iter_mut().zip(&confirmed) {
            if matches!(outcome, Outcome::Unknown(_)) && confirmed.is_confirmed() {
                *outcome = Outcome::AlreadyDeactivated;
            }
        }
        self.confirmed = Some(confirmed);
    }

    pub(super) fn into_answer(self) -> Answer {
        let mut members = self.to_members();
        members.insert("ok".to_owned(), Value::Bool(true));
        Answer::from_text(&Value::Object(members).to_string())
    }

    /// The error of the whole when it was cancelled. Its data say what became of each phone.
    pub(super) fn into_cancelled(self) -> Error {
        let members = self.to_members();
        let count = |name: &str| members.get(name).and_then(Value::as_u64).unwrap_or(0);
        let done = count("deactivated") + count("already_deactivated");
        let message = format!(
            "the call was cancelled: of {} phones {done} are deactivated, {} may be; data.results tells of each",
            count("total"),
            count("unknown")
        );
        let mut error = Error::new(Kind::Cancelled, message);
        let details = error.details_mut();
        details.outcome_unknown = done + count("unknown") > 0;
        details.attempts = u32::from(count("not_attempted") < count("total"));
        details.data = Some(Value::Object(members));
        error
    }

    fn to_members(&self) -> Map<String, Value> {
        let count = |name: &str| self.outcomes.iter().filter(|outcome| outcome.name() == name).count();
        let mut members = Map::new();
        let results = self.given.iter().map(|(id, place)| self.result(id, *place)).collect();
        members.insert("results".to_owned(), Value::Array(results));
        members.insert("total".to_owned(), json!(self.phones.len()));
        for name in ["deactivated", "already_deactivated", "failed", "unknown", "not_attempted"] {
            members.insert(name.to_owned(), json!(count(name)));
        }
        if let Some(confirmed) = &self.confirmed {
            members.insert("confirmed".to_owned(), json!(confirmed.iter().all(Confirmed::is_confirmed)));
        }
        members
    }

    fn result(&self, id: &str, place: usize) -> Value {
        let mut result = Map::new();
        result.insert("device_id".to_owned(), json!(id));
        if let Some(outcome) = self.outcomes.get(place) {
            result.insert("outcome".to_owned(), json!(outcome.name()));
            if let Outcome::Failed(error) | Outcome::Unknown(error) = outcome {
                result.insert("error".to_owned(), serde_json::to_value(error.details()).unwrap_or_default());
            }
        }
        let confirmed = self.confirmed.as_ref().and_then(|confirmed| confirmed.get(place));
        result.extend(confirmed.into_iter().flat_map(Confirmed::to_members));
        Value::Object(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_was_no_time_for_is_counted_neither_as_done_nor_as_failed() {
        let counts = SharedCounts::default();
        let error = || Error::new(Kind::Timeout, "no answer");
        for outcome in [Outcome::NotAttempted, Outcome::Deactivated, Outcome::Unknown(error()), Outcome::Failed(error())] {
            outcome.count(&counts);
        }
        let counts = counts.read();
        assert_eq!((counts.done, counts.failed), (3, 2));
    }
}
