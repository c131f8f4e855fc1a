//! Plays the conformance cases through the Rust face.

mod common;

use common::{Server, client, differences, envelope, look_up, substitute, tests_folder};
use seam_phones::{CallOptions, Client, Config, Error};
use serde_json::{Map, Value, json};
use std::fs;

fn cases() -> Vec<Value> {
    let mut paths: Vec<_> =
        fs::read_dir(tests_folder().join("conformance")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "json")).map(|path| fs::read(path).unwrap());
    texts.map(|text| serde_json::from_slice(&text).unwrap()).collect()
}

fn make(case: &Value, server: &Server) -> Result<Client, Error> {
    let mut config = match &case["config"] {
        Value::Object(config) => config.clone(),
        _ if case["backend"] == "remote" => Map::from_iter([("api_key".to_owned(), json!("seam_test_key"))]),
        _ => Map::new(),
    };
    let own = match case["backend"].as_str() {
        Some("sandbox") => "sandbox:".to_owned(),
        _ => format!("{}/{}", server.endpoint(), case["name"].as_str().unwrap()),
    };
    config.entry("endpoint").or_insert(Value::String(own));
    Client::new(Config::from_json(&Value::Object(config).to_string())?)
}

fn play(case: &Value, client: &Client) -> (Value, Map<String, Value>) {
    let mut variables = Map::new();
    for step in case["setup"].as_array().into_iter().flatten() {
        let answer = envelope(client.call(step["operation"].as_str().unwrap(), &substitute(&step["params"], &variables)));
        assert_eq!(answer["ok"], true, "setup failed: {answer}");
        for (name, path) in step["save"].as_object().into_iter().flatten() {
            variables.insert(name.clone(), look_up(&answer, path.as_str().unwrap()));
        }
    }
    let operation = case["operation"].as_str().unwrap();
    let params = substitute(&case["params"], &variables);
    let options = CallOptions::from_json(case["options"].as_object().unwrap_or(&Map::new()));
    let outcome = options.and_then(|options| client.call_with(operation, &params, &options));
    (envelope(outcome), variables)
}

#[test]
fn every_case_has_its_outcome_and_sends_what_it_should() {
    let server = Server::scripted();
    let mut failures = Vec::new();
    let mut played = 0;
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        // A text that is not JSON cannot be said in Rust, where parameters are values; the C face plays it.
        if case.get("params_text").is_some() || case["faces"].as_array().is_some_and(|faces| !faces.contains(&json!("rust"))) {
            continue;
        }
        played += 1;
        let (outcome, variables) = match make(&case, &server) {
            Ok(client) => play(&case, &client),
            Err(error) => (envelope(Err(error)), Map::new()),
        };
        let mut found = differences(&substitute(&case["expect"], &variables), &outcome, "$");
        if case["backend"] == "remote" {
            let report = envelope(client(server.endpoint()).request(&format!("/_report/{name}"), &json!({})));
            found.extend(report["problems"].as_array().unwrap().iter().map(Value::to_string));
        }
        if !found.is_empty() {
            failures.push(format!("{name}:\n    {}", found.join("\n    ")));
        }
    }
    assert!(played > 200, "only {played} cases were found");
    assert!(failures.is_empty(), "{} of {played} cases failed:\n{}", failures.len(), failures.join("\n"));
}
