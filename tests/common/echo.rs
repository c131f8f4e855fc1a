//! A server whose answers a test writes itself.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What the server does with a request.
pub enum Reply {
    /// A status, a request id, a body.
    Answer(u16, String, String),
    /// The connection is closed without an answer.
    Hang,
    /// Nothing comes for so long, then the connection is closed.
    Silence(Duration),
}

/// Answers each request by its number, from 0. The endpoint comes back.
pub fn serve(answer: impl Fn(usize) -> Reply + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let (answer, next) = (Arc::new(answer), Arc::new(AtomicUsize::new(0)));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (answer, next) = (answer.clone(), next.clone());
            thread::spawn(move || {
                let mut reader = BufReader::new(stream.unwrap());
                while read_request(&mut reader) {
                    let reply = answer(next.fetch_add(1, Ordering::SeqCst));
                    if !carry_out(reply, reader.get_mut()) {
                        return;
                    }
                }
            });
        }
    });
    endpoint
}

/// Whether the connection stays open.
fn carry_out(reply: Reply, stream: &mut TcpStream) -> bool {
    match reply {
        Reply::Answer(status, request_id, body) => {
            let head = format!(
                "HTTP/1.1 {status} X\r\nseam-request-id: {request_id}\r\nretry-after: 0\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                body.len()
            );
            stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).is_ok()
        }
        Reply::Hang => false,
        Reply::Silence(time) => {
            thread::sleep(time);
            false
        }
    }
}

/// Reads one request; false when the connection was closed.
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
            return reader.read_exact(&mut vec![0; length]).is_ok();
        }
    }
}
