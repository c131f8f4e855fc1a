import Foundation
import Testing

@testable import SeamPhones

struct ConcurrencyTests {
    @Test func manyTasksUseOneSandboxAtOnceAndEachGetsItsOwnAnswers() async throws {
        let seam = try Seam.sandbox()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                group.addTask {
                    for turn in 0..<10 {
                        let identity = try await seam.userIdentities.create(.fullName("\(number)/\(turn)"))
                        let phone = try await seam.phones.simulate.createSandboxPhone(identity.id)
                        #expect(try await seam.userIdentities.get(.userIdentityID(identity.id)).fullName == "\(number)/\(turn)")
                        #expect(try await seam.phones.list(.ownerUserIdentityID(identity.id)) == [phone])
                        try await seam.phones.deactivate(phone.id)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await seam.phones.list() == [])
    }

    @Test func aThousandTasksWaitAtOnceAndHoldNoThread() async throws {
        let stage = try await Stage(answered(["ok": true, "phones": []], hangMs: 300), repeated: true)
        let seam = try stage.client()
        let tasks = (0..<1000).map { _ in Task { try await seam.phones.list() } }
        try await stage.waitForRequest()
        // The other tests have threads too, but not a thousand.
        #if os(Linux)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count < 200)
        #endif
        for task in tasks { #expect(try await task.value == []) }
    }

    @Test func aClientThatNobodyHoldsEndsItsCalls() async throws {
        let stage = try await Stage(answered(["ok": true, "phones": []], hangMs: 300))
        let task = try {
            let phones = try stage.client().phones
            return Task { try await phones.list() }
        }()
        #expect(try await task.value == [])
    }
}
