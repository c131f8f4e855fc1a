//! What happens because its time has come: credentials and access schedules end.
//!
//! It is carried out before whatever is asked next, in the order of its time, and its events bear that time. Seam has no event for a client
//! session that expires: its token is refused from then on.

use super::context::Context;
use super::failure::Failure;
use super::synchronisation;

/// So many things are carried out at once, so that no transaction takes long.
const AT_ONCE: u32 = 200;

/// Carries out what has fallen due by `now`, at most some of it. True when there may be more.
pub(super) fn carry_out(context: &mut Context<'_>, now: &str) -> Result<bool, Failure> {
    let due = context.rows(
        "SELECT ends_at, 0, sequence, acs_user_id FROM acs_users WHERE ends_at IS NOT NULL AND NOT access_ended AND ends_at <= ?1
         UNION ALL
         SELECT ends_at, 1, sequence, acs_credential_id FROM acs_credentials
         WHERE ends_at IS NOT NULL AND invalidated_at IS NULL AND ends_at <= ?1
         ORDER BY 1, 2, 3 LIMIT ?2",
        (now, AT_ONCE),
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, String>(3)?)),
    )?;
    let is_some = !due.is_empty();
    for (ends_at, is_credential, id) in due {
        context.now = ends_at;
        if is_credential {
            synchronisation::invalidate(context, &id)?;
        } else {
            synchronisation::end_access(context, &id)?;
        }
    }
    Ok(is_some)
}
