//! Who may do what in a sandbox, and how ids are written.
#![cfg(feature = "sandbox")]

mod common;

use common::envelope;
use seam_phones::{Client, Config};
use serde_json::{Value, json};

const PUBLISHABLE_KEY: &str = "seam_pk1_sandbox_publishable_key";

fn client(config: Value) -> Client {
    Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap()
}

#[test]
fn a_publishable_key_makes_a_session_for_its_own_key_and_for_nobodys_identity() {
    let app = client(json!({"endpoint": "sandbox:", "publishable_key": PUBLISHABLE_KEY, "user_identifier_key": "mallory"}));
    let own = envelope(app.call("client_sessions.create", &json!({})));
    assert_eq!(own["client_session"]["user_identifier_key"], "mallory", "{own}");
    let somebody = "22222222-2222-2222-2222-444444444444";
    for takeover in
        [json!({"user_identity_id": somebody}), json!({"user_identity_ids": [somebody]}), json!({"customer_key": "somebody"})]
    {
        let refused = envelope(app.call("client_sessions.create", &takeover));
        assert_eq!(refused["error"]["kind"], "unauthorized", "{takeover}: {refused}");
    }
}

#[test]
fn an_id_in_upper_case_is_the_same_id_alone_and_in_a_list() {
    let seam = client(json!({"endpoint": "sandbox:"}));
    let identity = envelope(seam.call("user_identities.create", &json!({"full_name": "Ada"})));
    let id = identity["user_identity"]["user_identity_id"].as_str().unwrap();
    let upper = id.to_uppercase();
    let found = envelope(seam.call("user_identities.get", &json!({"user_identity_id": upper})));
    assert_eq!(found["user_identity"]["user_identity_id"], id, "{found}");
    let listed = envelope(seam.call("user_identities.list", &json!({"user_identity_ids": [upper]})));
    assert_eq!(listed["user_identities"][0]["user_identity_id"], id, "{listed}");
}

#[test]
fn a_time_that_stands_for_never_is_a_time() {
    let seam = client(json!({"endpoint": "sandbox:"}));
    let all = envelope(seam.call("user_identities.list", &json!({"created_before": "9999-12-31T23:59:59Z"})));
    assert_eq!(all["ok"], true, "{all}");
}
