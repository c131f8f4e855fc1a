// Generated from operations.json by tools/generate-bindings: do not edit.

// swift-format-ignore-file

@testable import SeamPhones

/// How each operation is called on Seam.
let callsSeam: [String: Call<Seam>] = [
    "phones.list": Call("phones.list") { seam, given in
        told(try await seam.phones.list(.all(given.others())))
    },
    "phones.get": Call("phones.get") { seam, given in
        told(try await seam.phones.get(given.required("device_id"), .all(given.others())))
    },
    "phones.deactivate": Call("phones.deactivate") { seam, given in
        toldIfAny(try await seam.phones.deactivate(given.required("device_id"), .all(given.others())))
    },
    "phones.deactivate_many": Call("phones.deactivate_many") { seam, given in
        told(try await seam.phones.deactivateMany(.all(given.others())))
    },
    "phones.simulate.create_sandbox_phone": Call("phones.simulate.create_sandbox_phone") { seam, given in
        told(try await seam.phones.simulate.createSandboxPhone(given.required("user_identity_id"), .all(given.others())))
    },
    "user_identities.create": Call("user_identities.create") { seam, given in
        told(try await seam.userIdentities.create(.all(given.others())))
    },
    "user_identities.get": Call("user_identities.get") { seam, given in
        told(try await seam.userIdentities.get(.all(given.others())))
    },
    "user_identities.list": Call("user_identities.list") { seam, given in
        told(try await seam.userIdentities.list(.all(given.others())))
    },
    "user_identities.update": Call("user_identities.update") { seam, given in
        try await seam.userIdentities.update(given.required("user_identity_id"), .all(given.others()))
        return nil
    },
    "user_identities.delete": Call("user_identities.delete") { seam, given in
        try await seam.userIdentities.delete(given.required("user_identity_id"), .all(given.others()))
        return nil
    },
    "user_identities.add_acs_user": Call("user_identities.add_acs_user") { seam, given in
        try await seam.userIdentities.addACSUser(acsUserID: given.required("acs_user_id"), .all(given.others()))
        return nil
    },
    "user_identities.remove_acs_user": Call("user_identities.remove_acs_user") { seam, given in
        try await seam.userIdentities.removeACSUser(acsUserID: given.required("acs_user_id"), userIdentityID: given.required("user_identity_id"), .all(given.others()))
        return nil
    },
    "user_identities.list_acs_users": Call("user_identities.list_acs_users") { seam, given in
        told(try await seam.userIdentities.listACSUsers(given.required("user_identity_id"), .all(given.others())))
    },
    "acs.systems.get": Call("acs.systems.get") { seam, given in
        told(try await seam.acs.systems.get(given.required("acs_system_id"), .all(given.others())))
    },
    "acs.systems.list": Call("acs.systems.list") { seam, given in
        told(try await seam.acs.systems.list(.all(given.others())))
    },
    "acs.entrances.get": Call("acs.entrances.get") { seam, given in
        told(try await seam.acs.entrances.get(given.required("acs_entrance_id"), .all(given.others())))
    },
    "acs.entrances.list": Call("acs.entrances.list") { seam, given in
        told(try await seam.acs.entrances.list(.all(given.others())))
    },
    "acs.users.create": Call("acs.users.create") { seam, given in
        told(try await seam.acs.users.create(acsSystemID: given.required("acs_system_id"), fullName: given.required("full_name"), .all(given.others())))
    },
    "acs.users.get": Call("acs.users.get") { seam, given in
        told(try await seam.acs.users.get(.all(given.others())))
    },
    "acs.users.list": Call("acs.users.list") { seam, given in
        told(try await seam.acs.users.list(.all(given.others())))
    },
    "acs.users.delete": Call("acs.users.delete") { seam, given in
        try await seam.acs.users.delete(.all(given.others()))
        return nil
    },
    "acs.users.update": Call("acs.users.update") { seam, given in
        try await seam.acs.users.update(.all(given.others()))
        return nil
    },
    "acs.users.suspend": Call("acs.users.suspend") { seam, given in
        try await seam.acs.users.suspend(.all(given.others()))
        return nil
    },
    "acs.users.unsuspend": Call("acs.users.unsuspend") { seam, given in
        try await seam.acs.users.unsuspend(.all(given.others()))
        return nil
    },
    "acs.credentials.create": Call("acs.credentials.create") { seam, given in
        told(try await seam.acs.credentials.create(accessMethod: given.required("access_method"), .all(given.others())))
    },
    "acs.credentials.get": Call("acs.credentials.get") { seam, given in
        told(try await seam.acs.credentials.get(given.required("acs_credential_id"), .all(given.others())))
    },
    "acs.credentials.list": Call("acs.credentials.list") { seam, given in
        told(try await seam.acs.credentials.list(.all(given.others())))
    },
    "acs.credentials.delete": Call("acs.credentials.delete") { seam, given in
        try await seam.acs.credentials.delete(given.required("acs_credential_id"), .all(given.others()))
        return nil
    },
    "acs.credentials.update": Call("acs.credentials.update") { seam, given in
        told(try await seam.acs.credentials.update(given.required("acs_credential_id"), .all(given.others())))
    },
    "acs.credentials.assign": Call("acs.credentials.assign") { seam, given in
        told(try await seam.acs.credentials.assign(acsCredentialID: given.required("acs_credential_id"), .all(given.others())))
    },
    "acs.credentials.unassign": Call("acs.credentials.unassign") { seam, given in
        told(try await seam.acs.credentials.unassign(given.required("acs_credential_id"), .all(given.others())))
    },
    "client_sessions.create": Call("client_sessions.create") { seam, given in
        told(try await seam.clientSessions.create(.all(given.others())))
    },
    "client_sessions.get": Call("client_sessions.get") { seam, given in
        told(try await seam.clientSessions.get(.all(given.others())))
    },
    "client_sessions.list": Call("client_sessions.list") { seam, given in
        told(try await seam.clientSessions.list(.all(given.others())))
    },
    "client_sessions.get_or_create": Call("client_sessions.get_or_create") { seam, given in
        told(try await seam.clientSessions.getOrCreate(.all(given.others())))
    },
    "client_sessions.grant_access": Call("client_sessions.grant_access") { seam, given in
        told(try await seam.clientSessions.grantAccess(.all(given.others())))
    },
    "client_sessions.revoke": Call("client_sessions.revoke") { seam, given in
        try await seam.clientSessions.revoke(given.required("client_session_id"), .all(given.others()))
        return nil
    },
    "client_sessions.delete": Call("client_sessions.delete") { seam, given in
        try await seam.clientSessions.delete(given.required("client_session_id"), .all(given.others()))
        return nil
    },
    "events.get": Call("events.get") { seam, given in
        toldIfAny(try await seam.events.get(.all(given.others())))
    },
    "events.list": Call("events.list") { seam, given in
        told(try await seam.events.list(.all(given.others())))
    },
    "workspaces.get": Call("workspaces.get") { seam, given in
        told(try await seam.workspaces.get(.all(given.others())))
    },
    "workspaces.list": Call("workspaces.list") { seam, given in
        told(try await seam.workspaces.list(.all(given.others())))
    },
    "workspaces.reset_sandbox": Call("workspaces.reset_sandbox") { seam, given in
        told(try await seam.workspaces.resetSandbox(.all(given.others())))
    },
    "test_helpers.seed": Call("test_helpers.seed") { seam, given in
        told(try await seam.testHelpers.seed(seed: given.required("seed"), .all(given.others())))
    },
    "test_helpers.simulate_faults": Call("test_helpers.simulate_faults") { seam, given in
        try await seam.testHelpers.simulateFaults(operation: given.required("operation"), .all(given.others()))
        return nil
    },
    "test_helpers.clear_faults": Call("test_helpers.clear_faults") { seam, given in
        try await seam.testHelpers.clearFaults(.all(given.others()))
        return nil
    },
    "test_helpers.clock.get": Call("test_helpers.clock.get") { seam, given in
        told(try await seam.testHelpers.clock.get(.all(given.others())))
    },
    "test_helpers.clock.freeze": Call("test_helpers.clock.freeze") { seam, given in
        told(try await seam.testHelpers.clock.freeze(.all(given.others())))
    },
    "test_helpers.clock.advance": Call("test_helpers.clock.advance") { seam, given in
        told(try await seam.testHelpers.clock.advance(.all(given.others())))
    },
    "test_helpers.snapshot.save": Call("test_helpers.snapshot.save") { seam, given in
        told(try await seam.testHelpers.snapshot.save(name: given.required("name"), .all(given.others())))
    },
    "test_helpers.snapshot.restore": Call("test_helpers.snapshot.restore") { seam, given in
        told(try await seam.testHelpers.snapshot.restore(.all(given.others())))
    },
    "test_helpers.snapshot.get": Call("test_helpers.snapshot.get") { seam, given in
        told(try await seam.testHelpers.snapshot.get(.all(given.others())))
    },
    "test_helpers.snapshot.list": Call("test_helpers.snapshot.list") { seam, given in
        told(try await seam.testHelpers.snapshot.list(.all(given.others())))
    },
    "test_helpers.snapshot.delete": Call("test_helpers.snapshot.delete") { seam, given in
        try await seam.testHelpers.snapshot.delete(name: given.required("name"), .all(given.others()))
        return nil
    },
    "test_helpers.snapshot.diff": Call("test_helpers.snapshot.diff") { seam, given in
        told(try await seam.testHelpers.snapshot.diff(.all(given.others())))
    },
    "test_helpers.webhooks.list": Call("test_helpers.webhooks.list") { seam, given in
        told(try await seam.testHelpers.webhooks.list(.all(given.others())))
    },
    "test_helpers.webhooks.resend": Call("test_helpers.webhooks.resend") { seam, given in
        told(try await seam.testHelpers.webhooks.resend(.all(given.others())))
    },
    "test_helpers.workspaces.create": Call("test_helpers.workspaces.create") { seam, given in
        told(try await seam.testHelpers.workspaces.create(.all(given.others())))
    },
    "test_helpers.workspaces.list": Call("test_helpers.workspaces.list") { seam, given in
        told(try await seam.testHelpers.workspaces.list(.all(given.others())))
    },
    "test_helpers.workspaces.delete": Call("test_helpers.workspaces.delete") { seam, given in
        try await seam.testHelpers.workspaces.delete(given.required("workspace_id"), .all(given.others()))
        return nil
    },
]

/// How each operation is called on SeamApp.
let callsSeamApp: [String: Call<SeamApp>] = [
    "phone_sessions.get_or_create": Call("phone_sessions.get_or_create") { seam, given in
        told(try await seam.phoneSessions.getOrCreate(customSDKInstallationID: given.required("custom_sdk_installation_id"), phoneOS: given.required("phone_os"), .all(given.others())))
    },
    "mobile_sdk.v1.acs.credentials.list": Call("mobile_sdk.v1.acs.credentials.list") { seam, given in
        told(try await seam.credentials.list(.all(given.others())))
    },
    "phones.deactivate": Call("phones.deactivate") { seam, given in
        toldIfAny(try await seam.phones.deactivate(given.required("device_id"), .all(given.others())))
    },
    "phones.deactivate_many": Call("phones.deactivate_many") { seam, given in
        told(try await seam.phones.deactivateMany(.all(given.others())))
    },
    "user_identities.list": Call("user_identities.list") { seam, given in
        told(try await seam.userIdentities.list(.all(given.others())))
    },
    "acs.systems.list": Call("acs.systems.list") { seam, given in
        told(try await seam.acs.systems.list(.all(given.others())))
    },
    "acs.entrances.get": Call("acs.entrances.get") { seam, given in
        told(try await seam.acs.entrances.get(given.required("acs_entrance_id"), .all(given.others())))
    },
    "acs.entrances.list": Call("acs.entrances.list") { seam, given in
        told(try await seam.acs.entrances.list(.all(given.others())))
    },
    "acs.users.list": Call("acs.users.list") { seam, given in
        told(try await seam.acs.users.list(.all(given.others())))
    },
    "acs.credentials.list": Call("acs.credentials.list") { seam, given in
        told(try await seam.acs.credentials.list(.all(given.others())))
    },
    "client_sessions.get": Call("client_sessions.get") { seam, given in
        told(try await seam.clientSessions.get(.all(given.others())))
    },
    "events.get": Call("events.get") { seam, given in
        toldIfAny(try await seam.events.get(.all(given.others())))
    },
    "events.list": Call("events.list") { seam, given in
        told(try await seam.events.list(.all(given.others())))
    },
    "workspaces.get": Call("workspaces.get") { seam, given in
        told(try await seam.workspaces.get(.all(given.others())))
    },
    "workspaces.list": Call("workspaces.list") { seam, given in
        told(try await seam.workspaces.list(.all(given.others())))
    },
]

/// All that may be given to each operation.
let everyParam: [String: [Given]] = [
    "phones.list": [
        PhonesListParam.ownerUserIdentityID("x").given,
        PhonesListParam.acsCredentialID("x").given,
    ],
    "phones.get": [],
    "phones.simulate.create_sandbox_phone": [
        PhonesSimulateCreateSandboxPhoneParam.assaAbloyMetadata(.bleCapability(true), .hceCapability(true), .nfcCapability(true), .applicationVersion("x"), .seosAppletVersion("x"), .seosTSMEndpointID(1)).given,
        PhonesSimulateCreateSandboxPhoneParam.customSDKInstallationID("x").given,
        PhonesSimulateCreateSandboxPhoneParam.phoneMetadata(.operatingSystem("x"), .osVersion("x"), .deviceManufacturer("x"), .deviceModel("x")).given,
    ],
    "phones.deactivate": [
        PhonesDeactivateParam.confirm(true).given,
        PhonesDeactivateParam.ownerUserIdentityID("x").given,
    ],
    "phones.deactivate_many": [
        PhonesDeactivateManyParam.confirm(true).given,
        PhonesDeactivateManyParam.deviceIDs(["x"]).given,
        PhonesDeactivateManyParam.maxConcurrency(1).given,
        PhonesDeactivateManyParam.ownerUserIdentityID("x").given,
        PhonesDeactivateManyParam.onProgress { _ in }.given,
    ],
    "user_identities.create": [
        UserIdentitiesCreateParam.acsSystemIDs(["x"]).given,
        UserIdentitiesCreateParam.emailAddress("x").given,
        UserIdentitiesCreateParam.emailAddress(nil).given,
        UserIdentitiesCreateParam.fullName("x").given,
        UserIdentitiesCreateParam.fullName(nil).given,
        UserIdentitiesCreateParam.phoneNumber("x").given,
        UserIdentitiesCreateParam.phoneNumber(nil).given,
        UserIdentitiesCreateParam.userIdentityKey("x").given,
        UserIdentitiesCreateParam.userIdentityKey(nil).given,
    ],
    "user_identities.get": [
        UserIdentitiesGetParam.userIdentityID("x").given,
        UserIdentitiesGetParam.userIdentityKey("x").given,
    ],
    "user_identities.list": [
        UserIdentitiesListParam.createdBefore("x").given,
        UserIdentitiesListParam.credentialManagerACSSystemID("x").given,
        UserIdentitiesListParam.limit(1).given,
        UserIdentitiesListParam.pageCursor("x").given,
        UserIdentitiesListParam.pageCursor(nil).given,
        UserIdentitiesListParam.search("x").given,
        UserIdentitiesListParam.userIdentityIDs(["x"]).given,
    ],
    "user_identities.update": [
        UserIdentitiesUpdateParam.emailAddress("x").given,
        UserIdentitiesUpdateParam.emailAddress(nil).given,
        UserIdentitiesUpdateParam.fullName("x").given,
        UserIdentitiesUpdateParam.fullName(nil).given,
        UserIdentitiesUpdateParam.phoneNumber("x").given,
        UserIdentitiesUpdateParam.phoneNumber(nil).given,
        UserIdentitiesUpdateParam.userIdentityKey("x").given,
        UserIdentitiesUpdateParam.userIdentityKey(nil).given,
    ],
    "user_identities.delete": [],
    "user_identities.add_acs_user": [
        UserIdentitiesAddACSUserParam.userIdentityID("x").given,
        UserIdentitiesAddACSUserParam.userIdentityKey("x").given,
    ],
    "user_identities.remove_acs_user": [],
    "user_identities.list_acs_users": [],
    "acs.systems.get": [],
    "acs.systems.list": [
        ACSSystemsListParam.connectedAccountID("x").given,
        ACSSystemsListParam.customerKey("x").given,
        ACSSystemsListParam.search("x").given,
    ],
    "acs.entrances.get": [],
    "acs.entrances.list": [
        ACSEntrancesListParam.acsCredentialID("x").given,
        ACSEntrancesListParam.acsEntranceIDs(["x"]).given,
        ACSEntrancesListParam.acsSystemID("x").given,
        ACSEntrancesListParam.connectedAccountID("x").given,
        ACSEntrancesListParam.customerKey("x").given,
        ACSEntrancesListParam.limit(1).given,
        ACSEntrancesListParam.locationID("x").given,
        ACSEntrancesListParam.locationID(nil).given,
        ACSEntrancesListParam.pageCursor("x").given,
        ACSEntrancesListParam.pageCursor(nil).given,
        ACSEntrancesListParam.search("x").given,
        ACSEntrancesListParam.spaceID("x").given,
    ],
    "acs.users.create": [
        ACSUsersCreateParam.accessSchedule(.startsAt("x"), .endsAt("x")).given,
        ACSUsersCreateParam.acsAccessGroupIDs(["x"]).given,
        ACSUsersCreateParam.email("x").given,
        ACSUsersCreateParam.emailAddress("x").given,
        ACSUsersCreateParam.phoneNumber("x").given,
        ACSUsersCreateParam.userIdentityID("x").given,
    ],
    "acs.users.get": [
        ACSUsersGetParam.acsUserID("x").given,
        ACSUsersGetParam.acsSystemID("x").given,
        ACSUsersGetParam.userIdentityID("x").given,
    ],
    "acs.users.list": [
        ACSUsersListParam.acsSystemID("x").given,
        ACSUsersListParam.createdBefore("x").given,
        ACSUsersListParam.limit(1).given,
        ACSUsersListParam.pageCursor("x").given,
        ACSUsersListParam.pageCursor(nil).given,
        ACSUsersListParam.search("x").given,
        ACSUsersListParam.userIdentityEmailAddress("x").given,
        ACSUsersListParam.userIdentityID("x").given,
        ACSUsersListParam.userIdentityPhoneNumber("x").given,
    ],
    "acs.users.delete": [
        ACSUsersDeleteParam.acsSystemID("x").given,
        ACSUsersDeleteParam.acsUserID("x").given,
        ACSUsersDeleteParam.userIdentityID("x").given,
    ],
    "acs.users.update": [
        ACSUsersUpdateParam.acsUserID("x").given,
        ACSUsersUpdateParam.accessSchedule(.startsAt("x"), .endsAt("x")).given,
        ACSUsersUpdateParam.accessSchedule(nil).given,
        ACSUsersUpdateParam.acsSystemID("x").given,
        ACSUsersUpdateParam.email("x").given,
        ACSUsersUpdateParam.emailAddress("x").given,
        ACSUsersUpdateParam.fullName("x").given,
        ACSUsersUpdateParam.hidACSSystemID("x").given,
        ACSUsersUpdateParam.phoneNumber("x").given,
        ACSUsersUpdateParam.userIdentityID("x").given,
    ],
    "acs.users.suspend": [
        ACSUsersSuspendParam.acsUserID("x").given,
        ACSUsersSuspendParam.acsSystemID("x").given,
        ACSUsersSuspendParam.userIdentityID("x").given,
    ],
    "acs.users.unsuspend": [
        ACSUsersUnsuspendParam.acsUserID("x").given,
        ACSUsersUnsuspendParam.acsSystemID("x").given,
        ACSUsersUnsuspendParam.userIdentityID("x").given,
    ],
    "acs.credentials.create": [
        ACSCredentialsCreateParam.acsSystemID("x").given,
        ACSCredentialsCreateParam.acsUserID("x").given,
        ACSCredentialsCreateParam.allowedACSEntranceIDs(["x"]).given,
        ACSCredentialsCreateParam.assaAbloyVostioMetadata(.autoJoin(true), .joinAllGuestACSEntrances(true), .overrideAllGuestACSEntrances(true), .overrideGuestACSEntranceIDs(["x"])).given,
        ACSCredentialsCreateParam.code("x").given,
        ACSCredentialsCreateParam.credentialManagerACSSystemID("x").given,
        ACSCredentialsCreateParam.endsAt("x").given,
        ACSCredentialsCreateParam.hotekMetadata(.autoJoin(true), .override(true)).given,
        ACSCredentialsCreateParam.isMultiPhoneSyncCredential(true).given,
        ACSCredentialsCreateParam.saltoSpaceMetadata(.assignNewKey(true), .updateCurrentKey(true)).given,
        ACSCredentialsCreateParam.startsAt("x").given,
        ACSCredentialsCreateParam.userIdentityID("x").given,
        ACSCredentialsCreateParam.visionlineMetadata(.assaAbloyCredentialServiceMobileEndpointID("x"), .autoJoin(true), .cardFormat("x"), .cardFunctionType("x"), .isOverrideKey(true), .joinerACSCredentialIDs(["x"]), .override(true)).given,
    ],
    "acs.credentials.get": [],
    "acs.credentials.list": [
        ACSCredentialsListParam.acsSystemID("x").given,
        ACSCredentialsListParam.acsUserID("x").given,
        ACSCredentialsListParam.createdBefore("x").given,
        ACSCredentialsListParam.isMultiPhoneSyncCredential(true).given,
        ACSCredentialsListParam.limit(1).given,
        ACSCredentialsListParam.pageCursor("x").given,
        ACSCredentialsListParam.pageCursor(nil).given,
        ACSCredentialsListParam.search("x").given,
        ACSCredentialsListParam.userIdentityID("x").given,
    ],
    "acs.credentials.delete": [],
    "acs.credentials.update": [
        ACSCredentialsUpdateParam.code("x").given,
        ACSCredentialsUpdateParam.endsAt("x").given,
    ],
    "acs.credentials.assign": [
        ACSCredentialsAssignParam.acsUserID("x").given,
        ACSCredentialsAssignParam.userIdentityID("x").given,
    ],
    "acs.credentials.unassign": [
        ACSCredentialsUnassignParam.acsUserID("x").given,
        ACSCredentialsUnassignParam.userIdentityID("x").given,
    ],
    "client_sessions.create": [
        ClientSessionsCreateParam.connectWebviewIDs(["x"]).given,
        ClientSessionsCreateParam.connectedAccountIDs(["x"]).given,
        ClientSessionsCreateParam.customerID("x").given,
        ClientSessionsCreateParam.customerKey("x").given,
        ClientSessionsCreateParam.expiresAt("x").given,
        ClientSessionsCreateParam.userIdentifierKey("x").given,
        ClientSessionsCreateParam.userIdentityID("x").given,
        ClientSessionsCreateParam.userIdentityIDs(["x"]).given,
    ],
    "client_sessions.get": [
        ClientSessionsGetParam.clientSessionID("x").given,
        ClientSessionsGetParam.userIdentifierKey("x").given,
    ],
    "client_sessions.list": [
        ClientSessionsListParam.clientSessionID("x").given,
        ClientSessionsListParam.connectWebviewID("x").given,
        ClientSessionsListParam.userIdentifierKey("x").given,
        ClientSessionsListParam.userIdentityID("x").given,
        ClientSessionsListParam.withoutUserIdentifierKey(true).given,
    ],
    "client_sessions.get_or_create": [
        ClientSessionsGetOrCreateParam.connectWebviewIDs(["x"]).given,
        ClientSessionsGetOrCreateParam.connectedAccountIDs(["x"]).given,
        ClientSessionsGetOrCreateParam.expiresAt("x").given,
        ClientSessionsGetOrCreateParam.userIdentifierKey("x").given,
        ClientSessionsGetOrCreateParam.userIdentityID("x").given,
        ClientSessionsGetOrCreateParam.userIdentityIDs(["x"]).given,
    ],
    "client_sessions.grant_access": [
        ClientSessionsGrantAccessParam.clientSessionID("x").given,
        ClientSessionsGrantAccessParam.connectWebviewIDs(["x"]).given,
        ClientSessionsGrantAccessParam.connectedAccountIDs(["x"]).given,
        ClientSessionsGrantAccessParam.userIdentifierKey("x").given,
        ClientSessionsGrantAccessParam.userIdentityID("x").given,
        ClientSessionsGrantAccessParam.userIdentityIDs(["x"]).given,
    ],
    "client_sessions.revoke": [],
    "client_sessions.delete": [],
    "events.get": [
        EventsGetParam.eventID("x").given,
        EventsGetParam.deviceID("x").given,
        EventsGetParam.eventType("x").given,
    ],
    "events.list": [
        EventsListParam.accessCodeID("x").given,
        EventsListParam.accessCodeIDs(["x"]).given,
        EventsListParam.accessGrantID("x").given,
        EventsListParam.accessGrantIDs(["x"]).given,
        EventsListParam.accessMethodID("x").given,
        EventsListParam.accessMethodIDs(["x"]).given,
        EventsListParam.acsAccessGroupID("x").given,
        EventsListParam.acsCredentialID("x").given,
        EventsListParam.acsEncoderID("x").given,
        EventsListParam.acsEntranceID("x").given,
        EventsListParam.acsSystemID("x").given,
        EventsListParam.acsSystemIDs(["x"]).given,
        EventsListParam.acsUserID("x").given,
        EventsListParam.between(["x"]).given,
        EventsListParam.connectWebviewID("x").given,
        EventsListParam.connectedAccountID("x").given,
        EventsListParam.customerKey("x").given,
        EventsListParam.deviceID("x").given,
        EventsListParam.deviceIDs(["x"]).given,
        EventsListParam.eventIDs(["x"]).given,
        EventsListParam.eventType("x").given,
        EventsListParam.eventTypes(["x"]).given,
        EventsListParam.limit(1).given,
        EventsListParam.since("x").given,
        EventsListParam.spaceID("x").given,
        EventsListParam.spaceIDs(["x"]).given,
        EventsListParam.unstableOffset(1).given,
        EventsListParam.userIdentityID("x").given,
    ],
    "workspaces.get": [],
    "workspaces.list": [],
    "workspaces.reset_sandbox": [],
    "test_helpers.clock.get": [],
    "test_helpers.clock.freeze": [
        TestHelpersClockFreezeParam.at("x").given,
    ],
    "test_helpers.clock.advance": [
        TestHelpersClockAdvanceParam.bySeconds(1).given,
        TestHelpersClockAdvanceParam.to("x").given,
    ],
    "test_helpers.seed": [],
    "test_helpers.snapshot.save": [],
    "test_helpers.snapshot.restore": [
        TestHelpersSnapshotRestoreParam.content("x").given,
        TestHelpersSnapshotRestoreParam.name("x").given,
    ],
    "test_helpers.snapshot.get": [
        TestHelpersSnapshotGetParam.name("x").given,
    ],
    "test_helpers.snapshot.list": [],
    "test_helpers.snapshot.delete": [],
    "test_helpers.snapshot.diff": [
        TestHelpersSnapshotDiffParam.content("x").given,
        TestHelpersSnapshotDiffParam.name("x").given,
        TestHelpersSnapshotDiffParam.otherContent("x").given,
        TestHelpersSnapshotDiffParam.otherName("x").given,
    ],
    "test_helpers.workspaces.create": [
        TestHelpersWorkspacesCreateParam.name("x").given,
    ],
    "test_helpers.workspaces.list": [],
    "test_helpers.workspaces.delete": [],
    "test_helpers.webhooks.list": [],
    "test_helpers.webhooks.resend": [
        TestHelpersWebhooksResendParam.all(true).given,
        TestHelpersWebhooksResendParam.failed(true).given,
        TestHelpersWebhooksResendParam.messageIDs(["x"]).given,
    ],
    "test_helpers.simulate_faults": [
        TestHelpersSimulateFaultsParam.afterEffect(true).given,
        TestHelpersSimulateFaultsParam.delayMs(1).given,
        TestHelpersSimulateFaultsParam.dropConnection(true).given,
        TestHelpersSimulateFaultsParam.retryAfterSeconds(1).given,
        TestHelpersSimulateFaultsParam.status(1).given,
        TestHelpersSimulateFaultsParam.times(1).given,
    ],
    "test_helpers.clear_faults": [],
    "phone_sessions.get_or_create": [
        PhoneSessionsGetOrCreateParam.phoneDeviceMetadata(.manufacturer("x"), .model("x"), .osVersion("x")).given,
    ],
    "mobile_sdk.v1.acs.credentials.list": [],
]
