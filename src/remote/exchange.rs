//! One exchange over HTTP, and what can become of it.

use super::http_request::HttpRequest;
use crate::answer::Answer;
use crate::call::{Lost, Progress, Received, parse_retry_after};
use reqwest::header::{CONTENT_TYPE, DATE, RETRY_AFTER};
use reqwest::{Client, Response, Url};
use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::SystemTime;

/// What is made room for because a server says that so much will come.
const MAX_ROOM_AT_ONCE: usize = 16 * 1024 * 1024;

/// Sends a request once and reads the whole answer.
pub(super) async fn send(http: &Client, request: &HttpRequest, progress: &Arc<Progress>, limit: usize) -> Result<Received, Lost> {
    let mut response = http.execute(request.to_request(progress)).await.map_err(|error| lost(&error))?;
    let status = response.status().as_u16();
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let request_id = header("seam-request-id");
    let retry_after = header(RETRY_AFTER.as_str()).and_then(|text| parse_retry_after(&text, SystemTime::now()));
    let content_type = header(CONTENT_TYPE.as_str()).unwrap_or_default();
    let body = read(&mut response, status, limit).await?;
    Ok(Received { status, request_id, retry_after, content_type, body })
}

/// The time that the server says it is.
pub(super) async fn server_time(http: &Client, url: Url) -> Result<Option<SystemTime>, Lost> {
    let response = http.get(url).send().await.map_err(|error| lost(&error))?;
    let date = response.headers().get(DATE).and_then(|value| value.to_str().ok());
    Ok(date.and_then(|text| httpdate::parse_http_date(text).ok()))
}

async fn read(response: &mut Response, status: u16, limit: usize) -> Result<Answer, Lost> {
    let announced = response.content_length().and_then(|length| usize::try_from(length).ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(Lost::TooLong { status, limit });
    }
    let mut body = Answer::with_capacity(announced.unwrap_or(1024).min(MAX_ROOM_AT_ONCE));
    loop {
        // A long body that is there already, or that grows while it is decoded, must not keep other calls from their turn.
        tokio::task::consume_budget().await;
        match response.chunk().await {
            Ok(Some(bytes)) if body.as_bytes().len() + bytes.len() > limit => {
                return Err(Lost::TooLong { status, limit });
            }
            Ok(Some(bytes)) if !body.try_push(&bytes) => return Err(Lost::TooLong { status, limit: body.as_bytes().len() }),
            Ok(Some(_)) => {}
            Ok(None) => return Ok(body),
            Err(error) if is_damaged(&error) => return Err(Lost::Undecodable { status }),
            Err(error) => return Err(lost(&error)),
        }
    }
}

/// The causes of an error, innermost last. An `io::Error` that wraps another error names that one's cause as its own source, so
/// the wrapped one is looked at first.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    std::iter::successors(error.source(), |cause: &&(dyn StdError + 'static)| {
        match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped as &(dyn StdError + 'static)),
            None => (*cause).source(),
        }
    })
}

fn io_kind(error: &reqwest::Error) -> Option<io::ErrorKind> {
    // An io::Error of kind Other only wraps the cause that follows it.
    causes(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .map(io::Error::kind)
        .find(|kind| *kind != io::ErrorKind::Other)
}

/// A decoder reports in an `io::Error` of its own, a connection in hyper's error.
fn is_damaged(error: &reqwest::Error) -> bool {
    error.is_decode() && error.source().is_some_and(|cause| cause.is::<io::Error>())
}

fn lost(error: &reqwest::Error) -> Lost {
    if error.is_connect() { Lost::NotSent(why_not_connected(error)) } else { Lost::Broken(why_broken(error)) }
}

/// In our own words: what a dependency writes may hold anything.
fn why_not_connected(error: &reqwest::Error) -> String {
    if let Some(tls) = causes(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        return why_no_tls(tls);
    }
    let why = match io_kind(error) {
        _ if error.is_timeout() => "connecting took longer than connect_timeout_ms",
        Some(io::ErrorKind::ConnectionRefused) => "the connection was refused",
        Some(io::ErrorKind::TimedOut) => "connecting took too long",
        Some(io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable) => "the host cannot be reached",
        Some(io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof) => {
            "the connection was closed while it was being made"
        }
        _ if causes(error).any(|cause| cause.to_string().contains("dns error")) => "the host name cannot be resolved",
        _ => "no connection could be made",
    };
    why.to_owned()
}

fn why_no_tls(error: &rustls::Error) -> String {
    use rustls::CertificateError::{BadSignature, Expired, NotValidForName, NotValidYet, UnknownIssuer};
    let why = match error {
        rustls::Error::InvalidCertificate(problem) => match problem {
            Expired | rustls::CertificateError::ExpiredContext { .. } => "it has expired",
            NotValidYet | rustls::CertificateError::NotValidYetContext { .. } => {
                "it is not valid yet; is this machine's clock right?"
            }
            UnknownIssuer => "its issuer is not trusted here; ca_certificates_pem can add one",
            NotValidForName | rustls::CertificateError::NotValidForNameContext { .. } => "it is for another host name",
            BadSignature => "its signature is wrong",
            _ => "it cannot be trusted",
        },
        _ => return "no TLS connection could be agreed on with the server".to_owned(),
    };
    format!("the server's certificate was refused: {why}")
}

fn why_broken(error: &reqwest::Error) -> String {
    let why = match io_kind(error) {
        Some(io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionAborted) => {
            "the connection was reset before the answer was complete"
        }
        _ if error.is_request() || error.is_body() || error.is_decode() => "the connection ended before the answer was complete",
        _ => "the exchange with the server broke off",
    };
    why.to_owned()
}
