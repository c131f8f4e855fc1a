//! `phones.deactivate_many`.

use super::calls::Calls;
use super::confirmation::Confirmation;
use super::report::{Outcome, Report};
use super::wants_confirmation;
use crate::answer::Answer;
use crate::call::{Request, SharedCounts};
use crate::error::Error;
use serde_json::{Value, json};

/// Deactivates the phones and tells for each what became of it.
pub(super) fn run(calls: &Calls, request: &Request, counts: &SharedCounts) -> Result<Answer, Error> {
    let owner = request.local("owner_user_identity_id").and_then(Value::as_str);
    let given = match owner {
        Some(owner) => phones_of(calls, owner)?,
        None => texts(request.local("device_ids")),
    };
    let mut report = Report::new(given);
    counts.set_total(report.phones().len());
    let mut confirmation = wants_confirmation(request).then(|| Confirmation::prepare(calls, report.phones(), owner));
    let phones: Vec<String> = report.phones().to_vec();
    calls.deactivate(phones.iter().map(|id| json!({"device_id": id})), |place, ended| {
        // Who was listed a moment ago and is not there any more has been deactivated by somebody else.
        let outcome = Outcome::of(ended, owner.is_some());
        counts.note(outcome.is_failure());
        report.note(place, outcome);
        true
    });
    if let Some(confirmation) = &mut confirmation {
        confirmation.wait(calls, &report.perhaps_done());
        report.confirm(|id| confirmation.of(id));
    }
    if calls.is_cancelled() { Err(report.into_cancelled()) } else { Ok(report.into_answer()) }
}

fn phones_of(calls: &Calls, owner: &str) -> Result<Vec<String>, Error> {
    let answer = calls.ask("phones.list", &json!({"owner_user_identity_id": owner}), calls.deadline())?;
    let phones = texts_of(&answer, "phones", "device_id");
    if phones.is_empty() {
        // A wrong owner must not look like one who has no phones.
        calls.ask("user_identities.get", &json!({"user_identity_id": owner}), calls.deadline())?;
    }
    Ok(phones)
}

fn texts_of(answer: &Value, key: &str, name: &str) -> Vec<String> {
    let items = answer.get(key).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item.get(name)?.as_str()).map(str::to_owned).collect()
}

fn texts(list: Option<&Value>) -> Vec<String> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
