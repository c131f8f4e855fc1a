//! Phones.

use super::context::{Context, body, nothing};
use super::failure::Failure;
use super::{acs_credentials, synchronisation, user_identities};
use rusqlite::Row;
use serde_json::{Map, Value, json};

const SELECT: &str =
    "SELECT device_id, device_type, display_name, properties, created_at, (SELECT workspace_id FROM workspaces) FROM phones";

fn read(row: &Row<'_>) -> rusqlite::Result<Value> {
    let properties: Value = serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_else(|_| json!({}));
    Ok(json!({
        "device_id": row.get::<_, String>(0)?,
        "device_type": row.get::<_, String>(1)?,
        "display_name": row.get::<_, String>(2)?,
        "workspace_id": row.get::<_, String>(5)?,
        "created_at": row.get::<_, String>(4)?,
        "custom_metadata": {},
        "properties": properties,
        "errors": [],
        "warnings": [],
    }))
}

pub(super) fn list(context: &Context<'_>, item: &mut dyn FnMut(Value) -> Result<(), Failure>) -> Result<(), Failure> {
    let (owner, credential) = (context.text("owner_user_identity_id"), context.text("acs_credential_id"));
    match (owner, credential) {
        (None, None) => context.each(&format!("{SELECT} ORDER BY sequence"), [], read, item),
        (Some(owner), None) => {
            context.each(&format!("{SELECT} WHERE user_identity_id = ?1 ORDER BY sequence"), [owner], read, item)
        }
        // A child finds its phone, a sync credential the phones of all its children.
        (owner, Some(credential)) => context.each(
            &format!(
                "{SELECT} WHERE device_id IN (
                   SELECT device_id FROM acs_credentials WHERE acs_credential_id = ?1 OR parent_acs_credential_id = ?1)
                 AND (?2 IS NULL OR user_identity_id = ?2) ORDER BY sequence"
            ),
            (credential, owner),
            read,
            item,
        ),
    }
}

fn one(context: &Context<'_>, device_id: &str) -> Result<Value, Failure> {
    let found = context.row(&format!("{SELECT} WHERE device_id = ?1"), [device_id], read)?;
    found.ok_or_else(|| Failure::not_found("phone"))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("phone", one(context, context.required("device_id")?)?))
}

pub(super) fn deactivate(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let device_id = context.required("device_id")?;
    let owner = "SELECT user_identity_id FROM phones WHERE device_id = ?1";
    let owner = context.row(owner, [device_id], |row| row.get::<_, String>(0))?;
    // To an app, the phones of others do not exist.
    if !context.actor.sees(owner.as_deref()) {
        return Err(Failure::not_found("phone"));
    }
    synchronisation::deactivate(context, device_id).map(|()| nothing())
}

/// A phone that is to be registered.
struct New<'a> {
    user_identity_id: &'a str,
    installation_id: Option<&'a str>,
    operating_system: &'a str,
    model: &'a str,
    properties: Value,
}

/// The phone of this installation, registered if it is not there yet, with its matching credentials.
fn register(context: &Context<'_>, new: &New<'_>) -> Result<String, Failure> {
    let known = "SELECT device_id FROM phones WHERE user_identity_id = ?1 AND custom_sdk_installation_id = ?2";
    if let Some(device_id) = context.row(known, (new.user_identity_id, new.installation_id), |row| row.get(0))? {
        return Ok(device_id);
    }
    let device_id = context.id_of_new("device_id");
    context.execute(
        "INSERT INTO phones (device_id, user_identity_id, custom_sdk_installation_id, device_type, display_name, properties, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            &device_id,
            new.user_identity_id,
            new.installation_id,
            format!("{}_phone", new.operating_system),
            new.model,
            new.properties.to_string(),
            &context.now,
        ),
    )?;
    synchronisation::synchronise(context, new.user_identity_id)?;
    Ok(device_id)
}

fn properties(endpoint_id: &str) -> Value {
    json!({
        "assa_abloy_credential_service_metadata": {
            "endpoints": [{"endpoint_id": endpoint_id, "is_active": true}],
            "has_active_endpoint": true,
        },
    })
}

pub(super) fn create_sandbox_phone(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let user_identity_id = context.required("user_identity_id")?;
    user_identities::require(context, user_identity_id)?;
    let endpoint_id = context.value("assa_abloy_metadata").and_then(|metadata| metadata.get("seos_tsm_endpoint_id"));
    let model = context.inner_text("phone_metadata", "device_model").filter(|model| !model.is_empty());
    let device_id = register(
        context,
        &New {
            user_identity_id,
            installation_id: context.text("custom_sdk_installation_id").filter(|id| !id.is_empty()),
            operating_system: context.inner_text("phone_metadata", "operating_system").unwrap_or("android"),
            model: model.unwrap_or("Samsung Galaxy S10"),
            properties: properties(&endpoint_id.map_or_else(|| "1".to_owned(), Value::to_string)),
        },
    )?;
    Ok(body("phone", one(context, &device_id)?))
}

/// What the app on a phone asks when its user signs in.
pub(super) fn get_or_create_session(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let Some(user_identity_id) = context.actor.limited_to().filter(|id| !id.is_empty()) else {
        return Err(Failure::refused(
            400,
            "client_session_has_no_user_identity",
            "The client session belongs to no user identity",
        ));
    };
    let operating_system = context.required("phone_os")?;
    let default_model = if operating_system == "ios" { "iPhone" } else { "Android Phone" };
    let device_id = register(
        context,
        &New {
            user_identity_id,
            installation_id: Some(context.required("custom_sdk_installation_id")?),
            operating_system,
            model: context
                .inner_text("phone_device_metadata", "model")
                .filter(|model| !model.is_empty())
                .unwrap_or(default_model),
            properties: properties("1"),
        },
    )?;
    Ok(body(
        "phone_session",
        json!({
            "workspace_id": context.workspace_id()?,
            "is_sandbox_workspace": true,
            "user_identity": user_identities::one(context, user_identity_id)?,
            "provider_sessions": [{
                "phone_registration": {
                    // The phone's device id, so that the app can deactivate its own phone.
                    "phone_registration_id": device_id,
                    "provider_name": "assa_abloy_credential_service",
                    "provider_state": null,
                    "is_being_activated": false,
                },
                "acs_credentials": acs_credentials::on_phone(context, &device_id)?,
            }],
        }),
    ))
}
