//! The tables as data: `operations.json`, which the packages are generated from. It is committed, and compared here.

use crate::{config, error, operations};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The ABI that the header states.
fn abi_version() -> u32 {
    let header = include_str!("../include/seam_phones.h");
    let (_, rest) = header.split_once("#define SEAM_PHONES_ABI_VERSION ").unwrap();
    rest.lines().next().unwrap().parse().unwrap()
}

fn tables() -> Value {
    let (package, version) = operations::CONTRACT;
    json!({
        "about": "Generated from the tables in src/operations, src/config and src/error.rs by `make bindings`. Do not edit.",
        "library_version": env!("CARGO_PKG_VERSION"),
        "abi_version": abi_version(),
        "contract": {"package": package, "version": version},
        "credentials": operations::json::credentials(),
        "groups": operations::json::groups(),
        "operations": operations::json::operations(),
        "objects": operations::json::objects(),
        "left_out": operations::json::left_out(),
        "client_options": config::options_as_data(config::CLIENT_OPTIONS),
        "call_options": config::options_as_data(config::CALL_OPTIONS),
        "error_kinds": error::KINDS.iter().map(|(name, doc)| json!({"name": name, "description": doc.trim()})).collect::<Value>(),
        "error_members": error::MEMBERS.iter().map(error::Member::to_data).collect::<Value>(),
    })
}

/// A committed file must be what the tables say.
fn check_committed(name: &str, generated: &Value) {
    let generated = format!("{generated:#}\n");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("SEAM_UPDATE_OPERATIONS").is_some() {
        fs::write(&committed, &generated).unwrap();
    }
    let committed = fs::read_to_string(committed).unwrap_or_default();
    assert!(committed == generated, "{name} is not what the tables say; refresh it with `make bindings`");
}

#[test]
fn the_committed_operations_json_is_what_the_tables_say() {
    check_committed("operations.json", &tables());
}

#[cfg(feature = "sandbox")]
#[test]
fn the_committed_schema_of_seeds_is_what_the_tables_say() {
    check_committed("docs/sandbox-seed.schema.json", &operations::json::seed_schema());
}

/// Everything that is described is described in whole sentences.
#[test]
fn every_entry_has_its_sentence() {
    fn look(value: &Value, at: &str, found: &mut usize) {
        match value {
            Value::Array(list) => list.iter().for_each(|item| look(item, at, found)),
            Value::Object(map) => {
                let at = format!("{at}.{}", map.get("name").and_then(Value::as_str).unwrap_or_default());
                if let Some(Value::String(sentence)) = map.get("description") {
                    assert!(sentence.ends_with('.') && !sentence.starts_with(|c: char| c.is_lowercase()), "{at}: {sentence:?}");
                    let says_null = sentence.to_lowercase().contains("null");
                    assert_eq!(
                        map.get("nullable") == Some(&Value::Bool(true)),
                        says_null && map.contains_key("nullable"),
                        "{at}"
                    );
                    *found += 1;
                }
                map.values().for_each(|inner| look(inner, &at, found));
            }
            _ => {}
        }
    }
    let mut found = 0;
    look(&tables(), "", &mut found);
    assert!(found > 200, "{found}");
}

/// The page of the contract at the header's top is written by hand too.
#[test]
fn the_header_explains_every_kind_of_error() {
    let header = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("include/seam_phones.h")).unwrap();
    let (_, rest) = header.split_once("Decide by kind, which is one of these:").unwrap();
    let (kinds, _) = rest.split_once("message is for people").unwrap();
    let mut words: Vec<&str> = kinds.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
    words.retain(|word| error::KINDS.iter().any(|(name, _)| name == word));
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), error::KINDS.len(), "the header explains {words:?}");
}

/// The comment of `seam_client_new` is written by hand: it says more than a table can.
#[test]
fn the_header_names_every_option() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let header = fs::read_to_string(root.join("include/seam_phones.h")).unwrap();
    let words: Vec<&str> = header.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
    for option in config::options_as_data(config::CLIENT_OPTIONS).as_array().unwrap() {
        let name = option["name"].as_str().unwrap();
        assert!(words.contains(&name), "include/seam_phones.h does not name the option {name}");
    }
}
