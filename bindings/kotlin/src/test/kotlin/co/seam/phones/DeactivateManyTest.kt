package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonObject
import co.seam.phones.objects.DeactivationReport
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
    private val done = answered(mapOf("ok" to true))

    /** Deactivates four phones, and lets the others wait. */
    private fun halting() = Stage(List(4) { done } + List(36) { mapOf("hang_ms" to 60_000) }).client()

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
        for (form in FORMS) {
            // The last one takes its time.
            Stage(List(3) { done } + answered(mapOf("ok" to true), 200, "hang_ms" to 1_500)).client().use { seam ->
                val told = ConcurrentLinkedQueue<Progress>()
                val params = PhonesDeactivateManyParams().deviceIds(ids.take(4)).maxConcurrency(1).onProgress { told.add(it) }
                deactivateMany(seam, form, params)
                assertEquals(Progress(4, 0, 4), told.last(), form)
                assertEquals(1, told.count { it.done == 4 }, "$form: $told")
                assertTrue(told.any { it.done in 1..3 }, "$form: $told")
                assertEquals(told.sortedBy { it.done }, told.toList(), form)
            }
        }
    }

    @Test
    fun `the last progress leaves out what there was no time for`() {
        for (form in FORMS) {
            Stage(listOf(done) + List(39) { mapOf("hang_ms" to 60_000) }).client().use { seam ->
                val told = ConcurrentLinkedQueue<Progress>()
                val params = PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(2).timeoutMs(1_000)
                val report = deactivateMany(seam, form, params.onProgress { told.add(it) })
                assertTrue(report.notAttempted > 0, "$report")
                val ended = (40 - report.notAttempted).toInt()
                assertEquals(Progress(ended, (report.failed + report.unknown).toInt(), 40), told.last(), form)
            }
        }
    }

    @Test
    fun `what is known when the listener throws`() {
        val params = PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(2).onProgress { if (it.done >= 4) throw TooLate() }
        halting().use { seam ->
            val awaited = assertThrows(TooLate::class.java) { runBlocking { seam.phones.deactivateMany(params) } }
            checkKnown(awaited.suppressed.single())
        }
        halting().use { seam ->
            val blocked = assertThrows(TooLate::class.java) { seam.blocking().phones.deactivateMany(params) }
            checkKnown(blocked.suppressed.single())
        }
        halting().use { seam ->
            val future = seam.futures().phones.deactivateMany(params)
            assertTrue(assertThrows(ExecutionException::class.java) { future.get() }.cause is TooLate)
            checkKnown(assertThrows(ExecutionException::class.java) { future.callOutcome().get() }.cause)
        }
    }

    @Test
    fun `what is known when it is cancelled`() {
        halting().use { seam ->
            val error = AtomicReference<Throwable>()
            val listener = UntilFour()
            runBlocking {
                val job =
                    launch(Dispatchers.Default) {
                        try {
                            seam.phones.deactivateMany(listener.params())
                        } catch (cancelled: SeamCancellation) {
                            error.set(cancelled.error)
                            throw cancelled
                        }
                    }
                listener.reached.await()
                job.cancelAndJoin()
            }
            checkKnown(error.get())
            listener.checkNoEnd()
        }
    }

    @Test
    fun `what is known when it is interrupted`() {
        halting().use { seam ->
            val error = AtomicReference<Throwable>()
            val listener = UntilFour()
            val caller = thread { error.set(runCatching { seam.blocking().phones.deactivateMany(listener.params()) }.exceptionOrNull()) }
            listener.reached.await()
            caller.interrupt()
            caller.join()
            checkKnown(error.get())
            listener.checkNoEnd()
        }
    }

    @Test
    fun `what is known when its future is cancelled`() {
        halting().use { seam ->
            val listener = UntilFour()
            val future = seam.futures().phones.deactivateMany(listener.params())
            listener.reached.await()
            assertTrue(future.cancel(true))
            checkKnown(assertThrows(ExecutionException::class.java) { future.callOutcome().get() }.cause)
            listener.checkNoEnd()
        }
    }

    private fun deactivateMany(
        seam: Seam,
        form: String,
        params: PhonesDeactivateManyParams,
    ): DeactivationReport =
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

    /** Waits until four phones are done; the others never are. */
    private inner class UntilFour : ProgressListener {
        val reached = CountDownLatch(1)
        private val told = ConcurrentLinkedQueue<Progress>()

        override fun onProgress(progress: Progress) {
            told.add(progress)
            if (progress.done >= 4) reached.countDown()
        }

        fun params(): PhonesDeactivateManyParams = PhonesDeactivateManyParams().deviceIds(ids).maxConcurrency(2).onProgress(this)

        /** An end that did not come must not be told. */
        fun checkNoEnd() = assertEquals(emptyList<Progress>(), told.filter { it.total > 0 && it.done == it.total })
    }

    private fun checkKnown(error: Throwable?) {
        assertTrue(error is SeamCancelledException && error.outcomeUnknown, "$error")
        val results = ((error as SeamException).data as JsonObject)["results"] as JsonArray
        val outcomes = results.map { (it as JsonObject).text("outcome") }
        assertEquals(ids.size, outcomes.size)
        assertEquals(4, outcomes.count { it == "deactivated" }, "$outcomes")
        assertTrue("not_attempted" in outcomes, "$outcomes")
    }

    private companion object {
        val FORMS = listOf("awaited", "blocking", "future")
    }
}
