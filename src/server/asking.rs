//! How the server asks its sandbox.

use crate::answer::Answer;
use crate::call::Request;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::sandbox::Sandbox;
use serde_json::{Map, Value};
use std::time::{Duration, Instant};

/// How long a call waits for another process that has the sandbox's file.
const TIMEOUT: Duration = Duration::from_secs(30);

/// How long the page waits for it.
const MOMENT: Duration = Duration::from_secs(1);

/// After so long a file that another process had is asked for again.
const PAUSE: Duration = Duration::from_millis(5);

/// Asks the sandbox. A wait for other processes that hold the file blocks no thread.
pub(super) async fn ask(
    sandbox: &Sandbox,
    path: &str,
    parameters: Map<String, Value>,
    credentials: &Credentials,
) -> Result<Answer, Error> {
    let request = Request::raw(path, parameters)?;
    let deadline = Instant::now() + TIMEOUT;
    loop {
        // A change waits for the disk, and other requests should not wait with it.
        let answered = if request.is_read() {
            sandbox.answer_now(&request, credentials, TIMEOUT)
        } else {
            tokio::task::block_in_place(|| sandbox.answer_now(&request, credentials, TIMEOUT))
        };
        match answered {
            Some(outcome) => return outcome,
            None if Instant::now() >= deadline => {
                return Err(Error::new(Kind::Timeout, "other processes keep the sandbox's file busy"));
            }
            None => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Reads something for the page, on a thread that may wait a moment for other processes that have the file.
pub(super) fn read(
    sandbox: &Sandbox,
    path: &str,
    parameters: Map<String, Value>,
    credentials: &Credentials,
) -> Result<Answer, Error> {
    let request = Request::raw(path, parameters)?;
    let deadline = Instant::now() + MOMENT;
    loop {
        match sandbox.answer_now(&request, credentials, TIMEOUT) {
            Some(outcome) => return outcome,
            None if Instant::now() >= deadline => return Err(Error::new(Kind::Timeout, "the sandbox's file is busy")),
            None => std::thread::sleep(PAUSE),
        }
    }
}
