<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\SandboxWorkspace;

/** Further workspaces of a sandbox, for tests that run at once. */
final class TestHelpersWorkspaces extends Group
{
    /**
     * Makes a further workspace in the sandbox, with keys of its own. Nothing in it meets what is in others, so tests
     * that run at once can each have one. It begins as the first workspace does after a reset.
     *
     * @param string|Absent $name The workspace's name.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create(
        string|Absent $name = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): SandboxWorkspace {
        $params = [
            'name' => $name,
        ];
        $answer = $this->native->call('test_helpers.workspaces.create', $params, $timeout_ms, $max_retries);
        return new SandboxWorkspace($answer->sandbox_workspace);
    }

    /**
     * Lists the workspaces of the sandbox with their keys.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<SandboxWorkspace>
     */
    public function list(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $answer = $this->native->call('test_helpers.workspaces.list', [], $timeout_ms, $max_retries);
        return SandboxWorkspace::all($answer->sandbox_workspaces);
    }

    /**
     * Deletes a workspace of the sandbox with everything in it.
     *
     * @param string $workspace_id The workspace's id. The first workspace of a sandbox stays.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string $workspace_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'workspace_id' => $workspace_id,
        ];
        $this->native->call('test_helpers.workspaces.delete', $params, $timeout_ms, $max_retries);
    }
}
