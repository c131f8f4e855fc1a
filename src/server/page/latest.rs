//! The latest events and the latest requests.

use super::View;
use super::html::{escape, machine_time, text, time};
use crate::server::requests::Exchange;
use jiff::Timestamp;
use serde_json::Value;
use std::fmt::Write;

/// The latest events, newest first.
pub(super) fn show_events(view: &View<'_>, events: &[Value]) -> String {
    let mut page = String::from("<section id=\"events\"><h2>Events</h2>");
    if events.is_empty() {
        page.push_str("<p class=\"none\">Nothing has happened yet.</p>");
    }
    page.push_str("<ol>");
    for event in events {
        let about = ["device_id", "acs_credential_id", "acs_user_id", "client_session_id"];
        let about = about.iter().map(|name| text(event, name)).find(|id| !id.is_empty()).unwrap_or_default();
        let _ = write!(
            page,
            "<li class=\"event\" id=\"e{}\" data-type=\"{type}\" data-about=\"{about}\"><b>{type}</b> {}<code>{about}</code></li>",
            escape(text(event, "event_id")),
            time(view, text(event, "occurred_at")),
            r#type = escape(text(event, "event_type")),
            about = escape(about),
        );
    }
    page.push_str("</ol></section>");
    page
}

/// The latest requests, newest first.
pub(super) fn show_requests(view: &View<'_>) -> String {
    let mut page = String::from("<section id=\"requests\"><h2>Requests</h2>");
    let latest = view.live.requests.latest(&view.shown.id);
    if latest.is_empty() {
        page.push_str("<p class=\"none\">No request has come in over the API yet.</p>");
    }
    page.push_str("<ol>");
    for exchange in &latest {
        show_exchange(&mut page, view, exchange);
    }
    page.push_str("</ol></section>");
    page
}

fn show_exchange(page: &mut String, view: &View<'_>, exchange: &Exchange) {
    let (class, status) = match exchange.status {
        Some(status @ 400..) => ("error", status.to_string()),
        Some(status) => ("fine", status.to_string()),
        None => ("error", "dropped".to_owned()),
    };
    let at = Timestamp::try_from(exchange.at).unwrap_or_default();
    let _ = write!(
        page,
        "<li class=\"request\" id=\"r{}\"><details><summary><span class=\"verb\">{}</span> <code>{}</code> \
         <span class=\"status {class}\">{status}</span> <span class=\"took\">{:.1} ms</span> {}</summary>\
         <pre class=\"curl\">{}</pre><button type=\"button\" class=\"copy\" hidden>Copy</button><pre class=\"answer\">{}</pre></details></li>",
        exchange.number,
        escape(exchange.method()),
        escape(&exchange.path()),
        exchange.took.as_secs_f64() * 1e3,
        machine_time(view, at),
        escape(&exchange.curl(view.endpoint)),
        escape(&exchange.answer()),
    );
}
