/// Something that may be given to a call besides what it requires. What is not given is not sent.
///
/// A call takes any number of them: `seam.phones.list(.ownerUserIdentityID(owner), .timeoutMs(5_000))`. Of two that are the same the last
/// one counts.
public protocol CallParam: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What is given.
    var given: Given { get }

    init(given: Given)
}

extension CallParam {
    /// The time for the whole call, instead of the client's. In milliseconds.
    public static func timeoutMs(_ value: Int) -> Self { Self(given: Given(.option("timeout_ms", value.jsonValue))) }

    /// How many attempts may follow the first, instead of the client's.
    public static func maxRetries(_ value: Int) -> Self { Self(given: Given(.option("max_retries", value.jsonValue))) }

    /// Several at once, such as those that were collected before.
    public static func all(_ params: [Self]) -> Self { Self(given: Given(.several(params.map(\.given)))) }

    static func member(_ name: String, _ value: (some JSONConvertible)?) -> Self {
        Self(given: Given(.member(name, value?.jsonValue ?? .null)))
    }

    static func member(_ name: String, _ members: [some ObjectParam]?) -> Self {
        let object = members.map { JSONObject($0.map { ($0.member.name, $0.member.value) }) { _, last in last } }
        return Self(given: Given(.member(name, object.map { .object($0) } ?? .null)))
    }

    static func progress(_ listener: @escaping @Sendable (SeamProgress) -> Void) -> Self { Self(given: Given(.progress(listener))) }

    /// The names of what is given. The values may be secrets.
    public var description: String { given.description }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What is given to a call.
public struct Given: Sendable, CustomStringConvertible, CustomReflectable {
    enum Content {
        case member(String, JSONValue)
        case option(String, JSONValue)
        case progress(@Sendable (SeamProgress) -> Void)
        case several([Given])
    }

    let content: Content

    init(_ content: Content) { self.content = content }

    /// The names of what is given. The values may be secrets.
    public var description: String {
        switch content {
        case .member(let name, _), .option(let name, _): name
        case .progress: "on_progress"
        case .several(let given): given.map(\.description).joined(separator: ", ")
        }
    }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What may be given to a call that has no optional parameters.
public struct CallOption: CallParam {
    public let given: Given

    public init(given: Given) { self.given = given }
}

/// A member of a parameter that is an object.
public protocol ObjectParam: Sendable {
    /// Its name and its value.
    var member: ObjectMember { get }

    init(member: ObjectMember)
}

extension ObjectParam {
    static func member(_ name: String, _ value: (some JSONConvertible)?) -> Self {
        Self(member: ObjectMember(name: name, value: value?.jsonValue ?? .null))
    }
}

/// The name and the value of a member.
public struct ObjectMember: Sendable {
    let name: String
    let value: JSONValue
}

/// How far a call has come that does one thing for many, such as `phones.deactivateMany`.
public struct SeamProgress: Hashable, Sendable {
    /// How many have ended, the failed ones among them.
    public let done: Int
    /// How many have failed, or ended with an unknown outcome.
    public let failed: Int
    /// How many there are; 0 as long as it is not known.
    public let total: Int
}
