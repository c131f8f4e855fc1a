//! The way to the upstream server and back, with nothing changed but what belongs to a single connection.

use super::held::{Chained, Held, hold};
use crate::config::{Config, is_loopback};
use crate::error::{Error, Kind, shown};
use crate::http::HttpSettings;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use reqwest::Url;

/// Headers that belong to one connection, besides those that `connection` names.
const OF_ONE_CONNECTION: [&str; 9] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The server that is asked.
pub(super) struct Upstream {
    http: reqwest::Client,
    base: String,
}

/// A request to hand on.
pub(super) struct Request {
    pub(super) method: Method,
    /// Path and query, as they came.
    pub(super) target: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Held<Incoming>,
}

/// What the upstream server answered.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Held<reqwest::Body>,
}

impl Upstream {
    /// The server at this URL, reached in the way that the configuration says.
    pub(super) fn new(url: &str, allow_insecure_http: bool, config: &Config) -> Result<Upstream, Error> {
        let wrong = |why: &str| Err(Error::new(Kind::InvalidOptions, format!("the upstream \"{}\" {why}", shown(url))));
        let Some(parsed) = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host()) else {
            return Err(Error::new(
                Kind::InvalidOptions,
                "the upstream must be a URL such as https://connect.getseam.com, or http:// to this machine",
            ));
        };
        if !parsed.username().is_empty() || parsed.password().is_some() {
            // The message does not repeat the password.
            return Err(Error::new(Kind::InvalidOptions, "the upstream's URL must not hold a user name or password"));
        }
        if parsed.query().is_some() || parsed.fragment().is_some() {
            return wrong("must not hold a query or a fragment");
        }
        if parsed.scheme() == "http" && !allow_insecure_http && !is_loopback(&parsed) {
            return wrong(
                "is plain http:// to another machine, which would show tokens to the network; use https://, or allow insecure HTTP",
            );
        }
        let http = HttpSettings::new(config, &parsed).build_verbatim()?;
        Ok(Upstream { http, base: parsed.as_str().trim_end_matches('/').to_owned() })
    }

    /// Asks, and reads the answer as far as it is to be checked. The error is what the asker gets instead of an answer.
    pub(super) async fn ask(&self, request: Request) -> Result<Answer, Error> {
        let url = Url::parse(&format!("{}{}", self.base, request.target)).map_err(|_| {
            Error::reported(400, "invalid_request".to_owned(), "The path cannot be a part of the upstream's URL".to_owned())
        })?;
        let mut headers = request.headers;
        remove_those_of_one_connection(&mut headers);
        // The request's is the proxy's own name. The client sets that of the upstream server.
        headers.remove(header::HOST);
        let mut asking = self.http.request(request.method, url).headers(headers);
        asking = match request.body {
            Held::Whole(bytes) if bytes.is_empty() => asking,
            Held::Whole(bytes) => asking.body(bytes),
            Held::Longer { start, rest } => asking.body(reqwest::Body::wrap(Chained::new(start, rest))),
        };
        let response = asking.send().await.map_err(|error| self.lost(error.is_connect()))?;
        let (parts, body) = axum::http::Response::<reqwest::Body>::from(response).into_parts();
        let body = hold(body).await.map_err(|_| self.lost(false))?;
        let mut headers = parts.headers;
        remove_those_of_one_connection(&mut headers);
        Ok(Answer { status: parts.status, headers, body })
    }

    fn lost(&self, nothing_was_sent: bool) -> Error {
        let message = if nothing_was_sent {
            format!("{} cannot be reached", self.base)
        } else {
            format!("{} closed the connection before its answer was whole; the request may have taken effect", self.base)
        };
        Error::reported(502, "upstream_unreachable".to_owned(), message)
    }
}

impl Answer {
    /// The answer as the asker gets it.
    pub(super) fn into_response(self, method: &Method) -> Response {
        let mut headers = self.headers;
        let body = match self.body {
            Held::Whole(bytes) => {
                // An answer without its body (to HEAD, or 304) may say how long it would have been. The server that writes it takes
                // that for a mistake in all answers but those to HEAD.
                if *method != Method::HEAD && says_another_length(&headers, bytes.len()) {
                    headers.remove(header::CONTENT_LENGTH);
                }
                Body::from(bytes)
            }
            Held::Longer { start, rest } => Body::new(Chained::new(start, rest)),
        };
        let mut response = (self.status, body).into_response();
        *response.headers_mut() = headers;
        response
    }
}

fn says_another_length(headers: &HeaderMap, length: usize) -> bool {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    said.is_some_and(|said| said != length)
}

fn remove_those_of_one_connection(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|names| names.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named {
        headers.remove(name);
    }
    for name in OF_ONE_CONNECTION {
        headers.remove(name);
    }
}
