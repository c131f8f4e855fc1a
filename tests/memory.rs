//! What an answer may cost of the host's memory: as much as its body, and not many times as much.

mod common;

use common::{client, envelope};
use serde_json::json;
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The system's allocator, which remembers how much was in use at most.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let in_use = IN_USE.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(in_use, Ordering::Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn serve(status: u16, body: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let body = Arc::new(body);
    thread::spawn(move || {
        for stream in listener.incoming().take(10) {
            answer(stream.unwrap(), status, &body);
        }
    });
    endpoint
}

fn answer(stream: TcpStream, status: u16, body: &[u8]) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && !head.ends_with("\r\n\r\n{}") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            return;
        }
    }
    let line = format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
    let _ = reader.get_mut().write_all(line.as_bytes()).and_then(|()| reader.get_mut().write_all(body));
}

/// All in one test, for the count is that of the whole process.
#[test]
fn an_answer_takes_no_more_memory_than_a_few_times_its_body() {
    let zeros = ",0".repeat(4_000_000);
    let listed = format!(r#"{{"phones":[],"ok":true,"more":[1e0{zeros}]}}"#);
    let failed = format!(r#"{{"error":{{"type":"x","message":"y","data":[0{zeros}]}},"ok":false}}"#);
    let cases = [
        ("a typed answer", "phones.list", 200, listed.clone(), true),
        ("an answer of a raw path", "/devices/list", 200, listed, true),
        ("an answer that is not in shape", "phones.list", 200, format!(r#"{{"phones":[0{zeros}],"ok":true}}"#), false),
        ("an error", "phones.list", 400, failed, false),
    ];
    for (what, operation, status, body, good) in cases {
        let length = body.len();
        let client = client(&serve(status, body.into_bytes()));
        PEAK.store(IN_USE.load(Ordering::Relaxed), Ordering::Relaxed);
        let before = IN_USE.load(Ordering::Relaxed);
        let outcome = client.call(operation, &json!({}));
        let most = PEAK.load(Ordering::Relaxed) - before;
        assert!(most < 3 * length, "{what} of {length} bytes took {most} bytes");
        match outcome {
            Ok(answer) => assert!(good && answer.as_bytes().len() == length, "{what}"),
            Err(error) => assert!(!good, "{what}: {}", envelope(Err(error))),
        }
    }
}
