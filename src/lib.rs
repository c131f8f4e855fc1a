//! Phone management for mobile access on [Seam](https://www.seam.co), from every language, through one Rust core.
//!
//! An app user has several phones that open doors. Seam registers each phone within a *user identity* and synchronises
//! *mobile credentials* across them. This crate lists, fetches, deactivates and simulates those phones, against one of two
//! backends that the endpoint chooses: Seam's API over HTTPS, or a sandbox embedded in this library.
//!
//! ```
//! use seam_phones::{Client, Config};
//! use serde_json::json;
//!
//! # fn main() -> Result<(), seam_phones::Error> {
//! let seam = Client::new(Config::sandbox())?;
//! let answer = seam.call("user_identities.create", &json!({"full_name": "Jane Doe"}))?.to_value();
//! let user_identity_id = &answer["user_identity"]["user_identity_id"];
//! seam.call("phones.simulate.create_sandbox_phone", &json!({"user_identity_id": user_identity_id}))?;
//! let phones = seam.call("phones.list", &json!({"owner_user_identity_id": user_identity_id}))?.to_value();
//! assert_eq!(phones["phones"][0]["device_type"], "android_phone");
//! # Ok(())
//! # }
//! ```
//!
//! # The map
//! | module | what lives there |
//! |---|---|
//! | [`operations`] | what can be asked: the table of operations, their parameters, the shape of their answers |
//! | [`client`] | the front door: takes an operation and parameters, gives the answer or an [`Error`] |
//! | [`call`] | what a call is: its request, its options, its attempts, and the handle of one in flight |
//! | `composed` | operations that are made of others: many at once, and confirmed |
//! | [`config`], [`credentials`] | options, environment, and the kinds of token |
//! | [`error`] | the one error, its kinds, its JSON |
//! | [`log`] | what happens inside: the events of a client's calls |
//! | `connections` | an HTTP client's connections that tell a call's log of themselves |
//! | `http` | HTTP clients: trust, proxies, names |
//! | `remote` | how an operation is carried out over HTTP |
//! | `sandbox` | how it is carried out by the embedded engine |
//! | `fork`, `signals` | what makes all of this safe in a forked child, and keeps the host's signals the host's |
//! | `doc`, `tables` | what the tables say for people, and `operations.json`, which holds it |
//! | `fuzzing` | what the fuzzers reach of the inside (feature `fuzzing`) |
//! | `nearest` | the name that was meant by one that is unknown |
//! | `readiness` | a descriptor that an event loop can watch |
//! | `server` | the HTTP face of the sandbox (feature `server`) |
//! | [`webhook`] | verifying and reading events |
//! | [`ffi`] | the C face: casts, strings, handles, panics; no rule lives there |

#![deny(missing_docs)]
#![deny(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod answer;
pub mod call;
pub mod client;
mod composed;
pub mod config;
mod connections;
pub mod credentials;
mod doc;
pub mod error;
pub mod ffi;
mod fork;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod http;
pub mod log;
mod nearest;
pub mod operations;
mod readiness;
mod remote;
#[cfg(feature = "sandbox")]
mod sandbox;
#[cfg(feature = "server")]
pub mod server;
mod signals;
#[cfg(test)]
mod tables;
mod trust;
pub mod webhook;

pub use answer::Answer;
pub use call::{Call, CallOptions, Counts, Queue};
pub use client::Client;
pub use config::Config;
pub use error::{Error, Kind};

/// The version of this library, as `Cargo.toml` states it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
