package co.seam.phones

import co.seam.phones.internal.Calls
import co.seam.phones.internal.FreedOnce
import co.seam.phones.internal.NativeClient
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonObject
import co.seam.phones.params.PhonesListParams
import co.seam.phones.params.UserIdentitiesCreateParams
import co.seam.phones.params.UserIdentitiesGetParams
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread

class ThreadsTest {
    private val none = mapOf("ok" to true, "phones" to emptyList<Any>())

    @Test
    fun `32 threads use one client at once, and each gets its own answers`() {
        Seam.sandbox().use { seam ->
            val api = seam.blocking()
            inThreads(32) { number ->
                repeat(10) { turn ->
                    val identity = api.userIdentities.create(params { fullName = "$number/$turn" })
                    val phone = api.phones.simulate.createSandboxPhone(identity.id)
                    assertEquals("$number/$turn", api.userIdentities.get(UserIdentitiesGetParams().userIdentityId(identity.id)).fullName)
                    assertEquals(listOf(phone), api.phones.list(PhonesListParams().ownerUserIdentityId(identity.id)))
                    api.phones.deactivate(phone.id)
                }
            }
            assertEquals(emptyList<Any>(), api.phones.list())
            assertEquals(320, api.userIdentities.listAll().count())
        }
    }

    @Test
    fun `32 threads wait for a server at once, in all forms`() {
        val stage = Stage(listOf(answered(none, 200, "hang_ms" to 20)), repeat = true)
        stage.client().use { seam ->
            inThreads(32) { number ->
                repeat(10) {
                    when (number % 3) {
                        0 -> {
                            seam.blocking().phones.list()
                        }

                        1 -> {
                            runBlocking { seam.phones.list() }
                        }

                        else -> {
                            seam
                                .futures()
                                .phones
                                .list()
                                .get()
                        }
                    }
                }
            }
            assertEquals(320, stage.requests().size)
        }
    }

    @Test
    fun `a thousand coroutines wait at once, and share one thread`() {
        val stage = Stage(listOf(answered(none, 200, "hang_ms" to 300)), repeat = true)
        stage.client().use { seam ->
            runBlocking { List(1000) { async { seam.phones.list() } }.awaitAll() }
            assertTrue(ours().count { it == "seam-phones" } <= 1, "${ours()}")
        }
    }

    @Test
    fun `an idle package has no thread`() {
        val stage = Stage(listOf(mapOf("hang_ms" to 60_000)), repeat = true)
        stage.client().use { seam ->
            // And it starts again when it is needed.
            repeat(2) {
                val call = seam.futures().phones.list()
                while (stage.requests().isEmpty()) Thread.sleep(10)
                assertTrue("seam-phones" in ours(), "${ours()}")
                call.cancel(true)
                while (ours().isNotEmpty()) Thread.sleep(100)
            }
        }
    }

    @Test
    fun `a client that is closed while it is used ends what is under way and refuses the rest`() {
        val stage = Stage(listOf(answered(none, 200, "hang_ms" to 300)), repeat = true)
        val seam = stage.client()
        runBlocking {
            val call = async(Dispatchers.Default) { seam.phones.list() }
            while (stage.requests().isEmpty()) Thread.sleep(10)
            seam.close()
            assertEquals(emptyList<Any>(), call.await())
            val error = assertThrows(SeamInvalidHandleException::class.java) { runBlocking { seam.phones.list() } }
            assertEquals("the client is closed", error.message)
            assertEquals("phones.list", error.operation)
            assertThrows(SeamInvalidHandleException::class.java) { seam.blocking().phones.list() }
            assertEquals("Seam client, closed", seam.toString())
            seam.close()
        }
    }

    @Test
    fun `threads close clients while others use them`() {
        inThreads(32) {
            repeat(20) {
                val seam = Seam.sandbox()
                val other = thread { seam.close() }
                val error = runCatching { seam.blocking().phones.list() }.exceptionOrNull()
                assertTrue(error == null || error is SeamInvalidHandleException, "$error")
                other.join()
            }
        }
    }

    @Test
    fun `a client that nobody holds is freed when another one is made`() {
        val told = AtomicInteger()
        for (freed in listOf(forgotten(null), forgotten { told.incrementAndGet() })) {
            // The reference is queued some time after it is cleared.
            while (freed.isOpen) {
                System.gc()
                Seam.sandbox().close()
            }
        }
        assertTrue(told.get() > 0)
    }

    /** What frees a client that was used. */
    private fun forgotten(logger: SeamLogger?): FreedOnce {
        val client = NativeClient(JsonObject.of(mapOf("endpoint" to "sandbox:")), logger)
        Calls(client).block(requestOf("phones.list", emptyMap(), RequestOptions()))
        return client.native
    }

    private fun inThreads(
        count: Int,
        work: (Int) -> Unit,
    ) {
        val failed = ConcurrentLinkedQueue<Throwable>()
        val go = CountDownLatch(1)
        val threads =
            List(count) { number ->
                thread {
                    go.await()
                    runCatching { work(number) }.onFailure(failed::add)
                }
            }
        go.countDown()
        threads.forEach { it.join() }
        failed.firstOrNull()?.let { throw it }
    }

    private fun params(block: UserIdentitiesCreateParams.() -> Unit) = UserIdentitiesCreateParams().apply(block)

    /** The threads of the package. */
    private fun ours() =
        Thread
            .getAllStackTraces()
            .keys
            .map { it.name }
            .filter { it.startsWith("seam-phones") }
}
