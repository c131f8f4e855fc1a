package co.seam.phones

import co.seam.phones.objects.DeviceId
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread

class CancellationTest {
    private val slow = Stage(listOf(mapOf("hang_ms" to 60_000)), repeat = true)

    @Test
    fun `a cancelled coroutine cancels its call and is told that the outcome is unknown`() =
        runBlocking {
            slow.client().use { seam ->
                val told = CompletableDeferred<SeamException>()
                val job =
                    launch(Dispatchers.Default) {
                        try {
                            seam.phones.deactivate(DEVICE)
                        } catch (cancelled: SeamCancellation) {
                            told.complete(cancelled.error)
                            throw cancelled
                        }
                    }
                waitForRequest(slow)
                job.cancelAndJoin()
                val error = told.await()
                assertTrue(error is SeamCancelledException && error.outcomeUnknown)
                assertEquals("phones.deactivate", error.operation)
                assertTrue("device_id $DEVICE" in error.toString())
                assertTrue(job.isCancelled)
            }
        }

    @Test
    fun `a list that is cancelled is not in doubt`() =
        runBlocking {
            slow.client().use { seam ->
                val told = CompletableDeferred<Throwable?>()
                val job = launch(Dispatchers.Default) { told.complete(runCatching { seam.phones.list() }.exceptionOrNull()) }
                waitForRequest(slow)
                job.cancelAndJoin()
                val error = (told.await() as SeamCancellation).error
                assertTrue(error is SeamCancelledException && !error.outcomeUnknown, "$error")
                assertEquals(1, error.attempts)
            }
        }

    @Test
    fun `withTimeout keeps its own exception`() {
        slow.client().use { seam ->
            val seen = AtomicReference<Throwable>()
            assertThrows(TimeoutCancellationException::class.java) {
                runBlocking {
                    withTimeout(200) {
                        try {
                            seam.phones.deactivate(DEVICE)
                        } catch (cancelled: SeamCancellation) {
                            seen.set(cancelled)
                            throw cancelled
                        }
                    }
                }
            }
            assertTrue((seen.get() as SeamCancellation).cause is TimeoutCancellationException)
        }
    }

    @Test
    fun `a coroutine that is cancelled before the call sends nothing`() =
        runBlocking {
            val stage = Stage(listOf(answered(mapOf("ok" to true))), repeat = true)
            stage.client().use { seam ->
                val error = CompletableDeferred<Throwable?>()
                val job =
                    launch {
                        try {
                            delay(60_000)
                        } finally {
                            error.complete(runCatching { seam.phones.deactivate(DEVICE) }.exceptionOrNull())
                        }
                    }
                delay(10)
                job.cancelAndJoin()
                assertTrue(error.await() is CancellationException)
                assertFalse(error.await() is SeamCancellation)
                assertEquals(0, stage.requests().size)
            }
        }

    @Test
    fun `of calls that run together only the cancelled one ends`() =
        runBlocking {
            val stage = Stage(listOf(answered(mapOf("ok" to true, "phones" to emptyList<Any>()), 200, "hang_ms" to 300)), repeat = true)
            slow.client().use { waiting ->
                stage.client().use { seam ->
                    val calls = List(9) { async(Dispatchers.Default) { seam.phones.list() } }
                    val given = async(Dispatchers.Default) { waiting.phones.list() }
                    waitForRequest(slow)
                    given.cancelAndJoin()
                    calls.forEach { assertEquals(emptyList<Any>(), it.await()) }
                    assertTrue(given.isCancelled)
                }
            }
        }

    @Test
    fun `an interrupt ends a waiting call at once and tells what is unknown`() {
        slow.client().use { seam ->
            val caught = AtomicReference<Throwable>()
            val interrupted = AtomicReference<Boolean>()
            val caller =
                thread {
                    caught.set(runCatching { seam.blocking().phones.deactivate(DEVICE) }.exceptionOrNull())
                    interrupted.set(Thread.currentThread().isInterrupted)
                }
            waitForRequest(slow)
            caller.interrupt()
            caller.join(30_000)
            val error = caught.get()
            assertTrue(error is SeamCancelledException && error.outcomeUnknown, "$error")
            assertTrue(interrupted.get())
        }
    }

    @Test
    fun `a thread that is interrupted already sends nothing`() {
        val stage = Stage(listOf(answered(mapOf("ok" to true))), repeat = true)
        stage.client().use { seam ->
            Thread.currentThread().interrupt()
            val error = assertThrows(SeamCancelledException::class.java) { seam.blocking().phones.deactivate(DEVICE) }
            assertTrue(Thread.interrupted())
            assertFalse(error.outcomeUnknown)
            assertEquals(0, error.attempts)
            assertEquals(0, stage.requests().size)
        }
    }

    @Test
    fun `a cancelled future cancels its call, and the call's own outcome is told`() {
        slow.client().use { seam ->
            val future = seam.futures().phones.deactivate(DEVICE)
            waitForRequest(slow)
            assertTrue(future.cancel(true))
            assertTrue(future.isCancelled)
            val error = assertThrows(ExecutionException::class.java) { future.callOutcome().get() }.cause
            assertTrue(error is SeamCancelledException && error.outcomeUnknown, "$error")
        }
    }

    @Test
    fun `a future that has its result is not cancelled any more`() {
        Seam.sandbox().use { seam ->
            val future = seam.futures().phones.list()
            assertEquals(emptyList<Any>(), future.get())
            assertFalse(future.cancel(true))
            assertSame(future.get(), future.callOutcome().get())
        }
    }

    @Test
    fun `a future runs what depends on it on the executor that was given`() {
        Seam.sandbox().use { seam ->
            val ran = CountDownLatch(1)
            val name = AtomicReference<String>()
            seam.futures { work -> thread(name = "mine") { work.run() } }.phones.list().thenRun {
                name.set(Thread.currentThread().name)
                ran.countDown()
            }
            ran.await()
            assertTrue(name.get() == "mine" || name.get() == Thread.currentThread().name)
        }
    }

    @Test
    fun `a call that waits within the queue's own thread goes on`() =
        runBlocking(Dispatchers.Unconfined) {
            val stage = Stage(listOf(answered(mapOf("ok" to true, "phones" to emptyList<Any>()), 200, "hang_ms" to 50)), repeat = true)
            stage.client().use { seam ->
                seam.phones.list()
                // Without a dispatcher this goes on in the thread that took the outcome.
                assertEquals(emptyList<Any>(), seam.blocking().phones.list())
            }
        }

    private fun waitForRequest(stage: Stage) {
        while (stage.requests().isEmpty()) Thread.sleep(10)
    }

    private companion object {
        val DEVICE = DeviceId("22222222-2222-2222-2222-444444444444")
    }
}
