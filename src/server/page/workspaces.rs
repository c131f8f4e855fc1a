//! The menu of the sandbox's workspaces, where there is more than one.

use super::View;
use super::html::escape;
use std::fmt::Write;

/// So many are in the menu. Tests may have made thousands.
const MAX_ROWS: usize = 50;

/// The menu; empty for a sandbox with one workspace.
pub(super) fn show(view: &View<'_>) -> String {
    let mut page = String::from("<div id=\"workspaces\">");
    let (named, count) = view.sandbox.names(MAX_ROWS).unwrap_or_default();
    if count > 1 {
        let own = named.iter().find(|(id, _)| *id == view.shown.id).map_or(view.shown.id.as_str(), |(_, name)| name);
        // Writing into a String cannot fail.
        let _ = write!(page, "<details class=\"lid menu\"><summary>Workspace {}</summary><ul>", escape(own));
        for (id, name) in &named {
            let current = if *id == view.shown.id { " aria-current=\"page\"" } else { "" };
            let id = escape(id);
            let _ = write!(page, "<li id=\"w{id}\"><a href=\"/?workspace={id}\"{current}>{}</a></li>", escape(name));
        }
        if let Some(rest @ 1..) = count.checked_sub(MAX_ROWS) {
            let _ = write!(page, "<li class=\"none\">and {rest} more</li>");
        }
        page.push_str("</ul></details>");
    }
    page.push_str("</div>");
    page
}

/// What is shown in the place of a workspace that is not there any more.
pub(super) const GONE: &str = "<section id=\"identities\"><h2>This workspace is not there any more.</h2>\
<p><a href=\"/\">Back to the first workspace</a></p></section>";
