//! The kinds of token, and which one an option may hold.

use crate::error::{Error, Kind};
use std::fmt;

/// A kind of token, told by its prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum TokenKind {
    ApiKey,
    PersonalAccessToken,
    ClientSessionToken,
    PublishableKey,
    ConsoleSessionToken,
}

impl TokenKind {
    /// The kind of this token, by its prefix.
    pub fn of(token: &str) -> Option<TokenKind> {
        // The longer prefixes first: `seam_` stands for an API key only when none of the others fits.
        if token.starts_with("seam_at") {
            Some(TokenKind::PersonalAccessToken)
        } else if token.starts_with("seam_cst") {
            Some(TokenKind::ClientSessionToken)
        } else if token.starts_with("seam_pk") {
            Some(TokenKind::PublishableKey)
        } else if token.starts_with("seam_") {
            Some(TokenKind::ApiKey)
        } else if token.starts_with("ey") {
            Some(TokenKind::ConsoleSessionToken)
        } else {
            None
        }
    }

    fn described(self) -> &'static str {
        match self {
            TokenKind::ApiKey => "an API key",
            TokenKind::PersonalAccessToken => "a personal access token",
            TokenKind::ClientSessionToken => "a client session token",
            TokenKind::PublishableKey => "a publishable key",
            TokenKind::ConsoleSessionToken => "a console session token",
        }
    }

    fn prefix(self) -> &'static str {
        match self {
            TokenKind::ApiKey => "seam_",
            TokenKind::PersonalAccessToken => "seam_at",
            TokenKind::ClientSessionToken => "seam_cst",
            TokenKind::PublishableKey => "seam_pk",
            TokenKind::ConsoleSessionToken => "ey",
        }
    }
}

/// A secret text. It never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text, for the one place that sends it.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn new(text: String) -> Secret {
        Secret(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[secret]")
    }
}

/// The credentials of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Credentials {
    ApiKey(Secret),
    /// A personal access token, or a console session token, for one workspace.
    WorkspaceToken {
        token: Secret,
        workspace_id: String,
    },
    /// For the app on the phone.
    ClientSession(Secret),
    PublishableKey {
        key: Secret,
        user_identifier_key: String,
    },
    /// None: the owner of a sandbox needs none.
    Owner,
}

impl Credentials {
    /// The token, to keep it out of what is shown.
    pub(crate) fn secret(&self) -> Option<&str> {
        match self {
            Credentials::ApiKey(secret) | Credentials::ClientSession(secret) => Some(secret.expose()),
            Credentials::WorkspaceToken { token, .. } => Some(token.expose()),
            Credentials::PublishableKey { key, .. } => Some(key.expose()),
            Credentials::Owner => None,
        }
    }

    /// Everything that a log must not show: the token, and the key that an app knows its user by.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let mut secrets: Vec<String> = self.secret().map(str::to_owned).into_iter().collect();
        if let Credentials::PublishableKey { user_identifier_key, .. } = self {
            secrets.push(user_identifier_key.clone());
        }
        secrets
    }

    /// The same credentials with another token of the same kind.
    ///
    /// # Errors
    /// [`Kind::InvalidToken`] when the token is of another kind, and [`Kind::InvalidOptions`] when there is no token to replace.
    pub(crate) fn with_token(&self, token: &str) -> Result<Credentials, Error> {
        Ok(match self {
            Credentials::ApiKey(_) => Credentials::ApiKey(accept("api_key", token, &[TokenKind::ApiKey])?),
            Credentials::WorkspaceToken { workspace_id, .. } => {
                let wanted = [TokenKind::PersonalAccessToken, TokenKind::ConsoleSessionToken];
                let token = accept("personal_access_token", token, &wanted)?;
                Credentials::WorkspaceToken { token, workspace_id: workspace_id.clone() }
            }
            Credentials::ClientSession(_) => Credentials::client_session(token)?,
            Credentials::PublishableKey { user_identifier_key, .. } => Credentials::PublishableKey {
                key: accept("publishable_key", token, &[TokenKind::PublishableKey])?,
                user_identifier_key: user_identifier_key.clone(),
            },
            Credentials::Owner => {
                return Err(Error::new(
                    Kind::InvalidOptions,
                    "the client has no token that could be replaced: it owns a sandbox",
                ));
            }
        })
    }

    /// The credentials of an app on a phone.
    ///
    /// # Errors
    /// [`Kind::InvalidToken`] when it is not a client session token.
    pub fn client_session(token: &str) -> Result<Credentials, Error> {
        accept("client_session_token", token, &[TokenKind::ClientSessionToken]).map(Credentials::ClientSession)
    }
}

/// Takes `token` as the value of `option`, which wants one of `wanted`.
///
/// # Errors
/// [`Kind::InvalidToken`]; the message names the kind that the token is, never the token.
pub(crate) fn accept(option: &str, token: &str, wanted: &[TokenKind]) -> Result<Secret, Error> {
    let refuse = |message: String| Err(Error::new(Kind::InvalidToken, message));
    if token.is_empty() {
        return refuse(format!("{option} is empty"));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return refuse(format!(
            "{option} holds white space, a control character or a character outside of ASCII; was a line end copied with it?"
        ));
    }
    match TokenKind::of(token) {
        Some(kind) if wanted.contains(&kind) => Ok(Secret::new(token.to_owned())),
        Some(kind) => refuse(format!("{} cannot be used as {option}", sentence_start(kind.described()))),
        None => {
            let prefixes: Vec<String> = wanted.iter().map(|kind| format!("\"{}\"", kind.prefix())).collect();
            refuse(format!("{option} does not look like one: it must begin with {}", prefixes.join(" or ")))
        }
    }
}

fn sentence_start(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_of_the_wrong_kind_is_named_and_not_shown() {
        let error = accept("api_key", "seam_cst1_secret", &[TokenKind::ApiKey]).unwrap_err();
        assert_eq!(error.message(), "A client session token cannot be used as api_key");
        assert!(accept("api_key", "hunter2", &[TokenKind::ApiKey]).unwrap_err().message().contains("\"seam_\""));
        assert!(!format!("{:?}", accept("api_key", "seam_abc", &[TokenKind::ApiKey]).unwrap()).contains("abc"));
    }

    #[test]
    fn a_token_that_could_inject_a_header_is_refused() {
        for token in ["seam_a\r\nx: y", " seam_a", "seam_a\n", "seam_é", "seam_a\0"] {
            assert_eq!(accept("api_key", token, &[TokenKind::ApiKey]).unwrap_err().kind(), Kind::InvalidToken);
        }
    }
}
