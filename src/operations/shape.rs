//! Whether the body of a successful answer is what its operation promises, and if not, where it is not.

use super::fields::Checked;
use super::objects::Rule;
use super::{Object, Response};
use serde_json::{Map, Value};

/// What a body of a 2xx answer turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// What the operation promises.
    Good,
    /// Not that; in words that name the path and hold nothing of the body.
    Bad(String),
}

/// Judges the body of a 2xx answer. `None` as the response stands for a raw path: any JSON will do that does not say
/// `"ok": false`.
pub(crate) fn judge(response: Option<&Response>, body: &[u8]) -> Verdict {
    // How our own failures begin: a face tells them from answers by that.
    if body.starts_with(br#"{"ok":false,"error":{"kind":"#) {
        return Verdict::Bad(r#"it says "ok": false"#.to_owned());
    }
    if response.is_some_and(|response| super::scan::proves(response, body)) {
        return Verdict::Good;
    }
    match explain(response, body) {
        Ok(()) => Verdict::Good,
        Err(complaint) => Verdict::Bad(complaint),
    }
}

pub(super) fn explain(response: Option<&Response>, body: &[u8]) -> Result<(), String> {
    if body.is_empty() {
        return Err("the body is empty".to_owned());
    }
    let text =
        std::str::from_utf8(body).map_err(|error| format!("the body is not UTF-8 from byte {} on", error.valid_up_to()))?;
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let what = if error.is_eof() { "the JSON ends early" } else { "the body is not JSON, or nested too deep" };
        format!("{what} (line {}, column {})", error.line(), error.column())
    })?;
    let Some(response) = response else {
        return match value.get("ok") {
            Some(Value::Bool(false)) => Err(r#"it says "ok": false"#.to_owned()),
            _ => Ok(()),
        };
    };
    let Value::Object(map) = &value else {
        return Err(format!("the body is {}, not an object", kind_of(&value)));
    };
    if map.get("ok") != Some(&Value::Bool(true)) {
        return Err(r#"it does not say "ok": true"#.to_owned());
    }
    match response {
        Response::Empty => Ok(()),
        Response::One(key, object) => one(map, key, *object),
        Response::Maybe(key, object) if map.contains_key(*key) => one(map, key, *object),
        Response::Maybe(..) => Ok(()),
        Response::Many(key, object) => many(map, key, *object),
        Response::Page(key, object) => {
            many(map, key, *object)?;
            match map.get("pagination") {
                None | Some(Value::Object(_)) => Ok(()),
                Some(other) => Err(format!("pagination is {}, not an object", kind_of(other))),
            }
        }
    }
}

fn one(map: &Map<String, Value>, key: &str, object: Object) -> Result<(), String> {
    match map.get(key) {
        None => Err(format!("{key} is missing")),
        Some(value) => fields(value, key, object),
    }
}

fn many(map: &Map<String, Value>, key: &str, object: Object) -> Result<(), String> {
    match map.get(key) {
        None => Err(format!("{key} is missing")),
        Some(Value::Array(list)) => {
            list.iter().enumerate().try_for_each(|(index, value)| fields(value, &format!("{key}[{index}]"), object))
        }
        Some(other) => Err(format!("{key} is {}, not a list", kind_of(other))),
    }
}

fn fields(value: &Value, path: &str, object: Object) -> Result<(), String> {
    let Value::Object(map) = value else {
        return Err(format!("{path} is {}, not an object", kind_of(value)));
    };
    object.fields().iter().try_for_each(|field| check_field(map, path, *field))
}

fn check_field(map: &Map<String, Value>, path: &str, (name, rule): Checked) -> Result<(), String> {
    let wrong = |value: &Value, wanted: &str| Err(format!("{path}.{name} is {}, not {wanted}", kind_of(value)));
    match (rule, map.get(name)) {
        (Rule::Id, None) => Err(format!("{path}.{name} is missing")),
        (Rule::Id, Some(Value::String(id))) if id.is_empty() => Err(format!("{path}.{name} is empty")),
        (_, None) | (Rule::Id | Rule::Text, Some(Value::String(_))) | (Rule::Map, Some(Value::Object(_))) => Ok(()),
        (Rule::Text, Some(Value::Null)) => Ok(()),
        (Rule::Maps, Some(Value::Array(list))) => match list.iter().enumerate().find(|(_, item)| !item.is_object()) {
            None => Ok(()),
            Some((index, item)) => Err(format!("{path}.{name}[{index}] is {}, not an object", kind_of(item))),
        },
        (Rule::Id | Rule::Text, Some(value)) => wrong(value, "text"),
        (Rule::Map, Some(value)) => wrong(value, "an object"),
        (Rule::Maps, Some(value)) => wrong(value, "a list"),
    }
}

/// What a JSON value is, in words.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phones(body: &str) -> Verdict {
        judge(Some(&Response::Many("phones", Object::Phone)), body.as_bytes())
    }

    fn bad(complaint: &str) -> Verdict {
        Verdict::Bad(complaint.to_owned())
    }

    #[test]
    fn a_complaint_names_the_path() {
        let cases = [
            (r#"{"phones":null,"ok":true}"#, "phones is null, not a list"),
            (r#"{"ok":true}"#, "phones is missing"),
            (r#"{"phones":[null],"ok":true}"#, "phones[0] is null, not an object"),
            (r#"{"phones":[{"device_id":"a"},{}],"ok":true}"#, "phones[1].device_id is missing"),
            (r#"{"phones":[{"device_id":""}],"ok":true}"#, "phones[0].device_id is empty"),
            (r#"{"phones":[{"device_id":7}],"ok":true}"#, "phones[0].device_id is a number, not text"),
            (r#"{"phones":[{"device_id":"a","properties":[]}],"ok":true}"#, "phones[0].properties is a list, not an object"),
            (r#"{"phones":[{"device_id":"a","errors":[1]}],"ok":true}"#, "phones[0].errors[0] is a number, not an object"),
            (r#"{"phones":[]}"#, r#"it does not say "ok": true"#),
            ("[]", "the body is a list, not an object"),
            ("", "the body is empty"),
            (r#"{"phones":["#, "the JSON ends early (line 1, column 11)"),
        ];
        for (body, complaint) in cases {
            assert_eq!(phones(body), bad(complaint), "{body}");
        }
        assert_eq!(phones(r#"{"phones":[{"device_id":"a","surprise":[[]]}],"ok":true}"#), Verdict::Good);
    }
}
