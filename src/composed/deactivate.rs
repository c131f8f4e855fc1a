//! `phones.deactivate` with `confirm`.

use super::calls::Calls;
use super::confirmation::Confirmation;
use crate::answer::Answer;
use crate::call::Request;
use crate::error::{Error, Kind};
use serde_json::Value;

/// Deactivates a phone, and waits until everything of it is gone.
pub(super) fn run(calls: &Calls, request: &Request) -> Result<Answer, Error> {
    let device_id = request.parameters().get("device_id").and_then(Value::as_str).unwrap_or_default();
    let phones = [device_id.to_owned()];
    let owner = request.local("owner_user_identity_id").and_then(Value::as_str);
    let mut confirmation = Confirmation::prepare(calls, &phones, owner);
    let mut outcome = None;
    calls.deactivate(std::iter::once(Value::Object(request.parameters().clone())), |_, ended| outcome = Some(ended));
    let mut answer = match outcome {
        Some(outcome) => outcome?.to_value(),
        None if calls.is_cancelled() => {
            return Err(Error::new(Kind::Cancelled, "the call was cancelled; nothing was deactivated"));
        }
        None => return Err(Error::new(Kind::Timeout, "the deadline passed before the deactivation was sent")),
    };
    // The phone is deactivated from here on: whatever happens, the outcome says so.
    confirmation.wait(calls, &phones);
    if let Value::Object(answer) = &mut answer {
        answer.extend(confirmation.of(device_id).to_members());
    }
    if calls.is_cancelled() {
        let message = "the call was cancelled; the phone is deactivated, and data tells what was confirmed of it";
        let mut error = Error::new(Kind::Cancelled, message);
        error.details_mut().outcome_unknown = true;
        error.details_mut().attempts = 1;
        error.details_mut().data = Some(answer);
        return Err(error);
    }
    Ok(Answer::from_text(&answer.to_string()))
}
