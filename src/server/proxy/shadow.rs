//! The sandbox that is asked the same, through the same wire protocol as `serve` speaks.

use super::exchange::Exchange;
use super::pairs::Pairs;
use crate::credentials::TokenKind;
use crate::error::Error;
use crate::sandbox::{API_KEY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, Sandbox, WORKSPACE_ID};
use crate::server::{Shared, protocol};
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Request, header};
use serde_json::Value;
use std::sync::Arc;

/// A sandbox in memory, and what it is asked in.
pub(super) struct Shadow(Shared);

/// What the shadow answered.
pub(super) struct Played {
    pub(super) status: u16,
    pub(super) body: Option<Value>,
}

impl Shadow {
    pub(super) fn new() -> Result<Shadow, Error> {
        Ok(Shadow(Shared::new(Arc::new(Sandbox::new(None, &[], None)?))))
    }

    /// Plays the exchange's request. The error says why it cannot be played.
    pub(super) async fn play(&self, exchange: &Exchange, pairs: &Pairs) -> Result<Played, String> {
        let request = request(exchange, pairs)?;
        let response = protocol::handle(State(self.0.clone()), request).await;
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap_or_default();
        Ok(Played { status, body: serde_json::from_slice(&body).ok() })
    }
}

fn request(exchange: &Exchange, pairs: &Pairs) -> Result<Request<Body>, String> {
    let not_a_request = || "its request cannot be played on the sandbox".to_owned();
    let query = exchange.query.as_deref().map(|query| translate_query(query, pairs)).unwrap_or_default();
    let target = if query.is_empty() { exchange.path.clone() } else { format!("{}?{query}", exchange.path) };
    let body = match exchange.request_json() {
        Some(mut value) => {
            pairs.translate(&mut value);
            value.to_string().into_bytes()
        }
        None => exchange.request_bytes().to_vec(),
    };
    let mut request =
        Request::builder().method(exchange.method.clone()).uri(target).body(Body::from(body)).map_err(|_| not_a_request())?;
    let headers = request.headers_mut();
    headers.insert(header::HOST, HeaderValue::from_static("localhost"));
    if let Some(content_type) = exchange.headers.get(header::CONTENT_TYPE) {
        headers.insert(header::CONTENT_TYPE, content_type.clone());
    }
    for (name, value) in credentials(&exchange.headers, pairs)? {
        headers.insert(name, HeaderValue::from_str(&value).map_err(|_| not_a_request())?);
    }
    Ok(request)
}

fn translate_query(query: &str, pairs: &Pairs) -> String {
    let Ok(mut url) = reqwest::Url::parse(&format!("http://q/?{query}")) else { return query.to_owned() };
    let translated: Vec<(String, String)> = url
        .query_pairs()
        .map(|(name, value)| (name.into_owned(), pairs.of(&value).map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    url.query_pairs_mut().clear().extend_pairs(translated);
    url.query().unwrap_or_default().to_owned()
}

/// The shadow's credentials of the same kind.
fn credentials(headers: &HeaderMap, pairs: &Pairs) -> Result<Vec<(&'static str, String)>, String> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let session = |token: &str| match pairs.of(token) {
        Some(own) => Ok(own.to_owned()),
        None => Err("the sandbox does not know its client session, which was made before the proxy ran".to_owned()),
    };
    let Some(authorization) = text("authorization") else {
        if let Some(token) = text("client-session-token").or_else(|| text("seam-client-session-token")) {
            return Ok(vec![("client-session-token", session(token)?)]);
        }
        let key = text("seam-publishable-key").map(|_| ("seam-publishable-key", PUBLISHABLE_KEY.to_owned()));
        return Ok(key.into_iter().collect());
    };
    let Some(token) = authorization.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")) else {
        return Ok(vec![("authorization", "other".to_owned())]);
    };
    let token = token.1.trim();
    Ok(match TokenKind::of(token) {
        Some(TokenKind::ClientSessionToken) => vec![("authorization", format!("Bearer {}", session(token)?))],
        Some(TokenKind::PersonalAccessToken | TokenKind::ConsoleSessionToken) => {
            let workspace = text("seam-workspace").map(|_| ("seam-workspace", WORKSPACE_ID.to_owned()));
            let token = ("authorization", format!("Bearer {PERSONAL_ACCESS_TOKEN}"));
            [token].into_iter().chain(workspace).collect()
        }
        Some(TokenKind::PublishableKey) => vec![("authorization", format!("Bearer {PUBLISHABLE_KEY}"))],
        Some(TokenKind::ApiKey) | None => vec![("authorization", format!("Bearer {API_KEY}"))],
    })
}
