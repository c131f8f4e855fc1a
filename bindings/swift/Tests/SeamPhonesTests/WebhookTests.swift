import Foundation
import Testing

@testable import SeamPhones

struct WebhookTests {
    private let webhook = SeamWebhook(secret: "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX")
    private let payload = """
        {"event_id":"e","event_type":"phone.deactivated","device_id":"d","created_at":"2025-01-01T00:00:00Z",
        "occurred_at":"2025-01-01T00:00:00Z","workspace_id":"w","name":"é😀"}
        """

    /// The headers of a delivery, signed as Seam does.
    private func headers(_ text: String, time: Int = Int(Date().timeIntervalSince1970)) throws -> [String: String] {
        let script = """
            import base64, hashlib, hmac, sys
            print(base64.b64encode(hmac.new(bytes(range(24)), sys.stdin.buffer.read(), hashlib.sha256).digest()).decode())
            """
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data("m.\(time).\(text)".utf8))
        try input.fileHandleForWriting.close()
        let signature = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return ["Svix-Id": "m", "svix-timestamp": "\(time)", "svix-signature": "v1,\(signature.trimmingCharacters(in: .newlines))"]
    }

    @Test func aDeliveryThatSeamSignedIsAnEvent() throws {
        let signed = try headers(payload)
        let event = try webhook.verify(Data(payload.utf8), headers: signed)
        #expect(event.eventType == "phone.deactivated" && event.deviceID == "d" && event.json["name"] == "é😀")
        #expect(try webhook.verify(payload, headers: signed) == event)
    }

    @Test func anyOtherIsRefused() throws {
        for headers in [[:], try headers("\(payload) "), try headers(payload, time: 1000)] {
            #expect(throws: SeamError.self) { try webhook.verify(payload, headers: headers) }
        }
        do {
            _ = try SeamWebhook(secret: "whsec_\0").verify("", headers: try headers(""))
            Issue.record("it was believed")
        } catch {
            #expect((error as? SeamError)?.kind == .invalidWebhook)
        }
    }
}
