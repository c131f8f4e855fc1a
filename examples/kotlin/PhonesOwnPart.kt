// The phone's own part: how the app on a new phone registers it and gets its credentials, and how the app signs the phone out.
//
// PhonesOwnPart [FILE]   on a sandbox in FILE, which the server and the apps share as they would share Seam; a new one when left out
//
// What belongs to the app is in `App`. What your server does for it is in `Server`; it has the API key, and the app never sees it.

import co.seam.phones.Seam
import co.seam.phones.SeamApiException
import co.seam.phones.SeamApp
import co.seam.phones.objects.DeviceId
import co.seam.phones.objects.UserIdentityId
import kotlinx.coroutines.runBlocking
import java.io.File

/** Your server. */
class Server(
    private val sandbox: String,
) : AutoCloseable {
    private val seam = Seam { endpoint = sandbox } // on Seam: Seam("seam_...")

    /** A user with a credential that is kept on all of the user's phones. */
    suspend fun register(name: String): UserIdentityId {
        val user = seam.userIdentities.create { fullName = name }
        val systems = seam.acs.systems.list()
        val building = systems.first { !it.isCredentialManager }
        seam.acs.users.create(building.id, name) { userIdentityId = user.id }
        seam.acs.credentials.create("mobile_key") {
            userIdentityId = user.id
            acsSystemId = building.id
            credentialManagerAcsSystemId = systems.first { it.isCredentialManager }.id
            isMultiPhoneSyncCredential = true
        }
        return user.id
    }

    /** What the app gets when its user has signed in. */
    suspend fun signIn(user: UserIdentityId): String = seam.clientSessions.create { userIdentityId = user }.token

    /** The phones of a user, the newest last. */
    suspend fun phones(user: UserIdentityId): List<DeviceId> =
        seam.phones
            .list { ownerUserIdentityId = user }
            .sortedBy { it.createdAt }
            .map { it.id }

    override fun close() = seam.close()
}

/** The app on one phone. */
class App(
    token: String,
    sandbox: String,
) : AutoCloseable {
    private val seam =
        SeamApp {
            clientSessionToken = token
            endpoint = sandbox // on Seam: left out
        }

    /** Registers this phone. An app calls it whenever it starts: the same installation is always the same phone. */
    suspend fun start(
        installation: String,
        phoneModel: String,
    ) {
        val session =
            seam.phoneSessions.getOrCreate(installation, "android") {
                phoneDeviceMetadata {
                    manufacturer = "Fairphone"
                    model = phoneModel
                }
            }
        println("  registered for ${session.userIdentity.fullName}")
        for (credential in seam.credentials.list()) println("  credential: ${credential.accessMethod}, ${credential.displayName}")
    }

    /** Signs this phone out: everything that was issued to it is revoked. */
    suspend fun signOut(phone: DeviceId) {
        seam.phones.deactivate(phone)
        println("  deactivated")
    }

    override fun close() = seam.close()
}

fun main(arguments: Array<String>) =
    runBlocking {
        val file = arguments.firstOrNull() ?: File.createTempFile("phones", ".db").apply { delete() }.path
        val sandbox = "sandbox:$file"
        try {
            Server(sandbox).use { server -> walkThrough(server, sandbox) }
        } catch (error: SeamApiException) {
            System.err.println(error)
        }
    }

private suspend fun walkThrough(
    server: Server,
    sandbox: String,
) {
    val jane = server.register("Jane Doe")

    println("# Jane signs in on her phone")
    val first = App(server.signIn(jane), sandbox)
    first.start("installation-1", "Fairphone 4")
    val old = server.phones(jane).single()

    println("# Jane signs in on a new phone")
    val second = App(server.signIn(jane), sandbox)
    second.start("installation-2", "Fairphone 5")
    println("  Jane has ${server.phones(jane).size} phones")

    println("# Jane signs out on the old phone")
    first.signOut(old)
    println("  Jane has ${server.phones(jane).size} phone")

    first.close()
    second.close()
}
