//! A connection that died without a word is noticed soon. The network is one of the test's own, where packets can be lost.
#![cfg(target_os = "linux")]

mod common;

use common::envelope;
use common::phone_server::{PhoneServer, State};
use seam_phones::{Client, Config};
use serde_json::json;
use std::process::Command;
use std::time::{Duration, Instant};

const INSIDE: &str = "SEAM_TEST_INSIDE_NETWORK";

fn run(program: &str, arguments: &[&str]) {
    let done = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(done.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// Runs this test again in a network namespace of its own, as a user of its own if need be.
fn run_inside(test: &str) {
    let itself = std::env::current_exe().unwrap();
    let unshare = ["--net", "--user", "--map-root-user"];
    let done = Command::new("unshare").args(unshare).arg(itself).args(["--exact", test, "--nocapture"]).env(INSIDE, "1").output();
    let done = done.unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success() && told.contains("1 passed"), "{told}");
}

#[test]
fn a_connection_that_nobody_answers_any_more_is_given_up_within_the_time_for_connecting() {
    if std::env::var_os(INSIDE).is_none() {
        return run_inside("a_connection_that_nobody_answers_any_more_is_given_up_within_the_time_for_connecting");
    }
    run("ip", &["link", "set", "lo", "up"]);
    let server = PhoneServer::start(State::default());
    let config = json!({
        "api_key": "seam_test_key", "endpoint": server.endpoint, "timeout_ms": 20_000, "connect_timeout_ms": 500, "max_retries": 0,
    });
    let client = Client::new(Config::from_json(&config.to_string()).unwrap()).unwrap();
    let list = || envelope(client.call("phones.list", &json!({})));
    assert_eq!(list()["ok"], true);
    // A queue without room loses every packet.
    run("tc", &["qdisc", "add", "dev", "lo", "root", "pfifo", "limit", "0"]);
    let began = Instant::now();
    let answer = list();
    let took = began.elapsed();
    assert_eq!(answer["error"]["kind"], "connection", "{answer}");
    assert!(took < Duration::from_secs(3), "it took {took:?}, of 20 s");
    run("tc", &["qdisc", "del", "dev", "lo", "root"]);
    assert_eq!(list()["ok"], true, "the next call makes a connection");
}
