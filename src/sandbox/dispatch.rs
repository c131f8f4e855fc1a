//! Which handler carries out which operation.

use super::context::Context;
use super::failure::Failure;
use super::{
    acs_credentials, acs_entrances, acs_systems, acs_users, client_sessions, clock, events, phones, seeds, snapshots,
    user_identities, user_identity_belongings, webhook_deliveries, workspaces,
};
use crate::operations::Operation;
use serde_json::{Map, Value};

/// What a list is given to, item by item.
type Items<'a> = &'a mut dyn FnMut(Value) -> Result<(), Failure>;

/// What carries out an operation.
#[derive(Clone, Copy)]
pub(super) enum Handler {
    /// Gives the body of the answer, without `ok`.
    Whole(fn(&Context<'_>) -> Result<Map<String, Value>, Failure>),
    /// Gives the items of the list under this key, which may be very many.
    List(&'static str, fn(&Context<'_>, Items<'_>) -> Result<(), Failure>),
}

/// Whether an operation is about the workspaces of a sandbox: the sandbox carries it out, and none of them.
pub(super) fn is_about_workspaces(operation: &Operation) -> bool {
    operation.name.starts_with("test_helpers.workspaces.")
}

/// The handler of an operation.
pub(super) fn handler(operation: &Operation) -> Option<Handler> {
    Some(Handler::Whole(match operation.name {
        "phones.list" => return Some(Handler::List("phones", phones::list)),
        "phones.get" => phones::get,
        "phones.deactivate" => phones::deactivate,
        "phones.simulate.create_sandbox_phone" => phones::create_sandbox_phone,
        "phone_sessions.get_or_create" => phones::get_or_create_session,
        "mobile_sdk.v1.acs.credentials.list" => acs_credentials::list_of_app,
        "user_identities.create" => user_identity_belongings::create,
        "user_identities.get" => user_identities::get,
        "user_identities.list" => user_identities::list,
        "user_identities.update" => user_identities::update,
        "user_identities.delete" => user_identity_belongings::delete,
        "user_identities.add_acs_user" => user_identity_belongings::add_acs_user,
        "user_identities.remove_acs_user" => user_identity_belongings::remove_acs_user,
        "user_identities.list_acs_users" => user_identity_belongings::list_acs_users,
        "acs.systems.get" => acs_systems::get,
        "acs.systems.list" => acs_systems::list,
        "acs.entrances.get" => acs_entrances::get,
        "acs.entrances.list" => acs_entrances::list,
        "acs.users.create" => acs_users::create,
        "acs.users.get" => acs_users::get,
        "acs.users.list" => acs_users::list,
        "acs.users.delete" => acs_users::delete,
        "acs.users.update" => acs_users::update,
        "acs.users.suspend" => acs_users::suspend,
        "acs.users.unsuspend" => acs_users::unsuspend,
        "acs.credentials.create" => acs_credentials::create,
        "acs.credentials.get" => acs_credentials::get,
        "acs.credentials.list" => acs_credentials::list,
        "acs.credentials.delete" => acs_credentials::delete,
        "acs.credentials.update" => acs_credentials::update,
        "acs.credentials.assign" => acs_credentials::assign,
        "acs.credentials.unassign" => acs_credentials::unassign,
        "client_sessions.create" => client_sessions::create,
        "client_sessions.get" => client_sessions::get,
        "client_sessions.list" => return Some(Handler::List("client_sessions", client_sessions::list)),
        "client_sessions.get_or_create" => client_sessions::get_or_create,
        "client_sessions.grant_access" => client_sessions::grant_access,
        "client_sessions.revoke" => client_sessions::revoke,
        "client_sessions.delete" => client_sessions::delete,
        "events.get" => events::get,
        "events.list" => events::list,
        "workspaces.get" => workspaces::get,
        "workspaces.list" => workspaces::list,
        "workspaces.reset_sandbox" => workspaces::reset_sandbox,
        "test_helpers.clock.get" => clock::get,
        "test_helpers.clock.freeze" => clock::freeze,
        "test_helpers.clock.advance" => clock::advance,
        "test_helpers.seed" => seeds::seed,
        "test_helpers.snapshot.save" => snapshots::save,
        "test_helpers.snapshot.restore" => snapshots::restore,
        "test_helpers.snapshot.get" => snapshots::get,
        "test_helpers.snapshot.list" => snapshots::list,
        "test_helpers.snapshot.delete" => snapshots::delete,
        "test_helpers.snapshot.diff" => snapshots::diff,
        "test_helpers.webhooks.list" => webhook_deliveries::list,
        "test_helpers.webhooks.resend" => webhook_deliveries::resend,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;

    #[test]
    fn every_operation_that_has_a_route_has_a_handler() {
        let faults = ["test_helpers.simulate_faults", "test_helpers.clear_faults"];
        let elsewhere = |operation: &&Operation| is_about_workspaces(operation) || faults.contains(&operation.name);
        for operation in operations::with_route().filter(|operation| !elsewhere(operation)) {
            assert!(handler(operation).is_some(), "{}", operation.name);
        }
    }
}
