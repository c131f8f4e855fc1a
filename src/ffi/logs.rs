//! Logs.

use super::boundary::{guard, to_json};
use super::clients::CLIENTS;
use super::seam_client;
use crate::Answer;
use crate::error::{Error, Kind};
use std::ffi::c_char;

/// Turns the log of a client on or off. It is off at first, and costs nothing then.
///
/// While it is on, calls that begin leave events, which the host takes with seam_log_take when it likes. At
/// most 8192 are kept; when more happen the oldest go, and an event says how many. What is there when the
/// log is turned off can still be taken.
///
/// @param client   The client. A stale handle is ignored.
/// @param enabled  0 turns the log off, 2 leaves warnings only (that an attempt is repeated), any other
///                 number turns all of it on.
///
/// Safe from any thread and at any time. A forked child goes on logging.
#[unsafe(no_mangle)]
pub extern "C" fn seam_log_enable(client: seam_client, enabled: i32) {
    guard(
        || (),
        || {
            if let Ok(client) = CLIENTS.get(client) {
                match enabled {
                    2 => client.enable_log_of_warnings(),
                    enabled => client.enable_log(enabled != 0),
                }
            }
        },
    );
}

/// Takes what has happened in the calls of a client since the last time, also while calls go on.
///
/// Each event is an object with these members, of which those with a ? are there when they mean something:
///   event             "attempt_started", "connection_made", "attempt_ended", "attempt_repeated",
///                     "call_ended", or "events_dropped"
///   level             "debug"; "warning" for attempt_repeated and events_dropped
///   time              RFC 3339, with milliseconds
///   message           all of this in words, on one line, to be logged as it is
///   call?             a number that all events of one call have, and no other call of this process
///   operation?        what was asked for
///   attempt?          the number of the attempt, from 1
///   attempts?         how many attempts an ended call has made; 0 when nothing was sent
///   status_code?, request_id?        of the answer
///   kind?, type?, outcome_unknown?   of the error, as in a failure; absent when all went well
///   duration_ms?      how long the attempt, the call, or making the connection took
///   wait_ms?, reason?                the wait before the next attempt, and why there is one
///   dropped?          how many events are missing before this one
/// Each call that was logged has exactly one call_ended, which is its last event and is there before its
/// outcome. No event holds a token, a header or a parameter.
///
/// @param client  The client.
/// @return A JSON array of events, the oldest first; NULL when there is none. An error of kind invalid_handle
///         when the client was freed: what was not taken goes with it. Free it with seam_string_free. Safe
///         from any thread; each event is taken once. In a forked child only its own events are there.
#[must_use]
#[unsafe(no_mangle)]
pub extern "C" fn seam_log_take(client: seam_client) -> *mut c_char {
    to_json(|| match CLIENTS.get(client).map(|client| client.take_log()) {
        Err(error) => Some(Err(error)),
        Ok(events) if events.is_empty() => None,
        Ok(events) => Some(
            serde_json::to_string(&events)
                .map(|text| Answer::from_text(&text))
                .map_err(|_| Error::new(Kind::Internal, "the events cannot be written as JSON")),
        ),
    })
}
