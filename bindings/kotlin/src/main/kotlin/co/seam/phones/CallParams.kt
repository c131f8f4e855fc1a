package co.seam.phones

import co.seam.phones.json.WritesJson

/** Keeps the blocks of parameters apart that stand in one another. */
@DslMarker
public annotation class SeamDsl

/**
 * What may be given to a call besides what it requires. What is not set is not sent. Null is sent, as null: it unsets a field, and a
 * filter refuses it, because there it would mean "everything".
 */
@SeamDsl
public abstract class CallParams<P : CallParams<P>> internal constructor() {
    internal val given = LinkedHashMap<String, Any?>()

    /** The time for the whole call, instead of the client's. In milliseconds. */
    public var timeoutMs: Int? = null

    /** How many attempts may follow the first, instead of the client's. */
    public var maxRetries: Int? = null

    /** [timeoutMs], for chains. */
    public fun timeoutMs(value: Int?): P = chained { timeoutMs = value }

    /** [maxRetries], for chains. */
    public fun maxRetries(value: Int?): P = chained { maxRetries = value }

    @Suppress("UNCHECKED_CAST")
    private inline fun chained(change: () -> Unit): P = also { change() } as P

    @Suppress("UNCHECKED_CAST")
    internal fun <T> read(name: String): T? = given[name] as T?

    internal fun write(
        name: String,
        value: Any?,
    ) {
        given[name] = if (value is List<*>) ArrayList(value) else value
    }

    /** The names of what is given. The values may be secrets. */
    override fun toString(): String = "${javaClass.simpleName}${given.keys}"
}

/** A parameter that is an object. */
@SeamDsl
public abstract class ObjectParam internal constructor() : WritesJson {
    private val given = LinkedHashMap<String, Any?>()

    @Suppress("UNCHECKED_CAST")
    internal fun <T> read(name: String): T? = given[name] as T?

    internal fun write(
        name: String,
        value: Any?,
    ) {
        given[name] = if (value is List<*>) ArrayList(value) else value
    }

    override fun json(): Any? = given

    /** The names of what is given. */
    override fun toString(): String = "${javaClass.simpleName}${given.keys}"
}

/** How a request by its path is sent. */
public class RequestOptions : CallParams<RequestOptions>()
