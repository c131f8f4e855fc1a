//! Any JSON as a seed, and as the content of a snapshot: it is refused with its place, and nothing has changed; or it is taken, the rules
//! hold, and what the sandbox then gives as its state is taken too.
//!
//! The input is `seed` or `content` and a JSON text, or else a list of edits of a good one, each of five bytes.

use super::common::sandbox::Snapshot;
use super::common::{check_outcome, client};
use super::input::Input;
use seam_phones::operations;
use seam_phones::{Client, Kind};
use serde_json::{Value, json};

const SEED: &str = include_str!("../bases/seed.json");
const CONTENT: &str = include_str!("../bases/content.json");

thread_local!(static SANDBOX: Client = client());

pub fn run(data: &[u8]) {
    let literal = |prefix: &str| data.strip_prefix(prefix.as_bytes()).map(serde_json::from_slice::<Value>);
    let (is_seed, state) = match (literal("seed"), literal("content")) {
        (Some(Ok(state)), _) => (true, state),
        (_, Some(Ok(state))) => (false, state),
        (None, None) => edited(&mut Input(data)),
        _ => return,
    };
    SANDBOX.with(|client| if is_seed { seed(client, state) } else { restore(client, state) });
}

fn edited(input: &mut Input<'_>) -> (bool, Value) {
    let is_seed = input.byte().is_multiple_of(2);
    let mut state: Value = serde_json::from_str(if is_seed { SEED } else { CONTENT }).unwrap();
    for _ in 0..8 {
        if input.is_over() {
            break;
        }
        edit(input, &mut state);
    }
    (is_seed, state)
}

fn edit(input: &mut Input<'_>, state: &mut Value) {
    let mut places = Vec::new();
    collect(state, String::new(), &mut places);
    if places.is_empty() {
        return;
    }
    let place = places[input.below(places.len())].clone();
    let other = state.pointer(&places[input.below(places.len())]).cloned().unwrap_or_default();
    let (parent, name) = place.rsplit_once('/').unwrap_or_default();
    let kind = input.byte() % 5;
    match (kind, state.pointer_mut(parent)) {
        (0, Some(Value::Object(map))) => drop(map.shift_remove(&name.replace("~1", "/").replace("~0", "~"))),
        (0, Some(Value::Array(list))) => drop(list.remove(name.parse().unwrap_or(0))),
        (1, Some(Value::Array(list))) => list.push(other),
        (2, Some(Value::Object(map))) => drop(map.insert(input.text(), other)),
        (3, _) => *state.pointer_mut(&place).unwrap() = input.value(2),
        _ => *state.pointer_mut(&place).unwrap() = other,
    }
}

/// Every place in a value but the whole.
fn collect(value: &Value, place: String, places: &mut Vec<String>) {
    if !place.is_empty() {
        places.push(place.clone());
    }
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            collect(value, format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), places);
        }),
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| collect(value, format!("{place}/{at}"), places)),
        _ => {}
    }
}

fn seed(client: &Client, seed: Value) {
    if put(client, "test_helpers.seed", &json!({"seed": seed})).is_ok() {
        let made = Snapshot::take(client);
        client.call("workspaces.reset_sandbox", &json!({})).unwrap();
        // What has fallen due by then falls due anew, with other ids of its events.
        let again = Snapshot { events: made.events.clone(), ..Snapshot::take(client) };
        assert_eq!(again, made, "a reset returns to the seed {seed}");
    }
    client.call("test_helpers.seed", &json!({"seed": {}})).unwrap();
}

fn restore(client: &Client, content: Value) {
    if put(client, "test_helpers.snapshot.restore", &json!({"content": content})).is_ok() {
        let taken = Snapshot::take(client);
        let given = client.call("test_helpers.snapshot.get", &json!({})).unwrap().to_value();
        let again = json!({"content": given["snapshot"]["content"]});
        let outcome = put(client, "test_helpers.snapshot.restore", &again);
        assert!(outcome.is_ok(), "{outcome:?}: {again} came from the sandbox itself");
        assert_eq!(Snapshot::take(client), taken, "{again} is another state than it was");
        live_on(client, &taken);
    }
    client.call("workspaces.reset_sandbox", &json!({})).unwrap();
}

/// Whatever was put, life goes on: time passes, phones come and go, and everything can be listed and deleted.
fn live_on(client: &Client, taken: &Snapshot) {
    let ask = |operation: &str, parameters: Value| {
        let outcome = client.call(operation, &parameters);
        check_outcome(operation, &parameters, &outcome);
    };
    ask("test_helpers.clock.advance", json!({"by_seconds": 86_400}));
    for operation in operations::all().filter(|operation| operation.name.ends_with(".list")) {
        ask(operation.name, json!({}));
    }
    for phone in &taken.phones {
        ask("phones.get", json!({"device_id": phone["device_id"]}));
        ask("phones.deactivate", json!({"device_id": phone["device_id"]}));
    }
    for identity in &taken.identities {
        let id = &identity["user_identity_id"];
        ask("phones.simulate.create_sandbox_phone", json!({"user_identity_id": id}));
        ask("client_sessions.get_or_create", json!({"user_identity_id": id}));
        ask("user_identities.delete", json!({"user_identity_id": id}));
    }
}

/// The credentials that have ended by a snapshot's content.
fn ended(content: &Value) -> Vec<&str> {
    let credentials = content["acs_credentials"].as_array().into_iter().flatten();
    let ended = credentials.filter(|credential| !credential["invalidated_at"].is_null());
    ended.filter_map(|credential| credential["acs_credential_id"].as_str()).collect()
}

/// Puts a state; `Err` says why it was refused.
fn put(client: &Client, operation: &str, parameters: &Value) -> Result<(), String> {
    let before = Snapshot::take(client);
    let outcome = client.call(operation, parameters);
    check_outcome(operation, parameters, &outcome);
    let now = Snapshot::take(client);
    match outcome {
        Ok(_) => {
            let broken = match parameters.get("content") {
                None => now.violations(),
                Some(content) => {
                    // Its events need not tell that a credential has ended.
                    let ended = ended(content);
                    let mut broken = now.violations_now();
                    broken.retain(|broken| !ended.iter().any(|id| broken.contains(id)));
                    broken
                }
            };
            assert_eq!(broken, Vec::<String>::new(), "{operation} {parameters}");
            Ok(())
        }
        Err(error) => {
            assert!(matches!(error.kind(), Kind::InvalidParams | Kind::InvalidInput | Kind::Api), "{}", error.to_json());
            let has_place = ["seed", "snapshot", "content"].iter().any(|place| error.message().contains(place));
            assert!(has_place, "no place: {} {parameters}", error.to_json());
            assert_eq!(now, before, "{operation} {parameters} was refused, and changed something");
            Err(error.message().to_owned())
        }
    }
}
