//! Nothing that a log ever writes shows a secret, or what a call was asked with.

mod common;

use common::echo::{Reply, serve};
use seam_phones::client::Started;
use seam_phones::credentials::Credentials;
use seam_phones::{CallOptions, Client, Config};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// Stands in parameters, and nowhere else.
const PRIVATE: &str = "Jane Private Doe";
const PASSWORD: &str = "pass%2Fword1234";

/// Every form in which a secret of these clients can be written.
const SECRETS: [&str; 10] = [
    "seam_key1_abcdefgh",
    "seam_at1_ijklmnop",
    "seam_cst1_qrstuvwx",
    "seam_pk1_yzabcdef",
    "user-of-the-app-42",
    "a-header-with-a-key",
    "whsec_c2VjcmV0c2VjcmV0",
    PASSWORD,
    "pass/word1234",
    // user:pass/word1234
    "dXNlcjpwYXNzL3dvcmQxMjM0",
];

/// A server that knows every secret and sends them back wherever it can: in request ids, types, messages, data and bodies, with each
/// status, and in texts that are too long to be shown.
fn telltale() -> String {
    serve(|number| {
        let secret = SECRETS[(number / 11) % SECRETS.len()];
        let padding = "x".repeat(if number % 2 == 0 { 0 } else { 74 });
        let told = format!("{padding}{secret}");
        let error = json!({
            "error": {"type": format!("{told}_failed"), "message": told, "data": {"x": told}, "validation_errors": {secret: told}},
            "ok": false
        });
        match number % 11 {
            0 => Reply::Answer(200, told.clone(), format!(r#"{{"phones":[],"ok":true,"x":"{told}"}}"#)),
            1 => Reply::Answer(200, told.clone(), format!("<html>{told}</html>")),
            2 => Reply::Answer(200, told.clone(), error.to_string()),
            3 => Reply::Answer(400, told, error.to_string()),
            4 => Reply::Answer(401, told, error.to_string()),
            5 => Reply::Answer(404, told, error.to_string()),
            6 => Reply::Answer(429, told, error.to_string()),
            7 => Reply::Answer(500, told, error.to_string()),
            8 => Reply::Answer(503, told.clone(), told),
            9 => Reply::Hang,
            _ => Reply::Silence(Duration::from_millis(60)),
        }
    })
}

fn client(config: &Value, endpoint: &str) -> Client {
    let mut config = config.clone();
    if config.get("endpoint").is_none() {
        config["endpoint"] = json!(endpoint);
    }
    config["max_retries"] = json!(1);
    config["headers"] = json!({"x-key": "a-header-with-a-key", "svix-signature": "whsec_c2VjcmV0c2VjcmV0"});
    let client = Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap();
    client.enable_log(true);
    client
}

fn parameters(value: &Value) -> Map<String, Value> {
    value.as_object().unwrap().clone()
}

/// Calls in every way that there is, ends the calls in every way, and gives everything that was logged.
fn make_calls(client: &Client) -> String {
    let mut written = String::new();
    let device = json!({"device_id": "22222222-2222-4222-8222-444444444444"});
    let calls = [
        ("phones.list", json!({})),
        ("phones.get", device.clone()),
        ("phones.deactivate", device.clone()),
        ("user_identities.create", json!({"full_name": PRIVATE})),
        ("client_sessions.get_or_create", json!({})),
        ("phones.get", json!({"device_id": PRIVATE})),
        ("phones.get", json!({"device_idd": PRIVATE})),
        ("/devices/list", json!({"name": PRIVATE})),
    ];
    let short = CallOptions { timeout: Some(Duration::from_millis(25)), max_retries: Some(0) };
    for _ in 0..5 {
        for (operation, given) in &calls {
            drop(client.call(operation, given));
        }
        // One of them meets the silence.
        for _ in 0..11 {
            drop(client.call_with("phones.list", &json!({}), &short));
        }
        let started = client.start("phones.get", parameters(&device), &CallOptions::default(), Some(Duration::ZERO));
        if let Started::Running(call) = started {
            call.cancel();
            drop(call.wait(None));
        }
        write(client, &mut written);
    }
    for secret in SECRETS {
        drop(client.call(secret, &json!({})));
        drop(client.call(&format!("/{}/{secret}", "x".repeat(75)), &json!({})));
        drop(client.call(&format!("phones.{secret}"), &json!({})));
    }
    write(client, &mut written);
    assert!(!written.contains("events_dropped"), "not everything was seen");
    written
}

#[test]
fn nothing_that_is_ever_written_shows_a_secret() {
    let endpoint = telltale();
    let proxy = endpoint.replace("http://", &format!("http://user:{PASSWORD}@"));
    let app = json!({"publishable_key": "seam_pk1_yzabcdef", "user_identifier_key": "user-of-the-app-42"});
    let token = json!({"personal_access_token": "seam_at1_ijklmnop", "workspace_id": "a-workspace"});
    let proxied = json!({
        "api_key": "seam_key1_abcdefgh", "endpoint": "http://seam.example", "allow_insecure_http": true, "proxy": proxy
    });
    // The server sends back secrets of all kinds. One client knows them all: they are those of its backend, and of those made of it.
    let all = client(&proxied, &endpoint);
    let mut clients = vec![all.clone()];
    for config in [&app, &token, &json!({"client_session_token": "seam_cst1_qrstuvwx"})] {
        let config = Config::from_json(&with_endpoint(config, &endpoint)).unwrap();
        let last = clients.last().unwrap();
        clients.push(last.with_credentials(config.credentials().clone()).unwrap());
    }
    // The last one hides what those before it hide, and its own.
    let last = clients.last().unwrap();
    let written = make_calls(last);
    check(&written, &SECRETS);
    assert!(written.matches("[secret]").count() > 50, "the server told no secrets: {written}");
    for kind in ["attempt_repeated", "connection_made", "timeout", "cancelled", "invalid_response", "unauthorized", "connection"]
    {
        assert!(written.contains(&format!("\"{kind}\"")), "no {kind} happened");
    }
}

/// Each kind of client hides what is its own.
#[test]
fn each_client_hides_its_own_secrets() {
    let endpoint = telltale();
    let proxy = endpoint.replace("http://", &format!("http://user:{PASSWORD}@"));
    let configs = [
        (json!({"api_key": SECRETS[0]}), &SECRETS[..1]),
        (json!({"personal_access_token": SECRETS[1], "workspace_id": "a-workspace"}), &SECRETS[1..2]),
        (json!({"client_session_token": SECRETS[2]}), &SECRETS[2..3]),
        (json!({"publishable_key": SECRETS[3], "user_identifier_key": SECRETS[4]}), &SECRETS[3..5]),
        (
            json!({"api_key": SECRETS[0], "endpoint": "http://seam.example", "allow_insecure_http": true, "proxy": proxy}),
            &SECRETS[7..],
        ),
    ];
    for (config, own) in configs {
        let client = client(&config, &endpoint);
        let written = make_calls(&client);
        check(&written, own);
        check(&written, &SECRETS[5..7]);
        assert!(written.contains("[secret]"));
    }
}

#[cfg(feature = "sandbox")]
#[test]
fn a_sandbox_hides_the_token_of_its_client_too() {
    let faults = json!([
        {"operation": "phones.list", "times": 2, "status": 503, "retry_after_seconds": 0},
        {"operation": "phones.get", "times": 1, "drop_connection": true},
        {"operation": "phones.deactivate", "times": 2, "delay_ms": 60}
    ]);
    let owner = Client::new(Config::from_json(&json!({"endpoint": "sandbox:", "sandbox_faults": faults}).to_string()).unwrap());
    let app = owner.unwrap().with_credentials(Credentials::client_session(SECRETS[2]).unwrap()).unwrap();
    app.enable_log(true);
    let written = make_calls(&app);
    check(&written, &SECRETS[2..3]);
    assert!(written.contains("[secret]") && written.contains("attempt_repeated"), "{written}");
}

fn with_endpoint(config: &Value, endpoint: &str) -> String {
    let mut config = config.clone();
    config["endpoint"] = json!(endpoint);
    config.to_string()
}

/// Adds everything that was logged, in each form in which it is given out.
fn write(client: &Client, written: &mut String) {
    for event in client.take_log() {
        written.push_str(&serde_json::to_string(&event).unwrap());
        written.push_str(&format!("\n{event:?}\n"));
    }
}

/// A part of a secret is one too.
fn check(written: &str, secrets: &[&str]) {
    for secret in secrets {
        let part = &secret[..secret.len().min(10)];
        if let Some(at) = written.find(part) {
            panic!("{secret} is shown: {}", &written[at.saturating_sub(300)..(at + 100).min(written.len())]);
        }
    }
    assert!(!written.contains("Private"), "a parameter is shown");
}
