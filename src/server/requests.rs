//! The latest requests that came in over the API, for the page.
//!
//! They cost the API next to nothing: of each body only a short beginning is kept, and what is shown is made when somebody looks.

use super::masking::mask;
use crate::credentials::TokenKind;
use axum::http::{HeaderMap, Method};
use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// So many are kept: of all workspaces together.
const KEPT: usize = 200;
/// So many are shown.
const SHOWN: usize = 50;
/// So much of a request's body, and of its query.
const KEPT_OF_REQUEST: usize = 2000;
/// So much of an answer's body.
const KEPT_OF_ANSWER: usize = 500;

/// A body, of which a beginning is kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Beginning {
    kept: Box<[u8]>,
    is_cut: bool,
}

impl Beginning {
    fn of(body: &[u8], most: usize) -> Beginning {
        Beginning { kept: body.get(..most).unwrap_or(body).into(), is_cut: body.len() > most }
    }

    /// The beginning of a request's body.
    pub(super) fn of_request(body: &[u8]) -> Beginning {
        Beginning::of(body, KEPT_OF_REQUEST)
    }

    /// The beginning of an answer's body.
    pub(super) fn of_answer(body: &[u8]) -> Beginning {
        Beginning::of(body, KEPT_OF_ANSWER)
    }

    /// The text without secrets, with a mark where it was cut. It may be copied into a terminal, which would obey control characters.
    fn to_text(&self) -> String {
        let is_harmless = |letter: char| !letter.is_control() || letter == '\n' || letter == '\t';
        let text = mask(&String::from_utf8_lossy(&self.kept));
        let mut text: String =
            text.chars().map(|letter| if is_harmless(letter) { letter } else { char::REPLACEMENT_CHARACTER }).collect();
        if self.is_cut {
            text.push('…');
        }
        text
    }
}

/// What is noted of an exchange while it is answered, and travels with the answer: the beginnings of its bodies, and the workspace that it
/// was for; none when it was refused before that could be told.
#[derive(Debug, Clone, Default)]
pub(super) struct Noted {
    pub(super) request: Beginning,
    pub(super) answer: Beginning,
    pub(super) workspace_id: Option<Cow<'static, str>>,
}

/// What a request brought to say whose it is. What it brought is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Identified {
    Nobody,
    ApiKey,
    AccessToken,
    ClientSession,
    PublishableKey,
}

impl Identified {
    fn by(headers: &HeaderMap) -> Identified {
        let Some(authorization) = headers.get("authorization") else {
            let is_there = |name: &str| headers.contains_key(name);
            return match () {
                () if is_there("client-session-token") || is_there("seam-client-session-token") => Identified::ClientSession,
                () if is_there("seam-publishable-key") => Identified::PublishableKey,
                () => Identified::Nobody,
            };
        };
        let token = authorization.to_str().ok().and_then(|text| text.split_once(' ')).map_or("", |(_, token)| token.trim());
        match TokenKind::of(token) {
            Some(TokenKind::ClientSessionToken) => Identified::ClientSession,
            Some(TokenKind::PersonalAccessToken | TokenKind::ConsoleSessionToken) => Identified::AccessToken,
            _ => Identified::ApiKey,
        }
    }

    /// The header that says so again, with a variable of the shell for the secret.
    fn header(self) -> Option<&'static str> {
        match self {
            Identified::Nobody => None,
            Identified::ApiKey => Some("Authorization: Bearer $SEAM_API_KEY"),
            Identified::AccessToken => Some("Authorization: Bearer $SEAM_PERSONAL_ACCESS_TOKEN"),
            Identified::ClientSession => Some("Authorization: Bearer $SEAM_CLIENT_SESSION_TOKEN"),
            Identified::PublishableKey => Some("seam-publishable-key: $SEAM_PUBLISHABLE_KEY"),
        }
    }
}

/// A request before it is answered.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    method: Method,
    /// The path and the query.
    target: Box<str>,
    identified: Identified,
    names_workspace: bool,
}

impl Asked {
    /// Copies what is kept: the parts of a request would hold on to all that was read from the connection with them.
    pub(super) fn of(parts: &axum::http::request::Parts) -> Asked {
        Asked {
            method: parts.method.clone(),
            target: beginning(parts.uri.path_and_query().map_or("/", |target| target.as_str()), KEPT_OF_REQUEST).into(),
            identified: Identified::by(&parts.headers),
            names_workspace: parts.headers.contains_key("seam-workspace"),
        }
    }

    /// Whether a browser asks if it may ask.
    pub(super) fn is_preflight(&self) -> bool {
        self.method == Method::OPTIONS
    }
}

/// A request that was answered.
#[derive(Debug, Clone)]
pub(super) struct Exchange {
    /// Its number; each has the next.
    pub(super) number: u64,
    /// The status; none when the connection was dropped on purpose.
    pub(super) status: Option<u16>,
    /// How long the answer took.
    pub(super) took: Duration,
    /// When it was answered.
    pub(super) at: SystemTime,
    asked: Asked,
    noted: Noted,
}

impl Exchange {
    /// Whether it was for this workspace, or may have been.
    fn is_for(&self, workspace_id: &str) -> bool {
        self.noted.workspace_id.as_deref().is_none_or(|id| id == workspace_id)
    }

    /// The verb.
    pub(super) fn method(&self) -> &str {
        self.asked.method.as_str()
    }

    /// The path, without its query.
    pub(super) fn path(&self) -> String {
        let path = self.asked.target.split('?').next().unwrap_or_default();
        mask(beginning(path, KEPT_OF_ANSWER))
    }

    /// The answer's body, shortened, and without secrets.
    pub(super) fn answer(&self) -> String {
        self.noted.answer.to_text()
    }

    /// A line for a shell that asks the same again of this endpoint. Variables stand for secrets.
    pub(super) fn curl(&self, endpoint: &str) -> String {
        let mut line = String::from("curl");
        let has_body = !self.noted.request.kept.is_empty();
        if self.method() != if has_body { "POST" } else { "GET" } {
            let _ = write!(line, " -X {}", quoted(beginning(self.method(), 20)));
        }
        let _ = write!(line, " {}", quoted(&format!("{endpoint}{}", mask(&self.asked.target))));
        if let Some(header) = self.asked.identified.header() {
            // In double quotes, so that the shell puts the variable's value there.
            let _ = write!(line, " -H \"{header}\"");
        }
        if self.asked.names_workspace {
            line.push_str(" -H \"seam-workspace: $SEAM_WORKSPACE_ID\"");
        }
        if has_body {
            let _ = write!(line, " -H 'Content-Type: application/json' -d {}", quoted(&self.noted.request.to_text()));
        }
        line
    }
}

/// Not more than so many bytes of a text.
fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/:._-".contains(letter);
    if text.chars().all(is_plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// The latest exchanges.
#[derive(Default)]
pub(super) struct Requests {
    latest: Mutex<VecDeque<Exchange>>,
    count: AtomicU64,
}

impl Requests {
    /// Keeps an exchange.
    pub(super) fn keep(&self, asked: Asked, status: Option<u16>, took: Duration, noted: Noted) {
        let mut exchange = Exchange { number: 0, status, took, at: SystemTime::now(), asked, noted };
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        exchange.number = self.count.fetch_add(1, Ordering::Relaxed);
        let oldest = if latest.len() >= KEPT { latest.pop_front() } else { None };
        latest.push_back(exchange);
        drop(latest);
        // Freed while nobody waits.
        drop(oldest);
    }

    /// How many there were.
    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// The latest ones of a workspace, newest first.
    pub(super) fn latest(&self, workspace_id: &str) -> Vec<Exchange> {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        latest.iter().rev().filter(|exchange| exchange.is_for(workspace_id)).take(SHOWN).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(method: &str, target: &str, headers: &[(&str, &str)], body: &[u8], answer: &[u8]) -> Exchange {
        let mut request = axum::http::Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let requests = Requests::default();
        let (request, answer) = (Beginning::of_request(body), Beginning::of_answer(answer));
        let noted = Noted { request, answer, workspace_id: None };
        requests.keep(Asked::of(&parts), Some(200), Duration::from_millis(1), noted);
        requests.latest("one").remove(0)
    }

    #[test]
    fn a_curl_line_asks_the_same_with_a_variable_for_the_key() {
        let key = [("authorization", "Bearer seam_real_key")];
        let made = exchange("POST", "/phones/get", &key, br#"{"name":"it's"}"#, b"{}").curl("http://localhost:1");
        assert_eq!(
            made,
            r#"curl http://localhost:1/phones/get -H "Authorization: Bearer $SEAM_API_KEY" -H 'Content-Type: application/json' -d '{"name":"it'\''s"}'"#
        );
        assert_eq!(exchange("GET", "/phones/list", &[], b"", b"").curl("http://h"), "curl http://h/phones/list");
        assert_eq!(exchange("DELETE", "/x?a=$b", &[], b"", b"").curl("http://h"), "curl -X DELETE 'http://h/x?a=$b'");
    }

    #[test]
    fn a_terminal_is_told_nothing() {
        let made = exchange("POST", "/x", &[], b"{\"a\":\x1b[201~\x07'\n}", b"\x1b]0;x").curl("http://h");
        assert_eq!(made, "curl http://h/x -H 'Content-Type: application/json' -d '{\"a\":\u{fffd}[201~\u{fffd}'\\''\n}'");
    }

    #[test]
    fn no_secret_is_shown() {
        let secret = "seam_cst1secret";
        let body = format!(r#"{{"client_session_token":"{secret}","user_identifier_key":"{secret}-key"}}"#);
        for header in ["authorization", "client-session-token", "seam-publishable-key"] {
            let value = if header == "authorization" { format!("Bearer {secret}") } else { secret.to_owned() };
            let made = exchange("POST", &format!("/x?token={secret}"), &[(header, &value)], body.as_bytes(), body.as_bytes());
            let shown = format!("{} {} {}", made.path(), made.curl("http://h"), made.answer());
            assert!(!shown.contains("cst1") && !shown.contains("-key\""), "{shown}");
            assert!(shown.contains("$SEAM_"), "{shown}");
        }
    }

    #[test]
    fn only_the_latest_are_kept_and_only_the_beginning_of_each() {
        let requests = Requests::default();
        let (parts, ()) = axum::http::Request::new(()).into_parts();
        let long = vec![b'x'; 1_000_000];
        let noted = Noted { request: Beginning::of_request(&long), answer: Beginning::of_answer(&long), workspace_id: None };
        for _ in 0..260 {
            requests.keep(Asked::of(&parts), None, Duration::ZERO, noted.clone());
        }
        let latest = requests.latest("one");
        assert_eq!((requests.latest.lock().unwrap().len(), latest.len(), requests.count()), (200, 50, 260));
        assert_eq!((latest[0].number, latest[49].number), (259, 210));
        assert_eq!(latest[0].answer().chars().count(), 501);
        assert!(latest[0].curl("http://h").len() < 2300);
    }

    #[test]
    fn each_workspace_has_its_own_and_what_was_refused_before_is_everybodys() {
        let requests = Requests::default();
        let (parts, ()) = axum::http::Request::new(()).into_parts();
        for workspace_id in [Some(Cow::Borrowed("one")), Some(Cow::Borrowed("other")), None] {
            let noted = Noted { workspace_id, ..Noted::default() };
            requests.keep(Asked::of(&parts), Some(200), Duration::ZERO, noted);
        }
        let numbers = |id: &str| requests.latest(id).iter().map(|exchange| exchange.number).collect::<Vec<_>>();
        assert_eq!((numbers("one"), numbers("other")), (vec![2, 0], vec![2, 1]));
    }
}
