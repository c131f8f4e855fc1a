// Generated from operations.json by tools/generate-bindings: do not edit.

/// The id of an ACS credential.
public struct ACSCredentialID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of an ACS entrance.
public struct ACSEntranceID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of an ACS system.
public struct ACSSystemID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of an ACS user.
public struct ACSUserID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of an action attempt.
public struct ActionAttemptID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of a client session.
public struct ClientSessionID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of a phone.
public struct DeviceID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of an event.
public struct EventID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of a user identity.
public struct UserIdentityID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}

/// The id of a workspace.
public struct WorkspaceID: SeamID, JSONConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
}
