//! Which id of the upstream server stands for which id of the shadow.

use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::HashMap;

/// The ids of the sandbox's own systems and entrances begin so. The shadow knows them without having seen them.
const OF_EVERY_SANDBOX: &str = "5ea50000-0000-4000-8000-";

/// How an id of the upstream server is related to one of the shadow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// They stand for the same thing.
    Same,
    /// Neither was seen before.
    Unknown,
    /// One of them stands for something else.
    Different,
}

/// The pairs that were learnt. Tokens and cursors are among them: they are handed on, and never shown.
#[derive(Default)]
pub(super) struct Pairs {
    ours: HashMap<String, String>,
    theirs: HashMap<String, String>,
}

impl Pairs {
    pub(super) fn relation(&self, upstream: &str, shadow: &str) -> Relation {
        match (self.ours.get(written(upstream).as_ref()), self.theirs.get(shadow)) {
            (Some(paired), _) if paired == shadow => Relation::Same,
            (None, None) => Relation::Unknown,
            _ => Relation::Different,
        }
    }

    pub(super) fn learn(&mut self, upstream: &str, shadow: &str) {
        self.ours.insert(written(upstream).into_owned(), shadow.to_owned());
        self.theirs.insert(shadow.to_owned(), upstream.to_owned());
    }

    pub(super) fn forget_all(&mut self) {
        *self = Pairs::default();
    }

    /// The shadow's id for one of the upstream server.
    pub(super) fn of(&self, upstream: &str) -> Option<&str> {
        self.ours.get(written(upstream).as_ref()).map(String::as_str)
    }

    /// Puts the shadow's ids into the place of the upstream server's.
    pub(super) fn translate(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(paired) = self.of(text) {
                    paired.clone_into(text);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.translate(item)),
            Value::Object(members) => members.values_mut().for_each(|member| self.translate(member)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// An id among these parameters that the shadow does not know, with its name. What does not look like an id is taken for one only
    /// if the upstream server took it.
    pub(super) fn unknown<'a>(&self, parameters: &'a Map<String, Value>, was_taken: bool) -> Option<(&'a str, &'a str)> {
        ids(parameters).into_iter().find(|(name, id)| {
            let is_an_id = was_taken || looks_like_an_id(id) || *name == "page_cursor";
            is_an_id && self.of(id).is_none() && !id.starts_with(OF_EVERY_SANDBOX)
        })
    }
}

/// Whether a member or parameter of this name holds an id that Seam gives.
pub(super) fn is_id(name: &str) -> bool {
    // An app chooses this one.
    name.ends_with("_id") && name != "custom_sdk_installation_id"
}

/// Whether one of this name holds a list of them.
pub(super) fn is_ids(name: &str) -> bool {
    name.ends_with("_ids")
}

/// Whether one of this name holds something else that the server chooses and takes back.
pub(super) fn is_handed_on(name: &str) -> bool {
    matches!(name, "token" | "next_page_cursor")
}

/// The ids among parameters, each with its name.
pub(super) fn ids(parameters: &Map<String, Value>) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (name, value) in parameters {
        match value {
            Value::String(id) if is_id(name) || name == "page_cursor" => found.push((name.as_str(), id.as_str())),
            Value::Array(items) if is_ids(name) => {
                found.extend(items.iter().filter_map(Value::as_str).map(|id| (name.as_str(), id)));
            }
            Value::Object(inner) => found.extend(ids(inner)),
            Value::Array(items) => found.extend(items.iter().filter_map(Value::as_object).flat_map(ids)),
            _ => {}
        }
    }
    found
}

/// An id as it is kept: a UUID is the same in upper and in lower case.
fn written(id: &str) -> Cow<'_, str> {
    let has_upper = id.bytes().any(|byte| byte.is_ascii_uppercase());
    if has_upper && looks_like_an_id(id) { Cow::Owned(id.to_ascii_lowercase()) } else { Cow::Borrowed(id) }
}

fn looks_like_an_id(text: &str) -> bool {
    uuid::Uuid::try_parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ids_are_replaced_everywhere_and_unknown_ones_are_named() {
        let (theirs, ours, other) = (
            "11111111-0000-4000-8000-000000000001",
            "22222222-0000-4000-8000-000000000001",
            "33333333-0000-4000-8000-000000000001",
        );
        let mut pairs = Pairs::default();
        pairs.learn(theirs, ours);
        let mut parameters = json!({"device_id": theirs, "deep": [{"acs_user_ids": [theirs, other]}], "name": "x"});
        let unknown_if =
            |value: &Value, was_taken| pairs.unknown(value.as_object().unwrap(), was_taken).map(|(name, _)| name.to_owned());
        let unknown = |value: &Value| unknown_if(value, false);
        assert_eq!(unknown(&parameters).as_deref(), Some("acs_user_ids"));
        pairs.translate(&mut parameters);
        assert_eq!(parameters, json!({"device_id": ours, "deep": [{"acs_user_ids": [ours, other]}], "name": "x"}));
        assert_eq!(unknown(&json!({"custom_sdk_installation_id": other, "acs_system_id": "no uuid", "name": other})), None);
        assert_eq!(
            unknown_if(&json!({"custom_sdk_installation_id": "x", "acs_system_id": "acs_1"}), true).as_deref(),
            Some("acs_system_id")
        );
        assert_eq!(unknown(&json!({"page_cursor": "opaque"})).as_deref(), Some("page_cursor"));
        assert!(pairs.relation(theirs, ours) == Relation::Same);
        assert!(pairs.relation(theirs, other) == Relation::Different && pairs.relation(other, ours) == Relation::Different);
        assert!(pairs.relation(other, theirs) == Relation::Unknown);
    }
}
