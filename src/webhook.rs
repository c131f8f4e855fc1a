//! Verifying and reading the events that Seam delivers by webhook.
//!
//! The scheme follows Svix and the Standard Webhooks specification: the secret is `whsec_` and base64, the signed text is
//! `{id}.{timestamp}.{body}`, the signature header lists `v1,<base64 of HMAC-SHA256>`.

use crate::error::{Error, Kind};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::hmac;
use serde_json::{Map, Value};

/// How far a delivery's time may be from now, either way, in seconds.
pub const TOLERANCE_SECONDS: i64 = 300;

/// The headers of a delivery: Svix's names, or those of the specification.
const FAMILIES: [&str; 2] = ["svix-", "webhook-"];

/// Verifies a delivery and gives its event.
///
/// `headers` maps names, in any case, to a text or a list of texts. `payload` is the body exactly as it came: a body that was parsed and
/// written again has another signature. Deliveries repeat, so de-duplicate by `event_id`.
///
/// # Errors
/// [`Kind::InvalidWebhook`]; its `type` is one of `invalid_webhook_secret`, `missing_webhook_header`,
/// `invalid_webhook_timestamp`, `webhook_timestamp_out_of_tolerance`, `invalid_webhook_signature`, `invalid_webhook_payload`.
pub fn verify(secret: &str, headers: &Map<String, Value>, payload: &[u8]) -> Result<Value, Error> {
    verify_at(secret, headers, payload, Timestamp::now().as_second())
}

fn verify_at(secret: &str, headers: &Map<String, Value>, payload: &[u8], now: i64) -> Result<Value, Error> {
    let key = key(secret)?;
    let [id, timestamp, signatures] = find_headers(headers)?;
    check_time(timestamp, now)?;
    let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", payload].concat();
    let matches = |signature: &[u8]| hmac::verify(&key, &signed, signature).is_ok();
    let mut offered = signatures.split(' ').filter_map(|entry| entry.strip_prefix("v1,"));
    if !offered.any(|text| STANDARD.decode(text).is_ok_and(|signature| matches(&signature))) {
        let message = "no signature matches: is this the secret of this endpoint, and the body exactly as it came?";
        return Err(refuse("invalid_webhook_signature", message));
    }
    read_event(payload)
}

fn refuse(r#type: &str, message: impl Into<String>) -> Error {
    let mut error = Error::new(Kind::InvalidWebhook, message);
    error.details_mut().r#type = r#type.to_owned();
    error
}

fn key(secret: &str) -> Result<hmac::Key, Error> {
    let encoded = secret.strip_prefix("whsec_").unwrap_or(secret);
    match STANDARD.decode(encoded) {
        Ok(bytes) if !bytes.is_empty() => Ok(hmac::Key::new(hmac::HMAC_SHA256, &bytes)),
        _ => {
            Err(refuse("invalid_webhook_secret", "the webhook secret must be \"whsec_\" and base64, as Seam's console shows it"))
        }
    }
}

fn find_headers(headers: &Map<String, Value>) -> Result<[&str; 3], Error> {
    let find = |wanted: &str| {
        let value = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?.1;
        // Some frameworks hand a header on as a list.
        value.as_str().or_else(|| value.as_array()?.first()?.as_str()).map(str::trim).filter(|text| !text.is_empty())
    };
    let mut missing = String::new();
    for family in FAMILIES {
        let names = ["id", "timestamp", "signature"].map(|part| format!("{family}{part}"));
        match [find(&names[0]), find(&names[1]), find(&names[2])] {
            [Some(id), Some(timestamp), Some(signature)] => return Ok([id, timestamp, signature]),
            found => {
                let absent = names.iter().zip(found).find(|(_, value)| value.is_none());
                if missing.is_empty() || found.iter().any(Option::is_some) {
                    missing = absent.map(|(name, _)| name.clone()).unwrap_or_default();
                }
            }
        }
    }
    Err(refuse("missing_webhook_header", format!("the header {missing} is missing")))
}

fn check_time(timestamp: &str, now: i64) -> Result<(), Error> {
    let Ok(sent) = timestamp.parse::<i64>() else {
        return Err(refuse("invalid_webhook_timestamp", "the timestamp header is not a number of seconds"));
    };
    let age = now.saturating_sub(sent);
    if age.saturating_abs() <= TOLERANCE_SECONDS {
        return Ok(());
    }
    let when = if age > 0 { "old" } else { "in the future" };
    let message = format!(
        "the delivery is {} s {when}, more than {TOLERANCE_SECONDS} s: a replay, or this machine's clock is wrong",
        age.saturating_abs()
    );
    Err(refuse("webhook_timestamp_out_of_tolerance", message))
}

fn read_event(payload: &[u8]) -> Result<Value, Error> {
    let invalid = |what: &str| refuse("invalid_webhook_payload", format!("the payload is no event of Seam: {what}"));
    let event: Value = serde_json::from_slice(payload).map_err(|_| invalid("it is not JSON"))?;
    for name in ["event_id", "event_type"] {
        if event.get(name).is_none_or(|value| value.as_str().is_none_or(|text| text.is_empty())) {
            return Err(invalid(&format!("it has no {name}")));
        }
    }
    Ok(event)
}

/// Signs a payload the way [`verify`] expects it.
///
/// # Errors
/// When the secret is not a `whsec_` secret.
pub fn sign(secret: &str, id: &str, timestamp_seconds: i64, payload: &[u8]) -> Result<String, Error> {
    let signed = [id.as_bytes(), b".", timestamp_seconds.to_string().as_bytes(), b".", payload].concat();
    Ok(format!("v1,{}", STANDARD.encode(hmac::sign(&key(secret)?, &signed))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    // The example of the Standard Webhooks specification, whose body is no event of Seam.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const TIME: i64 = 1_614_265_330;
    const BODY: &[u8] = br#"{"test": 2432232314}"#;
    const SIGNATURE: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    fn outcome(secret: &str, headers: Value, payload: &[u8], now: i64) -> String {
        match verify_at(secret, headers.as_object().unwrap(), payload, now) {
            Ok(event) => event["event_type"].as_str().unwrap().to_owned(),
            Err(error) => error.details().r#type.clone(),
        }
    }

    fn headers(signature: &str) -> Value {
        json!({"svix-id": ID, "svix-timestamp": TIME.to_string(), "svix-signature": signature})
    }

    #[test]
    fn the_specifications_own_vector_is_accepted() {
        assert_eq!(sign(SECRET, ID, TIME, BODY).unwrap(), SIGNATURE);
        // Its signature holds; what fails is that it is no event.
        assert_eq!(outcome(SECRET, headers(SIGNATURE), BODY, TIME), "invalid_webhook_payload");
    }

    #[test]
    fn each_failure_has_its_type() {
        let event = br#"{"event_id":"e","event_type":"phone.deactivated"}"#;
        let good = sign(SECRET, ID, TIME, event).unwrap();
        let several = format!("v2,AAAA v1,AAAA {good}");
        assert_eq!(outcome(SECRET, headers(&several), event, TIME + 300), "phone.deactivated");
        let standard = json!({"Webhook-Id": ID, "WEBHOOK-TIMESTAMP": TIME.to_string(), "webhook-signature": [good]});
        assert_eq!(outcome(SECRET, standard, event, TIME - 300), "phone.deactivated");
        assert_eq!(outcome(SECRET, headers(&good), event, TIME + 301), "webhook_timestamp_out_of_tolerance");
        assert_eq!(outcome(SECRET, headers(&good), event, TIME - 301), "webhook_timestamp_out_of_tolerance");
        assert_eq!(outcome(SECRET, headers("v1,AAAA"), event, TIME), "invalid_webhook_signature");
        assert_eq!(outcome(SECRET, headers(&good), b"{}", TIME), "invalid_webhook_signature");
        assert_eq!(outcome("whsec_!", headers(&good), event, TIME), "invalid_webhook_secret");
        assert_eq!(outcome(SECRET, json!({"svix-id": ID}), event, TIME), "missing_webhook_header");
        let no_time = json!({"svix-id": ID, "svix-timestamp": "soon", "svix-signature": good});
        assert_eq!(outcome(SECRET, no_time, event, TIME), "invalid_webhook_timestamp");
    }
}
