//! The check of a body, step by step, for the fuzzers.

use super::objects::Rule;
use super::{BodyFault, Object, Response, scan, shape};

/// What the check says of a body: what is wrong with it.
///
/// # Errors
/// In the words of the error that a caller gets.
pub fn check_body(response: Option<&Response>, body: &[u8]) -> Result<(), String> {
    in_words(shape::check_body(response, body, None))
}

/// What the real parser alone says.
///
/// # Errors
/// As [`check_body`].
pub fn explains(response: Option<&Response>, body: &[u8]) -> Result<(), String> {
    in_words(shape::explain(response, body, None))
}

/// Whether the scanner alone proves it.
pub fn proves(response: &Response, body: &[u8]) -> bool {
    scan::proves(response, body)
}

/// The fields of an object that have a rule: `id`, `text`, `map` or `maps`.
pub fn rules(object: Object) -> Vec<(&'static str, &'static str)> {
    let name = |rule: &Rule| match rule {
        Rule::Id => "id",
        Rule::Text => "text",
        Rule::Map => "map",
        Rule::Maps => "maps",
    };
    object.fields().iter().map(|(field, rule)| (*field, name(rule))).collect()
}

fn in_words(outcome: Result<(), BodyFault>) -> Result<(), String> {
    outcome.map_err(|fault| match fault {
        BodyFault::Wrong(why) => why,
        BodyFault::NoTime => "no time".to_owned(),
    })
}
