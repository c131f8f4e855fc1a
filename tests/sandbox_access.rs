//! Who may do what in a sandbox, and how ids are written.
#![cfg(feature = "sandbox")]

mod common;

use common::envelope;
use common::sandbox::*;
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
fn an_app_keeps_its_session_and_gets_what_it_is_granted() {
    let folder = Folder::new("granted");
    let path = folder.file("sandbox.db");
    let owner = owner(&path);
    let endpoint = format!("sandbox:{}", path.display());
    let key = |key: &str| json!({"endpoint": endpoint, "publishable_key": PUBLISHABLE_KEY, "user_identifier_key": key});
    let before = call(&client(key("ada")), "client_sessions.get_or_create", json!({}));
    let token = text(&before["client_session"], "token");
    let identity = new_identity(&owner);
    let phone = new_phone(&owner, &identity);
    assert_eq!(refused_as(&app(&path, &token), "phones.deactivate", json!({"device_id": phone})).0, 404);
    call(&owner, "client_sessions.grant_access", json!({"user_identifier_key": "ada", "user_identity_id": identity}));
    let after = call(&client(key("ada")), "client_sessions.get_or_create", json!({}));
    assert_eq!(text(&after["client_session"], "token"), token);
    call(&app(&path, &token), "phones.deactivate", json!({"device_id": phone}));
    let others = call(&client(key("mallory")), "client_sessions.get_or_create", json!({}));
    assert_eq!(others["client_session"].get("user_identity_id"), None);
    for operation in ["client_sessions.grant_access", "acs.credentials.assign", "acs.users.suspend"] {
        let params = json!({"client_session_id": NOBODY, "acs_user_id": NOBODY, "acs_credential_id": NOBODY});
        let names = seam_phones::operations::find(operation).unwrap().parameters;
        let own: serde_json::Map<_, _> =
            names.iter().filter_map(|it| Some((it.name.to_owned(), params.get(it.name)?.clone()))).collect();
        assert_eq!(refused_as(&app(&path, &token), operation, Value::Object(own)).0, 401, "{operation}");
    }
}

#[test]
fn an_app_sees_the_entrances_that_its_users_credentials_open() {
    let folder = Folder::new("entrances");
    let path = folder.file("sandbox.db");
    let owner = owner(&path);
    let [main, room, gym] = [1, 2, 3].map(|number| format!("5ea50000-0000-4000-8000-0000000000e{number}"));
    let (ada, grace) = (new_identity(&owner), new_identity(&owner));
    let credential = |identity: &str, entrance: &str| {
        let params = json!({"user_identity_id": identity, "acs_system_id": ACCESS_SYSTEM, "access_method": "card",
            "allowed_acs_entrance_ids": [entrance]});
        call(&owner, "acs.credentials.create", params)["acs_credential"].clone()
    };
    let card = credential(&ada, &room);
    let others = text(&credential(&grace, &gym), "acs_credential_id");
    let app = app(&path, &new_session(&owner, &ada).1);
    let seen = |params: Value| ids(&list(&app, "acs.entrances.list", "acs_entrances", params), "acs_entrance_id");
    assert_eq!(seen(json!({})), vec![room.clone()]);
    assert_eq!(seen(json!({"acs_entrance_ids": [main, room, gym]})), seen(json!({})));
    assert_eq!(seen(json!({"acs_credential_id": others})), Vec::<String>::new());
    assert_eq!(call(&app, "acs.entrances.get", json!({"acs_entrance_id": room}))["acs_entrance"]["display_name"], "Room 101");
    let hidden = refused_as(&app, "acs.entrances.get", json!({"acs_entrance_id": gym}));
    assert_eq!(hidden, (404, "acs_entrance_not_found".to_owned()));
    call(&owner, "acs.users.suspend", json!({"acs_user_id": card["acs_user_id"]}));
    assert_eq!(seen(json!({})), Vec::<String>::new());
    assert_eq!(call(&app, "workspaces.list", json!({}))["workspaces"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_on_the_phone_of_a_suspended_user_opens_nothing() {
    let folder = Folder::new("suspended");
    let path = folder.file("sandbox.db");
    let owner = owner(&path);
    let identity = new_identity(&owner);
    new_sync_credential(&owner, &identity);
    let user = text(&list(&owner, "acs.users.list", "acs_users", json!({}))[0], "acs_user_id");
    let app = app(&path, &new_session(&owner, &identity).1);
    let opened = || {
        let session = call(&app, "phone_sessions.get_or_create", json!({"custom_sdk_installation_id": "1", "phone_os": "ios"}));
        let credentials = session["phone_session"]["provider_sessions"][0]["acs_credentials"].as_array().unwrap().clone();
        assert_eq!(credentials.len(), 1);
        credentials[0]["acs_entrances"].as_array().unwrap().len()
    };
    assert_eq!(opened(), 3);
    call(&owner, "acs.users.suspend", json!({"acs_user_id": user}));
    assert_eq!(opened(), 0);
    call(&owner, "acs.users.unsuspend", json!({"acs_user_id": user}));
    assert_eq!(opened(), 3);
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
