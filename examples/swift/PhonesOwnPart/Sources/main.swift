// The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone out.
//
// PhonesOwnPart [FILE]   on a sandbox in FILE, which the server and the apps share as they would share Seam; a new one when left out
//
// What belongs to the app is in `App`. What your server does for it is in `Server`; it has the API key, and the app never sees it.

import Foundation
import SeamPhones

/// Your server.
struct Server {
    let seam: Seam

    /// A user with a credential that is kept on all of the user's phones.
    func register(_ name: String) async throws -> UserIdentityID {
        let user = try await seam.userIdentities.create(.fullName(name)).id
        let systems = try await seam.acs.systems.list()
        guard let building = systems.first(where: { !$0.isCredentialManager }), let manager = systems.first(where: \.isCredentialManager)
        else { fatalError("a sandbox has both kinds of system") }
        try await seam.acs.users.create(acsSystemID: building.id, fullName: name, .userIdentityID(user))
        try await seam.acs.credentials.create(
            accessMethod: "mobile_key", .userIdentityID(user), .acsSystemID(building.id), .credentialManagerACSSystemID(manager.id),
            .isMultiPhoneSyncCredential(true))
        return user
    }

    /// What the app gets when its user has signed in.
    func signIn(_ user: UserIdentityID) async throws -> String { try await seam.clientSessions.create(.userIdentityID(user)).token }

    /// The phones of a user, the newest last.
    func phones(_ user: UserIdentityID) async throws -> [DeviceID] {
        try await seam.phones.list(.ownerUserIdentityID(user)).sorted { $0.createdAt < $1.createdAt }.map(\.id)
    }
}

/// The app on one phone.
struct App {
    let seam: SeamApp

    init(token: String, sandbox: String) throws {
        // On Seam: without the endpoint.
        seam = try SeamApp(.clientSessionToken(token), .endpoint("sandbox:\(sandbox)"))
    }

    /// Registers this phone. An app calls it whenever it starts: the same installation is always the same phone.
    func start(installation: String, model: String) async throws {
        let session = try await seam.phoneSessions.getOrCreate(
            customSDKInstallationID: installation, phoneOS: "ios", .phoneDeviceMetadata(.manufacturer("Apple"), .model(model)))
        print("  registered for \(session.userIdentity.fullName ?? "somebody")")
        for credential in try await seam.credentials.list() {
            print("  credential: \(credential.accessMethod), \(credential.displayName)")
        }
    }

    /// Signs this phone out: everything that was issued to it is revoked.
    func signOut(_ phone: DeviceID) async throws {
        do {
            try await seam.phones.deactivate(phone)
            print("  deactivated")
        } catch let error as SeamError where error.outcomeUnknown {
            print("  perhaps deactivated: look again when there is a network")
        }
    }
}

let file =
    CommandLine.arguments.dropFirst().first
    ?? FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).db").path
do {
    let server = Server(seam: try Seam.sandbox(file))  // on Seam: try Seam(.apiKey("seam_..."))
    let jane = try await server.register("Jane Doe")

    print("# Jane signs in on her phone")
    let first = try App(token: await server.signIn(jane), sandbox: file)
    try await first.start(installation: "installation-1", model: "iPhone15,4")
    let old = try await server.phones(jane)[0]

    print("# Jane signs in on a new phone")
    let second = try App(token: await server.signIn(jane), sandbox: file)
    try await second.start(installation: "installation-2", model: "iPhone17,3")
    print("  Jane has \(try await server.phones(jane).count) phones")

    print("# Jane signs out on the old phone")
    try await first.signOut(old)
    print("  Jane has \(try await server.phones(jane).count) phone")
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
