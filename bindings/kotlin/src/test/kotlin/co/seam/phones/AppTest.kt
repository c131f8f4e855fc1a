package co.seam.phones

import co.seam.phones.objects.AcsSystemId
import co.seam.phones.objects.UserIdentityId
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File

/** The phone's own part, seen from the app. */
class AppTest {
    @TempDir lateinit var folder: File

    private val endpoint get() = "sandbox:${folder.resolve("phones.db")}"

    @Test
    fun `an app registers its phone, gets its credentials and deactivates itself`() =
        runBlocking {
            val server = Seam { endpoint = this@AppTest.endpoint }
            val jane = server.userIdentities.create { fullName = "Jane Doe" }
            val system =
                server.acs.systems
                    .list()
                    .first { it.isCredentialManager.not() }
            prepareAccess(server, jane.id, system.id)
            val token = server.clientSessions.create { userIdentityId = jane.id }.token

            val app =
                SeamApp {
                    clientSessionToken = token
                    endpoint = this@AppTest.endpoint
                }
            val session =
                app.phoneSessions.getOrCreate("installation-1", "android") {
                    phoneDeviceMetadata {
                        manufacturer = "Fairphone"
                        model = "5"
                    }
                }
            assertEquals(jane.id, session.userIdentity.id)
            assertTrue(session.isSandboxWorkspace)
            val phone = server.phones.list { ownerUserIdentityId = jane.id }.single()
            val credentials = app.credentials.list()
            assertEquals(listOf(jane.id), credentials.map { it.userIdentityId }.distinct())
            assertEquals(session, app.phoneSessions.getOrCreate("installation-1", "android"))
            app.phones.deactivate(phone.id)
            assertEquals(emptyList<Any>(), server.phones.list())
            app.close()
            server.close()
        }

    @Test
    fun `an app in its blocking form, with a publishable key`() {
        Seam { endpoint = this@AppTest.endpoint }.use { server ->
            val workspace = runBlocking { server.workspaces.get() }
            val options = SeamOptions().publishableKey(workspace.publishableKey).userIdentifierKey("jane").endpoint(endpoint)
            SeamApp(options).blocking().use { app ->
                val error = assertThrows(SeamException::class.java) { app.credentials.list() }
                assertTrue(error is SeamApiException, "$error")
            }
        }
    }

    private suspend fun prepareAccess(
        server: Seam,
        owner: UserIdentityId,
        system: AcsSystemId,
    ) {
        val manager =
            server.acs.systems
                .list()
                .first { it.isCredentialManager }
        server.acs.users.create(system, "Jane Doe") { userIdentityId = owner }
        server.acs.credentials.create("mobile_key") {
            userIdentityId = owner
            acsSystemId = system
            isMultiPhoneSyncCredential = true
            credentialManagerAcsSystemId = manager.id
        }
    }
}
