//! User identities: the app users whose phones these are.

use super::fields::{Shape, objects, text, time, uuid, uuids};
use super::objects::{ERRORS, Rule, WARNINGS};
use super::parameters::{Parameter, SOME_TEXT, TEXT, Type, UUID_FILTER, UUIDS};
use super::{Access, Method, Object, Operation, Repeat, Response};

const USER_IDENTITY_ID: Parameter = Parameter::required("user_identity_id", Type::Uuid).doc("The user identity's id.");

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::create(
        "user_identities.create",
        "/user_identities/create",
        &[
            Parameter::nullable("user_identity_key", SOME_TEXT)
                .doc("Your own id for the user, unique in the workspace. Null means none."),
            Parameter::nullable("email_address", Type::Email)
                .doc("The user's email address, unique in the workspace. Null means none."),
            Parameter::nullable("phone_number", TEXT)
                .doc("The user's phone number in E.164 form, such as +15551234567. Null means none."),
            Parameter::nullable("full_name", SOME_TEXT).doc("The user's full name. Null means none."),
            Parameter::optional("acs_system_ids", UUIDS).doc("The access systems that the user gets access to."),
        ],
        Response::One("user_identity", Object::UserIdentity),
    )
    .doc("Creates a user identity: an app user, who owns phones and credentials."),
    Operation::read(
        "user_identities.get",
        "/user_identities/get",
        &[
            Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity's id."),
            Parameter::optional("user_identity_key", SOME_TEXT).doc("Your own id for the user."),
        ],
        Response::One("user_identity", Object::UserIdentity),
    )
    .needs_one_of(&["user_identity_id", "user_identity_key"])
    .doc("Gets one user identity, by its id or by its key."),
    Operation::read(
        "user_identities.list",
        "/user_identities/list",
        &[
            Parameter::optional("created_before", Type::DateTime).doc("Only user identities that were created before this time."),
            Parameter::optional("credential_manager_acs_system_id", Type::Uuid)
                .doc("Only user identities that this credential manager serves."),
            Parameter::optional("limit", Type::Positive).doc("How many user identities a page holds at most. Default: 500."),
            Parameter::nullable("page_cursor", SOME_TEXT)
                .doc("Where the page starts: the `next_page_cursor` of the page before. Null means the first page."),
            Parameter::optional("search", SOME_TEXT)
                .doc("Only user identities whose name, email address, phone number or key holds this text."),
            Parameter::optional("user_identity_ids", UUID_FILTER).doc("Only these user identities."),
        ],
        Response::Page("user_identities", Object::UserIdentity),
    )
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc("Lists user identities, one page at a time."),
    Operation::create(
        "user_identities.update",
        "/user_identities/update",
        &[
            USER_IDENTITY_ID,
            Parameter::nullable("user_identity_key", SOME_TEXT).doc("Your own id for the user. Null removes it."),
            Parameter::nullable("email_address", Type::Email).doc("The user's email address. Null removes it."),
            Parameter::nullable("phone_number", TEXT).doc("The user's phone number in E.164 form. Null removes it."),
            Parameter::nullable("full_name", SOME_TEXT).doc("The user's full name. Null removes it."),
        ],
        Response::Empty,
    )
    .by("user_identity_id")
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .doc("Changes what is given of a user identity. Null removes a value; what is left out stays as it is."),
    Operation::delete("user_identities.delete", "/user_identities/delete", &[USER_IDENTITY_ID], &["user_identity_not_found"])
        .by("user_identity_id")
        .doc("Deletes a user identity, with its phones and credentials."),
    Operation::create(
        "user_identities.add_acs_user",
        "/user_identities/add_acs_user",
        &[
            Parameter::required("acs_user_id", Type::Uuid).doc("The user of an access system to add."),
            Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity, by its id."),
            Parameter::optional("user_identity_key", SOME_TEXT).doc("The user identity, by your own id for the user."),
        ],
        Response::Empty,
    )
    .methods(&[Method::Put, Method::Post])
    .needs_one_of(&["user_identity_id", "user_identity_key"])
    .repeat(Repeat::Safe)
    .doc("Adds a user of an access system to a user identity."),
    Operation::delete(
        "user_identities.remove_acs_user",
        "/user_identities/remove_acs_user",
        &[USER_IDENTITY_ID, Parameter::required("acs_user_id", Type::Uuid).doc("The user of an access system to remove.")],
        &[],
    )
    .repeat(Repeat::Safe)
    .doc("Removes a user of an access system from a user identity."),
    Operation::read(
        "user_identities.list_acs_users",
        "/user_identities/list_acs_users",
        &[USER_IDENTITY_ID],
        Response::Many("acs_users", Object::AcsUser),
    )
    .by("user_identity_id")
    .doc("Lists the users of access systems that belong to a user identity."),
];

pub(super) const USER_IDENTITY: Shape = Shape {
    name: "user_identity",
    doc: "An app user, who owns phones and credentials.",
    fields: &[
        uuid("user_identity_id", "The user identity's id.").checked(Rule::Id),
        text("user_identity_key", "Your own id for the user; null when none was given.").nullable(),
        text("full_name", "The user's full name; null when none was given.").nullable(),
        text("display_name", "A name for the user, to show to people."),
        text("email_address", "The user's email address; null when none was given.").nullable(),
        text("phone_number", "The user's phone number in E.164 form; null when none was given.").nullable(),
        uuids("acs_user_ids", "The users of access systems that belong to the user identity."),
        time("created_at", "When the user identity was created."),
        objects("errors", &ERRORS, "What is wrong with the user identity.").checked(Rule::Maps),
        objects("warnings", &WARNINGS, "What may go wrong with the user identity.").checked(Rule::Maps),
        uuid("workspace_id", "The workspace that the user identity belongs to."),
    ],
};
