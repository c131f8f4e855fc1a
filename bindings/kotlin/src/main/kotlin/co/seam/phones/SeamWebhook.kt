package co.seam.phones

import co.seam.phones.internal.Native
import co.seam.phones.internal.NativeLibrary
import co.seam.phones.internal.cText
import co.seam.phones.internal.decoded
import co.seam.phones.internal.encoded
import co.seam.phones.json.JsonObject
import co.seam.phones.objects.Event

/** Verifies webhooks with the secret of an endpoint, `whsec_...`. It needs no client and no network. */
public class SeamWebhook(
    secret: String,
) {
    private val secret = cText(secret)

    /**
     * The event in the body of a request, given as it came, with the request's headers.
     *
     * A [SeamWebhookVerificationException] says why a delivery cannot be trusted. Seam repeats deliveries: remember the event's id.
     */
    public fun verify(
        payload: ByteArray,
        headers: Map<String, String>,
    ): Event {
        NativeLibrary.ensureLoaded()
        val named = encoded(headers.mapValues { (_, value) -> wellFormed(value) }, "invalid_webhook")
        val answer = decoded(Native.webhookVerify(secret, named, payload)) as JsonObject
        return Event(answer.getValue("event") as JsonObject)
    }

    /** The same, for a body that is at hand as a text. */
    public fun verify(
        payload: String,
        headers: Map<String, String>,
    ): Event = verify(payload.toByteArray(Charsets.UTF_8), headers)

    // A header that is no text is none of Seam's, and must not keep the others from being checked.
    private fun wellFormed(value: String) = String(value.toByteArray(Charsets.UTF_8), Charsets.UTF_8)

    /** Without the secret. */
    override fun toString(): String = "SeamWebhook"
}
