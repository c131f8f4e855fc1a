//! Building HTTP requests.

use crate::call::{Progress, Request};
use crate::config::{Config, SendParametersIn};
use crate::credentials::{Credentials, Secret};
use crate::error::{Error, Kind};
use crate::operations::Method;
use bytes::Bytes;
use http_body::{Frame, SizeHint};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use reqwest::{Body, Url};
use serde_json::{Map, Value};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// One request, to be sent as often as need be.
pub(super) struct HttpRequest {
    method: reqwest::Method,
    url: Url,
    headers: HeaderMap,
    body: Bytes,
}

impl HttpRequest {
    /// The request of one attempt, which notes in `progress` when a connection takes it.
    pub(super) fn to_request(&self, progress: &Arc<Progress>) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.method.clone(), self.url.clone());
        *request.headers_mut() = self.headers.clone();
        *request.body_mut() = Some(Body::wrap(NotedBody { bytes: self.body.clone(), progress: progress.clone() }));
        request
    }
}

/// A request's body that notes when the request is sent.
///
/// A connection asks for the end of the body when it takes the request, and not before: hyper's
/// `proto/h1/dispatch.rs`. The connector cannot tell it, for a request may also go out on a connection that was made for another.
struct NotedBody {
    bytes: Bytes,
    progress: Arc<Progress>,
}

impl http_body::Body for NotedBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let bytes = std::mem::take(&mut self.bytes);
        Poll::Ready(if bytes.is_empty() { None } else { Some(Ok(Frame::data(bytes))) })
    }

    fn is_end_stream(&self) -> bool {
        self.progress.note_sent();
        self.bytes.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64)
    }
}

/// The headers that every request of a client carries.
pub(super) fn headers(config: &Config) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::with_capacity(12);
    for (name, text) in &config.headers {
        let name = HeaderName::from_bytes(name.as_bytes())
            .map_err(|_| Error::new(Kind::InvalidOptions, "headers has an empty or malformed header name"))?;
        headers.insert(name, value("headers", text)?);
    }
    headers.insert(USER_AGENT, value("user_agent", &config.user_agent)?);
    headers.insert("seam-sdk-name", value("sdk_name", &config.sdk_name)?);
    headers.insert("seam-sdk-version", value("sdk_version", &config.sdk_version)?);
    match &config.credentials {
        Credentials::ApiKey(key) => {
            headers.insert(AUTHORIZATION, bearer(key)?);
        }
        Credentials::WorkspaceToken { token, workspace_id } => {
            headers.insert(AUTHORIZATION, bearer(token)?);
            headers.insert("seam-workspace", value("workspace_id", workspace_id)?);
        }
        Credentials::ClientSession(token) => {
            headers.insert(AUTHORIZATION, bearer(token)?);
            headers.insert("client-session-token", secret(token.expose())?);
        }
        Credentials::PublishableKey { key, .. } => {
            headers.insert("seam-publishable-key", secret(key.expose())?);
        }
        Credentials::Owner => {}
    }
    Ok(headers)
}

fn value(option: &str, text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text).map_err(|_| Error::new(Kind::InvalidOptions, format!("{option} cannot stand in a header")))
}

fn secret(text: &str) -> Result<HeaderValue, Error> {
    let mut value =
        HeaderValue::from_str(text).map_err(|_| Error::new(Kind::InvalidToken, "the token cannot stand in a header"))?;
    value.set_sensitive(true);
    Ok(value)
}

fn bearer(token: &Secret) -> Result<HeaderValue, Error> {
    secret(&format!("Bearer {}", token.expose()))
}

/// Builds the request of an operation: `GET` or `DELETE` with a query where the operation takes them and the configuration
/// wishes it, else a `POST` of JSON.
pub(super) fn build(request: &Request, config: &Config, base: &Url, headers: &HeaderMap) -> Result<HttpRequest, Error> {
    let mut url = base.clone();
    url.set_path(&format!("{}{}", base.path().trim_end_matches('/'), request.path()));
    let first = request.operation().filter(|_| !request.is_raw()).and_then(|operation| operation.methods.first());
    let method = match (config.send_parameters_in, first) {
        (SendParametersIn::Query, Some(Method::Get)) => reqwest::Method::GET,
        (SendParametersIn::Query, Some(Method::Delete)) => reqwest::Method::DELETE,
        _ => reqwest::Method::POST,
    };
    let mut headers = headers.clone();
    let mut body = Bytes::new();
    if method == reqwest::Method::POST {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let text = serde_json::to_vec(request.parameters());
        body = Bytes::from(text.map_err(|_| Error::new(Kind::Internal, "the parameters cannot be written as JSON"))?);
    } else {
        set_query(&mut url, request.parameters());
    }
    Ok(HttpRequest { method, url, headers, body })
}

/// The query as the official SDKs write it: names sorted, lists repeat the name, maps are `a.b`, `_strict=true` stands last.
pub(super) fn set_query(url: &mut Url, parameters: &Map<String, Value>) {
    let mut pairs = Vec::new();
    collect("", parameters, &mut pairs);
    if pairs.is_empty() {
        return;
    }
    pairs.sort_by(|(left, _), (right, _)| left.cmp(right));
    url.query_pairs_mut().extend_pairs(pairs).append_pair("_strict", "true");
}

fn collect(prefix: &str, parameters: &Map<String, Value>, pairs: &mut Vec<(String, String)>) {
    for (name, value) in parameters {
        let name = format!("{prefix}{name}");
        match value {
            Value::Object(map) => collect(&format!("{name}."), map, pairs),
            Value::Array(list) => pairs.extend(list.iter().map(|item| (name.clone(), plain(item)))),
            Value::Null => {}
            value => pairs.push((name, plain(value))),
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn query(parameters: Value) -> Option<String> {
        let mut url = Url::parse("https://connect.getseam.com/phones/list").unwrap();
        set_query(&mut url, parameters.as_object().unwrap());
        url.query().map(str::to_owned)
    }

    #[test]
    fn a_query_is_written_as_the_official_sdks_write_it() {
        assert_eq!(query(json!({})), None);
        let parameters = json!({"search": "a b&c", "limit": 2, "ids": ["x", "y"], "flag": false, "map": {"b": "1", "a": null}});
        let wanted = "flag=false&ids=x&ids=y&limit=2&map.b=1&search=a+b%26c&_strict=true";
        assert_eq!(query(parameters).as_deref(), Some(wanted));
    }
}
