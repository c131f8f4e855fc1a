<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\Phone;

/** Simulated phones, which only a sandbox workspace has. */
final class PhonesSimulate extends Group
{
    /**
     * Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.
     *
     * @param string $user_identity_id The user identity that owns the phone.
     * @param array<string, mixed>|Absent $assa_abloy_metadata What ASSA ABLOY's credential service knows of the
     *     simulated phone. An array with:
     *     - `ble_capability`: Whether the phone can use Bluetooth Low Energy. Default: true.
     *     - `hce_capability`: Whether the phone can emulate a card over NFC. Default: false.
     *     - `nfc_capability`: Whether the phone has NFC. Default: false.
     *     - `application_version`: The version of the app. Default: 1.0.0.
     *     - `seos_applet_version`: The version of the Seos applet. Default: 1.0.0.
     *     - `seos_tsm_endpoint_id`: The id of the phone's endpoint at the Seos service. Default: 1.
     * @param string|Absent $custom_sdk_installation_id An id of your own for this installation of the app. Seam makes
     *     one when it is left out.
     * @param array<string, mixed>|Absent $phone_metadata What kind of phone to simulate. An array with:
     *     - `operating_system`: The phone's operating system. Default: android. One of `android`, `ios`.
     *     - `os_version`: The version of the operating system. Default: 10.
     *     - `device_manufacturer`: Who made the phone. Default: Samsung.
     *     - `device_model`: The model of the phone. Default: Samsung Galaxy S10.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create_sandbox_phone(
        string $user_identity_id,
        array|Absent $assa_abloy_metadata = Absent::Value,
        string|Absent $custom_sdk_installation_id = Absent::Value,
        array|Absent $phone_metadata = Absent::Value,
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
