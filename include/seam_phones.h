/*
 * seam-phones: phone management for mobile access on Seam, behind a C ABI that takes and returns JSON.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * THE CONTRACT, ON ONE PAGE
 *
 * Strings    UTF-8, NUL-terminated. Parameters and options are JSON objects; NULL or {} stand for none.
 *            Every returned `char *` belongs to the caller, who frees it once with seam_string_free and with nothing else.
 *            It is never NULL, but for seam_call_start and seam_call_wait, where NULL means "not yet".
 * Success    Seam's body as it came: {"phones":[...],"ok":true}.
 * Failure    Begins with exactly {"ok":false,"error":{"kind":" and never is anything but
 *            {"ok":false,"error":{"kind","type","message","status_code"?,"request_id"?,"attempts","retryable",
 *             "outcome_unknown"?,"retry_after_ms"?,"data"?,"validation_errors"?,"operation"?}}
 *            kind is a closed set, to decide by:
 *              invalid_options invalid_token invalid_params   refused here; nothing was sent
 *              unauthorized invalid_input api                 Seam answered with an error; `type` is Seam's own
 *              invalid_response                               what answered was not Seam, or it was damaged
 *              connection timeout cancelled                   no answer; outcome_unknown says if it may have taken effect
 *              invalid_handle                                 the client or call was freed, or never was one
 *              invalid_webhook                                a webhook's delivery cannot be trusted
 *              internal                                       a fault in this library
 *            message is for people; it never holds a token. There is no last error: an error belongs to its call.
 * Handles    Numbers that are never used twice. A stale one is an error, never a crash. 0 is never a handle.
 * Threads    Everything may be called from any thread at once. A client may be freed while others use it.
 * Time       One deadline, timeout_ms, holds for a whole call: connecting, all attempts, the waits between, reading.
 * Fork       Calls after fork() just work, in parent and children, whatever was under way. A call in flight belongs to the
 *            process that started it, and so does a sandbox in memory (sandbox:PATH is for sharing).
 * Quiet      Nothing is printed, no thread is started and nothing is sent before the first call. No callback is made.
 */


#ifndef SEAM_PHONES_H
#define SEAM_PHONES_H

/* Generated from src/ffi by build.rs. Do not edit: `make headers` refreshes it. */

#include <stddef.h>
#include <stdint.h>

/**
 * A handle of a client. 0 is never one. A handle that was freed stays an error forever, it is never used again.
 */
typedef uint64_t seam_client;

/**
 * A handle of a call in flight. 0 is never one. It is freed by `seam_call_free`.
 */
typedef uint64_t seam_call;

#ifdef __cplusplus
extern "C" {
#endif /* __cplusplus */

/**
 * Starts an operation, as `seam_invoke` takes it, and waits for it for at most `wait_ms` milliseconds (0: not at all; negative:
 * until it ends).
 *
 * When the call has ended by then, its outcome is returned, and `*out` is 0: nothing is left to free but the string. When it has
 * not, NULL is returned and `*out` is the call's handle, for `seam_call_wait`, `seam_call_cancel` and `seam_call_free`; the
 * call goes on in the background. An operation of a sandbox that has to wait for nobody is carried out at once. An error in starting is an outcome too. `*out` is always set. A host whose waiting threads must
 * be interruptible starts with a short wait and then waits in slices. Safe from any thread. In a forked child, the call
 * belongs to the parent.
 *
 * # Safety
 * The three strings are NULL or NUL-terminated; `out` is NULL (an error) or points to a `seam_call`.
 */
char *seam_call_start(seam_client client,
                      const char *operation,
                      const char *params_json,
                      const char *options_json,
                      int64_t wait_ms,
                      seam_call *out);

/**
 * Waits for a call's outcome for at most `wait_ms` milliseconds (0: only looks; negative: until it is there).
 *
 * Returns the outcome, as `seam_invoke` would, once; or NULL when it is not there yet. Asked again after that, it answers
 * `invalid_handle`. Safe from any thread; of several that wait for the same call, one gets the outcome. Wait in one thread while
 * another calls `seam_call_cancel`, and the wait ends at once.
 */
char *seam_call_wait(seam_call call,
                     int64_t wait_ms);

/**
 * Gives a call up. Its outcome is then an error of kind `cancelled`, at once, unless it had ended already. When a request was
 * sent that may have taken effect, the error says `"outcome_unknown":true`. The handle remains to be freed. A handle that is
 * none is ignored. Safe from any thread.
 */
void seam_call_cancel(seam_call call);

/**
 * Frees a call, and cancels it if it has not ended. A thread that is waiting for it gets its outcome. A handle that is none, or
 * was freed, is ignored. Safe from any thread, and in a forked child.
 */
void seam_call_free(seam_call call);

/**
 * Makes a client.
 *
 * `config_json` is a JSON object of options, `{}` or NULL for none (then the environment decides). Unknown options are
 * refused. One of `api_key` | `personal_access_token` + `workspace_id` | `client_session_token` | `publishable_key` +
 * `user_identifier_key`, none for a sandbox; `endpoint` (`https://connect.getseam.com`, or `sandbox:` in memory, or
 * `sandbox:PATH` in a file); `timeout_ms` (30000: the whole call with all attempts and waits); `connect_timeout_ms` (10000);
 * `max_retries` (2); `max_response_bytes` (67108864); `headers`; `proxy`; `ca_certificates_pem`; `user_agent`;
 * `send_parameters_in` (`query`, or `body`: every request is a POST of JSON); `allow_insecure_http`; `sdk_name`;
 * `sdk_version`; `sandbox_faults` (a list of what a sandbox simulates, as the README tells).
 *
 * `*out` is always set: to the client's handle, or to 0 on an error. Returns `{"ok":true}` or an error of kind
 * `invalid_options` or `invalid_token`, to be freed with `seam_string_free`. Nothing is sent and no thread is started. Safe
 * from any thread; the client may be used from all of them at once, and in forked children.
 *
 * # Safety
 * `config_json` is NULL or a NUL-terminated string; `out` is NULL (an error) or points to a `seam_client`.
 */
char *seam_client_new(const char *config_json,
                      seam_client *out);

/**
 * Frees a client. Calls that are using it go on to their end; later ones answer `invalid_handle`. A handle that is none, or
 * was freed, is ignored. Safe from any thread, and in a forked child, where it leaves the parent's connections alone.
 */
void seam_client_free(seam_client client);

/**
 * Carries out any operation by its name (`phones.list`, `user_identities.create`, ...). A name that starts with `/` is a path
 * of Seam's API (`/devices/list`): the parameters are posted as they are, and any JSON answer comes back.
 *
 * `params_json` and `options_json` are JSON objects, NULL or `{}` for none; options are `timeout_ms` and `max_retries`, for
 * this call. Returns Seam's answer as it came, or an error; to be freed with `seam_string_free`. Blocks until then, at most for
 * the call's `timeout_ms`. Safe from any thread, and in a forked child.
 *
 * # Safety
 * The three strings are NULL or NUL-terminated.
 */
char *seam_invoke(seam_client client,
                  const char *operation,
                  const char *params_json,
                  const char *options_json);

/**
 * Lists phones: `{"phones":[...],"ok":true}`. Parameters, each optional: `owner_user_identity_id`, the user identity whose phones
 * are wanted; `acs_credential_id`, the credential that was issued to them. `{}` or NULL means every phone of the workspace,
 * and an empty or null filter is refused, so that this never happens by mistake. Otherwise as `seam_invoke`.
 *
 * # Safety
 * `params_json` is NULL or NUL-terminated.
 */
char *seam_phones_list(seam_client client,
                       const char *params_json);

/**
 * Gets one phone: `{"phone":{...},"ok":true}`. Parameter: `device_id`, the phone's id. Otherwise as `seam_invoke`.
 *
 * # Safety
 * `params_json` is NULL or NUL-terminated.
 */
char *seam_phones_get(seam_client client,
                      const char *params_json);

/**
 * Deactivates a lost phone: `{"ok":true}`. Parameter: `device_id`, the phone's id. Everything that was issued to the phone is
 * revoked; the user's other phones keep working.
 *
 * It tells the truth: it succeeds only when Seam said so. When an attempt's outcome stayed unknown (a lost connection, a
 * 5xx) and a later attempt finds no such phone, the phone is gone, and the answer carries `"already_deactivated":true`. An
 * error whose outcome is unknown says `"outcome_unknown":true`. Otherwise as `seam_invoke`.
 *
 * # Safety
 * `params_json` is NULL or NUL-terminated.
 */
char *seam_phones_deactivate(seam_client client,
                             const char *params_json);

/**
 * Registers a simulated phone in a sandbox workspace: `{"phone":{...},"ok":true}`. Parameters: `user_identity_id`, whose phone it
 * is; optional `custom_sdk_installation_id`, `phone_metadata` and `assa_abloy_metadata`. Otherwise as `seam_invoke`.
 *
 * # Safety
 * `params_json` is NULL or NUL-terminated.
 */
char *seam_phones_simulate_create_sandbox_phone(seam_client client,
                                                const char *params_json);

/**
 * The length in bytes of a string that this library returned, without its terminating zero. Takes the same time for every
 * length. NULL has length 0.
 *
 * Safe from any thread.
 *
 * # Safety
 * `s` is NULL or a string that this library returned and that was not freed.
 */
size_t seam_string_len(const char *s);

/**
 * Frees a string that this library returned. Every returned `char *` is freed once, by this function and by nothing else,
 * from any thread, and in a forked child too. NULL is fine.
 *
 * # Safety
 * `s` is NULL or a string that this library returned and that was not freed.
 */
void seam_string_free(char *s);

/**
 * The version of the C ABI: 1. It changes when a function's meaning or form does; a wrapper compares it with the one it was
 * written for when it loads the library. Safe from any thread.
 */
uint32_t seam_abi_version(void);

/**
 * The version of the library, such as "0.1.0". Static: not to be freed. Safe from any thread.
 */
const char *seam_version(void);

/**
 * Verifies a webhook's delivery and gives its event: `{"ok":true,"event":{...}}`, or an error of kind `invalid_webhook` whose `type` says
 * what cannot be trusted.
 *
 * `secret` is the endpoint's (`whsec_...`). `headers_json` is an object of the request's headers, names in any case. `payload` is
 * the request's body exactly as it came, `payload_len` bytes of it. The string is freed with `seam_string_free`. Safe from any
 * thread; needs no client and no network.
 *
 * # Safety
 * The two strings are NULL or NUL-terminated; `payload` is NULL or points to `payload_len` bytes.
 */
char *seam_webhook_verify(const char *secret,
                          const char *headers_json,
                          const char *payload,
                          size_t payload_len);

#ifdef __cplusplus
}
#endif  /* __cplusplus */

#endif  /* SEAM_PHONES_H */
