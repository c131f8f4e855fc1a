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
 * The root of all errors of this package: one class for each kind. None of them is checked, so that Kotlin and Java read alike.
 * No text of an error holds a token.
 */
public sealed class SeamException(
    private val details: ErrorDetails,
) : RuntimeException(details.text("message")) {
    /** What happened, from a closed set, such as `timeout`. One kind, one class. */
    public val kind: String get() = details.text("kind") ?: "unknown"

    /** Seam's own type of error, an open set, such as `phone_not_found`; the kind for an error made here. */
    public val type: String get() = details.text("type") ?: kind

    /** The status of the HTTP answer; null where there was none. */
    public val statusCode: Int? get() = details.long("status_code")?.toInt()

    /** Seam's id of the request, to be named when asking Seam about it. */
    public val requestId: String? get() = details.text("request_id")

    /** How many requests were sent. */
    public val attempts: Int get() = details.long("attempts")?.toInt() ?: 0

    /** True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating it could do it twice. */
    @get:JvmName("isRetryable")
    public val retryable: Boolean get() = details.flag("retryable")

    /** True when a request was sent and nobody knows whether Seam carried it out. */
    @get:JvmName("isOutcomeUnknown")
    public val outcomeUnknown: Boolean get() = details.flag("outcome_unknown")

    /** How long Seam asked to wait, in milliseconds, where it did. */
    public val retryAfterMs: Long? get() = details.long("retry_after_ms")

    /** Further data that came with the error. */
    public val data: JsonValue? get() = details.error["data"].takeUnless { it is JsonNull }

    /** The operation that failed, such as `phones.deactivate`. */
    public val operation: String? get() = details.text("operation")

    /** The parameters that were refused, and why. */
    public val validationErrors: List<ValidationError>
        get() =
            (details.error["validation_errors"] as? JsonObject)
                ?.keys
                .orEmpty()
                .filter { it != "_errors" }
                .map { ValidationError(it, validationMessages(it)) }

    /** What is wrong with a parameter, or with a part of one: `phone_metadata.os_version`. */
    public fun validationMessages(parameter: String): List<String> {
        var node: JsonValue? = details.error["validation_errors"]
        for (name in parameter.split(".")) node = (node as? JsonObject)?.get(name)
        val messages = (node as? JsonObject)?.get("_errors") as? JsonArray
        return messages.orEmpty().filterIsInstance<JsonText>().map { it.value }
    }

    /** The whole error, as the core gave it. */
    public val json: JsonObject get() = details.error

    /** The class, the type, the message, and which call it was. */
    override fun toString(): String = "${javaClass.name}: ${details.shown(type, message)}"
}

/** Seam answered with an error; [type] is Seam's own. */
public open class SeamApiException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** Seam does not accept the credentials. */
public class SeamUnauthorizedException internal constructor(
    details: ErrorDetails,
) : SeamApiException(details)

/** Seam does not accept the parameters: [validationErrors] says which. */
public class SeamInvalidInputException internal constructor(
    details: ErrorDetails,
) : SeamApiException(details)

/** The parameters were refused here, and nothing was sent. */
public class SeamInvalidParamsException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The token is of another kind than the option that it was given for, or no token at all. */
public class SeamInvalidTokenException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The options of a client or of a call are unknown, incomplete or do not go together. */
public class SeamInvalidOptionsException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** Something answered, but not as Seam does: a gateway, a proxy, a truncated answer. */
public class SeamInvalidResponseException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** No connection to Seam, or one that broke. */
public class SeamConnectionException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The time that was allowed for the whole call has passed. */
public class SeamTimeoutException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The call was cancelled before it ended. [outcomeUnknown] says whether Seam may have carried it out. */
public class SeamCancelledException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The client is closed. */
public class SeamInvalidHandleException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The webhook was not sent by Seam, is too old, or is no event. */
public class SeamWebhookVerificationException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** A fault in the library itself, worth a report. */
public class SeamInternalException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** The native library could not be found or loaded. */
public class SeamLibraryException internal constructor(
    message: String,
) : SeamException(ErrorDetails.made("library", message))

/** An error of a kind that this version of the package does not know. */
public class SeamOtherException internal constructor(
    details: ErrorDetails,
) : SeamException(details)

/** A parameter that was refused, and why. */
public data class ValidationError(
    public val parameter: String,
    public val messages: List<String>,
) : Serializable

/** What an error holds. */
public class ErrorDetails internal constructor(
    internal val error: JsonObject,
    /** The ids that were asked for, by the names of their parameters. */
    private val asked: Map<String, String> = emptyMap(),
) : Serializable {
    internal fun text(name: String): String? = error.text(name)

    internal fun long(name: String): Long? = (error[name] as? JsonNumber)?.toLongOrNull()

    internal fun flag(name: String): Boolean = (error[name] as? JsonBoolean)?.value == true

    internal fun shown(
        type: String,
        message: String?,
    ): String {
        val facts =
            listOfNotNull(text("operation")) + asked.map { (name, id) -> "$name $id" } +
                listOfNotNull(long("status_code")?.let { "status $it" }, text("request_id")?.let { "request $it" })
        return if (facts.isEmpty()) "$type: $message" else "$type: $message (${facts.joinToString(", ")})"
    }

    /** The exception for this error. */
    internal fun exception(): SeamException =
        when (text("kind")) {
            "api" -> SeamApiException(this)
            "unauthorized" -> SeamUnauthorizedException(this)
            "invalid_input" -> SeamInvalidInputException(this)
            "invalid_params" -> SeamInvalidParamsException(this)
            "invalid_token" -> SeamInvalidTokenException(this)
            "invalid_options" -> SeamInvalidOptionsException(this)
            "invalid_response" -> SeamInvalidResponseException(this)
            "connection" -> SeamConnectionException(this)
            "timeout" -> SeamTimeoutException(this)
            "cancelled" -> SeamCancelledException(this)
            "invalid_handle" -> SeamInvalidHandleException(this)
            "invalid_webhook" -> SeamWebhookVerificationException(this)
            "internal" -> SeamInternalException(this)
            else -> SeamOtherException(this)
        }

    internal companion object {
        /** An error that is made here. */
        fun made(
            kind: String,
            message: String,
            vararg further: Pair<String, Any?>,
            asked: Map<String, String> = emptyMap(),
        ): ErrorDetails {
            val members = mapOf("kind" to kind, "type" to kind, "message" to message, "attempts" to 0, "retryable" to false)
            return ErrorDetails(JsonObject.of(members + further), asked)
        }
    }
}
