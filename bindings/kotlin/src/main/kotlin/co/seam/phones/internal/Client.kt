package co.seam.phones.internal

import co.seam.phones.ErrorDetails
import co.seam.phones.RequestOptions
import co.seam.phones.SeamLogger
import co.seam.phones.SeamOptions
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonText
import co.seam.phones.json.JsonValue

private const val SDK_NAME = "seam-phones-kotlin"

/** The version of this package. */
internal const val VERSION = "0.1.0"

/** The calls of a new client. */
internal fun callsOf(
    options: JsonObject,
    logger: SeamLogger? = null,
): Calls {
    val own = mapOf("sdk_name" to JsonText(SDK_NAME), "sdk_version" to JsonText(VERSION))
    return Calls(NativeClient(JsonObject(own + options), logger))
}

/** The calls of an app. Without the token of a client session it would take the credentials of a server from the environment. */
internal fun appCallsOf(options: SeamOptions): Calls {
    if (options.clientSessionToken == null) {
        val message =
            "the client for an app needs client_session_token, the token of a client session; " +
                "with a publishable key, fromPublishableKey gets one"
        throw ErrorDetails.made("invalid_token", message).exception()
    }
    return callsOf(options.json(), options.logger)
}

/** A request by its path, or any operation by its name. */
internal fun requestOf(
    path: String,
    params: Map<String, Any?>,
    options: RequestOptions,
): Operation<JsonValue> = Operation(path, params.toMap(), options) { it }
