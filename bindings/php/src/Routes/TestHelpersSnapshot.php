<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\Snapshot;
use Seam\Phones\Resources\SnapshotDifference;

/** States of a sandbox's workspace, to return to. */
final class TestHelpersSnapshot extends Group
{
    /**
     * Keeps the state of the sandbox's workspace under a name, in the sandbox itself.
     *
     * @param string $name The snapshot's name. One of the same name is replaced.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function save(
        string $name,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Snapshot {
        $params = [
            'name' => $name,
        ];
        $answer = $this->native->call('test_helpers.snapshot.save', $params, $timeout_ms, $max_retries);
        return new Snapshot($answer->snapshot);
    }

    /**
     * Returns the sandbox's workspace to a state, its clock too. Client sessions keep their tokens; one that came from
     * another sandbox gets a new token. It needs `name` or `content`.
     *
     * @param array<string, mixed>|Absent $content A state that `test_helpers.snapshot.get` gave, of this sandbox or
     *     another.
     * @param string|Absent $name The name of a snapshot that the sandbox keeps.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function restore(
        array|Absent $content = Absent::Value,
        string|Absent $name = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Snapshot {
        $params = [
            'content' => Json::object($content),
            'name' => $name,
        ];
        $answer = $this->native->call('test_helpers.snapshot.restore', $params, $timeout_ms, $max_retries);
        return new Snapshot($answer->snapshot);
    }

    /**
     * Gets a snapshot with its content, which holds no tokens: to keep it in a file, or to look into it.
     *
     * @param string|Absent $name The name of a snapshot that the sandbox keeps. Default: the present state.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string|Absent $name = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Snapshot {
        $params = [
            'name' => $name,
        ];
        $answer = $this->native->call('test_helpers.snapshot.get', $params, $timeout_ms, $max_retries);
        return new Snapshot($answer->snapshot);
    }

    /**
     * Lists the snapshots that the sandbox keeps, without their content.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<Snapshot>
     */
    public function list(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $answer = $this->native->call('test_helpers.snapshot.list', [], $timeout_ms, $max_retries);
        return Snapshot::all($answer->snapshots);
    }

    /**
     * Deletes a snapshot. The workspace stays as it is.
     *
     * @param string $name The name of a snapshot that the sandbox keeps.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string $name,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'name' => $name,
        ];
        $this->native->call('test_helpers.snapshot.delete', $params, $timeout_ms, $max_retries);
    }

    /**
     * Tells what is different in a later state: what was added, what is gone, and which fields have changed. It needs
     * `name` or `content`.
     *
     * @param array<string, mixed>|Absent $content The earlier state, as `test_helpers.snapshot.get` gives it.
     * @param string|Absent $name The name of the earlier snapshot.
     * @param array<string, mixed>|Absent $other_content The later state. Default: the present state.
     * @param string|Absent $other_name The name of the later snapshot. Default: the present state.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function diff(
        array|Absent $content = Absent::Value,
        string|Absent $name = Absent::Value,
        array|Absent $other_content = Absent::Value,
        string|Absent $other_name = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): SnapshotDifference {
        $params = [
            'content' => Json::object($content),
            'name' => $name,
            'other_content' => Json::object($other_content),
            'other_name' => $other_name,
        ];
        $answer = $this->native->call('test_helpers.snapshot.diff', $params, $timeout_ms, $max_retries);
        return new SnapshotDifference($answer->difference);
    }
}
