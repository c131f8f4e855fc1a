//! Calls in flight.

use super::boundary::{guard, to_json};
use super::clients::start;
use super::handles::Handles;
use super::{seam_call, seam_client};
use crate::Answer;
use crate::call::{Call, Counts};
use crate::client::Started;
use crate::error::{Error, Kind};
use std::ffi::c_char;
use std::time::Duration;

static CALLS: Handles<Call> = Handles::new("call");

/// Negative means: until it ends.
fn duration(wait_ms: i64) -> Option<Duration> {
    u64::try_from(wait_ms).ok().map(Duration::from_millis)
}

/// Starts an operation and gives it the calling thread for wait_ms. What has not ended by then goes on in
/// the background.
///
/// A host whose threads must stay interruptible starts with a short wait, and then waits in slices with
/// seam_call_wait.
///
/// @param client        The client.
/// @param operation     As for seam_invoke.
/// @param params_json   As for seam_invoke.
/// @param options_json  As for seam_invoke.
/// @param wait_ms       Milliseconds; 0 does not wait, a negative number waits until the call ends. What
///                      a sandbox can do at once, in some milliseconds, it does also with 0.
/// @param out           Where the handle of the call goes. It is always set. NULL is an error.
/// @return The outcome when the call has ended, and *out is 0: only the string is to be freed. NULL when
///         the call goes on, and *out is its handle. An error in starting the call is an outcome too.
///         Safe from any thread. A call belongs to the process that started it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_call_start(
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
    wait_ms: i64,
    out: *mut seam_call,
) -> *mut c_char {
    if out.is_null() {
        let missing = || Error::new(Kind::InvalidOptions, "out is NULL: there is no place for the call's handle");
        return to_json(|| Some(Err(missing())));
    }
    // SAFETY: the caller's promise.
    unsafe { out.write(0) };
    to_json(|| match start(client, operation, params_json, options_json, duration(wait_ms)) {
        Err(error) => Some(Err(error)),
        Ok(Started::Ended(outcome)) => Some(outcome),
        Ok(Started::Running(call)) => {
            // SAFETY: the caller's promise.
            unsafe { out.write(CALLS.add(call)) };
            None
        }
    })
}

/// Waits for the outcome of a call.
///
/// @param call     The call.
/// @param wait_ms  Milliseconds; 0 only looks, a negative number waits until the call ends.
/// @return The outcome, as seam_invoke gives it, once: later calls answer invalid_handle. NULL when the
///         call has not ended. Safe from any thread; of several threads that wait, one gets the outcome.
///         When another thread cancels the call, the wait ends at once.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn seam_call_wait(call: seam_call, wait_ms: i64) -> *mut c_char {
    to_json(|| match CALLS.get(call) {
        Err(error) => Some(Err(error)),
        Ok(call) => call.wait(duration(wait_ms)),
    })
}

/// Tells how far a call has come that does one thing for many, such as phones.deactivate_many.
///
/// @param call  The call.
/// @return {"ok":true,"done":3,"failed":1,"total":500}. done counts what has ended, the failed ones among
///         them; total is 0 as long as it is not known, and 1 for a call that does one thing. An error of
///         kind invalid_handle when the call is not there. Free it with seam_string_free. Safe from any
///         thread, also while another one waits for the call.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn seam_call_progress(call: seam_call) -> *mut c_char {
    to_json(|| Some(CALLS.get(call).and_then(|call| call.counts()).map(progress)))
}

pub(super) fn progress(counts: Counts) -> Answer {
    let Counts { done, failed, total } = counts;
    Answer::from_text(&format!(r#"{{"ok":true,"done":{done},"failed":{failed},"total":{total}}}"#))
}

/// Cancels a call. Its outcome is an error of kind cancelled, at once, unless the call had ended.
///
/// If a request was sent that may have taken effect, the error says "outcome_unknown":true. The error of a
/// phones.deactivate_many, or of a deactivation that is being confirmed, has in its data what the answer
/// would have said: what became of each phone. The handle is still to be freed.
///
/// @param call  The call. A stale handle is ignored.
///
/// Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_call_cancel(call: seam_call) {
    guard(
        || (),
        || {
            if let Ok(call) = CALLS.get(call) {
                call.cancel();
            }
        },
    );
}

/// Frees a call, and cancels it if it has not ended. A thread that waits for it gets its outcome.
///
/// @param call  The call. A stale handle is ignored.
///
/// Safe from any thread, and in a forked child.
#[unsafe(no_mangle)]
pub extern "C" fn seam_call_free(call: seam_call) {
    guard(
        || (),
        || {
            if let Some(call) = CALLS.remove(call) {
                call.cancel();
            }
        },
    );
}
