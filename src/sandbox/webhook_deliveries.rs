//! The deliveries of webhooks, as they are listed and marked to be made once more. [`super::webhook_queue`] makes them.

use super::context::{Context, body};
use super::failure::Failure;
use super::times::format_time;
use jiff::Timestamp;
use rusqlite::{Connection, Row, params_from_iter};
use serde_json::{Map, Value, json};

/// What is to be delivered once more.
enum Resend {
    /// The deliveries with these message ids.
    These(Vec<String>),
    /// Those that were tried and not taken.
    Failed,
    /// All.
    All,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Value> {
    let event: Value = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
    let (next_attempt_at, delivered_at): (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
    let status = match (&delivered_at, &next_attempt_at) {
        (Some(_), _) => "delivered",
        (None, Some(_)) => "waiting",
        (None, None) => "failed",
    };
    Ok(json!({
        "message_id": row.get::<_, String>(0)?,
        "event_id": event.get("event_id"),
        "event_type": event.get("event_type"),
        "event_sequence": row.get::<_, i64>(2)?,
        "url": row.get::<_, String>(3)?,
        "attempts": row.get::<_, i64>(4)?,
        "last_answer": row.get::<_, Option<String>>(5)?,
        "status": status,
        "next_attempt_at": next_attempt_at,
        "delivered_at": delivered_at,
    }))
}

fn all(context: &Context<'_>) -> Result<Vec<Value>, Failure> {
    let sql = "SELECT message_id, event, event_sequence, url, attempts, last_answer, next_attempt_at, delivered_at
        FROM webhook_deliveries ORDER BY event_sequence, url";
    context.rows(sql, [], read)
}

/// All deliveries, in the order of their events.
pub(super) fn list(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(body("webhook_deliveries", Value::Array(all(context)?)))
}

/// Marks deliveries to be made once more, and tells which.
pub(super) fn resend(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let is_set = |name: &str| context.flag(name) == Some(true);
    let ids = context.texts("message_ids").map(|ids| ids.into_iter().map(str::to_owned).collect::<Vec<_>>());
    let which = match (ids, is_set("failed"), is_set("all")) {
        (Some(ids), false, false) if !ids.is_empty() => Resend::These(ids),
        (None, true, false) => Resend::Failed,
        (None, false, true) => Resend::All,
        _ => return Err(Failure::invalid_input("give one of message_ids, failed and all")),
    };
    let marked = mark(context.connection, &which, Timestamp::now())?;
    let is_marked = |delivery: &Value| {
        let id = delivery.get("message_id").and_then(Value::as_str).unwrap_or_default();
        marked.iter().any(|marked| marked == id)
    };
    let deliveries = all(context)?.into_iter().filter(is_marked).collect();
    Ok(body("webhook_deliveries", Value::Array(deliveries)))
}

/// Marks deliveries to be made at once, whatever came of them before, and gives their message ids.
fn mark(connection: &Connection, which: &Resend, now: Timestamp) -> Result<Vec<String>, Failure> {
    let condition = match which {
        Resend::All => "TRUE".to_owned(),
        Resend::Failed => "delivered_at IS NULL AND last_answer IS NOT NULL".to_owned(),
        Resend::These(ids) => format!("message_id IN ({})", vec!["?"; ids.len()].join(", ")),
    };
    let ids: &[String] = if let Resend::These(ids) = which { ids } else { &[] };
    let sql = format!("SELECT message_id FROM webhook_deliveries WHERE {condition} ORDER BY event_sequence, url");
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map(params_from_iter(ids), |row| row.get(0))?;
    let found: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    if let Some(unknown) = ids.iter().find(|id| !found.contains(id)) {
        let message = format!("There is no delivery with the message id {}", crate::error::shown(unknown));
        return Err(Failure::refused(404, "webhook_delivery_not_found", message));
    }
    if !found.is_empty() {
        // An attempt that is under way counts no more: its claim is gone.
        let sql = format!(
            "UPDATE webhook_deliveries SET next_attempt_at = ?, delivered_at = NULL, attempts_of_round = 0, claim = NULL,
             claimed_at = NULL WHERE {condition}"
        );
        let now = format_time(now);
        connection.execute(&sql, params_from_iter(std::iter::once(&now).chain(ids)))?;
    }
    Ok(found)
}
