/// Reads JSON. Of a member that is repeated the last one counts.
struct JSONParser {
    /// That the bytes are not JSON, and from where on.
    struct Malformed: Error {
        let place: Int
    }

    /// How deep arrays and objects may stand in one another: the core's own limit, so that no text can use the stack up.
    private static let deepest = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The value that all the bytes are.
    mutating func document() throws(Malformed) -> JSONValue {
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw malformed }
        return value
    }

    private var malformed: Malformed { Malformed(place: at) }

    private mutating func value() throws(Malformed) -> JSONValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try nested { parser throws(Malformed) in try parser.members() })
        case UInt8(ascii: "["): return .array(try nested { parser throws(Malformed) in try parser.elements() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested<T>(_ read: (inout JSONParser) throws(Malformed) -> T) throws(Malformed) -> T {
        guard depth < Self.deepest else { throw malformed }
        depth += 1
        at += 1
        let found = try read(&self)
        depth -= 1
        return found
    }

    private mutating func members() throws(Malformed) -> JSONObject {
        var found = JSONObject()
        skipSpace()
        if take("}") { return found }
        repeat {
            skipSpace()
            let name = try string()
            skipSpace()
            guard take(":") else { throw malformed }
            found[name] = try value()
            skipSpace()
        } while take(",")
        guard take("}") else { throw malformed }
        return found
    }

    private mutating func elements() throws(Malformed) -> [JSONValue] {
        var found: [JSONValue] = []
        skipSpace()
        if take("]") { return found }
        repeat {
            found.append(try value())
            skipSpace()
        } while take(",")
        guard take("]") else { throw malformed }
        return found
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[at...].starts(with: wanted) else { throw malformed }
        at += wanted.count
        return value
    }

    private mutating func number() throws(Malformed) -> JSONNumber {
        let start = at
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return JSONNumber(text: String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func digits() throws(Malformed) {
        let start = at
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
        guard at > start else { throw malformed }
    }

    private mutating func string() throws(Malformed) -> String {
        guard take("\"") else { throw malformed }
        let start = at
        while let byte = peek, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { return try escaped(from: start) }
            guard byte >= 0x20 else { throw malformed }
            at += 1
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard take("\"") else { throw malformed }
        return text
    }

    /// A string with escapes in it, the first of which is the next to be read.
    private mutating func escaped(from start: Int) throws(Malformed) -> String {
        var found = Array(bytes[start..<at])
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw malformed }
            at += 1
            if byte == UInt8(ascii: "\\") { found.append(contentsOf: try escape()) } else { found.append(byte) }
        }
        guard take("\"") else { throw malformed }
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func escape() throws(Malformed) -> String.UTF8View {
        guard let byte = peek else { throw malformed }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(UnicodeScalar(byte)).utf8
        case UInt8(ascii: "b"): return "\u{8}".utf8
        case UInt8(ascii: "f"): return "\u{C}".utf8
        case UInt8(ascii: "n"): return "\n".utf8
        case UInt8(ascii: "r"): return "\r".utf8
        case UInt8(ascii: "t"): return "\t".utf8
        case UInt8(ascii: "u"): return try unicode().utf8
        default: throw malformed
        }
    }

    /// What stands after `\u`, with the other half of a pair. A half that stands alone is no character, and becomes U+FFFD.
    private mutating func unicode() throws(Malformed) -> String {
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
            let before = at
            at += 2
            let second = try unit()
            if UTF16.isTrailSurrogate(second) { units.append(second) } else { at = before }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func unit() throws(Malformed) -> UInt16 {
        guard at + 4 <= bytes.count else { throw malformed }
        var found: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[at])).hexDigitValue else { throw malformed }
            found = found << 4 | UInt16(digit)
            at += 1
        }
        return found
    }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard peek == UInt8(ascii: scalar) else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }
}
