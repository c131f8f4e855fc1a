//! The HTTP face of the sandbox: Seam's own wire protocol, so that curl and Seam's official SDKs work against it unchanged. Routes
//! come from the operations table.

mod listening;
mod page;
mod protocol;
mod proxy;
mod query;
mod webhooks;

use crate::call::Request;
use crate::credentials::Credentials;
use crate::error::{Error, Kind, shown};
use crate::sandbox::Sandbox;
pub use crate::sandbox::{Delivery, DeliveryState, Resend};
use axum::Router;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::response::Response;
pub use proxy::{Exchanged, Proxy, Summary, Told, Verdict};
use serde_json::{Map, Value};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tower::ServiceExt;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowHeaders, AllowOrigin, CorsLayer};
pub use webhooks::{Deliveries, Webhook};

/// Seam takes bodies of up to 1 MB.
const MAX_BODY: usize = 1_000_000;

/// What is read of a larger one, so that its sender gets to hear that it is too large.
const MAX_READ: usize = 64_000_000;

/// And for so long at most.
const TIME_FOR_TOO_MUCH: Duration = Duration::from_millis(500);

/// How long a call waits for another process that has the sandbox's file.
const TIMEOUT: Duration = Duration::from_secs(30);

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
    cors: Option<CorsLayer>,
}

/// What the handlers share.
#[derive(Clone)]
struct Shared {
    sandbox: Arc<Sandbox>,
    /// Something may have happened that webhooks tell of.
    changed: Arc<Notify>,
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
    /// A server at this address, of a sandbox in memory or in this file, with faults to simulate.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when a fault cannot be read.
    pub fn new(listen: SocketAddr, path: Option<String>, faults: &[Value]) -> Result<Server, Error> {
        Ok(Server { listen, sandbox: Arc::new(Sandbox::new(path, faults)?), webhook: None, log: None, cors: None })
    }

    /// Delivers the sandbox's events to a webhook.
    #[must_use]
    pub fn webhook(mut self, webhook: Webhook) -> Server {
        self.webhook = Some(webhook);
        self
    }

    /// Lets pages of these origins (`http://localhost:5173`, or `*` for all) use the sandbox from a browser, as an app with a client
    /// session does. Without any, browsers keep pages of other origins out.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when one of them is not an origin.
    pub fn allow_origins(mut self, origins: &[String]) -> Result<Server, Error> {
        if origins.is_empty() {
            return Ok(self);
        }
        let allowed = if origins.iter().any(|origin| origin == "*") {
            AllowOrigin::any()
        } else {
            AllowOrigin::list(origins.iter().map(|origin| read_origin(origin)).collect::<Result<Vec<_>, _>>()?)
        };
        self.cors = Some(
            CorsLayer::new()
                .allow_origin(allowed)
                .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
                .allow_headers(AllowHeaders::mirror_request())
                .expose_headers([HeaderName::from_static("seam-request-id"), RETRY_AFTER]),
        );
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
            self.sandbox.latest_event()?;
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
        let shared = Shared { sandbox: self.sandbox.clone(), changed: Arc::default() };
        let (stop, stopped) = watch::channel(false);
        let deliveries = self.webhook.map(|webhook| tokio::spawn(webhooks::deliver(webhook, shared.clone(), stopped)));
        let mut router = Router::new().fallback(protocol::handle).layer(CatchPanicLayer::new()).with_state(shared);
        if let Some(cors) = self.cors {
            router = router.layer(cors);
        }
        let log = self.log;
        let under_way = listening::accept(listener, end, move |request| answer(router.clone(), log.clone(), request)).await;
        let _ = stop.send(true);
        under_way.end().await;
        if let Some(deliveries) = deliveries {
            let _ = deliveries.await;
        }
    }
}

/// An origin as a browser sends it: scheme, host and perhaps a port, without a slash at the end.
fn read_origin(text: &str) -> Result<HeaderValue, Error> {
    let url = reqwest::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let origin = url.map(|url| url.origin().ascii_serialization()).filter(|origin| origin == text);
    origin.and_then(|origin| HeaderValue::from_str(&origin).ok()).ok_or_else(|| {
        Error::new(
            Kind::InvalidOptions,
            format!(
                "\"{}\" is not an origin such as http://localhost:5173: scheme, host and port, in lower case, without a path",
                shown(text)
            ),
        )
    })
}

/// The mark of an answer that is never sent: its connection is dropped instead.
#[derive(Clone)]
struct Dropped;

async fn answer(router: Router, log: Option<Log>, request: hyper::Request<hyper::body::Incoming>) -> Result<Response, io::Error> {
    let began = Instant::now();
    let line = log.as_ref().map(|_| (request.method().clone(), request.uri().path().to_owned()));
    let response = match router.oneshot(request.map(axum::body::Body::new)).await {
        Ok(response) => response,
        Err(impossible) => match impossible {},
    };
    let dropped = response.extensions().get::<Dropped>().is_some();
    if let (Some(log), Some((method, path))) = (&log, &line) {
        log(&Served {
            method: method.as_str(),
            path,
            status: (!dropped).then_some(response.status().as_u16()),
            request_id: response.headers().get("seam-request-id").and_then(|id| id.to_str().ok()),
            took: began.elapsed(),
        });
    }
    if dropped { Err(io::Error::other("dropped on purpose")) } else { Ok(response) }
}

/// Asks the sandbox. A wait for other processes that hold the file blocks no thread.
async fn ask(
    sandbox: &Sandbox,
    path: &str,
    parameters: Map<String, Value>,
    credentials: &Credentials,
) -> Result<crate::Answer, Error> {
    let request = Request::raw(path, parameters)?;
    let deadline = Instant::now() + TIMEOUT;
    loop {
        // A change waits for the disk, and other requests should not wait with it.
        let answered = if request.is_read() {
            sandbox.answer_now(&request, credentials, TIMEOUT)
        } else {
            tokio::task::block_in_place(|| sandbox.answer_now(&request, credentials, TIMEOUT))
        };
        match answered {
            Some(outcome) => return outcome,
            None if Instant::now() >= deadline => {
                return Err(Error::new(Kind::Timeout, "other processes keep the sandbox's file busy"));
            }
            None => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    }
}

/// Reads something for the page, if that can be had at once.
fn read(
    sandbox: &Sandbox,
    path: &str,
    parameters: Map<String, Value>,
    credentials: &Credentials,
) -> Result<crate::Answer, Error> {
    let request = Request::raw(path, parameters)?;
    sandbox
        .answer_now(&request, credentials, TIMEOUT)
        .unwrap_or_else(|| Err(Error::new(Kind::Timeout, "the sandbox's file is busy")))
}
