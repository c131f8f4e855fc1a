//! Phones, and the app's own session of a phone.

use super::parameters::{Parameter, TEXT, Type};
use super::{Access, Object, Operation, Repeat, Response};

const DEVICE_ID: &[Parameter] = &[Parameter::required("device_id", Type::Uuid)];

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "phones.list",
        "/phones/list",
        &[Parameter::optional("owner_user_identity_id", Type::Uuid), Parameter::optional("acs_credential_id", Type::Uuid)],
        Response::Many("phones", Object::Phone),
    ),
    Operation::read("phones.get", "/phones/get", DEVICE_ID, Response::One("phone", Object::Phone)),
    // The contract types this id as a string; a value that is no UUID cannot be a phone's, so it is refused here as elsewhere.
    Operation::delete("phones.deactivate", "/phones/deactivate", DEVICE_ID, &[])
        .repeat(Repeat::GoneMeansDone("already_deactivated", &["phone_not_found", "device_not_found"]))
        .access(&[Access::ApiKey, Access::ClientSession]),
    Operation::create(
        "phones.simulate.create_sandbox_phone",
        "/phones/simulate/create_sandbox_phone",
        &[
            Parameter::required("user_identity_id", Type::Uuid),
            Parameter::optional("custom_sdk_installation_id", TEXT),
            Parameter::optional(
                "phone_metadata",
                Type::Object(&[
                    Parameter::optional("operating_system", Type::OneOf(&["android", "ios"])),
                    Parameter::optional("os_version", TEXT),
                    Parameter::optional("device_manufacturer", TEXT),
                    Parameter::optional("device_model", TEXT),
                ]),
            ),
            Parameter::optional(
                "assa_abloy_metadata",
                Type::Object(&[
                    Parameter::optional("ble_capability", Type::Boolean),
                    Parameter::optional("hce_capability", Type::Boolean),
                    Parameter::optional("nfc_capability", Type::Boolean),
                    Parameter::optional("application_version", TEXT),
                    Parameter::optional("seos_applet_version", TEXT),
                    Parameter::optional("seos_tsm_endpoint_id", Type::Number),
                ]),
            ),
        ],
        Response::One("phone", Object::Phone),
    ),
    Operation::create(
        "phone_sessions.get_or_create",
        "/seam/mobile_sdk/v1/phone_sessions/get_or_create",
        &[
            Parameter::required("custom_sdk_installation_id", Type::Text(1)),
            Parameter::required("phone_os", Type::OneOf(&["ios", "android"])),
            Parameter::optional(
                "phone_device_metadata",
                Type::Object(&[
                    Parameter::optional("manufacturer", TEXT),
                    Parameter::optional("model", TEXT),
                    Parameter::optional("os_version", TEXT),
                ]),
            ),
        ],
        Response::One("phone_session", Object::PhoneSession),
    )
    // The same installation gets the same phone, so asking again registers nothing twice.
    .repeat(Repeat::Safe)
    .access(&[Access::ClientSession]),
    Operation::read(
        "mobile_sdk.v1.acs.credentials.list",
        "/seam/mobile_sdk/v1/acs/credentials/list",
        &[],
        Response::Many("acs_credentials", Object::AcsCredential),
    )
    .access(&[Access::ClientSession]),
];
