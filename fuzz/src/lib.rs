//! What is fuzzed. Each target takes any bytes, and panics when something that is promised does not hold.
//!
//! The bins in `fuzz_targets/` give them to libFuzzer; `tests/fuzz_corpus.rs` plays the corpus with a small mutator of its own, on stable.
#![allow(dead_code)]

pub mod common;
pub mod configuration;
pub mod input;
pub mod parameters;
pub mod query;
pub mod sandbox;
pub mod state;
pub mod webhooks;
pub mod wire_answers;

/// What plays an input.
pub type Target = fn(&[u8]);

/// Every target by its name, which is that of its bin and of its corpus.
pub const TARGETS: &[(&str, Target)] = &[
    ("configuration", configuration::run),
    ("parameters", parameters::run),
    ("query", query::run),
    ("sandbox", sandbox::run),
    ("state", state::run),
    ("webhooks", webhooks::run),
    ("wire_answers", wire_answers::run),
];
