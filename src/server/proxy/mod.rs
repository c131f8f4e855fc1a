//! A proxy between an app and Seam that asks a sandbox the same, and tells where the sandbox would have answered otherwise. So the sandbox
//! stays faithful.

mod check;
mod compare;
mod doubts;
mod exchange;
mod forward;
mod held;
mod mask;
mod pairs;
mod record;
mod shadow;

use super::guard::read_origin;
use super::listening;
use crate::config::Config;
use crate::error::{Error, Kind};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use check::Check;
pub use check::Verdict;
use exchange::{Answered, Exchange};
use forward::Upstream;
use held::hold;
use hyper::body::Incoming;
use mask::Mask;
use record::Record;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Notify, mpsc};

/// So many exchanges may wait to be checked; then the app waits as well.
const MAX_UNCHECKED: usize = 1000;

/// What an exchange came to, for an output. It holds no secret.
#[derive(Debug)]
#[non_exhaustive]
pub struct Exchanged<'a> {
    /// The verb.
    pub method: &'a str,
    /// The path, without its query.
    pub path: &'a str,
    /// The operation, if the path is that of one.
    pub operation: Option<&'static str>,
    /// The upstream server's status; none when it did not answer.
    pub status: Option<u16>,
    /// How long the upstream server took.
    pub took: Duration,
    /// What the check said.
    pub verdict: &'a Verdict,
}

/// Is told of each exchange once it is checked.
pub type Told = Arc<dyn Fn(&Exchanged<'_>) + Send + Sync>;

/// How many exchanges there were, and what the check said of them.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// All of them.
    pub exchanges: u64,
    /// Those that the sandbox would have answered the same.
    pub same: u64,
    /// Those that it would have answered otherwise.
    pub different: u64,
    /// Those that cannot be compared.
    pub not_comparable: u64,
    /// Those that could not be written to the record.
    pub unrecorded: u64,
}

/// A proxy to an upstream server.
pub struct Proxy {
    listen: SocketAddr,
    upstream: Upstream,
    allowed_origins: Vec<String>,
    record: Option<Record>,
    told: Option<Told>,
}

impl Proxy {
    /// A proxy that listens at this address and asks the server at this URL, `https://`, or `http://` on this machine. Of the
    /// configuration counts how a server is reached: proxy, trust, time for a connection.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the URL or the certificates cannot be used.
    pub fn new(listen: SocketAddr, upstream: &str, allow_insecure_http: bool, config: &Config) -> Result<Proxy, Error> {
        let upstream = Upstream::new(upstream, allow_insecure_http, config)?;
        Ok(Proxy { listen, upstream, allowed_origins: Vec::new(), record: None, told: None })
    }

    /// Hands on what pages of these origins send (`http://localhost:5173`, or `*` for all). Others are refused.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when one of them is not an origin.
    pub fn allow_origins(mut self, origins: &[String]) -> Result<Proxy, Error> {
        for origin in origins.iter().filter(|origin| *origin != "*") {
            read_origin(origin)?;
        }
        self.allowed_origins = origins.to_vec();
        Ok(self)
    }

    /// Adds a line to this file for each exchange, without secrets.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the file cannot be written.
    pub fn record(mut self, path: &Path) -> Result<Proxy, Error> {
        self.record = Some(Record::open(path)?);
        Ok(self)
    }

    /// Tells of each exchange.
    #[must_use]
    pub fn tell(mut self, told: Told) -> Proxy {
        self.told = Some(told);
        self
    }

    /// Works until the process is asked to end (SIGINT, SIGTERM), or `stop` is notified, and says what there was. `ready` gets the
    /// address, with the port that the system chose for port 0. Blocks the thread.
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the address cannot be listened on.
    pub fn run(self, stop: Arc<Notify>, ready: impl FnOnce(SocketAddr)) -> Result<Summary, Error> {
        let Proxy { listen, upstream, allowed_origins, record, told } = self;
        let check = Check::new()?;
        listening::run(async move {
            let (listener, address) = listening::bind(listen).await?;
            let end = listening::end_of_process(stop);
            ready(address);
            let (exchanges, to_check) = mpsc::channel(MAX_UNCHECKED);
            let checking = tokio::spawn(check_all(to_check, check, record, told));
            let way = Arc::new(Way { upstream, allowed_origins, exchanges: exchanges.clone() });
            let under_way = listening::accept(listener, end, move |request| answer(Arc::clone(&way), request)).await;
            under_way.end().await;
            // What is still under way has had its time: the check does not wait for it.
            let _ = exchanges.send(None).await;
            checking.await.map_err(|_| Error::new(Kind::Internal, "the check of the exchanges ended early"))
        })
    }
}

/// What requests are handed on by.
struct Way {
    upstream: Upstream,
    allowed_origins: Vec<String>,
    /// Exchanges to check; `None` is the end of them.
    exchanges: mpsc::Sender<Option<Exchange>>,
}

async fn answer(way: Arc<Way>, request: hyper::Request<Incoming>) -> Result<Response, io::Error> {
    if let Some(refusal) = way.refusal(request.headers()) {
        return Ok(refusal);
    }
    // On its own: an app that hangs up must not keep the exchange from being checked.
    let answering = tokio::spawn(async move { way.hand_on(request).await });
    answering.await.unwrap_or_else(|_| Err(io::Error::other("a fault in the proxy")))
}

impl Way {
    /// The answer to what a foreign page sends.
    fn refusal(&self, headers: &HeaderMap) -> Option<Response> {
        let origin = headers.get(header::ORIGIN)?;
        let is_allowed = self.allowed_origins.iter().any(|allowed| allowed == "*" || allowed.as_bytes() == origin.as_bytes());
        let message = "The proxy does not hand on what web pages send. Allow this one with --allow-origin";
        (!is_allowed).then(|| refusal(&Error::reported(403, "origin_not_allowed".to_owned(), message.to_owned())))
    }

    /// Asks upstream, notes the exchange, and gives the answer back. The exchange is noted before the answer is given, so that the
    /// check sees an app's requests in the app's order.
    async fn hand_on(&self, request: hyper::Request<Incoming>) -> Result<Response, io::Error> {
        let (began, clock) = (jiff::Timestamp::now(), Instant::now());
        let (parts, body) = request.into_parts();
        let body = hold(body).await.map_err(|_| io::Error::other("the request broke off"))?;
        let mut exchange = Exchange {
            began,
            took: Duration::ZERO,
            method: parts.method.clone(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            headers: parts.headers.clone(),
            body: body.seen(),
            answer: None,
        };
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let request = forward::Request { method: parts.method.clone(), target, headers: parts.headers, body };
        let outcome = self.upstream.ask(request).await;
        exchange.took = clock.elapsed();
        if let Ok(answer) = &outcome {
            let (headers, body) = (answer.headers.clone(), answer.body.seen());
            exchange.answer = Some(Answered { status: answer.status.as_u16(), headers, body });
        }
        let _ = self.exchanges.send(Some(exchange)).await;
        Ok(match outcome {
            Ok(answer) => answer.into_response(&parts.method),
            Err(error) => refusal(&error),
        })
    }
}

fn refusal(error: &Error) -> Response {
    let status = error.details().status_code.and_then(|status| StatusCode::from_u16(status).ok());
    let headers = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
    (status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), headers, error.to_wire()).into_response()
}

/// Checks exchanges one by one until their end, notes them, and tells of them.
async fn check_all(
    mut exchanges: mpsc::Receiver<Option<Exchange>>,
    mut check: Check,
    mut record: Option<Record>,
    told: Option<Told>,
) -> Summary {
    let mut summary = Summary::default();
    let mut mask = Mask::default();
    while let Some(Some(exchange)) = exchanges.recv().await {
        let verdict = check.check(&exchange).await;
        summary.exchanges += 1;
        match &verdict {
            Verdict::Same => summary.same += 1,
            Verdict::Different(_) => summary.different += 1,
            Verdict::NotComparable(_) => summary.not_comparable += 1,
        }
        mask.know(exchange.secrets());
        if let Some(record) = &mut record
            && record.add(&exchange, &verdict, &mask).is_err()
        {
            summary.unrecorded += 1;
        }
        if let Some(told) = &told {
            told(&Exchanged {
                method: &mask.text(exchange.method.as_str()),
                path: &mask.text(&exchange.path),
                operation: exchange.operation().map(|operation| operation.name),
                status: exchange.answer.as_ref().map(|answer| answer.status),
                took: exchange.took,
                verdict: &mask.verdict(&verdict),
            });
        }
    }
    summary
}
