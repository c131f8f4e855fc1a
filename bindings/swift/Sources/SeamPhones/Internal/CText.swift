import CSeamPhones

/// A text for the core, which ends it with a zero. A zero within would end it early: the core is given a byte in its place that UTF-8
/// never has, and refuses it.
func cText(_ text: String) -> [CChar] { text.utf8.map { CChar(bitPattern: $0 == 0 ? 0xFF : $0) } + [0] }

/// The text of a JSON object for the core.
func cText(_ json: JSONObject) -> [CChar] {
    var writer = JSONWriter(showSecrets: true)
    writer.write(.object(json))
    return writer.bytes.map { CChar(bitPattern: $0) } + [0]
}

/// A text that the core returned, freed once.
final class Outcome: @unchecked Sendable {
    private let text: UnsafeMutablePointer<CChar>

    init(_ text: UnsafeMutablePointer<CChar>) { self.text = text }

    /// What the JSON says. The core writes nothing else.
    var json: JSONValue {
        let length = seam_string_len(text)
        return text.withMemoryRebound(to: UInt8.self, capacity: length) { start in
            var parser = JSONParser(UnsafeBufferPointer(start: start, count: length))
            return (try? parser.document()) ?? .null
        }
    }

    deinit { seam_string_free(text) }
}
