package co.seam.phones.internal

import co.seam.phones.CallParams
import co.seam.phones.Page
import co.seam.phones.ProgressListener
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonValue
import co.seam.phones.objects.Pagination

/** One call that may be made: what is sent, and what its answer means. */
internal class Operation<T>(
    val name: String,
    required: Map<String, Any?>,
    params: CallParams<*>,
    val progress: ProgressListener? = null,
    private val read: (JsonValue) -> T,
) {
    // Copied: the caller may use its parameters again, changed, while this call is under way.
    val given: Map<String, Any?> = if (params.given.isEmpty()) required else required + params.given
    private val timeoutMs = params.timeoutMs
    private val maxRetries = params.maxRetries

    /** The options of the call, or null. */
    fun options(): ByteArray? {
        val options = LinkedHashMap<String, Any?>()
        timeoutMs?.let { options["timeout_ms"] = it }
        maxRetries?.let { options["max_retries"] = it }
        return if (options.isEmpty()) null else encoded(options, "invalid_options")
    }

    fun parameters(): ByteArray = encoded(given, "invalid_params", name)

    /** What an answer means. */
    fun result(outcome: ByteArray): T = read(decoded(outcome, given))
}

/** The object that a member of the answer is. The core has looked at the shape of the answer. */
internal fun member(
    answer: JsonValue,
    name: String,
): JsonObject = members(answer).getValue(name) as JsonObject

/** The same, for a member that may be missing. */
internal fun <T> memberOrNull(
    answer: JsonValue,
    name: String,
    read: (JsonObject) -> T,
): T? = (members(answer)[name] as? JsonObject)?.let(read)

/** The objects that a member of the answer lists. */
internal fun <T> items(
    answer: JsonValue,
    name: String,
    read: (JsonObject) -> T,
): List<T> = (members(answer).getValue(name) as List<*>).map { read(it as JsonObject) }

/** The same, for a list that comes in pages. */
internal fun <T> page(
    answer: JsonValue,
    name: String,
    read: (JsonObject) -> T,
): Page<T> = Page(items(answer, name, read), memberOrNull(answer, "pagination", ::Pagination))

/** The answer without what every answer has. */
internal fun whole(answer: JsonValue): JsonObject = JsonObject(members(answer).filterKeys { it != "ok" })

/** The same, where an answer may have nothing to tell. */
internal fun <T> wholeOrNull(
    answer: JsonValue,
    read: (JsonObject) -> T,
): T? = whole(answer).takeIf { it.isNotEmpty() }?.let(read)

private fun members(answer: JsonValue): JsonObject = answer as JsonObject
