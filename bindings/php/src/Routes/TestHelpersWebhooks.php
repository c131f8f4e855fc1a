<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\WebhookDelivery;

/** What became of the webhooks of a sandbox that is served. */
final class TestHelpersWebhooks extends Group
{
    /**
     * Lists the deliveries of the sandbox's events by `seam-phones serve --webhook`: what was answered, and what is to
     * become of them.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<WebhookDelivery>
     */
    public function list(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $answer = $this->native->call('test_helpers.webhooks.list', [], $timeout_ms, $max_retries);
        return WebhookDelivery::all($answer->webhook_deliveries);
    }

    /**
     * Has deliveries made once more, with the same message ids, by the server that runs or by the next one. It returns
     * those. It needs `message_ids` or `failed` or `all`.
     *
     * @param bool|Absent $all All, also those that were taken. Default: false.
     * @param bool|Absent $failed All that were tried and not taken. Default: false.
     * @param list<string>|Absent $message_ids The deliveries with these message ids.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<WebhookDelivery>
     */
    public function resend(
        bool|Absent $all = Absent::Value,
        bool|Absent $failed = Absent::Value,
        array|Absent $message_ids = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'all' => $all,
            'failed' => $failed,
            'message_ids' => $message_ids,
        ];
        $answer = $this->native->call('test_helpers.webhooks.resend', $params, $timeout_ms, $max_retries);
        return WebhookDelivery::all($answer->webhook_deliveries);
    }
}
