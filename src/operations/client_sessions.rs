//! Client sessions: what the app on the phone holds.

use super::fields::{Shape, integer, text, time, uuid, uuids};
use super::objects::Rule;
use super::parameters::{Parameter, SOME_TEXT, TEXT, Type};
use super::{Access, Method, Object, Operation, Repeat, Response};

const CLIENT_SESSION_ID: &[Parameter] = &[Parameter::required("client_session_id", Type::Uuid).doc("The client session's id.")];
const TEXTS: Type = Type::List(&TEXT, 0, usize::MAX);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::create(
        "client_sessions.create",
        "/client_sessions/create",
        &[
            Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity that the session acts for."),
            Parameter::optional("user_identity_ids", Type::List(&Type::Uuid, 1, 1))
                .doc("Deprecated: give `user_identity_id` instead. A list of one id."),
            Parameter::optional("user_identifier_key", SOME_TEXT).doc("Your own id for the user, such as an account number."),
            Parameter::optional("customer_id", TEXT).doc("The customer that the session acts for, by Seam's id."),
            Parameter::optional("customer_key", SOME_TEXT).doc("The customer that the session acts for, by your own key."),
            Parameter::optional("connected_account_ids", TEXTS).doc("The connected accounts that the session may use."),
            Parameter::optional("connect_webview_ids", TEXTS).doc("The connect web views that the session may use."),
            Parameter::optional("expires_at", Type::DateTime).doc("When the session ends."),
        ],
        Response::One("client_session", Object::ClientSession),
    )
    .methods(&[Method::Put, Method::Post])
    .access(&[Access::ApiKey, Access::PublishableKey])
    .doc("Creates a client session. Its token is for the app on the phone."),
    Operation::read(
        "client_sessions.get",
        "/client_sessions/get",
        &[
            Parameter::optional("client_session_id", Type::Uuid).doc("The client session's id."),
            Parameter::optional("user_identifier_key", SOME_TEXT).doc("Your own id for the session's user."),
        ],
        Response::One("client_session", Object::ClientSession),
    )
    .access(&[Access::ApiKey, Access::ClientSession])
    .doc("Gets one client session, by its id or by its user's key."),
    Operation::read(
        "client_sessions.list",
        "/client_sessions/list",
        &[
            Parameter::optional("client_session_id", SOME_TEXT).doc("Only the client session with this id."),
            Parameter::optional("connect_webview_id", SOME_TEXT).doc("Only sessions that may use this connect web view."),
            Parameter::optional("user_identifier_key", SOME_TEXT).doc("Only sessions of the user with this key of yours."),
            Parameter::optional("user_identity_id", SOME_TEXT).doc("Only sessions that act for this user identity."),
            Parameter::optional("without_user_identifier_key", Type::Boolean)
                .doc("Only sessions without a `user_identifier_key`."),
        ],
        Response::Many("client_sessions", Object::ClientSession),
    )
    .doc("Lists the client sessions of the workspace."),
    Operation::create(
        "client_sessions.get_or_create",
        "/client_sessions/get_or_create",
        &[
            Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity that the session acts for."),
            Parameter::optional("user_identity_ids", Type::List(&Type::Uuid, 1, 1))
                .doc("Deprecated: give `user_identity_id` instead. A list of one id."),
            Parameter::optional("user_identifier_key", SOME_TEXT).doc(
                "Your own id for the user. Whoever knows it gets the session with a publishable key: make it hard to guess.",
            ),
            Parameter::optional("connected_account_ids", TEXTS).doc("The connected accounts that the session may use."),
            Parameter::optional("connect_webview_ids", TEXTS).doc("The connect web views that the session may use."),
            Parameter::optional("expires_at", Type::DateTime).doc("When the session ends, also one that is there already."),
        ],
        Response::One("client_session", Object::ClientSession),
    )
    // The same user gets the same session, so asking again makes nothing twice.
    .repeat(Repeat::Safe)
    .access(&[Access::ApiKey, Access::PublishableKey])
    .doc("Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone."),
    Operation::create(
        "client_sessions.grant_access",
        "/client_sessions/grant_access",
        &[
            Parameter::optional("client_session_id", Type::Uuid).doc("The client session's id."),
            Parameter::optional("user_identifier_key", SOME_TEXT).doc("Your own id for the session's user."),
            Parameter::optional("user_identity_id", Type::Uuid).doc("The user identity that the session shall act for."),
            Parameter::optional("user_identity_ids", Type::List(&TEXT, 1, 1))
                .doc("Deprecated: give `user_identity_id` instead. A list of one id."),
            Parameter::optional("connected_account_ids", TEXTS).doc("Connected accounts that the session may use too."),
            Parameter::optional("connect_webview_ids", TEXTS).doc("Connect web views that the session may use too."),
        ],
        Response::One("client_session", Object::ClientSession),
    )
    .methods(&[Method::Patch, Method::Post])
    .repeat(Repeat::Safe)
    .needs_one_of(&["client_session_id", "user_identifier_key"])
    .leading("client_session_id")
    .doc("Adds a user identity or connected accounts to a client session."),
    Operation::create("client_sessions.revoke", "/client_sessions/revoke", CLIENT_SESSION_ID, Response::Empty)
        .by("client_session_id")
        .repeat(Repeat::Safe)
        .doc("Revokes a client session: its token stops working."),
    Operation::delete("client_sessions.delete", "/client_sessions/delete", CLIENT_SESSION_ID, &["client_session_not_found"])
        .by("client_session_id")
        .doc("Deletes a client session: its token stops working."),
];

pub(super) const CLIENT_SESSION: Shape = Shape {
    name: "client_session",
    doc: "A session of the app on a phone. Its token is a secret.",
    fields: &[
        uuid("client_session_id", "The client session's id.").checked(Rule::Id),
        text("token", "The token that the app gives as `client_session_token`. It is a secret: printing the object hides it.")
            .secret()
            .checked(Rule::Text),
        uuid("user_identity_id", "The user identity that the session acts for.").optional(),
        uuids("user_identity_ids", "The same user identity, as a list."),
        text("user_identifier_key", "Your own id for the user; null when none was given.").nullable(),
        text("customer_key", "Your own key for the customer that the session acts for.").optional(),
        uuids("connect_webview_ids", "The connect web views that the session may use."),
        uuids("connected_account_ids", "The connected accounts that the session may use."),
        integer("device_count", "How many devices the session can reach."),
        time("created_at", "When the session was created."),
        time("expires_at", "When the session ends."),
        uuid("workspace_id", "The workspace that the session belongs to."),
    ],
};
