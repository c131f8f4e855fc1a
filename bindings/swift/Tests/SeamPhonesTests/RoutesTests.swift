import Testing

@testable import SeamPhones

/// Every operation of the table has its function, and sends what it is given.
struct RoutesTests {
    @Test func everyOperationIsForServersOrForApps() {
        let servers = operations.filter { $0.value["server_method"] == true }.keys
        let apps = operations.filter { $0.value["credentials"]!.array!.contains("client_session") }.keys
        #expect(Set(callsSeam.keys) == Set(servers))
        #expect(Set(callsSeamApp.keys) == Set(apps))
        #expect(Set(everyParam.keys) == Set(operations.keys))
    }

    @Test(arguments: operations.keys.sorted()) func everyParameterHasItsOwnName(_ name: String) {
        let told = everyParam[name]!.flatMap { given -> [String] in if case .member(let name, _) = given.content { [name] } else { [] } }
        let wanted = operations[name]!["parameters"]!.array!.filter { $0["required"] != true }.map { $0["name"]!.string! }
        #expect(Set(told) == Set(wanted))
    }

    /// The core refuses a parameter that it does not know, and says which of those that it knows are wrong.
    @Test(arguments: callsSeam.keys.sorted()) func theCoreKnowsWhatIsSent(_ name: String) async throws {
        let parameters = operations[name]!["parameters"]!.array!.map { $0["name"]!.string! }
        let given = JSONObject(uniqueKeysWithValues: parameters.map { ($0, "wrong") })
        let error = await errorOf { _ = try await callsSeam[name]!(try Seam.sandbox(), given) }
        guard !parameters.isEmpty else { return #expect(error == nil) }
        let refusal = try #require(error)
        #expect(refusal.kind == .invalidParams && refusal.operation == name)
        #expect(refusal.validationErrors.keys.allSatisfy { parameters.contains($0) }, "\(refusal)")
        #expect(!refusal.message.contains("not a parameter") && !refusal.message.contains("unknown"), "\(refusal)")
    }

    @Test func everyOptionCanBeGiven() {
        let given: [SeamOption] = [
            .apiKey("x"), .personalAccessToken("x"), .workspaceID("x"), .clientSessionToken("x"), .publishableKey("x"),
            .userIdentifierKey("x"), .endpoint("x"), .timeoutMs(1), .connectTimeoutMs(1), .maxRetries(1), .maxResponseBytes(1),
            .sendParametersIn("x"), .headers(["x": "y"]), .userAgent("x"), .sdkName("x"), .sdkVersion("x"), .proxy("x"),
            .trust("system"), .caCertificatesPEM("x"), .allowInsecureHTTP(true), .sandboxFaults([["operation": "x"]]),
        ]
        #expect(Set(SeamOption.json(given).keys) == Set(table["client_options"]!.array!.map { $0["name"]!.string! }))
    }

    @Test func everyKindOfErrorHasItsCase() {
        let kinds = table["error_kinds"]!.array!.map { SeamError.Kind(rawValue: $0["name"]!.string!) }
        #expect(!kinds.contains(nil) && Set(SeamError.Kind.allCases).subtracting(kinds.compactMap { $0 }) == [.library, .other])
    }
}
