//! What a record and an output must not show.

use super::check::Verdict;
use crate::server::masking::{HIDDEN, without_tokens};
use serde_json::{Map, Value};

/// Members and parameters whose values are never shown end with one of these. Underscores are left out.
const SECRET_NAMES: [&str; 8] =
    ["token", "secret", "password", "apikey", "publishablekey", "useridentifierkey", "authorization", "signature"];

/// A shorter text is not taken for a secret because it came as one.
const SHORTEST: usize = 4;

/// Hides secrets: by their form, by the names of what holds them, and those that are known.
#[derive(Default)]
pub(super) struct Mask {
    known: Vec<String>,
}

impl Mask {
    /// From now on also hides these.
    pub(super) fn know(&mut self, secrets: impl IntoIterator<Item = String>) {
        for secret in secrets {
            // What is shorter is part of many other words. What is hidden by its form need not be kept.
            if secret.len() >= SHORTEST && !self.known.contains(&secret) && without_tokens(&secret) == secret {
                self.known.push(secret);
                // The longest first: one may be part of another.
                self.known.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
            }
        }
    }

    pub(super) fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Array(items) => Value::Array(items.iter().map(|item| self.value(item)).collect()),
            Value::Object(members) => Value::Object(self.members(members)),
            other => other.clone(),
        }
    }

    fn members(&self, members: &Map<String, Value>) -> Map<String, Value> {
        let masked = members.iter().map(|(name, value)| {
            let says_nothing = matches!(value, Value::Null | Value::Bool(_));
            let value = if is_secret(name) && !says_nothing { Value::from(HIDDEN) } else { self.value(value) };
            (self.text(name), value)
        });
        masked.collect()
    }

    pub(super) fn verdict(&self, verdict: &Verdict) -> Verdict {
        match verdict {
            Verdict::Same => Verdict::Same,
            Verdict::Different(differences) => Verdict::Different(differences.iter().map(|text| self.text(text)).collect()),
            Verdict::NotComparable(why) => Verdict::NotComparable(self.text(why)),
        }
    }

    pub(super) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.known {
            if text.contains(secret) {
                text = text.replace(secret, HIDDEN);
            }
        }
        without_pairs(&without_tokens(&text))
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.replace(['_', '-'], "").to_ascii_lowercase();
    // What opens a door is a secret too.
    matches!(name.as_str(), "code" | "pin" | "pincode" | "instantkeyurl") || SECRET_NAMES.iter().any(|end| name.ends_with(end))
}

/// A text without the values of `token=...` and the like, as they stand in a query or a form.
fn without_pairs(text: &str) -> String {
    if !text.contains('=') {
        return text.to_owned();
    }
    let ends = |letter: char| letter.is_whitespace() || "?&;\"'<>".contains(letter);
    text.split_inclusive(ends)
        .map(|part| match part.split_once('=') {
            Some((name, value)) if is_secret(name) => {
                let end: String = value.chars().last().filter(|last| ends(*last)).into_iter().collect();
                format!("{name}={HIDDEN}{end}")
            }
            _ => part.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_are_hidden_by_name_by_form_and_when_they_are_known() {
        let mut mask = Mask::default();
        mask.know(["hunter2", "hunter2-key", "Bearer seam_key", "abc"].map(str::to_owned));
        assert_eq!(mask.known, ["hunter2-key", "hunter2"]);
        let masked = mask.value(&json!({
            "token": "opaque",
            "client_session": {"token": 5, "apiKey": "x", "publishable_key": null, "user_identifier_key": "jane"},
            "without_user_identifier_key": true,
            "text": "Bearer seam_cst1_abc.def, and hunter2-key",
            "url": "https://x/?token=abc&page=2",
            "seam_abc": "a key of a map",
            "list": ["whsec_AAAA==", "eyJhbGciOi.eyJz.c2ln", "plain"],
        }));
        assert_eq!(
            masked,
            json!({
                "token": "[secret]",
                "client_session": {
                    "token": "[secret]", "apiKey": "[secret]", "publishable_key": null, "user_identifier_key": "[secret]"
                },
                "without_user_identifier_key": true,
                "text": "Bearer [secret], and [secret]",
                "url": "https://x/?token=[secret]&page=2",
                "[secret]": "a key of a map",
                "list": ["[secret]", "[secret]", "plain"],
            })
        );
        assert_eq!(mask.text("a%3Dseam_apikey1_x&token=a b"), "a%3D[secret]&token=[secret] b");
    }
}
