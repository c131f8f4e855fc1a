//! The file that exchanges are noted in: one line of JSON for each, without secrets.

use super::check::Verdict;
use super::exchange::{Answered, Exchange};
use super::held::{Seen, unpacked};
use super::mask::Mask;
use crate::error::{Error, Kind};
use serde_json::{Map, Value, json};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// A longer body is noted by its length.
const MAX_NOTED: usize = 1_000_000;

/// A file that exchanges are added to. Only its owner may read it.
pub(super) struct Record(File);

impl Record {
    pub(super) fn open(path: &Path) -> Result<Record, Error> {
        let open = || -> io::Result<File> {
            let mut options = OpenOptions::new();
            options.append(true).create(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = options.open(path)?;
            // It may have been there before.
            #[cfg(unix)]
            file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
            Ok(file)
        };
        open().map(Record).map_err(|error| {
            Error::new(Kind::InvalidOptions, format!("the record {} cannot be written: {}", path.display(), error.kind()))
        })
    }

    /// Adds a line.
    pub(super) fn add(&mut self, exchange: &Exchange, verdict: &Verdict, mask: &Mask) -> io::Result<()> {
        let line = format!("{}\n", Value::Object(line(exchange, verdict, mask)));
        self.0.write_all(line.as_bytes())
    }
}

fn line(exchange: &Exchange, verdict: &Verdict, mask: &Mask) -> Map<String, Value> {
    let mut line = Map::new();
    let mut put = |name: &str, value: Value| line.insert(name.to_owned(), value);
    put("time", json!(format!("{:.3}", exchange.began)));
    put("method", json!(mask.text(exchange.method.as_str())));
    put("path", json!(mask.text(&exchange.path)));
    put_body(&mut put, "parameters", parameters(exchange, mask));
    put("status", json!(exchange.answer.as_ref().map(|answer| answer.status)));
    match &exchange.answer {
        Some(answer) => put_body(&mut put, "body", body(answer, mask)),
        None => put_body(&mut put, "body", Noted::Value(Value::Null)),
    }
    put("duration_ms", json!((exchange.took.as_secs_f64() * 1e4).round() / 10.0));
    put("check", said(&mask.verdict(verdict)));
    line
}

/// A body as it is noted.
enum Noted {
    Value(Value),
    Length(usize),
}

fn put_body(put: &mut impl FnMut(&str, Value) -> Option<Value>, name: &str, noted: Noted) {
    match noted {
        Noted::Value(value) => put(name, value),
        Noted::Length(length) => put(&format!("{name}_bytes"), json!(length)),
    };
}

/// What the request gave: the query and the object in its body together, or a body of another sort.
fn parameters(exchange: &Exchange, mask: &Mask) -> Noted {
    match &exchange.body {
        Seen::TooLong { at_least } => Noted::Length(announced(&exchange.headers).unwrap_or(*at_least)),
        Seen::Whole(bytes) if bytes.len() > MAX_NOTED => Noted::Length(bytes.len()),
        Seen::Whole(bytes) => match exchange.request_json() {
            Some(Value::Object(_)) => Noted::Value(mask.value(&Value::Object(exchange.parameters()))),
            None if bytes.trim_ascii().is_empty() => Noted::Value(mask.value(&Value::Object(exchange.parameters()))),
            other => of_text(bytes, other, mask),
        },
    }
}

fn body(answer: &Answered, mask: &Mask) -> Noted {
    match &answer.body {
        Seen::TooLong { at_least } => Noted::Length(announced(&answer.headers).unwrap_or(*at_least)),
        Seen::Whole(bytes) => match unpacked(&answer.headers, bytes) {
            Ok(plain) if plain.len() <= MAX_NOTED => of_text(&plain, serde_json::from_slice(&plain).ok(), mask),
            Ok(plain) => Noted::Length(plain.len()),
            Err(_) => Noted::Length(bytes.len()),
        },
    }
}

/// JSON, or another text. What looks like JSON and is not may hold secrets that nobody can tell from the rest.
fn of_text(bytes: &[u8], json: Option<Value>, mask: &Mask) -> Noted {
    match (json, std::str::from_utf8(bytes)) {
        (Some(value), _) => Noted::Value(mask.value(&value)),
        (None, Ok(text)) if !text.contains(['{', '[']) => Noted::Value(Value::String(mask.text(text))),
        _ => Noted::Length(bytes.len()),
    }
}

fn announced(headers: &axum::http::HeaderMap) -> Option<usize> {
    headers.get(axum::http::header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn said(verdict: &Verdict) -> Value {
    match verdict {
        Verdict::Same => json!({"result": "same"}),
        Verdict::Different(differences) => json!({"result": "different", "differences": differences}),
        Verdict::NotComparable(why) => json!({"result": "not_comparable", "why": why}),
    }
}
