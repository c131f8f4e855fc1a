//! Delivering the sandbox's events the way Seam does: signed in Svix's way, and again when they were not taken. The queue is in the
//! sandbox's store, so that servers of one file share the work, and the next one goes on where the last one ended.

use super::{Shared, listening};
use crate::error::{Error, Kind};
use crate::sandbox::{Attempted, Claimed, Next, Sandbox, Turns};
use crate::webhook::sign;
use jiff::SignedDuration;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::task::block_in_place;

/// After how many seconds a delivery that failed is tried again, each time.
const RETRIES: [i64; 7] = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];

/// How long a receiver has to answer.
const TIMEOUT: Duration = Duration::from_secs(15);

/// How long the next delivery waits for the one before it.
const KEEPS_UP: Duration = Duration::from_secs(1);

/// After that, a delivery that another server has begun is taken up: that server is dead.
const CLAIM: SignedDuration = SignedDuration::from_secs(20);

/// Whose turn it is, among all servers of a file.
const TURNS: Turns = Turns { claim: CLAIM, keeps_up: SignedDuration::from_secs(1) };

/// How long to wait for another server's turn to end.
const TURN_PAUSE: Duration = Duration::from_millis(50);

/// How often other processes' changes of the file are looked for.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Where events go.
#[derive(Clone)]
pub struct Webhook {
    url: reqwest::Url,
    /// The URL without user name and password, which its queue is known by.
    address: Arc<str>,
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
        let mut address = url.clone();
        let _ = address.set_username("").and_then(|()| address.set_password(None));
        Ok(Webhook { url, address: Arc::from(address.as_str()), secret: Arc::from(secret) })
    }

    /// Makes its queue, which begins with the next event, or goes on with the one that is there.
    pub(super) fn register(&self, sandbox: &Sandbox) -> Result<(), Error> {
        sandbox.first().register_webhook(&self.address)
    }
}

/// Delivers what is in the queue, and what comes, until `stopped` is true. What is under way then has a while to end.
pub(super) async fn deliver(webhook: Webhook, shared: Shared, mut stopped: watch::Receiver<bool>) {
    let Ok(http) = crate::http::HttpSettings::ordinary().build(false) else { return };
    // Nothing is sent: it closes when the last attempt has ended.
    let (under_way, mut ended) = mpsc::channel::<Infallible>(1);
    while !*stopped.borrow() {
        tokio::select! {
            _ = stopped.changed() => break,
            _ = tokio::time::timeout(LOOK_EVERY, shared.changed.notified()) => {}
        }
        // A file that is busy just now is looked at again later.
        let mut is_pending = block_in_place(|| shared.sandbox.first().is_webhook_pending(&webhook.address)).unwrap_or(false);
        while is_pending && !*stopped.borrow() {
            match block_in_place(|| shared.sandbox.first().next_webhook(&webhook.address, TURNS)) {
                Ok(Next::Deliver(claimed)) => {
                    // In order as long as the receiver keeps up; a slow one does not hold up what comes later.
                    let (webhook, http, sandbox, guard) =
                        (webhook.clone(), http.clone(), shared.sandbox.clone(), under_way.clone());
                    let attempt = tokio::spawn(async move {
                        carry_out(&webhook, &http, &sandbox, &claimed).await;
                        drop(guard);
                    });
                    let _ = tokio::time::timeout(KEEPS_UP, attempt).await;
                }
                Ok(Next::Wait) => tokio::time::sleep(TURN_PAUSE).await,
                Ok(Next::Nothing) | Err(_) => is_pending = false,
            }
        }
    }
    drop(under_way);
    let _ = tokio::time::timeout(listening::GRACE, ended.recv()).await;
}

/// One delivery, and a note of what came of it.
async fn carry_out(webhook: &Webhook, http: &reqwest::Client, sandbox: &Sandbox, claimed: &Claimed) {
    let outcome = attempt(webhook, http, claimed).await;
    let seconds = claimed.attempt.checked_sub(1).and_then(|place| RETRIES.get(place));
    let attempted = Attempted {
        was_taken: outcome.is_ok(),
        answer: outcome.unwrap_or_else(|why| why),
        again_after: seconds.map(|seconds| SignedDuration::from_secs(*seconds)),
    };
    // If it cannot be noted, it comes again once the claim is void: rather twice than never.
    let _ = block_in_place(|| sandbox.first().finish_webhook(&webhook.address, claimed, &attempted));
}

/// Sends it once. What was answered; as an error if it was not taken.
async fn attempt(webhook: &Webhook, http: &reqwest::Client, claimed: &Claimed) -> Result<String, String> {
    let now = jiff::Timestamp::now().as_second();
    let body = claimed.event.clone();
    let signature =
        sign(&webhook.secret, &claimed.message_id, now, body.as_bytes()).map_err(|_| "it cannot be signed".to_owned())?;
    let request = http
        .post(webhook.url.clone())
        .timeout(TIMEOUT)
        .header("content-type", "application/json")
        .header("svix-id", &claimed.message_id)
        .header("svix-timestamp", now)
        .header("svix-signature", signature)
        .body(body);
    match request.send().await {
        Ok(response) if response.status().is_success() => Ok(response.status().as_u16().to_string()),
        Ok(response) => Err(response.status().as_u16().to_string()),
        Err(error) if error.is_connect() => Err("no connection".to_owned()),
        Err(error) if error.is_timeout() => Err(format!("no answer within {} s", TIMEOUT.as_secs())),
        Err(_) => Err("the connection broke".to_owned()),
    }
}
