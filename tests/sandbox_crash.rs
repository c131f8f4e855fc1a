//! `kill -9` at any moment: what was acknowledged is there, what was not is there as a whole or not at all.
//!
//! A worker process reports each call before it makes it (what it would add and remove) and after it was acknowledged. The
//! next worker on the same file begins by reporting what it finds, which is compared with those reports.
#![cfg(all(unix, feature = "sandbox"))]

mod common;

use common::sandbox::*;
use seam_phones::Client;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

const KILLS: usize = 600;
const KILLS_PER_FILE: usize = 20;
const FILES_AT_ONCE: usize = 4;

/// The ids of what is there, by kind. Children of sync credentials are left to the invariants.
type Things = BTreeMap<String, BTreeSet<String>>;

const KINDS: [(&str, &str, &str); 4] = [
    ("user_identities.list", "user_identities", "user_identity_id"),
    ("acs.users.list", "acs_users", "acs_user_id"),
    ("acs.credentials.list", "acs_credentials", "acs_credential_id"),
    ("phones.list", "phones", "device_id"),
];

fn things(client: &Client) -> Things {
    let no_child = |object: &Value| object.get("parent_acs_credential_id").is_none();
    let of_kind = |(operation, key, id): (&str, &str, &str)| {
        let params = if operation == "phones.list" { json!({}) } else { json!({"limit": 10_000}) };
        let objects: Vec<Value> = list(client, operation, key, params).into_iter().filter(no_child).collect();
        (key.to_owned(), ids(&objects, id).into_iter().collect())
    };
    KINDS.into_iter().map(of_kind).collect()
}

#[test]
fn worker() {
    let Some((seed, path)) = role() else { return };
    let client = owner(&path);
    let found = things(&client);
    eprintln!("{}", json!({"found": found, "violations": Snapshot::take(&client).violations()}));
    let mut dice = Dice::new(seed.parse().unwrap());
    let mut before = found;
    // The parent kills this process; it would end some time if the parent were dead.
    for _ in 0..5_000 {
        let (operation, params, adds) = choose(&mut dice, &before);
        eprintln!("{}", json!({"intent": operation, "adds": adds, "removes": removed_by(&client, operation, &params)}));
        call(&client, operation, params);
        // What is there afterwards is what the acknowledgement stands for: nobody else works on this file.
        let after = things(&client);
        eprintln!("{}", json!({"acknowledged": operation, "there": after}));
        before = after;
    }
}

/// A random call, and how many things of which kind it adds.
fn choose(dice: &mut Dice, there: &Things) -> (&'static str, Value, Value) {
    let list = |kind: &str| there[kind].iter().cloned().collect::<Vec<_>>();
    let (identities, phones, credentials) = (list("user_identities"), list("phones"), list("acs_credentials"));
    let crowded = identities.len() > 6 || phones.len() > 20 || credentials.len() > 20;
    let what = dice.below(if crowded { 100 } else { 80 });
    let Some(identity) = dice.one_of(&identities).filter(|_| what >= 10) else {
        return ("user_identities.create", json!({"acs_system_ids": SYSTEMS}), json!({"user_identities": 1, "acs_users": 2}));
    };
    match (what, dice.one_of(&phones), dice.one_of(&credentials)) {
        (10..35, ..) => ("phones.simulate.create_sandbox_phone", json!({"user_identity_id": identity}), json!({"phones": 1})),
        (35..50, ..) => (
            "acs.credentials.create",
            json!({
                "user_identity_id": identity,
                "acs_system_id": SYSTEMS[dice.below(2)],
                "access_method": "mobile_key",
                "is_multi_phone_sync_credential": true,
            }),
            json!({"acs_credentials": 1}),
        ),
        (50..70, Some(phone), _) => ("phones.deactivate", json!({"device_id": phone}), json!({})),
        (70..76, _, Some(credential)) => ("acs.credentials.delete", json!({"acs_credential_id": credential}), json!({})),
        (76..79, ..) if !there["phones"].is_empty() => {
            ("user_identities.delete", json!({"user_identity_id": identity}), json!({}))
        }
        (79, ..) => ("workspaces.reset_sandbox", json!({}), json!({})),
        (90.., Some(phone), _) => ("phones.deactivate", json!({"device_id": phone}), json!({})),
        (80.., ..) => ("user_identities.delete", json!({"user_identity_id": identity}), json!({})),
        _ => ("phones.simulate.create_sandbox_phone", json!({"user_identity_id": identity}), json!({"phones": 1})),
    }
}

/// What a call takes away.
fn removed_by(client: &Client, operation: &str, params: &Value) -> Things {
    let one = |kind: &str, id: &Value| Things::from([(kind.to_owned(), BTreeSet::from([id.as_str().unwrap().to_owned()]))]);
    match operation {
        "phones.deactivate" => one("phones", &params["device_id"]),
        "acs.credentials.delete" => one("acs_credentials", &params["acs_credential_id"]),
        "workspaces.reset_sandbox" => things(client),
        "user_identities.delete" => {
            let all = Snapshot::take(client);
            let own = |objects: &[Value], key: &str| {
                let mine = |object: &&Value| object["user_identity_id"] == params["user_identity_id"];
                let no_child = |object: &&Value| object.get("parent_acs_credential_id").is_none();
                let own: Vec<Value> = objects.iter().filter(mine).filter(no_child).cloned().collect();
                ids(&own, key).into_iter().collect()
            };
            let identity = params["user_identity_id"].as_str().unwrap();
            Things::from([
                ("user_identities".to_owned(), own(&all.identities, "user_identity_id")),
                ("acs_users".to_owned(), own(&all.users, "acs_user_id")),
                ("acs_credentials".to_owned(), own(&all.credentials, "acs_credential_id")),
                ("phones".to_owned(), all.phones_of_identity[identity].iter().cloned().collect()),
            ])
        }
        _ => Things::new(),
    }
}

/// What the reports say of a file.
#[derive(Default)]
struct Story {
    there: Option<Things>,
    /// The call that was not acknowledged: its name, what it adds, what it removes.
    pending: Option<(String, BTreeMap<String, usize>, Things)>,
    acknowledged: usize,
}

impl Story {
    fn hear(&mut self, line: &str) {
        // The last line of a killed process may be cut.
        let Ok(report) = serde_json::from_str::<Value>(line) else { return };
        let read = |key: &str| serde_json::from_value::<Things>(report[key].clone()).unwrap();
        if report.get("found").is_some() {
            assert_eq!(report["violations"], json!([]), "after {:?}", self.pending);
            let found = read("found");
            self.compare(&found);
            (self.there, self.pending) = (Some(found), None);
        } else if let Some(operation) = report["intent"].as_str() {
            let adds = serde_json::from_value(report["adds"].clone()).unwrap();
            self.pending = Some((operation.to_owned(), adds, read("removes")));
        } else {
            self.there = Some(read("there"));
            self.pending = None;
            self.acknowledged += 1;
        }
    }

    /// What was found is what was acknowledged; or that, and all of what was pending.
    fn compare(&self, found: &Things) {
        let Some(there) = &self.there else {
            return assert!(found.values().all(BTreeSet::is_empty), "a new file holds {found:?}");
        };
        let nothing = BTreeSet::new();
        let of = |things: &Things, kind: &str| things.get(kind).unwrap_or(&nothing).clone();
        let mut took_effect = BTreeSet::new();
        for (_, kind, _) in KINDS {
            let (was, is) = (of(there, kind), of(found, kind));
            let (lost, new) = (&was - &is, &is - &was);
            let (adds, removes) = match &self.pending {
                Some((_, adds, removes)) => (adds.get(kind).copied().unwrap_or(0), of(removes, kind)),
                None => (0, BTreeSet::new()),
            };
            for (changed, wanted, whole) in [(lost.len(), removes.len(), lost == removes), (new.len(), adds, new.len() == adds)] {
                assert!(changed == 0 || whole, "{kind}: lost {lost:?}, new {new:?}, pending {:?}", self.pending);
                if wanted > 0 {
                    took_effect.insert(changed > 0);
                }
            }
        }
        assert!(took_effect.len() < 2, "half done: {:?}", self.pending);
    }
}

/// Lets a worker work on the file and kills it, again and again.
fn torment(path: &Path, seed: u64) -> usize {
    let mut dice = Dice::new(seed);
    let mut story = Story::default();
    for kill in 0..KILLS_PER_FILE {
        let seed = seed * 1_000 + kill as u64;
        let mut worker = again("worker", &seed.to_string(), path).stderr(Stdio::piped()).spawn().unwrap();
        let mut reports = BufReader::new(worker.stderr.take().unwrap());
        // Now and then it dies while it opens the file, otherwise at work.
        if dice.below(4) > 0 {
            let mut line = String::new();
            reports.read_line(&mut line).unwrap();
            if !line.starts_with('{') {
                reports.read_to_string(&mut line).unwrap();
                panic!("the worker said: {line}");
            }
            story.hear(&line);
            std::thread::sleep(Duration::from_micros(dice.below(60_000) as u64));
        } else {
            std::thread::sleep(Duration::from_micros(dice.below(15_000) as u64));
        }
        worker.kill().unwrap();
        worker.wait().unwrap();
        let mut rest = String::new();
        reports.read_to_string(&mut rest).unwrap();
        assert!(!rest.contains("panicked"), "seed {seed}: {rest}");
        rest.lines().for_each(|line| story.hear(line));
    }
    let survivor = owner(path);
    assert_eq!(Snapshot::take(&survivor).violations(), Vec::<String>::new());
    story.compare(&things(&survivor));
    story.acknowledged
}

#[test]
fn a_killed_process_leaves_a_whole_file_and_loses_nothing() {
    let files = KILLS / KILLS_PER_FILE;
    let folder = Folder::new("crash");
    let acknowledged: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..FILES_AT_ONCE)
            .map(|thread| {
                let folder = &folder;
                scope.spawn(move || -> usize {
                    let own = (thread..files).step_by(FILES_AT_ONCE);
                    own.map(|file| torment(&folder.file(&format!("{file}.db")), file as u64 + 1)).sum()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    // On a busy machine many are killed before they have done anything.
    assert!(acknowledged > KILLS / 10, "only {acknowledged} calls were acknowledged between {KILLS} kills");
}
