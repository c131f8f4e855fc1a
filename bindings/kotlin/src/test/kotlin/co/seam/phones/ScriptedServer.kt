package co.seam.phones

import co.seam.phones.json.JsonArray
import co.seam.phones.json.JsonObject
import java.io.File
import java.net.HttpURLConnection
import java.net.URI

/** The root of the repository. */
val ROOT: File = File(System.getProperty("user.dir")).resolve("../..").canonicalFile

/** `tests/support/scripted_server.py`, one for all tests. It ends with this process, since its standard input does. */
object ScriptedServer {
    private val process: Process =
        ProcessBuilder("python3", "$ROOT/tests/support/scripted_server.py", "--cases", "$ROOT/tests/conformance")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .apply { environment()["PYTHONDONTWRITEBYTECODE"] = "1" }
            .start()

    val endpoint: String = JsonObject.parse(process.inputStream.bufferedReader().readLine()).text("endpoint")!!

    /** Registers a case of a test's own, and gives its endpoint. */
    fun register(case: Map<String, Any?>): String = post("_case", JsonObject.of(case).toJson()).text("endpoint")!!

    /** What went otherwise than the case says. */
    fun problems(case: String): JsonArray = report(case)["problems"] as JsonArray

    /** The requests that have come for a case, which is rewound. */
    fun requests(case: String): List<JsonObject> = (report(case)["requests"] as JsonArray).map { it as JsonObject }

    private fun report(case: String) = post("_report/$case", "{}")

    private fun post(
        path: String,
        body: String,
    ): JsonObject {
        val connection = URI("$endpoint/$path").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = "POST"
        connection.doOutput = true
        connection.outputStream.use { it.write(body.toByteArray()) }
        return JsonObject.parse(connection.inputStream.use { it.readBytes().decodeToString() })
    }
}

private var cases = 0

/** A case of a test's own: the server's answers, and a client that is given them. */
class Stage(
    answers: List<Map<String, Any?>>,
    repeat: Boolean = false,
) {
    val name = "kotlin_${synchronized(ScriptedServer) { ++cases }}"
    val endpoint = ScriptedServer.register(mapOf("name" to name, "server" to answers, "repeat" to repeat))

    fun client(options: SeamOptions.() -> Unit = {}): Seam = Seam(SeamOptions().apiKey("seam_test_key").endpoint(endpoint).apply(options))

    fun requests(): List<JsonObject> = ScriptedServer.requests(name)
}

/** An answer of Seam's. */
fun answered(
    body: Any?,
    status: Int = 200,
    vararg further: Pair<String, Any?>,
): Map<String, Any?> = mapOf("status" to status, "json" to body) + further

/** An error of Seam's. */
fun refused(
    status: Int,
    type: String,
    message: String = "refused",
): Map<String, Any?> = answered(mapOf("ok" to false, "error" to mapOf("type" to type, "message" to message)), status)
