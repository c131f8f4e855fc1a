//! What a client needs of a backend.

use super::{Call, CallOptions, Limits, Request, Wakeup};
use crate::answer::Answer;
use crate::credentials::Credentials;
use crate::error::Error;
use crate::log::CallLog;
use std::sync::Arc;
use std::time::Duration;

/// What starting a call gives.
pub enum Started {
    /// The call ended in the time it was given.
    Ended(Result<Answer, Error>),
    /// It goes on in the background.
    Running(Call),
}

impl Started {
    /// The same, after its end was noted, if it has ended. A call that goes on notes its own.
    pub(crate) fn noted(self, log: &CallLog) -> Started {
        if let Started::Ended(outcome) = &self {
            log.end(outcome.as_ref().err());
        }
        self
    }
}

/// What carries calls out: Seam's API over HTTP, or the embedded sandbox.
pub(crate) trait Backend: Send + Sync {
    /// Starts a call and gives it the thread for at most `wait` (`None`: until it ends). What has not ended by then goes on in the
    /// background.
    fn start(&self, request: Request, options: &CallOptions, wait: Option<Duration>) -> Result<Started, Error>;

    /// Waits for a wake-up, at most so long (`None`: until it comes), and sees to it meanwhile that the calls of [`Request::of_many`] go
    /// on. On one thread this costs fewer switches than between a thread that makes the calls and one that carries them out.
    fn attend(&self, wakeup: &Wakeup, limit: Option<Duration>) {
        wakeup.wait(limit);
    }

    /// What bounds its calls, unless their options say otherwise.
    fn limits(&self) -> Limits;

    /// The same backend, asked by somebody else.
    fn with_credentials(&self, credentials: Credentials) -> Result<Arc<dyn Backend>, Error>;

    /// How many seconds this machine's clock is ahead of the backend's; `None` when the backend does not tell the time.
    fn clock_offset_seconds(&self) -> Result<Option<i64>, Error>;
}
