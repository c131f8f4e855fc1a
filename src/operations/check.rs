//! Checking parameters against the table. The same rules serve here before anything is sent, and in the sandbox's server.

use super::Operation;
use super::parameters::{Parameter, Type};
use super::shape::kind_of;
use crate::error::{Error, Kind, shown};
use crate::nearest;
use serde_json::{Map, Value, json};

/// How much is forgiven.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Unknown names and empty filters are refused: what a caller of this library meets.
    Strict,
    /// Unknown names are ignored: what a server of Seam's does.
    Wire,
}

struct Problem {
    path: Vec<String>,
    message: String,
    /// What the problem says of its parameter alone.
    short: String,
}

/// Checks the parameters of an operation.
///
/// # Errors
/// [`Kind::InvalidParams`], naming each parameter that is wrong, in the message and by path in `validation_errors`.
pub fn check(operation: &Operation, parameters: &Map<String, Value>, strictness: Strictness) -> Result<(), Error> {
    let mut problems = Vec::new();
    check_object(operation.parameters, parameters, &[], strictness, &mut problems);
    if strictness == Strictness::Strict {
        refuse_unknown(operation.parameters, parameters, &[], &mut problems);
    }
    let wanted = operation.needs_one_of;
    if problems.is_empty() && !wanted.is_empty() && !wanted.iter().any(|name| parameters.contains_key(*name)) {
        let message = format!("{} is required", wanted.join(" or "));
        let path = wanted.first().map(|name| (*name).to_owned()).into_iter().collect();
        problems.push(Problem { path, short: "Required".to_owned(), message });
    }
    if strictness == Strictness::Strict && problems.is_empty() && operation.composed {
        let both: Vec<&str> = wanted.iter().copied().filter(|name| parameters.contains_key(*name)).collect();
        if let [_, second, ..] = both.as_slice() {
            let message = format!("give {}, not both", both.join(" or "));
            problems.push(Problem {
                path: vec![(*second).to_owned()],
                short: "Must not be given beside the other".to_owned(),
                message,
            });
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(to_error(&problems).of(operation.name)) }
}

/// Checks an object against a table of its members, strictly.
///
/// # Errors
/// As [`check`].
#[cfg(feature = "sandbox")]
pub(crate) fn check_members(allowed: &[Parameter], given: &Map<String, Value>) -> Result<(), Error> {
    let mut problems = Vec::new();
    check_object(allowed, given, &[], Strictness::Strict, &mut problems);
    refuse_unknown(allowed, given, &[], &mut problems);
    if problems.is_empty() { Ok(()) } else { Err(to_error(&problems)) }
}

fn to_error(problems: &[Problem]) -> Error {
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    let message = match messages.as_slice() {
        [only] => (*only).to_owned(),
        many => format!("{} Input Errors: {}", many.len(), many.join("; ")),
    };
    let mut tree = json!({"_errors": []});
    for problem in problems {
        add_to_tree(&mut tree, &problem.path, &problem.short);
    }
    let mut error = Error::new(Kind::InvalidParams, message);
    error.details_mut().validation_errors = Some(tree);
    error
}

/// Adds a message to the node that `path` leads to.
fn add_to_tree(node: &mut Value, path: &[String], message: &str) {
    let Value::Object(map) = node else { return };
    match path.split_first() {
        Some((name, rest)) => {
            add_to_tree(map.entry(name.clone()).or_insert_with(|| json!({"_errors": []})), rest, message);
        }
        None => {
            if let Some(errors) = map.get_mut("_errors").and_then(Value::as_array_mut) {
                errors.push(Value::String(message.to_owned()));
            }
        }
    }
}

fn child(path: &[String], name: &str) -> Vec<String> {
    path.iter().cloned().chain([name.to_owned()]).collect()
}

fn check_object(
    allowed: &[Parameter],
    given: &Map<String, Value>,
    path: &[String],
    strictness: Strictness,
    problems: &mut Vec<Problem>,
) {
    // A server of Seam's knows nothing of what is for this library.
    for parameter in allowed.iter().filter(|parameter| strictness == Strictness::Strict || !parameter.local) {
        let path = child(path, parameter.name);
        match given.get(parameter.name) {
            None if parameter.required => {
                problems.push(Problem { message: format!("{} is required", path.join(".")), short: "Required".to_owned(), path })
            }
            None => {}
            Some(Value::Null) if parameter.nullable => {}
            Some(Value::Null) if parameter.required && strictness == Strictness::Strict => problems.push(Problem {
                message: format!("{} is required, and was given as null", path.join(".")),
                short: "Required".to_owned(),
                path,
            }),
            Some(value) => check_value(parameter.of, value, &path, strictness, problems),
        }
    }
}

fn refuse_unknown(allowed: &[Parameter], given: &Map<String, Value>, path: &[String], problems: &mut Vec<Problem>) {
    for (name, value) in given {
        match allowed.iter().find(|parameter| parameter.name == name) {
            None => {
                let names: Vec<&str> = allowed.iter().map(|parameter| parameter.name).collect();
                let hint = nearest::hint(name, names.iter().copied());
                let allowed = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                let path = child(path, &shown(name));
                problems.push(Problem {
                    message: format!("Unknown parameter \"{}\"{hint} (there are: {allowed})", path.join(".")),
                    short: "Unknown parameter".to_owned(),
                    path,
                });
            }
            Some(parameter) => {
                refuse_unknown_within(parameter.of, value, &child(path, name), problems);
            }
        }
    }
}

fn refuse_unknown_within(of: Type, value: &Value, path: &[String], problems: &mut Vec<Problem>) {
    match (of, value) {
        (Type::Object(inner), Value::Object(map)) => refuse_unknown(inner, map, path, problems),
        (Type::List(item, ..), Value::Array(list)) => {
            for (index, value) in list.iter().enumerate() {
                refuse_unknown_within(*item, value, &child(path, &index.to_string()), problems);
            }
        }
        _ => {}
    }
}

fn check_value(of: Type, value: &Value, path: &[String], strictness: Strictness, problems: &mut Vec<Problem>) {
    let name = path.join(".");
    let mut complain = |message: String, short: String| {
        problems.push(Problem { path: path.to_vec(), message, short });
    };
    if value.is_null() && strictness == Strictness::Strict {
        let short = "Must not be null".to_owned();
        return complain(format!("\"{name}\" must not be null; leave it out, or give it a value"), short);
    }
    let mut expected = |wanted: &str| {
        let short = format!("Expected {wanted}, received {}", received(value));
        complain(format!("{short} for \"{name}\""), short);
    };
    match (of, value) {
        (Type::Boolean, Value::Bool(_)) | (Type::Number, Value::Number(_)) => {}
        (Type::Boolean, _) => expected("boolean"),
        (Type::Number, _) => expected("number"),
        (Type::Positive, Value::Number(number)) => match number.as_f64() {
            Some(number) if number.fract() != 0.0 => expected("integer"),
            Some(number) if number > 0.0 => {}
            _ => complain(format!("\"{name}\" must be greater than 0"), "Number must be greater than 0".to_owned()),
        },
        (Type::Positive, _) => expected("number"),
        (Type::Between(least, most), Value::Number(number)) => match number.as_u64() {
            Some(number) if (least..=most).contains(&number) => {}
            _ => {
                let short = format!("Expected a whole number from {least} to {most}");
                complain(format!("{short} for \"{name}\""), short);
            }
        },
        (Type::Between(..), _) => expected("number"),
        (Type::Map, Value::Object(_)) => {}
        (Type::Object(inner), Value::Object(map)) => check_object(inner, map, path, strictness, problems),
        (Type::Object(_) | Type::Map, _) => expected("object"),
        (Type::List(item, fewest, most), Value::Array(list)) => {
            if list.len() < fewest || list.len() > most {
                let short = if list.len() < fewest {
                    format!("Array must contain at least {fewest} element(s)")
                } else {
                    format!("Array must contain at most {most} element(s)")
                };
                complain(format!("{short} in \"{name}\""), short);
            }
            for (index, value) in list.iter().enumerate() {
                check_value(*item, value, &child(path, &index.to_string()), strictness, problems);
            }
        }
        (Type::List(..), _) => expected("array"),
        (_, Value::String(text)) => check_text(of, text, &name, &mut complain),
        (_, _) => expected("string"),
    }
}

fn check_text(of: Type, text: &str, name: &str, complain: &mut dyn FnMut(String, String)) {
    let mut invalid = |what: &str| {
        let hint = if text.is_empty() { " (it is empty)" } else { "" };
        complain(format!("Invalid {what} for \"{name}\"{hint}"), format!("Invalid {what}"));
    };
    match of {
        Type::Uuid if !is_uuid(text) => invalid("uuid"),
        Type::Email if !is_email(text) => invalid("email"),
        Type::DateTime if date_time(text).is_none() => invalid("datetime"),
        Type::Digits if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) => invalid("digits"),
        Type::OneOf(allowed) if !allowed.contains(&text) => {
            let list: Vec<String> = allowed.iter().map(|value| format!("'{value}'")).collect();
            let short = format!("Invalid enum value. Expected {}", list.join(" | "));
            complain(format!("{short} for \"{name}\""), short);
        }
        Type::Time if text.is_empty() => {
            let short = "String must contain at least 1 character(s)".to_owned();
            complain(format!("{short} in \"{name}\""), short);
        }
        Type::Text(fewest) if text.chars().take(fewest).count() < fewest => {
            let short = format!("String must contain at least {fewest} character(s)");
            complain(format!("{short} in \"{name}\""), short);
        }
        _ => {}
    }
}

/// The name that Seam's validator has for a JSON type.
fn received(value: &Value) -> &'static str {
    match kind_of(value) {
        "a boolean" => "boolean",
        "a number" => "number",
        "text" => "string",
        "a list" => "array",
        "an object" => "object",
        other => other,
    }
}

/// Eight, four, four, four and twelve hexadecimal digits.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// An ISO 8601 time. The last day that has four digits for its year often stands for "never", and is beyond what can be counted.
pub(crate) fn date_time(text: &str) -> Option<jiff::Timestamp> {
    text.parse().ok().or_else(|| text.starts_with("9999-12-31T").then_some(jiff::Timestamp::MAX))
}

/// One `@` with something before it, and a domain of at least two labels behind it. Seam decides the rest.
fn is_email(text: &str) -> bool {
    let ordinary = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@');
    match text.split_once('@') {
        Some((name, domain)) => {
            ordinary(name) && ordinary(domain) && domain.contains('.') && domain.split('.').all(|label| !label.is_empty())
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(name: &str, parameters: Value) -> String {
        let operation = crate::operations::find(name).unwrap();
        match check(operation, parameters.as_object().unwrap(), Strictness::Strict) {
            Ok(()) => "fine".to_owned(),
            Err(error) => error.message().to_owned(),
        }
    }

    const ID: &str = "22222222-2222-2222-2222-444444444444";

    #[test]
    fn an_empty_or_null_filter_is_refused_but_none_means_all() {
        assert_eq!(refusal("phones.list", json!({})), "fine");
        assert_eq!(refusal("phones.list", json!({"owner_user_identity_id": ID})), "fine");
        assert_eq!(
            refusal("phones.list", json!({"owner_user_identity_id": ""})),
            "Invalid uuid for \"owner_user_identity_id\" (it is empty)"
        );
        assert_eq!(
            refusal("phones.list", json!({"owner_user_identity_id": null})),
            "\"owner_user_identity_id\" must not be null; leave it out, or give it a value"
        );
    }

    #[test]
    fn each_problem_is_named() {
        let cases = [
            ("phones.get", json!({}), "device_id is required"),
            ("phones.get", json!({"device_id": 7}), "Expected string, received number for \"device_id\""),
            ("phones.get", json!({"device_id": "7"}), "Invalid uuid for \"device_id\""),
            ("phones.get", json!({"device_id": ID, "x": 1}), "Unknown parameter \"x\" (there are: device_id)"),
            (
                "phones.list",
                json!({"user_identity_id": ID}),
                "Unknown parameter \"user_identity_id\"; did you mean owner_user_identity_id? (there are: owner_user_identity_id, acs_credential_id)",
            ),
            ("user_identities.get", json!({}), "user_identity_id or user_identity_key is required"),
            ("user_identities.create", json!({"email_address": "jane"}), "Invalid email for \"email_address\""),
            ("user_identities.create", json!({"email_address": null}), "fine"),
            ("user_identities.list", json!({"limit": 0}), "\"limit\" must be greater than 0"),
            ("user_identities.list", json!({"limit": 1.5}), "Expected integer, received number for \"limit\""),
            ("user_identities.list", json!({"created_before": "soon"}), "Invalid datetime for \"created_before\""),
            (
                "phones.simulate.create_sandbox_phone",
                json!({"user_identity_id": ID, "phone_metadata": {"operating_system": "palm"}}),
                "Invalid enum value. Expected 'android' | 'ios' for \"phone_metadata.operating_system\"",
            ),
        ];
        for (operation, parameters, message) in cases {
            assert_eq!(refusal(operation, parameters), message);
        }
    }

    #[test]
    fn nested_problems_are_readable_by_path() {
        let operation = crate::operations::find("phones.simulate.create_sandbox_phone").unwrap();
        let parameters = json!({"phone_metadata": {"os_version": 10}});
        let error = check(operation, parameters.as_object().unwrap(), Strictness::Wire).unwrap_err();
        assert_eq!(
            error.message(),
            "2 Input Errors: user_identity_id is required; Expected string, received number for \"phone_metadata.os_version\""
        );
        assert_eq!(
            error.details().validation_errors,
            Some(json!({
                "_errors": [],
                "user_identity_id": {"_errors": ["Required"]},
                "phone_metadata": {"_errors": [], "os_version": {"_errors": ["Expected string, received number"]}},
            }))
        );
    }
}
