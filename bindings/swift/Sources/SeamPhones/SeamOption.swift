/// One option of a client, such as `.apiKey("seam_...")`.
public struct SeamOption: Sendable, CustomStringConvertible, CustomReflectable {
    private let name: String
    private let value: JSONValue

    init(_ name: String, _ value: some JSONConvertible) {
        self.name = name
        self.value = value.jsonValue
    }

    static func json(_ options: [SeamOption]) -> JSONObject { JSONObject(options.map { ($0.name, $0.value) }) { _, last in last } }

    /// The name. The value may be a secret.
    public var description: String { name }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
