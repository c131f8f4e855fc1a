package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonBoolean
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.parallel.Execution
import org.junit.jupiter.api.parallel.ExecutionMode
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.io.File

/** The conformance cases, played through the three forms of the package. */
@Execution(ExecutionMode.CONCURRENT)
class ConformanceTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    fun awaited(name: String) = play(name, "awaited") { it }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    fun blocking(name: String) = play(name, "blocking") { it.blocking() }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    fun futures(name: String) = play(name, "futures") { it.futures() }

    private fun play(
        name: String,
        form: String,
        face: (Seam) -> Any,
    ) {
        val case = CASES.getValue(name)
        val remote = case.text("backend") == "remote"
        // Under a name of its own: the forms are played at once.
        val played = "${name}_$form"
        val endpoint = if (remote) ScriptedServer.register(case + ("name" to played)) else "sandbox:"
        val config = case["config"] as? JsonObject ?: JsonObject.of(if (remote) mapOf("api_key" to "seam_test_key") else emptyMap())
        val options = JsonObject(mapOf("endpoint" to JsonText(endpoint)) + config)
        val (expected, happened) = played(case, options, face)
        assertEquals(emptyList<String>(), Patterns.differences(expected, happened))
        if (remote) assertEquals("[]", ScriptedServer.problems(played).toJson())
    }

    /** What the case expects and what happened, both as the core's envelope. */
    private fun played(
        case: JsonObject,
        options: JsonObject,
        face: (Seam) -> Any,
    ): Pair<JsonValue, JsonValue> {
        val variables = HashMap<String, JsonValue>()
        var expected = case.getValue("expect")
        try {
            Seam.ofJson(options).use { client ->
                val seam = Api(face(client))
                for (step in case["setup"] as? JsonArray ?: JsonArray(emptyList())) {
                    step as JsonObject
                    val params = Patterns.substitute(step["params"] ?: JsonObject.EMPTY, variables) as JsonObject
                    val answer = seam.request(step.text("operation")!!, params, RequestOptions())
                    for ((name, path) in step["save"] as? JsonObject ?: JsonObject.EMPTY) {
                        variables[name] = Patterns.lookUp(answer, (path as JsonText).value)
                    }
                }
                expected = Patterns.substitute(expected, variables)
                val params = Patterns.substitute(case["params"] ?: JsonObject.EMPTY, variables) as JsonObject
                return spoken(case, expected as JsonObject) to called(seam, case, params)
            }
        } catch (error: SeamException) {
            return expected to JsonObject(mapOf("ok" to JsonBoolean(false), "error" to failure(error)))
        }
    }

    private fun called(
        seam: Api,
        case: JsonObject,
        params: JsonObject,
    ): JsonValue {
        val operation = case.text("operation")!!
        if (case["generic"] == JsonBoolean(true)) {
            val chosen = case["options"] as? JsonObject ?: JsonObject.EMPTY
            return seam.request(
                operation,
                params,
                RequestOptions().timeoutMs(number(chosen, "timeout_ms")).maxRetries(number(chosen, "max_retries")),
            )
        }
        val returned = seam.call(operation, params)
        val ok = "ok" to JsonBoolean(true)
        if (returned == null || operation in WHOLE) return JsonObject(mapOf(ok) + (returned as Resource?)?.json.orEmpty())
        val told = if (returned is List<*>) JsonArray(returned.map { (it as Resource).json }) else (returned as Resource).json
        return JsonObject(mapOf(ok, RESULT.getValue(operation) to told))
    }

    /** The expectation without what a method does not tell. */
    private fun spoken(
        case: JsonObject,
        expected: JsonObject,
    ): JsonObject {
        val operation = case.text("operation")
        val told = case["generic"] == JsonBoolean(true) || expected["ok"] != JsonBoolean(true) || operation in WHOLE
        return if (told) expected else JsonObject(expected.filterKeys { it == "ok" || it == RESULT[operation] })
    }

    /** The error of the envelope again, from what the exception says. */
    private fun failure(error: SeamException): JsonObject {
        val told =
            mapOf(
                "kind" to error.kind,
                "type" to error.type,
                "message" to error.message,
                "status_code" to error.statusCode,
                "request_id" to error.requestId,
                "attempts" to error.attempts,
                "retryable" to error.retryable,
                "outcome_unknown" to error.outcomeUnknown.takeIf { it },
                "retry_after_ms" to error.retryAfterMs,
                "data" to error.data,
                "operation" to error.operation,
            ).filterValues { it != null }
        return JsonObject(JsonObject.of(told) + error.json.filterKeys { it == "validation_errors" })
    }

    companion object {
        private val WHOLE = setOf("phones.deactivate", "phones.deactivate_many")
        private val RESULT: Map<String, String> =
            (JsonObject.parse(File(ROOT, "operations.json").readText())["operations"] as JsonArray)
                .map { it as JsonObject }
                .mapNotNull { one -> (one["answer"] as JsonObject).text("key")?.let { key -> one.text("name")!! to key } }
                .toMap()

        private val CASES: Map<String, JsonObject> =
            File(ROOT, "tests/conformance")
                .listFiles { file -> file.extension == "json" }!!
                .map { JsonObject.parse(it.readText()) }
                .filter { case -> (case["faces"] as? JsonArray)?.contains(JsonText("kotlin")) ?: true }
                .associateBy { it.text("name")!! }

        @JvmStatic
        fun cases(): List<String> = CASES.keys.sorted().also { check(it.size > 400) }

        private fun number(
            options: JsonObject,
            name: String,
        ): Int? = (options[name] as? JsonNumber)?.toLongOrNull()?.toInt()
    }
}
