//! The user identities: each with its sync credentials, and its phones with what they hold.

use super::View;
use super::forms::Form;
use super::html::{counted, escape, items, look, short_id, text, time};
use crate::error::Error;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::Write;

pub(super) const IDENTITIES_OF_A_PAGE: u32 = 20;
/// So many phones, and so many credentials of a kind, of one identity are shown.
const MAX_ROWS: usize = 25;
/// The phones of so many credentials of one identity are looked up.
const MAX_LOOKUPS: usize = 100;
/// So many sync credentials have colours of their own.
const COLOURS: usize = 6;

const PHONE_FIELDS: &str = "<select name=\"operating_system\" aria-label=\"Operating system\"><option>android<option>ios</select>\
<input name=\"device_model\" placeholder=\"Model, such as Pixel 9\" aria-label=\"Model\" autocomplete=\"off\">";

/// These identities, of so many.
pub(super) fn show(view: &View<'_>, ids: &[String], number: u32, count: i64) -> Result<String, Error> {
    let mut page = String::from("<section id=\"identities\"><h2>User identities</h2>");
    if count == 0 {
        page.push_str("<p class=\"none\">No user identities yet.</p>");
    }
    show_pages(&mut page, view, number, count);
    for id in ids {
        let answer = look(view, "/user_identities/list", json!({"user_identity_ids": [id]}))?;
        for identity in items(&answer, "user_identities") {
            show_identity(&mut page, view, identity)?;
        }
    }
    page.push_str("</section>");
    Ok(page)
}

/// Which identities are shown, and the way to the others.
fn show_pages(page: &mut String, view: &View<'_>, number: u32, count: i64) {
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
        let _ = write!(page, " <a href=\"/?{}\">Newer</a>", escape(&view.shown.query(newer)));
    }
    if first + size < count {
        let _ = write!(page, " <a href=\"/?{}\">Older</a>", escape(&view.shown.query(number.saturating_add(1))));
    }
    page.push_str("</p>");
}

/// How many of a list are not shown.
fn show_rest(page: &mut String, all: usize, what: &str) {
    if let Some(rest @ 1..) = all.checked_sub(MAX_ROWS) {
        let _ = write!(page, "<p class=\"none\">and {rest} more {what}</p>");
    }
}

fn show_identity(page: &mut String, view: &View<'_>, identity: &Value) -> Result<(), Error> {
    let id = text(identity, "user_identity_id");
    let phones = look(view, "/phones/list", json!({"owner_user_identity_id": id}))?;
    let phones = items(&phones, "phones");
    let answer = look(view, "/acs/credentials/list", json!({"user_identity_id": id}))?;
    let ended = view.shown.workspace.ended_credentials(id)?;
    let credentials = Credentials::of(view, items(&answer, "acs_credentials"), ended)?;
    let _ = write!(
        page,
        "<article class=\"identity\" id=\"i{0}\"><h3>{1}</h3><code>{0}</code>",
        escape(id),
        escape(text(identity, "display_name"))
    );
    let has_more = answer.pointer("/pagination/has_next_page").and_then(Value::as_bool) == Some(true);
    credentials.show_sync(page, has_more);
    if phones.is_empty() {
        page.push_str("<p class=\"none\">No phone.</p>");
    }
    page.push_str("<ul class=\"phones\">");
    for phone in phones.iter().take(MAX_ROWS) {
        show_phone(page, view, phone, &credentials);
    }
    page.push_str("</ul>");
    show_rest(page, phones.len(), "phones");
    credentials.show_elsewhere(page);
    let about = Some(("user_identity_id", id));
    Form { action: "register_phone", about, fields: PHONE_FIELDS, button: "Register a phone" }.show(page, view);
    page.push_str("</article>");
    Ok(())
}

fn show_phone(page: &mut String, view: &View<'_>, phone: &Value, credentials: &Credentials<'_>) {
    let id = text(phone, "device_id");
    let system = text(phone, "device_type").trim_end_matches("_phone");
    let _ = write!(
        page,
        "<li class=\"phone\" id=\"p{0}\"><h4>{1}</h4> <span class=\"system\">{2}</span><code>{0}</code>\
         <p class=\"since\">registered {3}</p><ul class=\"held\">",
        escape(id),
        escape(text(phone, "display_name")),
        escape(system),
        time(view, text(phone, "created_at"))
    );
    credentials.show_held(page, id);
    page.push_str("</ul>");
    Form { action: "deactivate_phone", about: Some(("device_id", id)), fields: "", button: "Deactivate" }.show(page, view);
    page.push_str("</li>");
}

/// The credentials of one identity, by where they are.
struct Credentials<'a> {
    /// Those that the phones' own are made from.
    sync: Vec<&'a Value>,
    /// Those on phones, by the phone's id.
    held: HashMap<String, Vec<&'a Value>>,
    /// All others: cards, codes, and what waits for a phone.
    elsewhere: Vec<&'a Value>,
    /// How many are made from each sync credential.
    children: HashMap<&'a str, usize>,
    /// Those that open no door any more: their time has passed.
    ended: Vec<String>,
}

impl<'a> Credentials<'a> {
    fn of(view: &View<'_>, all: &'a [Value], ended: Vec<String>) -> Result<Credentials<'a>, Error> {
        let mut sorted =
            Credentials { sync: Vec::new(), held: HashMap::new(), elsewhere: Vec::new(), children: HashMap::new(), ended };
        let mut looked_up = 0;
        for credential in all {
            let parent = text(credential, "parent_acs_credential_id");
            let is = |name: &str| credential.get(name).and_then(Value::as_bool) == Some(true);
            if is("is_multi_phone_sync_credential") {
                sorted.sync.push(credential);
                continue;
            }
            if !parent.is_empty() {
                *sorted.children.entry(parent).or_default() += 1;
            }
            if text(credential, "access_method") != "mobile_key" || !is("is_issued") {
                sorted.elsewhere.push(credential);
            } else if looked_up < MAX_LOOKUPS {
                looked_up += 1;
                // A credential does not say which phone it is on.
                let on = look(view, "/phones/list", json!({"acs_credential_id": text(credential, "acs_credential_id")}))?;
                if let Some(phone) = items(&on, "phones").first() {
                    sorted.held.entry(text(phone, "device_id").to_owned()).or_default().push(credential);
                }
            }
        }
        Ok(sorted)
    }

    /// Each sync credential has a colour, which what is made from it has too.
    fn colour(&self, id: &str) -> usize {
        self.sync.iter().position(|credential| text(credential, "acs_credential_id") == id).unwrap_or_default() % COLOURS
    }

    /// What a credential that has ended is marked with: its class, and the words.
    fn mark(&self, id: &str) -> (&'static str, &'static str) {
        if self.ended.iter().any(|ended| ended == id) { (" ended", " <strong class=\"mark\">ended</strong>") } else { ("", "") }
    }

    fn show_sync(&self, page: &mut String, has_more: bool) {
        page.push_str("<ul class=\"sync\">");
        for credential in self.sync.iter().take(MAX_ROWS) {
            let id = text(credential, "acs_credential_id");
            let on = self.children.get(id).copied().unwrap_or_default();
            let (class, mark) = self.mark(id);
            let _ = write!(
                page,
                "<li class=\"credential c{}{class}\" id=\"c{id}\">{} {} <span>on {}{}</span>{mark}</li>",
                self.colour(id),
                escape(text(credential, "display_name")),
                short_id(id),
                counted(on, "phone"),
                if has_more { " or more" } else { "" },
                id = escape(id),
            );
        }
        page.push_str("</ul>");
        show_rest(page, self.sync.len(), "sync credentials");
    }

    fn show_held(&self, page: &mut String, device_id: &str) {
        let held = self.held.get(device_id).map(Vec::as_slice).unwrap_or_default();
        if held.is_empty() {
            page.push_str("<li class=\"none\">holds no credential</li>");
        }
        for credential in held.iter().take(MAX_ROWS) {
            let id = text(credential, "acs_credential_id");
            let (class, mark) = self.mark(id);
            let _ = write!(page, "<li class=\"credential{class}");
            let parent = text(credential, "parent_acs_credential_id");
            let from = if parent.is_empty() {
                "for this phone only".to_owned()
            } else {
                let _ = write!(page, " c{}", self.colour(parent));
                format!("from {}", short_id(parent))
            };
            let _ = write!(
                page,
                "\" id=\"c{}\">{} {} <span>{from}</span>{mark}</li>",
                escape(id),
                escape(text(credential, "display_name")),
                short_id(id)
            );
        }
    }

    fn show_elsewhere(&self, page: &mut String) {
        if self.elsewhere.is_empty() {
            return;
        }
        page.push_str("<ul class=\"elsewhere\">");
        for credential in self.elsewhere.iter().take(MAX_ROWS) {
            let id = text(credential, "acs_credential_id");
            let is_issued = credential.get("is_issued").and_then(Value::as_bool) == Some(true);
            let (class, mark) = self.mark(id);
            let _ = write!(
                page,
                "<li class=\"credential{class}\" id=\"c{}\">{} {} <span>{}</span>{mark}</li>",
                escape(id),
                escape(text(credential, "display_name")),
                short_id(id),
                if is_issued { "on no phone" } else { "not issued yet" }
            );
        }
        page.push_str("</ul>");
        show_rest(page, self.elsewhere.len(), "credentials");
    }
}
