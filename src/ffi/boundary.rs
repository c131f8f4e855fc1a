//! The panic boundary of every entry point.

use super::strings::into_c;
use crate::error::INTERNAL_ERROR;
use crate::{Answer, Error};
use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

/// Runs an entry point's work; on a panic it gives `on_panic`, which every entry point must name.
pub(super) fn guard<T>(on_panic: impl FnOnce() -> T, work: impl FnOnce() -> T) -> T {
    keep_quiet();
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| on_panic())
}

/// A library does not print, even when it panics. The hook belongs to the standard library inside this one; a host that is
/// written in Rust has its own.
fn keep_quiet() {
    static DONE: AtomicBool = AtomicBool::new(false);
    if cfg!(not(test)) && !DONE.load(Ordering::Relaxed) && !DONE.swap(true, Ordering::Relaxed) {
        std::panic::set_hook(Box::new(|_| {}));
    }
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
