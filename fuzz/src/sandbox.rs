//! Sequences of operations on a sandbox. By its first byte, an input is either
//! - operations of the model of `tests/common/model.rs`, which foretells every answer and every refusal, or
//! - any operations of the table, with the clock, snapshots, workspaces and resets: after each the rules hold; one that is refused has
//!   changed nothing; a state that is returned to is the one that was kept.

use super::common::model::{Holder, Model, Op};
use super::common::sandbox::{ACCESS_SYSTEM, CREDENTIAL_MANAGER, NOBODY, Snapshot, owner};
use super::common::{check_outcome, client};
use super::input::Input;
use seam_phones::Client;
use seam_phones::operations::{self, Operation, Parameter, Type};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// A longer sequence is cut here.
const LONGEST: usize = 40;

pub fn run(data: &[u8]) {
    let mut input = Input(data);
    if input.byte().is_multiple_of(2) { play_with_model(&mut input) } else { play_freely(&mut input) }
}

/// In memory, shared by the clients that name it, and there as long as one of them is.
const SANDBOX: &str = "memory-fuzz";

thread_local!(static KEPT: Client = owner(Path::new(SANDBOX)));

fn play_with_model(input: &mut Input<'_>) {
    KEPT.with(|owner| owner.call("workspaces.reset_sandbox", &json!({})).map(drop)).unwrap();
    let mut model = Model::new(Path::new(SANDBOX));
    let mut step = 0;
    while !input.is_over() && step < LONGEST {
        let [kind, first, second, third] = [input.byte(), input.byte(), input.byte(), input.byte()];
        model.play(&operation([kind, first, second, third]));
        model.check_owner();
        model.check_app(step);
        step += 1;
    }
}

/// Four bytes as an operation of the model.
fn operation([kind, first, second, third]: [u8; 4]) -> Op {
    let (one, two) = (usize::from(first), usize::from(second));
    let maybe = |byte: u8| byte.checked_sub(64).map(usize::from);
    let small = |byte: u8| byte.checked_sub(128).map(|byte| byte % 3);
    let holder = |byte: usize| if byte % 4 == 3 { Holder::User(byte / 4) } else { Holder::Identity(byte / 4) };
    let system = usize::from(third % 2);
    match kind % 20 {
        0 => {
            Op::CreateIdentity { key: small(first), systems: [vec![], vec![0], vec![1], vec![0, 1], vec![1, 1]][two % 5].clone() }
        }
        1 => Op::CreateUser { identity: maybe(first), system },
        2 | 3 => Op::CreateCredential {
            holder: holder(one),
            system,
            method: ["mobile_key", "mobile_key", "code", "card", "cloud_key"][two % 5],
            is_sync: third & 2 == 0,
            entrance: [None, None, None, Some("5ea50000-0000-4000-8000-0000000000e1"), Some(NOBODY)][two / 5 % 5],
        },
        4 => Op::CreatePhone { identity: one, installation: small(second) },
        5 => Op::SignIn { session: one, installation: second % 3 },
        6 => Op::CreateSession { identity: maybe(first) },
        7 => Op::RevokeSession(one),
        8 => Op::DeleteSession(one),
        9 => Op::Deactivate { phone: one, session: maybe(second) },
        10 => Op::DeleteCredential(one),
        11 => Op::DeleteUser(one),
        12 => Op::DeleteIdentity(one),
        13 => Op::AddUser { identity: one, user: two },
        14 => Op::RemoveUser { identity: one, user: two },
        15 => Op::Suspend { user: one, is_suspended: second % 2 == 0 },
        16 => Op::Assign { credential: one, holder: holder(two) },
        17 => Op::Unassign { credential: one, user: maybe(second) },
        18 => Op::Extend { credential: one, years: second % 3 },
        _ => Op::Reset,
    }
}

thread_local!(static FREE: Client = client());

/// The state of the sandbox and those that it keeps, as they were seen.
struct Seen {
    now: Snapshot,
    first: Snapshot,
    kept: BTreeMap<String, Snapshot>,
}

fn play_freely(input: &mut Input<'_>) {
    FREE.with(|client| {
        start_anew(client);
        let first = Snapshot::take(client);
        let mut seen = Seen { now: first.clone(), first, kept: BTreeMap::new() };
        let all: Vec<&Operation> = operations::all().filter(|operation| is_free(operation.name)).collect();
        let mut steps = 0;
        while !input.is_over() && steps < LONGEST {
            let chosen = input.below(all.len());
            step(client, &mut seen, all[chosen], input);
            steps += 1;
        }
    });
}

/// Seeds have a target of their own; faults change what is asked to look at the state.
fn is_free(name: &str) -> bool {
    !matches!(name, "test_helpers.seed" | "test_helpers.simulate_faults")
}

fn start_anew(client: &Client) {
    let kept = client.call("test_helpers.snapshot.list", &json!({})).unwrap().to_value();
    for snapshot in kept["snapshots"].as_array().unwrap() {
        client.call("test_helpers.snapshot.delete", &json!({"name": snapshot["name"]})).unwrap();
    }
    let others = client.call("test_helpers.workspaces.list", &json!({})).unwrap().to_value();
    for other in others["sandbox_workspaces"].as_array().unwrap().iter().skip(1) {
        client.call("test_helpers.workspaces.delete", &json!({"workspace_id": other["workspace_id"]})).unwrap();
    }
    reset(client);
}

/// What a reset leaves, with the clock at a time of ours.
fn reset(client: &Client) {
    client.call("workspaces.reset_sandbox", &json!({})).unwrap();
    client.call("test_helpers.clock.freeze", &json!({"at": "2026-01-01T00:00:00Z"})).unwrap();
}

fn step(client: &Client, seen: &mut Seen, operation: &Operation, input: &mut Input<'_>) {
    let parameters = Value::Object(members(input, operation.parameters, &seen.now));
    let outcome = client.call(operation.name, &parameters);
    check_outcome(operation.name, &parameters, &outcome);
    let shown = || format!("{} {parameters}", operation.name);
    if operation.name == "workspaces.reset_sandbox" {
        reset(client);
    }
    let now = Snapshot::take(client);
    assert_eq!(now.violations(), Vec::<String>::new(), "{}", shown());
    let name = parameters["name"].as_str().unwrap_or_default();
    match (operation.name, outcome.is_ok()) {
        ("workspaces.reset_sandbox", _) => assert_eq!(now, seen.first, "{}", shown()),
        ("test_helpers.snapshot.save", true) => drop(seen.kept.insert(name.to_owned(), now.clone())),
        ("test_helpers.snapshot.delete", true) => drop(seen.kept.remove(name)),
        ("test_helpers.snapshot.restore", true) if parameters.get("content").is_none() => {
            assert_eq!(Some(&now), seen.kept.get(name), "{}", shown());
        }
        (_, false) => assert_eq!(now, seen.now, "{} was refused, and changed something", shown()),
        _ if operation.is_read() => assert_eq!(now, seen.now, "{} is a read, and changed something", shown()),
        _ => {}
    }
    seen.now = now;
}

fn members(input: &mut Input<'_>, parameters: &[Parameter], there: &Snapshot) -> Map<String, Value> {
    let mut map = Map::new();
    for parameter in parameters {
        let choice = input.byte() % 8;
        let value = match choice {
            0 => input.value(1),
            1 if parameter.nullable => Value::Null,
            _ => value(input, parameter.name, parameter.of, there),
        };
        if parameter.required || choice < 4 {
            map.insert(parameter.name.to_owned(), value);
        }
    }
    map
}

fn value(input: &mut Input<'_>, name: &str, of: Type, there: &Snapshot) -> Value {
    match of {
        Type::Uuid => json!(id(input, name, there)),
        // A state of the caller's own has a target of its own.
        Type::Map if name.ends_with("content") => json!({"version": 1}),
        Type::Map => json!({"floor": input.byte() % 3}),
        Type::Text(_) if name.ends_with("_at") => time(input),
        Type::Text(_) => json!(["a", "b", "Jane", "jane@example.com", "seam_cst1_fuzz", "", "ü", "android"][input.below(8)]),
        Type::Digits => json!((1000 + u32::from(input.byte())).to_string()),
        Type::Email => json!(["jane@example.com", "ada@example.com"][input.below(2)]),
        Type::DateTime | Type::Time => time(input),
        Type::Boolean => json!(input.byte().is_multiple_of(2)),
        Type::Number => json!(input.byte()),
        Type::Positive => json!(1 + input.byte() % 9),
        Type::Between(least, most) => json!((least + u64::from(input.byte()) * 40_000).min(most)),
        Type::OneOf(allowed) => json!(*input.one_of(allowed)),
        Type::List(item, ..) => Value::Array((0..input.below(4)).map(|_| value(input, name, *item, there)).collect()),
        Type::Object(inner) => Value::Object(members(input, inner, there)),
    }
}

/// A time within half a year of the first.
fn time(input: &mut Input<'_>) -> Value {
    let (month, day) = (1 + input.byte() % 6, 1 + input.byte() % 31);
    json!(format!("2026-{month:02}-{day:02}T00:00:00Z"))
}

/// An id that fits the name of a parameter; now and then any other.
fn id(input: &mut Input<'_>, name: &str, there: &Snapshot) -> String {
    let fitting = |of: &str, list: &[Value], key: &str| {
        if name.contains(of) { super::common::sandbox::ids(list, key) } else { vec![] }
    };
    let mut ids = [
        fitting("user_identit", &there.identities, "user_identity_id"),
        fitting("acs_user", &there.users, "acs_user_id"),
        fitting("device", &there.phones, "device_id"),
        fitting("acs_credential", &there.credentials, "acs_credential_id"),
        fitting("client_session", &there.sessions, "client_session_id"),
        fitting("event", &there.events, "event_id"),
    ]
    .concat();
    if name.contains("acs_system") {
        ids.extend([ACCESS_SYSTEM.to_owned(), CREDENTIAL_MANAGER.to_owned()]);
    }
    if name.contains("entrance") {
        ids.push("5ea50000-0000-4000-8000-0000000000e1".to_owned());
    }
    let chosen = input.below(32);
    if chosen == 31 || ids.is_empty() { NOBODY.to_owned() } else { ids[chosen % ids.len()].clone() }
}
