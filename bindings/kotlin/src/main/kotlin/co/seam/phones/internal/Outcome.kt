package co.seam.phones.internal

import co.seam.phones.ErrorDetails
import co.seam.phones.Progress
import co.seam.phones.SeamException
import co.seam.phones.SeamInvalidHandleException
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonParser

/** The error of a call that ended after it was given up: its own, or one whose data are the answer. */
internal fun whatBecameOf(
    operation: Operation<*>,
    outcome: ByteArray,
): SeamException {
    val answer = JsonParser(outcome).document()
    failureOf(answer)?.let { return ErrorDetails(it, asked(operation.given)).exception() }
    val message = "the call had succeeded when it was cancelled; its answer is in data"
    return ErrorDetails
        .made(
            "cancelled",
            message,
            "attempts" to 1,
            "outcome_unknown" to true,
            "operation" to operation.name,
            "data" to answer,
            asked = asked(operation.given),
        ).exception()
}

/** The error of a call that was cancelled before anything was sent. */
internal fun neverStarted(operation: Operation<*>): SeamException =
    ErrorDetails
        .made(
            "cancelled",
            "the call was cancelled before it began; nothing was sent",
            "operation" to operation.name,
            asked = asked(operation.given),
        ).exception()

/** The result. The core knows handles by their numbers only; nothing but close() makes that of a client invalid. */
internal fun <T> resultOf(
    operation: Operation<T>,
    outcome: ByteArray,
): T =
    try {
        operation.result(outcome)
    } catch (_: SeamInvalidHandleException) {
        throw clientIsClosed(operation)
    }

internal const val CLOSED = "the client is closed"

internal fun clientIsClosed(operation: Operation<*>): SeamException =
    ErrorDetails.made("invalid_handle", CLOSED, "operation" to operation.name, asked = asked(operation.given)).exception()

/**
 * How far a call had come at its end. The queue has handed the call over and knows it no more, so its answer tells. Those that there was no
 * time for have not ended.
 */
internal fun lastProgress(outcome: ByteArray): Progress? {
    val report = JsonParser(outcome).document() as? JsonObject ?: return null
    if ("total" !in report) return null
    val total = number(report, "total")
    return Progress(total - number(report, "not_attempted"), number(report, "failed") + number(report, "unknown"), total)
}

private fun number(
    report: JsonObject,
    name: String,
): Int = (report[name] as? JsonNumber)?.toLongOrNull()?.toInt() ?: 0
