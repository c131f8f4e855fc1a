import Foundation
import Testing

@testable import SeamPhones

/// The conformance cases of all languages. One after the other: some have a deadline.
@Suite(.serialized) struct ConformanceTests {
    static let cases: [String: JSONValue] = {
        let folder = root.appendingPathComponent("tests/conformance")
        let files = try! FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let read = files.filter { $0.pathExtension == "json" }.map { try! JSONValue(parsing: String(contentsOf: $0, encoding: .utf8)) }
        let ours = read.filter { $0["faces"]?.array?.contains("swift") ?? true }
        return Dictionary(uniqueKeysWithValues: ours.map { ($0["name"]!.string!, $0) })
    }()

    @Test func thereAreSomeHundreds() { #expect(Self.cases.count > 400) }

    @Test(arguments: cases.keys.sorted()) func plays(_ name: String) async throws {
        let played = Self.cases[name]!
        let isRemote = played["backend"] == "remote"
        let own = "\(name)_swift"
        var registered = played.object!
        registered["name"] = .string(own)
        let endpoint = isRemote ? try await ScriptedServer.shared.register(registered) : "sandbox:"
        let config = played["config"]?.object ?? (isRemote ? ["api_key": "seam_test_key"] : [:])
        let options = ["endpoint": .string(endpoint)].merging(config) { $1 }

        let (expected, happened) = await Self.play(played, options)
        #expect(Patterns.differences(expected, happened) == [])
        if isRemote { #expect(try await ScriptedServer.shared.report(own)["problems"] == []) }
    }

    /// What the case expects and what happened, both as the core's envelope.
    private static func play(_ played: JSONValue, _ options: JSONObject) async -> (JSONValue, JSONValue) {
        var expected = played["expect"]!
        do {
            let seam = try Seam(options: options)
            var variables: JSONObject = [:]
            for step in played["setup"]?.array ?? [] {
                let params = Patterns.substitute(step["params"] ?? [:], variables).object!
                let answer = try await seam.request(step["operation"]!.string!, params)
                for (name, path) in step["save"]?.object ?? [:] { variables[name] = Patterns.lookUp(answer, path.string!) }
            }
            expected = Patterns.substitute(expected, variables)
            let params = Patterns.substitute(played["params"] ?? [:], variables).object!
            let happened = try await called(seam, played, params)
            return (spoken(played, expected), happened)
        } catch {
            return (expected, ["ok": false, "error": .object((error as! SeamError).told)])
        }
    }

    private static func called(_ seam: Seam, _ played: JSONValue, _ params: JSONObject) async throws -> JSONValue {
        let operation = played["operation"]!.string!
        if played["generic"] == true {
            let options = (played["options"]?.object ?? [:]).map { CallOption(given: Given(.option($0, $1))) }
            return try await seam.request(operation, params, .all(options))
        }
        let returned = try await callsSeam[operation]!(seam, params)
        guard let key = answerKey(operation) else { return .object((returned?.object ?? [:]).merging(["ok": true]) { $1 }) }
        return .object(["ok": true, key: returned ?? .null])
    }

    /// The expectation without what a function does not tell.
    private static func spoken(_ played: JSONValue, _ expected: JSONValue) -> JSONValue {
        let operation = played["operation"]!.string!
        guard played["generic"] != true, expected["ok"] == true, !answersWhole(operation) else { return expected }
        return .object(expected.object!.filter { $0.key == "ok" || $0.key == answerKey(operation) })
    }

    private static func answerKey(_ operation: String) -> String? { operations[operation]?["answer"]?["key"]?.string }

    private static func answersWhole(_ operation: String) -> Bool {
        operations[operation]?["answer"]?["kind"]?.string?.hasSuffix("whole") ?? false
    }
}

extension SeamError {
    /// The error of the envelope again, from what the properties say.
    var told: JSONObject {
        var told: JSONObject = ["kind": .string(kind.rawValue), "type": .string(type), "message": .string(message)]
        told["status_code"] = statusCode?.jsonValue
        told["request_id"] = requestID?.jsonValue
        told["attempts"] = attempts.jsonValue
        told["retryable"] = .bool(retryable)
        told["outcome_unknown"] = outcomeUnknown ? true : nil
        told["retry_after_ms"] = retryAfterMs?.jsonValue
        told["data"] = data
        told["operation"] = operation?.jsonValue
        told["validation_errors"] = json["validation_errors"]
        return told
    }
}
