//! Events: every change of state has one.

use super::context::{Context, body, new_id};
use super::failure::Failure;
use super::times::parse_time;
#[cfg(feature = "server")]
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde_json::{Map, Value, json};

/// What an event is about. Each id it has is one of its fields.
#[derive(Default, Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) device_id: Option<&'a str>,
    pub(super) acs_credential_id: Option<&'a str>,
    pub(super) acs_system_id: Option<&'a str>,
    pub(super) acs_user_id: Option<&'a str>,
    pub(super) connected_account_id: Option<&'a str>,
    pub(super) client_session_id: Option<&'a str>,
    /// Whose event it is: who may see it. Not a field of it.
    pub(super) user_identity_id: Option<&'a str>,
}

/// What happened, for people to read.
const DESCRIPTIONS: &[(&str, &str)] = &[
    ("acs_credential.deleted", "An access system credential was deleted."),
    ("acs_credential.invalidated", "An access system credential was invalidated: it cannot be used anymore."),
    ("acs_credential.issued", "An access system credential was issued."),
    ("acs_credential.reissued", "An access system credential was reissued."),
    ("acs_user.created", "An access system user was created."),
    ("acs_user.deleted", "An access system user was deleted."),
    ("client_session.deleted", "A client session was deleted."),
    ("phone.deactivated", "A phone was deactivated."),
];

/// Writes down that something has happened.
pub(super) fn record(context: &Context<'_>, event_type: &str, about: &About<'_>) -> Result<(), Failure> {
    let event_id = new_id();
    let mut event = json!({
        "event_id": event_id,
        "event_type": event_type,
        "workspace_id": context.workspace_id()?,
        "created_at": context.now,
        "occurred_at": context.now,
    });
    let description = DESCRIPTIONS.iter().find(|(of_type, _)| *of_type == event_type).map(|(_, description)| *description);
    let fields = [
        ("device_id", about.device_id),
        ("acs_credential_id", about.acs_credential_id),
        ("acs_system_id", about.acs_system_id),
        ("acs_user_id", about.acs_user_id),
        ("connected_account_id", about.connected_account_id),
        ("client_session_id", about.client_session_id),
    ];
    if let Some(map) = event.as_object_mut() {
        let given = fields.into_iter().filter_map(|(name, id)| Some((name.to_owned(), Value::from(id?))));
        map.extend(given);
        map.extend(description.map(|text| ("event_description".to_owned(), text.into())));
        if about.device_id.is_some() {
            // What phones.get says of each phone.
            map.insert("device_custom_metadata".to_owned(), json!({}));
        }
    }
    context.execute(
        "INSERT INTO events (event_id, event_type, occurred_at, device_id, acs_credential_id, acs_system_id, acs_user_id,
           user_identity_id, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            &event_id,
            event_type,
            &context.now,
            about.device_id,
            about.acs_credential_id,
            about.acs_system_id,
            about.acs_user_id,
            about.user_identity_id,
            event.to_string(),
        ),
    )?;
    Ok(())
}

/// The conditions of a query, and their values.
#[derive(Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Sql>,
}

impl Conditions {
    fn one_of(&mut self, column: &str, values: &[&str]) {
        self.sql.push(format!("{column} IN (SELECT value FROM json_each(?))"));
        self.values.push(Sql::Text(json!(values).to_string()));
    }

    fn time(&mut self, condition: &str, time: String) {
        self.sql.push(condition.to_owned());
        self.values.push(Sql::Text(time));
    }

    fn where_clause(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!("WHERE {}", self.sql.join(" AND ")) }
    }
}

/// The filters that name a column. The others of the contract are about things that a sandbox of phones does not have, so
/// no event has them.
const COLUMNS: &[(&str, &str)] = &[
    ("event_id", "event_id"),
    ("event_ids", "event_id"),
    ("event_type", "event_type"),
    ("event_types", "event_type"),
    ("device_id", "device_id"),
    ("device_ids", "device_id"),
    ("acs_credential_id", "acs_credential_id"),
    ("acs_system_id", "acs_system_id"),
    ("acs_system_ids", "acs_system_id"),
    ("acs_user_id", "acs_user_id"),
    ("user_identity_id", "user_identity_id"),
];
const ELSEWHERE: &[&str] = &[
    "connect_webview_id",
    "customer_key",
    "access_code_id",
    "access_code_ids",
    "access_grant_id",
    "access_grant_ids",
    "access_method_id",
    "access_method_ids",
    "acs_access_group_id",
    "acs_encoder_id",
    "acs_entrance_id",
    "space_id",
    "space_ids",
];

fn conditions(context: &Context<'_>) -> Result<Conditions, Failure> {
    let mut conditions = Conditions::default();
    for (parameter, column) in COLUMNS {
        let values = context.texts(parameter).or_else(|| context.text(parameter).map(|value| vec![value]));
        if let Some(values) = values {
            conditions.one_of(column, &values);
        }
    }
    if let Some(id) = context.text("connected_account_id") {
        conditions.one_of("json_extract(body, '$.connected_account_id')", &[id]);
    }
    if ELSEWHERE.iter().any(|parameter| context.value(parameter).is_some()) {
        conditions.sql.push("FALSE".to_owned());
    }
    if let Some(own) = context.actor.limited_to() {
        conditions.one_of("user_identity_id", &[own]);
    }
    if let Some(since) = context.text("since") {
        conditions.time("occurred_at >= ?", parse_time("since", since)?);
    }
    if let Some([from, to]) = context.texts("between").as_deref() {
        conditions.time("occurred_at >= ?", parse_time("between", from)?);
        conditions.time("occurred_at <= ?", parse_time("between", to)?);
    }
    Ok(conditions)
}

fn fetch(context: &Context<'_>, conditions: &Conditions, tail: &str) -> Result<Vec<Value>, Failure> {
    let sql = format!("SELECT body FROM events {} {tail}", conditions.where_clause());
    let bodies = context.rows(&sql, rusqlite::params_from_iter(&conditions.values), |row| row.get::<_, String>(0))?;
    Ok(bodies.iter().filter_map(|text| serde_json::from_str(text).ok()).collect())
}

/// The number of the latest event. It only grows, also when the sandbox is reset.
#[cfg(feature = "server")]
pub(super) fn latest(connection: &Connection) -> Result<i64, Failure> {
    let sql = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// The events behind this number, each with its own, oldest first, and not too many at once.
#[cfg(feature = "server")]
pub(super) fn after(connection: &Connection, number: i64) -> Result<Vec<(i64, Value)>, Failure> {
    let sql = "SELECT sequence, body FROM events WHERE sequence > ?1 ORDER BY sequence LIMIT 100";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([number], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let rows: Vec<(i64, String)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter_map(|(number, body)| Some((number, serde_json::from_str(&body).ok()?))).collect())
}

/// The latest events, newest first.
#[cfg(feature = "server")]
pub(super) fn newest(connection: &Connection, most: u32) -> Result<Vec<Value>, Failure> {
    let mut statement = connection.prepare_cached("SELECT body FROM events ORDER BY sequence DESC LIMIT ?1")?;
    let bodies: Vec<String> = statement.query_map([most], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(bodies.iter().filter_map(|body| serde_json::from_str(body).ok()).collect())
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let limit = super::pagination::limit(context)?;
    let offset = context.value("unstable_offset").and_then(Value::as_f64).unwrap_or(0.0).clamp(0.0, 1e15);
    let tail = format!("ORDER BY sequence LIMIT {limit} OFFSET {offset:.0}");
    let events = fetch(context, &conditions(context)?, &tail)?;
    Ok(body("events", Value::Array(events)))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let conditions = conditions(context)?;
    if ["event_id", "event_type", "device_id"].iter().all(|name| context.value(name).is_none()) {
        return Err(Failure::invalid_input("event_id, event_type or device_id is required"));
    }
    let event = fetch(context, &conditions, "ORDER BY sequence DESC LIMIT 1")?.pop();
    event.map(|event| body("event", event)).ok_or_else(|| Failure::not_found("event"))
}
