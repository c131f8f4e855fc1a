//! A query that the client writes is read by `serve` as what was given. Between the two stands a reader of this file's own, so that they
//! are not wrong together.

use super::input::{Input, TEXTS};
use seam_phones::fuzzing;
use seam_phones::operations::{self, Method, Parameter, Strictness, Type};
use serde_json::{Map, Value, json};

pub fn run(data: &[u8]) {
    let mut input = Input(data);
    let with_query = |first: Option<&Method>| matches!(first, Some(Method::Get | Method::Delete));
    let all: Vec<_> = operations::all().filter(|operation| with_query(operation.methods.first())).collect();
    let operation = all[input.below(all.len())];
    let given = members(&mut input, operation.parameters);
    if operations::check(operation, &given, Strictness::Strict).is_err() {
        return;
    }
    let written = fuzzing::query_of(&given);
    let mut pairs = Vec::new();
    flatten("", &given, &mut pairs);
    pairs.sort_by(|(left, _), (right, _)| left.cmp(right));
    if pairs.is_empty() {
        assert_eq!(written, None, "{given:?}");
        return;
    }
    pairs.push(("_strict".to_owned(), "true".to_owned()));
    let written = written.unwrap_or_default();
    assert_eq!(pairs_of(&written), pairs, "{written}");
    let mut read = fuzzing::read_query(&written, operation.parameters);
    assert_eq!(read.remove("_strict"), Some(json!("true")));
    let mut wanted = Value::Object(without_nothing(given));
    let mut read = Value::Object(read);
    sort(&mut wanted);
    sort(&mut read);
    assert_eq!(read, wanted, "{} by {written}", operation.name);
}

/// Parameters, most of them as the table wants them.
fn members(input: &mut Input<'_>, parameters: &[Parameter]) -> Map<String, Value> {
    let mut map = Map::new();
    for parameter in parameters {
        match input.byte() % 4 {
            0 if parameter.nullable => drop(map.insert(parameter.name.to_owned(), Value::Null)),
            0 | 1 if !parameter.required => {}
            _ => drop(map.insert(parameter.name.to_owned(), value(input, parameter.of))),
        }
    }
    map
}

fn value(input: &mut Input<'_>, of: Type) -> Value {
    match of {
        Type::Uuid => json!(TEXTS[input.below(4)]),
        Type::Text(_) if input.byte().is_multiple_of(2) => json!(*input.one_of(&TEXTS)),
        Type::Text(_) => json!(input.text()),
        Type::Digits => json!(input.byte().to_string()),
        Type::Email => json!("jane+tag@example.com"),
        Type::DateTime | Type::Time => json!(TEXTS[4 + input.below(5)]),
        Type::Boolean => json!(input.byte().is_multiple_of(2)),
        Type::Number | Type::Positive => match input.byte() % 4 {
            0 => json!(input.byte()),
            1 => json!(u64::MAX - u64::from(input.byte())),
            2 => json!(f64::from(input.byte()) * 1e300),
            _ => json!(i64::MAX - i64::from(input.byte())),
        },
        Type::Between(least, most) => json!(least + u64::from(input.byte()) % (most - least).saturating_add(1).max(1)),
        Type::OneOf(allowed) => json!(*input.one_of(allowed)),
        Type::List(item, fewest, _) => Value::Array((0..fewest + input.below(4)).map(|_| value(input, *item)).collect()),
        // A name with a dot in it is another's, and a map's names are not in the table.
        Type::Map => json!({}),
        Type::Object(inner) => Value::Object(members(input, inner)),
    }
}

fn flatten(prefix: &str, map: &Map<String, Value>, pairs: &mut Vec<(String, String)>) {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    for (name, value) in map {
        match value {
            Value::Null => {}
            Value::Object(inner) => flatten(&format!("{prefix}{name}."), inner, pairs),
            Value::Array(list) => pairs.extend(list.iter().map(|item| (format!("{prefix}{name}"), text(item)))),
            value => pairs.push((format!("{prefix}{name}"), text(value))),
        }
    }
}

/// The pairs of a query, as the URL standard reads a form.
fn pairs_of(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let mut bytes = text.bytes();
        let mut plain = Vec::new();
        while let Some(byte) = bytes.next() {
            plain.push(match byte {
                b'+' => b' ',
                b'%' => {
                    let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                byte => byte,
            });
        }
        String::from_utf8(plain).unwrap()
    };
    assert!(query.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#'), "{query}");
    query.split('&').map(|pair| pair.split_once('=').unwrap()).map(|(name, text)| (decode(name), decode(text))).collect()
}

/// What a query can say: no null, no empty list, no empty map.
fn without_nothing(map: Map<String, Value>) -> Map<String, Value> {
    let said = |value: Value| match value {
        Value::Null => None,
        Value::Array(list) if list.is_empty() => None,
        Value::Object(inner) => Some(without_nothing(inner)).filter(|inner| !inner.is_empty()).map(Value::Object),
        value => Some(value),
    };
    map.into_iter().filter_map(|(name, value)| Some((name, said(value)?))).collect()
}

fn sort(value: &mut Value) {
    if let Value::Object(map) = value {
        map.sort_keys();
        map.values_mut().for_each(sort);
    }
}
