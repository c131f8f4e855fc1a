//! The threads of the library leave the host's signals to the host.
#![cfg(target_os = "linux")]

mod common;

use common::client;
use seam_phones::client::Started;
use seam_phones::{CallOptions, Client};
use serde_json::{Map, json};
use std::net::TcpListener;
use std::time::{Duration, Instant};

/// Names and blocked signals of this process's threads.
fn threads() -> Vec<(String, u64)> {
    let mut threads = Vec::new();
    for task in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        // A thread may end meanwhile.
        let Ok(status) = std::fs::read_to_string(task.path().join("status")) else { continue };
        let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
        threads.push((field("Name:"), u64::from_str_radix(&field("SigBlk:"), 16).unwrap()));
    }
    threads
}

fn blocks(mask: u64, signal: i32) -> bool {
    mask & (1 << (signal - 1)) != 0
}

/// A call that goes on in the background.
fn start(client: &Client, operation: &str) -> Started {
    client.start(operation, Map::new(), &CallOptions::default(), Some(Duration::ZERO))
}

#[test]
fn every_thread_of_the_library_has_the_hosts_signals_blocked_and_no_others() {
    let hangs = TcpListener::bind("127.0.0.1:0").unwrap();
    // By its name, so that it has to be resolved.
    let remote = client(&format!("http://localhost:{}", hangs.local_addr().unwrap().port()));
    let faults = json!([{"operation": "phones.list", "delay_ms": 3000}]);
    let config = json!({"endpoint": "sandbox:", "sandbox_faults": faults}).to_string();
    let sandbox = Client::new(seam_phones::Config::from_json(&config).unwrap()).unwrap();
    let calls = [start(&remote, "phones.list"), start(&sandbox, "phones.list")];
    assert!(calls.iter().all(|call| matches!(call, Started::Running(_))));
    // Until a thread runs, the C library has everything blocked in it.
    std::thread::sleep(Duration::from_millis(200));
    let wanted = ["seam-phones", "seam-sandbox", "tokio-rt-worker"];
    let began = Instant::now();
    let mut seen = std::collections::BTreeSet::new();
    while seen.len() < wanted.len() && began.elapsed() < Duration::from_secs(10) {
        for (name, mask) in threads() {
            let Some(known) = wanted.iter().find(|known| name.starts_with(&known[..known.len().min(15)])) else { continue };
            seen.insert(*known);
            for signal in [libc::SIGUSR1, libc::SIGINT, libc::SIGTERM, libc::SIGALRM, libc::SIGCHLD, libc::SIGPIPE, libc::SIGPROF]
            {
                assert!(blocks(mask, signal), "{name} takes signal {signal}");
            }
            for signal in [libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE, libc::SIGILL, libc::SIGTRAP, libc::SIGSYS] {
                assert!(!blocks(mask, signal), "{name} keeps its own signal {signal} from the host's handler");
            }
        }
    }
    assert_eq!(seen.len(), wanted.len(), "only {seen:?} were seen");
}
