//! The keys of a sandbox's workspaces. They are no secrets: they follow from the workspace's id, so that they can stand in scripts and
//! docs, and tell which workspace they are for.

use crate::credentials::{Credentials, TokenKind};
use crate::operations;

/// The first workspace of every sandbox.
pub(crate) const WORKSPACE_ID: &str = "5ea50000-0000-4000-8000-000000000001";
/// Its API key.
pub(crate) const API_KEY: &str = "seam_sandbox_api_key";
/// Goes with the id of any workspace of the sandbox.
pub(crate) const PERSONAL_ACCESS_TOKEN: &str = "seam_at1_sandbox_personal_access_token";
/// The publishable key of the first workspace.
pub(crate) const PUBLISHABLE_KEY: &str = "seam_pk1_sandbox_publishable_key";

/// How many digits stand for a workspace at the end of a key or token of it.
const DIGITS: usize = 32;

/// What stands at the end of the keys and tokens of this workspace: nothing for the first one.
fn mark(workspace_id: &str) -> String {
    if workspace_id == WORKSPACE_ID { String::new() } else { format!("_{}", workspace_id.replace('-', "")) }
}

/// The API key of a workspace.
pub(crate) fn api_key(workspace_id: &str) -> String {
    format!("{API_KEY}{}", mark(workspace_id))
}

/// The publishable key of a workspace.
pub(crate) fn publishable_key(workspace_id: &str) -> String {
    format!("{PUBLISHABLE_KEY}{}", mark(workspace_id))
}

/// A new client session token of a workspace.
pub(super) fn new_session_token(workspace_id: &str) -> String {
    format!("seam_cst1{}{}", uuid::Uuid::new_v4().simple(), mark(workspace_id))
}

/// Whether a token of one's own leads to this workspace.
pub(super) fn check_session_token(token: &str, workspace_id: &str) -> Result<(), String> {
    if TokenKind::of(token) != Some(TokenKind::ClientSessionToken) || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("token must begin with \"seam_cst\", and hold neither white space nor characters outside of ASCII".to_owned());
    }
    match (marked(token), workspace_id) {
        (None, WORKSPACE_ID) => Ok(()),
        (Some(marked), own) if marked == own => Ok(()),
        _ => Err("token leads to another workspace: leave it out".to_owned()),
    }
}

/// The workspace that these credentials are for, when they name another one than the first. Whether they are right is looked at there.
pub(super) fn workspace_of(credentials: &Credentials) -> Option<String> {
    match credentials {
        // It becomes the name of a file, so nothing but an id will do.
        Credentials::WorkspaceToken { workspace_id, .. } => {
            Some(workspace_id.to_ascii_lowercase()).filter(|id| id != WORKSPACE_ID && operations::is_uuid(id))
        }
        other => marked(other.secret()?),
    }
}

/// The workspace that the end of a key or token stands for.
fn marked(secret: &str) -> Option<String> {
    let (_, digits) = secret.rsplit_once('_')?;
    let id = uuid::Uuid::try_parse(digits).ok().filter(|_| digits.len() == DIGITS)?;
    Some(id.hyphenated().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_tokens_tell_their_workspace() {
        let id = "0f8b7a6e-1111-4222-8333-444455556666";
        for secret in [api_key(id), publishable_key(id), new_session_token(id)] {
            assert_eq!(marked(&secret).as_deref(), Some(id));
        }
        for secret in [API_KEY, PUBLISHABLE_KEY, &new_session_token(WORKSPACE_ID), "seam_x_0f8b7a6e", "seam_é_"] {
            assert_eq!(marked(secret), None);
        }
    }
}
