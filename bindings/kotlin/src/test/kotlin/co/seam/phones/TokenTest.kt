package co.seam.phones

import co.seam.phones.json.JsonObject
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.concurrent.thread

class TokenTest {
    private val none = mapOf("ok" to true, "phones" to emptyList<Any>())

    @Test
    fun `a token is replaced while the client is in use, in every form`() {
        val stage = Stage(listOf(answered(none)), repeat = true)
        stage.client().use { seam ->
            runBlocking { seam.phones.list() }
            seam.replaceToken("seam_second")
            seam.blocking().phones.list()
            seam.blocking().replaceToken("seam_third")
            seam
                .futures()
                .phones
                .list()
                .get()
            seam.futures().replaceToken("seam_fourth")
            runBlocking { seam.phones.list() }
        }
        assertEquals(listOf("seam_test_key", "seam_second", "seam_third", "seam_fourth"), stage.requests().map(::tokenOf))
    }

    @Test
    fun `an app goes on with the token of its next session`() {
        val stage = Stage(listOf(answered(mapOf("ok" to true, "acs_credentials" to emptyList<Any>()))), repeat = true)
        val options = SeamOptions().clientSessionToken("seam_cst1_first").endpoint(stage.endpoint)
        SeamApp(options).use { app ->
            app.replaceToken("seam_cst2_second")
            runBlocking { app.credentials.list() }
            app.blocking().replaceToken("seam_cst3_third")
            app.futures().replaceToken("seam_cst4_fourth")
            app.blocking().credentials.list()
        }
        assertEquals(listOf("seam_cst2_second", "seam_cst4_fourth"), stage.requests().map(::tokenOf))
    }

    @Test
    fun `a call that is under way keeps its token, its further attempts too`() =
        runBlocking {
            val late = mapOf("status" to 502, "text" to "bad", "hang_ms" to 300)
            val stage = Stage(listOf(late, answered(none)))
            stage.client().use { seam ->
                val call = async(Dispatchers.Default) { seam.phones.list() }
                // To look at the requests begins the answers anew.
                val sent = ArrayList<String>()
                while (sent.isEmpty()) sent += stage.requests().map(::tokenOf)
                seam.replaceToken("seam_second")
                assertEquals(emptyList<Any>(), call.await())
                sent += stage.requests().map(::tokenOf)
                assertTrue(sent.size >= 3 && sent.all { it == "seam_test_key" }, "$sent")
            }
        }

    @Test
    fun `threads call while others replace the token`() {
        val stage = Stage(listOf(answered(none)), repeat = true)
        val tokens = List(4) { "seam_number_$it" }
        stage.client().use { seam ->
            val isOver = AtomicBoolean()
            val first = CountDownLatch(tokens.size)
            val replacing =
                tokens.map { token ->
                    thread {
                        while (!isOver.get()) {
                            seam.replaceToken(token)
                            first.countDown()
                        }
                    }
                }
            first.await()
            val failed = runCatching { repeat(40) { seam.blocking().phones.list() } }.exceptionOrNull()
            isOver.set(true)
            replacing.forEach { it.join() }
            assertEquals(null, failed)
        }
        val sent = stage.requests().map(::tokenOf)
        assertEquals(40, sent.size)
        assertTrue(tokens.containsAll(sent), "$sent")
    }

    @Test
    fun `a token of another kind is refused, is not told, and changes nothing`() {
        val stage = Stage(listOf(answered(none)), repeat = true)
        val seam = stage.client()
        val refused = listOf("seam_cst1_of_an_app", "", "no token").map { it to SeamInvalidTokenException::class.java }
        // What is no text in C has a kind of its own.
        for ((token, kind) in refused + ("seam_cut\u0000short" to SeamInvalidOptionsException::class.java)) {
            val error = assertThrows(kind) { seam.replaceToken(token) }
            assertFalse("of_an_app" in error.stackTraceToString() || "short" in error.stackTraceToString(), "$error")
        }
        seam.blocking().phones.list()
        assertEquals(listOf("seam_test_key"), stage.requests().map(::tokenOf))
        seam.close()
        val error = assertThrows(SeamInvalidHandleException::class.java) { seam.replaceToken("seam_second") }
        assertEquals("the client is closed", error.message)
        Seam.sandbox().use { assertThrows(SeamInvalidOptionsException::class.java) { it.replaceToken("seam_second") } }
    }

    private fun tokenOf(request: JsonObject) = (request["headers"] as JsonObject).text("authorization")!!.removePrefix("Bearer ")
}
