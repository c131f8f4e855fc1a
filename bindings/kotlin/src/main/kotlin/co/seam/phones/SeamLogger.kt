package co.seam.phones

import co.seam.phones.json.JsonObject

/**
 * Is told what happens in the calls of a client: attempts, why they are repeated, connections, ends. Each event comes once, and one at a
 * time, in order; on the thread that gets the outcome of a call, or on one of this package. Give it to [SeamOptions].
 *
 * An exception that it throws is dropped: it costs its event, and no answer. What happens after the client was closed is not told.
 */
public fun interface SeamLogger {
    /** Takes an event. It may use the client, but it should not take long. */
    public fun log(event: SeamLogEvent)

    /** Whether events of this level are wanted now. It is asked when a call begins; a call of which nothing is wanted costs nothing more. */
    public fun isLoggable(level: SeamLogLevel): Boolean = true
}

/** How important an event is. */
public enum class SeamLogLevel {
    /** What happens when all goes well. */
    DEBUG,

    /** An attempt is repeated, or events are missing. */
    WARNING,
}

/** What has happened in a call. No event holds a token, a header or a parameter. */
public class SeamLogEvent(
    json: JsonObject,
) : Resource(json) {
    public val level: SeamLogLevel get() = if (json.text("level") == "debug") SeamLogLevel.DEBUG else SeamLogLevel.WARNING

    /** All of this in words, on one line, to be logged as it is. */
    public val message: String get() = textOf("message").orEmpty()

    /** `attempt_started`, `connection_made`, `attempt_ended`, `attempt_repeated`, `call_ended`, or `events_dropped`. */
    public val event: String get() = textOf("event").orEmpty()

    /** A text in ISO 8601, with milliseconds. */
    public val time: String get() = textOf("time").orEmpty()

    /** A number that all events of one call have, and no other call of this process. */
    public val call: Long? get() = longOf("call")

    /** What was asked for, such as `phones.list`. */
    public val operation: String? get() = textOf("operation")

    /** The number of the attempt, from 1. */
    public val attempt: Long? get() = longOf("attempt")

    /** How many attempts an ended call has made; 0 when nothing was sent. */
    public val attempts: Long? get() = longOf("attempts")

    /** The status of the HTTP answer. */
    public val statusCode: Long? get() = longOf("status_code")

    /** Seam's id of the request. */
    public val requestId: String? get() = textOf("request_id")

    /** The kind of the error; null when all went well. */
    public val kind: String? get() = textOf("kind")

    /** The type of the error. */
    public val type: String? get() = textOf("type")

    /** Whether the operation may have taken effect although it failed. */
    @get:JvmName("isOutcomeUnknown")
    public val outcomeUnknown: Boolean get() = booleanOf("outcome_unknown") ?: false

    /** How long the attempt, the call, or making the connection took, in milliseconds. */
    public val durationMs: Double? get() = doubleOf("duration_ms")

    /** The wait before the next attempt, in milliseconds. */
    public val waitMs: Double? get() = doubleOf("wait_ms")

    /** Why there is a next attempt. */
    public val reason: String? get() = textOf("reason")

    /** How many events are missing before this one. */
    public val dropped: Long? get() = longOf("dropped")
}
