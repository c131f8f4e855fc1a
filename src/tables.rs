//! The tables as data: `operations.json`, which the packages are generated from. It is committed, and compared here.

use crate::{config, error, operations};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn tables() -> Value {
    let (package, version) = operations::CONTRACT;
    json!({
        "about": "Generated from the tables in src/operations, src/config and src/error.rs by `make bindings`. Do not edit.",
        "contract": {"package": package, "version": version},
        "groups": operations::json::groups(),
        "operations": operations::json::operations(),
        "objects": operations::json::objects(),
        "client_options": config::options_as_data(config::CLIENT_OPTIONS),
        "call_options": config::options_as_data(config::CALL_OPTIONS),
        "error_kinds": error::KINDS.iter().map(|(name, doc)| json!({"name": name, "description": doc.trim()})).collect::<Value>(),
    })
}

#[test]
fn the_committed_operations_json_is_what_the_tables_say() {
    let generated = format!("{:#}\n", tables());
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("operations.json");
    if std::env::var_os("SEAM_UPDATE_OPERATIONS").is_some() {
        fs::write(&committed, &generated).unwrap();
    }
    let committed = fs::read_to_string(committed).unwrap_or_default();
    assert!(committed == generated, "operations.json is not what the tables say; refresh it with `make bindings`");
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

/// The words of the header, whose comments are written by hand: they say more than a table can.
fn words_of_the_header(from: &str, to: &str) -> BTreeSet<String> {
    let header = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("include/seam_phones.h")).unwrap();
    let (_, part) = header.split_once(from).unwrap();
    let (part, _) = part.split_once(to).unwrap();
    part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map(str::to_owned).collect()
}

#[test]
fn the_header_names_every_option() {
    let words = words_of_the_header("* Makes a client.", "char *seam_client_new");
    for option in config::options_as_data(config::CLIENT_OPTIONS).as_array().unwrap() {
        let name = option["name"].as_str().unwrap();
        assert!(words.contains(name), "the comment of seam_client_new does not name the option {name}");
    }
}

#[test]
fn the_header_names_every_kind_of_error() {
    let words = words_of_the_header("Decide by kind", "message is for people");
    for (name, _) in error::KINDS {
        assert!(words.contains(*name), "the contract at the top of the header does not name the kind {name}");
    }
    // The other way round, of the words that look like a kind.
    let prose = ["outcome_unknown"];
    for word in words.iter().filter(|word| word.contains('_') && !prose.contains(&word.as_str())) {
        assert!(error::KINDS.iter().any(|(name, _)| name == word), "the header names {word}, which is not a kind");
    }
}
