/// One of Seam's objects: what Seam sent, read-only. Two are equal when their content is.
///
/// Fields that this version does not know are in `json`, and so are those that have another type than expected.
public protocol SeamObject: Codable, Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// All that Seam sent.
    var json: JSONObject { get }

    /// The object with this content. An error of kind `invalidResponse` names a required field that is missing.
    init(json: JSONObject) throws
}

extension SeamObject {
    public static func == (one: Self, other: Self) -> Bool { one.json == other.json }

    public func hash(into hasher: inout Hasher) { json.hash(into: &hasher) }

    public init(from decoder: any Decoder) throws { try self.init(json: JSONObject(from: decoder)) }

    public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

    /// The type and the content; tokens are left out.
    public var description: String { "\(Self.self)\(JSONValue.object(json))" }

    public var debugDescription: String { description }

    /// Nothing of the content: a token could be in it, and `dump` would show it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension JSONConvertible where Self: SeamObject {
    init?(_ json: JSONValue) {
        guard let members = json.object, let object = try? Self(json: members) else { return nil }
        self = object
    }

    var jsonValue: JSONValue { .object(json) }
}

/// Reads the fields of an object.
struct Fields {
    let json: JSONObject
    let owner: Any.Type

    init(_ json: JSONObject, of owner: Any.Type) {
        self.json = json
        self.owner = owner
    }

    /// A field that is always there.
    func required<T: JSONConvertible>(_ name: String) throws(SeamError) -> T {
        guard let value: T = optional(name) else {
            throw SeamError(.invalidResponse, "\(name) of \(owner) is missing, or is of another type than expected")
        }
        return value
    }

    /// A field that may be missing or null. What has another type than expected counts as missing: an app that is out in the world
    /// should not fail for it.
    func optional<T: JSONConvertible>(_ name: String) -> T? { json[name].flatMap { T($0) } }
}

/// The id of one of Seam's things. Each kind of thing has its own, so that one is not taken for another.
public protocol SeamID: Codable, Hashable, Sendable, LosslessStringConvertible, ExpressibleByStringLiteral {
    /// The id as Seam writes it.
    var value: String { get }

    init(_ value: String)
}

extension SeamID {
    public init(stringLiteral value: String) { self.init(value) }

    public init(from decoder: any Decoder) throws { self.init(try String(from: decoder)) }

    public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

    /// The id alone.
    public var description: String { value }
}

extension JSONConvertible where Self: SeamID {
    init?(_ json: JSONValue) {
        guard let value = json.string else { return nil }
        self.init(value)
    }

    var jsonValue: JSONValue { .string(value) }
}
