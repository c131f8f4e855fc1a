//! The panic boundary of every entry point.

use super::strings::into_c;
use crate::error::INTERNAL_ERROR;
use crate::{Answer, Error};
use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs an entry point's work; on a panic it gives `on_panic`, which every entry point must name.
pub(super) fn guard<T>(on_panic: impl FnOnce() -> T, work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| on_panic())
}

/// Runs an entry point's work and gives its JSON to the caller; NULL when there is no outcome yet. A panic becomes an error
/// of kind `internal`.
pub(super) fn to_json(work: impl FnOnce() -> Option<Result<Answer, Error>>) -> *mut c_char {
    let panicked = || into_c(Answer::from_text(INTERNAL_ERROR));
    guard(panicked, || match work() {
        None => std::ptr::null_mut(),
        Some(Ok(answer)) => into_c(answer),
        Some(Err(error)) => into_c(Answer::from_text(&error.to_json())),
    })
}
