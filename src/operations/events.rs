//! Events: what has happened.

use super::fields::{Shape, map, text, time, uuid};
use super::objects::Rule;
use super::parameters::{Parameter, SOME_TEXT, Type, UUID_FILTER};
use super::{Access, Object, Operation, Response};

/// The types of event that phones and their credentials give rise to, which are all that the sandbox has.
///
/// As a filter any other type is taken too, here and by the sandbox, which then has none. Seam's contract has an enum there, of the
/// types of every device; it grows with each version, so a copy of it would refuse real types such as `device.connected`.
const EVENT_TYPES: &[&str] = &[
    "acs_credential.deleted",
    "acs_credential.issued",
    "acs_credential.reissued",
    "acs_credential.invalidated",
    "acs_user.created",
    "acs_user.deleted",
    "client_session.deleted",
    "phone.deactivated",
];
const UP_TO_100_UUIDS: Type = Type::List(&Type::Uuid, 1, 100);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "events.get",
        "/events/get",
        &[
            Parameter::optional("event_id", Type::Uuid).doc("The event's id."),
            Parameter::optional("event_type", SOME_TEXT).known(EVENT_TYPES).doc("Only the latest event of this type."),
            Parameter::optional("device_id", Type::Uuid).doc("Only the latest event about this device."),
        ],
        Response::Maybe("event", Object::Event),
    )
    .leading("event_id")
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc("Gets one event, by its id, or the latest event of a type or about a device."),
    Operation::read(
        "events.list",
        "/events/list",
        &[
            Parameter::optional("since", Type::Time).doc("Only events that happened after this time."),
            Parameter::optional("between", Type::List(&Type::Time, 2, 2))
                .doc("Only events that happened between these two times."),
            Parameter::optional("event_ids", UUID_FILTER).doc("Only these events."),
            Parameter::optional("event_type", SOME_TEXT).known(EVENT_TYPES).doc("Only events of this type."),
            Parameter::optional("event_types", Type::List(&SOME_TEXT, 1, usize::MAX))
                .known(EVENT_TYPES)
                .doc("Only events of these types."),
            Parameter::optional("limit", Type::Number).doc("How many events to return at most. Default: 500."),
            Parameter::optional("unstable_offset", Type::Number)
                .doc("How many events to skip. Seam may change or remove this parameter."),
            Parameter::optional("device_id", Type::Uuid).doc("Only events about this device."),
            Parameter::optional("device_ids", UUID_FILTER).doc("Only events about these devices."),
            Parameter::optional("acs_credential_id", Type::Uuid).doc("Only events about this credential."),
            Parameter::optional("acs_system_id", Type::Uuid).doc("Only events about this access system."),
            Parameter::optional("acs_system_ids", UUID_FILTER).doc("Only events about these access systems."),
            Parameter::optional("acs_user_id", Type::Uuid).doc("Only events about this user of an access system."),
            Parameter::optional("user_identity_id", Type::Uuid).doc("Only events about this user identity."),
            Parameter::optional("connected_account_id", Type::Uuid).doc("Only events about this connected account."),
            Parameter::optional("connect_webview_id", Type::Uuid).doc("Only events about this connect web view."),
            Parameter::optional("customer_key", SOME_TEXT).doc("Only events about the customer with this key."),
            Parameter::optional("access_code_id", Type::Uuid).doc("Only events about this access code."),
            Parameter::optional("access_code_ids", UUID_FILTER).doc("Only events about these access codes."),
            Parameter::optional("access_grant_id", Type::Uuid).doc("Only events about this access grant."),
            Parameter::optional("access_grant_ids", UP_TO_100_UUIDS).doc("Only events about these access grants."),
            Parameter::optional("access_method_id", Type::Uuid).doc("Only events about this access method."),
            Parameter::optional("access_method_ids", UP_TO_100_UUIDS).doc("Only events about these access methods."),
            Parameter::optional("acs_access_group_id", Type::Uuid).doc("Only events about this access group."),
            Parameter::optional("acs_encoder_id", Type::Uuid).doc("Only events about this card encoder."),
            Parameter::optional("acs_entrance_id", Type::Uuid).doc("Only events about this entrance."),
            Parameter::optional("space_id", Type::Uuid).doc("Only events about this space."),
            Parameter::optional("space_ids", UP_TO_100_UUIDS).doc("Only events about these spaces."),
        ],
        Response::Many("events", Object::Event),
    )
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc("Lists events. Filters narrow the list by type, by time, or by what an event is about."),
];

pub(super) const EVENT: Shape = Shape {
    name: "event",
    doc: "Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type.",
    fields: &[
        uuid("event_id", "The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen.")
            .checked(Rule::Id),
        text("event_type", "What kind of event it is. New types appear without notice.").known(EVENT_TYPES).checked(Rule::Text),
        text("event_description", "What happened, for people to read.").optional(),
        uuid("device_id", "The phone or other device that the event is about.").optional(),
        map("device_custom_metadata", "Your own data about the device: texts and booleans by key.").optional(),
        uuid("acs_credential_id", "The credential that the event is about.").optional(),
        uuid("acs_system_id", "The access system that the event is about.").optional(),
        uuid("acs_user_id", "The user of an access system that the event is about.").optional(),
        uuid("client_session_id", "The client session that the event is about.").optional(),
        uuid("connected_account_id", "The connected account that the event is about.").optional(),
        time("created_at", "When Seam recorded the event."),
        time("occurred_at", "When it happened."),
        uuid("workspace_id", "The workspace that it happened in."),
    ],
};
