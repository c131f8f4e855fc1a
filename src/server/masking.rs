//! Hides tokens and keys in texts that are shown.

/// What stands in the place of a secret.
pub(super) const HIDDEN: &str = "[secret]";

/// What a token or key begins with, wherever it stands.
const PREFIXES: [&str; 3] = ["seam_", "whsec_", "eyJ"];

/// Members and parameters whose value is a secret, whatever it looks like.
const NAMES: [&str; 8] = [
    "token",
    "client_session_token",
    "user_identifier_key",
    "publishable_key",
    "api_key",
    "personal_access_token",
    "access_token",
    "secret",
];

/// The text of a query or of JSON without secrets. It may have been cut anywhere: what is left of a secret is hidden too.
pub(super) fn mask(text: &str) -> String {
    without_tokens(&without_named(text))
}

/// A text without what looks like a token.
pub(super) fn without_tokens(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = PREFIXES.iter().filter_map(|prefix| rest.find(prefix)).min() {
        let (before, from) = rest.split_at(at);
        let of_a_token = |letter: char| letter.is_ascii_alphanumeric() || "_-.~+/=".contains(letter);
        let end = from.find(|letter| !of_a_token(letter)).unwrap_or(from.len());
        let (_, behind) = from.split_at(end);
        clean.push_str(before);
        clean.push_str(HIDDEN);
        rest = behind;
    }
    clean.push_str(rest);
    clean
}

/// Hides the values of what is named as a secret: `"token": "..."` in JSON, `token=...` in a query.
fn without_named(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, value)) = next_named(rest) {
        masked.push_str(before);
        let end = if before.ends_with('=') { value.find('&') } else { end_of_string(value) };
        masked.push_str(HIDDEN);
        rest = value.get(end.unwrap_or(value.len())..).unwrap_or_default();
    }
    masked.push_str(rest);
    masked
}

/// Splits a text at the beginning of the next value that is named as a secret.
fn next_named(text: &str) -> Option<(&str, &str)> {
    let starts = NAMES.iter().flat_map(|name| text.match_indices(name).map(move |(at, _)| (at, name.len())));
    let values = starts.filter_map(|(at, length)| {
        let (before, behind) = (text.get(..at)?, text.get(at + length..)?);
        let is_query = (before.is_empty() || before.ends_with(['?', '&'])) && behind.starts_with('=');
        let value = if is_query {
            behind.strip_prefix('=')?
        } else {
            let colon = behind.strip_prefix('"').filter(|_| before.ends_with('"'))?.trim_start().strip_prefix(':')?;
            colon.trim_start().strip_prefix('"')?
        };
        Some(text.len() - value.len())
    });
    text.split_at_checked(values.min()?)
}

/// Where a string of JSON ends.
fn end_of_string(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let ends = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_hidden_wherever_they_stand() {
        assert_eq!(mask(r#"{"a":"seam_cst1abc","b":["seam_pk1_x.y-z"]}"#), r#"{"a":"[secret]","b":["[secret]"]}"#);
        assert_eq!(mask("no token"), "no token");
        // Cut in the middle of a token.
        assert_eq!(mask(r#"{"a":"seam_cst1ab"#), r#"{"a":"[secret]"#);
    }

    #[test]
    fn what_is_named_as_a_secret_is_hidden_whatever_it_looks_like() {
        assert_eq!(mask(r#"{"token" : "a\"b","x":1}"#), r#"{"token" : "[secret]","x":1}"#);
        assert_eq!(mask(r#"{"user_identifier_key":"jane"#), r#"{"user_identifier_key":"[secret]"#);
        assert_eq!(mask("/x?user_identifier_key=jane&a=b"), "/x?user_identifier_key=[secret]&a=b");
        assert_eq!(mask(r#"{"client_session":{"token":"t"}}"#), r#"{"client_session":{"token":"[secret]"}}"#);
    }

    #[test]
    fn other_members_stay() {
        for text in [r#"{"tokens":"x"}"#, r#"{"x":"token"}"#, "/x?atoken=1", r#"{"token":null}"#] {
            assert_eq!(mask(text), text);
        }
    }
}
