//! Operations that are made of others: many deactivations at once, and deactivations that are confirmed.
//!
//! They ask a backend through the same calls as anybody, several at a time, and are calls in flight like any other: one outcome,
//! one deadline, and a cancellation that tells what is known.

mod calls;
mod confirmation;
mod deactivate;
mod deactivate_many;
mod report;

use crate::answer::Answer;
use crate::call::{Backend, Call, CallOptions, Progress, Request, SharedCounts, Started};
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::log::Log;
use crate::signals;
use calls::Calls;
use std::sync::Arc;
use std::time::Duration;

/// Whether a request is carried out here.
pub(crate) fn is_composed(request: &Request) -> bool {
    request.operation().is_some_and(|operation| operation.composed) || wants_confirmation(request)
}

/// Starts a call and gives it the thread for at most `wait` (`None`: until it ends), as [`Backend::start`] does.
pub(crate) fn start(
    backend: &Arc<dyn Backend>,
    credentials: &Credentials,
    log: &Log,
    request: Request,
    options: &CallOptions,
    wait: Option<Duration>,
) -> Result<Started, Error> {
    if wants_confirmation(&request) && !may_look(credentials) {
        let message = "\"confirm\" needs an API key or a personal access token: the app on a phone may not list phones";
        return Err(Error::new(Kind::InvalidParams, message));
    }
    let counts = Arc::<SharedCounts>::default();
    let calls = Calls::new(backend.clone(), credentials.clone(), log.clone(), &request, options);
    let Some(wait) = wait else {
        return Ok(Started::Ended(run(&calls, &request, &counts)));
    };
    let progress = Arc::new(Progress::new(request.log().clone()));
    let call = Call::composed(request.name(), progress, counts.clone(), calls.stopper());
    let finisher = call.finisher();
    let work = Arc::new(move || run(&calls, &request, &counts));
    let in_background = work.clone();
    match signals::spawn_thread("seam-composed", move || finisher.finish(in_background())) {
        // No thread can be started, so this one sees the call through.
        Err(_) => Ok(Started::Ended(work())),
        Ok(_) => Ok(match call.wait(Some(wait)) {
            Some(outcome) => Started::Ended(outcome),
            None => Started::Running(call),
        }),
    }
}

fn run(calls: &Calls, request: &Request, counts: &SharedCounts) -> Result<Answer, Error> {
    let outcome = match request.operation() {
        Some(operation) if operation.composed => deactivate_many::run(calls, request, counts),
        _ => {
            counts.set_total(1);
            let outcome = deactivate::run(calls, request);
            counts.note(outcome.is_err());
            outcome
        }
    };
    outcome.map_err(|error| error.of(request.name()))
}

fn wants_confirmation(request: &Request) -> bool {
    request.local("confirm").and_then(serde_json::Value::as_bool) == Some(true)
}

/// Whether these credentials may list phones and credentials.
fn may_look(credentials: &Credentials) -> bool {
    !matches!(credentials, Credentials::ClientSession(_) | Credentials::PublishableKey { .. })
}
