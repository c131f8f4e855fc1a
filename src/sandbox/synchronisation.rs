//! Synchronising credentials across the phones of a user identity: the two processes, and the rules that hold between phones and
//! credentials.
//!
//! **New phone.** A phone that is registered gets, for each multi-phone sync credential of its user identity, one child: the same
//! shared card details, issued to that phone. A sync credential that is created, or comes to an identity with its ACS user,
//! gets one child for each phone that is there.
//!
//! **Lost phone.** A phone that is deactivated leaves, with everything that was issued to it. The sync credential and the other
//! phones stay as they were.
//!
//! **Assigning.** A credential that is taken from its ACS user leaves that user's phones, and a sync credential its children; one that is
//! assigned to another comes to that one's phones. A suspended ACS user keeps all its credentials, which open nothing meanwhile.
//!
//! **Ending.** A credential that ends, or whose user's access schedule ends, is invalidated: it is listed, opens nothing, and the app on the
//! phone no longer has it. Prolonged, it is issued again.
//!
//! # What always holds
//! 1. A child credential has a parent that is there and a phone that is there (also a rule of the schema).
//! 2. Each phone of an identity has exactly one child of each of the identity's sync credentials, and no child of another's. A phone that
//!    was registered after a sync credential had ended has none of it.
//! 3. Nothing is issued to a phone that is not there.
//! 4. Every change of these has its event.
//!
//! `tests/sandbox_properties.rs` checks them under random operations, `tests/sandbox_crash.rs` after `kill -9`.

use super::context::{Context, new_id};
use super::events::{self, About};
use super::failure::Failure;

/// Issues a child of each sync credential of the identity to each of its phones that lacks one: the heart of the new phone
/// process, and idempotent.
pub(super) fn synchronise(context: &Context<'_>, user_identity_id: &str) -> Result<(), Failure> {
    let missing = context.rows(
        "SELECT c.acs_credential_id, p.device_id
         FROM acs_users u
         JOIN acs_credentials c ON c.acs_user_id = u.acs_user_id AND c.is_multi_phone_sync_credential AND c.invalidated_at IS NULL
         JOIN phones p ON p.user_identity_id = u.user_identity_id
         WHERE u.user_identity_id = ?1 AND NOT EXISTS (
           SELECT 1 FROM acs_credentials child
           WHERE child.parent_acs_credential_id = c.acs_credential_id AND child.device_id = p.device_id)
         ORDER BY c.sequence, p.sequence",
        [user_identity_id],
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)),
    )?;
    for (parent, device_id) in missing {
        issue_child(context, &parent, &device_id)?;
    }
    issue_waiting(context, user_identity_id)
}

fn issue_child(context: &Context<'_>, parent: &str, device_id: &str) -> Result<(), Failure> {
    let child = new_id();
    context.execute(
        "INSERT INTO acs_credentials (acs_credential_id, acs_system_id, acs_user_id, parent_acs_credential_id, device_id, access_method,
           is_multi_phone_sync_credential, card_number, code, starts_at, ends_at, metadata, issued_at, updated_at, created_at)
         SELECT ?1, acs_system_id, acs_user_id, acs_credential_id, ?2, access_method, FALSE, card_number, code, starts_at, ends_at,
           metadata, ?3, ?3, ?3
         FROM acs_credentials WHERE acs_credential_id = ?4",
        (&child, device_id, &context.now, parent),
    )?;
    context.execute(
        "INSERT INTO acs_credential_entrances (acs_credential_id, acs_entrance_id)
         SELECT ?1, acs_entrance_id FROM acs_credential_entrances WHERE acs_credential_id = ?2",
        [&child, parent],
    )?;
    record(context, "acs_credential.issued", &child)
}

/// A mobile key that is not synchronised is for one phone: it is issued to the identity's first one, as soon as there is one.
fn issue_waiting(context: &Context<'_>, user_identity_id: &str) -> Result<(), Failure> {
    let waiting = context.rows(
        "SELECT c.acs_credential_id FROM acs_users u JOIN acs_credentials c ON c.acs_user_id = u.acs_user_id
         WHERE u.user_identity_id = ?1 AND c.access_method = 'mobile_key' AND +c.device_id IS NULL
           AND NOT c.is_multi_phone_sync_credential AND c.invalidated_at IS NULL ORDER BY c.sequence",
        [user_identity_id],
        |row| row.get::<_, String>(0),
    )?;
    for acs_credential_id in waiting {
        let issued = context.execute(
            "UPDATE acs_credentials SET issued_at = ?2, updated_at = ?2,
               device_id = (SELECT device_id FROM phones WHERE user_identity_id = ?3 ORDER BY sequence LIMIT 1)
             WHERE acs_credential_id = ?1 AND EXISTS (SELECT 1 FROM phones WHERE user_identity_id = ?3)",
            (&acs_credential_id, &context.now, user_identity_id),
        )?;
        if issued > 0 {
            record(context, "acs_credential.issued", &acs_credential_id)?;
        }
    }
    Ok(())
}

/// The lost phone process: the phone leaves, and everything that was issued to it is invalidated, revoked and removed from
/// its access system.
pub(super) fn deactivate(context: &Context<'_>, device_id: &str) -> Result<(), Failure> {
    let owner = "SELECT user_identity_id FROM phones WHERE device_id = ?1";
    let Some(owner) = context.row(owner, [device_id], |row| row.get::<_, String>(0))? else {
        return Err(Failure::not_found("phone"));
    };
    let about = About { device_id: Some(device_id), user_identity_id: Some(&owner), ..About::default() };
    events::record(context, "phone.deactivated", &about)?;
    remove_each(context, "SELECT acs_credential_id FROM acs_credentials WHERE device_id = ?1 ORDER BY sequence", device_id)?;
    context.execute("DELETE FROM phones WHERE device_id = ?1", [device_id])?;
    Ok(())
}

const CHILDREN: &str = "SELECT acs_credential_id FROM acs_credentials WHERE parent_acs_credential_id = ?1 ORDER BY sequence";

/// Removes a credential, and its children before it.
pub(super) fn remove_credential(context: &Context<'_>, acs_credential_id: &str) -> Result<(), Failure> {
    remove_each(context, CHILDREN, acs_credential_id)?;
    if is_valid(context, acs_credential_id)? == Some(true) {
        record(context, "acs_credential.invalidated", acs_credential_id)?;
    }
    record(context, "acs_credential.deleted", acs_credential_id)?;
    context.execute("DELETE FROM acs_credential_entrances WHERE acs_credential_id = ?1", [acs_credential_id])?;
    context.execute("DELETE FROM acs_credentials WHERE acs_credential_id = ?1", [acs_credential_id])?;
    Ok(())
}

/// Removes every credential of an ACS user.
pub(super) fn remove_credentials_of_user(context: &Context<'_>, acs_user_id: &str) -> Result<(), Failure> {
    let own = "SELECT acs_credential_id FROM acs_credentials WHERE acs_user_id = ?1 AND parent_acs_credential_id IS NULL ORDER BY sequence";
    remove_each(context, own, acs_user_id)
}

/// Takes back what was issued to phones through an ACS user that leaves its identity. Its sync credentials stay, without children.
pub(super) fn withdraw_from_phones(context: &Context<'_>, acs_user_id: &str) -> Result<(), Failure> {
    let issued =
        "SELECT acs_credential_id FROM acs_credentials WHERE acs_user_id = ?1 AND device_id IS NOT NULL ORDER BY sequence";
    remove_each(context, issued, acs_user_id)
}

/// Assigns a credential to an ACS user of its system, or to none. It leaves the phones that it was on; [`synchronise`] brings it to
/// those of its new user.
pub(super) fn assign(context: &Context<'_>, acs_credential_id: &str, acs_user_id: Option<&str>) -> Result<(), Failure> {
    remove_each(context, CHILDREN, acs_credential_id)?;
    let was_valid = is_valid(context, acs_credential_id)?;
    let is_on_phone = "SELECT invalidated_at IS NULL FROM acs_credentials WHERE acs_credential_id = ?1 AND device_id IS NOT NULL";
    if let Some(is_valid_there) = context.row(is_on_phone, [acs_credential_id], |row| row.get::<_, bool>(0))? {
        if is_valid_there {
            record(context, "acs_credential.invalidated", acs_credential_id)?;
        }
        let waits = "UPDATE acs_credentials SET device_id = NULL, issued_at = NULL WHERE acs_credential_id = ?1";
        context.execute(waits, [acs_credential_id])?;
    }
    let sql = "UPDATE acs_credentials SET acs_user_id = ?2, updated_at = ?3,
          invalidated_at = iif((ends_at IS NOT NULL AND ends_at <= ?3)
              OR EXISTS (SELECT 1 FROM acs_users WHERE acs_users.acs_user_id = ?2 AND access_ended),
            ifnull(invalidated_at, ?3), NULL)
        WHERE acs_credential_id = ?1";
    context.execute(sql, (acs_credential_id, acs_user_id, &context.now))?;
    match (was_valid, is_valid(context, acs_credential_id)?) {
        (Some(true), Some(false)) => record(context, "acs_credential.invalidated", acs_credential_id),
        (Some(false), Some(true)) => record(context, "acs_credential.reissued", acs_credential_id),
        _ => Ok(()),
    }
}

/// Gives a credential, and the children that share what it has, another code or end. What was issued is issued again.
pub(super) fn change(
    context: &Context<'_>,
    acs_credential_id: &str,
    code: Option<&str>,
    ends_at: Option<&str>,
) -> Result<(), Failure> {
    let differing = context.rows(
        "SELECT acs_credential_id, issued_at IS NOT NULL FROM acs_credentials
         WHERE (acs_credential_id = ?1 OR parent_acs_credential_id = ?1)
           AND (ifnull(?2, code) IS NOT code OR ifnull(?3, ends_at) IS NOT ends_at) ORDER BY sequence",
        (acs_credential_id, code, ends_at),
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)),
    )?;
    for (id, is_issued) in differing {
        context.execute(
            "UPDATE acs_credentials SET code = ifnull(?2, code), ends_at = ifnull(?3, ends_at), updated_at = ?4,
               invalidated_at = iif(?3 IS NULL
                   OR EXISTS (SELECT 1 FROM acs_users u WHERE u.acs_user_id = acs_credentials.acs_user_id AND access_ended),
                 invalidated_at, NULL)
             WHERE acs_credential_id = ?1",
            (&id, code, ends_at, &context.now),
        )?;
        // One that has ended stays so, and is issued when it is valid again.
        if is_issued && is_valid(context, &id)? == Some(true) {
            record(context, "acs_credential.reissued", &id)?;
        }
    }
    Ok(())
}

/// Whether a credential that is issued has not ended; none of one that is not issued.
fn is_valid(context: &Context<'_>, acs_credential_id: &str) -> Result<Option<bool>, Failure> {
    let sql = "SELECT invalidated_at IS NULL FROM acs_credentials WHERE acs_credential_id = ?1 AND issued_at IS NOT NULL";
    context.row(sql, [acs_credential_id], |row| row.get(0))
}

/// A credential has ended.
pub(super) fn invalidate(context: &Context<'_>, acs_credential_id: &str) -> Result<(), Failure> {
    let sql = "UPDATE acs_credentials SET invalidated_at = ?2 WHERE acs_credential_id = ?1 AND invalidated_at IS NULL RETURNING issued_at IS NOT NULL";
    match context.row(sql, [acs_credential_id, &context.now], |row| row.get::<_, bool>(0))? {
        Some(true) => record(context, "acs_credential.invalidated", acs_credential_id),
        _ => Ok(()),
    }
}

/// The access schedule of an ACS user has ended, and so do its credentials.
pub(super) fn end_access(context: &Context<'_>, acs_user_id: &str) -> Result<(), Failure> {
    context.execute("UPDATE acs_users SET access_ended = TRUE WHERE acs_user_id = ?1", [acs_user_id])?;
    let valid =
        "SELECT acs_credential_id FROM acs_credentials WHERE acs_user_id = ?1 AND invalidated_at IS NULL ORDER BY sequence";
    for id in context.rows(valid, [acs_user_id], |row| row.get::<_, String>(0))? {
        invalidate(context, &id)?;
    }
    Ok(())
}

/// The access schedule of an ACS user was prolonged: its credentials that have not ended themselves are issued again, and phones that came
/// meanwhile get theirs.
pub(super) fn prolong_access(context: &Context<'_>, acs_user_id: &str) -> Result<(), Failure> {
    context.execute("UPDATE acs_users SET access_ended = FALSE WHERE acs_user_id = ?1", [acs_user_id])?;
    let valid_again = "SELECT acs_credential_id, issued_at IS NOT NULL FROM acs_credentials
        WHERE acs_user_id = ?1 AND invalidated_at IS NOT NULL AND (ends_at IS NULL OR ends_at > ?2) ORDER BY sequence";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?));
    let again = context.rows(valid_again, [acs_user_id, &context.now], read)?;
    for (id, is_issued) in &again {
        let sql = "UPDATE acs_credentials SET invalidated_at = NULL, updated_at = ?2 WHERE acs_credential_id = ?1";
        context.execute(sql, [id, &context.now])?;
        if *is_issued {
            record(context, "acs_credential.reissued", id)?;
        }
    }
    let owner = "SELECT user_identity_id FROM acs_users WHERE acs_user_id = ?1 AND user_identity_id IS NOT NULL";
    match context.row(owner, [acs_user_id], |row| row.get::<_, String>(0))? {
        Some(user_identity_id) if !again.is_empty() => synchronise(context, &user_identity_id),
        _ => Ok(()),
    }
}

fn remove_each(context: &Context<'_>, select: &str, id: &str) -> Result<(), Failure> {
    for acs_credential_id in context.rows(select, [id], |row| row.get::<_, String>(0))? {
        remove_credential(context, &acs_credential_id)?;
    }
    Ok(())
}

/// Writes down an event of a credential.
pub(super) fn record(context: &Context<'_>, event_type: &str, acs_credential_id: &str) -> Result<(), Failure> {
    let belongings = belongings(context, acs_credential_id)?;
    let about = About {
        acs_credential_id: Some(acs_credential_id),
        acs_system_id: Some(&belongings.acs_system_id),
        connected_account_id: Some(&belongings.connected_account_id),
        user_identity_id: belongings.user_identity_id.as_deref(),
        ..About::default()
    };
    events::record(context, event_type, &about)
}

/// Where a credential belongs.
struct Belongings {
    acs_system_id: String,
    connected_account_id: String,
    user_identity_id: Option<String>,
}

fn belongings(context: &Context<'_>, acs_credential_id: &str) -> Result<Belongings, Failure> {
    let sql = "SELECT c.acs_system_id, s.connected_account_id, u.user_identity_id
        FROM acs_credentials c JOIN acs_systems s USING (acs_system_id) LEFT JOIN acs_users u ON u.acs_user_id = c.acs_user_id
        WHERE c.acs_credential_id = ?1";
    let found = context.row(sql, [acs_credential_id], |row| {
        Ok(Belongings { acs_system_id: row.get(0)?, connected_account_id: row.get(1)?, user_identity_id: row.get(2)? })
    })?;
    found.ok_or_else(|| Failure::not_found("acs_credential"))
}
