//! Everything in a workspace as JSON, to return to it: each table with its rows.

use super::context::Context;
use super::failure::Failure;
use super::{keys, state_rules, times};
use crate::error::shown;
use crate::nearest;
use rusqlite::ErrorCode;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::{Map, Value, json};

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

/// What of a client session stays inside the sandbox: with it somebody can act as the session's user.
const SECRETS: &[&str] = &["token", "user_identifier_key"];

/// Whether the secrets of client sessions are part of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Secrets {
    Kept,
    LeftOut,
}

/// The present state.
pub(super) fn take(context: &Context<'_>, secrets: Secrets) -> Result<Map<String, Value>, Failure> {
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
                if secrets == Secrets::Kept || *table != "client_sessions" || !SECRETS.contains(&column.as_str()) {
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

/// The same without secrets.
pub(super) fn leave_out_secrets(content: &mut Map<String, Value>) {
    let sessions = content.get_mut("client_sessions").and_then(Value::as_array_mut);
    for session in sessions.into_iter().flatten().filter_map(Value::as_object_mut) {
        session.retain(|name, _| !SECRETS.contains(&name.as_str()));
    }
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
    let own_id = context.workspace_id()?;
    clear(context)?;
    // A child may stand before its parent.
    context.connection.pragma_update(None, "defer_foreign_keys", true)?;
    for (table, _) in TABLES {
        let rows = content.get(*table).and_then(Value::as_array);
        let columns = "SELECT name FROM pragma_table_info(?1)";
        let columns = context.rows(columns, [table], |row| row.get::<_, String>(0))?;
        let table = Table { name: table, columns, workspace_id: &own_id };
        for (index, row) in rows.into_iter().flatten().enumerate() {
            table.insert(context, row).map_err(|wrong| match wrong {
                Wrong::Row(why) => invalid(&format!("{}[{index}]", table.name), &why),
                Wrong::Store(failure) => failure,
            })?;
        }
    }
    let broken = "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1";
    if let Some((table, parent)) = context.row(broken, [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))? {
        return Err(invalid(&table, &format!("a row names one of {parent} that is not there")));
    }
    // What happened elsewhere, or once before, is not told to webhooks as news.
    let told = "UPDATE webhook_endpoints SET queued_until =
        max(queued_until, (SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'events'))";
    context.execute(told, [])?;
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

/// A table that is filled.
struct Table<'a> {
    name: &'a str,
    columns: Vec<String>,
    workspace_id: &'a str,
}

/// Why a row cannot be inserted.
enum Wrong {
    /// The row is wrong.
    Row(String),
    /// The store failed, or had no time.
    Store(Failure),
}

impl From<Failure> for Wrong {
    fn from(failure: Failure) -> Wrong {
        Wrong::Store(failure)
    }
}

impl From<rusqlite::Error> for Wrong {
    fn from(error: rusqlite::Error) -> Wrong {
        match &error {
            rusqlite::Error::SqliteFailure(code, Some(why)) if code.code == ErrorCode::ConstraintViolation => {
                Wrong::Row(why.replace("constraint failed: ", "rule is broken by "))
            }
            _ => Wrong::Store(error.into()),
        }
    }
}

impl Table<'_> {
    fn insert(&self, context: &Context<'_>, row: &Value) -> Result<(), Wrong> {
        let Value::Object(row) = row else { return Err(Wrong::Row("it is not an object".to_owned())) };
        let mut columns: Vec<&str> = Vec::with_capacity(self.columns.len());
        let mut values: Vec<Sql> = Vec::with_capacity(self.columns.len());
        for (name, value) in row {
            if !self.columns.contains(name) {
                let hint = nearest::hint(name, self.columns.iter().map(String::as_str));
                return Err(Wrong::Row(format!("unknown member \"{}\"{hint}", shown(name))));
            }
            state_rules::check_value(name, value).map_err(Wrong::Row)?;
            columns.push(name);
            values.push(self.value(name, value).map_err(|why| Wrong::Row(format!("\"{name}\" {why}")))?);
        }
        if self.name == "client_sessions" {
            for (name, secret) in self.missing_secrets(context, row)? {
                columns.push(name);
                values.push(secret);
            }
        }
        if columns.is_empty() {
            return Err(Wrong::Row("it has no members".to_owned()));
        }
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", self.name, columns.join(", "));
        context.connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }

    /// The value of a column; the error says what is wrong with it.
    fn value(&self, name: &str, value: &Value) -> Result<Sql, String> {
        let value = to_sql(value).ok_or("is a list or an object")?;
        match (name, value) {
            // An event belongs to the workspace that it is in.
            ("body", Sql::Text(text)) => Ok(Sql::Text(self.as_of_here(text))),
            ("token", Sql::Text(token)) => match keys::check_session_token(&token, self.workspace_id) {
                Ok(()) => Ok(Sql::Text(token)),
                Err(_) => Err("is no token of this workspace".to_owned()),
            },
            (_, value) => Ok(value),
        }
    }

    /// The text of an event with the id of this workspace.
    fn as_of_here(&self, text: String) -> String {
        if text.contains(self.workspace_id) {
            return text;
        }
        let mut event: Value = serde_json::from_str(&text).unwrap_or_default();
        match event.as_object_mut() {
            Some(map) => map.insert("workspace_id".to_owned(), self.workspace_id.into()),
            None => return text,
        };
        event.to_string()
    }

    /// What a session's row leaves out: what the session had when it was here, or a new token.
    fn missing_secrets(&self, context: &Context<'_>, row: &Map<String, Value>) -> Result<Vec<(&'static str, Sql)>, Failure> {
        let id = row.get("client_session_id").and_then(Value::as_str).unwrap_or_default();
        let known = "SELECT token, user_identifier_key FROM session_secrets WHERE client_session_id = ?1";
        let known = context.row(known, [id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)))?;
        let mut missing = Vec::new();
        if !row.contains_key("user_identifier_key")
            && let Some((_, Some(key))) = &known
        {
            missing.push(("user_identifier_key", Sql::Text(key.clone())));
        }
        if !row.contains_key("token") {
            let token = known.map_or_else(|| keys::new_session_token(self.workspace_id), |(token, _)| token);
            missing.push(("token", Sql::Text(token)));
        }
        Ok(missing)
    }
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
