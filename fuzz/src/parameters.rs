//! An operation's name and any JSON: what the table does not allow is refused as `invalid_params`, and nothing is ever `internal`.
//!
//! The input is the name, a line feed, and the parameters. Each runs on a sandbox as it was after a reset.

use super::common::sandbox::Snapshot;
use super::common::{check_outcome, client};
use seam_phones::operations::{self, Operation, Strictness};
use seam_phones::{CallOptions, Client, Kind};
use serde_json::{Value, json};
use std::time::Duration;

/// What the corpus names.
pub const IDENTITY: &str = "11111111-1111-4111-8111-111111111111";

thread_local!(static SANDBOX: Client = prepared());

fn prepared() -> Client {
    let client = client();
    seed(&client);
    client
}

fn seed(client: &Client) {
    let seed = json!({"clock": "2026-01-01T00:00:00Z", "user_identities": [{
        "user_identity_id": IDENTITY,
        "user_identity_key": "jane",
        "phones": [{"device_id": "22222222-2222-4222-8222-222222222222"}, {"custom_sdk_installation_id": "one"}],
        "acs_credentials": [{"acs_credential_id": "33333333-3333-4333-8333-333333333333", "ends_at": "2026-02-01T00:00:00Z"}],
        "client_sessions": [{"token": "seam_cst1_fuzz"}],
    }]});
    client.call("test_helpers.seed", &json!({"seed": seed})).unwrap();
}

pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (name, parameters) = text.split_once('\n').unwrap_or((text, "{}"));
    let Ok(parameters) = serde_json::from_str::<Value>(parameters) else { return };
    SANDBOX.with(|client| play(client, name, &parameters));
}

fn play(client: &Client, name: &str, parameters: &Value) {
    // A deactivation that is to be confirmed may wait as long as it may take.
    let options = CallOptions { timeout: Some(Duration::from_millis(10_000)), ..CallOptions::default() };
    let outcome = client.call_with(name, parameters, &options);
    check_outcome(name, parameters, &outcome);
    let operation = operations::find(name);
    let is_allowed = match (operation, parameters) {
        (_, Value::Null) if name.starts_with('/') => true,
        (_, Value::Object(_)) if name.starts_with('/') => true,
        (Some(operation), Value::Object(map)) => operations::check(operation, map, Strictness::Strict).is_ok(),
        (Some(operation), Value::Null) => operations::check(operation, &serde_json::Map::new(), Strictness::Strict).is_ok(),
        _ => false,
    };
    match &outcome {
        Err(error) if !is_allowed => {
            assert_eq!(error.kind(), Kind::InvalidParams, "{name} {parameters}: {}", error.to_json());
        }
        Ok(answer) => {
            assert!(is_allowed, "{name} {parameters} was taken");
            assert_eq!(answer.to_value()["ok"], true, "{name} {parameters}");
        }
        Err(_) => {}
    }
    let operation = operation.or_else(|| operations::find_path(name));
    if operation.is_none_or(Operation::is_read) || outcome.is_err() {
        return;
    }
    client.call("test_helpers.clear_faults", &json!({})).unwrap();
    // A restored state is the caller's own: the target `state` looks at those.
    let is_helper = operation.is_some_and(|operation| operation.only_in_sandbox);
    if !is_helper {
        assert_eq!(Snapshot::take(client).violations(), Vec::<String>::new(), "{name} {parameters}");
    }
    start_anew(client, is_helper);
}

fn start_anew(client: &Client, with_helpers: bool) {
    if !with_helpers {
        client.call("workspaces.reset_sandbox", &json!({})).unwrap();
        return;
    }
    let kept = client.call("test_helpers.snapshot.list", &json!({})).unwrap().to_value();
    for snapshot in kept["snapshots"].as_array().unwrap() {
        client.call("test_helpers.snapshot.delete", &json!({"name": snapshot["name"]})).unwrap();
    }
    let others = client.call("test_helpers.workspaces.list", &json!({})).unwrap().to_value();
    for other in others["sandbox_workspaces"].as_array().unwrap().iter().skip(1) {
        client.call("test_helpers.workspaces.delete", &json!({"workspace_id": other["workspace_id"]})).unwrap();
    }
    seed(client);
}
