package co.seam.phones

import co.seam.phones.internal.Calls
import co.seam.phones.internal.Native
import co.seam.phones.internal.NativeClient
import co.seam.phones.internal.requestOf
import co.seam.phones.json.JsonObject
import co.seam.phones.objects.DeviceId
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicReference
import kotlin.concurrent.thread

/** What happens in calls is told to a logger. */
class LoggerTest {
    private val none = mapOf("ok" to true, "phones" to emptyList<Any>())
    private val bad = mapOf("status" to 502, "text" to "bad", "headers" to mapOf("seam-request-id" to "request_7"))

    /** Keeps what it is told, and checks that it is told one thing at a time. */
    private open class Kept : SeamLogger {
        val events = ConcurrentLinkedQueue<SeamLogEvent>()
        val overlaps = AtomicInteger()
        private val within = AtomicInteger()

        override fun log(event: SeamLogEvent) {
            if (within.incrementAndGet() > 1) overlaps.incrementAndGet()
            events.add(event)
            take(event)
            within.decrementAndGet()
        }

        open fun take(event: SeamLogEvent) = Unit

        fun names() = events.map { it.event }

        /** Another thread may still be telling the last of it when a call returns. */
        fun waitFor(
            event: String,
            count: Int = 1,
        ) {
            while (names().count { it == event } < count) Thread.sleep(10)
        }
    }

    @Test
    fun `the attempts of a call, in every form`() {
        for (form in FORMS) {
            val kept = Kept()
            // A client with settings of its own makes a connection of its own.
            val stage = Stage(listOf(bad, answered(none)))
            stage
                .client {
                    logger = kept
                    connectTimeoutMs = 9_000L + FORMS.indexOf(form)
                }.use { seam -> list(seam, form) }
            kept.waitFor("call_ended")
            assertEquals(
                listOf("attempt_started", "attempt_ended", "attempt_repeated", "attempt_started", "attempt_ended", "call_ended"),
                kept.names() - "connection_made",
                form,
            )
            assertTrue("connection_made" in kept.names(), form)
            val events = kept.events.toList()
            for (event in events) {
                assertEquals("phones.list", event.operation)
                assertEquals(events[0].call, event.call)
                assertTrue(event.message.startsWith("call ${event.call}, phones.list: ") && event.time.endsWith("Z"), event.message)
                val isWarning = event.event == "attempt_repeated"
                assertEquals(if (isWarning) SeamLogLevel.WARNING else SeamLogLevel.DEBUG, event.level)
            }
            val failed = events.first { it.event == "attempt_ended" }
            assertEquals(listOf<Any?>(1L, 502L, "request_7"), listOf(failed.attempt, failed.statusCode, failed.requestId))
            assertTrue(failed.durationMs!! > 0)
            val repeated = events.single { it.event == "attempt_repeated" }
            assertTrue(repeated.waitMs!! >= 0 && "502" in repeated.reason!!, repeated.message)
            assertEquals(2L to null, events.last().attempts to events.last().kind)
        }
    }

    @Test
    fun `what is refused is told too`() {
        val kept = Kept()
        Seam.ofJson(JsonObject.of(mapOf("endpoint" to "sandbox:")), kept).use { seam ->
            assertThrows(SeamInvalidParamsException::class.java) { seam.blocking().phones.get(DeviceId("x")) }
        }
        kept.waitFor("call_ended")
        val ended = kept.events.single()
        assertEquals(
            listOf("call_ended", "invalid_params", "phones.get", 0L),
            listOf(ended.event, ended.kind, ended.operation, ended.attempts),
        )
        assertFalse(ended.outcomeUnknown)
    }

    @Test
    fun `an app has a logger`() {
        val kept = Kept()
        val stage = Stage(listOf(answered(mapOf("ok" to true, "acs_credentials" to emptyList<Any>()))))
        SeamApp(SeamOptions().clientSessionToken("seam_cst1_token").endpoint(stage.endpoint).logger(kept)).use { app ->
            app.blocking().credentials.list()
        }
        kept.waitFor("call_ended")
    }

    @Test
    fun `every event comes once, in the order of its call, and one at a time`() {
        val kept = Kept()
        val seam = Stage(listOf(answered(none)), repeat = true).client { logger = kept }
        val threads = List(8) { thread { repeat(10) { seam.blocking().phones.list() } } }
        runBlocking { List(80) { async(Dispatchers.Default) { seam.phones.list() } }.awaitAll() }
        List(80) { seam.futures().phones.list() }.forEach { it.get() }
        threads.forEach { it.join() }
        kept.waitFor("call_ended", 240)
        seam.close()
        val calls = kept.events.groupBy { it.call }
        assertEquals(240, calls.size)
        val orders = calls.values.map { events -> events.map { it.event } - "connection_made" }.toSet()
        assertEquals(setOf(listOf("attempt_started", "attempt_ended", "call_ended")), orders)
        assertEquals(0, kept.overlaps.get())
    }

    @Test
    fun `events come while a call waits, and a cancelled one is told to its end`() {
        for (form in FORMS) {
            val kept = Kept()
            val slow = Stage(listOf(mapOf("hang_ms" to 60_000)), repeat = true)
            slow.client { logger = kept }.use { seam ->
                val call = underWay(seam, form)
                // Nobody but the package's own thread can tell it: the call waits.
                kept.waitFor("attempt_started")
                call.cancel()
                kept.waitFor("call_ended")
            }
            val ended = kept.events.last()
            assertEquals("cancelled" to "phones.deactivate", ended.kind to ended.operation, form)
            assertTrue(ended.outcomeUnknown, form)
        }
    }

    @Test
    fun `a logger that throws loses no answer and no error`() {
        val thrown = listOf(IllegalStateException("the disk is full"), AssertionError("no memory"), InterruptedException())
        for (error in thrown) {
            val told = AtomicInteger()
            val broken =
                object : SeamLogger {
                    override fun log(event: SeamLogEvent) {
                        told.incrementAndGet()
                        throw error
                    }

                    override fun isLoggable(level: SeamLogLevel): Boolean = throw error
                }
            val missing = refused(404, "phone_not_found")
            val stage = Stage(listOf(answered(none), answered(none), answered(none), missing))
            stage.client { logger = broken }.use { seam ->
                for (form in FORMS) {
                    assertEquals(emptyList<Any>(), list(seam, form), "$form $error")
                    Thread.interrupted()
                }
                val told404 = assertThrows(SeamApiException::class.java) { seam.blocking().phones.get(DEVICE) }
                assertEquals("phone_not_found", told404.type)
                Thread.interrupted()
            }
            while (told.get() == 0) Thread.sleep(10)
        }
    }

    @Test
    fun `a logger that is interrupted leaves its thread so, and events still come while calls wait`() {
        val told = ConcurrentLinkedQueue<String>()
        val broken =
            SeamLogger {
                told.add("${it.event} of ${it.operation}")
                throw InterruptedException()
            }
        val seam =
            Seam {
                endpoint = "sandbox:"
                logger = broken
            }
        // The package's own thread may be telling, but not each time.
        do seam.blocking().phones.list() while (!Thread.interrupted())
        val slow = Stage(listOf(mapOf("hang_ms" to 60_000)), repeat = true)
        slow.client { logger = broken }.use { waiting ->
            val calls = listOf(waiting.futures().phones.deactivate(DEVICE))
            while ("attempt_started of phones.deactivate" !in told) Thread.sleep(10)
            val next = waiting.futures().phones.list()
            while ("attempt_started of phones.list" !in told) Thread.sleep(10)
            (calls + next).forEach { it.cancel(true) }
        }
        seam.close()
    }

    @Test
    fun `a logger may use its client`() {
        val seam = AtomicReference<Seam>()
        val kept =
            object : Kept() {
                override fun log(event: SeamLogEvent) {
                    events.add(event)
                    if (event.event == "call_ended" && event.operation == "phones.list") {
                        seam
                            .get()
                            .blocking()
                            .workspaces
                            .list()
                    }
                }
            }
        seam.set(
            Seam {
                endpoint = "sandbox:"
                logger = kept
            },
        )
        seam.get().use { it.blocking().phones.list() }
        kept.waitFor("call_ended", 2)
        val operations = kept.events.map { it.operation }
        assertEquals(operations.sortedBy { it != "phones.list" }, operations)
    }

    @Test
    fun `a logger that is stuck keeps no other thread's calls`() {
        val isStuck = CountDownLatch(1)
        val goOn = CountDownLatch(1)
        val kept =
            object : Kept() {
                override fun take(event: SeamLogEvent) {
                    isStuck.countDown()
                    goOn.await()
                }
            }
        val seam =
            Seam {
                endpoint = "sandbox:"
                logger = kept
            }
        val stuck = thread { seam.blocking().phones.list() }
        isStuck.await()
        for (form in FORMS) assertEquals(emptyList<Any>(), list(seam, form))
        assertEquals(1, kept.events.size)
        goOn.countDown()
        stuck.join()
        kept.waitFor("call_ended", 4)
        assertEquals(kept.events.map { it.call }.sortedBy { it }, kept.events.map { it.call })
        seam.close()
    }

    @Test
    fun `only what is wanted is kept, as it is wanted when a call begins`() {
        val level = AtomicReference<SeamLogLevel?>(null)
        val kept =
            object : Kept() {
                override fun isLoggable(level: SeamLogLevel) = level == wanted() || wanted() == SeamLogLevel.DEBUG

                private fun wanted() = level.get()
            }
        val stage = Stage(listOf(bad, answered(none)), repeat = true)
        stage.client { logger = kept }.use { seam ->
            seam.blocking().phones.list()
            assertEquals(emptyList<String>(), kept.names())
            level.set(SeamLogLevel.WARNING)
            seam.blocking().phones.list()
            kept.waitFor("attempt_repeated")
            assertEquals(listOf("attempt_repeated"), kept.names())
            level.set(SeamLogLevel.DEBUG)
            seam.blocking().phones.list()
            kept.waitFor("call_ended")
            level.set(null)
            kept.events.clear()
            seam.blocking().phones.list()
            assertEquals(emptyList<String>(), kept.names())
        }
    }

    @Test
    fun `the core keeps nothing where nobody listens`() {
        val deaf =
            object : SeamLogger {
                override fun log(event: SeamLogEvent) = error("not wanted")

                override fun isLoggable(level: SeamLogLevel) = false
            }
        for (logger in listOf(null, deaf)) {
            val client = NativeClient(JsonObject.of(mapOf("endpoint" to "sandbox:")), logger)
            Calls(client).block(requestOf("phones.list", emptyMap(), RequestOptions()))
            assertNull(client.withHandle(Native::logTake))
            assertNull(client.log?.forCall())
            client.close()
        }
    }

    @ParameterizedTest
    @MethodSource("credentials")
    fun `no secret is told`(credentials: Map<String, String>) {
        val kept = Kept()
        val secrets = credentials.filterKeys { it != "workspace_id" }.values
        val all = secrets.joinToString(" ")
        val headers = mapOf("seam-request-id" to "request-${secrets.joinToString("-")}")
        val error = mapOf("type" to "no_${secrets.first()}", "message" to "$all is wrong", "data" to mapOf("token" to all))
        val answers =
            listOf(500, 400, 401).map { answered(mapOf("ok" to false, "error" to error), it, "headers" to headers) } +
                mapOf("status" to 200, "text" to all, "headers" to headers) + answered(none, 200, "headers" to headers)
        val stage = Stage(answers, repeat = true)
        val options = credentials + mapOf("endpoint" to stage.endpoint, "headers" to mapOf("x-more" to "hush-hush"), "max_retries" to 1)
        Seam.ofJson(JsonObject.of(options), kept).use { seam ->
            repeat(5) {
                for (form in FORMS) runCatching { list(seam, form) }
                runCatching { seam.blocking().phones.get(DeviceId(secrets.first())) }
                runCatching { seam.blocking().request("/phones/${secrets.first()}", mapOf("token" to all)) }
            }
            kept.waitFor("call_ended", 25)
        }
        val told = kept.events.joinToString("\n") { "${it.message} $it ${it.json.toJson()}" }
        assertTrue("[secret]" in told)
        for (secret in secrets + "hush-hush") assertFalse(secret in told, told)
    }

    @Test
    fun `a client that is closed while a call is under way tells what had happened`() {
        val kept = Kept()
        val slow = Stage(listOf(answered(none, 200, "hang_ms" to 500)), repeat = true)
        val seam = slow.client { logger = kept }
        val call = seam.futures().phones.list()
        while (slow.requests().isEmpty()) Thread.sleep(10)
        seam.close()
        assertEquals(emptyList<Any>(), call.get())
        kept.waitFor("attempt_started")
        assertFalse("call_ended" in kept.names())
    }

    private fun list(
        seam: Seam,
        form: String,
    ): List<Any> =
        when (form) {
            "awaited" -> {
                runBlocking { seam.phones.list() }
            }

            "blocking" -> {
                seam.blocking().phones.list()
            }

            else -> {
                seam
                    .futures()
                    .phones
                    .list()
                    .get()
            }
        }

    /** A call that was begun elsewhere, and how it is cancelled. */
    private class UnderWay(
        val cancel: () -> Unit,
    )

    private fun underWay(
        seam: Seam,
        form: String,
    ): UnderWay =
        when (form) {
            "awaited" -> {
                val scope = kotlinx.coroutines.CoroutineScope(Dispatchers.Default)
                val job = scope.launch { seam.phones.deactivate(DEVICE) }
                UnderWay { runBlocking { job.cancelAndJoin() } }
            }

            "blocking" -> {
                val caller = thread { runCatching { seam.blocking().phones.deactivate(DEVICE) } }
                UnderWay { caller.interrupt().also { caller.join() } }
            }

            else -> {
                val future = seam.futures().phones.deactivate(DEVICE)
                UnderWay { future.cancel(true) }
            }
        }

    companion object {
        private val FORMS = listOf("awaited", "blocking", "future")
        private val DEVICE = DeviceId("22222222-2222-2222-2222-444444444444")

        @JvmStatic
        fun credentials(): List<Map<String, String>> =
            listOf(
                mapOf("api_key" to "seam_supersecret"),
                mapOf("personal_access_token" to "seam_at1_supersecret", "workspace_id" to "22222222-2222-2222-2222-444444444444"),
                mapOf("client_session_token" to "seam_cst1_supersecret"),
                mapOf("publishable_key" to "seam_pk1_supersecret", "user_identifier_key" to "supersecret_user"),
            )
    }
}
