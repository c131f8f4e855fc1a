<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Native\NativeClient;
use Seam\Phones\Resources\Snapshot;

/** What tests do with a sandbox: an embedded one, or that of `seam-phones serve`. */
final class TestHelpers extends Group
{
    /** The clock of a sandbox's workspace. */
    public readonly TestHelpersClock $clock;
    /** States of a sandbox's workspace, to return to. */
    public readonly TestHelpersSnapshot $snapshot;
    /** What became of the webhooks of a sandbox that is served. */
    public readonly TestHelpersWebhooks $webhooks;
    /** Further workspaces of a sandbox, for tests that run at once. */
    public readonly TestHelpersWorkspaces $workspaces;

    public function __construct(NativeClient $native)
    {
        parent::__construct($native);
        $this->clock = new TestHelpersClock($native);
        $this->snapshot = new TestHelpersSnapshot($native);
        $this->webhooks = new TestHelpersWebhooks($native);
        $this->workspaces = new TestHelpersWorkspaces($native);
    }

    /**
     * Replaces everything in the sandbox's workspace with what the seed describes. `workspaces.reset_sandbox` returns
     * to this state from then on, and new workspaces begin with it when it is the first workspace's.
     *
     * @param array<string, mixed> $seed User identities with their phones, credentials and client sessions, with ids of
     *     your own where they matter. `docs/sandbox-seed.schema.json` describes it.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function seed(
        array $seed,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Snapshot {
        $params = [
            'seed' => Json::object($seed),
        ];
        $answer = $this->native->call('test_helpers.seed', $params, $timeout_ms, $max_retries);
        return new Snapshot($answer->snapshot);
    }

    /**
     * Injects a fault into the next calls of an operation, in this process and workspace. It needs one of `status`,
     * `retry_after_seconds`, `delay_ms` and `drop_connection`.
     *
     * @param string $operation The operation that it meets, such as `phones.deactivate`, or `*` for any.
     * @param bool|Absent $after_effect Whether the operation takes effect all the same. Default: false.
     * @param int|Absent $delay_ms How long the answer takes, in milliseconds. From 0 to 18446744073709551615.
     * @param bool|Absent $drop_connection Whether the connection breaks before the answer; it has no `status` then.
     *     Default: false.
     * @param int|Absent $retry_after_seconds The `Retry-After` of the answer, in seconds; without a `status`, its
     *     status is 429. From 0 to 18446744073709551615.
     * @param int|Absent $status The HTTP status of the answer. From 400 to 599.
     * @param int|Absent $times How many calls it meets. Default: 1. From 0 to 4294967295.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function simulate_faults(
        string $operation,
        bool|Absent $after_effect = Absent::Value,
        int|Absent $delay_ms = Absent::Value,
        bool|Absent $drop_connection = Absent::Value,
        int|Absent $retry_after_seconds = Absent::Value,
        int|Absent $status = Absent::Value,
        int|Absent $times = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'operation' => $operation,
            'after_effect' => $after_effect,
            'delay_ms' => $delay_ms,
            'drop_connection' => $drop_connection,
            'retry_after_seconds' => $retry_after_seconds,
            'status' => $status,
            'times' => $times,
        ];
        $this->native->call('test_helpers.simulate_faults', $params, $timeout_ms, $max_retries);
    }

    /**
     * Ends every injected fault of the workspace.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function clear_faults(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $this->native->call('test_helpers.clear_faults', [], $timeout_ms, $max_retries);
    }
}
