//! The HTTP face of the sandbox: Seam's own wire protocol, so that curl and Seam's official SDKs work against it unchanged. Routes
//! come from the operations table.

mod asking;
mod guard;
mod listening;
mod masking;
mod page;
mod protocol;
mod proxy;
mod query;
mod requests;
mod webhooks;

use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::sandbox::Sandbox;
use axum::Router;
use axum::response::Response;
use guard::Guard;
pub use proxy::{Exchanged, Proxy, Summary, Told, Verdict};
use requests::{Asked, Noted};
use serde_json::Value;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;
pub use webhooks::Webhook;

/// The parameters that a query gives to an operation, for the fuzzers.
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub fn read_query(query: &str, parameters: &[crate::operations::Parameter]) -> serde_json::Map<String, Value> {
    query::read(query, parameters)
}

/// Seam takes bodies of up to 1 MB.
const MAX_BODY: usize = 1_000_000;

/// What is read of a larger one, so that its sender gets to hear that it is too large.
const MAX_READ: usize = 64_000_000;

/// And for so long at most.
const TIME_FOR_TOO_MUCH: Duration = Duration::from_millis(500);

/// What a request came to, for a log.
#[derive(Debug)]
#[non_exhaustive]
pub struct Served<'a> {
    /// The verb.
    pub method: &'a str,
    /// The path, without its query.
    pub path: &'a str,
    /// The status it was answered with; none when the connection was dropped on purpose.
    pub status: Option<u16>,
    /// The request id, if it got that far.
    pub request_id: Option<&'a str>,
    /// How long it took.
    pub took: Duration,
}

/// A log of requests.
pub type Log = Arc<dyn Fn(&Served<'_>) + Send + Sync>;

/// A server of a sandbox.
pub struct Server {
    listen: SocketAddr,
    sandbox: Arc<Sandbox>,
    webhook: Option<Webhook>,
    log: Option<Log>,
    guard: Guard,
}

/// What the handlers share.
#[derive(Clone)]
struct Shared {
    sandbox: Arc<Sandbox>,
    /// Something may have happened that webhooks tell of.
    changed: Arc<Notify>,
    /// What the page shows of this server, and who watches it.
    live: Arc<page::Live>,
}

impl Shared {
    fn new(sandbox: Arc<Sandbox>) -> Shared {
        Shared { sandbox, changed: Arc::default(), live: Arc::default() }
    }

    /// Tells the webhooks and the page that something may have happened.
    fn tell_change(&self) {
        self.changed.notify_one();
        self.live.tell_change();
    }
}

/// The API key of every sandbox.
pub const API_KEY: &str = crate::sandbox::API_KEY;
/// The personal access token of every sandbox.
pub const PERSONAL_ACCESS_TOKEN: &str = crate::sandbox::PERSONAL_ACCESS_TOKEN;
/// The publishable key of every sandbox.
pub const PUBLISHABLE_KEY: &str = crate::sandbox::PUBLISHABLE_KEY;
/// The workspace of every sandbox.
pub const WORKSPACE_ID: &str = crate::sandbox::WORKSPACE_ID;

impl Server {
    /// A server at this address, of a sandbox in memory or in this file, with faults to simulate. When the sandbox is new, its clock stands
    /// at `clock`.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when a fault or the clock cannot be read.
    pub fn new(listen: SocketAddr, path: Option<String>, faults: &[Value], clock: Option<String>) -> Result<Server, Error> {
        if clock.as_deref().is_some_and(|clock| crate::operations::date_time(clock).is_none()) {
            return Err(Error::new(Kind::InvalidOptions, "the clock must be a time such as 2026-01-31T12:00:00Z"));
        }
        let sandbox = Arc::new(Sandbox::new(path, faults, clock)?);
        Ok(Server { listen, sandbox, webhook: None, log: None, guard: Guard::new(listen.ip()) })
    }

    /// Whether anything is in the sandbox, or was, but what every new one has.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the file is no sandbox.
    pub fn has_happened(&self) -> Result<bool, Error> {
        self.sandbox.first().has_happened()
    }

    /// Fills the sandbox with what a seed describes, if nothing is in it. False when there is something in it, and it stays as it is.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the seed cannot be read; the message names the place.
    pub fn seed(&self, seed: Value) -> Result<bool, Error> {
        if self.sandbox.first().has_happened()? {
            return Ok(false);
        }
        let parameters = std::iter::once(("seed".to_owned(), seed)).collect();
        match asking::read(&self.sandbox, "/_sandbox/seed", parameters, &Credentials::Owner) {
            Ok(_) => Ok(true),
            Err(error) => Err(Error::new(Kind::InvalidOptions, error.message())),
        }
    }

    /// Delivers the sandbox's events to a webhook.
    #[must_use]
    pub fn webhook(mut self, webhook: Webhook) -> Server {
        self.webhook = Some(webhook);
        self
    }

    /// Lets pages of these origins (`http://localhost:5173`, or `*` for all) use the sandbox from a browser, as an app with a client
    /// session does. Requests of pages of any other origin are refused.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when one of them is not an origin.
    pub fn allow_origins(mut self, origins: &[String]) -> Result<Server, Error> {
        self.guard.allow_origins(origins)?;
        Ok(self)
    }

    /// Answers to these hosts (`seam.test`) too, besides `localhost` and the address that it listens on. Requests to any other are
    /// refused: a web page elsewhere could have given its own name to this machine.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when one of them is not a host.
    pub fn allow_hosts(mut self, names: &[String]) -> Result<Server, Error> {
        self.guard.allow_hosts(names)?;
        Ok(self)
    }

    /// Tells of each request.
    #[must_use]
    pub fn log(mut self, log: Log) -> Server {
        self.log = Some(log);
        self
    }

    /// Serves until the process is asked to end (SIGINT, SIGTERM), or `stop` is notified. `ready` gets the address, with the port
    /// that the system chose for port 0. Blocks the thread.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the address cannot be listened on or the file is no sandbox.
    pub fn run(self, stop: Arc<Notify>, ready: impl FnOnce(SocketAddr)) -> Result<(), Error> {
        listening::run(async {
            // A file that is no sandbox is told now, and not at the first request.
            self.sandbox.first().latest_event()?;
            if let Some(webhook) = &self.webhook {
                webhook.register(&self.sandbox)?;
            }
            let (listener, address) = listening::bind(self.listen).await?;
            // Before anyone knows of the server, and may ask it to end.
            let end = listening::end_of_process(stop);
            ready(address);
            self.accept(listener, end).await;
            Ok(())
        })
    }

    async fn accept(self, listener: TcpListener, end: impl Future<Output = ()>) {
        let shared = Shared::new(self.sandbox);
        let live = shared.live.clone();
        let (stop, stopped) = watch::channel(false);
        let deliveries = self.webhook.map(|webhook| tokio::spawn(webhooks::deliver(webhook, shared.clone(), stopped)));
        let faces = Arc::new(Faces::new(shared, self.guard, self.log));
        let under_way = listening::accept(listener, end, move |request| answer(faces.clone(), request)).await;
        let _ = stop.send(true);
        live.end();
        under_way.end().await;
        if let Some(deliveries) = deliveries {
            let _ = deliveries.await;
        }
    }
}

/// The mark of an answer that is never sent: its connection is dropped instead.
#[derive(Clone)]
struct Dropped;

/// What answers requests, behind the guard.
struct Faces {
    api: Router,
    page: Router,
    guard: Guard,
    live: Arc<page::Live>,
    log: Option<Log>,
}

impl Faces {
    fn new(shared: Shared, guard: Guard, log: Option<Log>) -> Faces {
        let live = shared.live.clone();
        let page = Router::new().fallback(page::handle).layer(CatchPanicLayer::new()).with_state(shared.clone());
        let mut api = Router::new().fallback(protocol::handle).layer(CatchPanicLayer::new()).with_state(shared);
        // The page is for nobody else.
        if let Some(cors) = guard.cors() {
            api = api.layer(cors);
        }
        Faces { api, page, guard, live, log }
    }
}

async fn answer(faces: Arc<Faces>, request: hyper::Request<hyper::body::Incoming>) -> Result<Response, io::Error> {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    let line = faces.log.as_ref().map(|_| (parts.method.clone(), parts.uri.path().to_owned()));
    let part = page::part_at(&parts);
    let asked = part.is_none().then(|| Asked::of(&parts));
    let mut response = match faces.guard.check(&parts, part) {
        Err(error) => protocol::refuse(&error),
        Ok(()) => {
            let router = if part.is_some() { faces.page.clone() } else { faces.api.clone() };
            match router.oneshot(axum::http::Request::from_parts(parts, axum::body::Body::new(body))).await {
                Ok(response) => response,
                Err(impossible) => match impossible {},
            }
        }
    };
    let took = began.elapsed();
    let status = response.extensions().get::<Dropped>().is_none().then_some(response.status().as_u16());
    if let Some(asked) = asked.filter(|asked| !(asked.is_preflight() && response.status().is_success())) {
        let noted = response.extensions_mut().remove::<Noted>().unwrap_or_default();
        faces.live.requests.keep(asked, status, took, noted);
    }
    if let (Some(log), Some((method, path))) = (&faces.log, &line) {
        let request_id = response.headers().get("seam-request-id").and_then(|id| id.to_str().ok());
        log(&Served { method: method.as_str(), path, status, request_id, took });
    }
    if status.is_none() { Err(io::Error::other("dropped on purpose")) } else { Ok(response) }
}
