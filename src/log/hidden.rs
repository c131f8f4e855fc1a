//! The secrets that a log never shows.

use crate::error::shown;

/// What is shorter is no secret, and part of many other words.
const SHORTEST: usize = 6;

/// Texts that are hidden wherever they stand.
pub(super) struct Hidden(Vec<String>);

impl Hidden {
    pub(super) fn new(secrets: impl IntoIterator<Item = String>) -> Hidden {
        let mut secrets: Vec<String> = secrets.into_iter().filter(|secret| secret.len() >= SHORTEST).collect();
        // The longest first: one may be part of another.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Hidden(secrets)
    }

    /// These and more.
    pub(super) fn and(&self, secrets: impl IntoIterator<Item = String>) -> Hidden {
        Hidden::new(self.0.iter().cloned().chain(secrets))
    }

    /// A text as it may stand in a log: without secrets and control characters, and not too long. Secrets go first, so that no part of
    /// one is left when the text is cut.
    pub(super) fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.0 {
            if text.contains(secret) {
                text = text.replace(secret, "[secret]");
            }
        }
        shown(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_hidden_the_longest_first() {
        let hidden = Hidden::new(["hunter".to_owned(), "hunter-moon".to_owned(), "short".to_owned(), String::new()]);
        assert_eq!(hidden.clean("a hunter-moon hunter, in short"), "a [secret] [secret], in short");
    }
}
