package co.seam.phones.internal

import co.seam.phones.ErrorDetails
import co.seam.phones.SeamException
import co.seam.phones.json.JsonBoolean
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonParser
import co.seam.phones.json.JsonValue
import co.seam.phones.json.NotJson
import co.seam.phones.json.jsonOf

private val ID = Regex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

/** What UTF-8 never has. A zero would end the text early, so the core is given this in its place, and refuses it. */
private const val NO_UTF8: Byte = -1

/** A text for the core. */
internal fun cText(text: String): ByteArray {
    val bytes = text.toByteArray(Charsets.UTF_8)
    for (at in bytes.indices) if (bytes[at] == 0.toByte()) bytes[at] = NO_UTF8
    return bytes
}

/** The JSON of what was given; [kind]: that of the error when JSON cannot hold it. */
internal fun encoded(
    given: Map<String, Any?>,
    kind: String,
    operation: String? = null,
): ByteArray =
    try {
        jsonOf(given).toJson().toByteArray(Charsets.UTF_8)
    } catch (refused: NotJson) {
        throw refusal(refused, kind, operation)
    }

private fun refusal(
    refused: NotJson,
    kind: String,
    operation: String?,
): SeamException {
    val further = LinkedHashMap<String, Any?>()
    if (operation != null) further["operation"] = operation
    var message = refused.problem
    if (refused.path.isNotEmpty()) {
        val name = "\"${refused.path.joinToString(".")}\""
        message = if (message.startsWith("is ")) "$name $message" else "$message for $name"
        var node: Map<String, Any?> = mapOf("_errors" to listOf(refused.problem))
        for (step in refused.path.asReversed()) node = mapOf("_errors" to emptyList<String>(), step to node)
        further["validation_errors"] = node
    }
    return ErrorDetails.made(kind, message, *further.map { it.key to it.value }.toTypedArray()).exception()
}

/** The answer of the core; an error is thrown, and tells of the ids that were asked for. */
internal fun decoded(
    outcome: ByteArray,
    given: Map<String, Any?> = emptyMap(),
): JsonValue {
    val answer = JsonParser(outcome).document()
    failureOf(answer)?.let { throw ErrorDetails(it, asked(given)).exception() }
    return answer
}

/** The error of an answer that is one. */
internal fun failureOf(answer: JsonValue): JsonObject? {
    val failed = answer is JsonObject && (answer["ok"] as? JsonBoolean)?.value == false
    return if (failed) (answer as JsonObject)["error"] as? JsonObject else null
}

/** The ids among the parameters. Only what looks like one: anything else may be a token in the wrong place. */
internal fun asked(given: Map<String, Any?>): Map<String, String> =
    given
        .filterKeys { it.endsWith("_id") }
        .mapValues { (_, value) -> value?.toString().orEmpty() }
        .filterValues { ID.matches(it) }
