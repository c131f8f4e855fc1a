//! The workspace that everything lives in.

use super::fields::{Shape, any, boolean, map, text, uuid};
use super::objects::Rule;
use super::{Access, Object, Operation, Response};

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read("workspaces.get", "/workspaces/get", &[], Response::One("workspace", Object::Workspace))
        .access(&[Access::ApiKey, Access::ClientSession])
        .doc("Gets the workspace that the credentials belong to."),
    Operation::read("workspaces.list", "/workspaces/list", &[], Response::Many("workspaces", Object::Workspace))
        .access(&[Access::ApiKey, Access::ClientSession])
        .doc("Lists the workspaces that the credentials give access to."),
    Operation::create(
        "workspaces.reset_sandbox",
        "/workspaces/reset_sandbox",
        &[],
        Response::One("action_attempt", Object::ActionAttempt),
    )
    .doc("Resets a sandbox workspace to its initial state. Everything in it is lost."),
];

pub(super) const WORKSPACE: Shape = Shape {
    name: "workspace",
    doc: "A workspace, which everything else belongs to.",
    fields: &[
        uuid("workspace_id", "The workspace's id.").checked(Rule::Id),
        text("name", "The workspace's name."),
        text("company_name", "The company's name, as users see it."),
        text("connect_partner_name", "The older name for `company_name`; null when there is none.").nullable(),
        map("connect_webview_customization", "How the web views that connect accounts look."),
        boolean("is_sandbox", "Whether the workspace is a sandbox."),
        boolean("is_suspended", "Whether Seam has suspended the workspace."),
        boolean("is_publishable_key_auth_enabled", "Whether apps may sign in with the publishable key."),
        uuid("organization_id", "The organization that the workspace belongs to; null when there is none.").nullable(),
        text("publishable_key", "The key that an app uses to make its client session.").optional(),
    ],
};

pub(super) const ACTION_ATTEMPT: Shape = Shape {
    name: "action_attempt",
    doc: "Something that Seam does in the background.",
    fields: &[
        uuid("action_attempt_id", "The action attempt's id.").checked(Rule::Id),
        text("action_type", "What Seam does."),
        text("status", "How far it is.").known(&["pending", "success", "error"]),
        any("result", "What came of it; null until it succeeds.").optional().nullable(),
        any("error", "What went wrong; null unless it failed.").optional().nullable(),
    ],
};
