import Foundation
import Testing

@testable import SeamPhones

struct DeactivateManyTests {
    private let ids = (0..<40).map { DeviceID("22222222-2222-2222-2222-" + String(repeating: "0", count: 10) + String($0 + 10)) }

    @Test func eachPhoneHasItsResult() async throws {
        let stage = try await Stage(answered(["ok": true]), refused(404, "phone_not_found", "Phone not found"))
        let report = try await stage.client().phones.deactivateMany(.deviceIDs(Array(ids.prefix(2))), .maxConcurrency(1))
        #expect(report.total == 2 && report.deactivated == 1 && report.failed == 1)
        #expect(report.results.map(\.outcome) == ["deactivated", "failed"] && report.results.map(\.id) == Array(ids.prefix(2)))
        #expect(report.results[1].error?.type == "phone_not_found" && report.results[1].error?.statusCode == 404)
        #expect(report.json["ok"] == nil)
    }

    @Test func aLostPhoneIsConfirmedToBeGone() async throws {
        let seam = try Seam.sandbox()
        let owner = try await seam.userIdentities.create(.fullName("Ada")).id
        var phones: [DeviceID] = []
        for _ in 0..<3 { phones.append(try await seam.phones.simulate.createSandboxPhone(owner).id) }
        #expect(try await seam.phones.deactivate(phones[0], .confirm(true))?.confirmed == true)
        let report = try await seam.phones.deactivateMany(.ownerUserIdentityID(owner), .confirm(true))
        #expect(report.results.map(\.id) == Array(phones.dropFirst()) && report.results.allSatisfy { $0.confirmed == true })
        #expect(await errorOf { _ = try await seam.phones.deactivateMany() }?.kind == .invalidParams)
    }

    @Test func progressIsToldWhileItRunsAndAtTheEnd() async throws {
        let stage = try await Stage(answered(["ok": true], hangMs: 60), repeated: true)
        let told = Told()
        _ = try await stage.client().phones.deactivateMany(.deviceIDs(ids), .maxConcurrency(2), .onProgress { told.add($0) })
        #expect(told.all.last == SeamProgress(done: 40, failed: 0, total: 40))
        #expect(told.all.contains { (1...39).contains($0.done) })
        #expect(told.all.map(\.done) == told.all.map(\.done).sorted())
    }

    @Test func theLastProgressLeavesOutWhatThereWasNoTimeFor() async throws {
        let stage = try await Stage(answered(["ok": true], hangMs: 60_000), repeated: true)
        let told = Told()
        let report = try await stage.client().phones.deactivateMany(
            .deviceIDs(Array(ids.prefix(5))), .maxConcurrency(1), .timeoutMs(500), .onProgress { told.add($0) })
        #expect(report.notAttempted >= 4)
        #expect(told.all.last == SeamProgress(done: 5 - report.notAttempted, failed: report.failed + report.unknown, total: 5))
    }

    @Test func whatIsKnownWhenItIsCancelled() async throws {
        let stage = try await Stage(answered(["ok": true], hangMs: 60), repeated: true)
        let seam = try stage.client()
        let told = Told()
        let task = Task { [ids] in
            await errorOf { _ = try await seam.phones.deactivateMany(.deviceIDs(ids), .maxConcurrency(2), .onProgress { told.add($0) }) }
        }
        while !told.all.contains(where: { $0.done >= 4 }) { try await Task.sleep(nanoseconds: 10_000_000) }
        task.cancel()
        let error = try #require(await task.value)
        #expect(error.kind == .cancelled && error.outcomeUnknown)
        let outcomes = error.data?["results"]?.array?.compactMap { $0["outcome"]?.string } ?? []
        #expect(outcomes.count == ids.count && outcomes.filter { $0 == "deactivated" }.count >= 4 && outcomes.contains("not_attempted"))
    }
}

/// What a listener was told.
private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var progress: [SeamProgress] = []

    var all: [SeamProgress] { lock.withLock { progress } }

    func add(_ one: SeamProgress) { lock.withLock { progress.append(one) } }
}
