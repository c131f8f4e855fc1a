//! Webhooks.

use super::boundary::to_json;
use super::strings::{object, required};
use crate::error::{Error, Kind};
use crate::{Answer, webhook};
use std::ffi::c_char;

/// Verifies a webhook delivery and gives its event. It needs no client and no network.
///
/// @param secret        The secret of the webhook endpoint, "whsec_...".
/// @param headers_json  A JSON object of the request's headers. Names may be in any case.
/// @param payload       The body of the request, exactly as it came.
/// @param payload_len   The length of the body in bytes.
/// @return {"ok":true,"event":{...}}, or an error of kind invalid_webhook whose type says what cannot be
///         trusted. Free it with seam_string_free. Safe from any thread.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seam_webhook_verify(
    secret: *const c_char,
    headers_json: *const c_char,
    payload: *const c_char,
    payload_len: usize,
) -> *mut c_char {
    to_json(|| {
        // SAFETY: the caller's promise.
        let parts = unsafe {
            (required("secret", secret, Kind::InvalidWebhook), object("headers_json", headers_json, Kind::InvalidWebhook))
        };
        let payload = if payload.is_null() {
            None
        } else if payload_len > isize::MAX as usize {
            return Some(Err(Error::new(Kind::InvalidWebhook, "payload_len is beyond any memory")));
        } else {
            // SAFETY: the caller's promise.
            Some(unsafe { std::slice::from_raw_parts(payload.cast::<u8>(), payload_len) })
        };
        Some(verify(parts.0, parts.1, payload))
    })
}

fn verify(
    secret: Result<&str, Error>,
    headers: Result<serde_json::Map<String, serde_json::Value>, Error>,
    payload: Option<&[u8]>,
) -> Result<Answer, Error> {
    let payload = payload.ok_or_else(|| Error::new(Kind::InvalidWebhook, "payload is NULL"))?;
    let event = webhook::verify(secret?, &headers?, payload)?;
    Ok(Answer::from_text(&format!(r#"{{"ok":true,"event":{event}}}"#)))
}
