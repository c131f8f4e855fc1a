import Foundation
import Testing

@testable import SeamPhones

struct JSONTests {
    @Test func everyTextComesBackAsItWas() async throws {
        let seam = try Seam.sandbox()
        let names = ["Zoë", "\0 zero \0", "😀 beyond the basic plane 𝄞", "\"\\\n\r\t\u{1f}\u{8}\u{c}/", "\u{FFFF}\u{2028}\u{7f}"]
        for name in names + [String(repeating: "a", count: 100_000)] {
            let identity = try await seam.userIdentities.create(.fullName(name))
            #expect(try await seam.userIdentities.get(.userIdentityID(identity.id)).fullName == name)
        }
    }

    @Test func whatIsReadIsWrittenAgain() throws {
        for text in [
            #"{"a":[1,-2.50,1e9,true,false,null,"x"],"b":{"c":{}},"d":[]}"#, #""\u0000\u001f\"\\""#, "12345678901234567890123", "0",
            "-0.0E-7",
        ] {
            #expect(try JSONValue(parsing: " \(text)\n").text == text)
        }
        #expect(try JSONValue(parsing: #""\ud83d\ude00\u00e9\/\b\f\n\r\t""#) == "😀é/\u{8}\u{c}\n\r\t")
        #expect(try JSONValue(parsing: #"["\ud83d", "\ud83dx", "\ud83d\u0041"]"#) == ["\u{FFFD}", "\u{FFFD}x", "\u{FFFD}A"])
        #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#) == ["a": 2])
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "\"", "\"\\", "\"\\u12", "\"\\x\"",
        "\"\n\"", "tru", "nul", "-", "1.", "1e", "01", "+1", "1 2", "[]]", "NaN", String(repeating: "[", count: 100_000),
    ])
    func whatIsNotJSONIsRefused(_ text: String) { #expect(throws: SeamError.self) { try JSONValue(parsing: text) } }

    @Test func numbersKeepTheirDigits() async throws {
        let body = #"{"ok":true,"big":12345678901234567890123,"exact":0.1000000000000000055511151231257827}"#
        let stage = try await Stage(["status": 200, "text": .string(body)])
        let answer = try await stage.client().request("/x/y")
        #expect(answer["big"] == .number(JSONNumber(text: "12345678901234567890123")) && answer["big"]?.int == nil)
        #expect(try JSONValue(parsing: "[1.0,1e3,0.5]").array?.map(\.int) == [1, 1000, nil])
        #expect(answer["exact"]?.double == 0.1)
    }

    @Test func nullIsSentAndWhatIsNotGivenIsNot() async throws {
        let stage = try await Stage(answered(["ok": true]), answered(["ok": true]))
        let seam = try stage.client()
        try await seam.userIdentities.update("22222222-2222-2222-2222-444444444444", .fullName(nil))
        try await seam.userIdentities.update("22222222-2222-2222-2222-444444444444", .all([.emailAddress("a@example.com")]))
        let sent = try await stage.requests().map { $0["body"]!.object!.filter { $0.key != "user_identity_id" } }
        #expect(sent == [["full_name": nil], ["email_address": "a@example.com"]])
    }

    @Test func whatJSONCannotHoldIsRefused() async throws {
        let seam = try Seam.sandbox()
        let error = await errorOf { _ = try await seam.events.list(.limit(.nan)) }
        #expect(error?.kind == .invalidParams && error?.validationMessages("limit").isEmpty == false)
    }

    @Test func aZeroInTheNameOfAnOperationDoesNotEndIt() async throws {
        let seam = try Seam.sandbox()
        #expect(await errorOf { _ = try await seam.request("phones.list\0more") }?.kind == .invalidParams)
    }

    @Test func anObjectIsStoredAndReadAgainWithAllItsFields() async throws {
        let seam = try Seam.sandbox()
        let owner = try await seam.userIdentities.create(.fullName("Ada"))
        let phone = try await seam.phones.simulate.createSandboxPhone(owner.id, .phoneMetadata(.operatingSystem("ios"), .osVersion("17")))
        #expect(phone.deviceType == "ios_phone" && phone.properties.json.isEmpty == false)
        let stored = try JSONEncoder().encode([phone])
        #expect(try JSONDecoder().decode([Phone].self, from: stored) == [phone])
        #expect(try JSONDecoder().decode(DeviceID.self, from: JSONEncoder().encode(phone.id)) == phone.id)
        var changed = phone.json
        changed["new_field"] = ["deep": [1, 2.5, nil, false]]
        let newer = try Phone(json: changed)
        #expect(newer != phone && newer.json["new_field"]?["deep"]?[1]?.double == 2.5)
        #expect(try JSONDecoder().decode(Phone.self, from: JSONEncoder().encode(newer)) == newer)
    }

    @Test func anObjectWithoutARequiredFieldIsRefusedAndTheFieldNamed() async {
        let error = await errorOf { _ = try Phone(json: ["device_id": "x"]) }
        #expect(error?.kind == .invalidResponse && error?.message.hasPrefix("device_type of Phone ") == true)
    }

    @Test func anOptionalFieldOfAnotherTypeCountsAsMissing() async throws {
        let seam = try Seam.sandbox()
        var json = try await seam.userIdentities.create(.fullName("Ada")).json
        json["full_name"] = ["first": "Ada"]
        let identity = try UserIdentity(json: json)
        #expect(identity.fullName == nil && identity.json["full_name"] == ["first": "Ada"])
    }
}
