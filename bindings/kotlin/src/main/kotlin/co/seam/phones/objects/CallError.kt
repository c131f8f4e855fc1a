// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject
import co.seam.phones.json.JsonValue

/** The error of one call among several. */
public class CallError(
    json: JsonObject,
) : Resource(json) {
    /** The closed set to decide by. */
    public val kind: String get() = required("kind", textOf("kind"))

    /** Seam's own error type, or the kind's name for an error of this library. */
    public val type: String get() = required("type", textOf("type"))

    /** What happened, for people to read. */
    public val message: String get() = required("message", textOf("message"))

    /** The HTTP status, when an answer came. */
    public val statusCode: Long? get() = longOf("status_code")

    /** Seam's request id. */
    public val requestId: String? get() = textOf("request_id")

    /** How often the request was tried; 0 when nothing was sent. */
    public val attempts: Long get() = required("attempts", longOf("attempts"))

    /** Whether repeating the call is safe and may succeed. */
    public val retryable: Boolean get() = required("retryable", booleanOf("retryable"))

    /** Whether the operation may have taken effect although it is reported as failed. */
    public val outcomeUnknown: Boolean? get() = booleanOf("outcome_unknown")

    /** How long Seam asked to wait, in milliseconds. */
    public val retryAfterMs: Long? get() = longOf("retry_after_ms")

    /** Seam's own data about the error. */
    public val data: JsonValue? get() = valueOf("data")

    /** Messages by parameter. */
    public val validationErrors: JsonValue? get() = valueOf("validation_errors")

    /** The operation that was asked for. */
    public val operation: String? get() = textOf("operation")
}
