// Generated from operations.json by tools/generate-bindings: do not edit.

extension Seam {
    /// The phones that app users have signed in on.
    public var phones: Phones { Phones(client: client) }

    /// The phones that app users have signed in on.
    public struct Phones: Sendable {
        let client: Client

        /// Simulated phones, which only a sandbox workspace has.
        public var simulate: Simulate { Simulate(client: client) }

        /// Simulated phones, which only a sandbox workspace has.
        public struct Simulate: Sendable {
            let client: Client

            /// Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.
            ///
            /// - Parameter userIdentityID: The user identity that owns the phone.
            @discardableResult
            public func createSandboxPhone(
                _ userIdentityID: UserIdentityID, _ params: PhonesSimulateCreateSandboxPhoneParam...
            ) async throws -> Phone {
                try await client.call(
                    "phones.simulate.create_sandbox_phone",
                    ["user_identity_id": userIdentityID.jsonValue],
                    params
                ).member("phone")
            }
        }

        /// Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the workspace.
        public func list(_ params: PhonesListParam...) async throws -> [Phone] {
            try await client.call("phones.list", [:], params).member("phones")
        }

        /// Gets one phone.
        ///
        /// - Parameter deviceID: The phone's id.
        public func get(_ deviceID: DeviceID, _ params: CallOption...) async throws -> Phone {
            try await client.call("phones.get", ["device_id": deviceID.jsonValue], params).member("phone")
        }

        /// Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds only when Seam
        /// has said so; after an error whose outcome is unknown, the phone may be deactivated. It returns nothing, unless there is
        /// something to tell: that the phone had been deactivated before, or what was confirmed.
        ///
        /// - Parameter deviceID: The phone's id.
        @discardableResult
        public func deactivate(_ deviceID: DeviceID, _ params: PhonesDeactivateParam...) async throws -> Deactivation? {
            try await client.call("phones.deactivate", ["device_id": deviceID.jsonValue], params).wholeIfAny()
        }

        /// Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the others. When the
        /// deadline passes, the answer tells what was done until then. It is made of several requests of this library. It needs
        /// `device_ids` or `owner_user_identity_id`.
        public func deactivateMany(_ params: PhonesDeactivateManyParam...) async throws -> DeactivationReport {
            try await client.call("phones.deactivate_many", [:], params).whole()
        }
    }
}

extension Seam {
    /// App users, who own phones and credentials.
    public var userIdentities: UserIdentities { UserIdentities(client: client) }

    /// App users, who own phones and credentials.
    public struct UserIdentities: Sendable {
        let client: Client

        /// Creates a user identity: an app user, who owns phones and credentials.
        @discardableResult
        public func create(_ params: UserIdentitiesCreateParam...) async throws -> UserIdentity {
            try await client.call("user_identities.create", [:], params).member("user_identity")
        }

        /// Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`.
        public func get(_ params: UserIdentitiesGetParam...) async throws -> UserIdentity {
            try await client.call("user_identities.get", [:], params).member("user_identity")
        }

        /// Lists user identities, one page at a time.
        public func list(_ params: UserIdentitiesListParam...) async throws -> Page<UserIdentity> {
            try await client.call("user_identities.list", [:], params).page("user_identities")
        }

        /// The items of all pages of ``list``. Each page is fetched when it is reached.
        public func listAll(_ params: UserIdentitiesListParam...) -> Pages<UserIdentity> {
            Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
        }

        /// Changes what is given of a user identity. Null removes a value; what is left out stays as it is.
        ///
        /// - Parameter userIdentityID: The user identity's id.
        public func update(_ userIdentityID: UserIdentityID, _ params: UserIdentitiesUpdateParam...) async throws {
            _ = try await client.call("user_identities.update", ["user_identity_id": userIdentityID.jsonValue], params)
        }

        /// Deletes a user identity, with its phones and credentials.
        ///
        /// - Parameter userIdentityID: The user identity's id.
        public func delete(_ userIdentityID: UserIdentityID, _ params: CallOption...) async throws {
            _ = try await client.call("user_identities.delete", ["user_identity_id": userIdentityID.jsonValue], params)
        }

        /// Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`.
        ///
        /// - Parameter acsUserID: The user of an access system to add.
        public func addACSUser(acsUserID: ACSUserID, _ params: UserIdentitiesAddACSUserParam...) async throws {
            _ = try await client.call("user_identities.add_acs_user", ["acs_user_id": acsUserID.jsonValue], params)
        }

        /// Removes a user of an access system from a user identity.
        ///
        /// - Parameter acsUserID: The user of an access system to remove.
        /// - Parameter userIdentityID: The user identity's id.
        public func removeACSUser(acsUserID: ACSUserID, userIdentityID: UserIdentityID, _ params: CallOption...) async throws {
            _ = try await client.call(
                "user_identities.remove_acs_user",
                ["acs_user_id": acsUserID.jsonValue, "user_identity_id": userIdentityID.jsonValue],
                params
            )
        }

        /// Lists the users of access systems that belong to a user identity.
        ///
        /// - Parameter userIdentityID: The user identity's id.
        public func listACSUsers(_ userIdentityID: UserIdentityID, _ params: CallOption...) async throws -> [ACSUser] {
            try await client.call(
                "user_identities.list_acs_users",
                ["user_identity_id": userIdentityID.jsonValue],
                params
            ).member("acs_users")
        }
    }
}

extension Seam {
    /// Access control systems, their users and their credentials.
    public var acs: ACS { ACS(client: client) }

    /// Access control systems, their users and their credentials.
    public struct ACS: Sendable {
        let client: Client

        /// Access control systems.
        public var systems: Systems { Systems(client: client) }

        /// Access control systems.
        public struct Systems: Sendable {
            let client: Client

            /// Gets one access system.
            ///
            /// - Parameter acsSystemID: The access system's id.
            public func get(_ acsSystemID: ACSSystemID, _ params: CallOption...) async throws -> ACSSystem {
                try await client.call("acs.systems.get", ["acs_system_id": acsSystemID.jsonValue], params).member("acs_system")
            }

            /// Lists the access systems of the workspace.
            public func list(_ params: ACSSystemsListParam...) async throws -> [ACSSystem] {
                try await client.call("acs.systems.list", [:], params).member("acs_systems")
            }
        }

        /// Entrances of access control systems.
        public var entrances: Entrances { Entrances(client: client) }

        /// Entrances of access control systems.
        public struct Entrances: Sendable {
            let client: Client

            /// Gets one entrance of an access system.
            ///
            /// - Parameter acsEntranceID: The entrance's id.
            public func get(_ acsEntranceID: ACSEntranceID, _ params: CallOption...) async throws -> ACSEntrance {
                try await client.call("acs.entrances.get", ["acs_entrance_id": acsEntranceID.jsonValue], params).member("acs_entrance")
            }

            /// Lists entrances of access systems, one page at a time.
            public func list(_ params: ACSEntrancesListParam...) async throws -> Page<ACSEntrance> {
                try await client.call("acs.entrances.list", [:], params).page("acs_entrances")
            }

            /// The items of all pages of ``list``. Each page is fetched when it is reached.
            public func listAll(_ params: ACSEntrancesListParam...) -> Pages<ACSEntrance> {
                Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
            }
        }

        /// Users of access control systems.
        public var users: Users { Users(client: client) }

        /// Users of access control systems.
        public struct Users: Sendable {
            let client: Client

            /// Creates a user in an access system.
            ///
            /// - Parameter acsSystemID: The access system that the user is added to.
            /// - Parameter fullName: The user's full name.
            @discardableResult
            public func create(acsSystemID: ACSSystemID, fullName: String, _ params: ACSUsersCreateParam...) async throws -> ACSUser {
                try await client.call(
                    "acs.users.create",
                    ["acs_system_id": acsSystemID.jsonValue, "full_name": fullName.jsonValue],
                    params
                ).member("acs_user")
            }

            /// Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id` or
            /// `user_identity_id`.
            public func get(_ params: ACSUsersGetParam...) async throws -> ACSUser {
                try await client.call("acs.users.get", [:], params).member("acs_user")
            }

            /// Lists users of access systems, one page at a time.
            public func list(_ params: ACSUsersListParam...) async throws -> Page<ACSUser> {
                try await client.call("acs.users.list", [:], params).page("acs_users")
            }

            /// The items of all pages of ``list``. Each page is fetched when it is reached.
            public func listAll(_ params: ACSUsersListParam...) -> Pages<ACSUser> {
                Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
            }

            /// Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or `user_identity_id`.
            public func delete(_ params: ACSUsersDeleteParam...) async throws {
                _ = try await client.call("acs.users.delete", [:], params)
            }

            /// Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or `user_identity_id`.
            public func update(_ params: ACSUsersUpdateParam...) async throws {
                _ = try await client.call("acs.users.update", [:], params)
            }

            /// Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id` or
            /// `user_identity_id`.
            public func suspend(_ params: ACSUsersSuspendParam...) async throws {
                _ = try await client.call("acs.users.suspend", [:], params)
            }

            /// Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`.
            public func unsuspend(_ params: ACSUsersUnsuspendParam...) async throws {
                _ = try await client.call("acs.users.unsuspend", [:], params)
            }
        }

        /// Credentials of access control systems.
        public var credentials: Credentials { Credentials(client: client) }

        /// Credentials of access control systems.
        public struct Credentials: Sendable {
            let client: Client

            /// Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.
            ///
            /// - Parameter accessMethod: How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
            @discardableResult
            public func create(accessMethod: String, _ params: ACSCredentialsCreateParam...) async throws -> ACSCredential {
                try await client.call("acs.credentials.create", ["access_method": accessMethod.jsonValue], params).member("acs_credential")
            }

            /// Gets one credential.
            ///
            /// - Parameter acsCredentialID: The credential's id.
            public func get(_ acsCredentialID: ACSCredentialID, _ params: CallOption...) async throws -> ACSCredential {
                try await client.call(
                    "acs.credentials.get",
                    ["acs_credential_id": acsCredentialID.jsonValue],
                    params
                ).member("acs_credential")
            }

            /// Lists credentials, one page at a time.
            public func list(_ params: ACSCredentialsListParam...) async throws -> Page<ACSCredential> {
                try await client.call("acs.credentials.list", [:], params).page("acs_credentials")
            }

            /// The items of all pages of ``list``. Each page is fetched when it is reached.
            public func listAll(_ params: ACSCredentialsListParam...) -> Pages<ACSCredential> {
                Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
            }

            /// Deletes a credential.
            ///
            /// - Parameter acsCredentialID: The credential's id.
            public func delete(_ acsCredentialID: ACSCredentialID, _ params: CallOption...) async throws {
                _ = try await client.call("acs.credentials.delete", ["acs_credential_id": acsCredentialID.jsonValue], params)
            }

            /// Changes the code or the end of a credential. What is not given stays as it is.
            ///
            /// - Parameter acsCredentialID: The credential's id.
            @discardableResult
            public func update(_ acsCredentialID: ACSCredentialID, _ params: ACSCredentialsUpdateParam...) async throws -> ACSCredential {
                try await client.call(
                    "acs.credentials.update",
                    ["acs_credential_id": acsCredentialID.jsonValue],
                    params
                ).member("acs_credential")
            }

            /// Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that user. It
            /// needs `acs_user_id` or `user_identity_id`.
            ///
            /// - Parameter acsCredentialID: The credential's id.
            @discardableResult
            public func assign(acsCredentialID: ACSCredentialID, _ params: ACSCredentialsAssignParam...) async throws -> ACSCredential {
                try await client.call(
                    "acs.credentials.assign",
                    ["acs_credential_id": acsCredentialID.jsonValue],
                    params
                ).member("acs_credential")
            }

            /// Takes a credential from its user, and from that user's phones.
            ///
            /// - Parameter acsCredentialID: The credential's id.
            @discardableResult
            public func unassign(
                _ acsCredentialID: ACSCredentialID, _ params: ACSCredentialsUnassignParam...
            ) async throws -> ACSCredential {
                try await client.call(
                    "acs.credentials.unassign",
                    ["acs_credential_id": acsCredentialID.jsonValue],
                    params
                ).member("acs_credential")
            }
        }
    }
}

extension Seam {
    /// Sessions of the app on a phone.
    public var clientSessions: ClientSessions { ClientSessions(client: client) }

    /// Sessions of the app on a phone.
    public struct ClientSessions: Sendable {
        let client: Client

        /// Creates a client session. Its token is for the app on the phone.
        @discardableResult
        public func create(_ params: ClientSessionsCreateParam...) async throws -> ClientSession {
            try await client.call("client_sessions.create", [:], params).member("client_session")
        }

        /// Gets one client session, by its id or by its user's key.
        public func get(_ params: ClientSessionsGetParam...) async throws -> ClientSession {
            try await client.call("client_sessions.get", [:], params).member("client_session")
        }

        /// Lists the client sessions of the workspace.
        public func list(_ params: ClientSessionsListParam...) async throws -> [ClientSession] {
            try await client.call("client_sessions.list", [:], params).member("client_sessions")
        }

        /// Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone.
        public func getOrCreate(_ params: ClientSessionsGetOrCreateParam...) async throws -> ClientSession {
            try await client.call("client_sessions.get_or_create", [:], params).member("client_session")
        }

        /// Adds a user identity or connected accounts to a client session. It needs `client_session_id` or `user_identifier_key`.
        @discardableResult
        public func grantAccess(_ params: ClientSessionsGrantAccessParam...) async throws -> ClientSession {
            try await client.call("client_sessions.grant_access", [:], params).member("client_session")
        }

        /// Revokes a client session: its token stops working.
        ///
        /// - Parameter clientSessionID: The client session's id.
        public func revoke(_ clientSessionID: ClientSessionID, _ params: CallOption...) async throws {
            _ = try await client.call("client_sessions.revoke", ["client_session_id": clientSessionID.jsonValue], params)
        }

        /// Deletes a client session: its token stops working.
        ///
        /// - Parameter clientSessionID: The client session's id.
        public func delete(_ clientSessionID: ClientSessionID, _ params: CallOption...) async throws {
            _ = try await client.call("client_sessions.delete", ["client_session_id": clientSessionID.jsonValue], params)
        }
    }
}

extension Seam {
    /// What happened in the workspace.
    public var events: Events { Events(client: client) }

    /// What happened in the workspace.
    public struct Events: Sendable {
        let client: Client

        /// Gets one event, by its id, or the latest event of a type or about a device.
        public func get(_ params: EventsGetParam...) async throws -> Event? {
            try await client.call("events.get", [:], params).memberIfAny("event")
        }

        /// Lists events. Filters narrow the list by type, by time, or by what an event is about.
        public func list(_ params: EventsListParam...) async throws -> [Event] {
            try await client.call("events.list", [:], params).member("events")
        }
    }
}

extension Seam {
    /// The workspace that the credentials belong to.
    public var workspaces: Workspaces { Workspaces(client: client) }

    /// The workspace that the credentials belong to.
    public struct Workspaces: Sendable {
        let client: Client

        /// Gets the workspace that the credentials belong to.
        public func get(_ params: CallOption...) async throws -> Workspace {
            try await client.call("workspaces.get", [:], params).member("workspace")
        }

        /// Lists the workspaces that the credentials give access to.
        public func list(_ params: CallOption...) async throws -> [Workspace] {
            try await client.call("workspaces.list", [:], params).member("workspaces")
        }

        /// Resets a sandbox workspace to its initial state. Everything in it is lost.
        @discardableResult
        public func resetSandbox(_ params: CallOption...) async throws -> ActionAttempt {
            try await client.call("workspaces.reset_sandbox", [:], params).member("action_attempt")
        }
    }
}

extension Seam {
    /// What tests do with a sandbox: an embedded one, or that of `seam-phones serve`.
    public var testHelpers: TestHelpers { TestHelpers(client: client) }

    /// What tests do with a sandbox: an embedded one, or that of `seam-phones serve`.
    public struct TestHelpers: Sendable {
        let client: Client

        /// The clock of a sandbox's workspace.
        public var clock: Clock { Clock(client: client) }

        /// The clock of a sandbox's workspace.
        public struct Clock: Sendable {
            let client: Client

            /// Gets the time in the sandbox's workspace.
            public func get(_ params: CallOption...) async throws -> Clock {
                try await client.call("test_helpers.clock.get", [:], params).member("clock")
            }

            /// Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again.
            @discardableResult
            public func freeze(_ params: TestHelpersClockFreezeParam...) async throws -> Clock {
                try await client.call("test_helpers.clock.freeze", [:], params).member("clock")
            }

            /// Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order, with its
            /// events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule ends. A client session
            /// that expires is refused from then on. It needs `by_seconds` or `to`.
            @discardableResult
            public func advance(_ params: TestHelpersClockAdvanceParam...) async throws -> Clock {
                try await client.call("test_helpers.clock.advance", [:], params).member("clock")
            }
        }

        /// States of a sandbox's workspace, to return to.
        public var snapshot: Snapshot { Snapshot(client: client) }

        /// States of a sandbox's workspace, to return to.
        public struct Snapshot: Sendable {
            let client: Client

            /// Keeps the state of the sandbox's workspace under a name, in the sandbox itself.
            ///
            /// - Parameter name: The snapshot's name. One of the same name is replaced.
            @discardableResult
            public func save(name: String, _ params: CallOption...) async throws -> Snapshot {
                try await client.call("test_helpers.snapshot.save", ["name": name.jsonValue], params).member("snapshot")
            }

            /// Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from another
            /// sandbox gets a new token. It needs `name` or `content`.
            @discardableResult
            public func restore(_ params: TestHelpersSnapshotRestoreParam...) async throws -> Snapshot {
                try await client.call("test_helpers.snapshot.restore", [:], params).member("snapshot")
            }

            /// Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it.
            public func get(_ params: TestHelpersSnapshotGetParam...) async throws -> Snapshot {
                try await client.call("test_helpers.snapshot.get", [:], params).member("snapshot")
            }

            /// Lists the snapshots that the sandbox keeps, without their content.
            public func list(_ params: CallOption...) async throws -> [Snapshot] {
                try await client.call("test_helpers.snapshot.list", [:], params).member("snapshots")
            }

            /// Deletes a snapshot. The workspace stays as it is.
            ///
            /// - Parameter name: The name of a snapshot that the sandbox keeps.
            public func delete(name: String, _ params: CallOption...) async throws {
                _ = try await client.call("test_helpers.snapshot.delete", ["name": name.jsonValue], params)
            }

            /// Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs `name` or
            /// `content`.
            @discardableResult
            public func diff(_ params: TestHelpersSnapshotDiffParam...) async throws -> SnapshotDifference {
                try await client.call("test_helpers.snapshot.diff", [:], params).member("difference")
            }
        }

        /// What became of the webhooks of a sandbox that is served.
        public var webhooks: Webhooks { Webhooks(client: client) }

        /// What became of the webhooks of a sandbox that is served.
        public struct Webhooks: Sendable {
            let client: Client

            /// Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to become of
            /// them.
            public func list(_ params: CallOption...) async throws -> [WebhookDelivery] {
                try await client.call("test_helpers.webhooks.list", [:], params).member("webhook_deliveries")
            }

            /// Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns those. It
            /// needs `message_ids` or `failed` or `all`.
            public func resend(_ params: TestHelpersWebhooksResendParam...) async throws -> [WebhookDelivery] {
                try await client.call("test_helpers.webhooks.resend", [:], params).member("webhook_deliveries")
            }
        }

        /// Further workspaces of a sandbox, for tests that run at once.
        public var workspaces: Workspaces { Workspaces(client: client) }

        /// Further workspaces of a sandbox, for tests that run at once.
        public struct Workspaces: Sendable {
            let client: Client

            /// Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests that run at
            /// once can each have one. It begins as the first workspace does after a reset.
            @discardableResult
            public func create(_ params: TestHelpersWorkspacesCreateParam...) async throws -> SandboxWorkspace {
                try await client.call("test_helpers.workspaces.create", [:], params).member("sandbox_workspace")
            }

            /// Lists the workspaces of the sandbox with their keys.
            public func list(_ params: CallOption...) async throws -> [SandboxWorkspace] {
                try await client.call("test_helpers.workspaces.list", [:], params).member("sandbox_workspaces")
            }

            /// Deletes a workspace of the sandbox with everything in it.
            ///
            /// - Parameter workspaceID: The workspace's id. The first workspace of a sandbox stays.
            public func delete(_ workspaceID: WorkspaceID, _ params: CallOption...) async throws {
                _ = try await client.call("test_helpers.workspaces.delete", ["workspace_id": workspaceID.jsonValue], params)
            }
        }

        /// Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns to this state
        /// from then on, and new workspaces begin with it when it is the first workspace's.
        ///
        /// - Parameter seed: User identities with their phones, credentials and client sessions, with ids of your own where they matter.
        /// `docs/sandbox-seed.schema.json` describes it.
        @discardableResult
        public func seed(seed: JSONObject, _ params: CallOption...) async throws -> Snapshot {
            try await client.call("test_helpers.seed", ["seed": seed.jsonValue], params).member("snapshot")
        }

        /// Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`,
        /// `retry_after_seconds`, `delay_ms` and `drop_connection`.
        ///
        /// - Parameter operation: The operation that it meets, such as `phones.deactivate`, or `*` for any.
        public func simulateFaults(operation: String, _ params: TestHelpersSimulateFaultsParam...) async throws {
            _ = try await client.call("test_helpers.simulate_faults", ["operation": operation.jsonValue], params)
        }

        /// Ends every injected fault of the workspace.
        public func clearFaults(_ params: CallOption...) async throws {
            _ = try await client.call("test_helpers.clear_faults", [:], params)
        }
    }
}
