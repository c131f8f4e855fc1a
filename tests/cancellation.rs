//! What a cancelled call says of its outcome is true.

mod common;

use common::client;
use seam_phones::client::Started;
use seam_phones::{CallOptions, Kind};
use serde_json::json;
use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

const CALLS: u64 = 30_000;

/// Confirms every deactivation, and notes the ids that arrive.
fn serve(arrived: Arc<Mutex<HashSet<String>>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().take(CALLS as usize) {
            let arrived = arrived.clone();
            thread::spawn(move || answer(stream.unwrap(), &arrived));
        }
    });
    endpoint
}

fn answer(mut stream: TcpStream, arrived: &Mutex<HashSet<String>>) {
    let mut received = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut chunk) {
        received.extend_from_slice(&chunk[..length]);
        while let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&received[..end]).into_owned();
            received.drain(..end + 4);
            if let Some((_, rest)) = head.split_once("device_id=") {
                arrived.lock().unwrap().insert(rest[..36].to_owned());
            }
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{\"ok\":true}");
        }
    }
}

/// The call is cancelled at every moment of its way, also between the one in which it is begun and the one in which it is sent.
#[test]
fn a_call_that_is_called_surely_not_done_never_arrives() {
    let arrived = Arc::new(Mutex::new(HashSet::new()));
    let client = client(&serve(arrived.clone()));
    let (mut surely_not, mut unknown, mut done) = (Vec::new(), 0, 0);
    let mut random: u64 = 88_172_645_463_325_252;
    let end = Instant::now() + Duration::from_secs(20);
    for number in 0..CALLS {
        let device_id = format!("22222222-2222-4222-8222-{number:012x}");
        let parameters = json!({"device_id": device_id}).as_object().unwrap().clone();
        let started = client.start("phones.deactivate", parameters, &CallOptions::default(), Some(Duration::ZERO));
        let Started::Running(call) = started else { panic!("it was not begun in the background") };
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        // On a busy machine the request leaves later.
        let moment = Instant::now() + Duration::from_nanos(random % (80_000 << (number % 4)));
        while Instant::now() < moment {
            std::hint::spin_loop();
        }
        call.cancel();
        match call.wait(None).unwrap() {
            Ok(_) => done += 1,
            Err(error) if error.kind() != Kind::Cancelled => panic!("{}", error.to_json()),
            Err(error) if error.details().outcome_unknown => unknown += 1,
            Err(_) => surely_not.push(device_id),
        }
        if Instant::now() > end {
            break;
        }
    }
    thread::sleep(Duration::from_millis(300));
    let arrived = arrived.lock().unwrap();
    let lies = surely_not.iter().filter(|id| arrived.contains(*id)).count();
    assert_eq!(lies, 0, "of {} calls that were called surely not done ({unknown} unknown, {done} done)", surely_not.len());
    assert!(surely_not.len() > 50 && unknown > 50, "{} surely not done, {unknown} unknown: no race was run", surely_not.len());
}
