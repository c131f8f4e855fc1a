//! A server of phones in the test's own process, which misbehaves as the test wants and remembers what it did.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What the server does with one deactivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Does it and says so.
    Confirm,
    /// Answers with this status, after having done it, or without.
    Status { status: u16, done: bool },
    /// Answers 429 and asks for a wait.
    SlowDown { seconds: u64 },
    /// Closes the connection, after having done it, or without.
    Drop { done: bool },
    /// Does it, and sends half of the answer.
    HalfAnswer,
    /// Does it, and answers late.
    Late { ms: u64 },
}

/// What the server is told and what it remembers.
#[derive(Default)]
pub struct State {
    /// What it does with the deactivation that is the n-th of all; confirms when the list ends.
    pub acts: Vec<Act>,
    /// Each deactivation takes so long.
    pub takes: Duration,
    /// So long a phone is still there after its deactivation, and so long its credentials are.
    pub phone_lingers: Duration,
    pub credentials_linger: Duration,
    /// The phones of each user identity, and the credentials of each phone.
    pub owners: BTreeMap<String, Vec<String>>,
    pub credentials: BTreeMap<String, Vec<String>>,
    /// All but deactivations are answered with a 429 that asks for a wait of so many seconds.
    pub busy: Option<u64>,
    /// The credentials of this user identity are refused with a 403.
    pub forbidden: Option<String>,
    /// The pages of user identities never end: each names itself as the next.
    pub endless: bool,
    /// When each phone was deactivated.
    pub done: HashMap<String, Instant>,
    /// The ids of all deactivations that arrived, and when they did.
    pub arrived: Vec<(String, Instant)>,
    /// The paths of all requests.
    pub asked: Vec<String>,
    pub most_at_once: usize,
    pub at_once: usize,
}

/// The server. It ends with the test's process.
#[derive(Clone)]
pub struct PhoneServer {
    pub endpoint: String,
    state: Arc<Mutex<State>>,
}

const NOT_FOUND: &str = r#"{"error":{"type":"phone_not_found","message":"Phone not found"},"ok":false}"#;

impl PhoneServer {
    pub fn start(state: State) -> PhoneServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let server = PhoneServer { endpoint, state: Arc::new(Mutex::new(state)) };
        let serving = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let serving = serving.clone();
                thread::spawn(move || serving.serve(stream.unwrap()));
            }
        });
        server
    }

    pub fn look<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap())
    }

    /// The ids of the phones that were deactivated.
    pub fn done(&self) -> BTreeSet<String> {
        self.look(|state| state.done.keys().cloned().collect())
    }

    fn serve(&self, mut stream: TcpStream) {
        stream.set_nodelay(true).unwrap();
        let mut received = Vec::new();
        let mut chunk = [0; 4096];
        while let Ok(length @ 1..) = stream.read(&mut chunk) {
            received.extend_from_slice(&chunk[..length]);
            while let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&received[..end]).into_owned();
                received.drain(..end + 4);
                let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
                let (path, query) = target.split_once('?').unwrap_or((&target, ""));
                if !self.answer(&mut stream, path, query) {
                    return;
                }
            }
        }
    }

    /// Answers one request; false when the connection ends.
    fn answer(&self, stream: &mut TcpStream, path: &str, query: &str) -> bool {
        let value = |name: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        };
        self.look(|state| state.asked.push(path.to_owned()));
        if path == "/phones/deactivate" {
            return self.deactivate(stream, &value("device_id").unwrap());
        }
        if let Some(seconds) = self.look(|state| state.busy) {
            return send(stream, 429, &format!("retry-after: {seconds}\r\n"), "slow down");
        }
        let refused = self.look(|state| state.forbidden.clone());
        if refused.is_some() && refused == value("user_identity_id") {
            return send(stream, 403, "", r#"{"error":{"type":"forbidden","message":"no"},"ok":false}"#);
        }
        let answer = self.look(|state| match path {
            "/phones/get" => state.phone(&value("device_id").unwrap()).map(|phone| json!({"phone": phone, "ok": true})),
            "/phones/list" => Some(state.phones(value("owner_user_identity_id"), value("acs_credential_id"))),
            "/acs/credentials/list" => Some(state.credentials_of(&value("user_identity_id").unwrap())),
            "/user_identities/list" => Some(state.identities()),
            _ => None,
        });
        match answer {
            Some(answer) => send(stream, 200, "", &answer.to_string()),
            None => send(stream, 404, "", NOT_FOUND),
        }
    }

    fn deactivate(&self, stream: &mut TcpStream, id: &str) -> bool {
        let (act, takes) = self.look(|state| {
            let act = state.acts.get(state.arrived.len()).copied().unwrap_or(Act::Confirm);
            state.arrived.push((id.to_owned(), Instant::now()));
            state.at_once += 1;
            state.most_at_once = state.most_at_once.max(state.at_once);
            (act, state.takes)
        });
        thread::sleep(takes);
        if let Act::Late { ms } = act {
            thread::sleep(Duration::from_millis(ms));
        }
        let does = matches!(
            act,
            Act::Confirm | Act::Late { .. } | Act::HalfAnswer | Act::Status { done: true, .. } | Act::Drop { done: true }
        );
        let was_there = self.look(|state| {
            state.at_once -= 1;
            let was_there = !state.done.contains_key(id);
            if does && was_there {
                state.done.insert(id.to_owned(), Instant::now());
            }
            was_there
        });
        match act {
            Act::Drop { .. } => false,
            Act::SlowDown { seconds } => send(stream, 429, &format!("retry-after: {seconds}\r\n"), "slow down"),
            _ if !was_there => send(stream, 404, "", NOT_FOUND),
            Act::Status { status, .. } => send(stream, status, "", "<html>"),
            Act::HalfAnswer => {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{\"ok");
                false
            }
            Act::Confirm | Act::Late { .. } => send(stream, 200, "", r#"{"ok":true}"#),
        }
    }
}

impl State {
    fn is_there(&self, id: &str, lingers: Duration) -> bool {
        self.done.get(id).is_none_or(|done| done.elapsed() < lingers)
    }

    fn owner_of(&self, id: &str) -> Option<&String> {
        self.owners.iter().find(|(_, phones)| phones.iter().any(|phone| phone == id)).map(|(owner, _)| owner)
    }

    fn phone(&self, id: &str) -> Option<Value> {
        (self.owner_of(id).is_some() && self.is_there(id, self.phone_lingers)).then(|| json!({"device_id": id}))
    }

    fn phones(&self, owner: Option<String>, credential: Option<String>) -> Value {
        let ids = self.owners.iter().filter(|(id, _)| owner.as_ref().is_none_or(|owner| owner == *id)).flat_map(|(_, ids)| ids);
        let holds = |id: &String| {
            let held = self.credentials.get(id).into_iter().flatten();
            credential.as_ref().is_none_or(|credential| held.clone().any(|one| one == credential))
        };
        let phones: Vec<Value> = ids.filter(|id| holds(id)).filter_map(|id| self.phone(id)).collect();
        json!({"phones": phones, "ok": true})
    }

    fn credentials_of(&self, owner: &str) -> Value {
        let phones = self.owners.get(owner).into_iter().flatten();
        let there = phones.filter(|id| self.is_there(id, self.credentials_linger));
        let ids = there.flat_map(|id| self.credentials.get(id).into_iter().flatten());
        let credentials: Vec<Value> = ids.map(|id| json!({"acs_credential_id": id})).collect();
        json!({"acs_credentials": credentials, "pagination": {"next_page_cursor": null}, "ok": true})
    }

    fn identities(&self) -> Value {
        let identities: Vec<Value> = self.owners.keys().map(|id| json!({"user_identity_id": id})).collect();
        let next = self.endless.then_some("the same");
        json!({"user_identities": identities, "pagination": {"next_page_cursor": next}, "ok": true})
    }
}

fn send(stream: &mut TcpStream, status: u16, headers: &str, body: &str) -> bool {
    let length = body.len();
    let answer =
        format!("HTTP/1.1 {status} X\r\n{headers}content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}");
    stream.write_all(answer.as_bytes()).is_ok()
}
