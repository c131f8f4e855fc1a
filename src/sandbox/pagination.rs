//! Pages of a list.

use super::context::Context;
use super::failure::Failure;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

const DEFAULT_LIMIT: u32 = 500;

/// How many items the caller wants at most.
pub(super) fn limit(context: &Context<'_>) -> Result<u32, Failure> {
    limit_or(context, DEFAULT_LIMIT)
}

/// How many items the caller wants at most, or so many when nothing was said.
pub(super) fn limit_or(context: &Context<'_>, default: u32) -> Result<u32, Failure> {
    match context.value("limit") {
        None | Some(Value::Null) => Ok(default),
        Some(limit) => match limit.as_f64() {
            Some(limit) if limit >= 1.0 && limit.fract() == 0.0 => Ok(limit.min(10_000.0) as u32),
            _ => Err(Failure::invalid_input("\"limit\" must be a whole number above 0")),
        },
    }
}

/// Where the page begins: behind the item with this sequence number.
pub(super) fn after(context: &Context<'_>) -> Result<i64, Failure> {
    let Some(cursor) = context.text("page_cursor") else { return Ok(0) };
    let decoded = URL_SAFE_NO_PAD.decode(cursor).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let sequence = decoded.as_deref().and_then(|text| text.strip_prefix("after:")).and_then(|number| number.parse().ok());
    sequence.ok_or_else(|| Failure::invalid_input("Invalid page_cursor"))
}

/// The body of a page: `items` was fetched with one more than `limit`, to tell whether there is another page.
pub(super) fn page(key: &str, mut items: Vec<(i64, Value)>, limit: u32) -> Map<String, Value> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_next_page = items.len() > limit;
    items.truncate(limit);
    let last = items.last().filter(|_| has_next_page);
    let next_page_cursor = last.map(|(sequence, _)| URL_SAFE_NO_PAD.encode(format!("after:{sequence}")));
    let list = items.into_iter().map(|(_, item)| item).collect();
    Map::from_iter([
        (key.to_owned(), Value::Array(list)),
        (
            "pagination".to_owned(),
            json!({"has_next_page": has_next_page, "next_page_cursor": next_page_cursor, "next_page_url": null}),
        ),
    ])
}
