// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.webhooks.resend` besides what it requires. */
public class TestHelpersWebhooksResendParams : CallParams<TestHelpersWebhooksResendParams>() {
    /** All, also those that were taken. Default: false. */
    public var all: Boolean?
        get() = read("all")
        set(value) = write("all", value)

    /** [all], for chains. */
    public fun all(value: Boolean?): TestHelpersWebhooksResendParams = apply { all = value }

    /** All that were tried and not taken. Default: false. */
    public var failed: Boolean?
        get() = read("failed")
        set(value) = write("failed", value)

    /** [failed], for chains. */
    public fun failed(value: Boolean?): TestHelpersWebhooksResendParams = apply { failed = value }

    /** The deliveries with these message ids. */
    public var messageIds: List<String>?
        get() = read("message_ids")
        set(value) = write("message_ids", value)

    /** [messageIds], for chains. */
    public fun messageIds(value: List<String>?): TestHelpersWebhooksResendParams = apply { messageIds = value }
}
