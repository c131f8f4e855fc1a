<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsSystem;

/** Access systems. */
final class AcsSystems extends Group
{
    /** One access system. */
    public function get(
        string $acs_system_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsSystem {
        $params = ['acs_system_id' => $acs_system_id];
        return new AcsSystem($this->native->call('acs.systems.get', $params, $timeout_ms, $max_retries)->acs_system);
    }

    /**
     * The access systems of the workspace.
     *
     * @return list<AcsSystem>
     */
    public function list(
        string|Absent|null $connected_account_id = Absent::Value,
        string|Absent|null $customer_key = Absent::Value,
        string|Absent|null $search = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'connected_account_id' => $connected_account_id,
            'customer_key' => $customer_key,
            'search' => $search,
        ];
        return AcsSystem::all($this->native->call('acs.systems.list', $params, $timeout_ms, $max_retries)->acs_systems);
    }
}
