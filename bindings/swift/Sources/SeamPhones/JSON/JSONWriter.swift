/// Writes JSON. The members of an object are in the order of their names, so that a text does not change from run to run.
struct JSONWriter {
    /// The members whose values are never shown.
    private static let secrets: Set = ["token"]

    private let showSecrets: Bool
    private(set) var bytes: [UInt8] = []

    init(showSecrets: Bool) { self.showSecrets = showSecrets }

    static func text(_ value: JSONValue, showSecrets: Bool) -> String {
        var writer = JSONWriter(showSecrets: showSecrets)
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += value.text.utf8
        case .string(let value): write(value)
        case .array(let elements): write(elements, between: "[", "]") { $0.write($1) }
        case .object(let members):
            write(members.sorted { $0.key < $1.key }, between: "{", "}") { writer, member in
                writer.write(member.key)
                writer.bytes.append(UInt8(ascii: ":"))
                let hidden = !writer.showSecrets && Self.secrets.contains(member.key) && member.value != .null
                writer.write(hidden ? "***" : member.value)
            }
        }
    }

    private mutating func write<T>(
        _ items: [T], between first: UnicodeScalar, _ last: UnicodeScalar, _ write: (inout JSONWriter, T) -> Void
    ) {
        bytes.append(UInt8(ascii: first))
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, item)
        }
        bytes.append(UInt8(ascii: last))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
