package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonObject
import co.seam.phones.objects.DeviceId
import co.seam.phones.params.PhonesDeactivateManyParams
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread

class DeactivateManyTest {
    private val ids = List(40) { DeviceId("22222222-2222-2222-2222-%012d".format(it)) }
    private val stage = Stage(listOf(answered(mapOf("ok" to true), 200, "hang_ms" to 60)), repeat = true)

    private class TooLate : Exception()

    @Test
    fun `each phone has its result`() =
        runBlocking {
            val two = Stage(listOf(answered(mapOf("ok" to true)), refused(404, "phone_not_found", "Phone not found")))
            two.client().use { seam ->
                val report =
                    seam.phones.deactivateMany {
                        deviceIds = ids.take(2)
                        maxConcurrency = 1
                    }
                assertEquals(listOf(2L, 1L, 1L), listOf(report.total, report.deactivated, report.failed))
                val (first, second) = report.results
                assertEquals("deactivated" to ids[0], first.outcome to first.id)
                assertEquals("phone_not_found" to 404L, second.error?.type to second.error?.statusCode)
                assertTrue("ok" !in report.json)
            }
        }

    @Test
    fun `a lost phone is confirmed to be gone`() =
        runBlocking {
            Seam.sandbox().use { seam ->
                val owner = seam.userIdentities.create { fullName = "Ada" }.id
                val phones = List(3) { seam.phones.simulate.createSandboxPhone(owner) }
                assertEquals(true, seam.phones.deactivate(phones[0].id) { confirm = true }?.confirmed)
                val report =
                    seam.phones.deactivateMany {
                        ownerUserIdentityId = owner
                        confirm = true
                    }
                assertEquals(phones.drop(1).map { it.id to true }, report.results.map { it.id to it.confirmed })
                assertThrows(SeamInvalidParamsException::class.java) { runBlocking { seam.phones.deactivateMany() } }
                Unit
            }
        }

    @Test
    fun `progress is told in every form, while it runs and at the end`() {
        stage.client().use { seam ->
            for (form in listOf("awaited", "blocking", "future")) {
                val told = ConcurrentLinkedQueue<Progress>()
                val params = PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(4).onProgress { told.add(it) }
                when (form) {
                    "awaited" -> {
                        runBlocking { seam.phones.deactivateMany(params) }
                    }

                    "blocking" -> {
                        seam.blocking().phones.deactivateMany(params)
                    }

                    else -> {
                        seam
                            .futures()
                            .phones
                            .deactivateMany(params)
                            .get()
                    }
                }
                assertEquals(Progress(40, 0, 40), told.last(), form)
                assertTrue(told.any { it.done in 1..39 }, "$form: $told")
            }
        }
    }

    @Test
    fun `what is known when the listener throws`() {
        stage.client().use { seam ->
            val params = PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(2).onProgress { if (it.done >= 4) throw TooLate() }
            val awaited = assertThrows(TooLate::class.java) { runBlocking { seam.phones.deactivateMany(params) } }
            checkKnown(awaited.suppressed.single())
            val blocked = assertThrows(TooLate::class.java) { seam.blocking().phones.deactivateMany(params) }
            checkKnown(blocked.suppressed.single())
            val future = seam.futures().phones.deactivateMany(params)
            assertTrue(assertThrows(ExecutionException::class.java) { future.get() }.cause is TooLate)
            checkKnown(assertThrows(ExecutionException::class.java) { future.callOutcome().get() }.cause)
        }
    }

    @Test
    fun `what is known when it is cancelled`() {
        stage.client().use { seam ->
            val error = AtomicReference<Throwable>()
            val reached = CountDownLatch(1)
            runBlocking {
                val job =
                    launch(Dispatchers.Default) {
                        try {
                            seam.phones.deactivateMany(untilFour { reached.countDown() })
                        } catch (cancelled: SeamCancellation) {
                            error.set(cancelled.error)
                            throw cancelled
                        }
                    }
                reached.await()
                job.cancelAndJoin()
            }
            checkKnown(error.get())
        }
    }

    @Test
    fun `what is known when it is interrupted`() {
        stage.client().use { seam ->
            val error = AtomicReference<Throwable>()
            val reached = CountDownLatch(1)
            val params = untilFour { reached.countDown() }
            val caller = thread { error.set(runCatching { seam.blocking().phones.deactivateMany(params) }.exceptionOrNull()) }
            reached.await()
            caller.interrupt()
            caller.join()
            checkKnown(error.get())
        }
    }

    private fun untilFour(reached: () -> Unit): PhonesDeactivateManyParams {
        val listener = ProgressListener { progress -> if (progress.done >= 4) reached() }
        return PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(2).onProgress(listener)
    }

    private fun checkKnown(error: Throwable?) {
        assertTrue(error is SeamCancelledException && error.outcomeUnknown, "$error")
        val results = ((error as SeamException).data as JsonObject)["results"] as JsonArray
        val outcomes = results.map { (it as JsonObject).text("outcome") }
        assertEquals(ids.size, outcomes.size)
        assertTrue(outcomes.count { it == "deactivated" } >= 4 && "not_attempted" in outcomes, "$outcomes")
    }
}
