//! Any text as a configuration: it is taken, or refused by the name of what is wrong, and no secret is told.

use seam_phones::{Client, Config, Kind};
use serde_json::Value;

const SECRETS: [&str; 4] = ["api_key", "personal_access_token", "client_session_token", "publishable_key"];

pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let error = match Config::from_json(text).and_then(Client::new) {
        Ok(_) => {
            assert!(serde_json::from_str::<Value>(text).is_ok_and(|value| value.is_object()), "taken: {text}");
            return;
        }
        Err(error) => error,
    };
    let expected = matches!(error.kind(), Kind::InvalidOptions | Kind::InvalidToken);
    assert!(expected && !error.message().is_empty(), "{}", error.to_json());
    let Ok(Value::Object(given)) = serde_json::from_str(text) else { return };
    for secret in SECRETS.iter().filter_map(|name| given.get(*name)?.as_str()) {
        let is_telling = secret.len() > 12 && secret.starts_with("seam_");
        assert!(!is_telling || !error.to_json().contains(secret), "a secret is told: {}", error.to_json());
    }
}
