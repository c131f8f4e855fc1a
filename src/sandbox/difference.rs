//! What is different between two states of a workspace.

use super::state::TABLES;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What says nothing about a thing: where its row stands, and what only the sandbox knows.
const IGNORED: &[&str] = &["sequence", "token", "user_identifier_key"];

type Rows<'a> = BTreeMap<String, &'a Map<String, Value>>;

/// What was added, removed and changed, table by table. A thing is told from others by its id.
pub(super) fn difference(earlier: &Map<String, Value>, later: &Map<String, Value>) -> Value {
    let (mut added, mut removed, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for (table, id) in TABLES {
        let (before, after) = (rows(earlier, table, id), rows(later, table, id));
        added.extend(after.iter().filter(|(id, _)| !before.contains_key(*id)).map(|(id, row)| whole(table, id, row)));
        removed.extend(before.iter().filter(|(id, _)| !after.contains_key(*id)).map(|(id, row)| whole(table, id, row)));
        for (id, row) in &before {
            let fields = after.get(id).map(|later| fields(row, later)).unwrap_or_default();
            if !fields.is_empty() {
                changed.push(json!({"kind": table, "id": id, "fields": fields}));
            }
        }
    }
    let (before, after) = (earlier.get("clock").unwrap_or(&Value::Null), later.get("clock").unwrap_or(&Value::Null));
    if before != after {
        changed.push(json!({"kind": "clock", "id": "clock", "fields": {"clock": [before, after]}}));
    }
    let is_same = added.is_empty() && removed.is_empty() && changed.is_empty();
    json!({"is_same": is_same, "added": added, "removed": removed, "changed": changed})
}

/// The rows of a table by their ids.
fn rows<'a>(content: &'a Map<String, Value>, table: &str, id: &[&str]) -> Rows<'a> {
    let list = content.get(table).and_then(Value::as_array);
    let rows = list.into_iter().flatten().filter_map(Value::as_object);
    let text = |row: &Map<String, Value>, name: &&str| row.get(*name).and_then(Value::as_str).unwrap_or_default().to_owned();
    rows.map(|row| (id.iter().map(|name| text(row, name)).collect::<Vec<_>>().join(" "), row)).collect()
}

fn whole(table: &str, id: &str, row: &Map<String, Value>) -> Value {
    let fields: Map<String, Value> = row
        .iter()
        .filter(|(name, value)| !IGNORED.contains(&name.as_str()) && !value.is_null())
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    json!({"kind": table, "id": id, "fields": fields})
}

/// The fields of a thing that have changed, each with its earlier and its later value.
fn fields(before: &Map<String, Value>, after: &Map<String, Value>) -> Map<String, Value> {
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    let value = |row: &Map<String, Value>, name: &str| row.get(name).cloned().unwrap_or_default();
    names
        .filter(|name| !IGNORED.contains(&name.as_str()))
        .map(|name| (name.clone(), value(before, name), value(after, name)))
        .filter(|(_, before, after)| before != after)
        .map(|(name, before, after)| (name, json!([before, after])))
        .collect()
}
