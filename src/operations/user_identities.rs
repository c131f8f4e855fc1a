//! User identities: the app users whose phones these are.

use super::parameters::{Parameter, SOME_TEXT, TEXT, Type, UUID_FILTER, UUIDS};
use super::{Access, Method, Object, Operation, Repeat, Response};

const USER_IDENTITY_ID: Parameter = Parameter::required("user_identity_id", Type::Uuid);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::create(
        "user_identities.create",
        "/user_identities/create",
        &[
            Parameter::nullable("user_identity_key", SOME_TEXT),
            Parameter::nullable("email_address", Type::Email),
            Parameter::nullable("phone_number", TEXT),
            Parameter::nullable("full_name", SOME_TEXT),
            Parameter::optional("acs_system_ids", UUIDS),
        ],
        Response::One("user_identity", Object::UserIdentity),
    ),
    Operation::read(
        "user_identities.get",
        "/user_identities/get",
        &[Parameter::optional("user_identity_id", Type::Uuid), Parameter::optional("user_identity_key", SOME_TEXT)],
        Response::One("user_identity", Object::UserIdentity),
    )
    .needs_one_of(&["user_identity_id", "user_identity_key"]),
    Operation::read(
        "user_identities.list",
        "/user_identities/list",
        &[
            Parameter::optional("created_before", Type::DateTime),
            Parameter::optional("credential_manager_acs_system_id", Type::Uuid),
            Parameter::optional("limit", Type::Positive),
            Parameter::nullable("page_cursor", SOME_TEXT),
            Parameter::optional("search", SOME_TEXT),
            Parameter::optional("user_identity_ids", UUID_FILTER),
        ],
        Response::Page("user_identities", Object::UserIdentity),
    )
    .access(&[Access::ApiKey, Access::ClientSession]),
    Operation::create(
        "user_identities.update",
        "/user_identities/update",
        &[
            USER_IDENTITY_ID,
            Parameter::nullable("user_identity_key", SOME_TEXT),
            Parameter::nullable("email_address", Type::Email),
            Parameter::nullable("phone_number", TEXT),
            Parameter::nullable("full_name", SOME_TEXT),
        ],
        Response::Empty,
    )
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe),
    Operation::delete("user_identities.delete", "/user_identities/delete", &[USER_IDENTITY_ID], &["user_identity_not_found"]),
    Operation::create(
        "user_identities.add_acs_user",
        "/user_identities/add_acs_user",
        &[
            Parameter::required("acs_user_id", Type::Uuid),
            Parameter::optional("user_identity_id", Type::Uuid),
            Parameter::optional("user_identity_key", SOME_TEXT),
        ],
        Response::Empty,
    )
    .methods(&[Method::Put, Method::Post])
    .needs_one_of(&["user_identity_id", "user_identity_key"])
    .repeat(Repeat::Safe),
    Operation::delete(
        "user_identities.remove_acs_user",
        "/user_identities/remove_acs_user",
        &[USER_IDENTITY_ID, Parameter::required("acs_user_id", Type::Uuid)],
        &[],
    )
    .repeat(Repeat::Safe),
    Operation::read(
        "user_identities.list_acs_users",
        "/user_identities/list_acs_users",
        &[USER_IDENTITY_ID],
        Response::Many("acs_users", Object::AcsUser),
    ),
];
