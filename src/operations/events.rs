//! Events: what has happened.

use super::parameters::{Parameter, SOME_TEXT, Type, UUID_FILTER};
use super::{Access, Object, Operation, Response};

/// The types of event that phones and their credentials give rise to.
const EVENT_TYPE: Type = Type::OneOf(&[
    "acs_credential.deleted",
    "acs_credential.issued",
    "acs_credential.reissued",
    "acs_credential.invalidated",
    "acs_user.created",
    "acs_user.deleted",
    "client_session.deleted",
    "phone.deactivated",
]);
const UP_TO_100_UUIDS: Type = Type::List(&Type::Uuid, 1, 100);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "events.get",
        "/events/get",
        &[
            Parameter::optional("event_id", Type::Uuid),
            Parameter::optional("event_type", SOME_TEXT),
            Parameter::optional("device_id", Type::Uuid),
        ],
        Response::Maybe("event", Object::Event),
    )
    .access(&[Access::ApiKey, Access::ClientSession]),
    Operation::read(
        "events.list",
        "/events/list",
        &[
            Parameter::optional("since", SOME_TEXT),
            Parameter::optional("between", Type::List(&SOME_TEXT, 2, 2)),
            Parameter::optional("event_ids", UUID_FILTER),
            Parameter::optional("event_type", EVENT_TYPE),
            Parameter::optional("event_types", Type::List(&EVENT_TYPE, 1, usize::MAX)),
            Parameter::optional("limit", Type::Number),
            Parameter::optional("unstable_offset", Type::Number),
            Parameter::optional("device_id", Type::Uuid),
            Parameter::optional("device_ids", UUID_FILTER),
            Parameter::optional("acs_credential_id", Type::Uuid),
            Parameter::optional("acs_system_id", Type::Uuid),
            Parameter::optional("acs_system_ids", UUID_FILTER),
            Parameter::optional("acs_user_id", Type::Uuid),
            Parameter::optional("user_identity_id", Type::Uuid),
            Parameter::optional("connected_account_id", Type::Uuid),
            Parameter::optional("connect_webview_id", Type::Uuid),
            Parameter::optional("customer_key", SOME_TEXT),
            Parameter::optional("access_code_id", Type::Uuid),
            Parameter::optional("access_code_ids", UUID_FILTER),
            Parameter::optional("access_grant_id", Type::Uuid),
            Parameter::optional("access_grant_ids", UP_TO_100_UUIDS),
            Parameter::optional("access_method_id", Type::Uuid),
            Parameter::optional("access_method_ids", UP_TO_100_UUIDS),
            Parameter::optional("acs_access_group_id", Type::Uuid),
            Parameter::optional("acs_encoder_id", Type::Uuid),
            Parameter::optional("acs_entrance_id", Type::Uuid),
            Parameter::optional("space_id", Type::Uuid),
            Parameter::optional("space_ids", UP_TO_100_UUIDS),
        ],
        Response::Many("events", Object::Event),
    )
    .access(&[Access::ApiKey, Access::ClientSession]),
];
