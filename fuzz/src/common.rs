//! What the tests have already: the sandbox's rules, and its model.

#[path = "../../tests/common/model.rs"]
pub mod model;
#[path = "../../tests/common/sandbox.rs"]
pub mod sandbox;

use seam_phones::{Answer, Client, Config, Error, Kind};
use serde_json::Value;

/// A sandbox of this thread, in memory. A call that hangs is a finding, not a wait.
pub fn client() -> Client {
    let config = Config::from_json(r#"{"endpoint":"sandbox:","timeout_ms":10000,"max_retries":0}"#);
    Client::new(config.unwrap()).unwrap()
}

/// What no caller may be told, whatever he asks for.
pub fn check_outcome(operation: &str, parameters: &Value, outcome: &Result<Answer, Error>) {
    if let Err(error) = outcome {
        let is_known = error.kind() != Kind::Internal && error.kind() != Kind::Timeout && !error.message().is_empty();
        assert!(is_known, "{operation} {parameters}: {}", error.to_json());
    }
}
