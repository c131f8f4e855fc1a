package co.seam.phones.json

/** Members that nobody may read in a log. */
private val SECRETS = setOf("token")

/** Why a value cannot be JSON, and where it stands. */
internal class NotJson(
    val path: List<String>,
    val problem: String,
) : IllegalArgumentException(if (path.isEmpty()) problem else "${path.joinToString(".")}: $problem")

internal fun jsonOf(value: Any?): JsonValue = converted(value, emptyList())

private const val DEEPEST = 200

private fun converted(
    value: Any?,
    path: List<String>,
): JsonValue {
    if (path.size > DEEPEST) throw NotJson(path.take(1), "is nested too deeply or contains itself")
    return when (value) {
        null -> JsonNull
        is JsonObject -> JsonObject(value.mapValues { (name, item) -> converted(item, path + name) })
        is JsonArray -> JsonArray(value.mapIndexed { index, item -> converted(item, path + index.toString()) })
        is JsonText -> JsonText(unicode(value.value, path))
        is JsonValue -> value
        is CharSequence -> JsonText(unicode(value.toString(), path))
        is Boolean -> JsonBoolean(value)
        is Number -> JsonNumber(digits(value, path))
        is WritesJson -> converted(value.json(), path)
        is Map<*, *> -> convertedMap(value, path)
        is Iterable<*> -> JsonArray(value.mapIndexed { index, item -> converted(item, path + index.toString()) })
        is Array<*> -> converted(value.asList(), path)
        else -> throw NotJson(path, "Expected a value that JSON can hold, received ${value.javaClass.simpleName}")
    }
}

private fun convertedMap(
    map: Map<*, *>,
    path: List<String>,
): JsonObject {
    val members = LinkedHashMap<String, JsonValue>()
    for ((name, item) in map) {
        val text = name as? CharSequence ?: throw NotJson(path, "Expected a name that is a text")
        members[unicode(text.toString(), path)] = converted(item, path + text.toString())
    }
    return JsonObject(members)
}

/** The text, unless half of a surrogate pair stands in it: UTF-8 cannot hold that, and would change it in silence. */
private fun unicode(
    text: String,
    path: List<String>,
): String {
    var at = 0
    while (at < text.length) {
        val letter = text[at]
        if (letter.isSurrogate()) {
            val pairs = letter.isHighSurrogate() && at + 1 < text.length && text[at + 1].isLowSurrogate()
            if (!pairs) throw NotJson(path, "is not valid text: it has a lone surrogate")
            at++
        }
        at++
    }
    return text
}

private fun digits(
    number: Number,
    path: List<String>,
): String {
    val nearest = number.toDouble()
    val floating = number is Double || number is Float
    if (floating && (nearest.isNaN() || nearest.isInfinite())) throw NotJson(path, "Expected a finite number, received $number")
    // A whole number stays one: 10.0 would be refused where a count is asked for.
    return number.toString().removeSuffix(".0")
}

/** Writes a value as JSON. */
internal fun writeJson(
    value: JsonValue,
    out: StringBuilder,
    showSecrets: Boolean,
) {
    when (value) {
        is JsonNull -> {
            out.append("null")
        }

        is JsonBoolean -> {
            out.append(value.value)
        }

        is JsonNumber -> {
            out.append(value.text)
        }

        is JsonText -> {
            writeText(value.value, out)
        }

        is JsonArray -> {
            out.append('[')
            value.forEachIndexed { index, item ->
                if (index > 0) out.append(',')
                writeJson(item, out, showSecrets)
            }
            out.append(']')
        }

        is JsonObject -> {
            writeMembers(value, out, showSecrets)
        }
    }
}

private fun writeMembers(
    members: JsonObject,
    out: StringBuilder,
    showSecrets: Boolean,
) {
    out.append('{')
    var first = true
    for ((name, item) in members) {
        if (!first) out.append(',')
        first = false
        writeText(name, out)
        out.append(':')
        if (!showSecrets && name in SECRETS && item !is JsonNull) out.append("\"***\"") else writeJson(item, out, showSecrets)
    }
    out.append('}')
}

private fun writeText(
    text: String,
    out: StringBuilder,
) {
    out.append('"')
    for (letter in text) {
        when {
            letter == '"' || letter == '\\' -> out.append('\\').append(letter)
            letter < ' ' -> out.append("\\u").append(letter.code.toString(16).padStart(4, '0'))
            else -> out.append(letter)
        }
    }
    out.append('"')
}
