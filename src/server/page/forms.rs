//! The forms of the page. Each posts to an action; what goes wrong is said at the form.

use super::html::escape;
use super::{ACTIONS, View};
use std::fmt::Write;

/// A form, and where it stands.
pub(super) struct Form<'a> {
    /// The action that it posts to.
    pub(super) action: &'a str,
    /// The thing that it acts on: the name and the value of a hidden field.
    pub(super) about: Option<(&'a str, &'a str)>,
    /// What can be filled in, as HTML.
    pub(super) fields: &'a str,
    /// What its button says.
    pub(super) button: &'a str,
}

/// The name of the place where a form stands.
pub(super) fn place(action: &str, about: &str) -> String {
    if about.is_empty() { action.to_owned() } else { format!("{action}-{about}") }
}

impl Form<'_> {
    /// Writes the form, with what was said to it.
    pub(super) fn show(&self, page: &mut String, view: &View<'_>) {
        let place = place(self.action, self.about.map(|(_, value)| value).unwrap_or_default());
        // Writing into a String cannot fail.
        let _ = write!(
            page,
            "<form method=\"post\" class=\"{0}\" action=\"{ACTIONS}{0}?{1}\" id=\"{2}\">",
            self.action,
            escape(&view.shown.query(view.shown.number)),
            escape(&place)
        );
        if let Some((name, value)) = self.about {
            let _ = write!(page, "<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value));
        }
        let said = view.said.as_ref().filter(|(at, _)| *at == place).map(|(_, message)| escape(message)).unwrap_or_default();
        let class = if said.is_empty() { "" } else { " class=\"error\"" };
        let _ = write!(page, "{}<button>{}</button><output{class}>{said}</output></form>", self.fields, self.button);
    }

    /// Whether something was said to it.
    pub(super) fn has_said(&self, view: &View<'_>) -> bool {
        let place = place(self.action, self.about.map(|(_, value)| value).unwrap_or_default());
        view.said.as_ref().is_some_and(|(at, _)| *at == place)
    }
}
