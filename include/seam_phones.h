/*
 * seam-phones: phone management for mobile access on Seam, behind a C ABI that takes and returns JSON.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * THE CONTRACT, ON ONE PAGE
 *
 * Strings   UTF-8, ended by a zero byte. Parameters and options are JSON objects; NULL or {} stands for none.
 *           Every char * that a function returns is yours. Free it once, with seam_string_free.
 *           It is never NULL, except from functions that say so, where NULL means "not yet".
 * Success   Seam's answer as it came: {"phones":[...],"ok":true}.
 * Failure   Begins with SEAM_FAILURE_PREFIX, and is always
 *             {"ok":false,"error":{"kind","type","message","status_code"?,"request_id"?,"attempts","retryable",
 *              "outcome_unknown"?,"retry_after_ms"?,"data"?,"validation_errors"?,"operation"?}}
 *           Decide by kind, which is one of these:
 *             invalid_options invalid_token invalid_params   refused here; nothing was sent
 *             unauthorized invalid_input api                 Seam answered with an error; type is Seam's own
 *             invalid_response                               the answer is not Seam's, or it is damaged
 *             connection timeout cancelled                   no answer; outcome_unknown says whether the
 *                                                            operation may have taken effect
 *             invalid_handle                                 the client, call or queue was freed, or never existed
 *             invalid_webhook                                a webhook delivery cannot be trusted
 *             internal                                       a fault in this library
 *           retryable is true if repeating the call is safe and may succeed. It is false if the first call may have
 *           taken effect and repeating it could do it twice.
 *           message is for people. It never holds a token. An error belongs to its call: there is no last error.
 * Handles   Numbers that are never used twice. A stale handle is an error, never a crash. 0 is never a handle.
 * Threads   Call everything from any thread. A client may be freed while other threads use it.
 * Time      One deadline, timeout_ms, covers a whole call: connecting, all attempts, the waits between, reading.
 * Fork      Calls after fork() work, in the parent and in its children, whatever was under way. A call in flight
 *           or a queue belongs to the process that made it. So does a sandbox in memory: share sandbox:PATH instead.
 * Waiting   Three ways: blocking calls; calls in flight (seam_call_*), which a thread waits for and can cancel; and
 *           queues (seam_queue_*), whose descriptor an event loop watches. The library never calls you back.
 * Logs      seam_log_enable makes a client keep what happens in its calls: attempts, why they are repeated, connections,
 *           ends. seam_log_take gives it to you, as JSON. Off at first, and free then. Never a secret.
 * Signals   No signal reaches your program because of this library. Its threads take none of yours.
 * Quiet     The library prints nothing. It starts no thread and sends nothing before the first call.
 */


#ifndef SEAM_PHONES_H
#define SEAM_PHONES_H

/* Generated from src/ffi by build.rs. Do not edit: `make headers` refreshes it. */

#include <stddef.h>
#include <stdint.h>

/** The version of this header, as text and in parts. seam_version() tells that of the library that is loaded. */
#define SEAM_PHONES_VERSION "0.1.0"
#define SEAM_PHONES_VERSION_MAJOR 0
#define SEAM_PHONES_VERSION_MINOR 1
#define SEAM_PHONES_VERSION_PATCH 0

/** The ABI that this header describes, for a comparison with seam_abi_version(). */
#define SEAM_PHONES_ABI_VERSION 1

/** Every failure begins with this text, and no success does. */
#define SEAM_FAILURE_PREFIX "{\"ok\":false,\"error\":{\"kind\":\""

/** Whether an outcome is a failure: a comparison of its first bytes. Needs <string.h>. */
#define SEAM_IS_FAILURE(outcome) (strncmp((outcome), SEAM_FAILURE_PREFIX, sizeof(SEAM_FAILURE_PREFIX) - 1) == 0)

/** Compilers that can warn of a dropped result do so: it is yours to free. */
#if defined(__GNUC__)
#define SEAM_MUST_USE __attribute__((warn_unused_result))
#elif defined(_MSC_VER)
#define SEAM_MUST_USE _Check_return_
#else
#define SEAM_MUST_USE
#endif


/**
 * The handle of a client. 0 is never one, and a freed one is never used again.
 */
typedef uint64_t seam_client;

/**
 * The handle of a call in flight. 0 is never one. Free it with seam_call_free.
 */
typedef uint64_t seam_call;

/**
 * The handle of a queue of ended calls. 0 is never one. Free it with seam_queue_free.
 */
typedef uint64_t seam_queue;

#ifdef __cplusplus
extern "C" {
#endif /* __cplusplus */

/**
 * The version of the C ABI of the library that is loaded.
 *
 * A program compares it with SEAM_PHONES_ABI_VERSION, the one that it was compiled for. The number
 * changes when the form or the meaning of a function does.
 *
 * @return 1. Safe from any thread.
 */
uint32_t seam_abi_version(void);

/**
 * The version of the library that is loaded, such as "0.1.0".
 *
 * @return A static string. Do not free it. Safe from any thread.
 */
const char *seam_version(void);

/**
 * Makes a client. Nothing is sent and no thread is started.
 *
 * @param config_json  A JSON object of options, or NULL for none. What it leaves out comes from the
 *                     environment, then from the defaults. An unknown option is an error.
 *                     Credentials, one kind of them, and none for a sandbox:
 *                       api_key | personal_access_token + workspace_id | client_session_token |
 *                       publishable_key + user_identifier_key
 *                     Where to:
 *                       endpoint ("https://connect.getseam.com"; "sandbox:" in memory, of this client
 *                       alone; "sandbox:memory-NAME" in memory, shared by the clients of this process
 *                       that name it; "sandbox:PATH" in a file, and "sandbox:file:PATH" whatever the
 *                       path begins with), proxy, trust ("system", "bundled" or "own"),
 *                       ca_certificates_pem, allow_insecure_http (false)
 *                     Limits:
 *                       timeout_ms (30000: the whole call, with all attempts and waits),
 *                       connect_timeout_ms (10000), max_retries (2), max_response_bytes (67108864)
 *                     The form of requests:
 *                       headers, user_agent, sdk_name, sdk_version, send_parameters_in ("query" or
 *                       "body")
 *                     For tests:
 *                       sandbox_faults (a list of faults that a sandbox simulates),
 *                       sandbox_clock (the time at which the clock of a new sandbox stands)
 * @param out          Where the handle goes. It is always set, to 0 on an error. NULL is an error.
 * @return {"ok":true}, or an error of kind invalid_options or invalid_token. Free it with
 *         seam_string_free. Safe from any thread. The client may be used by all threads at once, and in
 *         forked children.
 */
SEAM_MUST_USE char *seam_client_new(const char *config_json, seam_client *out);

/**
 * Replaces the token of a client while it is in use: that of a session that expires by that of the next.
 * Calls that have begun go on with the token that they began with.
 *
 * @param client  The client.
 * @param token   Another token of the kind that the client has: an API key, a personal access token, a
 *                client session token or a publishable key.
 * @return {"ok":true}, or an error of kind invalid_token, invalid_options (the client has no token) or
 *         invalid_handle; the client has its old token then. Free it with seam_string_free. Safe from any
 *         thread. In a forked child it is the child's copy that changes.
 */
SEAM_MUST_USE char *seam_client_replace_token(seam_client client, const char *token);

/**
 * Frees a client. Calls that are using it run to their end; later ones answer invalid_handle.
 *
 * @param client  The client. A stale handle is ignored.
 *
 * Safe from any thread, and in a forked child, where it leaves the parent's connections alone.
 */
void seam_client_free(seam_client client);

/**
 * Carries out any operation and blocks until it has ended, for timeout_ms at most.
 *
 * @param client        The client.
 * @param operation     The name of an operation, such as "phones.list" or "user_identities.create"
 *                      (operations.json lists them all). A name that starts with '/' is a path of
 *                      Seam's API, such as "/devices/list": its parameters are posted unchecked, and any
 *                      JSON answer is a success unless it says "ok":false.
 * @param params_json   A JSON object of parameters, or NULL for none.
 * @param options_json  A JSON object of options for this call, timeout_ms and max_retries, or NULL.
 * @return Seam's answer as it came, or an error. Free it with seam_string_free. Safe from any thread,
 *         and in a forked child.
 */
SEAM_MUST_USE
char *seam_invoke(seam_client client,
                  const char *operation,
                  const char *params_json,
                  const char *options_json);

/**
 * Lists phones, as seam_invoke with "phones.list" does.
 *
 * @param client       The client.
 * @param params_json  owner_user_identity_id (optional): only phones of this user identity.
 *                     acs_credential_id (optional): only phones that this credential was issued to.
 *                     NULL or {} lists every phone of the workspace. An empty or null filter is an error,
 *                     so that nobody lists every phone by mistake.
 * @return {"phones":[...],"ok":true}, or an error. Free it with seam_string_free.
 */
SEAM_MUST_USE char *seam_phones_list(seam_client client, const char *params_json);

/**
 * Gets one phone, as seam_invoke with "phones.get" does.
 *
 * @param client       The client.
 * @param params_json  device_id: the phone's id.
 * @return {"phone":{...},"ok":true}, or an error. Free it with seam_string_free.
 */
SEAM_MUST_USE char *seam_phones_get(seam_client client, const char *params_json);

/**
 * Deactivates a lost phone, as seam_invoke with "phones.deactivate" does. Everything that was issued to
 * the phone is revoked. The user's other phones keep working.
 *
 * It succeeds only when Seam has said so. If the outcome of an attempt is unknown (a lost connection, a
 * 5xx) and a later attempt finds no such phone, then the phone is gone: that is a success, which carries
 * "already_deactivated":true. An error that leaves this open says "outcome_unknown":true.
 *
 * @param client       The client.
 * @param params_json  device_id: the phone's id. Optional: confirm (true waits, within the deadline, until
 *                     the phone is gone from Seam's lists and no credential that was issued to it is listed
 *                     any more), owner_user_identity_id (spares confirm a search for the owner).
 * @return {"ok":true}, or an error. With confirm also "confirmed":true; or "confirmed":false with
 *         "remaining":{"phone":...,"acs_credential_ids":[...]}, what is still there, or "unchecked":"...",
 *         what could not be looked at. Free it with seam_string_free.
 *
 * Many phones at once: seam_invoke with "phones.deactivate_many" and {"device_ids":[...]}, or with
 * {"owner_user_identity_id":"..."} for all phones of one user identity. Its answer has a result for each.
 */
SEAM_MUST_USE char *seam_phones_deactivate(seam_client client, const char *params_json);

/**
 * Registers a simulated phone in a sandbox, as seam_invoke with "phones.simulate.create_sandbox_phone"
 * does.
 *
 * @param client       The client.
 * @param params_json  user_identity_id: the user identity that owns the phone. Optional:
 *                     custom_sdk_installation_id, phone_metadata, assa_abloy_metadata.
 * @return {"phone":{...},"ok":true}, or an error. Free it with seam_string_free.
 */
SEAM_MUST_USE char *seam_phones_simulate_create_sandbox_phone(seam_client client, const char *params_json);

/**
 * Starts an operation and gives it the calling thread for wait_ms. What has not ended by then goes on in
 * the background.
 *
 * A host whose threads must stay interruptible starts with a short wait, and then waits in slices with
 * seam_call_wait.
 *
 * @param client        The client.
 * @param operation     As for seam_invoke.
 * @param params_json   As for seam_invoke.
 * @param options_json  As for seam_invoke.
 * @param wait_ms       Milliseconds; 0 does not wait, a negative number waits until the call ends. What
 *                      a sandbox can do at once, in some milliseconds, it does also with 0.
 * @param out           Where the handle of the call goes. It is always set. NULL is an error.
 * @return The outcome when the call has ended, and *out is 0: only the string is to be freed. NULL when
 *         the call goes on, and *out is its handle. An error in starting the call is an outcome too.
 *         Safe from any thread. A call belongs to the process that started it.
 */
SEAM_MUST_USE
char *seam_call_start(seam_client client,
                      const char *operation,
                      const char *params_json,
                      const char *options_json,
                      int64_t wait_ms,
                      seam_call *out);

/**
 * Waits for the outcome of a call.
 *
 * @param call     The call.
 * @param wait_ms  Milliseconds; 0 only looks, a negative number waits until the call ends.
 * @return The outcome, as seam_invoke gives it, once: later calls answer invalid_handle. NULL when the
 *         call has not ended. Safe from any thread; of several threads that wait, one gets the outcome.
 *         When another thread cancels the call, the wait ends at once.
 */
SEAM_MUST_USE char *seam_call_wait(seam_call call, int64_t wait_ms);

/**
 * Tells how far a call has come that does one thing for many, such as phones.deactivate_many.
 *
 * @param call  The call.
 * @return {"ok":true,"done":3,"failed":1,"total":500}. done counts what has ended, the failed ones among
 *         them; total is 0 as long as it is not known, and 1 for a call that does one thing. An error of
 *         kind invalid_handle when the call is not there. Free it with seam_string_free. Safe from any
 *         thread, also while another one waits for the call.
 */
SEAM_MUST_USE char *seam_call_progress(seam_call call);

/**
 * Cancels a call. Its outcome is an error of kind cancelled, at once, unless the call had ended.
 *
 * If a request was sent that may have taken effect, the error says "outcome_unknown":true. The error of a
 * phones.deactivate_many, or of a deactivation that is being confirmed, has in its data what the answer
 * would have said: what became of each phone. The handle is still to be freed.
 *
 * @param call  The call. A stale handle is ignored.
 *
 * Safe from any thread.
 */
void seam_call_cancel(seam_call call);

/**
 * Frees a call, and cancels it if it has not ended. A thread that waits for it gets its outcome.
 *
 * @param call  The call. A stale handle is ignored.
 *
 * Safe from any thread, and in a forked child.
 */
void seam_call_free(seam_call call);

/**
 * Makes a queue, from which an event loop takes the outcomes of calls that it has started.
 *
 * @param out  Where the handle goes. It is always set, to 0 on an error. NULL is an error.
 * @return {"ok":true}, or an error. Free it with seam_string_free. Safe from any thread. A queue
 *         belongs to the process that made it: in a forked child its handle answers invalid_handle.
 */
SEAM_MUST_USE char *seam_queue_new(seam_queue *out);

/**
 * The descriptor of a queue, for poll, epoll, kqueue or an event loop's add_reader. It is readable while
 * an ended call can be taken. A seldom early wake-up finds nothing yet: seam_queue_next gives NULL then.
 * Only watch it: do not read it, write to it or close it.
 *
 * @param queue  The queue.
 * @return The descriptor; -1 for a stale handle, and where the system has none (Windows): wait with
 *         seam_queue_next instead. Safe from any thread.
 */
int seam_queue_descriptor(seam_queue queue);

/**
 * Starts an operation whose outcome is taken from the queue. What a sandbox can do in some milliseconds
 * is done before this returns; everything else goes on in the background.
 *
 * @param queue         The queue.
 * @param client        The client. It may be freed while the call goes on.
 * @param operation     As for seam_invoke.
 * @param params_json   As for seam_invoke.
 * @param options_json  As for seam_invoke.
 * @param tag           A number of yours, which comes back with the outcome.
 * @return NULL when the call is on the queue. Then exactly one outcome comes, and what is wrong with the
 *         call is its outcome. An error of kind invalid_handle when the queue is not there: nothing was
 *         started. Safe from any thread.
 */
SEAM_MUST_USE
char *seam_queue_start(seam_queue queue,
                       seam_client client,
                       const char *operation,
                       const char *params_json,
                       const char *options_json,
                       uint64_t tag);

/**
 * Takes the outcome of the next call that has ended.
 *
 * @param queue    The queue.
 * @param wait_ms  Milliseconds; 0 only looks, a negative number waits until a call ends.
 * @param tag      Where the tag of the call goes. It is set to 0 when there is none. May be NULL.
 * @return The outcome, as seam_invoke gives it; NULL when no call has ended. An error of kind
 *         invalid_handle with tag 0 when the queue is not there, or is freed meanwhile. Free it with
 *         seam_string_free. Safe from any thread; of several threads that wait, one gets the outcome.
 */
SEAM_MUST_USE char *seam_queue_next(seam_queue queue, int64_t wait_ms, uint64_t *tag);

/**
 * Tells how far a call on a queue has come, as seam_call_progress does.
 *
 * @param queue  The queue.
 * @param tag    The tag of the call. Of several with the same tag, any one.
 * @return As seam_call_progress. An error of kind invalid_handle when the queue is not there, or no call
 *         with this tag is on it. Free it with seam_string_free. Safe from any thread.
 */
SEAM_MUST_USE char *seam_queue_progress(seam_queue queue, uint64_t tag);

/**
 * Cancels the calls on a queue that have this tag and have not ended. Each still has its one outcome on
 * the queue: an error of kind cancelled, which says "outcome_unknown":true if the operation may have
 * taken effect.
 *
 * @param queue  The queue. A stale handle is ignored.
 * @param tag    The tag.
 *
 * Safe from any thread.
 */
void seam_queue_cancel(seam_queue queue, uint64_t tag);

/**
 * Frees a queue and its descriptor. Calls that have not ended are cancelled, outcomes that were not taken
 * are dropped, and a thread that waits in seam_queue_next gets an error of kind invalid_handle. Take the
 * descriptor out of your event loop before.
 *
 * @param queue  The queue. A stale handle is ignored.
 *
 * Safe from any thread, and in a forked child, where it leaves the parent's queue alone.
 */
void seam_queue_free(seam_queue queue);

/**
 * Turns the log of a client on or off. It is off at first, and costs nothing then.
 *
 * While it is on, calls that begin leave events, which the host takes with seam_log_take when it likes. At
 * most 8192 are kept; when more happen the oldest go, and an event says how many. What is there when the
 * log is turned off can still be taken.
 *
 * @param client   The client. A stale handle is ignored.
 * @param enabled  0 turns the log off, 2 leaves warnings only (that an attempt is repeated), any other
 *                 number turns all of it on.
 *
 * Safe from any thread and at any time. A forked child goes on logging.
 */
void seam_log_enable(seam_client client, int32_t enabled);

/**
 * Takes what has happened in the calls of a client since the last time, also while calls go on.
 *
 * Each event is an object with these members, of which those with a ? are there when they mean something:
 *   event             "attempt_started", "connection_made", "attempt_ended", "attempt_repeated",
 *                     "call_ended", or "events_dropped"
 *   level             "debug"; "warning" for attempt_repeated and events_dropped
 *   time              RFC 3339, with milliseconds
 *   message           all of this in words, on one line, to be logged as it is
 *   call?             a number that all events of one call have, and no other call of this process
 *   operation?        what was asked for
 *   attempt?          the number of the attempt, from 1
 *   attempts?         how many attempts an ended call has made; 0 when nothing was sent
 *   status_code?, request_id?        of the answer
 *   kind?, type?, outcome_unknown?   of the error, as in a failure; absent when all went well
 *   duration_ms?      how long the attempt, the call, or making the connection took
 *   wait_ms?, reason?                the wait before the next attempt, and why there is one
 *   dropped?          how many events are missing before this one
 * Each call that was logged has exactly one call_ended, which is its last event and is there before its
 * outcome. No event holds a token, a header or a parameter.
 *
 * @param client  The client.
 * @return A JSON array of events, the oldest first; NULL when there is none. An error of kind invalid_handle
 *         when the client was freed: what was not taken goes with it. Free it with seam_string_free. Safe
 *         from any thread; each event is taken once. In a forked child only its own events are there.
 */
SEAM_MUST_USE char *seam_log_take(seam_client client);

/**
 * Verifies a webhook delivery and gives its event. It needs no client and no network.
 *
 * @param secret        The secret of the webhook endpoint, "whsec_...".
 * @param headers_json  A JSON object of the request's headers. Names may be in any case.
 * @param payload       The body of the request, exactly as it came.
 * @param payload_len   The length of the body in bytes.
 * @return {"ok":true,"event":{...}}, or an error of kind invalid_webhook whose type says what cannot be
 *         trusted. Free it with seam_string_free. Safe from any thread.
 */
SEAM_MUST_USE
char *seam_webhook_verify(const char *secret,
                          const char *headers_json,
                          const char *payload,
                          size_t payload_len);

/**
 * The length of a string that this library returned. It takes the same time for every length.
 *
 * @param s  The string, or NULL, whose length is 0.
 * @return The number of bytes, without the terminating zero. Safe from any thread.
 */
size_t seam_string_len(const char *s);

/**
 * Frees a string that this library returned: once, and with no other function.
 *
 * @param s  The string. NULL is ignored.
 *
 * Safe from any thread, and in a forked child.
 */
void seam_string_free(char *s);

#ifdef __cplusplus
}
#endif  /* __cplusplus */

#endif  /* SEAM_PHONES_H */
