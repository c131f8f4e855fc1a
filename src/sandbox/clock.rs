//! The clock of a workspace: the machine's time, or a time at which it was frozen. It belongs to the store, so that all processes that have
//! a file see one time. It never runs backward.

use super::context::{Context, body};
use super::failure::Failure;
use super::times::format_time;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// What time it is, and until when nothing falls due.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    frozen_at: Option<String>,
    next_due: Option<String>,
}

impl Clock {
    pub(super) fn read(connection: &Connection) -> Result<Clock, Failure> {
        let sql = "SELECT clock,
            (SELECT ends_at FROM acs_credentials WHERE ends_at IS NOT NULL AND invalidated_at IS NULL ORDER BY ends_at LIMIT 1),
            (SELECT ends_at FROM acs_users WHERE ends_at IS NOT NULL AND NOT access_ended ORDER BY ends_at LIMIT 1)
          FROM workspaces";
        let read = |row: &rusqlite::Row<'_>| {
            let due: [Option<String>; 2] = [row.get(1)?, row.get(2)?];
            Ok(Clock { frozen_at: row.get(0)?, next_due: due.into_iter().flatten().min() })
        };
        Ok(connection.prepare_cached(sql)?.query_row([], read)?)
    }

    pub(super) fn now(&self) -> String {
        self.frozen_at.clone().unwrap_or_else(|| format_time(Timestamp::now()))
    }

    /// Whether something has fallen due by now that was not carried out yet.
    pub(super) fn is_due(&self, now: &str) -> bool {
        self.next_due.as_deref().is_some_and(|due| due <= now)
    }
}

/// A later time, or none when that is beyond what can be counted.
pub(super) fn later(time: &str, by: SignedDuration) -> Option<String> {
    let time: Timestamp = time.parse().ok()?;
    time.checked_add(by).ok().map(format_time)
}

fn told(now: &str, is_frozen: bool) -> Map<String, Value> {
    body("clock", json!({"now": now, "is_frozen": is_frozen}))
}

pub(super) fn get(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    Ok(told(&context.now, context.exists("SELECT 1 FROM workspaces WHERE clock IS NOT NULL", [])?))
}

pub(super) fn freeze(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let at = context.time("at")?.unwrap_or_else(|| context.now.clone());
    if at < context.now {
        refuse_past(context, "at")?;
        // Nothing has happened here: it is as if the workspace had been made at that time.
        context.execute("UPDATE acs_systems SET created_at = ?1", [&at])?;
        context.execute("UPDATE acs_entrances SET created_at = ?1", [&at])?;
    }
    set(context, &at)
}

/// Freezes the clock of a workspace that has run with the machine's time and in which nothing has happened.
/// True when it was.
pub(super) fn freeze_at_first(context: &Context<'_>) -> Result<bool, Failure> {
    let is_new = context.exists("SELECT 1 FROM workspaces WHERE clock IS NULL", [])? && !has_happened(context)?;
    if is_new {
        freeze(context)?;
    }
    Ok(is_new)
}

pub(super) fn advance(context: &Context<'_>) -> Result<Map<String, Value>, Failure> {
    let to = match (context.value("by_seconds").and_then(Value::as_i64), context.time("to")?) {
        (Some(_), Some(_)) => return Err(Failure::invalid_input("by_seconds and to cannot be given together")),
        (Some(seconds), None) => later(&context.now, SignedDuration::from_secs(seconds))
            .ok_or_else(|| Failure::invalid_input("by_seconds leads beyond the year 9999"))?,
        (None, Some(to)) if to < context.now => {
            let message = format!("to is in the past: it is {} in this workspace, and time never runs backward", context.now);
            return Err(Failure::invalid_input(message));
        }
        (None, Some(to)) => to,
        (None, None) => return Err(Failure::invalid_input("by_seconds or to is required")),
    };
    set(context, &to)
}

fn set(context: &Context<'_>, time: &str) -> Result<Map<String, Value>, Failure> {
    context.execute("UPDATE workspaces SET clock = ?1", [time])?;
    Ok(told(time, true))
}

/// What has happened cannot lie ahead.
fn refuse_past(context: &Context<'_>, name: &str) -> Result<(), Failure> {
    if has_happened(context)? {
        return Err(Failure::invalid_input(format!(
            "{name} is in the past: it is {} in this workspace, and time never runs backward where something has happened; reset the workspace first",
            context.now
        )));
    }
    Ok(())
}

/// Whether anything is, or was, in the workspace but what every new one has.
pub(super) fn has_happened(context: &Context<'_>) -> Result<bool, Failure> {
    let sql = "SELECT 1 FROM user_identities UNION ALL SELECT 1 FROM acs_users UNION ALL SELECT 1 FROM client_sessions
        UNION ALL SELECT 1 FROM events";
    context.exists(sql, [])
}
