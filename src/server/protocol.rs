//! One request: route, body, request id, authentication, method, validation, handler, in this order.

use super::asking::ask;
use super::requests::{Beginning, Noted};
use super::{Dropped, Shared, query};
use crate::credentials::{Credentials, Secret, TokenKind};
use crate::error::{Error, Kind};
use crate::operations::{self, Method, Operation};
use crate::sandbox::faults::Fault;
use crate::sandbox::{WORKSPACE_ID, unknown_route};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};
use std::borrow::Cow;

const JSON: &str = "application/json; charset=utf-8";

pub(super) async fn handle(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let operation = operations::find_path(path);
    let Some(operation) = operation else {
        return refuse(&unknown_route(path));
    };
    // The state of a sandbox may be larger than what Seam takes.
    let most = if path.starts_with("/_sandbox/") { super::MAX_READ } else { super::MAX_BODY };
    let Some(body) = read_body(&parts.headers, body, most).await else {
        return (StatusCode::PAYLOAD_TOO_LARGE, "Body exceeded 1mb limit").into_response();
    };
    let mut meant = None;
    let outcome = match parse_body(&parts.headers, &body) {
        Err(refusal) => return *refusal,
        Ok(given) => serve(&shared, path, operation, &parts, given, &mut meant).await,
    };
    let mut response = match outcome {
        Ok(response) => response,
        Err(error) => refusal(&error),
    };
    note(&mut response, |noted| {
        noted.workspace_id = meant;
        if !body.is_empty() {
            noted.request = Beginning::of_request(&body);
        }
    });
    if response.status() == StatusCode::METHOD_NOT_ALLOWED
        && let Ok(methods) = HeaderValue::from_str(&names(operation.methods).join(", "))
    {
        response.headers_mut().insert(header::ALLOW, methods);
    }
    with_id(response)
}

/// Refuses a request.
pub(super) fn refuse(error: &Error) -> Response {
    with_id(refusal(error))
}

/// The answer with an id for its request.
fn with_id(mut response: Response) -> Response {
    if let Ok(id) = HeaderValue::from_str(&uuid::Uuid::new_v4().to_string()) {
        response.headers_mut().insert("seam-request-id", id);
    }
    response
}

/// The whole body; `None` when it is too large. Some of what is too much is read all the same, so that its sender, who may be sending
/// still, gets to hear of it.
async fn read_body(headers: &HeaderMap, body: Body, most: usize) -> Option<Bytes> {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    let reading = to_bytes(body, super::MAX_READ);
    if announced.is_some_and(|length| length > most) {
        let _ = tokio::time::timeout(super::TIME_FOR_TOO_MUCH, reading).await;
        return None;
    }
    reading.await.ok().filter(|body| body.len() <= most)
}

/// The parameters in the body, or the plain refusal of a body that is not JSON.
fn parse_body(headers: &HeaderMap, body: &Bytes) -> Result<Value, Box<Response>> {
    let text = std::str::from_utf8(body).map(str::trim);
    if text == Ok("") {
        return Ok(Value::Null);
    }
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if content_type != "application/json" && !content_type.ends_with("+json") {
        let error = Error::reported(400, "invalid_content_type".to_owned(), "Content-Type must be application/json".to_owned());
        return Err(Box::new(refusal(&error)));
    }
    text.ok()
        .and_then(|text| serde_json::from_str(text).ok())
        .ok_or_else(|| Box::new((StatusCode::BAD_REQUEST, "Invalid JSON").into_response()))
}

async fn serve(
    shared: &Shared,
    path: &str,
    operation: &'static Operation,
    parts: &axum::http::request::Parts,
    given: Value,
    meant: &mut Option<Cow<'static, str>>,
) -> Result<Response, Error> {
    let given = match given {
        Value::Object(map) => Ok(map),
        Value::Null => Ok(Map::new()),
        other => Err(format!("Expected object, received {}", if other.is_array() { "array" } else { "a plain value" })),
    };
    let not_an_object = |message: String| Error::reported(400, "invalid_input".to_owned(), message);
    let credentials = credentials(&parts.headers, operation)?;
    let (workspace, workspace_id) = shared.sandbox.meant_by(&credentials);
    *meant = Some(workspace_id);
    if !operation.methods.iter().any(|method| method.as_str() == parts.method.as_str()) {
        workspace.authenticate(&credentials, operation)?;
        return Err(Error::reported(
            405,
            "method_not_allowed".to_owned(),
            format!("only {} accepted", names(operation.methods).join(",")),
        ));
    }
    let given = match given {
        Ok(given) => given,
        Err(message) => {
            workspace.authenticate(&credentials, operation)?;
            return Err(not_an_object(message));
        }
    };
    // Body and query are one, and the body wins.
    let mut parameters = query::read(parts.uri.query().unwrap_or_default(), operation.parameters);
    parameters.extend(given);
    parameters.remove("_strict");
    let fault = workspace.faults.take(operation.name);
    if let Some(delay) = fault.as_ref().and_then(Fault::delay) {
        tokio::time::sleep(delay).await;
    }
    let fault = fault.filter(|fault| !fault.is_delay_only());
    let outcome = match &fault {
        Some(fault) if !fault.after_effect => None,
        _ => Some(ask(&shared.sandbox, path, parameters, &credentials).await),
    };
    if !operation.is_read() {
        shared.tell_change();
    }
    match (fault, outcome) {
        (Some(fault), _) => Ok(faulty(&fault)),
        (None, Some(outcome)) => outcome.map(|answer| written(StatusCode::OK, JSON, answer.as_bytes().to_vec())),
        (None, None) => Err(Error::new(Kind::Internal, "no outcome")),
    }
}

fn names(methods: &[Method]) -> Vec<&'static str> {
    methods.iter().map(|method| method.as_str()).collect()
}

/// An answer with this body, whose beginning the page shows.
fn written(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let beginning = Beginning::of_answer(&body);
    let mut response = (status, [(header::CONTENT_TYPE, content_type)], body).into_response();
    note(&mut response, |noted| noted.answer = beginning);
    response
}

/// Notes on an answer what the page shows of the exchange.
fn note(response: &mut Response, write: impl FnOnce(&mut Noted)) {
    write(response.extensions_mut().get_or_insert_default());
}

fn faulty(fault: &Fault) -> Response {
    let Some(status) = fault.status else {
        let mut response = Response::new(Body::empty());
        response.extensions_mut().insert(Dropped);
        return response;
    };
    let (content_type, body) = Fault::page(status);
    let mut response = written(status_code(status), content_type, body.into_bytes());
    if let Some(seconds) = fault.retry_after_seconds {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The status that an error is sent with.
pub(super) fn status_of(error: &Error) -> StatusCode {
    let details = error.details();
    let status = match (details.status_code, details.kind) {
        (Some(status), _) => status,
        (None, Kind::Timeout) => 503,
        (None, Kind::InvalidOptions | Kind::InvalidParams) => 400,
        (None, _) => 500,
    };
    status_code(status)
}

/// An error as Seam sends it.
fn refusal(error: &Error) -> Response {
    written(status_of(error), JSON, error.to_wire().into_bytes())
}

/// Whether a personal access token need not say which workspace it acts in: it asks which there are.
fn is_above_workspaces(operation: &Operation) -> bool {
    operation.name == "workspaces.list"
}

/// The credentials in the headers. Whether the sandbox knows them is checked later.
fn credentials(headers: &HeaderMap, operation: &Operation) -> Result<Credentials, Error> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let unauthorized = |message: &str| Error::reported(401, "unauthorized".to_owned(), message.to_owned());
    let Some(authorization) = text("authorization") else {
        if let Some(token) = text("client-session-token").or_else(|| text("seam-client-session-token")) {
            return Ok(Credentials::ClientSession(Secret::new(token)));
        }
        if let Some(key) = text("seam-publishable-key") {
            return Ok(Credentials::PublishableKey { key: Secret::new(key), user_identifier_key: String::new() });
        }
        if operation.only_in_sandbox {
            return Ok(Credentials::Owner);
        }
        return Err(unauthorized("No Authorization header"));
    };
    let parts = authorization.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let Some(token) = parts.map(|(_, token)| token.trim()) else {
        return Err(unauthorized("The Authorization header is not of the form \"Bearer <token>\""));
    };
    let secret = Secret::new(token.to_owned());
    match TokenKind::of(token) {
        Some(TokenKind::ClientSessionToken) => Ok(Credentials::ClientSession(secret)),
        Some(TokenKind::PersonalAccessToken | TokenKind::ConsoleSessionToken) => match text("seam-workspace") {
            Some(workspace_id) => Ok(Credentials::WorkspaceToken { token: secret, workspace_id }),
            None if is_above_workspaces(operation) => {
                Ok(Credentials::WorkspaceToken { token: secret, workspace_id: WORKSPACE_ID.to_owned() })
            }
            None => Err(Error::reported(
                401,
                "access_token_used_for_api_key".to_owned(),
                "An access token was used instead of an API key; a personal access token also needs a seam-workspace header"
                    .to_owned(),
            )),
        },
        Some(TokenKind::PublishableKey) => Err(unauthorized("A publishable key goes into the seam-publishable-key header")),
        Some(TokenKind::ApiKey) | None => Ok(Credentials::ApiKey(secret)),
    }
}
