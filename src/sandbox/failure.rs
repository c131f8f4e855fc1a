//! Why the engine did not do what it was asked.

use crate::error::{Error, Kind, shown};
use crate::{nearest, operations};
use rusqlite::ErrorCode;
use std::path::Path;

/// A failure of one operation.
#[derive(Debug)]
pub(super) enum Failure {
    /// Seam's own kind of refusal.
    Refused { status: u16, r#type: String, message: String },
    /// The parameters are wrong.
    Invalid(Error),
    /// There is no route of this path.
    UnknownRoute(String),
    /// Something has fallen due that must be carried out first.
    Due,
    /// Another process or thread has the store.
    Busy,
    /// The call's budget was used up before the work was done; nothing was changed.
    Interrupted,
    /// The file cannot serve as a sandbox.
    Unusable(String),
    /// SQLite failed.
    Store(rusqlite::Error),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Failure {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Failure::Busy,
            Some(ErrorCode::OperationInterrupted) => Failure::Interrupted,
            Some(ErrorCode::NotADatabase) => Failure::Unusable("it is not a SQLite database".to_owned()),
            Some(
                ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::CannotOpen
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure,
            ) => Failure::Unusable(why(&error).to_owned()),
            _ => Failure::Store(error),
        }
    }
}

impl Failure {
    pub(super) fn refused(status: u16, r#type: &str, message: impl Into<String>) -> Failure {
        Failure::Refused { status, r#type: r#type.to_owned(), message: message.into() }
    }

    /// There is no such thing: `not_found("phone")` is `phone_not_found`.
    pub(super) fn not_found(what: &str) -> Failure {
        let mut words = what.replace('_', " ");
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Failure::refused(404, &format!("{what}_not_found"), format!("{words} not found"))
    }

    /// The parameters contradict each other, or what is there.
    pub(super) fn invalid_input(message: impl Into<String>) -> Failure {
        Failure::refused(400, "invalid_input", message)
    }

    /// Names the place in a longer text that is wrong.
    pub(super) fn in_place(self, place: &str) -> Failure {
        match self {
            Failure::Refused { status, r#type, message } => {
                Failure::Refused { status, r#type, message: format!("{place}: {message}") }
            }
            Failure::Invalid(mut error) => {
                let details = error.details_mut();
                details.message = format!("{place}: {}", details.message);
                Failure::Invalid(error)
            }
            Failure::Store(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Failure::invalid_input(format!("{place}: an id or token of its own is taken ({error})"))
            }
            failure => failure,
        }
    }

    /// The workspace that a key is for was deleted.
    pub(super) fn workspace_is_gone() -> Failure {
        Failure::refused(401, "unauthorized", "The workspace that this key or token is for was deleted")
    }

    pub(super) fn is_workspace_gone(&self) -> bool {
        matches!(self, Failure::Refused { status: 401, .. })
    }

    pub(super) fn cannot_open(path: &Path, error: &rusqlite::Error) -> Failure {
        let why = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => "its folder does not exist".to_owned(),
            _ if path.is_dir() => "it is a folder".to_owned(),
            _ => why(error).to_owned(),
        };
        Failure::Unusable(why)
    }

    /// Names the file.
    pub(super) fn at(self, path: &Path) -> Failure {
        match self {
            Failure::Unusable(why) => Failure::Unusable(format!("{} cannot be used as a sandbox: {why}", path.display())),
            failure => failure,
        }
    }

    /// The error as a caller of the library sees it: what a remote answer of that sort would become.
    pub(super) fn into_error(self) -> Error {
        match self {
            Failure::Refused { status, r#type, message } => answered(Error::reported(status, r#type, message)),
            Failure::Invalid(problem) => {
                let problem = problem.details();
                let mut error = Error::reported(400, "invalid_input".to_owned(), problem.message.clone());
                error.details_mut().validation_errors = problem.validation_errors.clone();
                answered(error)
            }
            Failure::UnknownRoute(path) => answered(unknown_route(&path)),
            Failure::Unusable(message) => Error::new(Kind::InvalidOptions, message),
            Failure::Busy | Failure::Interrupted | Failure::Due => Error::new(Kind::Timeout, "the sandbox is busy"),
            Failure::Store(error) => Error::new(Kind::Internal, format!("the sandbox's store failed: {}", why(&error))),
        }
    }
}

/// Names the route that is asked in vain. Seam answers a bare `404` to a route that it does not have. In Seam's form the refusal is an API
/// error to every client, and says whether the route is Seam's and the sandbox lacks it.
pub(crate) fn unknown_route(path: &str) -> Error {
    if let Some(why) = operations::why_left_out(path) {
        let message = format!("The sandbox does not implement {}. {why}", shown(path));
        return Error::reported(404, "not_implemented_in_sandbox".to_owned(), message);
    }
    let hint = nearest::hint(path, operations::with_route().map(|operation| operation.path));
    let message = format!("The sandbox does not know {}{hint}; it answers only the operations in operations.json", shown(path));
    Error::reported(404, "unknown_route".to_owned(), message)
}

/// An error that a server would have sent has a request id.
fn answered(mut error: Error) -> Error {
    let details = error.details_mut();
    details.request_id = Some(uuid::Uuid::new_v4().to_string());
    details.attempts = 1;
    error
}

fn why(error: &rusqlite::Error) -> &'static str {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) => "it cannot be opened",
        Some(ErrorCode::PermissionDenied) => "its permissions forbid it",
        Some(ErrorCode::ReadOnly) => "it is read-only",
        Some(ErrorCode::DiskFull) => "the disk is full",
        Some(ErrorCode::DatabaseCorrupt) => "the file is damaged",
        Some(ErrorCode::SystemIoFailure) => "reading or writing the file failed",
        Some(ErrorCode::OutOfMemory) => "there is no memory left",
        Some(ErrorCode::ConstraintViolation) => "a rule of the store would be broken",
        _ => "an unexpected condition",
    }
}
