import Foundation
import Testing

@testable import SeamPhones

/// The phone's own part, seen from the app.
struct AppTests {
    @Test func anAppRegistersItsPhoneGetsItsCredentialsAndDeactivatesItself() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).db").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) } }
        let server = try Seam.sandbox(file)
        let jane = try await server.userIdentities.create(.fullName("Jane Doe"))
        try await Self.prepareAccess(server, jane.id)
        let session = try await server.clientSessions.create(.userIdentityID(jane.id))

        let app = try SeamApp(.clientSessionToken(session.token), .endpoint("sandbox:\(file)"))
        let registered = try await app.phoneSessions.getOrCreate(
            customSDKInstallationID: "installation-1", phoneOS: "ios", .phoneDeviceMetadata(.manufacturer("Apple"), .model("iPhone17,1")))
        #expect(registered.userIdentity.id == jane.id && registered.isSandboxWorkspace)
        let phones = try await server.phones.list(.ownerUserIdentityID(jane.id))
        #expect(phones.count == 1 && phones[0].deviceType == "ios_phone")
        let credentials = try await app.credentials.list()
        #expect(!credentials.isEmpty && credentials.allSatisfy { $0.userIdentityID == jane.id })
        let next = try await server.clientSessions.create(.userIdentityID(jane.id))
        try app.replaceToken(next.token)
        #expect(await errorOf { try app.replaceToken("seam_not_a_session") }?.kind == .invalidToken)
        try await app.phones.deactivate(phones[0].id)
        #expect(try await server.phones.list() == [])
    }

    @Test func withAPublishableKeyTheAppGetsTheSessionThatItsServerPrepared() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).db").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) } }
        let server = try Seam.sandbox(file)
        let jane = try await server.userIdentities.create(.fullName("Jane Doe"))
        try await server.clientSessions.create(.userIdentityID(jane.id), .userIdentifierKey("key-of-jane"))
        let key = try await server.workspaces.get().publishableKey!
        let app = try await SeamApp.fromPublishableKey(key, userIdentifierKey: "key-of-jane", .endpoint("sandbox:\(file)"))
        let registered = try await app.phoneSessions.getOrCreate(customSDKInstallationID: "installation-1", phoneOS: "ios")
        #expect(registered.userIdentity.id == jane.id)
        // Nobody has said what the session of another key may do.
        let stranger = try await SeamApp.fromPublishableKey(key, userIdentifierKey: "another-key", .endpoint("sandbox:\(file)"))
        #expect(
            await errorOf {
                _ = try await stranger.phoneSessions.getOrCreate(customSDKInstallationID: "installation-2", phoneOS: "ios")
            } != nil)
    }

    @Test func aClientForAnAppTakesNoCredentialsOfAServer() async {
        #expect(await errorOf { _ = try SeamApp(.endpoint("sandbox:")) }?.kind == .invalidToken)
        #expect(await errorOf { _ = try SeamApp(.apiKey("seam_key")) }?.kind == .invalidToken)
        #expect(await errorOf { _ = try SeamApp(.apiKey("seam_key"), .clientSessionToken("seam_cst1_token")) }?.kind == .invalidOptions)
    }

    @Test func aSandboxWithoutAPathMustBeMeant() async {
        #expect(await errorOf { _ = try Seam.sandbox("") }?.kind == .invalidOptions)
    }

    @Test func anUnknownOptionIsRefused() async {
        #expect(await errorOf { _ = try Seam(options: ["endpoint": "sandbox:", "api_kee": "x"]) }?.kind == .invalidOptions)
    }

    private static func prepareAccess(_ server: Seam, _ owner: UserIdentityID) async throws {
        let systems = try await server.acs.systems.list()
        let building = systems.first { !$0.isCredentialManager }!
        let manager = systems.first { $0.isCredentialManager }!
        try await server.acs.users.create(acsSystemID: building.id, fullName: "Jane Doe", .userIdentityID(owner))
        try await server.acs.credentials.create(
            accessMethod: "mobile_key", .userIdentityID(owner), .acsSystemID(building.id), .credentialManagerACSSystemID(manager.id),
            .isMultiPhoneSyncCredential(true))
    }
}
