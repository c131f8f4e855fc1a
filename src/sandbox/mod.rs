//! How an operation is carried out by the embedded engine: Seam's phones system on SQLite.
//!
//! [`SandboxClient`] starts calls as the remote backend does. [`Sandbox`] finds the workspace that a call is for, and that one's engine runs the
//! operation's handler in one transaction of its storage. The handlers know the domain and nothing of files, processes or waits.

mod acs_credentials;
mod acs_entrances;
mod acs_systems;
mod acs_users;
mod actor;
mod backend;
mod client_sessions;
mod clock;
mod context;
mod difference;
mod dispatch;
mod due;
mod engine;
mod events;
mod failure;
pub(crate) mod faults;
mod faulty_calls;
mod files;
mod keys;
mod letter_case;
mod pagination;
mod phones;
mod registry;
mod seeds;
mod snapshots;
mod state;
mod state_rules;
mod storage;
mod store;
mod synchronisation;
mod times;
mod user_identities;
mod user_identity_belongings;
mod webhook_deliveries;
#[cfg(feature = "server")]
mod webhook_queue;
mod workspaces;
mod writer;

pub(crate) use backend::SandboxClient;
#[cfg(feature = "server")]
pub(crate) use engine::Workspace;
#[cfg(feature = "server")]
pub(crate) use failure::unknown_route;
#[cfg(feature = "server")]
pub(crate) use keys::{API_KEY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, WORKSPACE_ID};
#[cfg(feature = "server")]
pub(crate) use registry::Sandbox;
#[cfg(feature = "server")]
pub(crate) use webhook_queue::{Attempted, Claimed, Next, Turns};
