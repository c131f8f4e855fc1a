<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\NativeClient;
use Seam\Phones\Resources\Phone;

/** The phones on which app users have signed in. */
final class Phones extends Group
{
    /** Phones that only a sandbox has. */
    public readonly PhonesSimulate $simulate;

    public function __construct(NativeClient $native)
    {
        parent::__construct($native);
        $this->simulate = new PhonesSimulate($native);
    }

    /**
     * The phones of a user identity, or those with a credential; without a filter, all of the workspace.
     *
     * @return list<Phone>
     */
    public function list(
        string|Absent|null $owner_user_identity_id = Absent::Value,
        string|Absent|null $acs_credential_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'owner_user_identity_id' => $owner_user_identity_id,
            'acs_credential_id' => $acs_credential_id,
        ];
        return Phone::all($this->native->call('phones.list', $params, $timeout_ms, $max_retries)->phones);
    }

    /** One phone. */
    public function get(
        string $device_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Phone {
        $params = ['device_id' => $device_id];
        return new Phone($this->native->call('phones.get', $params, $timeout_ms, $max_retries)->phone);
    }

    /**
     * Deactivates a lost phone: every credential on it is revoked, the user's other phones keep working.
     *
     * Returns when Seam has confirmed it. After an exception whose isOutcomeUnknown() is true, it may have been done.
     */
    public function deactivate(
        string $device_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = ['device_id' => $device_id];
        $this->native->call('phones.deactivate', $params, $timeout_ms, $max_retries);
    }
}
