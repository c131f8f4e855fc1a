import Foundation
import Testing

@testable import SeamPhones

struct SecretsTests {
    private let secret = "seam_verysecret"

    @Test func nothingThatIsShownHoldsASecret() throws {
        let session = try ClientSession(json: Self.session(token: .string(secret)))
        let seam = try Seam(.apiKey(secret), .endpoint("http://127.0.0.1:1"))
        let things: [Any] = [
            SeamOption.apiKey(secret), SeamOption.headers(["x-secret": secret]), session, session.json.jsonValue,
            JSONValue.object(["a": ["token": .string(secret)]]), ClientSessionsCreateParam.userIdentifierKey(secret),
            [ClientSessionsCreateParam.all([.userIdentifierKey(secret)])], seam, seam.phones, SeamWebhook(secret: secret),
            try SeamApp(.clientSessionToken("seam_cst1_\(secret)")),
        ]
        for thing in things {
            var dumped = ""
            dump(thing, to: &dumped)
            for shown in ["\(thing)", String(describing: thing), String(reflecting: thing), "\([thing])", dumped] {
                #expect(!shown.contains(secret), "\(shown)")
            }
        }
        #expect(session.token == secret && session.json.jsonValue.text.contains(secret))
    }

    @Test func noErrorHoldsTheToken() async throws {
        let stage = try await Stage(refused(403, "x", .string("no: \(secret)")), repeated: true)
        let seam = try Seam(.apiKey(secret), .endpoint(stage.endpoint))
        let error = try #require(await errorOf { _ = try await seam.phones.list() })
        #expect(!"\(error)\(error.json)\(error.localizedDescription)".contains(secret))
        let refusal = try #require(await errorOf { _ = try SeamApp(.clientSessionToken(secret)) })
        #expect(refusal.kind == .invalidToken && !String(reflecting: refusal).contains(secret))
    }

    @Test func anIdThatIsReallyATokenIsNotTold() async throws {
        let seam = try Seam.sandbox()
        let error = try #require(await errorOf { _ = try await seam.phones.get(DeviceID(secret)) })
        #expect(!"\(error)".contains(secret))
    }

    @Test func anErrorSaysWhichCallItWasAlsoToFoundation() async throws {
        let seam = try Seam.sandbox()
        let error = try #require(await errorOf { _ = try await seam.phones.get(device) })
        let facts = "phones.get, device_id \(device), status 404, request \(error.requestID!)"
        #expect(error.description == "phone_not_found: \(error.message) (\(facts))")
        #expect(error.localizedDescription == error.description)
    }

    private static func session(token: JSONValue) -> JSONObject {
        [
            "client_session_id": "c", "token": token, "created_at": "t", "expires_at": "t", "workspace_id": "w", "device_count": 0,
            "connect_webview_ids": [], "connected_account_ids": [], "user_identity_ids": [], "user_identifier_key": nil,
        ]
    }
}
