/// The members of a JSON object, by their names.
public typealias JSONObject = [String: JSONValue]

/// JSON, as Seam sent it. Literals are JSON too: `["limit": 1, "search": "Jane"]`.
///
/// The package has its own reader and writer: those of Foundation round long numbers, and a server that uses this package needs no
/// Foundation.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The member of an object with this name; nil when there is none.
    public subscript(name: String) -> JSONValue? { object?[name] }

    /// The element of an array at this place; nil when there is none.
    public subscript(place: Int) -> JSONValue? {
        guard let array, array.indices.contains(place) else { return nil }
        return array[place]
    }

    /// The text, when it is one.
    public var string: String? { if case .string(let value) = self { value } else { nil } }

    /// True or false, when it is one of them.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The number, when it is a whole one that fits.
    public var int: Int? { if case .number(let value) = self { value.int } else { nil } }

    /// The nearest floating-point number, when it is a number.
    public var double: Double? { if case .number(let value) = self { value.double } else { nil } }

    /// The elements, when it is an array.
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

    /// The members, when it is an object.
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// Reads a JSON text. The error is of kind `invalidParams`, and says where the text is none.
    public init(parsing text: String) throws {
        let bytes = Array(text.utf8)
        do {
            self = try bytes.withUnsafeBufferPointer { bytes in
                var parser = JSONParser(bytes)
                return try parser.document()
            }
        } catch let malformed as JSONParser.Malformed {
            throw SeamError(.invalidParams, "this is not JSON, from byte \(malformed.place) on")
        }
    }

    /// The JSON text, with secrets in it.
    public var text: String { JSONWriter.text(self, showSecrets: true) }
}

/// A number with all the digits that were sent.
public struct JSONNumber: Hashable, Sendable {
    /// The digits, as they stand in JSON.
    public let text: String

    init(text: String) { self.text = text }

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    /// A number; nil when it is infinite or none, for which JSON has no text.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = Int(exactly: value).map { String($0) } ?? value.description
    }

    /// The number, when it is whole and fits.
    public var int: Int? { Int(text) ?? Int(exactly: double) }

    /// The nearest floating-point number.
    public var double: Double { Double(text) ?? .nan }
}

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The JSON text for people and logs: tokens are left out.
    public var description: String { JSONWriter.text(self, showSecrets: false) }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }

    public init(booleanLiteral value: Bool) { self = .bool(value) }

    public init(integerLiteral value: Int) { self = value.jsonValue }

    public init(floatLiteral value: Double) { self = value.jsonValue }

    public init(stringLiteral value: String) { self = .string(value) }

    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements) { _, last in last })
    }
}

/// So that an app can store it, in whatever form it likes.
extension JSONValue: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: Name.self) {
            var read: JSONObject = [:]
            for name in members.allKeys { read[name.stringValue] = try members.decode(JSONValue.self, forKey: name) }
            self = .object(read)
        } else if var elements = try? decoder.unkeyedContainer() {
            var read: [JSONValue] = []
            while !elements.isAtEnd { read.append(try elements.decode(JSONValue.self)) }
            self = .array(read)
        } else {
            self = try Self.scalar(decoder.singleValueContainer())
        }
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(Int.self) { return value.jsonValue }
        if let value = try? container.decode(Double.self) { return value.jsonValue }
        return .string(try container.decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for (name, value) in members { try container.encode(value, forKey: Name(stringValue: name)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        default:
            var container = encoder.singleValueContainer()
            try encodeScalar(into: &container)
        }
    }

    private func encodeScalar(into container: inout any SingleValueEncodingContainer) throws {
        switch self {
        case .bool(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .number(let value): if let whole = value.int { try container.encode(whole) } else { try container.encode(value.double) }
        default: try container.encodeNil()
        }
    }
}
