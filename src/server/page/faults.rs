//! The faults that are still to come, and the forms to inject and clear them.

use super::View;
use super::forms::Form;
use super::html::{counted, escape, text};
use crate::operations;
use serde_json::Value;
use std::fmt::Write;

const FIELDS: &str = "<label>Operation <input name=\"operation\" list=\"operations\" value=\"phones.deactivate\" autocomplete=\"off\"></label>\
<label>Status <input name=\"status\" inputmode=\"numeric\" placeholder=\"502\" size=\"4\"></label>\
<label>Times <input name=\"times\" inputmode=\"numeric\" placeholder=\"1\" size=\"3\"></label>\
<label>Delay in ms <input name=\"delay_ms\" inputmode=\"numeric\" size=\"5\"></label>\
<label class=\"check\"><input type=\"checkbox\" name=\"after_effect\" value=\"true\"> it takes effect all the same</label>\
<label class=\"check\"><input type=\"checkbox\" name=\"drop_connection\" value=\"true\"> the connection breaks</label>";

/// Those that are still to come.
pub(super) fn show(view: &View<'_>) -> String {
    let mut page = String::from("<section id=\"faults\"><h2>Faults</h2>");
    let pending = view.shown.workspace.faults.pending();
    if pending.is_empty() {
        page.push_str("<p class=\"none\">None is to come.</p>");
    } else {
        page.push_str("<ul>");
        for fault in &pending {
            let _ = write!(page, "<li class=\"fault\"><b>{}</b> {}</li>", escape(text(fault, "operation")), told(fault));
        }
        page.push_str("</ul>");
        Form { action: "clear_faults", about: None, fields: "", button: "Clear all" }.show(&mut page, view);
    }
    page.push_str("</section>");
    page
}

/// What a fault does, in words.
fn told(fault: &Value) -> String {
    let number = |name: &str| fault.get(name).and_then(Value::as_u64);
    let is = |name: &str| fault.get(name).and_then(Value::as_bool) == Some(true);
    let parts = [
        number("status").map(|status| format!("status {status}")),
        number("retry_after_seconds").map(|seconds| format!("Retry-After {seconds} s")),
        number("delay_ms").map(|delay| format!("{delay} ms late")),
        is("drop_connection").then(|| "the connection breaks".to_owned()),
        is("after_effect").then(|| "after it took effect".to_owned()),
        number("times").map(|times| counted(usize::try_from(times).unwrap_or(usize::MAX), "more time")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The form to inject one, with the names of the operations.
pub(super) fn show_form(page: &mut String, view: &View<'_>) {
    let form = Form { action: "inject_fault", about: None, fields: FIELDS, button: "Inject" };
    let open = if form.has_said(view) { " open" } else { "" };
    let _ = write!(page, "<details class=\"panel\"{open}><summary>Inject a fault</summary>");
    form.show(page, view);
    page.push_str("<datalist id=\"operations\"><option value=\"*\">");
    for operation in operations::with_route() {
        let _ = write!(page, "<option value=\"{}\">", operation.name);
    }
    page.push_str("</datalist></details>");
}
