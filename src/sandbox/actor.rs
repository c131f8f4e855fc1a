//! The caller of an operation, and what it may see.

use super::failure::Failure;
use crate::credentials::Credentials;
use crate::operations::{Access, Operation};
use rusqlite::{Connection, OptionalExtension};

/// The caller of an operation.
#[derive(Debug)]
pub(super) enum Actor {
    /// Somebody with an API key or a personal access token: sees the whole workspace.
    Workspace,
    /// The app on a phone: sees what belongs to its user identity.
    ClientSession { client_session_id: String, user_identity_id: Option<String> },
    /// The app before it has a session.
    PublishableKey,
}

impl Actor {
    /// Identifies the caller, and checks that it may use this operation.
    pub(super) fn authenticate(
        connection: &Connection,
        credentials: &Credentials,
        operation: &Operation,
        now: &str,
    ) -> Result<Actor, Failure> {
        let (actor, access) = match credentials {
            Credentials::Owner => (Actor::Workspace, Access::ApiKey),
            Credentials::ApiKey(key) => {
                require(connection, "SELECT 1 FROM workspaces WHERE api_key = ?1", [key.expose()])?;
                (Actor::Workspace, Access::ApiKey)
            }
            Credentials::WorkspaceToken { token, workspace_id } => {
                let sql = "SELECT 1 FROM workspaces WHERE personal_access_token = ?1 AND workspace_id = lower(?2)";
                require(connection, sql, [token.expose(), workspace_id])?;
                (Actor::Workspace, Access::ApiKey)
            }
            Credentials::PublishableKey { key, .. } => {
                require(connection, "SELECT 1 FROM workspaces WHERE publishable_key = ?1", [key.expose()])?;
                (Actor::PublishableKey, Access::PublishableKey)
            }
            Credentials::ClientSession(token) => (session(connection, token.expose(), now)?, Access::ClientSession),
        };
        if operation.only_in_sandbox {
            // Whoever tests may turn the clock.
            return Ok(Actor::Workspace);
        }
        if operation.access.contains(&access) { Ok(actor) } else { Err(not_for(access)) }
    }

    /// The user identity whose things this actor is limited to; an actor without one sees none.
    pub(super) fn limited_to(&self) -> Option<&str> {
        match self {
            Actor::Workspace => None,
            Actor::ClientSession { user_identity_id, .. } => Some(user_identity_id.as_deref().unwrap_or_default()),
            Actor::PublishableKey => Some(""),
        }
    }

    /// Whether this actor may see what belongs to this user identity.
    pub(super) fn sees(&self, user_identity_id: Option<&str>) -> bool {
        match self.limited_to() {
            None => true,
            Some(own) => user_identity_id == Some(own),
        }
    }
}

fn unauthorized(message: &str) -> Failure {
    Failure::refused(401, "unauthorized", message)
}

fn require(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<(), Failure> {
    if connection.prepare_cached(sql)?.exists(parameters)? {
        Ok(())
    } else {
        Err(unauthorized("The sandbox does not know this key or token"))
    }
}

fn session(connection: &Connection, token: &str, now: &str) -> Result<Actor, Failure> {
    let sql = "SELECT client_session_id, user_identity_id, expires_at, revoked_at FROM client_sessions WHERE token = ?1";
    let found = connection
        .prepare_cached(sql)?
        .query_row([token], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?)))
        .optional()?;
    match found {
        None => Err(unauthorized("The sandbox does not know this client session token")),
        Some((_, _, _, Some(_))) => Err(unauthorized("The client session was revoked")),
        Some((_, _, expires_at, _)) if expires_at.as_str() <= now => Err(unauthorized("The client session has expired")),
        Some((client_session_id, user_identity_id, _, _)) => Ok(Actor::ClientSession { client_session_id, user_identity_id }),
    }
}

fn not_for(access: Access) -> Failure {
    match access {
        Access::ClientSession => Failure::refused(
            401,
            "client_session_token_used_for_api_key",
            "A client session token cannot be used for this operation",
        ),
        Access::PublishableKey => unauthorized("A publishable key cannot be used for this operation"),
        Access::ApiKey => unauthorized("This operation is for client sessions only"),
    }
}
