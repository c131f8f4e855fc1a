//! The page at `/`: identities, their phones and credentials, and the latest events, so that a developer can watch what a
//! deactivation does. Made on the server, without a script or an asset, and never long: it is loaded again every few seconds.

use super::read;
use crate::credentials::Credentials;
use crate::sandbox::Sandbox;
use axum::response::Html;
use serde_json::{Map, Value, json};
use std::fmt::Write;

const IDENTITIES_OF_A_PAGE: u32 = 20;
/// So many phones, and so many credentials, of one identity are shown.
const MAX_ROWS: usize = 25;
const MAX_EVENTS: u32 = 30;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ddd;vertical-align:top}th{font-weight:600}
code{font-size:.85em;color:#555}.none{color:#777}";

/// The number of the page that a query asks for (`page=2`), from 0.
fn page_number(query: &str) -> u32 {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let asked = pairs.filter(|(name, _)| *name == "page").find_map(|(_, number)| number.parse().ok());
    asked.unwrap_or(0)
}

pub(super) fn show(sandbox: &Sandbox, query: &str) -> Html<String> {
    let mut page = String::from("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Seam sandbox</title>");
    page.push_str("<meta http-equiv=\"refresh\" content=\"3\">");
    // Writing into a String cannot fail.
    let _ = write!(page, "<style>{STYLE}</style></head><body><h1>Seam sandbox</h1>");
    let mut number = page_number(query);
    let load = |number: u32| {
        let skipped = number.saturating_mul(IDENTITIES_OF_A_PAGE);
        sandbox.first().newest(MAX_EVENTS, IDENTITIES_OF_A_PAGE, skipped).unwrap_or_default()
    };
    let (mut events, mut newest, count) = load(number);
    if newest.is_empty() && count > 0 {
        // A page behind the last one is the last one.
        number = u32::try_from((count - 1) / i64::from(IDENTITIES_OF_A_PAGE)).unwrap_or_default();
        (events, newest, _) = load(number);
    }
    if count == 0 {
        page.push_str("<p class=\"none\">No user identities yet.</p>");
    }
    show_pages(&mut page, number, count);
    for id in &newest {
        for identity in list(sandbox, "/user_identities/list", "user_identities", json!({"user_identity_ids": [id]})) {
            show_identity(&mut page, sandbox, &identity);
        }
    }
    show_events(&mut page, &events);
    page.push_str("</body></html>");
    Html(page)
}

/// Which identities are shown, and the way to the others.
fn show_pages(page: &mut String, number: u32, count: i64) {
    let size = i64::from(IDENTITIES_OF_A_PAGE);
    if count <= size {
        return;
    }
    let first = i64::from(number) * size;
    let _ = write!(
        page,
        "<p class=\"pages\">User identities {} to {} of {count}, the latest first.",
        first + 1,
        count.min(first + size)
    );
    if let Some(newer) = number.checked_sub(1) {
        let _ = write!(page, " <a href=\"/?page={newer}\">Newer</a>");
    }
    if first + size < count {
        let _ = write!(page, " <a href=\"/?page={}\">Older</a>", number.saturating_add(1));
    }
    page.push_str("</p>");
}

/// How many rows of a table are not shown.
fn show_rest(page: &mut String, all: usize, what: &str) {
    if let Some(rest @ 1..) = all.checked_sub(MAX_ROWS) {
        let _ = write!(page, "<p class=\"none\">and {rest} more {what}</p>");
    }
}

fn list(sandbox: &Sandbox, path: &str, key: &str, parameters: Value) -> Vec<Value> {
    let parameters = match parameters {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    let answer = read(sandbox, path, parameters, &Credentials::Owner).map(|answer| answer.to_value());
    answer.ok().and_then(|body| body.get(key)?.as_array().cloned()).unwrap_or_default()
}

fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A table row of these cells.
fn row(page: &mut String, tag: &str, cells: &[&str]) {
    page.push_str("<tr>");
    for cell in cells {
        let _ = write!(page, "<{tag}>{}</{tag}>", escape(cell));
    }
    page.push_str("</tr>");
}

fn show_identity(page: &mut String, sandbox: &Sandbox, identity: &Value) {
    let id = text(identity, "user_identity_id");
    let _ = write!(page, "<h2>{} <code>{}</code></h2>", escape(text(identity, "display_name")), escape(id));
    let phones = list(sandbox, "/phones/list", "phones", json!({"owner_user_identity_id": id}));
    page.push_str("<table class=\"phones\">");
    row(page, "th", &["Phone", "Type", "Device id", "Since"]);
    for phone in phones.iter().take(MAX_ROWS) {
        row(
            page,
            "td",
            &[text(phone, "display_name"), text(phone, "device_type"), text(phone, "device_id"), text(phone, "created_at")],
        );
    }
    page.push_str("</table>");
    show_rest(page, phones.len(), "phones");
    let credentials = list(sandbox, "/acs/credentials/list", "acs_credentials", json!({"user_identity_id": id}));
    if credentials.is_empty() {
        return;
    }
    page.push_str("<table class=\"credentials\">");
    row(page, "th", &["Credential", "Credential id", "Made from", "Issued"]);
    for credential in credentials.iter().take(MAX_ROWS) {
        let parent = text(credential, "parent_acs_credential_id");
        row(
            page,
            "td",
            &[text(credential, "display_name"), text(credential, "acs_credential_id"), parent, text(credential, "issued_at")],
        );
    }
    page.push_str("</table>");
    show_rest(page, credentials.len(), "credentials");
}

fn show_events(page: &mut String, events: &[Value]) {
    page.push_str("<h2>Latest events</h2><table class=\"events\">");
    row(page, "th", &["Event", "About", "At"]);
    for event in events {
        let about = ["device_id", "acs_credential_id", "acs_user_id", "client_session_id"];
        let about = about.iter().map(|name| text(event, name)).find(|id| !id.is_empty()).unwrap_or_default();
        row(page, "td", &[text(event, "event_type"), about, text(event, "occurred_at")]);
    }
    page.push_str("</table>");
}
