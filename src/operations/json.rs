//! The table as data, for `operations.json`.

use super::fields::{Field, Kind, Shape};
use super::objects::PAGINATION;
use super::{Access, Operation, Parameter, Repeat, Response, Type};
use serde_json::{Map, Value, json};

/// What the groups of operations are about, as the packages have them: `seam.acs.users`. The operations that only an app on a
/// phone may carry out have no group.
const GROUPS: &[(&str, &str)] = &[
    ("phones", "The phones that app users have signed in on."),
    ("phones.simulate", "Simulated phones, which only a sandbox workspace has."),
    ("user_identities", "App users, who own phones and credentials."),
    ("acs", "Access control systems, their users and their credentials."),
    ("acs.systems", "Access control systems."),
    ("acs.entrances", "Entrances of access control systems."),
    ("acs.users", "Users of access control systems."),
    ("acs.credentials", "Credentials of access control systems."),
    ("client_sessions", "Sessions of the app on a phone."),
    ("events", "What happened in the workspace."),
    ("workspaces", "The workspace that the credentials belong to."),
    ("test_helpers", "What tests do with a sandbox: an embedded one, or that of `seam-phones serve`."),
    ("test_helpers.clock", "The clock of a sandbox's workspace."),
    ("test_helpers.snapshot", "States of a sandbox's workspace, to return to."),
    ("test_helpers.webhooks", "What became of the webhooks of a sandbox that is served."),
    ("test_helpers.workspaces", "Further workspaces of a sandbox, for tests that run at once."),
];

pub(crate) fn groups() -> Value {
    GROUPS.iter().map(|(name, doc)| json!({"name": name, "description": doc})).collect()
}

/// What an operation's `credentials` stand for, each with the sets of client options that give them.
pub(crate) fn credentials() -> Value {
    [
        (
            Access::ApiKey,
            "An API key, or a personal access token with its workspace.",
            json!([["api_key"], ["personal_access_token", "workspace_id"]]),
        ),
        (Access::ClientSession, "The token of a client session.", json!([["client_session_token"]])),
        (
            Access::PublishableKey,
            "A publishable key with your own id for the user.",
            json!([["publishable_key", "user_identifier_key"]]),
        ),
    ]
    .into_iter()
    .map(|(kind, doc, options)| json!({"name": access(&kind), "description": doc, "options": options}))
    .collect()
}

/// The routes of Seam's that there is no operation for, with why.
pub(crate) fn left_out() -> Value {
    super::left_out::LEFT_OUT.iter().map(|one| json!({"description": one.why, "routes": one.routes})).collect()
}

pub(crate) fn operations() -> Value {
    super::all().map(operation).collect()
}

pub(crate) fn objects() -> Value {
    shapes().into_iter().map(shape).collect()
}

fn operation(operation: &Operation) -> Value {
    json!({
        "name": operation.name,
        "description": operation.doc.text,
        "path": if operation.composed { Value::Null } else { json!(operation.path) },
        "methods": operation.methods.iter().map(|method| method.as_str()).collect::<Value>(),
        "credentials": operation.access.iter().map(access).collect::<Value>(),
        // Only an app on a phone carries out the others: the packages for servers have no methods for them.
        "server_method": operation.access.contains(&Access::ApiKey),
        "only_in_sandbox": operation.only_in_sandbox,
        "parameters": in_call_order(operation).into_iter().map(parameter).collect::<Value>(),
        "positional": operation.positional,
        "needs_one_of": operation.needs_one_of,
        "repeat": repeat(operation.repeat),
        "reports_progress": operation.composed,
        "answer": answer(&operation.response),
    })
}

/// The parameters as a language has them that passes them by position: what is required, then the rest, each in the order of
/// their names, as in the official packages.
fn in_call_order(operation: &Operation) -> Vec<&'static Parameter> {
    let mut parameters: Vec<_> = operation.parameters.iter().collect();
    parameters.sort_by_key(|parameter| (!parameter.required, operation.leading != Some(parameter.name), parameter.name));
    parameters
}

fn access(access: &Access) -> &'static str {
    match access {
        Access::ApiKey => "api_key",
        Access::ClientSession => "client_session",
        Access::PublishableKey => "publishable_key",
    }
}

fn repeat(repeat: Repeat) -> Value {
    match repeat {
        Repeat::Safe => json!({"kind": "safe"}),
        Repeat::Unsafe => json!({"kind": "unsafe"}),
        Repeat::GoneMeansDone(key, types) => json!({"kind": "gone_means_done", "key": key, "error_types": types}),
    }
}

fn answer(response: &Response) -> Value {
    let holds = |kind: &str, key: &str, object: super::Object| json!({"kind": kind, "key": key, "object": object.shape().name});
    match response {
        Response::Empty => json!({"kind": "empty"}),
        Response::One(key, object) => holds("one", key, *object),
        Response::Many(key, object) => holds("list", key, *object),
        Response::Page(key, object) => holds("page", key, *object),
        Response::Maybe(key, object) => holds("maybe", key, *object),
        Response::MaybeWhole(object) => json!({"kind": "maybe_whole", "object": object.shape().name}),
        Response::Whole(object) => json!({"kind": "whole", "object": object.shape().name}),
    }
}

fn parameter(parameter: &Parameter) -> Value {
    let mut written = Map::new();
    written.insert("name".to_owned(), json!(parameter.name));
    written.insert("description".to_owned(), json!(parameter.doc.text));
    written.append(&mut type_of(parameter.of));
    written.insert("required".to_owned(), json!(parameter.required));
    written.insert("nullable".to_owned(), json!(parameter.nullable));
    if !parameter.known.is_empty() {
        written.insert("known_values".to_owned(), json!(parameter.known));
    }
    if parameter.local {
        written.insert("local".to_owned(), Value::Bool(true));
    }
    mark_deprecated(&mut written, parameter.doc.text);
    Value::Object(written)
}

fn mark_deprecated(written: &mut Map<String, Value>, description: &str) {
    if description.starts_with("Deprecated") {
        written.insert("deprecated".to_owned(), Value::Bool(true));
    }
}

fn type_of(of: Type) -> Map<String, Value> {
    let written = match of {
        Type::Uuid => json!({"type": "uuid"}),
        Type::Text(0) => json!({"type": "text"}),
        Type::Text(fewest) => json!({"type": "text", "min_length": fewest}),
        Type::Digits => json!({"type": "digits"}),
        Type::Email => json!({"type": "email"}),
        Type::DateTime => json!({"type": "date_time"}),
        Type::Time => json!({"type": "time"}),
        Type::Boolean => json!({"type": "boolean"}),
        Type::Map => json!({"type": "map"}),
        Type::Number => json!({"type": "number"}),
        Type::Positive => json!({"type": "integer", "minimum": 1}),
        Type::Between(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Type::OneOf(allowed) => json!({"type": "text", "enum": allowed}),
        Type::List(item, fewest, usize::MAX) => json!({"type": "list", "items": type_of(*item), "min_items": fewest}),
        Type::List(item, fewest, most) => {
            json!({"type": "list", "items": type_of(*item), "min_items": fewest, "max_items": most})
        }
        Type::Object(parameters) => {
            json!({"type": "object", "parameters": parameters.iter().map(parameter).collect::<Value>()})
        }
    };
    match written {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Every object that an answer may hold, those within others too, each after those that it holds.
fn shapes() -> Vec<&'static Shape> {
    fn add(shape: &'static Shape, found: &mut Vec<&'static Shape>) {
        if !found.iter().any(|known| known.name == shape.name) {
            shape.fields.iter().for_each(|field| add_kind(&field.kind, found));
            found.push(shape);
        }
    }
    fn add_kind(kind: &Kind, found: &mut Vec<&'static Shape>) {
        match kind {
            Kind::Object(shape) => add(shape, found),
            Kind::ListOf(item) => add_kind(item, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for operation in super::all() {
        match &operation.response {
            Response::Empty => {}
            Response::One(_, object)
            | Response::Many(_, object)
            | Response::Page(_, object)
            | Response::Maybe(_, object)
            | Response::Whole(object)
            | Response::MaybeWhole(object) => {
                add(object.shape(), &mut found);
            }
        }
    }
    add(&PAGINATION, &mut found);
    found
}

fn shape(shape: &Shape) -> Value {
    json!({
        "name": shape.name,
        "description": shape.doc,
        "id_field": shape.fields.iter().find(|field| field.is_id).map(|field| field.name),
        "fields": shape.fields.iter().map(field).collect::<Value>(),
    })
}

fn field(field: &Field) -> Value {
    let mut written = Map::new();
    written.insert("name".to_owned(), json!(field.name));
    written.insert("description".to_owned(), json!(field.doc));
    written.append(&mut kind_of(&field.kind));
    written.insert("required".to_owned(), json!(field.required));
    written.insert("nullable".to_owned(), json!(field.nullable));
    if !field.known.is_empty() {
        written.insert("known_values".to_owned(), json!(field.known));
    }
    if field.secret {
        written.insert("secret".to_owned(), Value::Bool(true));
    }
    mark_deprecated(&mut written, field.doc);
    Value::Object(written)
}

fn kind_of(kind: &Kind) -> Map<String, Value> {
    let written = match kind {
        Kind::Uuid => json!({"type": "uuid"}),
        Kind::Text => json!({"type": "text"}),
        Kind::DateTime => json!({"type": "date_time"}),
        Kind::Boolean => json!({"type": "boolean"}),
        Kind::Integer => json!({"type": "integer"}),
        Kind::Map => json!({"type": "map"}),
        Kind::Any => json!({"type": "any"}),
        Kind::Object(shape) => json!({"type": "object", "object": shape.name}),
        Kind::ListOf(item) => json!({"type": "list", "items": kind_of(item)}),
    };
    match written {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[test]
fn an_operation_names_its_parameters_in_the_order_of_a_call() {
    let names = |name: &str| in_call_order(super::find(name).unwrap()).iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(names("events.get"), ["event_id", "device_id", "event_type"]);
    assert_eq!(names("user_identities.remove_acs_user"), ["acs_user_id", "user_identity_id"]);
}

/// The JSON Schema of a seed, for editors.
#[cfg(feature = "sandbox")]
pub(crate) fn seed_schema() -> Value {
    let mut schema = object_schema(super::SEED);
    if let Some(map) = schema.as_object_mut() {
        map.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        map.insert("title".to_owned(), json!("A seed of a seam-phones sandbox"));
        map.insert("description".to_owned(), json!("What a sandbox begins with. Generated from the tables by `make bindings`."));
    }
    schema
}

#[cfg(feature = "sandbox")]
fn object_schema(members: &[Parameter]) -> Value {
    let properties: Map<String, Value> = members.iter().map(|one| (one.name.to_owned(), member_schema(one))).collect();
    let required: Vec<&str> = members.iter().filter(|one| one.required).map(|one| one.name).collect();
    let mut schema = json!({"type": "object", "additionalProperties": false, "properties": properties});
    if let Some(map) = schema.as_object_mut().filter(|_| !required.is_empty()) {
        map.insert("required".to_owned(), json!(required));
    }
    schema
}

#[cfg(feature = "sandbox")]
fn member_schema(member: &Parameter) -> Value {
    let mut schema = type_schema(member.of);
    if let Some(map) = schema.as_object_mut() {
        map.insert("description".to_owned(), json!(member.doc.text));
    }
    schema
}

#[cfg(feature = "sandbox")]
fn type_schema(of: Type) -> Value {
    match of {
        Type::Uuid => json!({"type": "string", "format": "uuid"}),
        Type::Text(0) => json!({"type": "string"}),
        Type::Text(fewest) => json!({"type": "string", "minLength": fewest}),
        Type::Digits => json!({"type": "string", "pattern": "^[0-9]+$"}),
        Type::Email => json!({"type": "string", "format": "email"}),
        Type::DateTime | Type::Time => json!({"type": "string", "format": "date-time"}),
        Type::Boolean => json!({"type": "boolean"}),
        Type::Map => json!({"type": "object"}),
        Type::Number => json!({"type": "number"}),
        Type::Positive => json!({"type": "integer", "minimum": 1}),
        Type::Between(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Type::OneOf(allowed) => json!({"enum": allowed}),
        Type::List(item, ..) => json!({"type": "array", "items": type_schema(*item)}),
        Type::Object(members) => object_schema(members),
    }
}
