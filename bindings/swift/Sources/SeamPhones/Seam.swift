/// A client of Seam's API for servers, or of a sandbox. Any number of tasks use it at once; no call holds a thread. It is freed when
/// nothing refers to it any more, and calls that are under way end as usual.
///
/// The app on a phone has another client: ``SeamApp``.
public struct Seam: Sendable {
    let client: Client

    /// A client with these options. What they leave out comes from the environment, and then from the defaults.
    public init(_ options: SeamOption...) throws { try self.init(options: SeamOption.json(options)) }

    /// A client whose options are JSON, such as those of a configuration file. Unknown options are refused.
    public init(options: JSONObject) throws { client = try Client(options) }

    /// A client of a sandbox: the whole system inside this process, in memory, without account or network.
    public static func sandbox() throws -> Seam { try Seam(.endpoint("sandbox:")) }

    /// The same, kept in a file that several processes may share.
    public static func sandbox(_ path: String) throws -> Seam {
        try Seam(.endpoint("sandbox:file:\(path)"))
    }

    /// Seam's answer to a path that has no function here, such as `/devices/list`: the parameters are posted as they are.
    public func request(_ path: String, _ params: JSONObject = [:], _ options: CallOption...) async throws -> JSONValue {
        try await client.call(path, params, options).json
    }

    /// Replaces the token while the client is in use. Calls that have begun go on with the token that they began with.
    public func replaceToken(_ token: String) throws { try client.replaceToken(token) }

    /// Sets what the client logs: nothing, at first. It keeps the last 8192 events until you take them.
    public func setLog(_ level: SeamLogLevel) { client.setLog(level) }

    /// Takes what has happened since the last time, also while calls go on.
    public func takeLog() -> [SeamLogEvent] { client.takeLog() }
}

/// The client for the app on a phone. It acts for one app user, with a client session: the token of one that your server made, or a
/// publishable key with your own id for the user. It registers the phone, gets the user's credentials, and may deactivate its own phone.
///
/// No call holds a thread, and while none is under way nothing wakes up.
public struct SeamApp: Sendable {
    let client: Client

    /// A client with these options, `clientSessionToken` among them. For a publishable key there is ``fromPublishableKey(_:userIdentifierKey:_:)``.
    public init(_ options: SeamOption...) throws { try self.init(options: options) }

    private init(options: [SeamOption]) throws {
        let options = SeamOption.json(options)
        // Without it the client would take the credentials of a server from the environment.
        guard options["client_session_token"] != nil else {
            throw SeamError(
                .invalidToken,
                "the client for an app needs clientSessionToken, the token of a client session; with a publishable key, fromPublishableKey gets one")
        }
        client = try Client(options)
    }

    /// A client for an app that gets its client session itself, which asks Seam once.
    ///
    /// The publishable key of a workspace is no secret. The user identifier key is one: whoever knows both gets the session. What the
    /// session may do, your server says: it makes a session with that user identifier key beforehand, or grants that session access.
    public static func fromPublishableKey(
        _ publishableKey: String, userIdentifierKey: String, _ options: SeamOption...
    ) async throws -> SeamApp {
        let keys: [SeamOption] = [.publishableKey(publishableKey), .userIdentifierKey(userIdentifierKey)]
        let session = try await Seam(options: SeamOption.json(options + keys)).clientSessions.getOrCreate()
        return try SeamApp(options: options + [.clientSessionToken(session.token)])
    }

    /// Seam's answer to a path that has no function here; see ``Seam/request(_:_:_:)``.
    public func request(_ path: String, _ params: JSONObject = [:], _ options: CallOption...) async throws -> JSONValue {
        try await client.call(path, params, options).json
    }

    /// Replaces the token while the client is in use: that of a session that expires by that of the next. Calls that have begun go on
    /// with the token that they began with.
    public func replaceToken(_ token: String) throws { try client.replaceToken(token) }

    /// Sets what the client logs; see ``Seam/setLog(_:)``.
    public func setLog(_ level: SeamLogLevel) { client.setLog(level) }

    /// Takes what has happened since the last time, also while calls go on.
    public func takeLog() -> [SeamLogEvent] { client.takeLog() }
}
