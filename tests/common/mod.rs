//! What the Rust integration tests share.
#![allow(dead_code)]

pub mod echo;
#[cfg(feature = "sandbox")]
pub mod model;
pub mod phone_server;
#[cfg(feature = "sandbox")]
pub mod sandbox;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The folder of the tests.
pub fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A server in a process of its own, which ends when its standard input closes.
pub struct Server {
    child: Child,
    /// What it printed when it was ready.
    pub ready: Value,
}

impl Server {
    pub fn start(command: &mut Command) -> Server {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready = serde_json::from_str(&line).unwrap_or_else(|_| panic!("the server did not start: {line}"));
        Server { child, ready }
    }

    /// The scripted server of tests/support, with the conformance cases.
    pub fn scripted() -> Server {
        let script = tests_folder().join("support/scripted_server.py");
        Server::start(Command::new("python3").arg(script).arg("--cases").arg(tests_folder().join("conformance")))
    }

    pub fn endpoint(&self) -> &str {
        self.ready["endpoint"].as_str().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// What differs between a pattern and a value, by the rules of tests/conformance/README.md.
pub fn differences(pattern: &Value, value: &Value, path: &str) -> Vec<String> {
    match pattern {
        Value::Object(wanted) => {
            let Value::Object(given) = value else { return vec![format!("{path}: {value} is not an object")] };
            let mut found = Vec::new();
            for (key, pattern) in wanted {
                let path = format!("{path}.{key}");
                match (pattern, given.get(key)) {
                    (_, _) if key == "<only>" => {
                        found.extend(
                            given
                                .keys()
                                .filter(|key| !wanted.contains_key(*key))
                                .map(|key| format!("{path}: {key} is not expected")),
                        );
                    }
                    (Value::String(text), Some(_)) if text == "<absent>" => found.push(format!("{path}: should be absent")),
                    (Value::String(text), None) if text == "<absent>" => {}
                    (_, None) => found.push(format!("{path}: missing")),
                    (pattern, Some(value)) => found.extend(differences(pattern, value, &path)),
                }
            }
            found
        }
        Value::Array(wanted) => match value {
            Value::Array(given) if given.len() == wanted.len() => {
                let pairs = wanted.iter().zip(given).enumerate();
                pairs.flat_map(|(index, (wanted, given))| differences(wanted, given, &format!("{path}[{index}]"))).collect()
            }
            _ => vec![format!("{path}: {value} is not an array of {}", wanted.len())],
        },
        Value::String(text) if text.starts_with('<') && text.ends_with('>') => {
            if matches(text, value) {
                vec![]
            } else {
                vec![format!("{path}: {value} is not {text}")]
            }
        }
        Value::Number(wanted) if value.as_f64().is_some_and(|given| Some(given) == wanted.as_f64()) => vec![],
        _ if pattern == value => vec![],
        _ => vec![format!("{path}: {value} instead of {pattern}")],
    }
}

fn matches(matcher: &str, value: &Value) -> bool {
    let text = value.as_str();
    let inner = &matcher[1..matcher.len() - 1];
    match inner.split_once(':').unwrap_or((inner, "")) {
        ("any", _) => true,
        ("string", _) => text.is_some(),
        ("number", _) => value.is_number(),
        ("uuid", _) => text.is_some_and(|text| text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4),
        ("time", _) => text.is_some_and(|text| text.parse::<jiff::Timestamp>().is_ok()),
        ("contains", part) => text.is_some_and(|text| text.contains(part)),
        ("lacks", part) => text.is_some_and(|text| !text.contains(part)),
        _ => text == Some(matcher),
    }
}

/// Replaces each `<var:name>` in a value.
pub fn substitute(value: &Value, variables: &serde_json::Map<String, Value>) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.iter().map(|(key, value)| (key.clone(), substitute(value, variables))).collect()),
        Value::Array(list) => list.iter().map(|value| substitute(value, variables)).collect(),
        Value::String(text) => match text.strip_prefix("<var:").and_then(|rest| rest.strip_suffix('>')) {
            Some(name) => variables[name].clone(),
            None => value.clone(),
        },
        _ => value.clone(),
    }
}

/// The value at a path like `phones.0.device_id`.
pub fn look_up(value: &Value, path: &str) -> Value {
    value.pointer(&format!("/{}", path.replace('.', "/"))).unwrap_or_else(|| panic!("{path} is not in {value}")).clone()
}

/// Outcome of a call as the envelope that the C functions return.
pub fn envelope(outcome: Result<seam_phones::Answer, seam_phones::Error>) -> Value {
    match outcome {
        Ok(answer) => answer.to_value(),
        Err(error) => serde_json::from_str(&error.to_json()).unwrap(),
    }
}

/// A client of this endpoint with an API key that the scripted server takes.
pub fn client(endpoint: &str) -> seam_phones::Client {
    let config = json!({"api_key": "seam_test_key", "endpoint": endpoint}).to_string();
    seam_phones::Client::new(seam_phones::Config::from_json(&config).unwrap()).unwrap()
}
