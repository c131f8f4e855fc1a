//! The check: the same is asked of a sandbox, and the answers are compared.

use super::compare::{Difference, compare};
use super::doubts::{Doubts, Learnt};
use super::exchange::{Answered, Exchange};
use super::held::Seen;
use super::pairs::Pairs;
use super::shadow::{Played, Shadow};
use crate::error::{Error, shown};
use crate::operations::Operation;
use axum::http::Method;
use serde_json::Value;
use std::collections::HashSet;

/// What the check said of an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The sandbox would have answered the same.
    Same,
    /// It would have answered otherwise: each difference, in words.
    Different(Vec<String>),
    /// The answers cannot be compared: why not.
    NotComparable(String),
}

/// The shadow, and what was learnt so far.
pub(super) struct Check {
    shadow: Shadow,
    pairs: Pairs,
    doubts: Doubts,
    /// Members that only Seam's answers have, which were reported: by operation and path.
    added: HashSet<(&'static str, String)>,
}

impl Check {
    pub(super) fn new() -> Result<Check, Error> {
        Ok(Check { shadow: Shadow::new()?, pairs: Pairs::default(), doubts: Doubts::default(), added: HashSet::new() })
    }

    pub(super) async fn check(&mut self, exchange: &Exchange) -> Verdict {
        match self.compared(exchange).await {
            Ok(differences) if differences.is_empty() => Verdict::Same,
            Ok(differences) => Verdict::Different(differences),
            Err(why) => Verdict::NotComparable(why),
        }
    }

    /// The differences; or why there is nothing to compare.
    async fn compared(&mut self, exchange: &Exchange) -> Result<Vec<String>, String> {
        if exchange.path.starts_with("/_sandbox/") {
            return Err("it controls a sandbox, and is no operation of Seam's".to_owned());
        }
        let Some(operation) = exchange.operation() else {
            return Err(format!("the sandbox does not have the route {}", shown(&exchange.path)));
        };
        if ![Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE].contains(&exchange.method) {
            return Err(format!("the sandbox is not asked with {}", shown(exchange.method.as_str())));
        }
        let parameters = exchange.parameters();
        let Some(answer) = &exchange.answer else {
            self.doubts.add(operation, parameters);
            return Err("no answer came".to_owned());
        };
        match answer.status {
            401 | 403 => return Err(format!("Seam refused the credentials ({})", answer.status)),
            429 => return Err("Seam did not carry it out (429): it gets too many requests".to_owned()),
            500.. => {
                self.doubts.add(operation, parameters);
                return Err(format!("Seam failed ({}): that is no rule of Seam's", answer.status));
            }
            _ => {}
        }
        if let Seen::TooLong { .. } = exchange.body {
            return Err("the request is too long to be played on the sandbox".to_owned());
        }
        let theirs = answer.json();
        let error = theirs.as_ref().ok().and_then(Option::as_ref).and_then(error_type);
        let learnt = self.doubts.learn(operation, &parameters, answer.status, error);
        if learnt == Learnt::Nothing {
            if let Some((name, id)) = self.doubts.about(&parameters) {
                return Err(format!("an earlier request about {name} {} got no answer, and may have taken effect", shown(id)));
            }
            // That it is not there can be said of any id.
            if let Some((name, id)) = self.pairs.unknown(&parameters, is_success(answer.status)).filter(|_| answer.status != 404)
            {
                return Err(unknown_id(name, id));
            }
        }
        let played = self.shadow.play(exchange, &self.pairs).await?;
        if learnt == Learnt::DoneBefore {
            return Err("an earlier request that got no answer had done it".to_owned());
        }
        let theirs = theirs?;
        let differences = self.differences(operation, answer, theirs.as_ref(), &played);
        if operation.name == "workspaces.reset_sandbox" && is_success(played.status) {
            self.pairs.forget_all();
            self.doubts = Doubts::default();
        }
        Ok(differences)
    }

    fn differences(
        &mut self,
        operation: &'static Operation,
        answer: &Answered,
        theirs: Option<&Value>,
        played: &Played,
    ) -> Vec<String> {
        let ours = played.body.as_ref();
        let outcomes = (outcome(answer.status, theirs), outcome(played.status, ours));
        if outcomes.0 != outcomes.1 {
            return vec![format!("Seam answered {}, the sandbox would have answered {}", outcomes.0, outcomes.1)];
        }
        match (theirs, ours) {
            // Of errors everything else is words.
            _ if !is_success(answer.status) => Vec::new(),
            (Some(theirs), Some(ours)) => {
                let differences = compare(&mut self.pairs, theirs, ours);
                differences.into_iter().filter_map(|difference| self.in_words(operation, difference)).collect()
            }
            (None, Some(_)) => vec!["the body: Seam's is not JSON, the sandbox's is".to_owned()],
            (Some(_), None) => vec!["the body: Seam's is JSON, the sandbox's is not".to_owned()],
            (None, None) => Vec::new(),
        }
    }

    /// A difference in words. Seam adds members all the time, so that each is told once.
    fn in_words(&mut self, operation: &'static Operation, difference: Difference) -> Option<String> {
        match difference {
            Difference::Plain(text) => Some(text),
            Difference::Added(path) => self
                .added
                .insert((operation.name, path.clone()))
                .then(|| format!("{path}: Seam's answer has it, the sandbox's does not (told once for {})", operation.name)),
        }
    }
}

fn unknown_id(name: &str, id: &str) -> String {
    if name == "page_cursor" {
        return "the sandbox does not know its page_cursor, which did not come through the proxy".to_owned();
    }
    format!("the sandbox does not know its {name} {}, which was made before the proxy ran", shown(id))
}

fn is_success(status: u16) -> bool {
    (200..300).contains(&status)
}

fn error_type(body: &Value) -> Option<&str> {
    body.get("error")?.get("type")?.as_str()
}

/// A status, with the type of the error.
fn outcome(status: u16, body: Option<&Value>) -> String {
    match body.and_then(error_type).filter(|_| !is_success(status)) {
        Some(error) => format!("{status} {}", shown(error)),
        None => status.to_string(),
    }
}
