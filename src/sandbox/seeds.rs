//! Seeds: what a test starts from, described as user identities with what they have. It is made by the operations' own handlers, so that it
//! has its events, and each phone its credentials.

use super::context::{Context, body};
use super::failure::Failure;
use super::letter_case::ids_in_lower_case;
use super::state::{self, Secrets};
use super::workspaces::{self, ACCESS_SYSTEM_ID};
use super::{acs_credentials, acs_users, client_sessions, keys, phones, user_identity_belongings};
use crate::operations;
use serde_json::{Map, Value, json};

type Handler = fn(&Context<'_>) -> Result<Map<String, Value>, Failure>;

/// What a user identity has, in the order in which it is made.
const PARTS: &[(&str, Handler)] = &[
    ("acs_users", acs_users::create),
    ("acs_credentials", acs_credentials::create),
    ("phones", phones::create_sandbox_phone),
    ("client_sessions", client_sessions::create),
];

/// Replaces everything with what a seed describes, and makes that the state that a reset returns to.
pub(super) fn seed(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let Some(seed) = context.value("seed").and_then(Value::as_object) else {
        return Err(Failure::invalid_input("seed is required"));
    };
    if seed.contains_key("version") && seed.contains_key("acs_systems") {
        return Err(Failure::invalid_input(
            "this is the content of a snapshot, and no seed: restore it with test_helpers.snapshot.restore",
        ));
    }
    operations::check_members(operations::SEED, seed).map_err(|error| Failure::Invalid(error).in_place("seed"))?;
    let context = &start_clock(context, seed)?;
    workspaces::empty(context)?;
    let mut identities = seed.get("user_identities").cloned().unwrap_or_default();
    ids_in_lower_case(&mut identities);
    for (index, identity) in identities.as_array().into_iter().flatten().enumerate() {
        let place = format!("seed: user_identities[{index}]");
        make_identity(context, identity, &place)?;
    }
    let content = state::take(context, Secrets::Kept)?;
    workspaces::start_from(context, &Value::Object(content.clone()).to_string())?;
    Ok(body("snapshot", json!({"name": null, "created_at": context.now, "counts": state::counts(&content)})))
}

/// The workspace at the seed's time. A seed that has none leaves the clock as it is.
fn start_clock<'a>(context: &Context<'a>, seed: &Map<String, Value>) -> Result<Context<'a>, Failure> {
    let Some(text) = seed.get("clock").and_then(Value::as_str) else { return Ok(context.at(context.now.clone())) };
    let now = super::times::parse_time("clock", text)?;
    context.execute("UPDATE workspaces SET clock = ?1", [&now])?;
    Ok(context.at(now))
}

fn make_identity(context: &Context<'_>, identity: &Value, place: &str) -> Result<(), Failure> {
    let mut own = identity.as_object().cloned().unwrap_or_default();
    let parts: Vec<Vec<Value>> = PARTS.iter().map(|(name, _)| list(own.remove(*name))).collect();
    let made = user_identity_belongings::create(&context.for_seed(&own)).map_err(|failure| failure.in_place(place))?;
    let made = made.get("user_identity").cloned().unwrap_or_default();
    let user_identity_id = made.get("user_identity_id").cloned().unwrap_or_default();
    for ((name, create), parts) in PARTS.iter().zip(parts) {
        for (index, part) in parts.into_iter().enumerate() {
            let place = format!("{place}.{name}[{index}]");
            let mut parameters = part.as_object().cloned().unwrap_or_default();
            parameters.insert("user_identity_id".to_owned(), user_identity_id.clone());
            complete(name, &mut parameters, &made);
            check_token(context, &parameters)
                .and_then(|()| check_installation(context, &parameters))
                .and_then(|()| create(&context.for_seed(&parameters)).map(drop))
                .map_err(|failure| failure.in_place(&place))?;
        }
    }
    Ok(())
}

fn list(value: Option<Value>) -> Vec<Value> {
    match value {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    }
}

/// Fills in what a seed may leave out.
fn complete(part: &str, parameters: &mut Map<String, Value>, identity: &Value) {
    let mut or = |name: &str, value: Value| {
        parameters.entry(name).or_insert(value);
    };
    match part {
        "acs_users" => {
            or("acs_system_id", ACCESS_SYSTEM_ID.into());
            or("full_name", identity.get("display_name").cloned().unwrap_or_default());
        }
        "acs_credentials" => {
            or("acs_system_id", ACCESS_SYSTEM_ID.into());
            or("access_method", "mobile_key".into());
            let is_mobile_key = parameters.get("access_method").and_then(Value::as_str) == Some("mobile_key");
            parameters.entry("is_multi_phone_sync_credential").or_insert(is_mobile_key.into());
        }
        _ => {}
    }
}

fn check_token(context: &Context<'_>, parameters: &Map<String, Value>) -> Result<(), Failure> {
    match parameters.get("token").and_then(Value::as_str) {
        Some(token) => keys::check_session_token(token, &context.workspace_id()?).map_err(Failure::invalid_input),
        None => Ok(()),
    }
}

/// Where an app registers its installation again, it is the same phone. In a seed it is a mistake, which would leave a phone out.
fn check_installation(context: &Context<'_>, parameters: &Map<String, Value>) -> Result<(), Failure> {
    let text = |name: &str| parameters.get(name).and_then(Value::as_str).unwrap_or_default();
    let known = "SELECT 1 FROM phones WHERE user_identity_id = ?1 AND custom_sdk_installation_id = ?2";
    if context.exists(known, (text("user_identity_id"), text("custom_sdk_installation_id")))? {
        return Err(Failure::invalid_input("Another phone of this user identity has this custom_sdk_installation_id"));
    }
    Ok(())
}
