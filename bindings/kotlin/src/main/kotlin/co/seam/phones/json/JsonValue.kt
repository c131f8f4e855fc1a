package co.seam.phones.json

import java.io.Serializable
import java.math.BigDecimal

/**
 * JSON, as Seam sent it. The package has its own reader and writer: `org.json` of Android rounds long numbers, and a library for
 * it would be one more dependency of every app. Nothing here uses reflection.
 */
public sealed class JsonValue : Serializable {
    /** The JSON text, with secrets in it. */
    public fun toJson(): String = StringBuilder().also { writeJson(this, it, showSecrets = true) }.toString()

    /** The JSON text for people and logs: tokens are left out. */
    override fun toString(): String = StringBuilder().also { writeJson(this, it, showSecrets = false) }.toString()

    public companion object {
        /** Reads a JSON text. An [IllegalArgumentException] says where it is none. */
        @JvmStatic
        public fun parse(text: String): JsonValue = JsonParser(text.toByteArray(Charsets.UTF_8)).document()

        /**
         * Kotlin's values as JSON: null, texts, numbers, booleans, maps, lists and what is JSON already. Anything else is an
         * [IllegalArgumentException].
         */
        @JvmStatic
        public fun of(value: Any?): JsonValue = jsonOf(value)
    }
}

/** JSON's null. */
public object JsonNull : JsonValue() {
    private fun readResolve(): Any = JsonNull
}

/** True or false. */
public class JsonBoolean(
    public val value: Boolean,
) : JsonValue() {
    override fun equals(other: Any?): Boolean = other is JsonBoolean && other.value == value

    override fun hashCode(): Int = value.hashCode()
}

/** A number with all the digits that were sent. */
public class JsonNumber(
    /** The digits, as they stand in JSON. */
    public val text: String,
) : JsonValue() {
    /** The number, when it is whole and fits; null otherwise. */
    public fun toLongOrNull(): Long? = text.toLongOrNull() ?: exactLong()

    /** The nearest floating-point number. */
    public fun toDouble(): Double = text.toDouble()

    /** The number with all its digits. */
    public fun toBigDecimal(): BigDecimal = BigDecimal(text)

    override fun equals(other: Any?): Boolean = other is JsonNumber && other.text == text

    override fun hashCode(): Int = text.hashCode()

    // Such as 1.0 or 1e3. The length is looked at first: 1e999999999 has a billion digits.
    private fun exactLong(): Long? {
        val exact = toBigDecimal()
        if (exact.precision() - exact.scale() > LONGEST) return null
        return try {
            exact.longValueExact()
        } catch (_: ArithmeticException) {
            null
        }
    }

    private companion object {
        const val LONGEST = 19
    }
}

/** A text. */
public class JsonText(
    public val value: String,
) : JsonValue() {
    override fun equals(other: Any?): Boolean = other is JsonText && other.value == value

    override fun hashCode(): Int = value.hashCode()
}

/** An array: a read-only list. */
public class JsonArray(
    private val items: List<JsonValue>,
) : JsonValue(),
    List<JsonValue> by items {
    override fun equals(other: Any?): Boolean = items == other

    override fun hashCode(): Int = items.hashCode()
}

/** An object: a read-only map. Members keep the order in which they were sent. */
public class JsonObject(
    private val members: Map<String, JsonValue>,
) : JsonValue(),
    Map<String, JsonValue> by members {
    /** The text of a member; null when it is not there, or no text. */
    public fun text(name: String): String? = (members[name] as? JsonText)?.value

    override fun equals(other: Any?): Boolean = members == other

    override fun hashCode(): Int = members.hashCode()

    public companion object {
        /** An object without members. */
        @JvmField
        public val EMPTY: JsonObject = JsonObject(emptyMap())

        /** Reads the JSON text of an object. */
        @JvmStatic
        public fun parse(text: String): JsonObject =
            JsonValue.parse(text) as? JsonObject ?: throw IllegalArgumentException("the JSON is not an object")

        /** A map as a JSON object; see [JsonValue.of]. */
        @JvmStatic
        public fun of(members: Map<String, Any?>): JsonObject = jsonOf(members) as JsonObject
    }
}
