//! The page at `/`: user identities with their phones and what these hold, the latest events and requests, and forms to act from, so
//! that a developer can watch what an app does and what a deactivation takes away. It is made on the server and works without a
//! script; with its script it is live. It loads nothing else, and never is long.

mod actions;
mod clock;
mod faults;
mod forms;
mod html;
mod identities;
mod latest;
mod live;
mod shown;
mod states;
mod times;
mod whole;
mod workspaces;

use super::{Shared, protocol};
use crate::error::Error;
use crate::sandbox::{Sandbox, unknown_route};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
pub(super) use live::Live;
use shown::Shown;
use std::sync::LazyLock;

const EVENTS: &str = "/_page/events";
const ACTIONS: &str = "/_page/actions/";

/// What of the page a request is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The page itself.
    Document,
    /// What changes on it.
    Events,
    /// Something to be done from it.
    Action,
}

/// The part of the page at the path of a request; none when it is for the API.
pub(super) fn part_at(parts: &Parts) -> Option<Part> {
    let is_read = matches!(parts.method, Method::GET | Method::HEAD);
    match parts.uri.path() {
        "/" if is_read => Some(Part::Document),
        path if path.starts_with("/_page/") => Some(if is_read { Part::Events } else { Part::Action }),
        _ => None,
    }
}

/// What is to be shown, and how.
struct View<'a> {
    sandbox: &'a Sandbox,
    live: &'a Live,
    /// Where the browser found the server.
    endpoint: &'a str,
    /// What of the sandbox.
    shown: &'a Shown,
    /// The time that others are told from, in words; none when the script does it.
    now: Option<Timestamp>,
    /// What an action that failed has said, and the form that says it.
    said: Option<(String, String)>,
}

fn endpoint(parts: &Parts) -> String {
    let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    format!("http://{}", host.unwrap_or("localhost"))
}

/// Answers what is asked of the page. The guard has let it through.
pub(super) async fn handle(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let part = part_at(&parts);
    let is_known = match (part, parts.uri.path()) {
        (Some(Part::Document), _) | (Some(Part::Events), EVENTS) => true,
        (part, path) => part == Some(Part::Action) && path.starts_with(ACTIONS),
    };
    if !is_known {
        return protocol::refuse(&unknown_route(parts.uri.path()));
    }
    let Some(shown) = Shown::at(&shared.sandbox, parts.uri.query().unwrap_or_default()) else { return gone(part) };
    match part {
        Some(Part::Events) => live::stream(shared, endpoint(&parts), shown),
        Some(Part::Action) => act(&shared, &parts, body, &shown).await,
        _ => show(&shared, &parts, &shown, StatusCode::OK, None),
    }
}

/// Nothing is shown or done in a workspace that is not there.
fn gone(part: Option<Part>) -> Response {
    if part == Some(Part::Document) {
        return guarded(StatusCode::NOT_FOUND, "text/html; charset=utf-8", Body::from(whole::gone()));
    }
    let message = "the sandbox has no such workspace".to_owned();
    protocol::refuse(&Error::reported(404, "workspace_not_found".to_owned(), message))
}

/// The whole page.
fn show(shared: &Shared, parts: &Parts, shown: &Shown, status: StatusCode, said: Option<(String, String)>) -> Response {
    let endpoint = endpoint(parts);
    let page = tokio::task::block_in_place(|| {
        let now = Some(shown.clock(&shared.sandbox).now);
        whole::show(&View { sandbox: &shared.sandbox, live: &shared.live, endpoint: &endpoint, shown, now, said })
    });
    guarded(status, "text/html; charset=utf-8", Body::from(page))
}

/// Carries out an action. The script gets to hear what came of it; without a script, a browser is led back to the page.
async fn act(shared: &Shared, parts: &Parts, body: Body, shown: &Shown) -> Response {
    let name = parts.uri.path().strip_prefix(ACTIONS).unwrap_or_default();
    let (place, outcome) = actions::carry_out(shared, shown, name, &parts.headers, body).await;
    let is_script = parts.headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes() == b"application/json");
    let (status, message) = match &outcome {
        Ok(message) => (StatusCode::OK, message.as_str()),
        Err(error) => (protocol::status_of(error), error.message()),
    };
    if is_script {
        let told = serde_json::json!({"ok": outcome.is_ok(), "message": message});
        return guarded(status, "application/json", Body::from(told.to_string()));
    }
    if outcome.is_err() {
        return show(shared, parts, shown, status, Some((place, message.to_owned())));
    }
    let mut response = guarded(StatusCode::SEE_OTHER, "text/plain", Body::empty());
    if let Ok(back) = HeaderValue::from_str(&format!("/?{}", shown.query(shown.number))) {
        response.headers_mut().insert(header::LOCATION, back);
    }
    response
}

/// What the page may do in a browser: run its own script, in its own style, and talk to its own server.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = |text: &str| STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, text.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
        hash(whole::SCRIPT),
        hash(whole::STYLE)
    )
});

/// An answer that a browser keeps to this page.
fn guarded(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let headers = [
        ("content-type", content_type),
        ("content-security-policy", POLICY.as_str()),
        ("x-content-type-options", "nosniff"),
        // Nobody else is told where we are. With `no-referrer`, a form of ours would have the origin `null`, as that of a stranger.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
    ];
    (status, headers, body).into_response()
}
