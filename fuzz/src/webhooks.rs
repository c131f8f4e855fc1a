//! Any headers and payload: a delivery that was not signed is never taken, one that was is taken exactly when it is an event, and
//! not any more when a bit of it is another.
//!
//! The input has a zero byte between the secret, the headers (as JSON), the id, and the payload.

use super::input::Input;
use seam_phones::{Kind, webhook};
use serde_json::{Map, Value, json};

const TYPES: [&str; 6] = [
    "invalid_webhook_secret",
    "missing_webhook_header",
    "invalid_webhook_timestamp",
    "webhook_timestamp_out_of_tolerance",
    "invalid_webhook_signature",
    "invalid_webhook_payload",
];
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn refusal(secret: &str, headers: &Map<String, Value>, payload: &[u8]) -> Option<String> {
    let error = webhook::verify(secret, headers, payload).err()?;
    let details = error.details();
    assert!(error.kind() == Kind::InvalidWebhook && TYPES.contains(&details.r#type.as_str()), "{}", error.to_json());
    assert!(!secret.starts_with("whsec_MfK") || !error.to_json().contains(secret), "the secret is told");
    Some(details.r#type.clone())
}

fn is_event(payload: &[u8]) -> bool {
    let some_text = |value: Option<&Value>| value.and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    serde_json::from_slice::<Value>(payload)
        .is_ok_and(|event| some_text(event.get("event_id")) && some_text(event.get("event_type")))
}

pub fn run(data: &[u8]) {
    let mut input = Input(data);
    let (secret, headers, id) = (input.text(), input.text(), input.text());
    let payload = input.0;
    // Nobody guesses a signature.
    let headers = serde_json::from_str::<Map<String, Value>>(&headers).unwrap_or_default();
    assert!(refusal(&secret, &headers, payload).is_some() && refusal(SECRET, &headers, payload).is_some());
    // A header is trimmed, so that an id is taken without the space around it.
    let id = id.trim();
    if id.is_empty() {
        return;
    }
    let now = jiff::Timestamp::now().as_second();
    let shift = i64::from(data.len() as u8) - 128;
    let secret = if webhook::sign(&secret, id, now, payload).is_ok() { secret.as_str() } else { SECRET };
    let signature = webhook::sign(secret, id, now + shift, payload).unwrap();
    let mut signed = headers;
    // Of Svix's names and the specification's, Svix's come first.
    signed.retain(|name, _| !name.to_ascii_lowercase().starts_with("svix-"));
    signed.insert("Svix-Id".to_owned(), json!(id));
    signed.insert("SVIX-TIMESTAMP".to_owned(), json!([(now + shift).to_string()]));
    signed.insert("svix-signature".to_owned(), json!(format!("v1,AAAA v2,{signature} {signature}")));
    let wanted = if is_event(payload) { None } else { Some("invalid_webhook_payload".to_owned()) };
    assert_eq!(refusal(secret, &signed, payload), wanted);
    let mut changed = payload.to_vec();
    match changed.last_mut() {
        Some(last) => *last ^= 1,
        None => changed.push(0),
    }
    assert_eq!(refusal(secret, &signed, &changed).as_deref(), Some("invalid_webhook_signature"));
    signed.insert("Svix-Id".to_owned(), json!(format!("{id}.")));
    assert_eq!(refusal(secret, &signed, payload).as_deref(), Some("invalid_webhook_signature"));
}
