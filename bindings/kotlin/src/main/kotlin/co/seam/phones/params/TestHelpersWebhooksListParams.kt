// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `test_helpers.webhooks.list` besides what it requires. */
public class TestHelpersWebhooksListParams : CallParams<TestHelpersWebhooksListParams>()
