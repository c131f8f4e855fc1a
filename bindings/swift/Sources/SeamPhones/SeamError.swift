#if canImport(FoundationEssentials)
    import FoundationEssentials
#elseif canImport(Foundation)
    import Foundation
#endif

/// Why a call failed. Every function of this package throws this type and no other. No text of it holds a token.
///
/// The functions do not say so in their signatures: Swift 6.0 crashes when it compiles `catch let error as SeamError where ...` around a
/// function with typed throws. Within the package they do.
public struct SeamError: Error, Hashable, Sendable {
    /// The whole error, as the core gave it.
    public let json: JSONObject

    /// The ids that were asked for, by the names of their parameters.
    private let asked: [String: String]

    /// What happened, from a closed set. Decide by this.
    public var kind: Kind { json["kind"]?.string.flatMap { Kind(rawValue: $0) } ?? .other }

    /// Seam's own type of error, an open set, such as `phone_not_found`; the name of the kind for an error that was made here.
    public var type: String { json["type"]?.string ?? kind.rawValue }

    /// What happened, what was tried, and what can be done.
    public var message: String { json["message"]?.string ?? "" }

    /// The status of the HTTP answer; nil where there was none.
    public var statusCode: Int? { json["status_code"]?.int }

    /// Seam's id of the request, to be named when asking Seam about it.
    public var requestID: String? { json["request_id"]?.string }

    /// How many requests were sent.
    public var attempts: Int { json["attempts"]?.int ?? 0 }

    /// True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating it could do it twice.
    public var retryable: Bool { json["retryable"]?.bool ?? false }

    /// True when a request was sent and nobody knows whether Seam carried it out.
    public var outcomeUnknown: Bool { json["outcome_unknown"]?.bool ?? false }

    /// How long Seam asked to wait, in milliseconds, where it did.
    public var retryAfterMs: Int? { json["retry_after_ms"]?.int }

    /// Further data that came with the error. That of a cancelled `phones.deactivateMany` says what became of each phone.
    public var data: JSONValue? { json["data"] == .null ? nil : json["data"] }

    /// The operation that failed, such as `phones.deactivate`.
    public var operation: String? { json["operation"]?.string }

    /// What is wrong with the parameters, by their names.
    public var validationErrors: [String: [String]] {
        let names = json["validation_errors"]?.object?.keys.filter { $0 != "_errors" } ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, validationMessages($0)) })
    }

    /// What is wrong with a parameter, or with a part of one: `phone_metadata.os_version`.
    public func validationMessages(_ parameter: String) -> [String] {
        var node = json["validation_errors"]
        for name in parameter.split(separator: ".") { node = node?[String(name)] }
        return node?["_errors"]?.array?.compactMap(\.string) ?? []
    }

    init(json: JSONObject, asked: [String: String] = [:]) {
        self.json = json
        self.asked = asked
    }

    /// An error that is made here.
    init(_ kind: Kind, _ message: String, operation: String? = nil, asked: [String: String] = [:]) {
        let name = JSONValue.string(kind.rawValue)
        var members: JSONObject = ["kind": name, "type": name, "message": .string(message), "attempts": 0, "retryable": false]
        members["operation"] = operation.map { .string($0) }
        self.init(json: members, asked: asked)
    }
}

extension SeamError: CustomStringConvertible {
    /// The type, the message, and which call it was.
    public var description: String {
        var facts = operation.map { [$0] } ?? []
        facts += asked.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        facts += statusCode.map { ["status \($0)"] } ?? []
        facts += requestID.map { ["request \($0)"] } ?? []
        return facts.isEmpty ? "\(type): \(message)" : "\(type): \(message) (\(facts.joined(separator: ", ")))"
    }
}

#if canImport(FoundationEssentials) || canImport(Foundation)
    extension SeamError: LocalizedError {
        /// What `localizedDescription` gives: without it, that would say nothing.
        public var errorDescription: String? { description }
    }
#endif
