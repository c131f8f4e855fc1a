//! The remote backend talks to a server that nobody here wrote: Seam's own published fake, from npm.

mod common;

use common::{Server, envelope, tests_folder};
use seam_phones::{Client, Config};
use serde_json::{Value, json};
use std::process::Command;

fn start() -> Server {
    let folder = tests_folder().join("fake_seam");
    assert!(folder.join("node_modules").is_dir(), "Seam's fake is not installed: run `make test-tools`");
    Server::start(Command::new("node").arg("start.mjs").current_dir(folder))
}

fn ask(server: &Server, credentials: Value, path: &str, parameters: Value) -> Value {
    let mut config = credentials;
    config["endpoint"] = server.ready["endpoint"].clone();
    let client = Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap();
    envelope(client.request(path, &parameters))
}

#[test]
fn seams_own_fake_understands_us_and_we_understand_it() {
    let server = start();
    let key = json!({"api_key": server.ready["api_key"]});
    let ask_with_key = |path: &str, parameters: Value| ask(&server, key.clone(), path, parameters);

    let devices = ask_with_key("/devices/list", json!({"limit": 1}));
    assert_eq!(devices["devices"][0]["device_id"], server.ready["device_id"]);
    assert_eq!(ask_with_key("/acs/users/list", json!({}))["acs_users"], json!([]));

    let error = |answer: Value| answer["error"].clone();
    let unknown = error(ask_with_key("/devices/get", json!({"device_id": "nope"})));
    assert_eq!(
        (&unknown["kind"], &unknown["type"], &unknown["status_code"]),
        (&json!("api"), &json!("device_not_found"), &json!(404))
    );
    assert!(unknown["request_id"].as_str().is_some_and(|id| id.starts_with("request")), "{unknown}");

    let invalid = error(ask_with_key("/devices/list", json!({"limit": "x"})));
    assert_eq!(
        (&invalid["kind"], &invalid["type"], &invalid["status_code"]),
        (&json!("invalid_input"), &json!("invalid_input"), &json!(400))
    );
    assert_eq!(invalid["validation_errors"]["limit"]["_errors"][0], "Expected number, received nan");
    let nested = json!({"acs_system_id": server.ready["acs_system_id"], "full_name": "Ada", "access_schedule": {"starts_at": 5}});
    let nested = error(ask_with_key("/acs/users/create", nested));
    assert_eq!(nested["validation_errors"]["access_schedule"]["starts_at"]["_errors"][0], "Expected string, received number");
    assert!(nested["message"].as_str().is_some_and(|text| text.starts_with("2 Input Errors: ")), "{nested}");
    assert!(!nested.to_string().contains("node_modules"), "the fake's stack trace reached the caller: {nested}");

    let no_route = error(ask_with_key("/phones/list_of_nobody", json!({})));
    assert_eq!((&no_route["kind"], &no_route["status_code"]), (&json!("invalid_response"), &json!(404)));
}

#[test]
fn authentication_works_against_seams_own_fake() {
    let server = start();
    let ready = &server.ready;
    let wrong = ask(&server, json!({"api_key": "seam_wrong"}), "/devices/list", json!({}));
    assert_eq!((&wrong["error"]["kind"], &wrong["error"]["message"]), (&json!("unauthorized"), &json!("API Key not found")));
    assert_eq!(wrong["error"]["status_code"], 401);

    let token = json!({"personal_access_token": ready["personal_access_token"], "workspace_id": ready["workspace_id"]});
    assert_eq!(ask(&server, token.clone(), "/workspaces/get", json!({}))["ok"], true);
    let mixed_up = ask(&server, token, "/devices/list", json!({}));
    assert_eq!(mixed_up["error"]["type"], "access_token_used_for_api_key");

    let session = json!({"client_session_token": ready["client_session_token"]});
    assert_eq!(ask(&server, session, "/devices/list", json!({}))["ok"], true);
}
