package co.seam.phones

import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.objects.UserIdentityId
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class TextsTest {
    @Test
    fun `every text comes back as it was, also those that modified UTF-8 would change`() =
        runBlocking {
            Seam.sandbox().use { seam ->
                for (name in listOf(
                    "Zoë",
                    "\u0000 zero \u0000",
                    "😀 beyond the basic plane 𝄞",
                    "\"\\\n\r\t\u001f",
                    "\uFFFF\u2028",
                    "a".repeat(100_000),
                )) {
                    val identity = seam.userIdentities.create { fullName = name }
                    assertEquals(name, seam.userIdentities.get { userIdentityId = identity.id }.fullName)
                }
            }
        }

    @Test
    fun `half of a surrogate pair is refused and the parameter named`() =
        runBlocking {
            Seam.sandbox().use { seam ->
                val error =
                    assertThrows(SeamInvalidParamsException::class.java) {
                        runBlocking {
                            seam.userIdentities.create {
                                fullName =
                                    "\uD83D!"
                            }
                        }
                    }
                assertEquals("\"full_name\" is not valid text: it has a lone surrogate", error.message)
                assertEquals(listOf("is not valid text: it has a lone surrogate"), error.validationMessages("full_name"))
                assertEquals(0, error.attempts)
            }
        }

    @Test
    fun `what JSON cannot hold is refused and named`() =
        runBlocking {
            Seam.sandbox().use { seam ->
                val params = mapOf("a" to mapOf("b" to listOf(1, Double.NaN)))
                val error = assertThrows(SeamInvalidParamsException::class.java) { runBlocking { seam.request("/devices/list", params) } }
                assertEquals("Expected a finite number, received NaN for \"a.b.1\"", error.message)
                assertThrows(
                    SeamInvalidParamsException::class.java,
                ) { runBlocking { seam.request("/devices/list", mapOf("a" to Thread())) } }
                Unit
            }
        }

    @Test
    fun `a zero in the name of an operation does not end it`() {
        Seam.sandbox().use { seam ->
            val error = assertThrows(SeamException::class.java) { runBlocking { seam.request("phones.list\u0000more") } }
            assertEquals("invalid_params", error.kind)
        }
    }

    @Test
    fun `numbers keep their digits`() {
        val body = "{\"ok\":true,\"big\":12345678901234567890123,\"exact\":0.1000000000000000055511151231257827}"
        val stage = Stage(listOf(mapOf("status" to 200, "text" to body)))
        stage.client().use { seam ->
            val answer = runBlocking { seam.request("/x/y") } as JsonObject
            assertEquals("12345678901234567890123", (answer["big"] as JsonNumber).text)
            assertEquals("0.1000000000000000055511151231257827", (answer["exact"] as JsonNumber).toBigDecimal().toPlainString())
            assertNull((answer["big"] as JsonNumber).toLongOrNull())
            assertEquals(body, answer.toJson())
        }
    }

    @Test
    fun `null is sent and refused as a filter, and what is not set is not sent`() =
        runBlocking {
            val stage = Stage(listOf(answered(mapOf("ok" to true)), answered(mapOf("ok" to true))))
            stage.client().use { seam ->
                val id = UserIdentityId("22222222-2222-2222-2222-444444444444")
                seam.userIdentities.update(id) { fullName = null }
                seam.userIdentities.update(id) { emailAddress = "ada@example.com" }
                val sent = stage.requests().map { (it["body"] as JsonObject).keys }
                assertEquals(listOf(setOf("user_identity_id", "full_name"), setOf("user_identity_id", "email_address")), sent)
                val error =
                    assertThrows(SeamInvalidParamsException::class.java) {
                        runBlocking {
                            seam.phones.list {
                                ownerUserIdentityId =
                                    null
                            }
                        }
                    }
                assertTrue("owner_user_identity_id" in error.message!!)
            }
        }
}
