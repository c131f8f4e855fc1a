//! Which credentials the options and the environment amount to.

use super::headers::is_header_value;
use super::invalid;
use super::options::Options;
use crate::credentials::{Credentials, TokenKind, accept};
use crate::error::Error;

/// The credentials that are given, else those of the environment.
pub(super) fn choose(options: &mut Options, environment: impl Fn(&str) -> Option<String>) -> Result<Option<Credentials>, Error> {
    let given: Vec<&str> = [
        ("api_key", &options.api_key),
        ("personal_access_token", &options.personal_access_token),
        ("client_session_token", &options.client_session_token),
        ("publishable_key", &options.publishable_key),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.as_ref().map(|_| name))
    .collect();
    if given.len() > 1 {
        return Err(invalid(format!("{} cannot be given together: one client has one kind of credentials", given.join(" and "))));
    }
    if options.user_identifier_key.is_some() && options.publishable_key.is_none() {
        return Err(invalid("user_identifier_key needs a publishable_key"));
    }
    if given.is_empty() {
        let (key, token) = (environment("SEAM_API_KEY"), environment("SEAM_PERSONAL_ACCESS_TOKEN"));
        if key.is_some() && token.is_some() {
            return Err(invalid(
                "SEAM_API_KEY and SEAM_PERSONAL_ACCESS_TOKEN are both set; unset one, or give api_key or personal_access_token",
            ));
        }
        options.api_key = key;
        options.personal_access_token = token;
    }
    if let Some(key) = &options.api_key {
        if options.workspace_id.is_some() {
            return Err(invalid("workspace_id goes with personal_access_token; an api_key has its workspace already"));
        }
        return Ok(Some(Credentials::ApiKey(accept("api_key", key, &[TokenKind::ApiKey])?)));
    }
    if let Some(token) = &options.personal_access_token {
        let workspace_id = options.workspace_id.take().or_else(|| environment("SEAM_WORKSPACE_ID"));
        let Some(workspace_id) = workspace_id.filter(|id| !id.is_empty() && is_header_value(id)) else {
            return Err(invalid("personal_access_token needs a workspace_id (or SEAM_WORKSPACE_ID)"));
        };
        let wanted = [TokenKind::PersonalAccessToken, TokenKind::ConsoleSessionToken];
        let token = accept("personal_access_token", token, &wanted)?;
        return Ok(Some(Credentials::WorkspaceToken { token, workspace_id }));
    }
    if options.workspace_id.is_some() {
        return Err(invalid("workspace_id needs a personal_access_token"));
    }
    if let Some(token) = &options.client_session_token {
        let token = accept("client_session_token", token, &[TokenKind::ClientSessionToken])?;
        return Ok(Some(Credentials::ClientSession(token)));
    }
    if let Some(key) = &options.publishable_key {
        let key = accept("publishable_key", key, &[TokenKind::PublishableKey])?;
        let user_identifier_key = options.user_identifier_key.take();
        let Some(user_identifier_key) = user_identifier_key.filter(|key| !key.is_empty() && is_header_value(key)) else {
            return Err(invalid("publishable_key needs a user_identifier_key"));
        };
        return Ok(Some(Credentials::PublishableKey { key, user_identifier_key }));
    }
    Ok(None)
}
