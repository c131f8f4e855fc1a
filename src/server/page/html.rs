//! Small pieces of the page.

use super::View;
use super::times::words;
use crate::error::Error;
use jiff::Timestamp;
use serde_json::{Map, Value};

/// So many characters tell one id from the others on a page.
const SHORT: usize = 8;

/// A text as it stands in HTML, also in an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // It ends a line of what the script is sent.
            '\r' => escaped.push_str("&#13;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// The text of a member.
pub(super) fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// An id, of which the beginning is enough to see which one it is; a pointer that rests on it shows the rest.
pub(super) fn short_id(id: &str) -> String {
    let short: String = id.chars().take(SHORT).collect();
    format!("<code title=\"{}\">{}…</code>", escape(id), escape(&short))
}

/// A time of an object: in words, with the exact time as its title.
pub(super) fn time(view: &View<'_>, exact: &str) -> String {
    let told = match (view.now, exact.parse()) {
        (Some(now), Ok(time)) => words(now, time),
        _ => exact.to_owned(),
    };
    let exact = escape(exact);
    format!("<time datetime=\"{exact}\" title=\"{exact}\">{}</time>", escape(&told))
}

/// A time of this machine's clock, which may be another than the workspace's.
pub(super) fn machine_time(view: &View<'_>, time: Timestamp) -> String {
    let exact = format!("{time:.3}");
    let told = if view.now.is_some() { words(Timestamp::now(), time) } else { exact.clone() };
    format!("<time datetime=\"{exact}\" title=\"{exact}\" data-machine>{told}</time>")
}

/// The answer of an operation that reads.
pub(super) fn look(view: &View<'_>, path: &str, parameters: Value) -> Result<Value, Error> {
    let parameters = match parameters {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    view.shown.read(view.sandbox, path, parameters).map(|answer| answer.to_value())
}

/// A list in an answer.
pub(super) fn items<'a>(answer: &'a Value, key: &str) -> &'a [Value] {
    answer.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// `1 phone`, `2 phones`.
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
