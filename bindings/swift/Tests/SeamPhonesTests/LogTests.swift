import Testing

@testable import SeamPhones

struct LogTests {
    @Test func aClientLogsWhatHappensInItsCallsWhenItIsAsked() async throws {
        let stage = try await Stage(refused(503, "busy"), answered(["ok": true, "phones": []]), repeated: true)
        let seam = try stage.client()
        _ = try await seam.phones.list()
        #expect(seam.takeLog() == [])
        seam.setLog(.all)
        _ = try await seam.phones.list()
        let events = seam.takeLog()
        #expect(events.first?.event == "attempt_started" && events.last?.event == "call_ended")
        #expect(events.filter(\.isWarning).map(\.event) == ["attempt_repeated"])
        #expect(events.allSatisfy { !$0.message.isEmpty && !$0.message.contains("seam_test_key") })
        seam.setLog(.warnings)
        _ = try await seam.phones.list()
        #expect(seam.takeLog().map(\.event) == ["attempt_repeated"])
        seam.setLog(.off)
        _ = try await seam.phones.list()
        #expect(seam.takeLog() == [])
    }
}
