package co.seam.phones

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

class WebhookTest {
    private val key = ByteArray(24) { it.toByte() }
    private val webhook = SeamWebhook("whsec_" + Base64.getEncoder().encodeToString(key))
    private val payload =
        """{"event_id":"e","event_type":"phone.deactivated","device_id":"d","created_at":"2025-01-01T00:00:00Z",
        "occurred_at":"2025-01-01T00:00:00Z","workspace_id":"w","name":"é😀"}"""

    private fun headers(
        text: String,
        time: Long = System.currentTimeMillis() / 1000,
    ): Map<String, String> {
        val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, "HmacSHA256")) }
        val signature = Base64.getEncoder().encodeToString(mac.doFinal("m.$time.$text".toByteArray()))
        return mapOf("Svix-Id" to "m", "svix-timestamp" to "$time", "svix-signature" to "v1,$signature")
    }

    @Test
    fun `a delivery that Seam signed is an event`() {
        val event = webhook.verify(payload.toByteArray(), headers(payload))
        assertEquals("phone.deactivated" to "d", event.eventType to event.deviceId?.value)
    }

    @Test
    fun `any other is refused`() {
        for (headers in listOf(emptyMap(), headers("$payload "), headers(payload, 1000))) {
            assertThrows(SeamWebhookVerificationException::class.java) { webhook.verify(payload, headers) }
        }
        assertThrows(SeamWebhookVerificationException::class.java) { SeamWebhook("whsec_\u0000").verify(payload, headers(payload)) }
    }
}
