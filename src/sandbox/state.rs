//! Everything in a workspace as JSON, to return to it: each table with its rows.

use super::context::Context;
use super::failure::Failure;
use super::{keys, state_rules, times};
use crate::error::shown;
use crate::nearest;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The form of the content. One of a later form is refused.
const VERSION: u64 = 1;

/// The tables with the column that tells a row from others, in an order in which they can be filled.
pub(super) const TABLES: &[(&str, &[&str])] = &[
    ("acs_systems", &["acs_system_id"]),
    ("acs_entrances", &["acs_entrance_id"]),
    ("user_identities", &["user_identity_id"]),
    ("acs_users", &["acs_user_id"]),
    ("phones", &["device_id"]),
    ("acs_credentials", &["acs_credential_id"]),
    ("acs_credential_entrances", &["acs_credential_id", "acs_entrance_id"]),
    ("client_sessions", &["client_session_id"]),
    ("events", &["event_id"]),
];

/// Whether the tokens of client sessions are part of it. They stay inside the sandbox.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tokens {
    Kept,
    LeftOut,
}

/// The present state.
pub(super) fn take(context: &Context<'_>, tokens: Tokens) -> Result<Map<String, Value>, Failure> {
    let clock: Option<String> = context.row("SELECT clock FROM workspaces", [], |row| row.get(0))?.flatten();
    let mut content = Map::from_iter([("version".to_owned(), VERSION.into()), ("clock".to_owned(), clock.into())]);
    for (table, _) in TABLES {
        let mut statement = context.connection.prepare_cached(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
        let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let mut list = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut values = Map::new();
            for (index, column) in columns.iter().enumerate() {
                if column != "token" || tokens == Tokens::Kept {
                    values.insert(column.clone(), to_json(row.get_ref(index)?));
                }
            }
            list.push(Value::Object(values));
        }
        content.insert((*table).to_owned(), Value::Array(list));
    }
    Ok(content)
}

fn to_json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into(),
    }
}

/// Reads a state that the store keeps.
pub(super) fn parse(text: &str) -> Result<Map<String, Value>, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::Unusable("a snapshot in it is damaged".to_owned()))
}

/// How many there are of each kind of thing in a state.
pub(super) fn counts(content: &Map<String, Value>) -> Value {
    let count = |table: &str| content.get(table).and_then(Value::as_array).map_or(0, Vec::len);
    let kinds = TABLES.iter().filter(|(table, _)| *table != "acs_credential_entrances");
    kinds.map(|(table, _)| ((*table).to_owned(), count(table).into())).collect::<Map<_, _>>().into()
}

/// Removes everything. The numbers of rows are not used again.
pub(super) fn clear(context: &Context<'_>) -> Result<(), Failure> {
    // Children before parents, for the store's own rules.
    context.execute("DELETE FROM acs_credential_entrances", [])?;
    context.execute("DELETE FROM acs_credentials WHERE parent_acs_credential_id IS NOT NULL", [])?;
    for (table, _) in TABLES.iter().rev() {
        context.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// Makes this the state of the workspace. What is wrong with it is named by its place, and nothing is changed then.
pub(super) fn put(context: &Context<'_>, content: &Map<String, Value>) -> Result<(), Failure> {
    check(content)?;
    let known = "SELECT client_session_id, token FROM client_sessions";
    let tokens: BTreeMap<String, String> = context.rows(known, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
    clear(context)?;
    // A child may stand before its parent.
    context.connection.pragma_update(None, "defer_foreign_keys", true)?;
    for (table, _) in TABLES {
        let rows = content.get(*table).and_then(Value::as_array);
        let columns = "SELECT name FROM pragma_table_info(?1)";
        let known = context.rows(columns, [table], |row| row.get::<_, String>(0))?;
        for (index, row) in rows.into_iter().flatten().enumerate() {
            insert(context, table, &known, row, &tokens).map_err(|why| invalid(&format!("{table}[{index}]"), &why))?;
        }
    }
    let broken = "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1";
    if let Some((table, parent)) = context.row(broken, [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
        return Err(invalid(&table, &format!("a row names one of {parent} that is not there")));
    }
    if let Some((table, why)) = state_rules::broken(context)? {
        return Err(invalid(table, &why));
    }
    context.execute("UPDATE workspaces SET clock = ?1", [content.get("clock").and_then(Value::as_str)])?;
    Ok(())
}

fn invalid(place: &str, why: &str) -> Failure {
    Failure::invalid_input(format!("the snapshot's {place} is wrong: {why}"))
}

/// Checks what stands at the top.
fn check(content: &Map<String, Value>) -> Result<(), Failure> {
    match content.get("version").and_then(Value::as_u64) {
        Some(1..=VERSION) => {}
        Some(later) => return Err(invalid("version", &format!("it is {later}, and this library knows {VERSION}"))),
        None => return Err(invalid("version", &format!("it is not there, or no number; this library writes {VERSION}"))),
    }
    match content.get("clock") {
        None | Some(Value::Null) => {}
        Some(Value::String(time)) if times::parse_time("clock", time).is_ok_and(|same| same == *time) => {}
        Some(_) => return Err(invalid("clock", "it is not a time such as \"2026-01-31T12:00:00.000Z\", or null")),
    }
    for (name, rows) in content {
        let names = || TABLES.iter().map(|(table, _)| *table);
        if name == "version" || name == "clock" {
            continue;
        }
        if !names().any(|table| table == name) {
            let hint = nearest::hint(name, names());
            return Err(Failure::invalid_input(format!("the snapshot has an unknown member \"{}\"{hint}", shown(name))));
        }
        if !rows.is_array() {
            return Err(invalid(name, "it is not a list"));
        }
    }
    Ok(())
}

/// Inserts one row; `Err` says what is wrong with it.
fn insert(
    context: &Context<'_>,
    table: &str,
    known: &[String],
    row: &Value,
    tokens: &BTreeMap<String, String>,
) -> Result<(), String> {
    let Value::Object(row) = row else { return Err("it is not an object".to_owned()) };
    let mut columns: Vec<&str> = Vec::with_capacity(known.len());
    let mut values: Vec<Sql> = Vec::with_capacity(known.len());
    for (name, value) in row {
        if !known.contains(name) {
            let hint = nearest::hint(name, known.iter().map(String::as_str));
            return Err(format!("unknown member \"{}\"{hint}", shown(name)));
        }
        state_rules::check_value(name, value)?;
        columns.push(name);
        values.push(to_sql(value).ok_or_else(|| format!("\"{name}\" is a list or an object"))?);
    }
    if table == "client_sessions" && !row.contains_key("token") {
        let id = row.get("client_session_id").and_then(Value::as_str).unwrap_or_default();
        columns.push("token");
        values.push(Sql::Text(tokens.get(id).cloned().unwrap_or_else(|| keys::new_session_token(&own_id(context)))));
    }
    let marks = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {table} ({}) VALUES ({marks})", columns.join(", "));
    let inserted = context.connection.prepare_cached(&sql).and_then(|mut one| one.execute(rusqlite::params_from_iter(values)));
    inserted.map(drop).map_err(|error| error.to_string())
}

fn own_id(context: &Context<'_>) -> String {
    let id = context.row("SELECT workspace_id FROM workspaces", [], |row| row.get(0));
    id.ok().flatten().unwrap_or_default()
}

fn to_sql(value: &Value) -> Option<Sql> {
    Some(match value {
        Value::Null => Sql::Null,
        Value::Bool(is) => Sql::Integer((*is).into()),
        Value::Number(number) => number.as_i64().map(Sql::Integer).or_else(|| number.as_f64().map(Sql::Real))?,
        Value::String(text) => Sql::Text(text.clone()),
        Value::Array(_) | Value::Object(_) => return None,
    })
}
