//! The objects of Seam's answers: what must hold of one before a wrapper builds a typed value on it.

/// A kind of object in Seam's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Object {
    Phone,
    PhoneSession,
    UserIdentity,
    AcsSystem,
    AcsUser,
    AcsCredential,
    ClientSession,
    Event,
    Workspace,
    ActionAttempt,
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

pub(crate) type Field = (&'static str, Rule);

impl Object {
    /// The fields that have a rule.
    pub(crate) fn fields(self) -> &'static [Field] {
        match self {
            Object::Phone => &[
                ("device_id", Rule::Id),
                ("device_type", Rule::Text),
                ("display_name", Rule::Text),
                ("created_at", Rule::Text),
                ("workspace_id", Rule::Text),
                ("custom_metadata", Rule::Map),
                ("properties", Rule::Map),
                ("errors", Rule::Maps),
                ("warnings", Rule::Maps),
            ],
            Object::PhoneSession => &[("user_identity", Rule::Map), ("provider_sessions", Rule::Maps)],
            Object::UserIdentity => &[("user_identity_id", Rule::Id), ("errors", Rule::Maps), ("warnings", Rule::Maps)],
            Object::AcsSystem => &[("acs_system_id", Rule::Id), ("errors", Rule::Maps), ("warnings", Rule::Maps)],
            Object::AcsUser => &[("acs_user_id", Rule::Id), ("errors", Rule::Maps), ("warnings", Rule::Maps)],
            Object::AcsCredential => &[("acs_credential_id", Rule::Id), ("errors", Rule::Maps), ("warnings", Rule::Maps)],
            Object::ClientSession => &[("client_session_id", Rule::Id), ("token", Rule::Text)],
            Object::Event => &[("event_id", Rule::Id), ("event_type", Rule::Text)],
            Object::Workspace => &[("workspace_id", Rule::Id)],
            Object::ActionAttempt => &[("action_attempt_id", Rule::Id)],
        }
    }
}
