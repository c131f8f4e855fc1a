//! A sandbox's clock, and its snapshots: what conformance cases with one client cannot show.
#![cfg(feature = "sandbox")]

mod common;

use common::sandbox::*;
use seam_phones::client::Started;
use seam_phones::{CallOptions, Client, Config};
use serde_json::{Value, json};
use std::time::Duration;

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

#[test]
fn a_large_state_is_returned_to_in_the_background_of_a_short_wait() {
    let owner = client(json!({"endpoint": "sandbox:memory-large"}));
    let users: Vec<Value> =
        (0..600).map(|_| json!({"phones": [{}, {}], "acs_credentials": [{}], "client_sessions": [{}]})).collect();
    call(&owner, "test_helpers.seed", json!({"seed": {"user_identities": users}}));
    call(&owner, "test_helpers.snapshot.save", json!({"name": "start"}));
    for (operation, params) in [
        ("workspaces.reset_sandbox", json!({})),
        ("test_helpers.snapshot.restore", json!({"name": "start"})),
        ("test_helpers.workspaces.create", json!({})),
    ] {
        let params = params.as_object().unwrap().clone();
        let started = owner.start(operation, params, &CallOptions::default(), Some(Duration::from_millis(1)));
        let outcome = match started {
            Started::Ended(outcome) => outcome,
            Started::Running(call) => call.wait(None).unwrap(),
        };
        outcome.unwrap_or_else(|error| panic!("{operation}: {}", error.to_json()));
    }
    assert_eq!(list(&owner, "phones.list", "phones", json!({})).len(), 1200);
}

#[test]
fn a_state_that_was_given_out_keeps_the_tokens_and_keys_of_its_sandbox() {
    let owner = client(json!({"endpoint": "sandbox:"}));
    let identity = new_identity(&owner);
    let session = json!({"user_identity_id": identity, "user_identifier_key": "jane's secret"});
    let before = call(&owner, "client_sessions.create", session)["client_session"].clone();
    let content = call(&owner, "test_helpers.snapshot.get", json!({}))["snapshot"]["content"].clone();
    assert!(!content.to_string().contains("jane's secret"), "a state that is given out holds a secret");
    call(&owner, "workspaces.reset_sandbox", json!({}));
    call(&owner, "test_helpers.snapshot.restore", json!({"content": content}));
    let id = json!({"client_session_id": before["client_session_id"]});
    let after = call(&owner, "client_sessions.get", id)["client_session"].clone();
    assert_eq!((&after["token"], &after["user_identifier_key"]), (&before["token"], &before["user_identifier_key"]));
}

#[test]
fn a_content_that_would_break_the_workspace_is_refused_by_its_place() {
    let owner = client(json!({"endpoint": "sandbox:"}));
    let identity = |member: &str, value: Value| {
        let mut row = json!({"user_identity_id": NOBODY, "created_at": "2026-01-01T00:00:00.000Z"});
        row[member] = value;
        json!({"version": 1, "user_identities": [row]})
    };
    let event = |body: &str| {
        let row = json!({"event_id": NOBODY, "event_type": "x", "occurred_at": "2026-01-01T00:00:00.000Z", "body": body});
        json!({"version": 1, "events": [row]})
    };
    for (content, place) in [
        (identity("sequence", json!(i64::MAX)), "user_identities[0] is wrong: \"sequence\" is not a whole number"),
        (identity("created_at", json!("soon")), "user_identities[0] is wrong: \"created_at\" is not a time"),
        (identity("created_at", json!(5)), "user_identities[0] is wrong: \"created_at\" is not a time"),
        (
            identity("created_at", Value::Null),
            "user_identities[0] is wrong: NOT NULL rule is broken by user_identities.created_at",
        ),
        (event("{"), "events[0] is wrong: \"body\" is not a JSON object, as text"),
        (event("[]"), "events[0] is wrong: \"body\" is not a JSON object, as text"),
    ] {
        let error = refusal(&owner, "test_helpers.snapshot.restore", json!({"content": content}));
        assert!(error.message().contains(place), "{}", error.message());
    }
    new_identity(&owner);
}

#[test]
fn ids_of_a_seed_may_be_in_upper_case_and_users_have_theirs() {
    let owner = client(json!({"endpoint": "sandbox:"}));
    let (phone, user) = ("ABCDEF00-0000-4000-8000-000000000001", "ABCDEF00-0000-4000-8000-000000000002");
    let seed = json!({"user_identities": [{"phones": [{"device_id": phone}], "acs_users": [{"acs_user_id": user}]}]});
    call(&owner, "test_helpers.seed", json!({"seed": seed}));
    for id in [phone.to_owned(), phone.to_lowercase()] {
        call(&owner, "phones.get", json!({"device_id": id}));
    }
    assert_eq!(call(&owner, "acs.users.get", json!({"acs_user_id": user}))["acs_user"]["acs_user_id"], user.to_lowercase());
}

#[test]
fn a_credential_opens_nothing_before_it_begins() {
    let owner = client(json!({"endpoint": "sandbox:", "sandbox_clock": "2026-01-01T00:00:00Z"}));
    let identity = new_identity(&owner);
    let params = json!({
        "user_identity_id": identity, "acs_system_id": ACCESS_SYSTEM, "access_method": "code", "starts_at": "2026-01-01T01:00:00Z",
    });
    let credential = call(&owner, "acs.credentials.create", params)["acs_credential"]["acs_credential_id"].clone();
    let opened = || list(&owner, "acs.entrances.list", "acs_entrances", json!({"acs_credential_id": credential})).len();
    assert_eq!(opened(), 0);
    call(&owner, "test_helpers.clock.advance", json!({"by_seconds": 3600}));
    assert_eq!(opened(), 3);
}

#[test]
fn many_processes_make_workspaces_of_one_new_file_at_once() {
    let folder = Folder::new("workspaces-at-once");
    let path = folder.file("sandbox.db");
    std::thread::scope(|scope| {
        for _ in 0..6 {
            // Clients of their own meet in the file as processes do.
            let owner = owner(&path);
            scope.spawn(move || {
                for _ in 0..10 {
                    call(&owner, "test_helpers.workspaces.create", json!({}));
                    call(&owner, "workspaces.list", json!({}));
                }
            });
        }
    });
    assert_eq!(list(&owner(&path), "test_helpers.workspaces.list", "sandbox_workspaces", json!({})).len(), 61);
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
