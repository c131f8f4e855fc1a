//! `phones.deactivate_many`.

use super::calls::{Calls, texts};
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
        None => request.local("device_ids").and_then(Value::as_array).into_iter().flatten().filter_map(text).collect(),
    };
    let mut report = Report::new(given);
    counts.set_total(report.phones().len());
    let mut confirmation = wants_confirmation(request).then(|| Confirmation::prepare(calls, report.phones(), owner));
    let phones: Vec<String> = report.phones().to_vec();
    calls.deactivate(phones.iter().map(|id| json!({"device_id": id})), |place, ended| {
        // Who was listed a moment ago and is not there any more has been deactivated by somebody else.
        let outcome = Outcome::of(ended, owner.is_some());
        outcome.count(counts);
        report.note(place, outcome);
    });
    if let Some(confirmation) = &mut confirmation {
        confirmation.wait(calls, &report.perhaps_done());
        report.confirm(|id| confirmation.of(id));
    }
    if calls.is_cancelled() { Err(report.into_cancelled()) } else { Ok(report.into_answer()) }
}

fn phones_of(calls: &Calls, owner: &str) -> Result<Vec<String>, Error> {
    let answer = calls.ask("phones.list", &json!({"owner_user_identity_id": owner}), calls.deadline())?;
    let phones: Vec<String> = texts(&answer, "phones", "device_id").map(str::to_owned).collect();
    if phones.is_empty() {
        // A wrong owner must not look like one who has no phones.
        calls.ask("user_identities.get", &json!({"user_identity_id": owner}), calls.deadline())?;
    }
    Ok(phones)
}

fn text(id: &Value) -> Option<String> {
    id.as_str().map(str::to_owned)
}
