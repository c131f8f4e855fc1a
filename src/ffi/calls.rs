//! Calls in flight.

use super::boundary::{guard, to_json};
use super::clients::start;
use super::handles::Handles;
use super::{seam_call, seam_client};
use crate::call::Call;
use crate::client::Started;
use crate::error::{Error, Kind};
use std::ffi::c_char;
use std::time::Duration;

static CALLS: Handles<Call> = Handles::new("call");

/// Negative means: until it ends.
fn duration(wait_ms: i64) -> Option<Duration> {
    u64::try_from(wait_ms).ok().map(Duration::from_millis)
}

/// Starts an operation, as `seam_invoke` takes it, and waits for it for at most `wait_ms` milliseconds (0: not at all; negative:
/// until it ends).
///
/// When the call has ended by then, its outcome is returned, and `*out` is 0: nothing is left to free but the string. When it has
/// not, NULL is returned and `*out` is the call's handle, for `seam_call_wait`, `seam_call_cancel` and `seam_call_free`; the
/// call goes on in the background. An operation of a sandbox that has to wait for nobody is carried out at once. An error in starting is an outcome too. `*out` is always set. A host whose waiting threads must
/// be interruptible starts with a short wait and then waits in slices. Safe from any thread. In a forked child, the call
/// belongs to the parent.
///
/// # Safety
/// The three strings are NULL or NUL-terminated; `out` is NULL (an error) or points to a `seam_call`.
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

/// Waits for a call's outcome for at most `wait_ms` milliseconds (0: only looks; negative: until it is there).
///
/// Returns the outcome, as `seam_invoke` would, once; or NULL when it is not there yet. Asked again after that, it answers
/// `invalid_handle`. Safe from any thread; of several that wait for the same call, one gets the outcome. Wait in one thread while
/// another calls `seam_call_cancel`, and the wait ends at once.
#[unsafe(no_mangle)]
pub extern "C" fn seam_call_wait(call: seam_call, wait_ms: i64) -> *mut c_char {
    to_json(|| match CALLS.get(call) {
        Err(error) => Some(Err(error)),
        Ok(call) => call.wait(duration(wait_ms)),
    })
}

/// Gives a call up. Its outcome is then an error of kind `cancelled`, at once, unless it had ended already. When a request was
/// sent that may have taken effect, the error says `"outcome_unknown":true`. The handle remains to be freed. A handle that is
/// none is ignored. Safe from any thread.
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

/// Frees a call, and cancels it if it has not ended. A thread that is waiting for it gets its outcome. A handle that is none, or
/// was freed, is ignored. Safe from any thread, and in a forked child.
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
