//! Queues of ended calls.

use super::boundary::{guard, to_json};
use super::calls::progress;
use super::clients::start;
use super::handles::Handles;
use super::{seam_client, seam_queue};
use crate::call::{Queue, Started};
use crate::error::{Error, Kind};
use crate::{Answer, call::Ended};
use std::ffi::{c_char, c_int};
use std::time::Duration;

static QUEUES: Handles<Queue> = Handles::new("queue");

/// Makes a queue, from which an event loop takes the outcomes of calls that it has started.
///
/// @param out  Where the handle goes. It is always set, to 0 on an error. NULL is an error.
/// @return {"ok":true}, or an error. Free it with seam_string_free. Safe from any thread. A queue
///         belongs to the process that made it: in a forked child its handle answers invalid_handle.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_queue_new(out: *mut seam_queue) -> *mut c_char {
    if out.is_null() {
        let missing = || Error::new(Kind::InvalidOptions, "out is NULL: there is no place for the queue's handle");
        return to_json(|| Some(Err(missing())));
    }
    // SAFETY: the caller's promise.
    unsafe { out.write(0) };
    to_json(|| {
        Some(Queue::new().map(|queue| {
            // SAFETY: the caller's promise.
            unsafe { out.write(QUEUES.add(queue)) };
            Answer::from_text(r#"{"ok":true}"#)
        }))
    })
}

/// The descriptor of a queue, for poll, epoll, kqueue or an event loop's add_reader. It is readable while
/// an ended call can be taken. A seldom early wake-up finds nothing yet: seam_queue_next gives NULL then.
/// Only watch it: do not read it, write to it or close it.
///
/// @param queue  The queue.
/// @return The descriptor; -1 for a stale handle, and where the system has none (Windows): wait with
///         seam_queue_next instead. Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_queue_descriptor(queue: seam_queue) -> c_int {
    guard(|| -1, || QUEUES.get(queue).ok().and_then(|queue| queue.descriptor()).unwrap_or(-1))
}

/// Starts an operation whose outcome is taken from the queue. What a sandbox can do in some milliseconds
/// is done before this returns; everything else goes on in the background.
///
/// @param queue         The queue.
/// @param client        The client. It may be freed while the call goes on.
/// @param operation     As for seam_invoke.
/// @param params_json   As for seam_invoke.
/// @param options_json  As for seam_invoke.
/// @param tag           A number of yours, which comes back with the outcome.
/// @return NULL when the call is on the queue. Then exactly one outcome comes, and what is wrong with the
///         call is its outcome. An error of kind invalid_handle when the queue is not there: nothing was
///         started. Safe from any thread.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_queue_start(
    queue: seam_queue,
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
    tag: u64,
) -> *mut c_char {
    to_json(|| match QUEUES.get(queue) {
        Err(error) => Some(Err(error)),
        Ok(queue) => {
            if let Err(error) = queue.check() {
                return Some(Err(error));
            }
            let started = start(client, operation, params_json, options_json, Some(Duration::ZERO));
            queue.add(tag, started.unwrap_or_else(|error| Started::Ended(Err(error)))).err().map(Err)
        }
    })
}

/// Takes the outcome of the next call that has ended.
///
/// @param queue    The queue.
/// @param wait_ms  Milliseconds; 0 only looks, a negative number waits until a call ends.
/// @param tag      Where the tag of the call goes. It is set to 0 when there is none. May be NULL.
/// @return The outcome, as seam_invoke gives it; NULL when no call has ended. An error of kind
///         invalid_handle with tag 0 when the queue is not there, or is freed meanwhile. Free it with
///         seam_string_free. Safe from any thread; of several threads that wait, one gets the outcome.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_queue_next(queue: seam_queue, wait_ms: i64, tag: *mut u64) -> *mut c_char {
    let tell = |value: u64| {
        if !tag.is_null() {
            // SAFETY: the caller's promise.
            unsafe { tag.write(value) };
        }
    };
    tell(0);
    to_json(|| {
        let wait = u64::try_from(wait_ms).ok().map(Duration::from_millis);
        match QUEUES.get(queue).and_then(|queue| queue.next(wait)) {
            Err(error) => Some(Err(error)),
            Ok(None) => None,
            Ok(Some(Ended { tag, outcome })) => {
                tell(tag);
                Some(outcome)
            }
        }
    })
}

/// Tells how far a call on a queue has come, as seam_call_progress does.
///
/// @param queue  The queue.
/// @param tag    The tag of the call. Of several with the same tag, any one.
/// @return As seam_call_progress. An error of kind invalid_handle when the queue is not there, or no call
///         with this tag is on it. Free it with seam_string_free. Safe from any thread.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn seam_queue_progress(queue: seam_queue, tag: u64) -> *mut c_char {
    to_json(|| Some(QUEUES.get(queue).and_then(|queue| queue.counts(tag)).map(progress)))
}

/// Cancels the calls on a queue that have this tag and have not ended. Each still has its one outcome on
/// the queue: an error of kind cancelled, which says "outcome_unknown":true if the operation may have
/// taken effect.
///
/// @param queue  The queue. A stale handle is ignored.
/// @param tag    The tag.
///
/// Safe from any thread.
#[unsafe(no_mangle)]
pub extern "C" fn seam_queue_cancel(queue: seam_queue, tag: u64) {
    guard(
        || (),
        || {
            if let Ok(queue) = QUEUES.get(queue) {
                queue.cancel(tag);
            }
        },
    );
}

/// Frees a queue and its descriptor. Calls that have not ended are cancelled, outcomes that were not taken
/// are dropped, and a thread that waits in seam_queue_next gets an error of kind invalid_handle. Take the
/// descriptor out of your event loop before.
///
/// @param queue  The queue. A stale handle is ignored.
///
/// Safe from any thread, and in a forked child, where it leaves the parent's queue alone.
#[unsafe(no_mangle)]
pub extern "C" fn seam_queue_free(queue: seam_queue) {
    guard(
        || (),
        || {
            if let Some(queue) = QUEUES.remove(queue) {
                queue.close();
            }
        },
    );
}
