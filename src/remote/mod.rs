//! How an operation is carried out over HTTP: one deadline over all attempts, retries by knowledge, and the truth about what
//! is not known.

mod failure;
mod request;
mod retry;
pub(crate) mod runtime;
mod transport;

use crate::answer::Answer;
use crate::call::Progress;
use crate::client::{CallOptions, Prepared};
use crate::config::Config;
use crate::error::{Error, Kind};
use failure::Failure;
pub(crate) use failure::cancelled;
use reqwest::Url;
use reqwest::header::HeaderMap;
use std::time::Duration;
use tokio::time::Instant;

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

    /// Carries out one operation. Whatever happens, it ends by its deadline.
    pub(crate) async fn call(&self, prepared: &Prepared, options: &CallOptions, progress: &Progress) -> Result<Answer, Error> {
        let timeout = options.timeout.unwrap_or(self.config.timeout);
        let deadline = Instant::now() + timeout;
        let work = self.attempts(prepared, options, progress, deadline);
        match tokio::time::timeout_at(deadline, work).await {
            Ok(outcome) => outcome,
            Err(_) => Err(failure::timed_out(prepared, progress, timeout)),
        }
    }

    async fn attempts(
        &self,
        prepared: &Prepared,
        options: &CallOptions,
        progress: &Progress,
        deadline: Instant,
    ) -> Result<Answer, Error> {
        let http = runtime::http(&self.transport).await?;
        let request = request::build(prepared, &self.config, &self.base, &self.headers)?;
        let max_retries = options.max_retries.unwrap_or(self.config.max_retries);
        loop {
            let earlier_unknown = progress.outcome_unknown();
            let attempt = progress.begin_attempt(!prepared.is_read());
            let received = transport::send(&http, &request, self.config.max_response_bytes).await;
            let failure = match received {
                Ok(received) => match failure::judge(prepared, received) {
                    Ok(answer) => return Ok(answer),
                    Err(failure) => failure,
                },
                Err(lost) => Failure::of_transport(lost),
            };
            progress.end_attempt(earlier_unknown || failure.effect_unknown && !prepared.is_read());
            if let Some(answer) = failure::gone_means_done(prepared, &failure, earlier_unknown) {
                return Ok(answer);
            }
            let may_repeat = failure.retryable && (prepared.may_repeat() || !failure.effect_unknown);
            let remaining = deadline.saturating_duration_since(Instant::now());
            match retry::decide(may_repeat && attempt <= max_retries, attempt, failure.retry_after, remaining) {
                retry::Decision::Again(wait) => tokio::time::sleep(wait).await,
                retry::Decision::End => return Err(failure.into_error(prepared, progress, None)),
                retry::Decision::TooLong(wait) => {
                    return Err(failure.into_error(prepared, progress, Some(too_long(wait, remaining))));
                }
            }
        }
    }
}

fn too_long(wait: Duration, remaining: Duration) -> String {
    format!("not tried again: Seam asks to wait {} ms, and the call has {} ms left", wait.as_millis(), remaining.as_millis())
}
