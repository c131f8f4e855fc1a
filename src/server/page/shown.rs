//! What of the sandbox a page shows: one of its workspaces, and which of the identities in it.

use crate::answer::Answer;
use crate::credentials::{Credentials, Secret};
use crate::error::Error;
use crate::sandbox::{PERSONAL_ACCESS_TOKEN, Sandbox, WORKSPACE_ID, Workspace};
use crate::server::asking;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What is shown.
pub(super) struct Shown {
    /// The workspace's id.
    pub(super) id: String,
    pub(super) workspace: Arc<Workspace>,
    /// Those that act in the workspace.
    pub(super) credentials: Credentials,
    /// Which identities, from 0.
    pub(super) number: u32,
}

/// The time in a workspace.
pub(super) struct Clock {
    pub(super) now: Timestamp,
    pub(super) is_frozen: bool,
}

impl Shown {
    /// What the query of an address asks for (`page=2&workspace=ID`): the first workspace when it names none, and none when there is no
    /// such workspace.
    pub(super) fn at(sandbox: &Sandbox, query: &str) -> Option<Shown> {
        let value = |wanted: &str| query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == wanted));
        let number = value("page").and_then(|(_, number)| number.parse().ok()).unwrap_or(0);
        let id = value("workspace").map_or_else(|| WORKSPACE_ID.to_owned(), |(_, id)| id.to_ascii_lowercase());
        let workspace = sandbox.workspace(&id)?;
        let credentials =
            Credentials::WorkspaceToken { token: Secret::new(PERSONAL_ACCESS_TOKEN.to_owned()), workspace_id: id.clone() };
        Some(Shown { id, workspace, credentials, number })
    }

    /// Whether the workspace is still there.
    pub(super) fn is_there(&self, sandbox: &Sandbox) -> bool {
        sandbox.workspace(&self.id).is_some()
    }

    /// The query of the address at which other identities are shown.
    pub(super) fn query(&self, number: u32) -> String {
        if self.id == WORKSPACE_ID { format!("page={number}") } else { format!("page={number}&workspace={}", self.id) }
    }

    /// Reads something in the workspace.
    pub(super) fn read(&self, sandbox: &Sandbox, path: &str, parameters: Map<String, Value>) -> Result<Answer, Error> {
        asking::read(sandbox, path, parameters, &self.credentials)
    }

    /// What time it is in the workspace.
    pub(super) fn clock(&self, sandbox: &Sandbox) -> Clock {
        let told = self.read(sandbox, "/_sandbox/clock/get", Map::new()).map_or_else(|_| json!({}), |answer| answer.to_value());
        let now = told.pointer("/clock/now").and_then(Value::as_str).and_then(|now| now.parse().ok());
        let is_frozen = told.pointer("/clock/is_frozen").and_then(Value::as_bool) == Some(true);
        Clock { now: now.unwrap_or_else(Timestamp::now), is_frozen }
    }
}
