//! Clients, and blocking calls.

use super::boundary::{guard, to_json};
use super::handles::Handles;
use super::seam_client;
use super::strings::{object, required};
use crate::client::Started;
use crate::error::{Error, Kind, shown};
use crate::{Answer, CallOptions, Client, Config};
use std::ffi::c_char;
use std::time::Duration;

pub(super) static CLIENTS: Handles<Client> = Handles::new("client");

/// Makes a client.
///
/// `config_json` is a JSON object of options, `{}` or NULL for none (then the environment decides). Unknown options are
/// refused. One of `api_key` | `personal_access_token` + `workspace_id` | `client_session_token` | `publishable_key` +
/// `user_identifier_key`, none for a sandbox; `endpoint` (`https://connect.getseam.com`, or `sandbox:` in memory, or
/// `sandbox:PATH` in a file); `timeout_ms` (30000: the whole call with all attempts and waits); `connect_timeout_ms` (10000);
/// `max_retries` (2); `max_response_bytes` (67108864); `headers`; `proxy`; `ca_certificates_pem`; `user_agent`;
/// `send_parameters_in` (`query`, or `body`: every request is a POST of JSON); `allow_insecure_http`; `sdk_name`;
/// `sdk_version`; `sandbox_faults` (a list of what a sandbox simulates, as the README tells).
///
/// `*out` is always set: to the client's handle, or to 0 on an error. Returns `{"ok":true}` or an error of kind
/// `invalid_options` or `invalid_token`, to be freed with `seam_string_free`. Nothing is sent and no thread is started. Safe
/// from any thread; the client may be used from all of them at once, and in forked children.
///
/// # Safety
/// `config_json` is NULL or a NUL-terminated string; `out` is NULL (an error) or points to a `seam_client`.
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

/// Frees a client. Calls that are using it go on to their end; later ones answer `invalid_handle`. A handle that is none, or
/// was freed, is ignored. Safe from any thread, and in a forked child, where it leaves the parent's connections alone.
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
    let parameters =
        unsafe { object("params_json", params_json, Kind::InvalidParams) }.map_err(|error| error.of(&shown(operation)))?;
    // SAFETY: as above.
    let options = unsafe { object("options_json", options_json, Kind::InvalidOptions) };
    let options = options.and_then(|options| CallOptions::from_json(&options)).map_err(|error| error.of(&shown(operation)))?;
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

/// Carries out any operation by its name (`phones.list`, `user_identities.create`, ...). A name that starts with `/` is a path
/// of Seam's API (`/devices/list`): the parameters are posted as they are, and any JSON answer comes back.
///
/// `params_json` and `options_json` are JSON objects, NULL or `{}` for none; options are `timeout_ms` and `max_retries`, for
/// this call. Returns Seam's answer as it came, or an error; to be freed with `seam_string_free`. Blocks until then, at most for
/// the call's `timeout_ms`. Safe from any thread, and in a forked child.
///
/// # Safety
/// The three strings are NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_invoke(
    client: seam_client,
    operation: *const c_char,
    params_json: *const c_char,
    options_json: *const c_char,
) -> *mut c_char {
    blocking(client, operation, params_json, options_json)
}

/// Lists phones: `{"phones":[...],"ok":true}`. Parameters, each optional: `owner_user_identity_id`, the user identity whose phones
/// are wanted; `acs_credential_id`, the credential that was issued to them. `{}` or NULL means every phone of the workspace,
/// and an empty or null filter is refused, so that this never happens by mistake. Otherwise as `seam_invoke`.
///
/// # Safety
/// `params_json` is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_list(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.list".as_ptr(), params_json, std::ptr::null())
}

/// Gets one phone: `{"phone":{...},"ok":true}`. Parameter: `device_id`, the phone's id. Otherwise as `seam_invoke`.
///
/// # Safety
/// `params_json` is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_get(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.get".as_ptr(), params_json, std::ptr::null())
}

/// Deactivates a lost phone: `{"ok":true}`. Parameter: `device_id`, the phone's id. Everything that was issued to the phone is
/// revoked; the user's other phones keep working.
///
/// It tells the truth: it succeeds only when Seam said so. When an attempt's outcome stayed unknown (a lost connection, a
/// 5xx) and a later attempt finds no such phone, the phone is gone, and the answer carries `"already_deactivated":true`. An
/// error whose outcome is unknown says `"outcome_unknown":true`. Otherwise as `seam_invoke`.
///
/// # Safety
/// `params_json` is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_deactivate(client: seam_client, params_json: *const c_char) -> *mut c_char {
    blocking(client, c"phones.deactivate".as_ptr(), params_json, std::ptr::null())
}

/// Registers a simulated phone in a sandbox workspace: `{"phone":{...},"ok":true}`. Parameters: `user_identity_id`, whose phone it
/// is; optional `custom_sdk_installation_id`, `phone_metadata` and `assa_abloy_metadata`. Otherwise as `seam_invoke`.
///
/// # Safety
/// `params_json` is NULL or NUL-terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_phones_simulate_create_sandbox_phone(
    client: seam_client,
    params_json: *const c_char,
) -> *mut c_char {
    blocking(client, c"phones.simulate.create_sandbox_phone".as_ptr(), params_json, std::ptr::null())
}
