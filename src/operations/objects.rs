//! The objects of Seam's answers: what must hold of one before a wrapper builds a typed value on it.

#[cfg(test)]
use super::deactivations;
use super::fields::{Checked, Kind, Shape, count_checked, pick_checked, text, time};
use super::{acs, client_sessions, events, phones, test_helpers, user_identities, workspaces};

/// A kind of object in Seam's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Object {
    Phone,
    PhoneSession,
    UserIdentity,
    AcsSystem,
    AcsEntrance,
    AcsUser,
    AcsCredential,
    ClientSession,
    Event,
    Workspace,
    ActionAttempt,
    Clock,
    Snapshot,
    SnapshotDifference,
    SandboxWorkspace,
    WebhookDelivery,
    Deactivation,
    DeactivationReport,
}

/// What a field must be. A field without a rule is kept as it came, whatever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Text, and present: without it the object cannot be told from others.
    Id,
    /// Text where it is present.
    Text,
    /// A map where it is present.
    Map,
    /// A list of maps where it is present.
    Maps,
}

/// The fields of a shape that have a rule, picked while the crate is compiled.
macro_rules! checked {
    ($shape:expr) => {{
        const CHECKED: [Checked; count_checked($shape.fields)] = pick_checked($shape.fields);
        &CHECKED
    }};
}

impl Object {
    /// The fields that have a rule.
    pub(crate) fn fields(self) -> &'static [Checked] {
        match self {
            Object::Phone => checked!(phones::PHONE),
            Object::PhoneSession => checked!(phones::PHONE_SESSION),
            Object::UserIdentity => checked!(user_identities::USER_IDENTITY),
            Object::AcsSystem => checked!(acs::ACS_SYSTEM),
            Object::AcsEntrance => checked!(acs::ACS_ENTRANCE),
            Object::AcsUser => checked!(acs::ACS_USER),
            Object::AcsCredential => checked!(acs::ACS_CREDENTIAL),
            Object::ClientSession => checked!(client_sessions::CLIENT_SESSION),
            Object::Event => checked!(events::EVENT),
            Object::Workspace => checked!(workspaces::WORKSPACE),
            Object::ActionAttempt => checked!(workspaces::ACTION_ATTEMPT),
            Object::Clock => checked!(test_helpers::CLOCK),
            Object::Snapshot => checked!(test_helpers::SNAPSHOT),
            Object::SnapshotDifference => checked!(test_helpers::SNAPSHOT_DIFFERENCE),
            Object::SandboxWorkspace => checked!(test_helpers::SANDBOX_WORKSPACE),
            Object::WebhookDelivery => checked!(test_helpers::WEBHOOK_DELIVERY),
            // Made here, and not checked.
            Object::Deactivation | Object::DeactivationReport => &[],
        }
    }

    /// Everything that is known of it.
    #[cfg(test)]
    pub(super) fn shape(self) -> &'static Shape {
        match self {
            Object::Phone => &phones::PHONE,
            Object::PhoneSession => &phones::PHONE_SESSION,
            Object::UserIdentity => &user_identities::USER_IDENTITY,
            Object::AcsSystem => &acs::ACS_SYSTEM,
            Object::AcsEntrance => &acs::ACS_ENTRANCE,
            Object::AcsUser => &acs::ACS_USER,
            Object::AcsCredential => &acs::ACS_CREDENTIAL,
            Object::ClientSession => &client_sessions::CLIENT_SESSION,
            Object::Event => &events::EVENT,
            Object::Workspace => &workspaces::WORKSPACE,
            Object::ActionAttempt => &workspaces::ACTION_ATTEMPT,
            Object::Clock => &test_helpers::CLOCK,
            Object::Snapshot => &test_helpers::SNAPSHOT,
            Object::SnapshotDifference => &test_helpers::SNAPSHOT_DIFFERENCE,
            Object::SandboxWorkspace => &test_helpers::SANDBOX_WORKSPACE,
            Object::WebhookDelivery => &test_helpers::WEBHOOK_DELIVERY,
            Object::Deactivation => &deactivations::DEACTIVATION,
            Object::DeactivationReport => &deactivations::DEACTIVATION_REPORT,
        }
    }
}

/// What an object's `errors` hold.
pub(super) const ERRORS: Kind = Kind::Object(&RESOURCE_ERROR);
/// What an object's `warnings` hold.
pub(super) const WARNINGS: Kind = Kind::Object(&RESOURCE_WARNING);

const RESOURCE_ERROR: Shape = Shape {
    name: "resource_error",
    doc: "What is wrong with a thing of Seam's.",
    fields: &[
        text("error_code", "What kind of error it is. New codes appear without notice."),
        text("message", "What is wrong, for people to read."),
        time("created_at", "When Seam noticed it."),
    ],
};

const RESOURCE_WARNING: Shape = Shape {
    name: "resource_warning",
    doc: "What may go wrong with a thing of Seam's.",
    fields: &[
        text("warning_code", "What kind of warning it is. New codes appear without notice."),
        text("message", "What may go wrong, for people to read."),
        time("created_at", "When Seam noticed it."),
    ],
};

#[cfg_attr(not(test), allow(dead_code, reason = "read by the test that writes operations.json"))]
pub(super) const PAGINATION: Shape = Shape {
    name: "pagination",
    doc: "Where a list goes on.",
    fields: &[
        text("next_page_cursor", "What to give as `page_cursor` to get the next page; null on the last page.").nullable(),
        super::fields::boolean("has_next_page", "Whether there is a further page."),
        text("next_page_url", "Where the next page is on Seam's API; null on the last page.").nullable(),
    ],
};
