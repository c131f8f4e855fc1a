// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.internal.operations

import co.seam.phones.internal.Operation
import co.seam.phones.internal.items
import co.seam.phones.objects.WebhookDelivery
import co.seam.phones.params.TestHelpersWebhooksListParams
import co.seam.phones.params.TestHelpersWebhooksResendParams

/** What the operations of `test_helpers.webhooks` send, and what their answers mean. */
internal object TestHelpersWebhooksOperations {
    fun list(params: TestHelpersWebhooksListParams): Operation<List<WebhookDelivery>> =
        Operation("test_helpers.webhooks.list", emptyMap(), params) { items(it, "webhook_deliveries", ::WebhookDelivery) }

    fun resend(params: TestHelpersWebhooksResendParams): Operation<List<WebhookDelivery>> =
        Operation("test_helpers.webhooks.resend", emptyMap(), params) { items(it, "webhook_deliveries", ::WebhookDelivery) }
}
