package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonBoolean
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue
import kotlinx.coroutines.runBlocking
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.util.concurrent.ExecutionException
import java.util.concurrent.Future
import kotlin.coroutines.Continuation
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn

/** An operation of `operations.json`. */
class TableOperation(
    val json: JsonObject,
) {
    val name = json.text("name")!!
    val parameters = (json["parameters"] as JsonArray).map { it as JsonObject }
    val required = parameters.filter { it["required"] == JsonBoolean(true) }.map { it.text("name")!! }
    val forServers = json["server_method"] == JsonBoolean(true)
    val forApps = JsonText("client_session") in json["credentials"] as JsonArray
}

val TABLE: Map<String, TableOperation> =
    (JsonObject.parse(File(ROOT, "operations.json").readText())["operations"] as JsonArray)
        .map { TableOperation(it as JsonObject) }
        .associateBy { it.name }

fun camel(name: String): String = name.split("_").reduce { joined, part -> joined + part.replaceFirstChar { it.uppercase() } }

/** The functions of a client, found by the names of the operations: so that a test can go through all of them. */
class Api(
    private val client: Any,
) {
    /** The function of an operation, with the object that has it. */
    fun find(name: String): Pair<Any, Method> {
        val steps = (if (name in APP_NAMES && client.javaClass.simpleName.contains("App")) APP_NAMES.getValue(name) else name).split(".")
        val group = steps.dropLast(1).fold(client) { at, step -> read(at, camel(step)) }
        val required = TABLE.getValue(name).required.size
        val method =
            group.javaClass.methods.single { found ->
                val taken = found.parameterTypes.filter { it != Continuation::class.java }
                found.name == camel(steps.last()) && taken.size == required + 1 && CallParams::class.java.isAssignableFrom(taken.last())
            }
        return group to method
    }

    /** Calls the function of an operation with parameters that are JSON, and waits for what it gives. */
    fun call(
        name: String,
        params: JsonObject,
        options: RequestOptions = RequestOptions(),
    ): Any? {
        val (group, method) = find(name)
        val operation = TABLE.getValue(name)
        val first = operation.required.mapIndexed { at, one -> typed(method.parameterTypes[at], params[one]) }
        val further = method.parameterTypes[first.size].getConstructor().newInstance() as CallParams<*>
        (params - operation.required.toSet()).forEach { (one, value) -> further.write(one, value) }
        further.timeoutMs = options.timeoutMs
        further.maxRetries = options.maxRetries
        return invoked(group, method, first + further)
    }

    fun request(
        path: String,
        params: JsonObject,
        options: RequestOptions,
    ): JsonValue {
        val method = client.javaClass.methods.single { it.name == "request" && it.parameterCount >= FULL && !it.isBridge }
        return invoked(client, method, listOf(path, params, options)) as JsonValue
    }

    private fun invoked(
        holder: Any,
        method: Method,
        arguments: List<Any?>,
    ): Any? =
        try {
            if (method.parameterTypes.last() == Continuation::class.java) {
                runBlocking {
                    suspendCoroutineUninterceptedOrReturn<Any?> {
                        method.invoke(
                            holder,
                            *arguments.toTypedArray(),
                            it,
                        )
                    }
                }.takeUnless {
                    it ==
                        Unit
                }
            } else {
                val returned = method.invoke(holder, *arguments.toTypedArray())
                if (returned is Future<*>) returned.get() else returned
            }
        } catch (error: InvocationTargetException) {
            throw error.targetException
        } catch (error: ExecutionException) {
            throw error.cause!!
        }

    private fun typed(
        type: Class<*>,
        value: JsonValue?,
    ): Any {
        if (type == Map::class.java) return value as? JsonObject ?: JsonObject.EMPTY
        val text = (value as? JsonText)?.value.orEmpty()
        return if (type == String::class.java) text else type.getConstructor(String::class.java).newInstance(text)
    }

    private fun read(
        holder: Any,
        name: String,
    ): Any {
        val names = setOf(name, "get" + name.replaceFirstChar { it.uppercase() })
        return holder.javaClass.methods
            .single { it.name in names && it.parameterCount == 0 }
            .invoke(holder)
    }

    private companion object {
        const val FULL = 3
        val APP_NAMES = mapOf("mobile_sdk.v1.acs.credentials.list" to "credentials.list")
    }
}
