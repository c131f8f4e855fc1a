//! A sandbox's clock, and its snapshots: what conformance cases with one client cannot show.
#![cfg(feature = "sandbox")]

mod common;

use common::sandbox::*;
use seam_phones::{Client, Config};
use serde_json::{Value, json};

fn client(config: Value) -> Client {
    Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap()
}

fn now(client: &Client) -> String {
    text(&call(client, "test_helpers.clock.get", json!({}))["clock"], "now")
}

#[test]
fn the_clock_belongs_to_the_file() {
    let folder = Folder::new("clock");
    let path = folder.file("sandbox.db");
    let one = owner(&path);
    call(&one, "test_helpers.clock.freeze", json!({"at": "2026-01-01T00:00:00Z"}));
    let other = owner(&path);
    call(&other, "test_helpers.clock.advance", json!({"by_seconds": 60}));
    assert_eq!(now(&one), "2026-01-01T00:01:00.000Z");
    drop((one, other));
    // The option is for a sandbox in which nothing has happened and whose clock runs.
    let again = client(json!({"endpoint": format!("sandbox:{}", path.display()), "sandbox_clock": "2030-01-01T00:00:00Z"}));
    assert_eq!(now(&again), "2026-01-01T00:01:00.000Z");
}

#[test]
fn a_clock_option_leaves_a_sandbox_alone_in_which_something_has_happened() {
    let folder = Folder::new("clock-option");
    let path = folder.file("sandbox.db");
    new_identity(&owner(&path));
    let late = client(json!({"endpoint": format!("sandbox:{}", path.display()), "sandbox_clock": "2030-01-01T00:00:00Z"}));
    assert_eq!(call(&late, "test_helpers.clock.get", json!({}))["clock"]["is_frozen"], false);
}

#[test]
fn what_another_client_made_falls_due_here_too() {
    let folder = Folder::new("due");
    let path = folder.file("sandbox.db");
    let (one, other) = (owner(&path), owner(&path));
    call(&one, "test_helpers.clock.freeze", json!({"at": "2026-01-01T00:00:00Z"}));
    let identity = new_identity(&one);
    new_phone(&one, &identity);
    call(&other, "phones.list", json!({}));
    let params = json!({
        "user_identity_id": identity, "acs_system_id": ACCESS_SYSTEM, "access_method": "mobile_key",
        "is_multi_phone_sync_credential": true, "ends_at": "2026-01-01T01:00:00Z",
    });
    call(&one, "acs.credentials.create", params);
    call(&one, "test_helpers.clock.advance", json!({"by_seconds": 3600}));
    let ended = list(
        &other,
        "events.list",
        "events",
        json!({"event_type": "acs_credential.invalidated", "since": "2020-01-01T00:00:00Z"}),
    );
    assert_eq!(ids(&ended, "occurred_at"), ["2026-01-01T01:00:00.000Z"; 2]);
    assert_eq!(Snapshot::take(&other).violations(), Vec::<String>::new());
}

#[test]
fn the_app_on_the_phone_loses_a_credential_that_ends_and_its_session_when_that_expires() {
    let server = client(json!({"endpoint": "sandbox:memory-time", "sandbox_clock": "2026-01-01T00:00:00Z"}));
    let identity = new_identity(&server);
    let params = json!({
        "user_identity_id": identity, "acs_system_id": ACCESS_SYSTEM, "access_method": "mobile_key",
        "is_multi_phone_sync_credential": true, "ends_at": "2026-01-01T01:00:00Z",
    });
    call(&server, "acs.credentials.create", params);
    let session = json!({"user_identity_id": identity, "expires_at": "2026-01-01T02:00:00Z"});
    let token = call(&server, "client_sessions.create", session)["client_session"]["token"].clone();
    let app = client(json!({"endpoint": "sandbox:memory-time", "client_session_token": token}));
    let phone = json!({"custom_sdk_installation_id": "one", "phone_os": "ios"});
    let held = || {
        call(&app, "phone_sessions.get_or_create", phone.clone())["phone_session"]["provider_sessions"][0]["acs_credentials"]
            .clone()
    };
    assert_eq!(held().as_array().unwrap().len(), 1);
    call(&server, "test_helpers.clock.advance", json!({"by_seconds": 3600}));
    assert_eq!(held(), json!([]));
    assert_eq!(list(&app, "mobile_sdk.v1.acs.credentials.list", "acs_credentials", json!({})).len(), 0);
    call(&server, "test_helpers.clock.advance", json!({"by_seconds": 3600}));
    assert_eq!(refused_as(&app, "mobile_sdk.v1.acs.credentials.list", json!({})).0, 401);
}

#[test]
fn more_falls_due_than_one_transaction_carries_out() {
    let owner = client(json!({"endpoint": "sandbox:", "sandbox_clock": "2026-01-01T00:00:00Z"}));
    let identity = new_identity(&owner);
    for _ in 0..450 {
        let params = json!({
            "user_identity_id": identity, "acs_system_id": ACCESS_SYSTEM, "access_method": "code", "ends_at": "2026-01-01T01:00:00Z",
        });
        call(&owner, "acs.credentials.create", params);
    }
    call(&owner, "test_helpers.clock.advance", json!({"by_seconds": 3600}));
    let filter = json!({"event_type": "acs_credential.invalidated", "since": "2020-01-01T00:00:00Z"});
    assert_eq!(list(&owner, "events.list", "events", filter).len(), 450);
}

#[test]
fn a_state_that_is_refused_changes_nothing() {
    let owner = client(json!({"endpoint": "sandbox:"}));
    let identity = new_identity(&owner);
    new_phone(&owner, &identity);
    call(&owner, "test_helpers.snapshot.save", json!({"name": "start"}));
    let row = json!({"user_identity_id": NOBODY, "created_at": "2026-01-01T00:00:00.000Z"});
    refusal(
        &owner,
        "test_helpers.snapshot.restore",
        json!({"content": {"version": 1, "user_identities": [row, {"nickname": "x"}]}}),
    );
    let twice = json!({"user_identities": [{"user_identity_key": "jane"}, {"user_identity_key": "jane"}]});
    refusal(&owner, "test_helpers.seed", json!({"seed": twice}));
    let difference = call(&owner, "test_helpers.snapshot.diff", json!({"name": "start"}));
    assert_eq!(difference["difference"]["is_same"], true, "{difference}");
}

#[test]
fn a_state_moves_to_another_sandbox_where_sessions_get_new_tokens() {
    let (here, there) = (client(json!({"endpoint": "sandbox:"})), client(json!({"endpoint": "sandbox:"})));
    let identity = new_identity(&here);
    new_sync_credential(&here, &identity);
    new_phone(&here, &identity);
    let session = call(&here, "client_sessions.create", json!({"user_identity_id": identity}))["client_session"].clone();
    let content = call(&here, "test_helpers.snapshot.get", json!({}))["snapshot"]["content"].clone();
    assert!(!content.to_string().contains("seam_cst"), "a state that is given out holds a token");
    call(&there, "test_helpers.snapshot.restore", json!({"content": content}));
    let moved = call(&there, "client_sessions.get", json!({"client_session_id": session["client_session_id"]}));
    assert_ne!(moved["client_session"]["token"], session["token"]);
    assert_eq!(Snapshot::take(&there).violations(), Vec::<String>::new());
    assert_eq!(list(&there, "phones.list", "phones", json!({})), list(&here, "phones.list", "phones", json!({})));
    // Numbers are not used again, so what is made later stands behind.
    new_phone(&there, &identity);
    assert_eq!(list(&there, "phones.list", "phones", json!({})).len(), 2);
}

#[test]
fn restoring_in_a_file_is_seen_by_others_and_is_all_or_nothing() {
    let folder = Folder::new("restore");
    let path = folder.file("sandbox.db");
    let (one, other) = (owner(&path), owner(&path));
    let identity = new_identity(&one);
    let phone = new_phone(&one, &identity);
    call(&one, "test_helpers.snapshot.save", json!({"name": "start"}));
    call(&other, "phones.deactivate", json!({"device_id": phone}));
    call(&other, "test_helpers.snapshot.restore", json!({"name": "start"}));
    assert_eq!(ids(&list(&one, "phones.list", "phones", json!({})), "device_id"), [phone.as_str()]);
}

/// What could be put, and then neither found nor read again, nor kept by the rules, is refused by its place.
#[test]
fn a_state_that_breaks_a_rule_is_refused_by_its_place() {
    let owner = client(json!({"endpoint": "sandbox:", "sandbox_clock": "2026-01-01T00:00:00Z"}));
    let identity = new_identity(&owner);
    let (one, _) = (new_phone(&owner, &identity), new_phone(&owner, &identity));
    let sync = new_sync_credential(&owner, &identity);
    new_session(&owner, &identity);
    let kept = call(&owner, "test_helpers.snapshot.get", json!({}))["snapshot"]["content"].clone();
    let other = new_identity(&owner);
    let before = Snapshot::take(&owner);
    let child = |content: &Value| {
        let credentials = content["acs_credentials"].as_array().unwrap();
        credentials.iter().position(|credential| credential["device_id"] == json!(one)).unwrap()
    };
    let refused = |why: &str, edit: &dyn Fn(&mut Value)| {
        let mut content = kept.clone();
        edit(&mut content);
        let error = refusal(&owner, "test_helpers.snapshot.restore", json!({"content": content}));
        assert!(error.message().starts_with("the snapshot's ") && error.message().contains(why), "{}", error.message());
        assert_eq!(Snapshot::take(&owner), before, "{why}");
    };
    refused("user_identities[0] is wrong: \"user_identity_id\" is not a UUID", &|it| {
        it["user_identities"][0]["user_identity_id"] = json!("jane")
    });
    let upper = identity.to_uppercase();
    refused("is not a UUID in lower case", &|it| it["user_identities"][0]["user_identity_id"] = json!(upper));
    refused("phones[0] is wrong: \"created_at\" is not a time", &|it| it["phones"][0]["created_at"] = json!("2026-01-01"));
    refused("client_sessions[0] is wrong: \"expires_at\" is not a time", &|it| it["client_sessions"][0]["expires_at"] = json!(7));
    refused("phones[0] is wrong: \"properties\" is not a JSON object", &|it| it["phones"][0]["properties"] = json!("{"));
    refused("phones[0] is wrong: \"sequence\" is not a whole number", &|it| it["phones"][0]["sequence"] = json!(i64::MAX));
    refused("phones[0] is wrong: \"sequence\" is not a whole number", &|it| it["phones"][0]["sequence"] = json!(-1));
    refused(&format!("phones is wrong: {one}: it lacks a credential"), &|it| {
        let at = child(it);
        it["acs_credentials"].as_array_mut().unwrap().remove(at);
    });
    refused("it does not have what it shares with its parent", &|it| {
        let at = child(it);
        it["acs_credentials"][at]["card_number"] = json!("another");
    });
    refused("its parent is not a multi-phone sync credential", &|it| {
        let credentials = it["acs_credentials"].as_array_mut().unwrap();
        let parent = credentials.iter_mut().find(|credential| credential["acs_credential_id"] == json!(sync)).unwrap();
        parent["is_multi_phone_sync_credential"] = json!(0);
    });
    refused("it is on a phone of another user identity", &|it| {
        let identity = json!({"user_identity_id": other, "created_at": "2026-01-01T00:00:00.000Z"});
        it["user_identities"].as_array_mut().unwrap().push(identity);
        it["phones"][0]["user_identity_id"] = json!(other);
    });
    call(&owner, "test_helpers.snapshot.restore", json!({"content": kept}));
}

/// The store has ids in lower case. One of a seed was kept as it was given, and found by nobody.
#[test]
fn an_id_of_a_seed_in_upper_case_is_the_same_id() {
    let owner = client(json!({"endpoint": "sandbox:"}));
    let (identity, phone) = ("AAAAAAAA-1111-4111-8111-111111111111", "BBBBBBBB-2222-4222-8222-222222222222");
    let seed = json!({"user_identities": [{"user_identity_id": identity, "phones": [{"device_id": phone}]}]});
    call(&owner, "test_helpers.seed", json!({"seed": seed}));
    call(&owner, "phones.deactivate", json!({"device_id": phone}));
    assert_eq!(phones_by(&owner, "owner_user_identity_id", identity), Vec::<String>::new());
    call(&owner, "workspaces.reset_sandbox", json!({}));
    assert_eq!(phones_by(&owner, "owner_user_identity_id", identity), [phone.to_lowercase()]);
}
