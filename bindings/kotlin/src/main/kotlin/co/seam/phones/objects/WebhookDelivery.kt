// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.objects

import co.seam.phones.Resource
import co.seam.phones.json.JsonObject

/** The delivery of one event of a sandbox to one URL. */
public class WebhookDelivery(
    json: JsonObject,
) : Resource(json) {
    /** The id that every attempt has, in the header `svix-id`. */
    public val messageId: String get() = required("message_id", textOf("message_id"))

    /** The event's id. */
    public val eventId: EventId get() = EventId(required("event_id", textOf("event_id")))

    /** The event's type. */
    public val eventType: String get() = required("event_type", textOf("event_type"))

    /** The event's number. Events are delivered in this order. */
    public val eventSequence: Long get() = required("event_sequence", longOf("event_sequence"))

    /** Where it goes. */
    public val url: String get() = required("url", textOf("url"))

    /** How often it was tried. */
    public val attempts: Long get() = required("attempts", longOf("attempts"))

    /** What came of the last attempt: a status, or why there is none; null before the first. */
    public val lastAnswer: String? get() = textOf("last_answer")

    /** What is to become of it. `delivered`, `waiting`, `failed`, or a new one. */
    public val status: String get() = required("status", textOf("status"))

    /** When it is tried next; null when it is not. */
    public val nextAttemptAt: String? get() = textOf("next_attempt_at")

    /** When it was taken; null while it was not. */
    public val deliveredAt: String? get() = textOf("delivered_at")

    /** The [messageId]. */
    public val id: String get() = messageId
}
