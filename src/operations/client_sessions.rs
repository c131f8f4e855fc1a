//! Client sessions: what the app on the phone holds.

use super::parameters::{Parameter, SOME_TEXT, TEXT, Type};
use super::{Access, Method, Object, Operation, Repeat, Response};

const CLIENT_SESSION_ID: &[Parameter] = &[Parameter::required("client_session_id", Type::Uuid)];
const TEXTS: Type = Type::List(&TEXT, 0, usize::MAX);

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::create(
        "client_sessions.create",
        "/client_sessions/create",
        &[
            Parameter::optional("user_identity_id", Type::Uuid),
            Parameter::optional("user_identity_ids", Type::List(&Type::Uuid, 1, 1)),
            Parameter::optional("user_identifier_key", SOME_TEXT),
            Parameter::optional("customer_id", TEXT),
            Parameter::optional("customer_key", SOME_TEXT),
            Parameter::optional("connected_account_ids", TEXTS),
            Parameter::optional("connect_webview_ids", TEXTS),
            Parameter::optional("expires_at", Type::DateTime),
        ],
        Response::One("client_session", Object::ClientSession),
    )
    .methods(&[Method::Put, Method::Post])
    .access(&[Access::ApiKey, Access::PublishableKey]),
    Operation::read(
        "client_sessions.get",
        "/client_sessions/get",
        &[Parameter::optional("client_session_id", Type::Uuid), Parameter::optional("user_identifier_key", SOME_TEXT)],
        Response::One("client_session", Object::ClientSession),
    )
    .access(&[Access::ApiKey, Access::ClientSession]),
    Operation::read(
        "client_sessions.list",
        "/client_sessions/list",
        &[
            Parameter::optional("client_session_id", SOME_TEXT),
            Parameter::optional("connect_webview_id", SOME_TEXT),
            Parameter::optional("user_identifier_key", SOME_TEXT),
            Parameter::optional("user_identity_id", SOME_TEXT),
            Parameter::optional("without_user_identifier_key", Type::Boolean),
        ],
        Response::Many("client_sessions", Object::ClientSession),
    ),
    Operation::create("client_sessions.revoke", "/client_sessions/revoke", CLIENT_SESSION_ID, Response::Empty)
        .repeat(Repeat::Safe),
    Operation::delete("client_sessions.delete", "/client_sessions/delete", CLIENT_SESSION_ID, &["client_session_not_found"]),
];
