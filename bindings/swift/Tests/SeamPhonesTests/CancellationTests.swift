import Foundation
import Testing

@testable import SeamPhones

struct CancellationTests {
    @Test func aCancelledTaskCancelsItsCallAndIsToldThatTheOutcomeIsUnknown() async throws {
        let slow = try await Stage.slow()
        let seam = try slow.client()
        let task = Task { await errorOf { try await seam.phones.deactivate(device) } }
        try await slow.waitForRequest()
        task.cancel()
        let error = try #require(await task.value)
        #expect(error.kind == .cancelled && error.outcomeUnknown && error.attempts == 1)
        #expect(error.operation == "phones.deactivate" && error.description.contains("device_id \(device)"))
    }

    @Test func aListThatIsCancelledIsNotInDoubt() async throws {
        let slow = try await Stage.slow()
        let seam = try slow.client()
        let task = Task { await errorOf { _ = try await seam.phones.list() } }
        try await slow.waitForRequest()
        task.cancel()
        let error = try #require(await task.value)
        #expect(error.kind == .cancelled && !error.outcomeUnknown)
    }

    @Test func aTaskThatIsCancelledBeforeTheCallSendsNothing() async throws {
        let stage = try await Stage(answered(["ok": true]), repeated: true)
        let seam = try stage.client()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await errorOf { try await seam.phones.deactivate(device) }
        }
        task.cancel()
        let error = try #require(await task.value)
        #expect(error.kind == .cancelled && !error.outcomeUnknown && error.attempts == 0)
        #expect(try await stage.requests() == [])
    }

    @Test func ofCallsThatRunTogetherOnlyTheCancelledOneEnds() async throws {
        let stage = try await Stage(answered(["ok": true, "phones": []], hangMs: 700), repeated: true)
        let seam = try stage.client()
        let tasks = (0..<10).map { _ in Task { try await seam.phones.list() } }
        try await stage.waitForRequest()
        tasks[3].cancel()
        for (number, task) in tasks.enumerated() where number != 3 { #expect(try await task.value == []) }
        let error = await errorOf { _ = try await tasks[3].value }
        #expect(error?.kind == .cancelled)
    }

    @Test func aCallMayBeCancelledAtAnyMoment() async throws {
        let seam = try await Stage.slow().client()
        for spins in 0..<200 {
            let task = Task { try await seam.phones.list() }
            for _ in 0..<spins { await Task.yield() }
            task.cancel()
            #expect(await errorOf { _ = try await task.value }?.kind == .cancelled)
        }
    }

    @Test func aChildOfAGroupThatIsCancelledIsToldToo() async throws {
        let slow = try await Stage.slow()
        let seam = try slow.client()
        let errors = try await withThrowingTaskGroup(of: SeamError?.self) { group in
            for _ in 0..<5 { group.addTask { await errorOf { try await seam.phones.deactivate(device) } } }
            try await slow.waitForRequest()
            group.cancelAll()
            return try await group.reduce(into: [SeamError?]()) { $0.append($1) }
        }
        #expect(errors.count == 5 && errors.allSatisfy { $0?.kind == .cancelled })
    }
}
