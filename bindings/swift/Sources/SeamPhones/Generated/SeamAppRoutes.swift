// Generated from operations.json by tools/generate-bindings: do not edit.

extension SeamApp {
    /// The app's registration on the phone that it runs on.
    public var phoneSessions: PhoneSessions { PhoneSessions(client: client) }

    /// The app's registration on the phone that it runs on.
    public struct PhoneSessions: Sendable {
        let client: Client

        /// Registers the phone that the app runs on, and gets what the app needs to use its credentials.
        ///
        /// - Parameter customSDKInstallationID: The app's id for its installation on this phone: the same id gets the same phone.
        /// - Parameter phoneOS: The phone's operating system. One of `ios`, `android`.
        public func getOrCreate(
            customSDKInstallationID: String, phoneOS: String, _ params: PhoneSessionsGetOrCreateParam...
        ) async throws -> PhoneSession {
            try await client.call(
                "phone_sessions.get_or_create",
                ["custom_sdk_installation_id": customSDKInstallationID.jsonValue, "phone_os": phoneOS.jsonValue],
                params
            ).member("phone_session")
        }
    }
}

extension SeamApp {
    /// The credentials of the app's own user.
    public var credentials: Credentials { Credentials(client: client) }

    /// The credentials of the app's own user.
    public struct Credentials: Sendable {
        let client: Client

        /// Lists the credentials of the app's own user.
        public func list(_ params: CallOption...) async throws -> [ACSCredential] {
            try await client.call("mobile_sdk.v1.acs.credentials.list", [:], params).member("acs_credentials")
        }
    }
}

extension SeamApp {
    /// The phones that app users have signed in on.
    public var phones: Phones { Phones(client: client) }

    /// The phones that app users have signed in on.
    public struct Phones: Sendable {
        let client: Client

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

extension SeamApp {
    /// App users, who own phones and credentials.
    public var userIdentities: UserIdentities { UserIdentities(client: client) }

    /// App users, who own phones and credentials.
    public struct UserIdentities: Sendable {
        let client: Client

        /// Lists user identities, one page at a time.
        public func list(_ params: UserIdentitiesListParam...) async throws -> Page<UserIdentity> {
            try await client.call("user_identities.list", [:], params).page("user_identities")
        }

        /// The items of all pages of ``list``. Each page is fetched when it is reached.
        public func listAll(_ params: UserIdentitiesListParam...) -> Pages<UserIdentity> {
            Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
        }
    }
}

extension SeamApp {
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

            /// Lists users of access systems, one page at a time.
            public func list(_ params: ACSUsersListParam...) async throws -> Page<ACSUser> {
                try await client.call("acs.users.list", [:], params).page("acs_users")
            }

            /// The items of all pages of ``list``. Each page is fetched when it is reached.
            public func listAll(_ params: ACSUsersListParam...) -> Pages<ACSUser> {
                Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
            }
        }

        /// Credentials of access control systems.
        public var credentials: Credentials { Credentials(client: client) }

        /// Credentials of access control systems.
        public struct Credentials: Sendable {
            let client: Client

            /// Lists credentials, one page at a time.
            public func list(_ params: ACSCredentialsListParam...) async throws -> Page<ACSCredential> {
                try await client.call("acs.credentials.list", [:], params).page("acs_credentials")
            }

            /// The items of all pages of ``list``. Each page is fetched when it is reached.
            public func listAll(_ params: ACSCredentialsListParam...) -> Pages<ACSCredential> {
                Pages { cursor in try await list(.all(params), .all(cursor.map { [.pageCursor($0)] } ?? [])) }
            }
        }
    }
}

extension SeamApp {
    /// Sessions of the app on a phone.
    public var clientSessions: ClientSessions { ClientSessions(client: client) }

    /// Sessions of the app on a phone.
    public struct ClientSessions: Sendable {
        let client: Client

        /// Gets one client session, by its id or by its user's key.
        public func get(_ params: ClientSessionsGetParam...) async throws -> ClientSession {
            try await client.call("client_sessions.get", [:], params).member("client_session")
        }
    }
}

extension SeamApp {
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

extension SeamApp {
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
    }
}
