package co.seam.phones.testing

import co.seam.phones.BlockingSeam
import co.seam.phones.Seam
import co.seam.phones.SeamException
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.params.EventsListParams

/**
 * A fresh sandbox in memory for a test of an app, in JUnit or any other framework. [play] shows the sandbox's events when the test fails; a
 * test that makes its sandbox itself calls [printEvents].
 *
 * @param seed What it begins with: JSON, as `docs/sandbox-seed.schema.json` describes it; null for an empty sandbox.
 */
public class SeamSandbox
    @JvmOverloads
    constructor(
        seed: String? = null,
    ) : AutoCloseable {
        /** A client of the sandbox. */
        public val seam: Seam = Seam.sandbox()

        /** The same client, whose functions wait. */
        public val blocking: BlockingSeam = seam.blocking()

        init {
            try {
                if (seed != null) blocking.testHelpers.seed(JsonObject.parse(seed))
            } catch (failed: Throwable) {
                seam.close()
                throw failed
            }
        }

        /** Plays a test in this sandbox. When it throws, the sandbox's events are printed on standard error. The sandbox is closed then. */
        public fun play(test: Test) {
            use {
                try {
                    test.play(this)
                } catch (failed: Throwable) {
                    printEvents()
                    throw failed
                }
            }
        }

        /** What has happened in the sandbox: a line for each event, with its time, its type, and what it is about. */
        public fun events(): String =
            try {
                val events = blocking.events.list(EventsListParams().since("1970-01-01T00:00:00Z").limit(MOST))
                events.joinToString("\n") { lineOf(it.json) }.ifEmpty { "none" }
            } catch (refused: SeamException) {
                "cannot be had: ${refused.message}"
            }

        /** Prints the events on standard error. */
        public fun printEvents(): Unit = System.err.println("Events of the sandbox:\n${events()}")

        /** Ends the sandbox. */
        override fun close(): Unit = seam.close()

        /** A test in a sandbox. */
        public fun interface Test {
            /** Plays it. */
            @Throws(Exception::class)
            public fun play(sandbox: SeamSandbox)
        }

        private companion object {
            const val MOST = 1000
            val OTHER_IDS = setOf("event_id", "workspace_id")

            fun lineOf(event: JsonObject): String {
                val about = event.filterKeys { it.endsWith("_id") && it !in OTHER_IDS }
                val told = about.map { (name, id) -> "$name=${(id as? JsonText)?.value ?: id}" }
                return (listOf(event.text("occurred_at"), event.text("event_type")) + told).joinToString("  ")
            }
        }
    }
