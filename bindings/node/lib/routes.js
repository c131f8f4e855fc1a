'use strict'

// Generated from operations.json by tools/generate-bindings: do not edit.

const { Group, REQUEST } = require('./group.js')

const PHONES_LIST = {
  operation: 'phones.list',
  pathname: '/phones/list',
  kind: 'list',
  key: 'phones',
  ownId: 'device_id',
}

const PHONES_GET = {
  operation: 'phones.get',
  pathname: '/phones/get',
  kind: 'one',
  key: 'phone',
  positional: 'device_id',
  ownId: 'device_id',
}

const PHONES_SIMULATE_CREATE_SANDBOX_PHONE = {
  operation: 'phones.simulate.create_sandbox_phone',
  pathname: '/phones/simulate/create_sandbox_phone',
  kind: 'one',
  key: 'phone',
  positional: 'user_identity_id',
  ownId: 'device_id',
}

const PHONES_DEACTIVATE = {
  operation: 'phones.deactivate',
  pathname: '/phones/deactivate',
  kind: 'whole',
  positional: 'device_id',
}

const PHONES_DEACTIVATE_MANY = {
  operation: 'phones.deactivate_many',
  pathname: '/phones/deactivate_many',
  kind: 'whole',
}

const USER_IDENTITIES_CREATE = {
  operation: 'user_identities.create',
  pathname: '/user_identities/create',
  kind: 'one',
  key: 'user_identity',
  ownId: 'user_identity_id',
}

const USER_IDENTITIES_GET = {
  operation: 'user_identities.get',
  pathname: '/user_identities/get',
  kind: 'one',
  key: 'user_identity',
  ownId: 'user_identity_id',
}

const USER_IDENTITIES_LIST = {
  operation: 'user_identities.list',
  pathname: '/user_identities/list',
  kind: 'list',
  key: 'user_identities',
  ownId: 'user_identity_id',
}

const USER_IDENTITIES_UPDATE = {
  operation: 'user_identities.update',
  pathname: '/user_identities/update',
  kind: 'empty',
  positional: 'user_identity_id',
}

const USER_IDENTITIES_DELETE = {
  operation: 'user_identities.delete',
  pathname: '/user_identities/delete',
  kind: 'empty',
  positional: 'user_identity_id',
}

const USER_IDENTITIES_ADD_ACS_USER = {
  operation: 'user_identities.add_acs_user',
  pathname: '/user_identities/add_acs_user',
  kind: 'empty',
}

const USER_IDENTITIES_REMOVE_ACS_USER = {
  operation: 'user_identities.remove_acs_user',
  pathname: '/user_identities/remove_acs_user',
  kind: 'empty',
}

const USER_IDENTITIES_LIST_ACS_USERS = {
  operation: 'user_identities.list_acs_users',
  pathname: '/user_identities/list_acs_users',
  kind: 'list',
  key: 'acs_users',
  positional: 'user_identity_id',
  ownId: 'acs_user_id',
}

const ACS_SYSTEMS_GET = {
  operation: 'acs.systems.get',
  pathname: '/acs/systems/get',
  kind: 'one',
  key: 'acs_system',
  positional: 'acs_system_id',
  ownId: 'acs_system_id',
}

const ACS_SYSTEMS_LIST = {
  operation: 'acs.systems.list',
  pathname: '/acs/systems/list',
  kind: 'list',
  key: 'acs_systems',
  ownId: 'acs_system_id',
}

const ACS_ENTRANCES_GET = {
  operation: 'acs.entrances.get',
  pathname: '/acs/entrances/get',
  kind: 'one',
  key: 'acs_entrance',
  positional: 'acs_entrance_id',
  ownId: 'acs_entrance_id',
}

const ACS_ENTRANCES_LIST = {
  operation: 'acs.entrances.list',
  pathname: '/acs/entrances/list',
  kind: 'list',
  key: 'acs_entrances',
  ownId: 'acs_entrance_id',
}

const ACS_USERS_CREATE = {
  operation: 'acs.users.create',
  pathname: '/acs/users/create',
  kind: 'one',
  key: 'acs_user',
  ownId: 'acs_user_id',
}

const ACS_USERS_GET = {
  operation: 'acs.users.get',
  pathname: '/acs/users/get',
  kind: 'one',
  key: 'acs_user',
  ownId: 'acs_user_id',
}

const ACS_USERS_LIST = {
  operation: 'acs.users.list',
  pathname: '/acs/users/list',
  kind: 'list',
  key: 'acs_users',
  ownId: 'acs_user_id',
}

const ACS_USERS_DELETE = {
  operation: 'acs.users.delete',
  pathname: '/acs/users/delete',
  kind: 'empty',
}

const ACS_USERS_UPDATE = {
  operation: 'acs.users.update',
  pathname: '/acs/users/update',
  kind: 'empty',
}

const ACS_USERS_SUSPEND = {
  operation: 'acs.users.suspend',
  pathname: '/acs/users/suspend',
  kind: 'empty',
}

const ACS_USERS_UNSUSPEND = {
  operation: 'acs.users.unsuspend',
  pathname: '/acs/users/unsuspend',
  kind: 'empty',
}

const ACS_CREDENTIALS_CREATE = {
  operation: 'acs.credentials.create',
  pathname: '/acs/credentials/create',
  kind: 'one',
  key: 'acs_credential',
  ownId: 'acs_credential_id',
}

const ACS_CREDENTIALS_GET = {
  operation: 'acs.credentials.get',
  pathname: '/acs/credentials/get',
  kind: 'one',
  key: 'acs_credential',
  positional: 'acs_credential_id',
  ownId: 'acs_credential_id',
}

const ACS_CREDENTIALS_LIST = {
  operation: 'acs.credentials.list',
  pathname: '/acs/credentials/list',
  kind: 'list',
  key: 'acs_credentials',
  ownId: 'acs_credential_id',
}

const ACS_CREDENTIALS_DELETE = {
  operation: 'acs.credentials.delete',
  pathname: '/acs/credentials/delete',
  kind: 'empty',
  positional: 'acs_credential_id',
}

const ACS_CREDENTIALS_UPDATE = {
  operation: 'acs.credentials.update',
  pathname: '/acs/credentials/update',
  kind: 'one',
  key: 'acs_credential',
  positional: 'acs_credential_id',
  ownId: 'acs_credential_id',
}

const ACS_CREDENTIALS_ASSIGN = {
  operation: 'acs.credentials.assign',
  pathname: '/acs/credentials/assign',
  kind: 'one',
  key: 'acs_credential',
  ownId: 'acs_credential_id',
}

const ACS_CREDENTIALS_UNASSIGN = {
  operation: 'acs.credentials.unassign',
  pathname: '/acs/credentials/unassign',
  kind: 'one',
  key: 'acs_credential',
  positional: 'acs_credential_id',
  ownId: 'acs_credential_id',
}

const CLIENT_SESSIONS_CREATE = {
  operation: 'client_sessions.create',
  pathname: '/client_sessions/create',
  kind: 'one',
  key: 'client_session',
  ownId: 'client_session_id',
  hasSecrets: true,
}

const CLIENT_SESSIONS_GET = {
  operation: 'client_sessions.get',
  pathname: '/client_sessions/get',
  kind: 'one',
  key: 'client_session',
  ownId: 'client_session_id',
  hasSecrets: true,
}

const CLIENT_SESSIONS_LIST = {
  operation: 'client_sessions.list',
  pathname: '/client_sessions/list',
  kind: 'list',
  key: 'client_sessions',
  ownId: 'client_session_id',
  hasSecrets: true,
}

const CLIENT_SESSIONS_GET_OR_CREATE = {
  operation: 'client_sessions.get_or_create',
  pathname: '/client_sessions/get_or_create',
  kind: 'one',
  key: 'client_session',
  ownId: 'client_session_id',
  hasSecrets: true,
}

const CLIENT_SESSIONS_GRANT_ACCESS = {
  operation: 'client_sessions.grant_access',
  pathname: '/client_sessions/grant_access',
  kind: 'one',
  key: 'client_session',
  ownId: 'client_session_id',
  hasSecrets: true,
}

const CLIENT_SESSIONS_REVOKE = {
  operation: 'client_sessions.revoke',
  pathname: '/client_sessions/revoke',
  kind: 'empty',
  positional: 'client_session_id',
}

const CLIENT_SESSIONS_DELETE = {
  operation: 'client_sessions.delete',
  pathname: '/client_sessions/delete',
  kind: 'empty',
  positional: 'client_session_id',
}

const EVENTS_GET = {
  operation: 'events.get',
  pathname: '/events/get',
  kind: 'one',
  key: 'event',
  ownId: 'event_id',
}

const EVENTS_LIST = {
  operation: 'events.list',
  pathname: '/events/list',
  kind: 'list',
  key: 'events',
  ownId: 'event_id',
}

const WORKSPACES_GET = {
  operation: 'workspaces.get',
  pathname: '/workspaces/get',
  kind: 'one',
  key: 'workspace',
  ownId: 'workspace_id',
}

const WORKSPACES_LIST = {
  operation: 'workspaces.list',
  pathname: '/workspaces/list',
  kind: 'list',
  key: 'workspaces',
  ownId: 'workspace_id',
}

const WORKSPACES_RESET_SANDBOX = {
  operation: 'workspaces.reset_sandbox',
  pathname: '/workspaces/reset_sandbox',
  kind: 'one',
  key: 'action_attempt',
  ownId: 'action_attempt_id',
}

const TEST_HELPERS_CLOCK_GET = {
  operation: 'test_helpers.clock.get',
  pathname: '/test_helpers/clock/get',
  kind: 'one',
  key: 'clock',
}

const TEST_HELPERS_CLOCK_FREEZE = {
  operation: 'test_helpers.clock.freeze',
  pathname: '/test_helpers/clock/freeze',
  kind: 'one',
  key: 'clock',
}

const TEST_HELPERS_CLOCK_ADVANCE = {
  operation: 'test_helpers.clock.advance',
  pathname: '/test_helpers/clock/advance',
  kind: 'one',
  key: 'clock',
}

const TEST_HELPERS_SEED = {
  operation: 'test_helpers.seed',
  pathname: '/test_helpers/seed',
  kind: 'one',
  key: 'snapshot',
}

const TEST_HELPERS_SNAPSHOT_SAVE = {
  operation: 'test_helpers.snapshot.save',
  pathname: '/test_helpers/snapshot/save',
  kind: 'one',
  key: 'snapshot',
}

const TEST_HELPERS_SNAPSHOT_RESTORE = {
  operation: 'test_helpers.snapshot.restore',
  pathname: '/test_helpers/snapshot/restore',
  kind: 'one',
  key: 'snapshot',
}

const TEST_HELPERS_SNAPSHOT_GET = {
  operation: 'test_helpers.snapshot.get',
  pathname: '/test_helpers/snapshot/get',
  kind: 'one',
  key: 'snapshot',
}

const TEST_HELPERS_SNAPSHOT_LIST = {
  operation: 'test_helpers.snapshot.list',
  pathname: '/test_helpers/snapshot/list',
  kind: 'list',
  key: 'snapshots',
}

const TEST_HELPERS_SNAPSHOT_DELETE = {
  operation: 'test_helpers.snapshot.delete',
  pathname: '/test_helpers/snapshot/delete',
  kind: 'empty',
}

const TEST_HELPERS_SNAPSHOT_DIFF = {
  operation: 'test_helpers.snapshot.diff',
  pathname: '/test_helpers/snapshot/diff',
  kind: 'one',
  key: 'difference',
}

const TEST_HELPERS_WORKSPACES_CREATE = {
  operation: 'test_helpers.workspaces.create',
  pathname: '/test_helpers/workspaces/create',
  kind: 'one',
  key: 'sandbox_workspace',
  ownId: 'workspace_id',
  hasSecrets: true,
}

const TEST_HELPERS_WORKSPACES_LIST = {
  operation: 'test_helpers.workspaces.list',
  pathname: '/test_helpers/workspaces/list',
  kind: 'list',
  key: 'sandbox_workspaces',
  ownId: 'workspace_id',
  hasSecrets: true,
}

const TEST_HELPERS_WORKSPACES_DELETE = {
  operation: 'test_helpers.workspaces.delete',
  pathname: '/test_helpers/workspaces/delete',
  kind: 'empty',
  positional: 'workspace_id',
}

const TEST_HELPERS_WEBHOOKS_LIST = {
  operation: 'test_helpers.webhooks.list',
  pathname: '/test_helpers/webhooks/list',
  kind: 'list',
  key: 'webhook_deliveries',
  ownId: 'message_id',
}

const TEST_HELPERS_WEBHOOKS_RESEND = {
  operation: 'test_helpers.webhooks.resend',
  pathname: '/test_helpers/webhooks/resend',
  kind: 'list',
  key: 'webhook_deliveries',
  ownId: 'message_id',
}

const TEST_HELPERS_SIMULATE_FAULTS = {
  operation: 'test_helpers.simulate_faults',
  pathname: '/test_helpers/simulate_faults',
  kind: 'empty',
}

const TEST_HELPERS_CLEAR_FAULTS = {
  operation: 'test_helpers.clear_faults',
  pathname: '/test_helpers/clear_faults',
  kind: 'empty',
}

class PhonesSimulate extends Group {
  createSandboxPhone(parameters, options) {
    return this[REQUEST](PHONES_SIMULATE_CREATE_SANDBOX_PHONE, parameters, options)
  }
}

class Phones extends Group {
  constructor(calls) {
    super(calls)
    this.simulate = new PhonesSimulate(calls)
  }

  list(parameters, options) {
    return this[REQUEST](PHONES_LIST, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](PHONES_GET, parameters, options)
  }

  deactivate(parameters, options) {
    return this[REQUEST](PHONES_DEACTIVATE, parameters, options)
  }

  deactivateMany(parameters, options) {
    return this[REQUEST](PHONES_DEACTIVATE_MANY, parameters, options)
  }
}

class UserIdentities extends Group {
  create(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_CREATE, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_LIST, parameters, options)
  }

  update(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_UPDATE, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_DELETE, parameters, options)
  }

  addAcsUser(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_ADD_ACS_USER, parameters, options)
  }

  removeAcsUser(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_REMOVE_ACS_USER, parameters, options)
  }

  listAcsUsers(parameters, options) {
    return this[REQUEST](USER_IDENTITIES_LIST_ACS_USERS, parameters, options)
  }
}

class AcsSystems extends Group {
  get(parameters, options) {
    return this[REQUEST](ACS_SYSTEMS_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](ACS_SYSTEMS_LIST, parameters, options)
  }
}

class AcsEntrances extends Group {
  get(parameters, options) {
    return this[REQUEST](ACS_ENTRANCES_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](ACS_ENTRANCES_LIST, parameters, options)
  }
}

class AcsUsers extends Group {
  create(parameters, options) {
    return this[REQUEST](ACS_USERS_CREATE, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](ACS_USERS_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](ACS_USERS_LIST, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](ACS_USERS_DELETE, parameters, options)
  }

  update(parameters, options) {
    return this[REQUEST](ACS_USERS_UPDATE, parameters, options)
  }

  suspend(parameters, options) {
    return this[REQUEST](ACS_USERS_SUSPEND, parameters, options)
  }

  unsuspend(parameters, options) {
    return this[REQUEST](ACS_USERS_UNSUSPEND, parameters, options)
  }
}

class AcsCredentials extends Group {
  create(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_CREATE, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_LIST, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_DELETE, parameters, options)
  }

  update(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_UPDATE, parameters, options)
  }

  assign(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_ASSIGN, parameters, options)
  }

  unassign(parameters, options) {
    return this[REQUEST](ACS_CREDENTIALS_UNASSIGN, parameters, options)
  }
}

class Acs extends Group {
  constructor(calls) {
    super(calls)
    this.systems = new AcsSystems(calls)
    this.entrances = new AcsEntrances(calls)
    this.users = new AcsUsers(calls)
    this.credentials = new AcsCredentials(calls)
  }
}

class ClientSessions extends Group {
  create(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_CREATE, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_LIST, parameters, options)
  }

  getOrCreate(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_GET_OR_CREATE, parameters, options)
  }

  grantAccess(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_GRANT_ACCESS, parameters, options)
  }

  revoke(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_REVOKE, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](CLIENT_SESSIONS_DELETE, parameters, options)
  }
}

class Events extends Group {
  get(parameters, options) {
    return this[REQUEST](EVENTS_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](EVENTS_LIST, parameters, options)
  }
}

class Workspaces extends Group {
  get(parameters, options) {
    return this[REQUEST](WORKSPACES_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](WORKSPACES_LIST, parameters, options)
  }

  resetSandbox(parameters, options) {
    return this[REQUEST](WORKSPACES_RESET_SANDBOX, parameters, options)
  }
}

class TestHelpersClock extends Group {
  get(parameters, options) {
    return this[REQUEST](TEST_HELPERS_CLOCK_GET, parameters, options)
  }

  freeze(parameters, options) {
    return this[REQUEST](TEST_HELPERS_CLOCK_FREEZE, parameters, options)
  }

  advance(parameters, options) {
    return this[REQUEST](TEST_HELPERS_CLOCK_ADVANCE, parameters, options)
  }
}

class TestHelpersSnapshot extends Group {
  save(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_SAVE, parameters, options)
  }

  restore(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_RESTORE, parameters, options)
  }

  get(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_GET, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_LIST, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_DELETE, parameters, options)
  }

  diff(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SNAPSHOT_DIFF, parameters, options)
  }
}

class TestHelpersWebhooks extends Group {
  list(parameters, options) {
    return this[REQUEST](TEST_HELPERS_WEBHOOKS_LIST, parameters, options)
  }

  resend(parameters, options) {
    return this[REQUEST](TEST_HELPERS_WEBHOOKS_RESEND, parameters, options)
  }
}

class TestHelpersWorkspaces extends Group {
  create(parameters, options) {
    return this[REQUEST](TEST_HELPERS_WORKSPACES_CREATE, parameters, options)
  }

  list(parameters, options) {
    return this[REQUEST](TEST_HELPERS_WORKSPACES_LIST, parameters, options)
  }

  delete(parameters, options) {
    return this[REQUEST](TEST_HELPERS_WORKSPACES_DELETE, parameters, options)
  }
}

class TestHelpers extends Group {
  constructor(calls) {
    super(calls)
    this.clock = new TestHelpersClock(calls)
    this.snapshot = new TestHelpersSnapshot(calls)
    this.webhooks = new TestHelpersWebhooks(calls)
    this.workspaces = new TestHelpersWorkspaces(calls)
  }

  seed(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SEED, parameters, options)
  }

  simulateFaults(parameters, options) {
    return this[REQUEST](TEST_HELPERS_SIMULATE_FAULTS, parameters, options)
  }

  clearFaults(parameters, options) {
    return this[REQUEST](TEST_HELPERS_CLEAR_FAULTS, parameters, options)
  }
}

module.exports = { Acs, ClientSessions, Events, Phones, TestHelpers, UserIdentities, Workspaces }
