//! What a seed of a sandbox may hold. `docs/sandbox-seed.schema.json` is made from it.

use super::parameters::{Parameter, SOME_TEXT, TEXT, Type, UUIDS};

const OWN_ID: &str = "An id of your own. Default: a new one.";

const PHONE: &[Parameter] = &[
    Parameter::optional("device_id", Type::Uuid).doc(OWN_ID),
    Parameter::optional("custom_sdk_installation_id", SOME_TEXT).doc("The id of the app's installation on the phone."),
    Parameter::optional("phone_metadata", Type::Object(PHONE_METADATA)).doc("What is known of the phone."),
];

const PHONE_METADATA: &[Parameter] = &[
    Parameter::optional("operating_system", Type::OneOf(&["android", "ios"]))
        .doc("The phone's operating system. Default: android."),
    Parameter::optional("device_manufacturer", TEXT).doc("Who makes the phone."),
    Parameter::optional("device_model", TEXT).doc("The phone's model, which is its display name."),
    Parameter::optional("os_version", TEXT).doc("The version of its operating system."),
];

const ACS_USER: &[Parameter] = &[
    Parameter::optional("acs_user_id", Type::Uuid).doc(OWN_ID),
    Parameter::optional("acs_system_id", Type::Uuid).doc("The access system. Default: the sandbox's access system."),
    Parameter::optional("full_name", SOME_TEXT).doc("The user's name. Default: that of the user identity."),
    Parameter::optional("access_schedule", Type::Object(ACCESS_SCHEDULE)).doc("When the user has access. Default: always."),
];

const ACCESS_SCHEDULE: &[Parameter] = &[
    Parameter::optional("starts_at", Type::DateTime).doc("When access begins. Default: now."),
    Parameter::optional("ends_at", Type::DateTime).doc("When access ends. Default: never."),
];

const ACS_CREDENTIAL: &[Parameter] = &[
    Parameter::optional("acs_credential_id", Type::Uuid).doc(OWN_ID),
    Parameter::optional("acs_system_id", Type::Uuid).doc("The access system. Default: the sandbox's access system."),
    Parameter::optional("access_method", Type::OneOf(&["code", "card", "mobile_key", "cloud_key"]))
        .doc("How it opens a door. Default: mobile_key."),
    Parameter::optional("is_multi_phone_sync_credential", Type::Boolean)
        .doc("Whether each phone of the user gets a credential of its own from it. Default: true for a mobile key."),
    Parameter::optional("code", Type::Digits).doc("The code, with the access method `code`. Default: four digits at random."),
    Parameter::optional("starts_at", Type::DateTime).doc("When it begins. Default: at once."),
    Parameter::optional("ends_at", Type::DateTime).doc("When it ends. Default: never."),
    Parameter::optional("allowed_acs_entrance_ids", UUIDS).doc("The entrances that it opens. Default: all of its system."),
];

const CLIENT_SESSION: &[Parameter] = &[
    Parameter::optional("client_session_id", Type::Uuid).doc(OWN_ID),
    Parameter::optional("token", SOME_TEXT).doc("A token of your own, which begins with `seam_cst`, in the first workspace of a sandbox. Further workspaces made from the seed have tokens of their own. Default: a new one."),
    Parameter::optional("user_identifier_key", SOME_TEXT).doc("Your own id for the user."),
    Parameter::optional("customer_key", TEXT).doc("The customer's key."),
    Parameter::optional("expires_at", Type::DateTime).doc("When it expires. Default: in a year."),
];

const USER_IDENTITY: &[Parameter] = &[
    Parameter::optional("user_identity_id", Type::Uuid).doc(OWN_ID),
    Parameter::optional("user_identity_key", SOME_TEXT).doc("Your own id for the user."),
    Parameter::optional("email_address", Type::Email).doc("The user's email address."),
    Parameter::optional("phone_number", SOME_TEXT).doc("The user's phone number."),
    Parameter::optional("full_name", SOME_TEXT).doc("The user's name."),
    Parameter::optional("acs_users", Type::List(&Type::Object(ACS_USER), 0, usize::MAX))
        .doc("The user's ACS users, at most one in each system. A credential makes one where there is none."),
    Parameter::optional("phones", Type::List(&Type::Object(PHONE), 0, usize::MAX)).doc("The user's phones."),
    Parameter::optional("acs_credentials", Type::List(&Type::Object(ACS_CREDENTIAL), 0, usize::MAX))
        .doc("The user's credentials. Those that a sync credential puts on phones are made from it."),
    Parameter::optional("client_sessions", Type::List(&Type::Object(CLIENT_SESSION), 0, usize::MAX))
        .doc("Sessions of the user's app."),
];

/// What stands at the top of a seed.
pub(crate) const SEED: &[Parameter] = &[
    Parameter::optional("$schema", TEXT).doc("The JSON Schema of seeds, for editors."),
    Parameter::optional("clock", Type::DateTime)
        .doc("The time at which the workspace's clock stands. Default: the clock stays as it is."),
    Parameter::optional("user_identities", Type::List(&Type::Object(USER_IDENTITY), 0, usize::MAX)).doc("The app's users."),
];
