//! Parameters in a query: texts, which become what the operation takes.

use crate::operations::{Parameter, Type};
use serde_json::{Map, Number, Value};

/// Reads a query. What does not fit its parameter's type stays text, for the check to refuse by name.
pub(super) fn read(query: &str, parameters: &[Parameter]) -> Map<String, Value> {
    let mut map = Map::new();
    for (name, text) in reqwest::Url::parse(&format!("http://q/?{query}")).iter().flat_map(|url| url.query_pairs()) {
        let path: Vec<&str> = name.split('.').collect();
        insert(&mut map, &path, &text, parameters);
    }
    map
}

fn insert(map: &mut Map<String, Value>, path: &[&str], text: &str, parameters: &[Parameter]) {
    let Some((name, rest)) = path.split_first() else { return };
    let of = parameters.iter().find(|parameter| parameter.name == *name).map(|parameter| parameter.of);
    match (of, rest) {
        (Some(Type::Object(inner)), [_, ..]) => {
            if let Value::Object(child) = map.entry(*name).or_insert_with(|| Value::Object(Map::new())) {
                insert(child, rest, text, inner);
            }
        }
        (Some(Type::List(item, ..)), []) => {
            if let Value::Array(list) = map.entry(*name).or_insert_with(|| Value::Array(Vec::new())) {
                list.push(typed(*item, text));
            }
        }
        (Some(of), []) => {
            map.insert((*name).to_owned(), typed(of, text));
        }
        _ => {
            map.insert(path.join("."), Value::String(text.to_owned()));
        }
    }
}

fn typed(of: Type, text: &str) -> Value {
    let whole = || text.parse::<i64>().map(Number::from).or_else(|_| text.parse::<u64>().map(Number::from)).ok();
    let number = || whole().or_else(|| Number::from_f64(text.parse().ok()?));
    match (of, text) {
        (Type::Boolean, "true") => Value::Bool(true),
        (Type::Boolean, "false") => Value::Bool(false),
        (Type::Number | Type::Positive, _) => number().map_or_else(|| Value::String(text.to_owned()), Value::Number),
        _ => Value::String(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::find;
    use serde_json::json;

    #[test]
    fn texts_become_what_the_operation_takes() {
        let list = find("user_identities.list").unwrap();
        let read = |query: &str| Value::Object(read(query, list.parameters));
        assert_eq!(read("limit=2&search=a+b%26&_strict=true"), json!({"limit": 2, "search": "a b&", "_strict": "true"}));
        assert_eq!(read("user_identity_ids=x&user_identity_ids=y"), json!({"user_identity_ids": ["x", "y"]}));
        assert_eq!(read("limit=18446744073709551614"), json!({"limit": 18_446_744_073_709_551_614_u64}));
        assert_eq!(read("limit=-2.5e3"), json!({"limit": -2500.0}));
        assert_eq!(read("limit=many"), json!({"limit": "many"}));
        let create = find("phones.simulate.create_sandbox_phone").unwrap();
        let read = super::read("phone_metadata.os_version=10&assa_abloy_metadata.ble_capability=false", create.parameters);
        assert_eq!(
            Value::Object(read),
            json!({"phone_metadata": {"os_version": "10"}, "assa_abloy_metadata": {"ble_capability": false}})
        );
    }
}
