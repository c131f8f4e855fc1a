//! Access control systems, their users and their credentials.

use super::parameters::{Parameter, SOME_TEXT, TEXT, Type, UUIDS};
use super::{Access, Object, Operation, Response};

const ACS_SYSTEM_ID: Parameter = Parameter::optional("acs_system_id", Type::Uuid);
const ACS_USER_ID: Parameter = Parameter::optional("acs_user_id", Type::Uuid);
const USER_IDENTITY_ID: Parameter = Parameter::optional("user_identity_id", Type::Uuid);
const CREATED_BEFORE: Parameter = Parameter::optional("created_before", Type::DateTime);
const PAGE_CURSOR: Parameter = Parameter::nullable("page_cursor", SOME_TEXT);
const SEARCH: Parameter = Parameter::optional("search", SOME_TEXT);
const ACS_CREDENTIAL_ID: &[Parameter] = &[Parameter::required("acs_credential_id", Type::Uuid)];
const APP_TOO: &[Access] = &[Access::ApiKey, Access::ClientSession];

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "acs.systems.get",
        "/acs/systems/get",
        &[Parameter::required("acs_system_id", Type::Uuid)],
        Response::One("acs_system", Object::AcsSystem),
    ),
    Operation::read(
        "acs.systems.list",
        "/acs/systems/list",
        &[Parameter::optional("connected_account_id", Type::Uuid), Parameter::optional("customer_key", SOME_TEXT), SEARCH],
        Response::Many("acs_systems", Object::AcsSystem),
    )
    .access(APP_TOO),
    Operation::create(
        "acs.users.create",
        "/acs/users/create",
        &[
            Parameter::required("acs_system_id", Type::Uuid),
            Parameter::required("full_name", TEXT),
            USER_IDENTITY_ID,
            Parameter::optional("email_address", Type::Email),
            Parameter::optional("email", Type::Email),
            Parameter::optional("phone_number", TEXT),
            Parameter::optional("acs_access_group_ids", UUIDS),
            Parameter::optional(
                "access_schedule",
                Type::Object(&[Parameter::optional("starts_at", Type::DateTime), Parameter::nullable("ends_at", Type::DateTime)]),
            ),
        ],
        Response::One("acs_user", Object::AcsUser),
    ),
    Operation::read(
        "acs.users.get",
        "/acs/users/get",
        &[ACS_USER_ID, ACS_SYSTEM_ID, USER_IDENTITY_ID],
        Response::One("acs_user", Object::AcsUser),
    )
    .needs_one_of(&["acs_user_id", "user_identity_id"]),
    Operation::read(
        "acs.users.list",
        "/acs/users/list",
        &[
            ACS_SYSTEM_ID,
            USER_IDENTITY_ID,
            Parameter::optional("user_identity_email_address", SOME_TEXT),
            Parameter::optional("user_identity_phone_number", SOME_TEXT),
            SEARCH,
            CREATED_BEFORE,
            Parameter::optional("limit", Type::Positive),
            PAGE_CURSOR,
        ],
        Response::Page("acs_users", Object::AcsUser),
    )
    .access(APP_TOO),
    Operation::delete(
        "acs.users.delete",
        "/acs/users/delete",
        &[ACS_USER_ID, ACS_SYSTEM_ID, USER_IDENTITY_ID],
        &["acs_user_not_found"],
    )
    .needs_one_of(&["acs_user_id", "user_identity_id"]),
    Operation::create(
        "acs.credentials.create",
        "/acs/credentials/create",
        &[
            Parameter::required("access_method", Type::OneOf(&["code", "card", "mobile_key", "cloud_key"])),
            ACS_USER_ID,
            USER_IDENTITY_ID,
            ACS_SYSTEM_ID,
            Parameter::optional("credential_manager_acs_system_id", Type::Uuid),
            Parameter::optional("is_multi_phone_sync_credential", Type::Boolean),
            Parameter::optional("allowed_acs_entrance_ids", UUIDS),
            Parameter::optional("code", Type::Digits),
            Parameter::optional("starts_at", Type::DateTime),
            Parameter::optional("ends_at", Type::DateTime),
            Parameter::optional(
                "visionline_metadata",
                Type::Object(&[
                    Parameter::optional("assa_abloy_credential_service_mobile_endpoint_id", Type::Uuid),
                    Parameter::optional("auto_join", Type::Boolean),
                    Parameter::optional("card_format", Type::OneOf(&["TLCode", "rfid48"])),
                    Parameter::optional("card_function_type", Type::OneOf(&["guest", "staff"])),
                    Parameter::optional("is_override_key", Type::Boolean),
                    Parameter::optional("joiner_acs_credential_ids", UUIDS),
                    Parameter::optional("override", Type::Boolean),
                ]),
            ),
            Parameter::optional(
                "assa_abloy_vostio_metadata",
                Type::Object(&[
                    Parameter::optional("auto_join", Type::Boolean),
                    Parameter::optional("join_all_guest_acs_entrances", Type::Boolean),
                    Parameter::optional("override_all_guest_acs_entrances", Type::Boolean),
                    Parameter::optional("override_guest_acs_entrance_ids", UUIDS),
                ]),
            ),
            Parameter::optional(
                "salto_space_metadata",
                Type::Object(&[
                    Parameter::optional("assign_new_key", Type::Boolean),
                    Parameter::optional("update_current_key", Type::Boolean),
                ]),
            ),
            Parameter::optional(
                "hotek_metadata",
                Type::Object(&[Parameter::optional("auto_join", Type::Boolean), Parameter::optional("override", Type::Boolean)]),
            ),
        ],
        Response::One("acs_credential", Object::AcsCredential),
    ),
    Operation::read(
        "acs.credentials.get",
        "/acs/credentials/get",
        ACS_CREDENTIAL_ID,
        Response::One("acs_credential", Object::AcsCredential),
    ),
    Operation::read(
        "acs.credentials.list",
        "/acs/credentials/list",
        &[
            ACS_USER_ID,
            ACS_SYSTEM_ID,
            USER_IDENTITY_ID,
            Parameter::optional("is_multi_phone_sync_credential", Type::Boolean),
            SEARCH,
            CREATED_BEFORE,
            Parameter::optional("limit", Type::Number),
            PAGE_CURSOR,
        ],
        Response::Page("acs_credentials", Object::AcsCredential),
    )
    .access(APP_TOO),
    Operation::delete("acs.credentials.delete", "/acs/credentials/delete", ACS_CREDENTIAL_ID, &["acs_credential_not_found"]),
];
