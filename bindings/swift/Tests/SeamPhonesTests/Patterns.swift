import Foundation
import SeamPhones

/// The matching rules of `tests/conformance/README.md`.
enum Patterns {
    /// Replaces every text `<var:name>`.
    static func substitute(_ value: JSONValue, _ variables: JSONObject) -> JSONValue {
        switch value {
        case .object(let members): .object(members.mapValues { substitute($0, variables) })
        case .array(let elements): .array(elements.map { substitute($0, variables) })
        case .string(let text) where text.hasPrefix("<var:") && text.hasSuffix(">"): variables[String(text.dropFirst(5).dropLast())]!
        default: value
        }
    }

    /// The value at a path like `phones.0.device_id`.
    static func lookUp(_ value: JSONValue, _ path: String) -> JSONValue {
        path.split(separator: ".").reduce(value) { at, step in Int(step).flatMap { at[$0] } ?? at[String(step)]! }
    }

    /// One line for each place where the value is not what the pattern asks for.
    static func differences(_ pattern: JSONValue, _ value: JSONValue, _ path: String = "$") -> [String] {
        switch pattern {
        case .object(let wanted): return inObject(wanted, value, path)
        case .array(let wanted):
            guard let elements = value.array else { return ["\(path): \(value) is not an array"] }
            guard elements.count == wanted.count else { return ["\(path): \(elements.count) elements instead of \(wanted.count)"] }
            return zip(wanted, elements).enumerated().flatMap { differences($1.0, $1.1, "\(path)[\($0)]") }
        case .string(let text):
            if let matches = matcher(text) { return matches(value) ? [] : ["\(path): \(value) is not \(text)"] }
        case .number(let number):
            if case .number(let found) = value, found.double == number.double { return [] }
        default: break
        }
        return pattern == value ? [] : ["\(path): \(value) instead of \(pattern)"]
    }

    private static func inObject(_ wanted: JSONObject, _ value: JSONValue, _ path: String) -> [String] {
        guard let members = value.object else { return ["\(path): \(value) is not an object"] }
        return wanted.flatMap { name, pattern -> [String] in
            if name == "<only>" { return members.keys.filter { wanted[$0] == nil }.map { "\(path).\($0): not expected" } }
            if pattern == "<absent>" { return members[name] == nil ? [] : ["\(path).\(name): should be absent"] }
            guard let member = members[name] else { return ["\(path).\(name): missing"] }
            return differences(pattern, member, "\(path).\(name)")
        }
    }

    /// What a text of a pattern asks for, when it stands for more than itself.
    private static func matcher(_ text: String) -> ((JSONValue) -> Bool)? {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        let parts = text.dropFirst().dropLast().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch parts[0] {
        case "any": return { _ in true }
        case "string": return { $0.string != nil }
        case "number": return { $0.double != nil }
        case "uuid": return { whole($0, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") }
        case "time": return { whole($0, #"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"#) }
        case "contains": return { $0.string?.contains(parts[1]) ?? false }
        case "lacks": return { $0.string.map { !$0.contains(parts[1]) } ?? false }
        default: return nil
        }
    }

    private static func whole(_ value: JSONValue, _ expression: String) -> Bool {
        value.string?.range(of: "^(\(expression))$", options: .regularExpression) != nil
    }
}
