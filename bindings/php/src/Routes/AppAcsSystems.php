<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsSystem;

/** Access control systems. */
final class AppAcsSystems extends Group
{
    /**
     * Lists the access systems of the workspace.
     *
     * @param string|Absent $connected_account_id Only access systems of this connected account.
     * @param string|Absent $customer_key Only access systems of the customer with this key of yours.
     * @param string|Absent $search Only what holds this text in a name or an id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsSystem>
     */
    public function list(
        string|Absent $connected_account_id = Absent::Value,
        string|Absent $customer_key = Absent::Value,
        string|Absent $search = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'connected_account_id' => $connected_account_id,
            'customer_key' => $customer_key,
            'search' => $search,
        ];
        $answer = $this->native->call('acs.systems.list', $params, $timeout_ms, $max_retries);
        return AcsSystem::all($answer->acs_systems);
    }
}
