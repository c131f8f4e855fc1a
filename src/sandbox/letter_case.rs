//! Upper and lower case.

use crate::operations;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Ids are the same in upper and in lower case; the store has them in lower case.
pub(super) fn in_lower_case(parameters: &Map<String, Value>) -> Cow<'_, Map<String, Value>> {
    fn is_upper(value: &Value) -> bool {
        match value {
            Value::String(text) => operations::is_uuid(text) && text.bytes().any(|byte| byte.is_ascii_uppercase()),
            Value::Array(list) => list.iter().any(is_upper),
            _ => false,
        }
    }
    fn lower(value: &Value) -> Value {
        match value {
            Value::String(text) if is_upper(value) => Value::String(text.to_ascii_lowercase()),
            Value::Array(list) => list.iter().map(lower).collect(),
            other => other.clone(),
        }
    }
    if parameters.values().any(is_upper) {
        Cow::Owned(parameters.iter().map(|(name, value)| (name.clone(), lower(value))).collect())
    } else {
        Cow::Borrowed(parameters)
    }
}

/// The same for the ids in something larger, such as a seed: members of the name of an id, or of ids.
pub(super) fn ids_in_lower_case(value: &mut Value) {
    let lower = |value: &mut Value| {
        if let Value::String(text) = value
            && operations::is_uuid(text)
        {
            text.make_ascii_lowercase();
        }
    };
    match value {
        Value::Array(list) => list.iter_mut().for_each(ids_in_lower_case),
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(_) if name.ends_with("_id") => lower(value),
                    Value::Array(list) if name.ends_with("_ids") => list.iter_mut().for_each(lower),
                    value => ids_in_lower_case(value),
                }
            }
        }
        _ => {}
    }
}
