//! The queue of webhook deliveries, in the sandbox's own store: what is not delivered survives the server, and servers share the work. It
//! goes by the machine's time, whatever the workspace's clock says: receivers are real.

use super::context::new_id;
use super::engine::Workspace;
use super::events;
use super::failure::Failure;
use super::times::format_time;
use crate::error::Error;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::Value;

/// So many events long what was delivered stays listed.
const KEPT: i64 = 10_000;

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

impl Workspace {
    /// From now on there is a queue for this URL. A new one begins with the next event; one that was there goes on.
    pub(crate) fn register_webhook(&self, url: &str) -> Result<(), Error> {
        self.work(false, |context| register(context.connection, url, events::latest(context.connection)?))
    }

    /// Whether there is something to deliver to this URL.
    pub(crate) fn is_webhook_pending(&self, url: &str) -> Result<bool, Error> {
        self.work(true, |context| is_pending(context.connection, url, Timestamp::now()))
    }

    /// What is to be delivered next to this URL, for nobody else to deliver it.
    pub(crate) fn next_webhook(&self, url: &str, turns: Turns) -> Result<Next, Error> {
        self.work(false, |context| next(context.connection, url, Timestamp::now(), turns))
    }

    /// What came of a delivery.
    pub(crate) fn finish_webhook(&self, url: &str, claimed: &Claimed, attempted: &Attempted) -> Result<(), Error> {
        self.work(false, |context| finish(context.connection, url, claimed, attempted, Timestamp::now()))
    }
}

fn after(now: Timestamp, time: SignedDuration) -> String {
    format_time(now.saturating_add(time).unwrap_or(now))
}

/// From now on there is a queue for this URL. A new one begins behind the event with this number.
fn register(connection: &Connection, url: &str, behind: i64) -> Result<(), Failure> {
    let sql = "INSERT INTO webhook_endpoints (url, queued_until) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    connection.prepare_cached(sql)?.execute((url, behind))?;
    Ok(())
}

/// Whether there is something to do for this URL. Only looks, so that a server that has nothing to do is in nobody's way.
fn is_pending(connection: &Connection, url: &str, now: Timestamp) -> Result<bool, Failure> {
    let latest = events::latest(connection)?;
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM webhook_endpoints WHERE url = ?1 AND queued_until = ?2)
        OR EXISTS (SELECT 1 FROM webhook_deliveries WHERE url = ?1 AND next_attempt_at <= ?3)";
    Ok(connection.prepare_cached(sql)?.query_row((url, latest, format_time(now)), |row| row.get(0))?)
}

/// Puts fresh events into the queue of this URL, and claims the delivery that is next.
fn next(connection: &Connection, url: &str, now: Timestamp, turns: Turns) -> Result<Next, Failure> {
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
    if until > queued_until {
        // What was taken long ago is of no interest any more.
        let old = "DELETE FROM webhook_deliveries WHERE url = ?1 AND delivered_at IS NOT NULL AND event_sequence < ?2";
        connection.prepare_cached(old)?.execute((url, until.saturating_sub(KEPT)))?;
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
fn finish(connection: &Connection, url: &str, claimed: &Claimed, attempted: &Attempted, now: Timestamp) -> Result<(), Failure> {
    let delivered_at = attempted.was_taken.then(|| format_time(now));
    let next = attempted.again_after.filter(|_| !attempted.was_taken).map(|time| after(now, time));
    let sql =
        "UPDATE webhook_deliveries SET last_answer = ?4, delivered_at = ?5, next_attempt_at = ?6, claim = NULL, claimed_at = NULL
        WHERE url = ?1 AND message_id = ?2 AND claim = ?3";
    let values = (url, &claimed.message_id, &claimed.claim, &attempted.answer, delivered_at, next);
    connection.prepare_cached(sql)?.execute(values)?;
    Ok(())
}
