//! Further workspaces of a sandbox, and sandboxes in memory that clients share.
#![cfg(feature = "sandbox")]

mod common;

use common::sandbox::*;
use seam_phones::{Client, Config};
use serde_json::{Value, json};

fn client(config: Value) -> Client {
    Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap()
}

/// A client with the key of a new workspace, and the workspace.
fn new_workspace(owner: &Client, endpoint: &str, name: &str) -> (Client, Value) {
    let workspace = call(owner, "test_helpers.workspaces.create", json!({"name": name}))["sandbox_workspace"].clone();
    (client(json!({"endpoint": endpoint, "api_key": workspace["api_key"]})), workspace)
}

fn identities(client: &Client) -> Vec<String> {
    ids(&list(client, "user_identities.list", "user_identities", json!({})), "user_identity_id")
}

/// What holds of two workspaces, wherever the sandbox is.
fn check_apart(endpoint: &str) {
    let owner = client(json!({"endpoint": endpoint}));
    let (first, one) = new_workspace(&owner, endpoint, "one");
    let (second, two) = new_workspace(&owner, endpoint, "two");
    let identity = new_identity(&first);
    // The same key, which a workspace may have once, in each of them.
    for client in [&owner, &first, &second] {
        call(client, "user_identities.create", json!({"user_identity_key": "jane"}));
    }
    assert_eq!((identities(&owner).len(), identities(&first).len(), identities(&second).len()), (1, 2, 1));
    let phone = new_phone(&first, &identity);
    for other in [&owner, &second] {
        assert_eq!(refused_as(other, "phones.get", json!({"device_id": phone})).0, 404);
        assert_eq!(refused_as(other, "phones.deactivate", json!({"device_id": phone})).0, 404);
    }
    assert_eq!(call(&first, "phones.get", json!({"device_id": phone}))["phone"]["workspace_id"], one["workspace_id"]);
    assert_eq!(call(&second, "workspaces.get", json!({}))["workspace"]["workspace_id"], two["workspace_id"]);
    assert_eq!(list(&first, "workspaces.list", "workspaces", json!({})).len(), 1, "an API key is for one workspace");

    // Sessions, publishable keys and personal access tokens lead to their workspace too.
    let session = call(&first, "client_sessions.create", json!({"user_identity_id": identity}))["client_session"].clone();
    let app = client(json!({"endpoint": endpoint, "client_session_token": session["token"]}));
    call(&app, "phones.deactivate", json!({"device_id": phone}));
    let publishable = json!({"endpoint": endpoint, "publishable_key": two["publishable_key"], "user_identifier_key": "ada"});
    let made = call(&client(publishable), "client_sessions.get_or_create", json!({}));
    assert_eq!(made["client_session"]["workspace_id"], two["workspace_id"]);
    let personal = json!({
        "endpoint": endpoint, "personal_access_token": one["personal_access_token"], "workspace_id": one["workspace_id"],
    });
    assert_eq!(identities(&client(personal)).len(), 2);

    // The clock, faults, snapshots and a reset are a workspace's own.
    call(&first, "test_helpers.clock.freeze", json!({"at": "2100-01-01T00:00:00Z"}));
    call(&first, "test_helpers.snapshot.save", json!({"name": "start"}));
    call(&first, "test_helpers.simulate_faults", json!({"operation": "phones.list", "status": 400}));
    for other in [&owner, &second] {
        assert_eq!(call(other, "test_helpers.clock.get", json!({}))["clock"]["is_frozen"], false);
        assert_eq!(list(other, "test_helpers.snapshot.list", "snapshots", json!({})).len(), 0);
        call(other, "phones.list", json!({}));
    }
    assert_eq!(refused_as(&first, "phones.list", json!({})).0, 400);
    call(&second, "workspaces.reset_sandbox", json!({}));
    assert_eq!((identities(&owner).len(), identities(&first).len(), identities(&second).len()), (1, 2, 0));

    // A key of a workspace that is gone opens nothing, and least of all the first workspace.
    call(&owner, "test_helpers.workspaces.delete", json!({"workspace_id": two["workspace_id"]}));
    for operation in ["phones.list", "workspaces.reset_sandbox", "test_helpers.clock.get"] {
        assert_eq!(refused_as(&second, operation, json!({})).0, 401, "{operation}");
    }
    assert_eq!(list(&owner, "test_helpers.workspaces.list", "sandbox_workspaces", json!({})).len(), 2);
}

#[test]
fn workspaces_in_memory_do_not_meet() {
    check_apart("sandbox:memory-workspaces");
}

#[test]
fn workspaces_in_a_file_do_not_meet() {
    let folder = Folder::new("workspaces");
    check_apart(&format!("sandbox:{}", folder.file("sandbox.db").display()));
}

#[test]
fn another_client_of_the_file_finds_the_workspace_by_its_key_and_loses_it_when_it_is_deleted() {
    let folder = Folder::new("workspaces-found");
    let endpoint = format!("sandbox:{}", folder.file("sandbox.db").display());
    let (owner, other_owner) = (client(json!({"endpoint": endpoint})), client(json!({"endpoint": endpoint})));
    let (first, workspace) = new_workspace(&owner, &endpoint, "one");
    new_identity(&first);
    let other = client(json!({"endpoint": endpoint, "api_key": workspace["api_key"]}));
    assert_eq!(identities(&other), identities(&first));
    call(&other_owner, "test_helpers.workspaces.delete", json!({"workspace_id": workspace["workspace_id"]}));
    for gone in [&first, &other] {
        assert_eq!(refused_as(gone, "phones.list", json!({})).0, 401);
    }
    assert!(!folder.file("sandbox.db.workspaces").join(text(&workspace, "workspace_id")).exists(), "it was made anew");
}

#[test]
fn a_new_workspace_begins_as_the_first_one_does_after_a_reset() {
    let endpoint = "sandbox:memory-begins";
    let owner = client(json!({"endpoint": endpoint}));
    let seed = json!({"clock": "2026-01-01T00:00:00Z", "user_identities": [{"full_name": "Jane", "phones": [{}]}]});
    call(&owner, "test_helpers.seed", json!({"seed": seed}));
    let phones = ids(&list(&owner, "phones.list", "phones", json!({})), "device_id");
    new_identity(&owner);
    let (first, _) = new_workspace(&owner, endpoint, "one");
    assert_eq!(ids(&list(&first, "phones.list", "phones", json!({})), "device_id"), phones);
    assert_eq!(identities(&first).len(), 1);
    call(&first, "phones.deactivate", json!({"device_id": phones[0]}));
    assert_eq!(ids(&list(&owner, "phones.list", "phones", json!({})), "device_id"), phones);
    call(&first, "workspaces.reset_sandbox", json!({}));
    assert_eq!(ids(&list(&first, "phones.list", "phones", json!({})), "device_id"), phones);
}

#[test]
fn clients_of_one_name_share_a_sandbox_in_memory_as_long_as_one_of_them_is_there() {
    let named = |name: &str| client(json!({"endpoint": format!("sandbox:memory-{name}")}));
    let (one, same, other) = (named("shared"), named("shared"), named("elsewhere"));
    let identity = new_identity(&one);
    assert_eq!(identities(&same), [identity.as_str()]);
    assert_eq!(identities(&other).len() + identities(&client(json!({"endpoint": "sandbox:"}))).len(), 0);
    drop(one);
    assert_eq!(identities(&same), [identity.as_str()]);
    drop(same);
    assert_eq!(identities(&named("shared")).len(), 0, "it ends with the last of its clients");
}

#[test]
fn an_app_meets_its_server_in_a_sandbox_in_memory() {
    let server = client(json!({"endpoint": "sandbox:memory-app"}));
    let identity = new_identity(&server);
    let token = call(&server, "client_sessions.create", json!({"user_identity_id": identity}))["client_session"]["token"].clone();
    let app = client(json!({"endpoint": "sandbox:memory-app", "client_session_token": token}));
    let params = json!({"custom_sdk_installation_id": "one", "phone_os": "ios"});
    app.call("phone_sessions.get_or_create", &params).unwrap();
    assert_eq!(list(&server, "phones.list", "phones", json!({})).len(), 1);
}

#[test]
fn threads_each_in_their_own_workspace_do_not_meet() {
    let endpoint = "sandbox:memory-threads";
    let owner = client(json!({"endpoint": endpoint}));
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let owner = &owner;
            scope.spawn(move || {
                for round in 0..20 {
                    let (own, workspace) = new_workspace(owner, endpoint, &format!("{thread} {round}"));
                    let identity = new_identity(&own);
                    new_sync_credential(&own, &identity);
                    let (lost, kept) = (new_phone(&own, &identity), new_phone(&own, &identity));
                    call(&own, "phones.deactivate", json!({"device_id": lost}));
                    assert_eq!(ids(&list(&own, "phones.list", "phones", json!({})), "device_id"), [kept.as_str()]);
                    assert_eq!(Snapshot::take(&own).violations(), Vec::<String>::new());
                    call(owner, "test_helpers.workspaces.delete", json!({"workspace_id": workspace["workspace_id"]}));
                }
            });
        }
    });
    assert_eq!(identities(&owner).len(), 0);
    assert_eq!(list(&owner, "test_helpers.workspaces.list", "sandbox_workspaces", json!({})).len(), 1);
}

#[test]
fn a_workspace_that_is_deleted_while_it_is_used_does_not_come_back() {
    let folder = Folder::new("workspaces-deleted");
    let endpoint = format!("sandbox:{}", folder.file("sandbox.db").display());
    let owner = client(json!({"endpoint": endpoint}));
    for round in 0..15 {
        let (own, workspace) = new_workspace(&owner, &endpoint, &format!("{round}"));
        std::thread::scope(|scope| {
            for _ in 0..3 {
                let own = own.clone();
                scope.spawn(move || while own.call("user_identities.create", &json!({})).is_ok() {});
            }
            let lister = owner.clone();
            scope.spawn(move || {
                for _ in 0..5 {
                    call(&lister, "test_helpers.workspaces.list", json!({}));
                }
            });
            std::thread::sleep(std::time::Duration::from_millis(5));
            call(&owner, "test_helpers.workspaces.delete", json!({"workspace_id": workspace["workspace_id"]}));
        });
        assert_eq!(refused_as(&own, "phones.list", json!({})).0, 401);
    }
    assert_eq!(list(&owner, "test_helpers.workspaces.list", "sandbox_workspaces", json!({})).len(), 1);
    assert_eq!(std::fs::read_dir(folder.file("sandbox.db.workspaces")).unwrap().count(), 0, "files are left over");
}

#[test]
fn the_id_of_a_workspace_is_no_path() {
    let folder = Folder::new("workspaces-path");
    std::fs::write(folder.file("empty"), "").unwrap();
    let endpoint = format!("sandbox:{}", folder.file("sandbox.db").display());
    new_workspace(&client(json!({"endpoint": endpoint})), &endpoint, "one");
    let absolute = folder.file("empty").display().to_string();
    for id in ["../empty", "../../etc/passwd", absolute.as_str(), "", "x"] {
        let personal = json!({
            "endpoint": endpoint, "personal_access_token": "seam_at1_sandbox_personal_access_token", "workspace_id": id,
        });
        let Ok(config) = Config::from_json(&personal.to_string()) else { continue };
        assert_eq!(refused_as(&Client::new(config).unwrap(), "phones.list", json!({})).0, 401, "{id}");
    }
    assert_eq!(std::fs::read(folder.file("empty")).unwrap(), b"");
}

#[test]
fn the_id_of_a_workspace_may_be_in_upper_case() {
    let endpoint = "sandbox:memory-upper";
    let owner = client(json!({"endpoint": endpoint}));
    let (first, workspace) = new_workspace(&owner, endpoint, "one");
    new_identity(&first);
    let id = text(&workspace, "workspace_id").to_uppercase();
    let token = "seam_at1_sandbox_personal_access_token";
    let personal = client(json!({"endpoint": endpoint, "personal_access_token": token, "workspace_id": id}));
    assert_eq!(identities(&personal).len(), 1);
}

#[test]
fn sessions_of_a_seed_have_tokens_of_their_own_in_each_workspace() {
    let endpoint = "sandbox:memory-tokens";
    let owner = client(json!({"endpoint": endpoint}));
    let seed = json!({"user_identities": [{"phones": [{}], "client_sessions": [{}]}]});
    call(&owner, "test_helpers.seed", json!({"seed": seed}));
    let (first, workspace) = new_workspace(&owner, endpoint, "one");
    let sessions = |of: &Client| list(of, "client_sessions.list", "client_sessions", json!({}));
    let token = sessions(&first)[0]["token"].clone();
    assert_ne!(token, sessions(&owner)[0]["token"]);
    let phone = list(&first, "phones.list", "phones", json!({}))[0]["device_id"].clone();
    call(&client(json!({"endpoint": endpoint, "client_session_token": token})), "phones.deactivate", json!({"device_id": phone}));
    assert_eq!(list(&owner, "phones.list", "phones", json!({})).len(), 1);
    assert_eq!(list(&first, "phones.list", "phones", json!({})).len(), 0);
    for event in list(&first, "events.list", "events", json!({"since": "2020-01-01T00:00:00Z"})) {
        assert_eq!(event["workspace_id"], workspace["workspace_id"]);
    }
    call(&first, "workspaces.reset_sandbox", json!({}));
    assert_eq!(sessions(&first)[0]["token"], token, "a reset keeps the workspace's own tokens");
    let own = json!({"user_identities": [{"client_sessions": [{"token": "seam_cst1_mine"}]}]});
    assert!(refusal(&first, "test_helpers.seed", json!({"seed": own})).message().contains("leads to another workspace"));
}

#[test]
fn a_relative_path_stays_where_it_was_when_the_process_moves() {
    // In a process of its own: the working folder belongs to all threads.
    const IN_CHILD: &str = "SEAM_TEST_FOLDER";
    if let Some(folder) = std::env::var_os(IN_CHILD) {
        std::env::set_current_dir(&folder).unwrap();
        let owner = client(json!({"endpoint": "sandbox:relative.db"}));
        let (first, _) = new_workspace(&owner, "sandbox:relative.db", "one");
        std::fs::create_dir("elsewhere").unwrap();
        std::env::set_current_dir("elsewhere").unwrap();
        new_identity(&first);
        new_workspace(&owner, &format!("sandbox:{}/relative.db", folder.to_str().unwrap()), "two");
        assert_eq!(std::fs::read_dir(".").unwrap().count(), 0);
        return;
    }
    let folder = Folder::new("workspaces-moved");
    std::fs::create_dir_all(folder.file("")).unwrap();
    let done = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_relative_path_stays_where_it_was_when_the_process_moves"])
        .env(IN_CHILD, folder.file(""))
        .status();
    assert!(done.unwrap().success());
}

#[test]
fn many_workspaces_of_a_file_do_not_stay_open() {
    let folder = Folder::new("workspaces-many");
    let endpoint = format!("sandbox:{}", folder.file("sandbox.db").display());
    let owner = client(json!({"endpoint": endpoint}));
    let files = || std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
    let before = files();
    let made: Vec<_> = (0..100).map(|number| new_workspace(&owner, &endpoint, &format!("{number}")).1).collect();
    for workspace in &made {
        new_identity(&client(json!({"endpoint": endpoint, "api_key": workspace["api_key"]})));
    }
    assert!(files() < before + 150, "{} files are open, {before} were before", files());
    assert_eq!(list(&owner, "test_helpers.workspaces.list", "sandbox_workspaces", json!({})).len(), 101);
}
