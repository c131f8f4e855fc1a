//! The headers that a caller adds.

use super::invalid;
use crate::error::Error;
use std::collections::{BTreeMap, BTreeSet};

/// Headers that the protocol sets itself.
const RESERVED: &[&str] = &[
    "authorization",
    "seam-workspace",
    "client-session-token",
    "seam-publishable-key",
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "host",
    "accept-encoding",
    "user-agent",
    "seam-sdk-name",
    "seam-sdk-version",
];

/// Refuses headers that cannot be sent, or that the protocol sets.
pub(super) fn check(headers: Option<&BTreeMap<String, String>>) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    for (name, value) in headers.into_iter().flatten() {
        check_header(name, value)?;
        if !names.insert(name.to_ascii_lowercase()) {
            return Err(invalid(format!("headers names {name} twice, in upper and in lower case")));
        }
    }
    Ok(())
}

fn check_header(name: &str, value: &str) -> Result<(), Error> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(invalid("headers has an empty or malformed header name"));
    }
    if RESERVED.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(invalid(format!("headers must not set {name}: the library does")));
    }
    if !is_header_value(value) {
        return Err(invalid(format!("the value of the header {name} must be printable ASCII")));
    }
    Ok(())
}

/// Whether this text can be the value of a header.
pub(super) fn is_header_value(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}
