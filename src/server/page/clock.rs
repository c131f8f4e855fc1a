//! The clock of the workspace: whether it stands, and the forms to stop and to turn it.

use super::View;
use super::forms::Form;
use super::html::escape;
use std::fmt::Write;

const FREEZE_FIELDS: &str = "<label>At <input name=\"at\" placeholder=\"now\" title=\"Such as 2026-01-31T12:00:00Z\" size=\"20\" \
autocomplete=\"off\"></label>";

const ADVANCE_FIELDS: &str = "<select name=\"span\" aria-label=\"How far\"><option value=\"3600\">1 hour<option value=\"86400\">1 day</select>\
<label>or seconds <input name=\"by_seconds\" inputmode=\"numeric\" size=\"7\" autocomplete=\"off\"></label>";

/// What time it is, if the clock stands.
pub(super) fn show(view: &View<'_>) -> String {
    let mut page = String::from("<section id=\"clock\"><h2>Clock</h2>");
    let clock = view.shown.clock(view.sandbox);
    if clock.is_frozen {
        // Writing into a String cannot fail.
        let _ = write!(page, "<p class=\"frozen\">It stands at <b>{}</b>.</p>", escape(&format!("{:.0}", clock.now)));
        Form { action: "advance_clock", about: None, fields: ADVANCE_FIELDS, button: "Advance" }.show(&mut page, view);
    } else {
        page.push_str("<p class=\"none\">It runs.</p>");
        Form { action: "freeze_clock", about: None, fields: FREEZE_FIELDS, button: "Freeze" }.show(&mut page, view);
    }
    page.push_str("</section>");
    page
}
