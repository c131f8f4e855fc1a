//! How an operation is carried out over HTTP.

mod exchange;
mod http_request;
mod runtime;

use crate::answer::Answer;
use crate::call::{Attempts, Backend, Call, CallOptions, Ending, Limits, Lost, Progress, Request, Started, Step, Wakeup};
use crate::config::Config;
use crate::connections;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use crate::http::HttpSettings;
use crate::signals;
use http_request::HttpRequest;
use reqwest::Url;
use reqwest::header::HeaderMap;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// Seam's API, or a server that speaks its protocol, as one client sees it. It holds configuration only: connections live in
/// the state of the process.
pub(crate) struct Remote(Arc<Settings>);

struct Settings {
    config: Config,
    base: Url,
    headers: HeaderMap,
    http: HttpSettings,
}

/// The query of a request with these parameters, for the fuzzers.
#[cfg(feature = "fuzzing")]
pub fn query_of(parameters: &serde_json::Map<String, serde_json::Value>) -> Option<String> {
    let mut url = Url::parse("https://connect.getseam.com/").ok()?;
    http_request::set_query(&mut url, parameters);
    url.query().map(str::to_owned)
}

impl Remote {
    pub(crate) fn new(config: Config, endpoint: &str) -> Result<Remote, Error> {
        let base = Url::parse(endpoint).map_err(|_| Error::new(Kind::InvalidOptions, "endpoint is not a URL"))?;
        let headers = http_request::headers(&config)?;
        let http = HttpSettings::new(&config, &base);
        Ok(Remote(Arc::new(Settings { config, base, headers, http })))
    }
}

impl Backend for Remote {
    fn start(&self, request: Request, options: &CallOptions, wait: Option<Duration>) -> Result<Started, Error> {
        let state = runtime::state()?;
        let settings = self.0.clone();
        let progress = Arc::new(Progress::new(request.log().clone()));
        let attempts = Attempts::new(Arc::new(request), progress, self.limits().with(options));
        let http_request = http_request::build(attempts.request(), &settings.config, &settings.base, &settings.headers)?;
        let Some(wait) = wait else {
            return Ok(Started::Ended(state.block_on(settings.run(attempts, http_request)).check()));
        };
        let (request, progress) = (attempts.request().clone(), attempts.progress().clone());
        let mut work: Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send>> =
            Box::pin(async move { check_elsewhere(settings.run(attempts, http_request).await).await });
        if !wait.is_zero()
            && let Ok(outcome) = state.block_on(async { tokio::time::timeout(wait, &mut work).await })
        {
            return Ok(Started::Ended(outcome));
        }
        let is_attended = request.pace().is_some();
        if !is_attended && state.want_driver().is_err() {
            // No background thread can be started, so this one sees the call through.
            return Ok(Started::Ended(state.block_on(work)));
        }
        let call = Call::new(request.name(), progress);
        let finisher = call.finisher();
        let work = async move { finisher.finish(work.await) };
        call.on_cancel(if is_attended { state.spawn_attended(work) } else { state.spawn(work) });
        Ok(Started::Running(call))
    }

    fn attend(&self, wakeup: &Wakeup, limit: Option<Duration>) {
        let Ok(state) = runtime::state() else { return wakeup.wait(limit) };
        state.block_on(async {
            match limit {
                Some(limit) => drop(tokio::time::timeout(limit, wakeup.woken()).await),
                None => wakeup.woken().await,
            }
        });
    }

    fn limits(&self) -> Limits {
        Limits { timeout: self.0.config.timeout, max_retries: self.0.config.max_retries }
    }

    fn with_credentials(&self, credentials: Credentials) -> Result<Arc<dyn Backend>, Error> {
        let config = Config { credentials, ..self.0.config.clone() };
        Ok(Arc::new(Remote::new(config, self.0.base.as_str())?))
    }

    /// By the `date` header of the base URL.
    fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        runtime::state()?.block_on(self.0.clock_offset_seconds())
    }
}

/// The outcome of a call whose caller waits for a limited time only. A thread of its own checks a long body, so that the check holds up
/// neither the runtime nor the caller.
async fn check_elsewhere(ending: Ending) -> Result<Answer, Error> {
    if ending.is_quick_to_check() {
        return ending.check();
    }
    let (give, take) = std::sync::mpsc::channel::<Ending>();
    let (tell, told) = tokio::sync::oneshot::channel();
    let check = move || {
        if let Ok(ending) = take.recv() {
            let _ = tell.send(ending.check());
        }
    };
    if signals::spawn_thread("seam-check", check).is_err() {
        return ending.check();
    }
    match give.send(ending) {
        Ok(()) => told.await.unwrap_or_else(|_| Err(Error::new(Kind::Internal, "the check of the answer had no outcome"))),
        Err(returned) => returned.0.check(),
    }
}

impl Settings {
    /// Carries out one call. Whatever happens, it ends by its deadline.
    async fn run(&self, attempts: Attempts, http_request: HttpRequest) -> Ending {
        let deadline = tokio::time::Instant::from_std(attempts.deadline());
        let outcome = tokio::time::timeout_at(deadline, self.exchange(attempts.clone(), http_request)).await;
        let ending = match outcome {
            Ok(outcome) => outcome.unwrap_or_else(|error| Ending::Known(Err(error.of(attempts.request().name())))),
            Err(_) => {
                // The exchange was dropped just now. Another thread may be handing its request to a connection in this moment;
                // connections are tasks of the runtime, which run one after the other, so behind a task of our own it is settled
                // whether the request was sent.
                let _ = tokio::spawn(async {}).await;
                Ending::Known(Err(attempts.timed_out()))
            }
        };
        ending.without(self.config.credentials.secret())
    }

    async fn exchange(&self, mut attempts: Attempts, http_request: HttpRequest) -> Result<Ending, Error> {
        let log = attempts.progress().log().clone();
        let http = runtime::http(&self.http, log.is_on(), !attempts.request().may_repeat()).await?;
        loop {
            while let Some(hold) = attempts.hold() {
                tokio::time::sleep(hold).await;
            }
            attempts.begin()?;
            let send = || exchange::send(&http, &http_request, attempts.progress(), self.config.max_response_bytes);
            let received = if log.is_on() { connections::for_call(log.clone(), send()).await } else { send().await };
            match attempts.end(received) {
                Step::Done(ending) => return Ok(ending),
                Step::Again(again, wait) => {
                    attempts = again;
                    tokio::time::sleep(wait).await;
                }
            }
        }
    }

    async fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        let http = runtime::http(&self.http, false, false).await?;
        let asked = exchange::server_time(&http, self.base.clone());
        match tokio::time::timeout(self.config.timeout, asked).await {
            Ok(Ok(time)) => Ok(time.map(|time| match SystemTime::now().duration_since(time) {
                Ok(ahead) => i64::try_from(ahead.as_secs()).unwrap_or(i64::MAX),
                Err(behind) => i64::try_from(behind.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
            })),
            Ok(Err(Lost::NotSent(why) | Lost::Broken(why))) => Err(Error::new(Kind::Connection, why)),
            Ok(Err(_)) => Err(Error::new(Kind::InvalidResponse, "the server's answer cannot be read")),
            Err(_) => Err(Error::new(Kind::Timeout, format!("no answer within {} ms", self.config.timeout.as_millis()))),
        }
    }
}
