/// What a client logs.
public enum SeamLogLevel: Int32, Sendable {
    /// Nothing, which costs nothing.
    case off = 0
    /// Attempts and why they are repeated, connections, ends of calls.
    case all = 1
    /// Only that an attempt is repeated, and that events were dropped.
    case warnings = 2
}

/// Something that happened in a call. It never holds a token, a header or a parameter.
public struct SeamLogEvent: Hashable, Sendable, CustomStringConvertible {
    /// All that is known: `event`, `time`, `call`, `operation`, `attempt`, `status_code`, `duration_ms` and more.
    public let json: JSONObject

    /// What happened, such as `attempt_repeated`.
    public var event: String { json["event"]?.string ?? "" }

    /// Whether it is a warning: an attempt is repeated, or events were dropped.
    public var isWarning: Bool { json["level"] == "warning" }

    /// All of it in words, on one line, to be logged as it is.
    public var message: String { json["message"]?.string ?? "" }

    public var description: String { message }
}
