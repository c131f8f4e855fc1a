//! Snapshots of a workspace: kept in it under a name, or given out as content.

use super::context::{Context, body, nothing};
use super::difference::difference;
use super::failure::Failure;
use super::state::{self, Secrets};
use serde_json::{Map, Value, json};

fn told(name: Option<&str>, created_at: &str, content: &Map<String, Value>) -> Value {
    json!({"name": name, "created_at": created_at, "counts": state::counts(content)})
}

/// Keeps the present state under a name.
pub(super) fn save(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let name = context.required("name")?;
    let content = state::take(context, Secrets::Kept)?;
    let sql = "INSERT OR REPLACE INTO snapshots (name, content, created_at) VALUES (?1, ?2, ?3)";
    context.execute(sql, (name, Value::Object(content.clone()).to_string(), &context.now))?;
    Ok(body("snapshot", told(Some(name), &context.now, &content)))
}

/// A snapshot that is kept: when it was taken, and its content.
fn kept(context: &Context<'_>, name: &str) -> Result<(String, Map<String, Value>), Failure> {
    let sql = "SELECT created_at, content FROM snapshots WHERE name = ?1";
    let found = context.row(sql, [name], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let (created_at, content) = found.ok_or_else(|| Failure::not_found("snapshot"))?;
    Ok((created_at, state::parse(&content)?))
}

/// The state that one of two parameters names or holds.
fn given(context: &Context<'_>, name: &str, content: &str) -> Result<Option<Map<String, Value>>, Failure> {
    match (context.text(name), context.value(content).and_then(Value::as_object)) {
        (Some(_), Some(_)) => Err(Failure::invalid_input(format!("{name} and {content} cannot be given together"))),
        (Some(name), None) => kept(context, name).map(|(_, content)| Some(content)),
        (None, content) => Ok(content.cloned()),
    }
}

/// Returns to a state.
pub(super) fn restore(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let content = given(context, "name", "content")?.ok_or_else(|| Failure::invalid_input("name or content is required"))?;
    state::put(context, &content)?;
    let created_at = match context.text("name") {
        Some(name) => kept(context, name)?.0,
        None => content.get("clock").and_then(Value::as_str).unwrap_or(&context.now).to_owned(),
    };
    Ok(body("snapshot", told(context.text("name"), &created_at, &content)))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let (created_at, mut content) = match context.text("name") {
        Some(name) => kept(context, name)?,
        None => (context.now.clone(), state::take(context, Secrets::LeftOut)?),
    };
    state::leave_out_secrets(&mut content);
    let mut snapshot = told(context.text("name"), &created_at, &content);
    if let Some(map) = snapshot.as_object_mut() {
        map.insert("content".to_owned(), Value::Object(content));
    }
    Ok(body("snapshot", snapshot))
}

pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let names = context.rows("SELECT name FROM snapshots ORDER BY name", [], |row| row.get::<_, String>(0))?;
    let mut snapshots = Vec::with_capacity(names.len());
    for name in names {
        let (created_at, content) = kept(context, &name)?;
        snapshots.push(told(Some(&name), &created_at, &content));
    }
    Ok(body("snapshots", Value::Array(snapshots)))
}

pub(super) fn delete(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    match context.execute("DELETE FROM snapshots WHERE name = ?1", [context.required("name")?])? {
        0 => Err(Failure::not_found("snapshot")),
        _ => Ok(nothing()),
    }
}

/// What is different in a later state.
pub(super) fn diff(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let earlier = given(context, "name", "content")?.ok_or_else(|| Failure::invalid_input("name or content is required"))?;
    let later = match given(context, "other_name", "other_content")? {
        Some(later) => later,
        None => state::take(context, Secrets::LeftOut)?,
    };
    Ok(body("difference", difference(&earlier, &later)))
}
