<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\Clock;

/** The clock of a sandbox's workspace. */
final class TestHelpersClock extends Group
{
    /**
     * Gets the time in the sandbox's workspace.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Clock {
        $answer = $this->native->call('test_helpers.clock.get', [], $timeout_ms, $max_retries);
        return new Clock($answer->clock);
    }

    /**
     * Stops the clock of the sandbox's workspace. It stands until it is advanced; a reset lets it run again.
     *
     * @param \DateTimeInterface|string|Absent $at The time that it is from now on. While nothing has happened in the
     *     workspace, any; later not before its present. Default: the workspace's present. A DateTimeInterface, or a
     *     text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function freeze(
        \DateTimeInterface|string|Absent $at = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Clock {
        $params = [
            'at' => $at,
        ];
        $answer = $this->native->call('test_helpers.clock.freeze', $params, $timeout_ms, $max_retries);
        return new Clock($answer->clock);
    }

    /**
     * Advances the clock of the sandbox's workspace, and stops it there. What falls due in between happens in order,
     * with its events: a credential that ends is invalidated, and so are those of an ACS user whose access schedule
     * ends. A client session that expires is refused from then on. It needs `by_seconds` or `to`.
     *
     * @param int|Absent $by_seconds How far, in seconds. From 1 to 3162240000.
     * @param \DateTimeInterface|string|Absent $to The time to advance to. It lies ahead. A DateTimeInterface, or a text
     *     in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function advance(
        int|Absent $by_seconds = Absent::Value,
        \DateTimeInterface|string|Absent $to = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Clock {
        $params = [
            'by_seconds' => $by_seconds,
            'to' => $to,
        ];
        $answer = $this->native->call('test_helpers.clock.advance', $params, $timeout_ms, $max_retries);
        return new Clock($answer->clock);
    }
}
