//! The states of the workspace that were kept, and the forms to keep one and to return to one.

use super::View;
use super::forms::Form;
use super::html::{escape, items, look, text, time};
use serde_json::json;
use std::fmt::Write;

const FIELDS: &str = "<label>Name <input name=\"name\" autocomplete=\"off\" size=\"12\"></label>";

/// So many are shown.
const MAX_ROWS: usize = 25;

/// Those that are kept.
pub(super) fn show(view: &View<'_>) -> String {
    let mut page = String::from("<section id=\"states\"><h2>States</h2>");
    match look(view, "/_sandbox/snapshot/list", json!({})) {
        Err(error) => {
            let _ = write!(page, "<p class=\"error\">{}</p>", escape(error.message()));
        }
        Ok(answer) => {
            let snapshots = items(&answer, "snapshots");
            page.push_str("<ul>");
            for snapshot in snapshots.iter().take(MAX_ROWS) {
                let name = text(snapshot, "name");
                let _ = write!(page, "<li class=\"state\"><b>{}</b> {}", escape(name), time(view, text(snapshot, "created_at")));
                let about = Some(("state", name));
                Form { action: "restore_state", about, fields: "", button: "Restore" }.show(&mut page, view);
                page.push_str("</li>");
            }
            page.push_str("</ul>");
            if let Some(rest @ 1..) = snapshots.len().checked_sub(MAX_ROWS) {
                let _ = write!(page, "<p class=\"none\">and {rest} more</p>");
            }
        }
    }
    Form { action: "save_state", about: None, fields: FIELDS, button: "Save" }.show(&mut page, view);
    page.push_str("</section>");
    page
}
