package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonBoolean
import co.seam.phones.json.JsonNull
import co.seam.phones.json.JsonNumber
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue
import java.io.Serializable

/**
 * One of Seam's objects: a read-only view of the JSON that Seam sent. Two are equal when they are of one class and their content is
 * the same. Fields that this version does not know are kept: `phone.json["new_field"]`.
 */
public abstract class Resource internal constructor(
    /** All that Seam sent. */
    public val json: JsonObject,
) : Serializable {
    override fun equals(other: Any?): Boolean = other is Resource && other.javaClass == javaClass && other.json == json

    override fun hashCode(): Int = json.hashCode()

    /** The class and the content; tokens are left out. */
    override fun toString(): String = "${javaClass.simpleName}$json"

    internal fun textOf(name: String): String? = typed<JsonText>(name, "a text")?.value

    internal fun booleanOf(name: String): Boolean? = typed<JsonBoolean>(name, "true or false")?.value

    internal fun longOf(name: String): Long? =
        typed<JsonNumber>(name, "a number")?.let { it.toLongOrNull() ?: wrong(name, "a whole number") }

    internal fun doubleOf(name: String): Double? = typed<JsonNumber>(name, "a number")?.toDouble()

    internal fun objectOf(name: String): JsonObject? = typed<JsonObject>(name, "an object")

    internal fun valueOf(name: String): JsonValue? = json[name].takeUnless { it is JsonNull }

    internal fun <T> listOf(
        name: String,
        read: (JsonValue) -> T?,
    ): List<T>? = typed<JsonArray>(name, "an array")?.map { read(it) ?: wrong(name, "an array of such items") }

    /** What is required, and which the core has looked for. */
    internal fun <T> required(
        name: String,
        value: T?,
    ): T = value ?: wrong(name, "there")

    private inline fun <reified J : JsonValue> typed(
        name: String,
        what: String,
    ): J? =
        when (val value = json[name]) {
            null, JsonNull -> null
            is J -> value
            else -> wrong(name, what)
        }

    private fun wrong(
        name: String,
        what: String,
    ): Nothing {
        val message = "the field $name of this ${javaClass.simpleName} is not $what; json has what Seam sent"
        throw ErrorDetails.made("invalid_response", message).exception()
    }
}
