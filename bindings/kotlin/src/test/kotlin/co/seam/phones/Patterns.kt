package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonBoolean
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue

/** The matching rules of `tests/conformance/README.md`. */
object Patterns {
    private val MATCHER = Regex("<([a-z]+)(?::(.*))?>", RegexOption.DOT_MATCHES_ALL)
    private val UUID = Regex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
    private val TIME = Regex("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")

    private val PREDICATES =
        mapOf<String, (JsonValue, String) -> Boolean>(
            "any" to { _, _ -> true },
            "string" to { value, _ -> value is JsonText },
            "number" to { value, _ -> value is JsonNumber },
            "uuid" to { value, _ -> value is JsonText && UUID.matches(value.value) },
            "time" to { value, _ -> value is JsonText && TIME.matches(value.value) },
            "contains" to { value, text -> value is JsonText && text in value.value },
            "lacks" to { value, text -> value is JsonText && text !in value.value },
        )

    /** Replaces every text `<var:name>`. */
    fun substitute(
        value: JsonValue,
        variables: Map<String, JsonValue>,
    ): JsonValue =
        when (value) {
            is JsonObject -> {
                JsonObject(value.mapValues { (_, item) -> substitute(item, variables) })
            }

            is JsonArray -> {
                JsonArray(value.map { substitute(it, variables) })
            }

            is JsonText -> {
                val name = value.value.removePrefix("<var:").removeSuffix(">")
                if (value.value == "<var:$name>") variables.getValue(name) else value
            }

            else -> {
                value
            }
        }

    /** The value at a path like `phones.0.device_id`. */
    fun lookUp(
        value: JsonValue,
        path: String,
    ): JsonValue = path.split(".").fold(value) { at, step -> if (at is JsonArray) at[step.toInt()] else (at as JsonObject).getValue(step) }

    /** One line for each place where the value is not what the pattern asks for. */
    fun differences(
        pattern: JsonValue,
        value: JsonValue,
        path: String = "$",
    ): List<String> {
        if (pattern is JsonObject) return inObject(pattern, value, path)
        if (pattern is JsonArray) return inArray(pattern, value, path)
        if (pattern is JsonText) {
            val found = MATCHER.matchEntire(pattern.value)
            val predicate = found?.let { PREDICATES[it.groupValues[1]] }
            if (predicate != null) {
                return if (predicate(value, found.groupValues[2])) emptyList() else listOf("$path: $value is not $pattern")
            }
        }
        val same =
            if (pattern is JsonNumber &&
                value is JsonNumber
            ) {
                pattern.toBigDecimal().compareTo(value.toBigDecimal()) == 0
            } else {
                pattern == value
            }
        return if (same) emptyList() else listOf("$path: $value instead of $pattern")
    }

    private fun inObject(
        pattern: JsonObject,
        value: JsonValue,
        path: String,
    ): List<String> {
        if (value !is JsonObject) return listOf("$path: $value is not an object")
        return pattern.flatMap { (key, wanted) ->
            when {
                key == "<only>" && wanted == JsonBoolean(true) -> (value.keys - pattern.keys).map { "$path.$it: not expected" }
                wanted == JsonText("<absent>") -> if (key in value) listOf("$path.$key: should be absent") else emptyList()
                key !in value -> listOf("$path.$key: missing")
                else -> differences(wanted, value.getValue(key), "$path.$key")
            }
        }
    }

    private fun inArray(
        pattern: JsonArray,
        value: JsonValue,
        path: String,
    ): List<String> {
        if (value !is JsonArray) return listOf("$path: $value is not an array")
        if (pattern.size != value.size) return listOf("$path: ${value.size} elements instead of ${pattern.size}")
        return pattern.indices.flatMap { differences(pattern[it], value[it], "$path[$it]") }
    }
}
