//! Calls that meet injected faults: they go as a call of the remote backend would, with the attempts that faults lead to.

use super::context::new_id;
use super::faults::Fault;
use super::registry::Sandbox;
use crate::answer::Answer;
use crate::call::{Attempts, Budget, Limits, Lost, Progress, Received, Request, Step, Stop, cancelled};
use crate::credentials::Credentials;
use crate::error::Error;
use std::sync::Arc;
use std::time::Duration;

/// What ends a call before its exchange does.
enum End {
    Stopped(Stop),
    /// What no server would answer, such as a file that cannot be used.
    Failed(Error),
}

impl From<Stop> for End {
    fn from(stop: Stop) -> End {
        End::Stopped(stop)
    }
}

/// Carries out a call that meets faults on this thread.
pub(super) fn run(
    sandbox: &Sandbox,
    credentials: &Credentials,
    request: &Arc<Request>,
    progress: &Arc<Progress>,
    limits: Limits,
) -> Result<Answer, Error> {
    let mut attempts = Attempts::new(request.clone(), progress.clone(), limits);
    let budget = Budget { deadline: attempts.deadline(), give_up_at: None, progress: progress.clone() };
    let stopped = |end: End, attempts: &Attempts| match end {
        End::Stopped(Stop::Cancelled) => cancelled(request.name(), progress),
        End::Stopped(Stop::Deadline | Stop::GaveUp) => attempts.timed_out(),
        End::Failed(error) => error.of(request.name()),
    };
    loop {
        while let Some(hold) = attempts.hold() {
            budget.pause(hold).map_err(|stop| stopped(End::Stopped(stop), &attempts))?;
        }
        attempts.begin()?;
        // Over HTTP the request would have been sent by now.
        progress.note_sent();
        let outcome = exchange(sandbox, credentials, request, &budget).map_err(|stop| stopped(stop, &attempts))?;
        match attempts.end(outcome) {
            Step::Done(ending) => return ending.check(),
            Step::Again(again, wait) => {
                attempts = again;
                budget.pause(wait).map_err(|stop| stopped(End::Stopped(stop), &attempts))?;
            }
        }
    }
}

/// One exchange with a server that has a fault, as it would look over HTTP.
fn exchange(
    sandbox: &Sandbox,
    credentials: &Credentials,
    request: &Request,
    budget: &Budget,
) -> Result<Result<Received, Lost>, End> {
    let fault = sandbox.workspace_of(credentials).faults.take(request.table_name());
    if let Some(delay) = fault.as_ref().and_then(Fault::delay) {
        budget.pause(delay)?;
    }
    let fault = fault.filter(|fault| !fault.is_delay_only());
    if fault.as_ref().is_none_or(|fault| fault.after_effect) {
        let outcome = match sandbox.answer(request, credentials, budget)? {
            Err(error) if error.details().status_code.is_none() => return Err(End::Failed(error)),
            outcome => outcome,
        };
        if fault.is_none() {
            return Ok(Ok(received(outcome)));
        }
    }
    let Some(Fault { status: Some(status), retry_after_seconds, .. }) = fault else {
        return Ok(Err(Lost::Broken("the connection broke (simulated fault)".to_owned())));
    };
    let (content_type, body) = Fault::page(status);
    Ok(Ok(Received {
        status,
        request_id: Some(new_id()),
        retry_after: retry_after_seconds.map(Duration::from_secs),
        content_type: content_type.to_owned(),
        body: Answer::from_text(&body),
    }))
}

/// An outcome as it would come over HTTP.
fn received(outcome: Result<Answer, Error>) -> Received {
    let (status, request_id, body) = match outcome {
        Ok(answer) => (200, None, answer),
        Err(error) => {
            let details = error.details();
            (details.status_code.unwrap_or(500), details.request_id.clone(), Answer::from_text(&error.to_wire()))
        }
    };
    Received { status, request_id, retry_after: None, content_type: "application/json".to_owned(), body }
}
