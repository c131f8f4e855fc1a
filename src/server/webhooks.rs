//! Delivering the sandbox's events the way Seam does: signed in Svix's way, and again when they were not taken.

use super::Shared;
use crate::error::{Error, Kind};
use crate::webhook::sign;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// After how many seconds a delivery that failed is tried again, each time.
const RETRIES: [u64; 7] = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];

/// How long a receiver has to answer.
const TIMEOUT: Duration = Duration::from_secs(15);

/// How long the next delivery waits for the one before it.
const KEEPS_UP: Duration = Duration::from_secs(1);

/// How often other processes' changes of the file are looked for.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Where events go.
#[derive(Clone)]
pub struct Webhook {
    url: reqwest::Url,
    secret: Arc<str>,
}

impl Webhook {
    /// A webhook at this URL, signed with this secret (`whsec_...`).
    ///
    /// # Errors
    /// [`Kind::InvalidOptions`] when the URL is not one, [`Kind::InvalidWebhook`] when the secret is not one.
    pub fn new(url: &str, secret: &str) -> Result<Webhook, Error> {
        let parsed = reqwest::Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let url =
            parsed.ok_or_else(|| Error::new(Kind::InvalidOptions, "the webhook's URL must begin with http:// or https://"))?;
        sign(secret, "", 0, b"")?;
        Ok(Webhook { url, secret: Arc::from(secret) })
    }
}

/// Delivers every event behind the one with this number, for as long as the server runs.
pub(super) async fn deliver(webhook: Webhook, shared: Shared, mut latest: i64) {
    let Ok(http) = crate::http::HttpSettings::ordinary().build(false) else { return };
    loop {
        let _ = tokio::time::timeout(LOOK_EVERY, shared.changed.notified()).await;
        loop {
            // A file that is busy just now is looked at again later.
            let fresh = shared.sandbox.first().events_after(latest).unwrap_or_default();
            if fresh.is_empty() {
                // A file that was made anew counts from the beginning.
                latest = latest.min(shared.sandbox.first().latest_event().unwrap_or(latest));
                break;
            }
            for (number, event) in fresh {
                latest = number;
                // In order as long as the receiver keeps up; a slow one does not hold up what comes later.
                let (webhook, http) = (webhook.clone(), http.clone());
                let first = tokio::spawn(async move {
                    if !attempt(&webhook, &http, &event).await {
                        tokio::spawn(try_again(webhook, http, event));
                    }
                });
                let _ = tokio::time::timeout(KEEPS_UP, first).await;
            }
        }
    }
}

async fn try_again(webhook: Webhook, http: reqwest::Client, event: Value) {
    for seconds in RETRIES {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        if attempt(&webhook, &http, &event).await {
            return;
        }
    }
}

/// One delivery; true when it was taken.
async fn attempt(webhook: &Webhook, http: &reqwest::Client, event: &Value) -> bool {
    let body = event.to_string();
    let event_id = event.get("event_id").and_then(Value::as_str).unwrap_or_default();
    let id = format!("msg_{}", event_id.replace('-', ""));
    let now = jiff::Timestamp::now().as_second();
    let Ok(signature) = sign(&webhook.secret, &id, now, body.as_bytes()) else { return false };
    let request = http
        .post(webhook.url.clone())
        .timeout(TIMEOUT)
        .header("content-type", "application/json")
        .header("svix-id", id)
        .header("svix-timestamp", now)
        .header("svix-signature", signature)
        .body(body);
    request.send().await.is_ok_and(|response| response.status().is_success())
}
