//! Clients, and blocking calls.

use super::boundary::{guard, to_json};
use super::handles::Handles;
use super::seam_client;
use super::strings::{object, required};
use crate::client::Started;
use crate::error::{Error, Kind};
use crate::{Answer, CallOptions, Client, Config};
use std::ffi::c_char;
use std::time::Duration;

pub(super) static CLIENTS: Handles<Client> = Handles::new("client");

/// Makes a client. Nothing is sent and no thread is started.
///
/// @param config_json  A JSON object of options, or NULL for none. What it leaves out comes from the
///                     environment, then from the defaults. An unknown option is an error.
///                     Credentials, one kind of them, and none for a sandbox:
///                       api_key | personal_access_token + workspace_id | client_session_token |
///                       publishable_key + user_identifier_key
///                     Where to:
///                       endpoint ("https://connect.getseam.com"; "sandbox:" in memory, of this client
///                       alone; "sandbox:memory-NAME" in memory, shared by the clients of this process
///                       that name it; "sandbox:PATH" in a file, and "sandbox:file:PATH" whatever the
///                       path begins with), proxy, trust ("system", "bundled" or "own"),
///                       ca_certificates_pem, allow_insecure_http (false)
///                     Limits:
///                       timeout_ms (30000: the whole call, with all attempts and waits),
///                       connect_timeout_ms (10000), max_retries (2), max_response_bytes (67108864)
///                     The form of requests:
///                       headers, user_agent, sdk_name, sdk_version, send_parameters_in ("query" or
///                       "body")
///                     For tests:
///                       sandbox_faults (a list of faults that a sandbox simulates),
///                       sandbox_clock (the time at which the clock of a new sandbox stands)
/// @param out          Where the handle goes. It is always set, to 0 on an error. NULL is an error.
/// @return {"ok":true}, or an error of kind invalid_options or invalid_token. Free it with
///         seam_string_free. Safe from any thread. The client may be used by all threads at once, and in
///         forked children.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_client_new(config_json: *const c_char, out: *mut seam_client) -> *mut c_char {
    if !out.is_null() {
        // SAFETY: the caller's promise.
        unsafe { out.write(0) };
    }
    to_json(|| {
        Some(make(config_json).and_then(|client| {
            if out.is_null() {
                return Err(Error::new(Kind::InvalidOptions, "out is NULL: there is no place for the client's handle"));
            }
            // SAFETY: the caller's promise.
            unsafe { out.write(CLIENTS.add(client)) };
            Ok(Answer::from_text(r#"{"ok":true}"#))
        }))
    })
}

fn make(config_json: *const c_char) -> Result<Client, Error> {
    let config = if config_json.is_null() {
        "{}"
    } else {
        // SAFETY: the promise of `seam_client_new`'s caller.
        unsafe { required("config_json", config_json, Kind::InvalidOptions) }?
    };
    Client::new(Config::from_json(config)?)
}

/// Replaces the token of a client while it is in use: that of a session that expires by that of the next.
/// Calls that have begun go on with the token that they began with.
///
/// @param client  The client.
/// @param token   Another token of the kind that the client has: an API key, a personal access token, a
///                client session token or a publishable key.
/// @return {"ok":true}, or an error of kind invalid_token, invalid_options (the client has no token) or
///         invalid_handle; the client has its old token then. Free it with seam_string_free. Safe from any
///         thread. In a forked child it is the child's copy that changes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_client_replace_token(client: seam_client, token: *const c_char) -> *mut c_char {
    to_json(|| {
        // SAFETY: the caller's promise: NULL or a NUL-terminated string.
        let token = unsafe { required("token", token, Kind::InvalidOptions) };
        let replaced = token.and_then(|token| CLIENTS.replace(client, |client| client.with_token(token)));
        Some(replaced.map(|()| Answer::from_text(r#"{"ok":true}"#)))
    })
}

/// Frees a client. Calls that are using it run to their end; later ones answer invalid_handle.
///
/// @param client  The client. A stale handle is ignored.
///
/// Safe from any thread, and in a forked child, where it leaves the parent's connections alone.
#[unsafe(no_mangle)]
pub extern "C" fn seam_client_free(client: seam_client) {
    guard(|| (), || drop(CLIENTS.remove(client)));
}

/// Starts an operation of a client, on its behalf for at most `wait`.
pub(super) fn start(
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
    wait: Option<Duration>,
) -> Result<Started, Error> {
    let client = CLIENTS.get(client)?;
    // SAFETY: the promise of every caller of this: NULL or NUL-terminated strings.
    let operation = unsafe { required("operation", operation, Kind::InvalidParams) }?;
    if operation == "_test.panic" {
        panic_on_purpose();
    }
    // SAFETY: as above.
    let parameters = unsafe { object("params_json", params_json, Kind::InvalidParams) };
    let parameters = parameters.map_err(|error| client.refused(operation, error))?;
    // SAFETY: as above.
    let options = unsafe { object("options_json", options_json, Kind::InvalidOptions) };
    let options = options.and_then(|options| CallOptions::from_json(&options));
    let options = options.map_err(|error| client.refused(operation, error))?;
    Ok(client.start(operation, parameters, &options, wait))
}

/// The hidden operation that shows, in the shipped library, that a panic does not cross the boundary.
#[allow(clippy::panic)]
fn panic_on_purpose() {
    panic!("on purpose");
}

fn blocking(
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
) -> *mut c_char {
    to_json(|| match start(client, operation, params_json, options_json, None) {
        Err(error) => Some(Err(error)),
        Ok(Started::Ended(outcome)) => Some(outcome),
        Ok(Started::Running(call)) => call.wait(None),
    })
}

/// Carries out any operation and blocks until it has ended, for timeout_ms at most.
///
/// @param client        The client.
/// @param operation     The name of an operation, such as "phones.list" or "user_identities.create"
///                      (operations.json lists them all). A name that starts with '/' is a path of
///                      Seam's API, such as "/devices/list": its parameters are posted unchecked, and any
///                      JSON answer is a success unless it says "ok":false.
/// @param params_json   A JSON object of parameters, or NULL for none.
/// @param options_json  A JSON object of options for this call, timeout_ms and max_retries, or NULL.
/// @return Seam's answer as it came, or an error. Free it with seam_string_free. Safe from any thread,
///         and in a forked child.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_invoke(
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
) -> *mut c_char {
    blocking(client, operation, params_json, options_json)
}

/// Lists phones, as seam_invoke with "phones.list" does.
///
/// @param client       The client.
/// @param params_json  owner_user_identity_id (optional): only phones of this user identity.
///                     acs_credential_id (optional): only phones that this credential was issued to.
///                     NULL or {} lists every phone of the workspace. An empty or null filter is an error,
///                     so that nobody lists every phone by mistake.
/// @return {"phones":[...],"ok":true}, or an error. Free it with seam_string_free.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_list(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.list".as_ptr(), params_json, std::ptr::null())
}

/// Gets one phone, as seam_invoke with "phones.get" does.
///
/// @param client       The client.
/// @param params_json  device_id: the phone's id.
/// @return {"phone":{...},"ok":true}, or an error. Free it with seam_string_free.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_get(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.get".as_ptr(), params_json, std::ptr::null())
}

/// Deactivates a lost phone, as seam_invoke with "phones.deactivate" does. Everything that was issued to
/// the phone is revoked. The user's other phones keep working.
///
/// It succeeds only when Seam has said so. If the outcome of an attempt is unknown (a lost connection, a
/// 5xx) and a later attempt finds no such phone, then the phone is gone: that is a success, which carries
/// "already_deactivated":true. An error that leaves this open says "outcome_unknown":true.
///
/// @param client       The client.
/// @param params_json  device_id: the phone's id. Optional: confirm (true waits, within the deadline, until
///                     the phone is gone from Seam's lists and no credential that was issued to it is listed
///                     any more), owner_user_identity_id (spares confirm a search for the owner).
/// @return {"ok":true}, or an error. With confirm also "confirmed":true; or "confirmed":false with
///         "remaining":{"phone":...,"acs_credential_ids":[...]}, what is still there, or "unchecked":"...",
///         what could not be looked at. Free it with seam_string_free.
///
/// Many phones at once: seam_invoke with "phones.deactivate_many" and {"device_ids":[...]}, or with
/// {"owner_user_identity_id":"..."} for all phones of one user identity. Its answer has a result for each.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_deactivate(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.deactivate".as_ptr(), params_json, std::ptr::null())
}

/// Registers a simulated phone in a sandbox, as seam_invoke with "phones.simulate.create_sandbox_phone"
/// does.
///
/// @param client       The client.
/// @param params_json  user_identity_id: the user identity that owns the phone. Optional:
///                     custom_sdk_installation_id, phone_metadata, assa_abloy_metadata.
/// @return {"phone":{...},"ok":true}, or an error. Free it with seam_string_free.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_simulate_create_sandbox_phone(
    client: seam_client,
    params_json: *const c_char,
) -> *mut c_char {
    blocking(client, c"phones.simulate.create_sandbox_phone".as_ptr(), params_json, std::ptr::null())
}
