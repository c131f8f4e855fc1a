//! What the tests of the sandbox share: its state as the public API tells it, what must hold of that state, and processes
//! that work on one file.

use seam_phones::{Client, Config, Error};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// The access system whose credentials phones hold, and the one that manages credentials.
pub const ACCESS_SYSTEM: &str = "5ea50000-0000-4000-8000-0000000000a2";
pub const CREDENTIAL_MANAGER: &str = "5ea50000-0000-4000-8000-0000000000a1";
pub const SYSTEMS: [&str; 2] = [ACCESS_SYSTEM, CREDENTIAL_MANAGER];
/// An id that nothing has.
pub const NOBODY: &str = "99999999-9999-4999-8999-999999999999";

/// A folder of its own, which goes away with the value.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        // Memory, where there is a disk of it: durability costs nothing there, and kill -9 does not touch it either.
        let memory = Path::new("/dev/shm");
        let base = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = base.join(format!("seam-phones-{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn client(config: &Value) -> Client {
    Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap()
}

fn endpoint(path: &Path) -> String {
    format!("sandbox:{}", path.display())
}

/// The owner of the sandbox in this file.
pub fn owner(path: &Path) -> Client {
    client(&json!({"endpoint": endpoint(path)}))
}

/// The app on a phone, with a client session.
pub fn app(path: &Path, token: &str) -> Client {
    client(&json!({"endpoint": endpoint(path), "client_session_token": token}))
}

/// What a call that must succeed answers.
pub fn call(client: &Client, operation: &str, params: Value) -> Value {
    match client.call(operation, &params) {
        Ok(answer) => answer.to_value(),
        Err(error) => panic!("{operation} {params}: {}", error.to_json()),
    }
}

/// How a call that must fail fails.
pub fn refusal(client: &Client, operation: &str, params: Value) -> Error {
    match client.call(operation, &params) {
        Ok(answer) => panic!("{operation} {params} succeeded: {}", answer.to_value()),
        Err(error) => error,
    }
}

/// Status and type of a refusal.
pub fn refused_as(client: &Client, operation: &str, params: Value) -> (u16, String) {
    let error = refusal(client, operation, params);
    let details = error.details();
    (details.status_code.unwrap_or_default(), details.r#type.clone())
}

/// The text at a key.
pub fn text(object: &Value, key: &str) -> String {
    object[key].as_str().unwrap_or_else(|| panic!("no text {key} in {object}")).to_owned()
}

/// The ids of the objects of a list.
pub fn ids(list: &[Value], key: &str) -> Vec<String> {
    list.iter().map(|object| text(object, key)).collect()
}

/// The list under `key` of an operation's answer, in one page.
pub fn list(client: &Client, operation: &str, key: &str, params: Value) -> Vec<Value> {
    let answer = call(client, operation, params);
    assert_ne!(answer["pagination"]["has_next_page"], json!(true), "{operation} has another page");
    answer[key].as_array().unwrap_or_else(|| panic!("no list {key} in {answer}")).clone()
}

/// Ids of the phones that a filter of `phones.list` finds.
pub fn phones_by(client: &Client, filter: &str, id: &str) -> Vec<String> {
    ids(&list(client, "phones.list", "phones", json!({filter: id})), "device_id")
}

/// An identity, and its id.
pub fn new_identity(client: &Client) -> String {
    text(&call(client, "user_identities.create", json!({}))["user_identity"], "user_identity_id")
}

/// A phone of this identity, and its id.
pub fn new_phone(client: &Client, user_identity_id: &str) -> String {
    let params = json!({"user_identity_id": user_identity_id});
    text(&call(client, "phones.simulate.create_sandbox_phone", params)["phone"], "device_id")
}

/// A multi-phone sync credential of this identity, and its id.
pub fn new_sync_credential(client: &Client, user_identity_id: &str) -> String {
    let params = json!({
        "user_identity_id": user_identity_id,
        "acs_system_id": ACCESS_SYSTEM,
        "access_method": "mobile_key",
        "is_multi_phone_sync_credential": true,
    });
    text(&call(client, "acs.credentials.create", params)["acs_credential"], "acs_credential_id")
}

/// A session of the app for this identity: its id and its token.
pub fn new_session(client: &Client, user_identity_id: &str) -> (String, String) {
    let answer = call(client, "client_sessions.create", json!({"user_identity_id": user_identity_id}));
    (text(&answer["client_session"], "client_session_id"), text(&answer["client_session"], "token"))
}

/// Everything there is in a sandbox, as its owner sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub identities: Vec<Value>,
    pub users: Vec<Value>,
    pub phones: Vec<Value>,
    pub credentials: Vec<Value>,
    pub events: Vec<Value>,
    pub sessions: Vec<Value>,
    /// The phones that `phones.list` finds by owner, and by credential.
    pub phones_of_identity: BTreeMap<String, Vec<String>>,
    pub phones_of_credential: BTreeMap<String, Vec<String>>,
}

impl Snapshot {
    pub fn take(client: &Client) -> Snapshot {
        let page = json!({"limit": 10_000});
        let identities = list(client, "user_identities.list", "user_identities", page.clone());
        let credentials = list(client, "acs.credentials.list", "acs_credentials", page.clone());
        let found_by = |objects: &[Value], key: &str, filter: &str| {
            ids(objects, key).into_iter().map(|id| (id.clone(), phones_by(client, filter, &id))).collect()
        };
        Snapshot {
            phones_of_identity: found_by(&identities, "user_identity_id", "owner_user_identity_id"),
            phones_of_credential: found_by(&credentials, "acs_credential_id", "acs_credential_id"),
            identities,
            users: list(client, "acs.users.list", "acs_users", page.clone()),
            phones: list(client, "phones.list", "phones", json!({})),
            credentials,
            events: list(client, "events.list", "events", page),
            sessions: list(client, "client_sessions.list", "client_sessions", json!({})),
        }
    }

    /// Every rule of src/sandbox/synchronisation.rs that the state breaks, in words.
    pub fn violations(&self) -> Vec<String> {
        [self.violations_now(), self.of_events()].concat()
    }

    /// Those that the events have no part in: a state that was put here may have a history of its own.
    pub fn violations_now(&self) -> Vec<String> {
        [self.of_phones(), self.of_children(), self.of_sync_credentials()].concat()
    }

    fn of_phones(&self) -> Vec<String> {
        let mut owned: Vec<String> = self.phones_of_identity.values().flatten().cloned().collect();
        let mut all = ids(&self.phones, "device_id");
        owned.sort();
        all.sort();
        if owned == all { vec![] } else { vec![format!("phones {all:?}, by owner {owned:?}")] }
    }

    /// A live child has a live phone of its identity, and a live parent with the same card details.
    fn of_children(&self) -> Vec<String> {
        let mut found = Vec::new();
        for child in self.credentials.iter().filter(|credential| credential.get("parent_acs_credential_id").is_some()) {
            let id = text(child, "acs_credential_id");
            let phones = &self.phones_of_credential[&id];
            let of_identity = child["user_identity_id"].as_str().and_then(|identity| self.phones_of_identity.get(identity));
            match (phones.as_slice(), of_identity) {
                ([phone], Some(of_identity)) if of_identity.contains(phone) => {}
                _ => found.push(format!("the child {id} is on {phones:?}, its identity has {of_identity:?}")),
            }
            let parent = self.credentials.iter().find(|parent| parent["acs_credential_id"] == child["parent_acs_credential_id"]);
            let shared = ["card_number", "access_method", "acs_user_id", "starts_at", "ends_at"];
            match parent {
                Some(parent) if parent["is_multi_phone_sync_credential"] == true => {
                    let apart = shared.iter().filter(|key| parent.get(**key) != child.get(**key));
                    found.extend(apart.map(|key| format!("{id} has another {key} than its parent")));
                }
                _ => found.push(format!("the child {id} has the parent {parent:?}")),
            }
            if child["is_issued"] != true {
                found.push(format!("the child {id} is not issued"));
            }
        }
        found
    }

    /// Whether a credential was invalidated, and not issued again.
    fn has_ended(&self, id: &str) -> bool {
        let about = |event: &&Value| event["acs_credential_id"] == id;
        self.events.iter().rfind(about).is_some_and(|event| event["event_type"] == "acs_credential.invalidated")
    }

    /// Each phone of an identity has exactly one child of each of the identity's sync credentials, and no others have any. Phones that
    /// came after a sync credential had ended have none of it.
    fn of_sync_credentials(&self) -> Vec<String> {
        let mut found = Vec::new();
        for sync in self.credentials.iter().filter(|credential| credential["is_multi_phone_sync_credential"] == true) {
            let id = text(sync, "acs_credential_id");
            let children = self.credentials.iter().filter(|child| child["parent_acs_credential_id"] == sync["acs_credential_id"]);
            let mut of_children: Vec<String> =
                children.flat_map(|child| self.phones_of_credential[&text(child, "acs_credential_id")].clone()).collect();
            of_children.sort();
            let identity = sync["user_identity_id"].as_str();
            let mut wanted = identity.map_or_else(Vec::new, |identity| self.phones_of_identity[identity].clone());
            let mut by_filter = self.phones_of_credential[&id].clone();
            wanted.sort();
            by_filter.sort();
            if self.has_ended(&id) {
                wanted.retain(|phone| of_children.contains(phone));
            }
            if of_children != wanted {
                found.push(format!("{id} has children on {of_children:?}, its identity's phones are {wanted:?}"));
            }
            if by_filter != wanted {
                found.push(format!("phones.list by {id} finds {by_filter:?}, its identity's phones are {wanted:?}"));
            }
        }
        found
    }

    /// The events tell how everything that is there came to be, and that everything that is not there has gone.
    fn of_events(&self) -> Vec<String> {
        let mut found = Vec::new();
        let (mut issued, mut ended, mut users) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut seen = BTreeSet::new();
        let phones = ids(&self.phones, "device_id");
        for event in &self.events {
            found.extend(missing_fields(event));
            if !seen.insert(text(event, "event_id")) {
                found.push(format!("the event stands twice: {event}"));
            }
            let id = |key: &str| event[key].as_str().unwrap_or_default().to_owned();
            let fits = match id("event_type").as_str() {
                "acs_credential.issued" => {
                    ended.remove(&id("acs_credential_id"));
                    issued.insert(id("acs_credential_id"))
                }
                // Its code or end was changed, maybe after it had ended.
                "acs_credential.reissued" => {
                    let id = id("acs_credential_id");
                    (ended.remove(&id) && issued.insert(id.clone())) || issued.contains(&id)
                }
                // It is deleted next, or waits to be issued again, or has ended.
                "acs_credential.invalidated" => {
                    let id = id("acs_credential_id");
                    issued.remove(&id) && ended.insert(id)
                }
                "acs_credential.deleted" => !issued.contains(&id("acs_credential_id")),
                "acs_user.created" => users.insert(id("acs_user_id")),
                "acs_user.deleted" => users.remove(&id("acs_user_id")),
                "phone.deactivated" => !phones.contains(&id("device_id")),
                "client_session.deleted" => !ids(&self.sessions, "client_session_id").contains(&id("client_session_id")),
                _ => false,
            };
            if !fits {
                found.push(format!("out of order: {event}"));
            }
        }
        let there = |objects: &[Value], key: &str| -> BTreeSet<String> { ids(objects, key).into_iter().collect() };
        let is_issued = |credential: &&Value| credential["is_issued"] == true;
        let live: Vec<Value> = self.credentials.iter().filter(is_issued).cloned().collect();
        let live_ids = there(&live, "acs_credential_id");
        if !issued.is_subset(&live_ids) || live_ids.difference(&issued).any(|id| !ended.contains(id)) {
            found.push(format!("issued credentials {live:?}, by events {issued:?}"));
        }
        if there(&self.users, "acs_user_id") != users {
            found.push(format!("ACS users {:?}, by events {users:?}", self.users));
        }
        found
    }
}

/// The fields that the contract requires of an event and that this one lacks.
fn missing_fields(event: &Value) -> Vec<String> {
    let own: &[&str] = match event["event_type"].as_str().unwrap_or_default().split('.').next() {
        Some("acs_credential") => &["acs_credential_id", "acs_system_id"],
        Some("acs_user") => &["acs_user_id", "acs_system_id"],
        Some("phone") => &["device_id"],
        Some("client_session") => &["client_session_id"],
        _ => &[],
    };
    let common = ["event_id", "event_type", "workspace_id", "created_at", "occurred_at"];
    let lacking = common.iter().chain(own).filter(|key| !event[**key].is_string());
    lacking.map(|key| format!("{key} is missing in {event}")).collect()
}

/// This test binary again, to run one of its tests alone. What that one has to say goes to the standard error, since the
/// harness itself writes to the standard output.
pub fn again(test: &str, role: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]);
    command.env("SEAM_TEST_ROLE", role).env("SEAM_TEST_FILE", path).stdout(std::process::Stdio::null());
    command
}

/// The role of this process and its file, when [`again`] started it.
pub fn role() -> Option<(String, PathBuf)> {
    Some((std::env::var("SEAM_TEST_ROLE").ok()?, PathBuf::from(std::env::var_os("SEAM_TEST_FILE")?)))
}

/// A small random number generator: tests name their seeds, so that a failure can be played again.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit
    }

    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        if list.is_empty() { None } else { list.get(self.below(list.len())) }
    }
}
