//! One exchange: what was asked, and what came of it.

use super::held::{Seen, unpacked};
use crate::operations::{self, Operation};
use crate::server::query;
use axum::http::{HeaderMap, Method};
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::time::Duration;

/// Headers that hold credentials.
const CREDENTIALS: [&str; 5] =
    ["authorization", "client-session-token", "seam-client-session-token", "seam-publishable-key", "cookie"];

/// A request and its answer.
pub(super) struct Exchange {
    pub(super) began: Timestamp,
    pub(super) took: Duration,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) query: Option<String>,
    pub(super) headers: HeaderMap,
    pub(super) body: Seen,
    /// The answer; none when none came.
    pub(super) answer: Option<Answered>,
}

/// An answer that came.
pub(super) struct Answered {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Seen,
}

impl Exchange {
    pub(super) fn operation(&self) -> Option<&'static Operation> {
        operations::find_path(&self.path)
    }

    /// The bytes of the request's body; nothing where it was too long to be held.
    pub(super) fn request_bytes(&self) -> &[u8] {
        match &self.body {
            Seen::Whole(bytes) => bytes,
            Seen::TooLong { .. } => &[],
        }
    }

    /// The request's body, where it is JSON.
    pub(super) fn request_json(&self) -> Option<Value> {
        serde_json::from_slice(self.request_bytes()).ok()
    }

    /// What the request gives: in its query and in its body, which wins.
    pub(super) fn parameters(&self) -> Map<String, Value> {
        let known = self.operation().map(|operation| operation.parameters).unwrap_or_default();
        let mut parameters = query::read(self.query.as_deref().unwrap_or_default(), known);
        if let Some(Value::Object(given)) = self.request_json() {
            parameters.extend(given);
        }
        parameters
    }

    /// The credentials that it came with, to keep them out of everything.
    pub(super) fn secrets(&self) -> Vec<String> {
        let values = CREDENTIALS.iter().flat_map(|name| self.headers.get_all(*name));
        let texts = values.filter_map(|value| value.to_str().ok());
        texts.flat_map(|text| [text, text.split_once(' ').map_or(text, |(_, token)| token.trim())]).map(str::to_owned).collect()
    }
}

impl Answered {
    /// The answer's body as JSON; the error says why there is none.
    pub(super) fn json(&self) -> Result<Option<Value>, &'static str> {
        match &self.body {
            Seen::TooLong { .. } => Err("the answer is too long to be checked"),
            Seen::Whole(bytes) => Ok(serde_json::from_slice(&unpacked(&self.headers, bytes)?).ok()),
        }
    }
}
