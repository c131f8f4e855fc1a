//! The workspace that everything lives in.

use super::{Access, Object, Operation, Response};

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read("workspaces.get", "/workspaces/get", &[], Response::One("workspace", Object::Workspace))
        .access(&[Access::ApiKey, Access::ClientSession]),
    Operation::create(
        "workspaces.reset_sandbox",
        "/workspaces/reset_sandbox",
        &[],
        Response::One("action_attempt", Object::ActionAttempt),
    ),
];
