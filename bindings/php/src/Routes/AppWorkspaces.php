<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\Workspace;

/** The workspace that the credentials belong to. */
final class AppWorkspaces extends Group
{
    /**
     * Gets the workspace that the credentials belong to.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Workspace {
        $answer = $this->native->call('workspaces.get', [], $timeout_ms, $max_retries);
        return new Workspace($answer->workspace);
    }

    /**
     * Lists the workspaces that the credentials give access to.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<Workspace>
     */
    public function list(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $answer = $this->native->call('workspaces.list', [], $timeout_ms, $max_retries);
        return Workspace::all($answer->workspaces);
    }
}
