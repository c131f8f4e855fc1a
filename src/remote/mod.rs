//! How an operation is carried out over HTTP.

mod request;
pub(crate) mod runtime;
mod transport;

use crate::answer::Answer;
use crate::attempts::{Attempts, Lost, Step};
use crate::call::Progress;
use crate::client::{CallOptions, Prepared};
use crate::config::Config;
use crate::credentials::Credentials;
use crate::error::{Error, Kind};
use reqwest::Url;
use reqwest::header::HeaderMap;
use std::time::SystemTime;

#[cfg(feature = "server")]
pub(crate) use transport::http_client;

/// Seam's API, or a server that speaks its protocol, as one client sees it. It holds configuration only: connections live in
/// the state of the process.
pub(crate) struct Remote {
    config: Config,
    base: Url,
    headers: HeaderMap,
    transport: transport::Key,
}

impl Remote {
    pub(crate) fn new(config: Config, endpoint: &str) -> Result<Remote, Error> {
        let base = Url::parse(endpoint).map_err(|_| Error::new(Kind::InvalidOptions, "endpoint is not a URL"))?;
        let headers = request::headers(&config)?;
        let transport = transport::Key::new(&config, &base);
        Ok(Remote { config, base, headers, transport })
    }

    pub(crate) fn with_credentials(&self, credentials: Credentials) -> Result<Remote, Error> {
        Remote::new(Config { credentials, ..self.config.clone() }, self.base.as_str())
    }

    /// Carries out one operation. Whatever happens, it ends by its deadline.
    pub(crate) async fn call(&self, prepared: &Prepared, options: &CallOptions, progress: &Progress) -> Result<Answer, Error> {
        let max_retries = options.max_retries.unwrap_or(self.config.max_retries);
        let timeout = options.timeout.unwrap_or(self.config.timeout);
        let mut attempts = Attempts::new(prepared, progress, max_retries, timeout);
        let deadline = tokio::time::Instant::from_std(attempts.deadline());
        match tokio::time::timeout_at(deadline, self.attempt(prepared, &mut attempts)).await {
            Ok(outcome) => outcome.map_err(|error| error.without(self.config.credentials.secret())),
            Err(_) => Err(attempts.timed_out()),
        }
    }

    /// How many seconds this machine's clock is ahead of the server's, by the `date` header of its base URL.
    pub(crate) async fn clock_offset_seconds(&self) -> Result<Option<i64>, Error> {
        let http = runtime::http(&self.transport, false).await?;
        let asked = transport::server_time(&http, self.base.clone());
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

    async fn attempt(&self, prepared: &Prepared, attempts: &mut Attempts<'_>) -> Result<Answer, Error> {
        let http = runtime::http(&self.transport, !prepared.may_repeat()).await?;
        let request = request::build(prepared, &self.config, &self.base, &self.headers)?;
        loop {
            attempts.begin();
            match attempts.end(transport::send(&http, &request, self.config.max_response_bytes).await) {
                Step::Done(outcome) => return outcome,
                Step::Again(wait) => tokio::time::sleep(wait).await,
            }
        }
    }
}
