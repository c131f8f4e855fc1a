//! Who may know whom: the order of the modules, read from the sources, so that it stays.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate, the lowest first. Those of one line do not know each other.
const CRATE: &[&[&str]] = &[
    &["doc", "nearest", "answer", "fork", "signals", "readiness"],
    &["error"],
    &["operations", "credentials", "webhook", "log"],
    &["config", "connections"],
    &["call"],
    &["trust"],
    &["http"],
    &["remote", "sandbox"],
    &["composed"],
    &["client"],
    &["ffi", "server", "tables"],
    &["fuzzing"],
];

/// The modules of `sandbox`: the store below the domain, rules and events below the resources.
const SANDBOX: &[&[&str]] = &[
    &["failure", "letter_case", "keys"],
    &["times", "writer"],
    &["actor"],
    &["context"],
    &["state_rules"],
    &["pagination", "clock", "state"],
    &["workspaces", "difference"],
    &["events", "store", "snapshots", "webhook_deliveries"],
    &["synchronisation", "files"],
    &["due"],
    &["acs_entrances", "acs_systems", "user_identities", "storage", "faults"],
    &["acs_users", "client_sessions"],
    &["acs_credentials", "user_identity_belongings"],
    &["phones"],
    &["seeds"],
    &["dispatch"],
    &["engine"],
    &["registry", "webhook_queue"],
    &["faulty_calls"],
    &["backend"],
];

/// What stands at the root of the crate belongs to a module.
const REEXPORTS: &[(&str, &str)] = &[
    ("Answer", "answer"),
    ("Call", "call"),
    ("CallOptions", "call"),
    ("Client", "client"),
    ("Counts", "call"),
    ("Config", "config"),
    ("Error", "error"),
    ("Kind", "error"),
    ("Queue", "call"),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The code of a file without its comments and its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The names that come right behind `prefix` (`crate::`), also those in braces.
fn names_behind(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        let list = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map_or(rest, |(list, _)| list);
        let parts = if rest.starts_with('{') { list.split(',').collect() } else { vec![rest] };
        for part in parts {
            let name: String = part.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            found.insert(name);
        }
    }
    found
}

fn height(layers: &[&[&str]], module: &str) -> Option<usize> {
    layers.iter().position(|layer| layer.contains(&module))
}

/// What of `used` a module may not know.
fn upwards(layers: &[&[&str]], module: &str, used: &BTreeSet<String>) -> Vec<String> {
    let own = height(layers, module).unwrap_or_else(|| panic!("{module} has no layer: give it one in tests/layers.rs"));
    let known = used.iter().filter(|name| *name != module);
    known.filter(|name| height(layers, name).is_some_and(|other| other >= own)).cloned().collect()
}

#[test]
fn the_modules_of_the_crate_know_only_what_is_below_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in sources(&root) {
        let relative = path.strip_prefix(&root).unwrap();
        let first = relative.iter().next().unwrap().to_str().unwrap();
        let module = first.trim_end_matches(".rs");
        if module == "lib" || module == "bin" {
            continue;
        }
        let mut used = names_behind(&code(&path), "crate::");
        for (name, home) in REEXPORTS {
            if used.remove(*name) {
                used.insert((*home).to_owned());
            }
        }
        seen += used.len();
        wrong.extend(upwards(CRATE, module, &used).iter().map(|name| format!("{} knows {name}", relative.display())));
    }
    assert!(seen > 100, "only {seen} uses were found: the test does not see them");
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_modules_of_the_sandbox_know_only_what_is_below_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sandbox");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in sources(&root).iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
        let module = path.file_stem().unwrap().to_str().unwrap();
        if module == "mod" {
            continue;
        }
        let code = code(path);
        let mut used = names_behind(&code, "super::");
        used.extend(names_behind(&code, "crate::sandbox::"));
        seen += used.len();
        wrong.extend(upwards(SANDBOX, module, &used).iter().map(|name| format!("{module} knows {name}")));
    }
    assert!(seen > 50, "only {seen} uses were found: the test does not see them");
    assert_eq!(wrong, Vec::<String>::new());
}
