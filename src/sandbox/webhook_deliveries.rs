//! The queue of webhook deliveries, in the sandbox's own store: what is not delivered survives the server, and servers share the work.

use super::context::new_id;
use super::events;
use super::failure::Failure;
use super::times::format_time;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::Serialize;
use serde_json::Value;

/// The tables, for the schema and for the migration of a sandbox that does not have them.
const TABLES: &str = include_str!("webhook_deliveries.sql");

/// A delivery of one event to one URL, as it is listed.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Delivery {
    /// The id that every attempt has (`svix-id`).
    pub message_id: String,
    /// The event's id.
    pub event_id: String,
    /// The event's type.
    pub event_type: String,
    /// The event's number; events are delivered in this order.
    pub event_sequence: i64,
    /// Where it goes.
    pub url: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What came of the last attempt: a status, or why there is none.
    pub last_answer: Option<String>,
    /// What is to become of it.
    pub state: DeliveryState,
    /// When it is tried next, while it waits.
    pub next_attempt_at: Option<String>,
    /// When it was taken.
    pub delivered_at: Option<String>,
}

/// What is to become of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DeliveryState {
    /// It was taken.
    Delivered,
    /// It is tried (again).
    Waiting,
    /// It was refused too often.
    Failed,
}

/// What is to be delivered once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resend {
    /// The deliveries with these message ids.
    These(Vec<String>),
    /// Those that were tried and not taken.
    Failed,
    /// All.
    All,
}

/// What there is to do for a URL just now.
pub(crate) enum Next {
    /// Nothing.
    Nothing,
    /// Something, but another delivery has just begun, and comes first.
    Wait,
    /// This.
    Deliver(Claimed),
}

/// A delivery that nobody else carries out for a while.
pub(crate) struct Claimed {
    pub(crate) message_id: String,
    pub(crate) event: String,
    /// Which attempt it is, from 1, since it was last begun anew.
    pub(crate) attempt: usize,
    claim: String,
}

/// What came of an attempt.
pub(crate) struct Attempted {
    pub(crate) was_taken: bool,
    pub(crate) answer: String,
    /// How long until the next attempt, if it was not taken; none when it was the last.
    pub(crate) again_after: Option<SignedDuration>,
}

/// How long whose turn lasts.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    /// After so long a claim is void: whoever made it is dead.
    pub(crate) claim: SignedDuration,
    /// So long the next delivery waits for the one before it.
    pub(crate) keeps_up: SignedDuration,
}

fn after(now: Timestamp, time: SignedDuration) -> String {
    format_time(now.saturating_add(time).unwrap_or(now))
}

/// Whether there are the tables.
fn is_prepared(connection: &Connection) -> Result<bool, Failure> {
    let sql = "SELECT 1 FROM sqlite_schema WHERE name = 'webhook_deliveries_claimed'";
    Ok(connection.prepare_cached(sql)?.exists([])?)
}

/// From now on there is a queue for this URL. A new one begins behind the event with this number.
pub(super) fn register(connection: &Connection, url: &str, behind: i64) -> Result<(), Failure> {
    if !is_prepared(connection)? {
        connection.execute_batch(TABLES)?;
    }
    let sql = "INSERT INTO webhook_endpoints (url, queued_until) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    connection.prepare_cached(sql)?.execute((url, behind))?;
    Ok(())
}

/// Whether there is something to do for this URL. Only looks, so that a server that has nothing to do is in nobody's way.
pub(super) fn is_pending(connection: &Connection, url: &str, now: Timestamp) -> Result<bool, Failure> {
    if !is_prepared(connection)? {
        return Ok(true);
    }
    let latest = events::latest(connection)?;
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM webhook_endpoints WHERE url = ?1 AND queued_until = ?2)
        OR EXISTS (SELECT 1 FROM webhook_deliveries WHERE url = ?1 AND next_attempt_at <= ?3)";
    Ok(connection.prepare_cached(sql)?.query_row((url, latest, format_time(now)), |row| row.get(0))?)
}

/// Puts fresh events into the queue of this URL, and claims the delivery that is next.
pub(super) fn next(connection: &Connection, url: &str, now: Timestamp, turns: Turns) -> Result<Next, Failure> {
    // A file that was made anew counts from the beginning.
    register(connection, url, 0)?;
    queue(connection, url, now)?;
    let due = "SELECT message_id, event, attempts_of_round FROM webhook_deliveries WHERE url = ?1 AND next_attempt_at <= ?2
        ORDER BY attempts > 0, event_sequence LIMIT 1";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, usize>(2)?));
    let found = connection.prepare_cached(due)?.query_row((url, format_time(now)), read).optional()?;
    let Some((message_id, event, attempts)) = found else { return Ok(Next::Nothing) };
    let is_before = "SELECT 1 FROM webhook_deliveries WHERE url = ?1 AND claim IS NOT NULL AND claimed_at BETWEEN ?2 AND ?3";
    let began = after(now, -turns.keeps_up);
    if connection.prepare_cached(is_before)?.exists((url, began, format_time(now)))? {
        return Ok(Next::Wait);
    }
    let claimed = Claimed { message_id, event, attempt: attempts.saturating_add(1), claim: new_id() };
    let sql = "UPDATE webhook_deliveries SET claim = ?3, claimed_at = ?4, next_attempt_at = ?5, attempts = attempts + 1,
          attempts_of_round = attempts_of_round + 1
        WHERE url = ?1 AND message_id = ?2";
    let dead_from = after(now, turns.claim);
    let values = (url, &claimed.message_id, &claimed.claim, format_time(now), dead_from);
    connection.prepare_cached(sql)?.execute(values)?;
    Ok(Next::Deliver(claimed))
}

fn queue(connection: &Connection, url: &str, now: Timestamp) -> Result<(), Failure> {
    let of = "SELECT queued_until FROM webhook_endpoints WHERE url = ?1";
    let queued_until: i64 = connection.prepare_cached(of)?.query_row([url], |row| row.get(0))?;
    // Numbers only grow, unless the store was put back to what it was before.
    let mut until = queued_until.min(events::latest(connection)?);
    for (number, event) in events::after(connection, until)? {
        until = number;
        let sql = "INSERT INTO webhook_deliveries (url, message_id, event_sequence, event, next_attempt_at)
            VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
        let values = (url, message_id(&event), number, event.to_string(), format_time(now));
        connection.prepare_cached(sql)?.execute(values)?;
    }
    if until != queued_until {
        let sql = "UPDATE webhook_endpoints SET queued_until = ?2 WHERE url = ?1";
        connection.prepare_cached(sql)?.execute((url, until))?;
    }
    Ok(())
}

/// The id of an event's message: the same in every attempt.
fn message_id(event: &Value) -> String {
    let event_id = event.get("event_id").and_then(Value::as_str).unwrap_or_default();
    format!("msg_{}", event_id.replace('-', ""))
}

/// Writes down what came of an attempt, unless somebody else has the delivery by now.
pub(super) fn finish(
    connection: &Connection,
    url: &str,
    claimed: &Claimed,
    attempted: &Attempted,
    now: Timestamp,
) -> Result<(), Failure> {
    let delivered_at = attempted.was_taken.then(|| format_time(now));
    let next = attempted.again_after.filter(|_| !attempted.was_taken).map(|time| after(now, time));
    let sql =
        "UPDATE webhook_deliveries SET last_answer = ?4, delivered_at = ?5, next_attempt_at = ?6, claim = NULL, claimed_at = NULL
        WHERE url = ?1 AND message_id = ?2 AND claim = ?3";
    let values = (url, &claimed.message_id, &claimed.claim, &attempted.answer, delivered_at, next);
    connection.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// All deliveries, in the order of their events.
pub(super) fn list(connection: &Connection) -> Result<Vec<Delivery>, Failure> {
    if !is_prepared(connection)? {
        return Ok(Vec::new());
    }
    let sql = "SELECT message_id, event, event_sequence, url, attempts, last_answer, next_attempt_at, delivered_at
        FROM webhook_deliveries ORDER BY event_sequence, url";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let event: Value = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
        let text = |name: &str| event.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (next_attempt_at, delivered_at): (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
        Ok(Delivery {
            message_id: row.get(0)?,
            event_id: text("event_id"),
            event_type: text("event_type"),
            event_sequence: row.get(2)?,
            url: row.get(3)?,
            attempts: row.get(4)?,
            last_answer: row.get(5)?,
            state: match (&delivered_at, &next_attempt_at) {
                (Some(_), _) => DeliveryState::Delivered,
                (None, Some(_)) => DeliveryState::Waiting,
                (None, None) => DeliveryState::Failed,
            },
            next_attempt_at,
            delivered_at,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Marks deliveries to be made at once, whatever came of them before, and gives their message ids.
pub(super) fn resend(connection: &Connection, which: &Resend, now: Timestamp) -> Result<Vec<String>, Failure> {
    let condition = match which {
        Resend::All => "TRUE".to_owned(),
        Resend::Failed => "delivered_at IS NULL AND last_answer IS NOT NULL".to_owned(),
        Resend::These(ids) => format!("message_id IN ({})", vec!["?"; ids.len()].join(", ")),
    };
    let ids: &[String] = if let Resend::These(ids) = which { ids } else { &[] };
    let found: Vec<String> = if is_prepared(connection)? {
        let sql = format!("SELECT message_id FROM webhook_deliveries WHERE {condition} ORDER BY event_sequence, url");
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(ids), |row| row.get(0))?;
        rows.collect::<rusqlite::Result<_>>()?
    } else {
        Vec::new()
    };
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
