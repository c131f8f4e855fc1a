package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/** Every operation of the table has its function, in each form, and sends what it is given. */
class RoutesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("serverOperations")
    fun `a server has it in every form`(name: String) =
        Seam.sandbox().use { seam -> for (form in listOf(seam, seam.blocking(), seam.futures())) assertNotNull(Api(form).find(name)) }

    @ParameterizedTest(name = "{0}")
    @MethodSource("appOperations")
    fun `an app has it in every form`(name: String) =
        app("http://127.0.0.1:1").use { seam ->
            for (form in listOf(seam, seam.blocking(), seam.futures())) assertNotNull(Api(form).find(name))
        }

    @Test
    fun `every operation is for servers or for apps`() {
        assertEquals(TABLE.keys, (serverOperations() + appOperations()).toSet())
        assertTrue("phone_sessions.get_or_create" in appOperations() && "mobile_sdk.v1.acs.credentials.list" in appOperations())
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serverOperations")
    fun `it sends what it is given, under its own name`(name: String) {
        Seam.sandbox().use { seam -> checkSent(Api(seam.blocking()), name) }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOperation")
    fun `every parameter can be set and read, as a property and in a chain`(name: String) {
        val operation = TABLE.getValue(name)
        val type = Class.forName("co.seam.phones.params.${pascal(name)}Params")
        for (parameter in operation.parameters.map { it.text("name")!! } - operation.required.toSet()) {
            val upper = camel(parameter).replaceFirstChar { it.uppercase() }
            // Kotlin's own rule for names that begin with "is".
            val getter = type.methods.single { it.parameterCount == 0 && it.name in setOf("get$upper", camel(parameter)) }
            val setter = type.methods.single { it.name == "set${upper.removePrefix("Is")}" }
            val chained =
                type.methods.single {
                    it.name ==
                        camel(
                            parameter,
                        ) && it.parameterTypes.toList() == setter.parameterTypes.toList()
                }
            val params = type.getConstructor().newInstance() as CallParams<*>
            setter.invoke(params, null)
            assertEquals(setOf(parameter), params.given.keys)
            assertEquals(null, getter.invoke(params))
            assertEquals(params, chained.invoke(params, null))
        }
    }

    @Test
    fun `every field of an object can be read`() {
        val objects = (JsonObject.parse(ROOT.resolve("operations.json").readText())["objects"] as JsonArray).map { it as JsonObject }
        for (thing in objects) {
            val type = Class.forName("co.seam.phones.objects.${pascal(thing.text("name")!!)}")
            for (field in thing["fields"] as JsonArray) {
                val name = camel((field as JsonObject).text("name")!!)
                val getters = setOf(name, "get${name.replaceFirstChar { it.uppercase() }}")
                assertTrue(type.methods.any { it.name in getters }, "$type $name")
            }
        }
    }

    @Test
    fun `every option can be given`() {
        val names =
            (JsonObject.parse(ROOT.resolve("operations.json").readText())["client_options"] as JsonArray).map {
                (it as JsonObject).text("name")!!
            }
        for (name in names) {
            val setter = SeamOptions::class.java.methods.single { it.name == "set" + camel(name).replaceFirstChar { c -> c.uppercase() } }
            val value: Any =
                when (setter.parameterTypes.single().simpleName) {
                    "String" -> "x"
                    "Long" -> 1L
                    "Boolean" -> true
                    "Map" -> mapOf("x" to "y")
                    else -> listOf(mapOf("operation" to "x"))
                }
            val options = SeamOptions()
            setter.invoke(options, value)
            assertEquals(setOf(name), options.json().keys)
        }
    }

    /** The core refuses a parameter that it does not know, and one that is missing: so all that are sent must be right. */
    private fun checkSent(
        api: Api,
        name: String,
    ) {
        val operation = TABLE.getValue(name)
        val given = JsonObject(operation.parameters.associate { it.text("name")!! to JsonText("wrong") })
        val error = runCatching { api.call(name, given) }.exceptionOrNull()
        if (operation.parameters.isEmpty()) return assertEquals(null, error)
        // Texts and maps may hold anything, so such an operation may go through.
        if (error !is SeamInvalidParamsException && operation.parameters.all { it.text("type") in setOf("text", "map") }) return
        assertTrue(error is SeamInvalidParamsException && error.operation == name, "$error")
        // Texts may hold anything; whatever else there is was looked at, and was known.
        assertTrue((error as SeamException).validationErrors.all { it.parameter in given.keys }, "$error")
        assertTrue("not a parameter" !in error.message!! && "unknown" !in error.message!!, "$error")
    }

    companion object {
        @JvmStatic
        fun serverOperations(): List<String> = TABLE.values.filter { it.forServers }.map { it.name }

        @JvmStatic
        fun appOperations(): List<String> = TABLE.values.filter { it.forApps }.map { it.name }

        @JvmStatic
        fun everyOperation(): List<String> = TABLE.keys.toList()

        private fun pascal(name: String) = name.split('.', '_').joinToString("") { part -> part.replaceFirstChar { it.uppercase() } }

        private fun app(endpoint: String) = SeamApp(SeamOptions().clientSessionToken("seam_cst1abc").endpoint(endpoint))
    }
}
