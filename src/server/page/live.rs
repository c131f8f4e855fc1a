//! The live page: server-sent events, each with a part of the page that has changed.
//!
//! A watcher looks a few times a second whether something may have changed, so that what changes has nobody to wait for. Parts that are
//! as they were are not sent.

use super::shown::Shown;
use super::whole::changing;
use super::workspaces::GONE;
use super::{View, clock, faults, guarded, latest, states, workspaces};
use crate::error::Error;
use crate::server::requests::Requests;
use crate::server::{Shared, protocol};
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use http_body::Frame;
use std::convert::Infallible;
use std::fmt::Write;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, mpsc, watch};

/// How often a watcher looks.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// Not everything that changes can be seen from here: other processes may have the sandbox's file.
const LOOK_AT_ALL_EVERY: Duration = Duration::from_secs(2);
/// So often something is sent: who has left is noticed when it cannot be sent.
const SIGN_OF_LIFE_EVERY: Duration = Duration::from_secs(2);
/// More tabs than anyone has open.
const MAX_WATCHERS: usize = 64;

/// What the page shows of this server, and who watches it.
pub(in crate::server) struct Live {
    pub(in crate::server) requests: Requests,
    changes: AtomicU64,
    watchers: Semaphore,
    ended: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Live {
        Live {
            requests: Requests::default(),
            changes: AtomicU64::new(0),
            watchers: Semaphore::new(MAX_WATCHERS),
            ended: watch::Sender::new(false),
        }
    }
}

impl Live {
    /// Something may have changed.
    pub(in crate::server) fn tell_change(&self) {
        self.changes.fetch_add(1, Ordering::Relaxed);
    }

    /// Ends the connections of those who watch.
    pub(in crate::server) fn end(&self) {
        self.ended.send_replace(true);
    }
}

/// Answers with what changes, from now on, for as long as somebody listens.
pub(super) fn stream(shared: Shared, endpoint: String, shown: Shown) -> Response {
    let (sender, receiver) = mpsc::channel(1);
    let live = shared.live.clone();
    if live.watchers.available_permits() == 0 {
        let message = format!("{MAX_WATCHERS} pages watch this sandbox already");
        return protocol::refuse(&Error::reported(503, "too_many_watchers".to_owned(), message));
    }
    tokio::spawn(async move {
        let Ok(_permit) = live.watchers.try_acquire() else { return };
        let mut ended = live.ended.subscribe();
        tokio::select! {
            () = watch(&shared, &endpoint, &shown, &sender) => {}
            _ = ended.wait_for(|ended| *ended) => {}
        }
    });
    guarded(StatusCode::OK, "text/event-stream", Body::new(Sent(receiver)))
}

/// What a watcher saw last.
#[derive(Default)]
struct Seen {
    changes: Option<u64>,
    latest_event: i64,
    requests: Option<u64>,
    looked_at_all: Option<Instant>,
    /// The parts, in the order in which they are sent: events before what they explain.
    parts: [String; 7],
}

async fn watch(shared: &Shared, endpoint: &str, shown: &Shown, sender: &mpsc::Sender<Bytes>) {
    let mut seen = Seen::default();
    let mut sent = Instant::now();
    loop {
        if !shown.is_there(&shared.sandbox) {
            let _ = sender.send(Bytes::from(told("part", GONE))).await;
            return;
        }
        let fresh = tokio::task::block_in_place(|| seen.look(shared, endpoint, shown));
        let message = if fresh.is_empty() && sent.elapsed() >= SIGN_OF_LIFE_EVERY {
            tokio::task::block_in_place(|| tell_time(shared, shown))
        } else {
            fresh
        };
        if !message.is_empty() {
            sent = Instant::now();
            if sender.send(Bytes::from(message)).await.is_err() {
                return;
            }
        }
        tokio::select! {
            () = sender.closed() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

impl Seen {
    /// What has to be sent now; empty when everything is as it was.
    fn look(&mut self, shared: &Shared, endpoint: &str, shown: &Shown) -> String {
        let view = View { sandbox: &shared.sandbox, live: &shared.live, endpoint, shown, now: None, said: None };
        let [mut events, mut identities, mut requests, mut faults, mut clock, mut states, mut workspaces] = [const { None }; 7];
        if self.may_have_changed(shared, shown) {
            faults = Some(faults::show(&view));
            clock = Some(clock::show(&view));
            states = Some(states::show(&view));
            workspaces = Some(workspaces::show(&view));
            // What cannot be read just now is looked at again.
            match changing(&view) {
                Ok(changing) => (events, identities) = (Some(changing.events), Some(changing.identities)),
                Err(_) => self.changes = None,
            }
        }
        let count = shared.live.requests.count();
        if self.requests.replace(count) != Some(count) {
            requests = Some(latest::show_requests(&view));
            // Requests meet faults.
            faults = faults.or_else(|| Some(faults::show(&view)));
        }
        let mut message = String::new();
        for (old, fresh) in self.parts.iter_mut().zip([clock, events, identities, requests, faults, states, workspaces]) {
            if let Some(fresh) = fresh.filter(|fresh| fresh != old) {
                message.push_str(&told("part", &fresh));
                *old = fresh;
            }
        }
        if message.is_empty() { message } else { tell_time(shared, shown) + &message }
    }

    fn may_have_changed(&mut self, shared: &Shared, shown: &Shown) -> bool {
        let changes = shared.live.changes.load(Ordering::Relaxed);
        let latest_event = shown.workspace.latest_event().unwrap_or(self.latest_event);
        let is_time = self.looked_at_all.is_none_or(|at| at.elapsed() >= LOOK_AT_ALL_EVERY);
        let may = is_time || self.changes != Some(changes) || self.latest_event != latest_event;
        if may {
            (self.changes, self.latest_event, self.looked_at_all) = (Some(changes), latest_event, Some(Instant::now()));
        }
        may
    }
}

/// What time it is in the workspace. Where the clock stands, it is the same until it is told again.
fn tell_time(shared: &Shared, shown: &Shown) -> String {
    let clock = shown.clock(&shared.sandbox);
    told(if clock.is_frozen { "stands" } else { "now" }, &clock.now.to_string())
}

/// One server-sent event. Its data may have lines.
fn told(event: &str, data: &str) -> String {
    let mut message = format!("event: {event}\n");
    for line in data.split('\n') {
        let _ = writeln!(message, "data: {line}");
    }
    message.push('\n');
    message
}

/// A body that is sent piece by piece.
struct Sent(mpsc::Receiver<Bytes>);

impl http_body::Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| Ok(Frame::data(piece))))
    }
}
