package co.seam.phones.internal

import co.seam.phones.SeamLogEvent
import co.seam.phones.SeamLogLevel
import co.seam.phones.SeamLogger
import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonParser
import java.util.ArrayDeque

/**
 * Tells a logger what happens in a client's calls: one event at a time and in order, on the threads that get the outcomes of the calls,
 * and on a thread of [Watch] while calls are under way. The logger is never called under a lock, and no call waits for what another
 * thread is telling: the logger may use the client, and may wait for a thread that waits for a call.
 */
internal class EventLog(
    private val client: NativeClient,
    private val logger: SeamLogger,
) {
    private val lock = Any()

    /** What was taken from the core, and was not told so far. */
    private val untold = ArrayDeque<JsonObject>()
    private var isTelling = false
    private var underWay = 0
    private var enabled = NOTHING

    /** This log for a call that begins, when its logger wants anything now; [ended] comes afterwards. */
    fun forCall(): EventLog? {
        val wanted = wanted()
        synchronized(lock) {
            if (wanted != enabled) {
                client.withHandle { Native.logEnable(it, wanted) }
                enabled = wanted
            }
            if (wanted == NOTHING) return null
            Watch.LOGS.begin(this, ::look)
            underWay++
        }
        return this
    }

    /** A call has ended: what happened in it is told before its outcome is, unless another thread is telling already. */
    fun ended() {
        tell()
        synchronized(lock) { underWay-- }
    }

    /** Tells what is there. What comes meanwhile is left to whoever took it, so that nobody tells for ever. */
    fun tell() {
        var left =
            synchronized(lock) {
                untold += taken()
                if (isTelling) return
                isTelling = true
                untold.size
            }
        try {
            while (left-- > 0) tell(synchronized(lock) { untold.remove() })
        } finally {
            synchronized(lock) { isTelling = false }
        }
    }

    private fun look() {
        tell()
        synchronized(lock) { if (underWay == 0 && untold.isEmpty()) Watch.LOGS.end(this) }
    }

    /** When the client was freed, what comes is an error, and no list. */
    private fun taken(): List<JsonObject> {
        val events = client.withHandle(Native::logTake) ?: return emptyList()
        return (JsonParser(events).document() as? JsonArray)?.map { it as JsonObject }.orEmpty()
    }

    /** A logger that throws costs its event, and no answer. */
    private fun tell(event: JsonObject) {
        try {
            logger.log(SeamLogEvent(event))
        } catch (error: Throwable) {
            if (error is InterruptedException) Thread.currentThread().interrupt()
        }
    }

    private fun wanted(): Int =
        when {
            isWanted(SeamLogLevel.DEBUG) -> EVERYTHING
            isWanted(SeamLogLevel.WARNING) -> WARNINGS
            else -> NOTHING
        }

    private fun isWanted(level: SeamLogLevel): Boolean =
        try {
            logger.isLoggable(level)
        } catch (_: Throwable) {
            true
        }

    /** What the core takes. */
    private companion object {
        const val NOTHING = 0
        const val EVERYTHING = 1
        const val WARNINGS = 2
    }
}
