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
    fun `with a publishable key the app gets the session that its server prepared`() =
        runBlocking {
            Seam { endpoint = this@AppTest.endpoint }.use { server ->
                val jane = server.userIdentities.create { fullName = "Jane Doe" }
                server.clientSessions.create {
                    userIdentityId = jane.id
                    userIdentifierKey = "key-of-jane"
                }
                val key = checkNotNull(server.workspaces.get().publishableKey)
                SeamApp.fromPublishableKey(key, "key-of-jane") { endpoint = this@AppTest.endpoint }.use { app ->
                    assertEquals(
                        jane.id,
                        app.phoneSessions
                            .getOrCreate("installation-1", "android")
                            .userIdentity.id,
                    )
                }
                val options = SeamOptions().endpoint(endpoint)
                BlockingSeamApp.fromPublishableKey(key, "key-of-jane", options).use { app ->
                    assertEquals(jane.id, app.clientSessions.get().userIdentityId)
                }
                // Nobody has said what the session of another key may do.
                BlockingSeamApp.fromPublishableKey(key, "another-key", options).use { app ->
                    assertThrows(SeamApiException::class.java) { app.phoneSessions.getOrCreate("installation-2", "android") }
                }
                Unit
            }
        }

    @Test
    fun `a client for an app takes no credentials of a server`() {
        for (options in listOf(SeamOptions(), SeamOptions().apiKey("seam_key"))) {
            assertThrows(SeamInvalidTokenException::class.java) { SeamApp(options.endpoint(endpoint)) }
        }
        val both = SeamOptions().apiKey("seam_key").clientSessionToken("seam_cst1_token")
        assertThrows(SeamInvalidOptionsException::class.java) { SeamApp(both) }
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
