//! The page as a whole, and its parts that change.

use super::forms::Form;
use super::html::escape;
use super::identities::IDENTITIES_OF_A_PAGE;
use super::{View, clock, faults, identities, latest, states, workspaces};
use crate::error::Error;
use std::fmt::Write;

pub(super) const STYLE: &str = include_str!("page.css");
pub(super) const SCRIPT: &str = include_str!("page.js");

const MAX_EVENTS: u32 = 30;

const IDENTITY_FIELDS: &str = "<label>Name <input name=\"full_name\" placeholder=\"Jane Doe\" autocomplete=\"off\"></label>\
<label class=\"check\"><input type=\"checkbox\" name=\"has_sync_credential\" value=\"true\" checked> with a sync credential</label>";

/// The parts that change.
pub(super) struct Changing {
    pub(super) identities: String,
    pub(super) events: String,
}

/// The identities and the events, as they are now.
pub(super) fn changing(view: &View<'_>) -> Result<Changing, Error> {
    let mut number = view.shown.number;
    let load =
        |number: u32| view.shown.workspace.newest(MAX_EVENTS, IDENTITIES_OF_A_PAGE, number.saturating_mul(IDENTITIES_OF_A_PAGE));
    let (mut events, mut ids, count) = load(number)?;
    if ids.is_empty() && count > 0 {
        // A page behind the last one is the last one.
        number = u32::try_from((count - 1) / i64::from(IDENTITIES_OF_A_PAGE)).unwrap_or_default();
        (events, ids, _) = load(number)?;
    }
    Ok(Changing { identities: identities::show(view, &ids, number, count)?, events: latest::show_events(view, &events) })
}

/// What stands in the place of what cannot be read.
fn unreadable(error: &Error) -> Changing {
    let identities = format!("<section id=\"identities\"><p class=\"error\">{}</p></section>", escape(error.message()));
    Changing { identities, events: "<section id=\"events\"></section>".to_owned() }
}

/// The beginning of every page, up to its heading.
fn beginning() -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Seam sandbox</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body><header><h1>Seam sandbox</h1>"
    )
}

/// The page of a workspace that is not there.
pub(super) fn gone() -> String {
    format!("{}</header><main>{}</main></body></html>", beginning(), workspaces::GONE)
}

/// The whole page.
pub(super) fn show(view: &View<'_>) -> String {
    let changing = changing(view).unwrap_or_else(|error| unreadable(&error));
    let mut page = beginning();
    page.push_str("<span id=\"connection\"></span>");
    page.push_str(&workspaces::show(view));
    show_reset(&mut page, view);
    page.push_str("</header><main><div>");
    show_new_identity(&mut page, view);
    page.push_str(&changing.identities);
    page.push_str(&latest::show_requests(view));
    page.push_str("</div><aside>");
    page.push_str(&clock::show(view));
    page.push_str(&states::show(view));
    page.push_str(&faults::show(view));
    faults::show_form(&mut page, view);
    page.push_str(&changing.events);
    let _ = write!(page, "</aside></main><script>{SCRIPT}</script></body></html>");
    page
}

/// Asks before it resets, also without a script: the button is behind a lid.
fn show_reset(page: &mut String, view: &View<'_>) {
    let form =
        Form { action: "reset", about: None, fields: "<p>Everything in this workspace will be lost.</p>", button: "Reset" };
    let open = if form.has_said(view) { " open" } else { "" };
    let _ = write!(page, "<details class=\"lid\"{open}><summary>Reset…</summary>");
    form.show(page, view);
    page.push_str("</details>");
}

fn show_new_identity(page: &mut String, view: &View<'_>) {
    Form { action: "create_identity", about: None, fields: IDENTITY_FIELDS, button: "Make a user identity" }.show(page, view);
}
