//! What becomes of connections between calls.

mod common;

use common::{client, envelope};
use serde_json::json;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

/// One runtime serves all threads of a process. While another thread drives it, a connection may be put back a moment after the call
/// that it served, and the next call makes another. So the test that counts has the process to itself.
static PROCESS: RwLock<()> = RwLock::new(());

/// Reads one request from a connection; false when it was closed.
fn read_request(reader: &mut BufReader<TcpStream>) -> bool {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return false;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line == "\r\n" {
            let mut body = vec![0; length];
            return reader.read_exact(&mut body).is_ok();
        }
    }
}

/// Serves connections, each for so many requests, then closes it. Counts the connections.
fn serve(requests_per_connection: usize) -> (String, Arc<AtomicUsize>) {
    let (endpoint, connections, _) = serve_and_tell(requests_per_connection);
    (endpoint, connections)
}

/// As [`serve`]; counts those that it has closed too.
fn serve_and_tell(requests_per_connection: usize) -> (String, Arc<AtomicUsize>, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let closed = Arc::new(AtomicUsize::new(0));
    let (count, tell) = (connections.clone(), closed.clone());
    thread::spawn(move || {
        for stream in listener.incoming().take(100) {
            count.fetch_add(1, Ordering::SeqCst);
            let mut reader = BufReader::new(stream.unwrap());
            let tell = tell.clone();
            thread::spawn(move || {
                for _ in 0..requests_per_connection {
                    if !read_request(&mut reader) {
                        return;
                    }
                    let body = br#"{"phones":[],"phone":{"device_id":"d"},"user_identity":{"user_identity_id":"u"},"ok":true}"#;
                    let head =
                        format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
                    reader.get_mut().write_all(&[head.as_bytes(), body].concat()).unwrap();
                }
                drop(reader);
                tell.fetch_add(1, Ordering::SeqCst);
            });
        }
    });
    (endpoint, connections, closed)
}

#[test]
fn calls_share_one_connection_and_so_do_clients_of_equal_settings() {
    let _process = PROCESS.write().unwrap_or_else(PoisonError::into_inner);
    let (endpoint, connections) = serve(usize::MAX);
    for _ in 0..3 {
        let client = client(&endpoint);
        for _ in 0..5 {
            client.call("phones.list", &json!({})).unwrap();
        }
    }
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[test]
fn a_connection_that_the_server_closed_meanwhile_costs_a_creation_nothing() {
    let _process = PROCESS.read().unwrap_or_else(PoisonError::into_inner);
    // A creation is not repeated, so it must not be sent into a connection that is closed already.
    let (endpoint, connections, closed) = serve_and_tell(1);
    let client = client(&endpoint);
    for number in 1..=10 {
        let answer = envelope(client.call("user_identities.create", &json!({"full_name": "Ada"})));
        assert_eq!(answer["ok"], true, "creation {number}: {answer}");
        // Some of the next come right behind the end of the connection, some later.
        while closed.load(Ordering::SeqCst) < number {
            thread::yield_now();
        }
        thread::sleep(Duration::from_millis(if number % 2 == 0 { 50 } else { 1 }));
    }
    assert_eq!(connections.load(Ordering::SeqCst), 10);
}

#[test]
fn many_threads_share_one_client_and_each_gets_its_own_answer() {
    let _process = PROCESS.read().unwrap_or_else(PoisonError::into_inner);
    let (endpoint, _) = serve(usize::MAX);
    let client = client(&endpoint);
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(client.call("phones.list", &json!({})).unwrap().to_value()["phones"], json!([]));
                    let id = "22222222-2222-2222-2222-444444444444";
                    let phone = client.call("phones.get", &json!({"device_id": id})).unwrap().to_value();
                    assert_eq!(phone["phone"]["device_id"], "d");
                }
            });
        }
    });
}

#[test]
fn a_call_from_an_async_runtime_is_an_error_and_not_a_panic() {
    let _process = PROCESS.read().unwrap_or_else(PoisonError::into_inner);
    let (endpoint, _) = serve(1);
    let client = client(&endpoint);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let answer = runtime.block_on(async { envelope(client.call("phones.list", &json!({}))) });
    assert!(answer["error"]["message"].as_str().unwrap().contains("spawn_blocking"), "{answer}");
}

#[test]
fn a_body_that_is_announced_beyond_all_memory_is_an_error() {
    let _process = PROCESS.read().unwrap_or_else(PoisonError::into_inner);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().take(1) {
            let mut reader = BufReader::new(stream.unwrap());
            if read_request(&mut reader) {
                let _ = reader.get_mut().write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999\r\n\r\n{}");
            }
        }
    });
    let config = json!({"api_key": "seam_test_key", "endpoint": endpoint, "max_response_bytes": 10u64.pow(18), "max_retries": 0});
    let client = seam_phones::Client::new(seam_phones::Config::from_json(&config.to_string()).unwrap()).unwrap();
    let answer = envelope(client.call("phones.list", &json!({})));
    assert_eq!(answer["error"]["kind"], "connection", "{answer}");
}

#[test]
fn a_timeout_of_the_longest_duration_is_no_panic() {
    let _process = PROCESS.read().unwrap_or_else(PoisonError::into_inner);
    let (endpoint, _) = serve(1);
    let options = seam_phones::CallOptions { timeout: Some(Duration::MAX), max_retries: None };
    assert!(client(&endpoint).call_with("phones.list", &json!({}), &options).is_ok());
}
