package co.seam.phones

import co.seam.phones.json.JsonObject
import co.seam.phones.objects.ClientSession
import co.seam.phones.objects.DeviceId
import co.seam.phones.params.ClientSessionsCreateParams
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SecretsTest {
    private val secret = "seam_verysecret"

    @Test
    fun `nothing that is printed holds a secret`() {
        val options = SeamOptions().apiKey(secret).headers(mapOf("x-secret" to secret))
        val session =
            ClientSession(JsonObject.of(mapOf("client_session_id" to "x", "token" to secret, "nested" to mapOf("token" to secret))))
        val params = ClientSessionsCreateParams().userIdentifierKey(secret)
        Seam(options.endpoint("http://127.0.0.1:1")).use { seam ->
            val shown =
                listOf(
                    options,
                    session,
                    session.json,
                    params,
                    seam,
                    seam.phones,
                    seam.blocking(),
                    seam.futures(),
                    SeamWebhook(secret),
                    SeamApp("seam_cst1_$secret"),
                )
            for (thing in shown) assertFalse(secret in thing.toString(), "$thing")
            assertEquals(secret, session.token)
            assertTrue(secret in session.json.toJson())
        }
    }

    @Test
    fun `no error holds the token`() {
        val answers = listOf(answered(mapOf("ok" to false, "error" to mapOf("type" to "x", "message" to "no: $secret")), 403))
        Stage(answers, repeat = true).client { apiKey = secret }.use { seam ->
            val error = assertThrows(SeamApiException::class.java) { runBlocking { seam.phones.list() } }
            assertFalse(secret in error.stackTraceToString() || secret in error.json.toJson())
        }
        val error = assertThrows(SeamInvalidTokenException::class.java) { Seam { clientSessionToken = secret } }
        assertFalse(secret in error.stackTraceToString())
    }

    @Test
    fun `an id that is really a token is not told`() {
        Seam.sandbox().use { seam ->
            val error = assertThrows(SeamException::class.java) { runBlocking { seam.phones.get(DeviceId(secret)) } }
            assertFalse(secret in error.stackTraceToString(), "$error")
        }
    }
}
