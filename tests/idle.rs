//! A client that has nothing to do costs nothing: no thread of it wakes up.
#![cfg(target_os = "linux")]

mod common;

use common::client;
use common::phone_server::{PhoneServer, State};
use seam_phones::client::Started;
use seam_phones::{CallOptions, Client, Config};
use serde_json::json;
use std::fs;
use std::time::Duration;

/// How often each thread of the library has gone to sleep so far, by its name and number.
fn sleeps() -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir("/proc/self/task")
        .unwrap()
        .filter_map(|task| {
            let task = task.ok()?.path();
            let name = fs::read_to_string(task.join("comm")).ok()?;
            let status = fs::read_to_string(task.join("status")).ok()?;
            let switches: String = status.lines().filter(|line| line.contains("ctxt_switches")).collect();
            name.starts_with("seam").then(|| (format!("{} {}", name.trim(), task.display()), switches))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn no_thread_wakes_up_while_nobody_calls() {
    let server = PhoneServer::start(State::default());
    let remote = client(&server.endpoint);
    let sandbox = Client::new(Config::sandbox()).unwrap();
    for client in [&remote, &sandbox] {
        client.call("phones.list", &json!({})).unwrap();
        match client.start("phones.list", serde_json::Map::new(), &CallOptions::default(), Some(Duration::ZERO)) {
            Started::Running(call) => drop(call.wait(None).unwrap().unwrap()),
            Started::Ended(outcome) => drop(outcome.unwrap()),
        }
    }
    // The background thread stays with the runtime for a moment, in case another call follows.
    std::thread::sleep(Duration::from_millis(500));
    let before = sleeps();
    assert!(!before.is_empty(), "the background thread is there, or this test sees nothing");
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(sleeps(), before);
}
