<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\ActionAttempt;
use Seam\Phones\Resources\Workspace;

/** The workspace of the credentials. */
final class Workspaces extends Group
{
    /** The workspace. */
    public function get(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Workspace {
        $params = [];
        return new Workspace($this->native->call('workspaces.get', $params, $timeout_ms, $max_retries)->workspace);
    }

    /** Puts a sandbox workspace back to how it started. */
    public function reset_sandbox(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ActionAttempt {
        $params = [];
        $answer = $this->native->call('workspaces.reset_sandbox', $params, $timeout_ms, $max_retries);
        return new ActionAttempt($answer->action_attempt);
    }
}
