//! Access control systems, their users and their credentials.

use super::fields::{Shape, boolean, integer, map, maps, objects, text, time, uuid, uuids};
use super::objects::{ERRORS, Rule, WARNINGS};
use super::parameters::{Parameter, SOME_TEXT, TEXT, Type, UUID_FILTER, UUIDS};
use super::{Access, Method, Object, Operation, Repeat, Response};

const ACS_SYSTEM_ID: Parameter = Parameter::optional("acs_system_id", Type::Uuid).doc("The access system that it belongs to.");
const ACS_USER_ID: Parameter = Parameter::optional("acs_user_id", Type::Uuid).doc("The user of an access system, by its id.");
const USER_IDENTITY_ID: Parameter =
    Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity that it belongs to.");
const CREATED_BEFORE: Parameter =
    Parameter::optional("created_before", Type::DateTime).doc("Only what was created before this time.");
const PAGE_CURSOR: Parameter = Parameter::nullable("page_cursor", SOME_TEXT)
    .doc("Where the page starts: the `next_page_cursor` of the page before. Null means the first page.");
const SEARCH: Parameter = Parameter::optional("search", SOME_TEXT).doc("Only what holds this text in a name or an id.");
const ACS_CREDENTIAL_ID: &[Parameter] = &[Parameter::required("acs_credential_id", Type::Uuid).doc("The credential's id.")];
/// What names a user of an access system.
const USER: &[Parameter] = &[ACS_USER_ID, ACS_SYSTEM_ID, USER_IDENTITY_ID];
const APP_TOO: &[Access] = &[Access::ApiKey, Access::ClientSession];

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::read(
        "acs.systems.get",
        "/acs/systems/get",
        &[Parameter::required("acs_system_id", Type::Uuid).doc("The access system's id.")],
        Response::One("acs_system", Object::AcsSystem),
    )
    .by("acs_system_id")
    .doc("Gets one access system."),
    Operation::read(
        "acs.systems.list",
        "/acs/systems/list",
        &[
            Parameter::optional("connected_account_id", Type::Uuid).doc("Only access systems of this connected account."),
            Parameter::optional("customer_key", SOME_TEXT).doc("Only access systems of the customer with this key of yours."),
            SEARCH,
        ],
        Response::Many("acs_systems", Object::AcsSystem),
    )
    .access(APP_TOO)
    .doc("Lists the access systems of the workspace."),
    Operation::read(
        "acs.entrances.get",
        "/acs/entrances/get",
        &[Parameter::required("acs_entrance_id", Type::Uuid).doc("The entrance's id.")],
        Response::One("acs_entrance", Object::AcsEntrance),
    )
    .by("acs_entrance_id")
    .access(APP_TOO)
    .doc("Gets one entrance of an access system."),
    Operation::read(
        "acs.entrances.list",
        "/acs/entrances/list",
        &[
            ACS_SYSTEM_ID,
            Parameter::optional("acs_credential_id", Type::Uuid).doc("Only entrances that this credential opens."),
            Parameter::optional("acs_entrance_ids", UUID_FILTER).doc("Only these entrances."),
            Parameter::optional("connected_account_id", Type::Uuid).doc("Only entrances of this connected account."),
            Parameter::optional("customer_key", SOME_TEXT).doc("Only entrances of the customer with this key of yours."),
            Parameter::optional("space_id", Type::Uuid).doc("Only entrances of this space."),
            Parameter::nullable("location_id", Type::Uuid).doc("Deprecated: give `space_id` instead. Null means every entrance."),
            Parameter::optional("search", SOME_TEXT).doc("Only entrances that hold this text in their display name."),
            Parameter::optional("limit", Type::Positive).doc("How many entrances a page holds at most. Default: 900."),
            PAGE_CURSOR,
        ],
        Response::Page("acs_entrances", Object::AcsEntrance),
    )
    .access(APP_TOO)
    .doc("Lists entrances of access systems, one page at a time."),
    Operation::create(
        "acs.users.create",
        "/acs/users/create",
        &[
            Parameter::required("acs_system_id", Type::Uuid).doc("The access system that the user is added to."),
            Parameter::required("full_name", TEXT).doc("The user's full name."),
            USER_IDENTITY_ID,
            Parameter::optional("email_address", Type::Email).doc("The user's email address."),
            Parameter::optional("email", Type::Email).doc("Deprecated: give `email_address` instead."),
            Parameter::optional("phone_number", TEXT).doc("The user's phone number in E.164 form, such as +15551234567."),
            Parameter::optional("acs_access_group_ids", UUIDS).doc("The access groups that the user joins."),
            Parameter::optional(
                "access_schedule",
                Type::Object(&[
                    Parameter::optional("starts_at", Type::DateTime).doc("When the access begins. Default: at once."),
                    Parameter::nullable("ends_at", Type::DateTime).doc("When the access ends. Null means that it does not end."),
                ]),
            )
            .doc("When the user has access."),
        ],
        Response::One("acs_user", Object::AcsUser),
    )
    .doc("Creates a user in an access system."),
    Operation::read("acs.users.get", "/acs/users/get", USER, Response::One("acs_user", Object::AcsUser))
        .needs_one_of(&["acs_user_id", "user_identity_id"])
        .leading("acs_user_id")
        .doc("Gets one user of an access system, by its id, or by its user identity and access system."),
    Operation::read(
        "acs.users.list",
        "/acs/users/list",
        &[
            ACS_SYSTEM_ID,
            USER_IDENTITY_ID,
            Parameter::optional("user_identity_email_address", SOME_TEXT)
                .doc("Only users whose user identity has this email address."),
            Parameter::optional("user_identity_phone_number", SOME_TEXT)
                .doc("Only users whose user identity has this phone number."),
            SEARCH,
            CREATED_BEFORE,
            Parameter::optional("limit", Type::Positive).doc("How many users a page holds at most. Default: 500."),
            PAGE_CURSOR,
        ],
        Response::Page("acs_users", Object::AcsUser),
    )
    .access(APP_TOO)
    .doc("Lists users of access systems, one page at a time."),
    Operation::delete("acs.users.delete", "/acs/users/delete", USER, &["acs_user_not_found"])
        .needs_one_of(&["acs_user_id", "user_identity_id"])
        .doc("Deletes a user from its access system, and invalidates the user's credentials."),
    Operation::create(
        "acs.users.update",
        "/acs/users/update",
        &[
            ACS_USER_ID,
            ACS_SYSTEM_ID,
            USER_IDENTITY_ID,
            Parameter::optional("full_name", SOME_TEXT).doc("The user's full name."),
            Parameter::optional("email_address", Type::Email).doc("The user's email address."),
            Parameter::optional("email", Type::Email).doc("Deprecated: give `email_address` instead."),
            Parameter::optional("phone_number", TEXT).doc("The user's phone number in E.164 form, such as +15551234567."),
            Parameter::optional("hid_acs_system_id", Type::Uuid).doc("The HID access system that the user belongs to."),
            Parameter::nullable(
                "access_schedule",
                Type::Object(&[
                    Parameter::required("starts_at", Type::DateTime).doc("When the access begins."),
                    Parameter::required("ends_at", Type::DateTime).doc("When the access ends. In the future."),
                ]),
            )
            .doc("When the user has access. Null means always."),
        ],
        Response::Empty,
    )
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .needs_one_of(&["acs_user_id", "user_identity_id"])
    .leading("acs_user_id")
    .doc("Changes a user of an access system. What is not given stays as it is."),
    Operation::create("acs.users.suspend", "/acs/users/suspend", USER, Response::Empty)
        .repeat(Repeat::Safe)
        .needs_one_of(&["acs_user_id", "user_identity_id"])
        .leading("acs_user_id")
        .doc("Suspends a user of an access system: its credentials open nothing until it is unsuspended."),
    Operation::create("acs.users.unsuspend", "/acs/users/unsuspend", USER, Response::Empty)
        .repeat(Repeat::Safe)
        .needs_one_of(&["acs_user_id", "user_identity_id"])
        .leading("acs_user_id")
        .doc("Gives a suspended user of an access system its access back."),
    Operation::create(
        "acs.credentials.create",
        "/acs/credentials/create",
        &[
            Parameter::required("access_method", Type::OneOf(&["code", "card", "mobile_key", "cloud_key"]))
                .doc("How the credential opens doors."),
            ACS_USER_ID,
            USER_IDENTITY_ID,
            ACS_SYSTEM_ID,
            Parameter::optional("credential_manager_acs_system_id", Type::Uuid)
                .doc("The credential manager that issues the mobile key."),
            Parameter::optional("is_multi_phone_sync_credential", Type::Boolean)
                .doc("Whether Seam creates a matching credential for each phone of the user. For mobile keys. Default: false."),
            Parameter::optional("allowed_acs_entrance_ids", UUIDS).doc("The entrances that the credential opens."),
            Parameter::optional("code", Type::Digits).doc("The code to enter, of digits only, for the access method `code`."),
            Parameter::optional("starts_at", Type::DateTime).doc("When the credential becomes valid. Default: at once."),
            Parameter::optional("ends_at", Type::DateTime)
                .doc("When the credential stops being valid. Without it, it stays valid."),
            Parameter::optional(
                "visionline_metadata",
                Type::Object(&[
                    Parameter::optional("assa_abloy_credential_service_mobile_endpoint_id", Type::Uuid)
                        .doc("Deprecated. The phone endpoint that receives the credential."),
                    Parameter::optional("auto_join", Type::Boolean)
                        .doc("Whether the credential keeps the other credentials of the same doors valid."),
                    Parameter::optional("card_format", Type::OneOf(&["TLCode", "rfid48"])).doc("The format of the card."),
                    Parameter::optional("card_function_type", Type::OneOf(&["guest", "staff"]))
                        .doc("Whether the card is for a guest or for staff."),
                    Parameter::optional("is_override_key", Type::Boolean)
                        .doc("Whether the credential opens doors that are locked from inside."),
                    Parameter::optional("joiner_acs_credential_ids", UUIDS).doc("The credentials that this one joins."),
                    Parameter::optional("override", Type::Boolean)
                        .doc("Whether the credential replaces the other credentials of the same doors."),
                ]),
            )
            .doc("Settings for Visionline systems."),
            Parameter::optional(
                "assa_abloy_vostio_metadata",
                Type::Object(&[
                    Parameter::optional("auto_join", Type::Boolean)
                        .doc("Whether the credential keeps the other credentials of the same doors valid."),
                    Parameter::optional("join_all_guest_acs_entrances", Type::Boolean)
                        .doc("Whether the credential joins the others at every guest entrance."),
                    Parameter::optional("override_all_guest_acs_entrances", Type::Boolean)
                        .doc("Whether the credential replaces the others at every guest entrance."),
                    Parameter::optional("override_guest_acs_entrance_ids", UUIDS)
                        .doc("The guest entrances where the credential replaces the others."),
                ]),
            )
            .doc("Settings for ASSA ABLOY Vostio systems."),
            Parameter::optional(
                "salto_space_metadata",
                Type::Object(&[
                    Parameter::optional("assign_new_key", Type::Boolean).doc("Whether the user gets a new key."),
                    Parameter::optional("update_current_key", Type::Boolean).doc("Whether the user's present key is updated."),
                ]),
            )
            .doc("Settings for Salto Space systems."),
            Parameter::optional(
                "hotek_metadata",
                Type::Object(&[
                    Parameter::optional("auto_join", Type::Boolean)
                        .doc("Whether the credential keeps the other credentials of the same doors valid."),
                    Parameter::optional("override", Type::Boolean)
                        .doc("Whether the credential replaces the other credentials of the same doors."),
                ]),
            )
            .doc("Settings for Hotek systems."),
        ],
        Response::One("acs_credential", Object::AcsCredential),
    )
    .doc("Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user."),
    Operation::read(
        "acs.credentials.get",
        "/acs/credentials/get",
        ACS_CREDENTIAL_ID,
        Response::One("acs_credential", Object::AcsCredential),
    )
    .by("acs_credential_id")
    .doc("Gets one credential."),
    Operation::read(
        "acs.credentials.list",
        "/acs/credentials/list",
        &[
            ACS_USER_ID,
            ACS_SYSTEM_ID,
            USER_IDENTITY_ID,
            Parameter::optional("is_multi_phone_sync_credential", Type::Boolean)
                .doc("Only credentials that are, or are not, multi-phone sync credentials."),
            SEARCH,
            CREATED_BEFORE,
            Parameter::optional("limit", Type::Number).doc("How many credentials a page holds at most. Default: 500."),
            PAGE_CURSOR,
        ],
        Response::Page("acs_credentials", Object::AcsCredential),
    )
    .access(APP_TOO)
    .doc("Lists credentials, one page at a time."),
    Operation::delete("acs.credentials.delete", "/acs/credentials/delete", ACS_CREDENTIAL_ID, &["acs_credential_not_found"])
        .by("acs_credential_id")
        .doc("Deletes a credential."),
    Operation::create(
        "acs.credentials.update",
        "/acs/credentials/update",
        &[
            Parameter::required("acs_credential_id", Type::Uuid).doc("The credential's id."),
            Parameter::optional("code", Type::Digits).doc("The new code to enter, of digits only, for the access method `code`."),
            Parameter::optional("ends_at", Type::DateTime).doc("When the credential stops being valid. In the future."),
        ],
        Response::One("acs_credential", Object::AcsCredential),
    )
    .by("acs_credential_id")
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .doc("Changes the code or the end of a credential. What is not given stays as it is."),
    Operation::create(
        "acs.credentials.assign",
        "/acs/credentials/assign",
        &[
            Parameter::required("acs_credential_id", Type::Uuid).doc("The credential's id."),
            ACS_USER_ID,
            Parameter::optional("user_identity_id", Type::Uuid)
                .doc("The user identity, whose user in the credential's access system gets the credential."),
        ],
        Response::One("acs_credential", Object::AcsCredential),
    )
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .needs_one_of(&["acs_user_id", "user_identity_id"])
    .doc("Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user."),
    Operation::create(
        "acs.credentials.unassign",
        "/acs/credentials/unassign",
        &[Parameter::required("acs_credential_id", Type::Uuid).doc("The credential's id."), ACS_USER_ID, USER_IDENTITY_ID],
        Response::One("acs_credential", Object::AcsCredential),
    )
    .by("acs_credential_id")
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .doc("Takes a credential from its user, and from that user's phones."),
];

const EXTERNAL_SYSTEMS: &[&str] = &[
    "pti_site",
    "avigilon_alta_org",
    "salto_ks_site",
    "salto_space_system",
    "brivo_account",
    "hid_credential_manager_organization",
    "visionline_system",
    "assa_abloy_credential_service",
    "latch_building",
    "dormakaba_community_site",
    "dormakaba_ambiance_site",
    "legic_connect_credential_service",
    "assa_abloy_vostio",
    "assa_abloy_vostio_credential_service",
    "hotek_site",
    "kisi_organization",
];

pub(super) const ACS_SYSTEM: Shape = Shape {
    name: "acs_system",
    doc: "An access control system, such as that of a building.",
    fields: &[
        uuid("acs_system_id", "The access system's id.").checked(Rule::Id),
        text("name", "The access system's name."),
        text("external_type", "The maker's kind of system.").known(EXTERNAL_SYSTEMS).optional(),
        text("external_type_display_name", "The maker's kind of system, to show to people.").optional(),
        boolean("is_credential_manager", "Whether it issues mobile keys for other access systems."),
        uuid(
            "default_credential_manager_acs_system_id",
            "The credential manager that issues its mobile keys; null when there is none.",
        )
        .optional()
        .nullable(),
        integer("acs_access_group_count", "How many access groups it has.").optional(),
        integer("acs_user_count", "How many users it has.").optional(),
        uuid("connected_account_id", "The connected account that it is reached by."),
        uuids("connected_account_ids", "Deprecated. The connected accounts that it is reached by."),
        map("location", "Where it is, with its `time_zone`."),
        map("visionline_metadata", "What is known of a Visionline system.").optional(),
        text("image_url", "Where a picture of it is."),
        text("image_alt_text", "What the picture shows, in words."),
        text("system_type", "Deprecated: read `external_type` instead.").known(EXTERNAL_SYSTEMS).optional(),
        text("system_type_display_name", "Deprecated: read `external_type_display_name` instead.").optional(),
        time("created_at", "When the access system was added to Seam."),
        objects("errors", &ERRORS, "What is wrong with the access system.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the access system.").checked(Rule::Maps),
        uuid("workspace_id", "The workspace that the access system belongs to."),
    ],
};

pub(super) const ACS_ENTRANCE: Shape = Shape {
    name: "acs_entrance",
    doc: "An entrance of an access control system, such as the door of a room.",
    fields: &[
        uuid("acs_entrance_id", "The entrance's id.").checked(Rule::Id),
        uuid("acs_system_id", "The access system that the entrance belongs to."),
        text("display_name", "A name for the entrance, to show to people."),
        uuid("connected_account_id", "The connected account that the access system is reached by."),
        uuids("space_ids", "The spaces that the entrance is in."),
        boolean("is_locked", "Whether the entrance is locked.").optional(),
        boolean("can_unlock_with_card", "Whether a card opens it.").optional(),
        boolean("can_unlock_with_cloud_key", "Whether a cloud key opens it.").optional(),
        boolean("can_unlock_with_code", "Whether a code opens it.").optional(),
        boolean("can_unlock_with_mobile_key", "Whether a mobile key opens it.").optional(),
        boolean("can_belong_to_reservation", "Whether a reservation can include it.").optional(),
        map("assa_abloy_vostio_metadata", "What is known of an ASSA ABLOY Vostio entrance.").optional(),
        map("avigilon_alta_metadata", "What is known of an Avigilon Alta entrance.").optional(),
        map("brivo_metadata", "What is known of a Brivo entrance.").optional(),
        map("dormakaba_ambiance_metadata", "What is known of a dormakaba Ambiance entrance.").optional(),
        map("dormakaba_community_metadata", "What is known of a dormakaba Community entrance.").optional(),
        map("hotek_metadata", "What is known of a Hotek entrance.").optional(),
        map("latch_metadata", "What is known of a Latch entrance.").optional(),
        map("salto_ks_metadata", "What is known of a Salto KS entrance.").optional(),
        map("salto_space_metadata", "What is known of a Salto Space entrance.").optional(),
        map("visionline_metadata", "What is known of a Visionline entrance.").optional(),
        time("created_at", "When the entrance was added to Seam."),
        objects("errors", &ERRORS, "What is wrong with the entrance.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the entrance.").checked(Rule::Maps),
    ],
};

pub(super) const ACS_USER: Shape = Shape {
    name: "acs_user",
    doc: "A user of an access control system.",
    fields: &[
        uuid("acs_user_id", "The user's id.").checked(Rule::Id),
        uuid("acs_system_id", "The access system that the user belongs to."),
        text("display_name", "A name for the user, to show to people."),
        text("full_name", "The user's full name.").optional(),
        text("email", "Deprecated: read `email_address` instead.").optional(),
        text("email_address", "The user's email address.").optional(),
        text("phone_number", "The user's phone number in E.164 form.").optional(),
        uuid("user_identity_id", "The user identity that the user belongs to.").optional(),
        text("user_identity_full_name", "The full name of the user identity; null when it has none.").optional().nullable(),
        text("user_identity_email_address", "The email address of the user identity; null when it has none.")
            .optional()
            .nullable(),
        text("user_identity_phone_number", "The phone number of the user identity; null when it has none.").optional().nullable(),
        map("access_schedule", "When the user has access: from `starts_at` to `ends_at`.").optional(),
        uuid("connected_account_id", "The connected account that the access system is reached by."),
        text("external_type", "The maker's kind of user.")
            .known(&[
                "pti_user",
                "brivo_user",
                "hid_credential_manager_user",
                "salto_site_user",
                "latch_user",
                "dormakaba_community_user",
                "salto_space_user",
                "avigilon_alta_user",
                "kisi_user",
            ])
            .optional(),
        text("external_type_display_name", "The maker's kind of user, to show to people.").optional(),
        uuid("hid_acs_system_id", "The HID access system that the user belongs to.").optional(),
        boolean("is_managed", "Whether Seam manages the user."),
        boolean("is_suspended", "Whether the user's access is suspended.").optional(),
        time("last_successful_sync_at", "When Seam last read the user from its access system; null when it has not yet.")
            .nullable(),
        maps("pending_mutations", "Changes that have not reached the access system yet.").optional(),
        map("salto_ks_metadata", "What is known of a Salto KS user.").optional(),
        map("salto_space_metadata", "What is known of a Salto Space user.").optional(),
        time("created_at", "When the user was created."),
        objects("errors", &ERRORS, "What is wrong with the user.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the user.").checked(Rule::Maps),
        uuid("workspace_id", "The workspace that the user belongs to."),
    ],
};

pub(super) const ACS_CREDENTIAL: Shape = Shape {
    name: "acs_credential",
    doc: "A credential of an access control system. A child of a multi-phone sync credential names it as its parent.",
    fields: &[
        uuid("acs_credential_id", "The credential's id.").checked(Rule::Id),
        text("access_method", "How the credential opens doors.").known(&["code", "card", "mobile_key", "cloud_key"]),
        text("display_name", "A name for the credential, to show to people."),
        uuid("acs_system_id", "The access system that the credential belongs to."),
        uuid("acs_user_id", "The user of the access system who holds the credential.").optional(),
        uuid("user_identity_id", "The user identity that holds the credential.").optional(),
        uuid("parent_acs_credential_id", "The multi-phone sync credential that Seam created this one for.").optional(),
        boolean("is_multi_phone_sync_credential", "Whether Seam creates a matching credential for each phone of the user.")
            .optional(),
        boolean("is_issued", "Whether the credential has been issued, to a phone or on a card.").optional(),
        time("issued_at", "When the credential was issued; null when it has not been yet.").optional().nullable(),
        time("starts_at", "When the credential becomes valid.").optional(),
        time("ends_at", "When the credential stops being valid.").optional(),
        uuid("acs_credential_pool_id", "The pool that the credential was taken from.").optional(),
        map("assa_abloy_vostio_metadata", "What is known of an ASSA ABLOY Vostio credential.").optional(),
        text("card_number", "The number of the card; null when there is none.").optional().nullable(),
        text("code", "The code to enter; null when there is none.").optional().nullable(),
        uuid("connected_account_id", "The connected account that the access system is reached by."),
        text("external_type", "The maker's kind of credential.")
            .known(&[
                "pti_card",
                "brivo_credential",
                "hid_credential",
                "visionline_card",
                "salto_ks_credential",
                "assa_abloy_vostio_key",
                "salto_space_key",
                "latch_access",
                "dormakaba_ambiance_credential",
                "hotek_card",
                "salto_ks_tag",
                "avigilon_alta_credential",
                "kisi_credential",
            ])
            .optional(),
        text("external_type_display_name", "The maker's kind of credential, to show to people.").optional(),
        boolean(
            "is_latest_desired_state_synced_with_provider",
            "Whether the access system has the credential's latest state; null when that is not known.",
        )
        .optional()
        .nullable(),
        time(
            "latest_desired_state_synced_with_provider_at",
            "When the access system got the credential's latest state; null when it has not yet.",
        )
        .optional()
        .nullable(),
        boolean("is_managed", "Whether Seam manages the credential."),
        boolean("is_one_time_use", "Whether the credential works only once.").optional(),
        map("visionline_metadata", "What is known of a Visionline credential.").optional(),
        time("created_at", "When the credential was created."),
        objects("errors", &ERRORS, "What is wrong with the credential.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the credential.").checked(Rule::Maps),
        uuid("workspace_id", "The workspace that the credential belongs to."),
    ],
};
