//! Any bytes as the body of any operation's answer: the scanner, the real parser behind it, and a plain reader of this file's own, which
//! makes a `Value` of everything, agree on what is taken.
//!
//! The first byte chooses the operation; the rest is the body.

use seam_phones::fuzzing;
use seam_phones::operations::{self, Object, Response};
use serde_json::Value;

pub fn run(data: &[u8]) {
    let Some((first, body)) = data.split_first() else { return };
    let all: Vec<_> = operations::all().collect();
    // One more for a raw path, whose answer may be anything.
    let response = all.get(usize::from(*first) % (all.len() + 1)).map(|operation| &operation.response);
    let told = fuzzing::check_body(response, body);
    let explained = fuzzing::explains(response, body);
    let shown = || format!("{response:?} {:?}", String::from_utf8_lossy(body));
    if response.is_some_and(|response| fuzzing::proves(response, body)) {
        assert_eq!(explained, Ok(()), "the scanner proves what the parser refuses: {}", shown());
    }
    let taken = serde_json::from_slice::<Value>(body).is_ok_and(|value| is_promised(response, &value));
    assert_eq!(explained.is_ok(), taken, "{explained:?}, and serde_json {taken}: {}", shown());
    // What begins as our own failures do is refused without a look at the rest.
    let is_own = body.starts_with(br#"{"ok":false,"error":{"kind":"#);
    assert_eq!(told.is_ok(), taken && !is_own, "{told:?}: {}", shown());
    if !is_own {
        assert_eq!(told, explained, "{}", shown());
    }
}

/// Whether this is what an operation promises, said in the plainest way.
fn is_promised(response: Option<&Response>, body: &Value) -> bool {
    let Some(response) = response else { return body.get("ok") != Some(&Value::Bool(false)) };
    let content = |key: &str| body.get(key);
    let list = |key: &str, object: Object| {
        content(key).and_then(Value::as_array).is_some_and(|list| list.iter().all(|item| keeps_rules(object, item)))
    };
    let ok = body.is_object() && content("ok") == Some(&Value::Bool(true));
    ok && match *response {
        Response::Empty | Response::Whole(_) | Response::MaybeWhole(_) => true,
        Response::One(key, object) => content(key).is_some_and(|value| keeps_rules(object, value)),
        Response::Maybe(key, object) => content(key).is_none_or(|value| keeps_rules(object, value)),
        Response::Many(key, object) => list(key, object),
        Response::Page(key, object) => list(key, object) && content("pagination").is_none_or(Value::is_object),
    }
}

fn keeps_rules(object: Object, value: &Value) -> bool {
    let Value::Object(map) = value else { return false };
    fuzzing::rules(object).iter().all(|(field, rule)| match (*rule, map.get(*field)) {
        ("id", found) => found.and_then(Value::as_str).is_some_and(|text| !text.is_empty()),
        (_, None) => true,
        ("text", Some(found)) => found.is_string() || found.is_null(),
        ("map", Some(found)) => found.is_object(),
        (_, Some(found)) => found.as_array().is_some_and(|list| list.iter().all(Value::is_object)),
    })
}
