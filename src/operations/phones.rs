//! Phones, and the app's own session of a phone.

use super::fields::{Kind, Shape, boolean, map, object, objects, text, time, uuid};
use super::objects::{ERRORS, Rule, WARNINGS};
use super::parameters::{Parameter, TEXT, Type};
use super::{Access, Object, Operation, Repeat, Response};

const DEVICE_ID: &[Parameter] = &[Parameter::required("device_id", Type::Uuid).doc("The phone's id.")];

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "phones.list",
        "/phones/list",
        &[
            Parameter::optional("owner_user_identity_id", Type::Uuid)
                .doc("Only phones of this user identity. Without it, phones of every user identity in the workspace."),
            Parameter::optional("acs_credential_id", Type::Uuid).doc("Only phones that this credential was issued to."),
        ],
        Response::Many("phones", Object::Phone),
    )
    .leading("owner_user_identity_id")
    .doc(
        "Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the \
         workspace.",
    ),
    Operation::read("phones.get", "/phones/get", DEVICE_ID, Response::One("phone", Object::Phone))
        .by("device_id")
        .doc("Gets one phone."),
    Operation::create(
        "phones.simulate.create_sandbox_phone",
        "/phones/simulate/create_sandbox_phone",
        &[
            Parameter::required("user_identity_id", Type::Uuid).doc("The user identity that owns the phone."),
            Parameter::optional("custom_sdk_installation_id", TEXT)
                .doc("An id of your own for this installation of the app. Seam makes one when it is left out."),
            Parameter::optional(
                "phone_metadata",
                Type::Object(&[
                    Parameter::optional("operating_system", Type::OneOf(&["android", "ios"]))
                        .doc("The phone's operating system. Default: android."),
                    Parameter::optional("os_version", TEXT).doc("The version of the operating system. Default: 10."),
                    Parameter::optional("device_manufacturer", TEXT).doc("Who made the phone. Default: Samsung."),
                    Parameter::optional("device_model", TEXT).doc("The model of the phone. Default: Samsung Galaxy S10."),
                ]),
            )
            .doc("What kind of phone to simulate."),
            Parameter::optional(
                "assa_abloy_metadata",
                Type::Object(&[
                    Parameter::optional("ble_capability", Type::Boolean)
                        .doc("Whether the phone can use Bluetooth Low Energy. Default: true."),
                    Parameter::optional("hce_capability", Type::Boolean)
                        .doc("Whether the phone can emulate a card over NFC. Default: false."),
                    Parameter::optional("nfc_capability", Type::Boolean).doc("Whether the phone has NFC. Default: false."),
                    Parameter::optional("application_version", TEXT).doc("The version of the app. Default: 1.0.0."),
                    Parameter::optional("seos_applet_version", TEXT).doc("The version of the Seos applet. Default: 1.0.0."),
                    Parameter::optional("seos_tsm_endpoint_id", Type::Number)
                        .doc("The id of the phone's endpoint at the Seos service. Default: 1."),
                ]),
            )
            .doc("What ASSA ABLOY's credential service knows of the simulated phone."),
        ],
        Response::One("phone", Object::Phone),
    )
    .by("user_identity_id")
    .doc("Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it."),
    Operation::create(
        "phone_sessions.get_or_create",
        "/seam/mobile_sdk/v1/phone_sessions/get_or_create",
        &[
            Parameter::required("custom_sdk_installation_id", Type::Text(1))
                .doc("The app's id for its installation on this phone: the same id gets the same phone."),
            Parameter::required("phone_os", Type::OneOf(&["ios", "android"])).doc("The phone's operating system."),
            Parameter::optional(
                "phone_device_metadata",
                Type::Object(&[
                    Parameter::optional("manufacturer", TEXT).doc("Who made the phone."),
                    Parameter::optional("model", TEXT).doc("The model of the phone."),
                    Parameter::optional("os_version", TEXT).doc("The version of the operating system."),
                ]),
            )
            .doc("What kind of phone it is."),
        ],
        Response::One("phone_session", Object::PhoneSession),
    )
    // The same installation gets the same phone, so asking again registers nothing twice.
    .repeat(Repeat::Safe)
    .access(&[Access::ClientSession])
    .doc("Registers the phone that the app runs on, and gets what the app needs to use its credentials."),
    Operation::read(
        "mobile_sdk.v1.acs.credentials.list",
        "/seam/mobile_sdk/v1/acs/credentials/list",
        &[],
        Response::Many("acs_credentials", Object::AcsCredential),
    )
    .access(&[Access::ClientSession])
    .doc("Lists the credentials of the app's own user."),
];

pub(super) const PHONE: Shape = Shape {
    name: "phone",
    doc: "A phone that an app user has signed in on.",
    fields: &[
        uuid("device_id", "The phone's id.").checked(Rule::Id),
        text("device_type", "The kind of phone.").known(&["ios_phone", "android_phone"]).checked(Rule::Text),
        time("created_at", "When the phone was registered.").checked(Rule::Text),
        text("display_name", "A name for the phone, to show to people.").checked(Rule::Text),
        text("nickname", "What the user calls the phone.").optional(),
        map("custom_metadata", "Your own data about the phone: texts and booleans by key.").checked(Rule::Map),
        object("properties", &PHONE_PROPERTIES, "What credential services know about the phone.").checked(Rule::Map),
        objects("errors", &ERRORS, "What is wrong with the phone.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the phone.").checked(Rule::Maps),
        uuid("workspace_id", "The workspace that the phone belongs to.").checked(Rule::Text),
    ],
};

const PHONE_PROPERTIES: Shape = Shape {
    name: "phone_properties",
    doc: "What credential services know about a phone.",
    fields: &[
        object(
            "assa_abloy_credential_service_metadata",
            &ASSA_ABLOY_CREDENTIAL_SERVICE_METADATA,
            "What ASSA ABLOY's credential service knows about the phone.",
        )
        .optional(),
        object(
            "salto_space_credential_service_metadata",
            &SALTO_SPACE_CREDENTIAL_SERVICE_METADATA,
            "What Salto Space's credential service knows about the phone.",
        )
        .optional(),
    ],
};

const ASSA_ABLOY_CREDENTIAL_SERVICE_METADATA: Shape = Shape {
    name: "assa_abloy_credential_service_metadata",
    doc: "What ASSA ABLOY's credential service knows about a phone.",
    fields: &[
        boolean("has_active_endpoint", "Whether one of the endpoints can receive credentials.").optional(),
        objects("endpoints", &Kind::Object(&ASSA_ABLOY_ENDPOINT), "Where the phone keeps its mobile credentials.").optional(),
    ],
};

const ASSA_ABLOY_ENDPOINT: Shape = Shape {
    name: "assa_abloy_endpoint",
    doc: "Where a phone keeps its mobile credentials.",
    fields: &[
        text("endpoint_id", "The endpoint's id at ASSA ABLOY.").optional().id(),
        boolean("is_active", "Whether the endpoint can receive credentials.").optional(),
    ],
};

const SALTO_SPACE_CREDENTIAL_SERVICE_METADATA: Shape = Shape {
    name: "salto_space_credential_service_metadata",
    doc: "What Salto Space's credential service knows about a phone.",
    fields: &[boolean("has_active_phone", "Whether the phone can receive credentials.").optional()],
};

pub(super) const PHONE_SESSION: Shape = Shape {
    name: "phone_session",
    doc: "The app's registration on the phone that it runs on.",
    fields: &[
        object("user_identity", &super::user_identities::USER_IDENTITY, "The user who has signed in.").checked(Rule::Map),
        objects(
            "provider_sessions",
            &Kind::Object(&PROVIDER_SESSION),
            "The phone's credentials, by the service that issues them.",
        )
        .checked(Rule::Maps),
        boolean("is_sandbox_workspace", "Whether the workspace is a sandbox."),
        uuid("workspace_id", "The workspace that the phone belongs to."),
    ],
};

const PROVIDER_SESSION: Shape = Shape {
    name: "provider_session",
    doc: "A phone's registration with one credential service.",
    fields: &[
        map("phone_registration", "How the phone is registered with the service."),
        objects(
            "acs_credentials",
            &Kind::Object(&super::acs::ACS_CREDENTIAL),
            "The credentials that the service issues to the phone.",
        ),
    ],
};
