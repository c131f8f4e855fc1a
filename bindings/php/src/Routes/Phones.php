<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\NativeClient;
use Seam\Phones\Resources\Phone;

/** The phones that app users have signed in on. */
final class Phones extends Group
{
    /** Simulated phones, which only a sandbox workspace has. */
    public readonly PhonesSimulate $simulate;

    public function __construct(NativeClient $native)
    {
        parent::__construct($native);
        $this->simulate = new PhonesSimulate($native);
    }

    /**
     * Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of the
     * workspace.
     *
     * @param string|Absent $owner_user_identity_id Only phones of this user identity. Without it, phones of every user
     *     identity in the workspace.
     * @param string|Absent $acs_credential_id Only phones that this credential was issued to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<Phone>
     */
    public function list(
        string|Absent $owner_user_identity_id = Absent::Value,
        string|Absent $acs_credential_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'owner_user_identity_id' => $owner_user_identity_id,
            'acs_credential_id' => $acs_credential_id,
        ];
        $answer = $this->native->call('phones.list', $params, $timeout_ms, $max_retries);
        return Phone::all($answer->phones);
    }

    /**
     * Gets one phone.
     *
     * @param string $device_id The phone's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string $device_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Phone {
        $params = [
            'device_id' => $device_id,
        ];
        $answer = $this->native->call('phones.get', $params, $timeout_ms, $max_retries);
        return new Phone($answer->phone);
    }

    /**
     * Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds
     * only when Seam has confirmed it; after an error whose outcome is unknown, the phone may be deactivated.
     *
     * @param string $device_id The phone's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function deactivate(
        string $device_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'device_id' => $device_id,
        ];
        $this->native->call('phones.deactivate', $params, $timeout_ms, $max_retries);
    }
}
