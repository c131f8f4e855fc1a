<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\Phone;

/** Phones that only a sandbox has. */
final class PhonesSimulate extends Group
{
    /**
     * Registers a simulated phone under a user identity, as when the app user signs in on it.
     *
     * @param array<string, mixed>|Absent|null $assa_abloy_metadata
     * @param array<string, mixed>|Absent|null $phone_metadata
     */
    public function create_sandbox_phone(
        string $user_identity_id,
        array|Absent|null $assa_abloy_metadata = Absent::Value,
        string|Absent|null $custom_sdk_installation_id = Absent::Value,
        array|Absent|null $phone_metadata = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): Phone {
        $params = [
            'user_identity_id' => $user_identity_id,
            'assa_abloy_metadata' => Json::object($assa_abloy_metadata),
            'custom_sdk_installation_id' => $custom_sdk_installation_id,
            'phone_metadata' => Json::object($phone_metadata),
        ];
        $answer = $this->native->call('phones.simulate.create_sandbox_phone', $params, $timeout_ms, $max_retries);
        return new Phone($answer->phone);
    }
}
