<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\PhoneSession;

/** The app's registration on the phone that it runs on. */
final class AppPhoneSessions extends Group
{
    /**
     * Registers the phone that the app runs on, and gets what the app needs to use its credentials.
     *
     * @param string $custom_sdk_installation_id The app's id for its installation on this phone: the same id gets the
     *     same phone.
     * @param string $phone_os The phone's operating system. One of `ios`, `android`.
     * @param array<string, mixed>|Absent $phone_device_metadata What kind of phone it is. An array with:
     *     - `manufacturer`: Who made the phone.
     *     - `model`: The model of the phone.
     *     - `os_version`: The version of the operating system.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get_or_create(
        string $custom_sdk_installation_id,
        string $phone_os,
        array|Absent $phone_device_metadata = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): PhoneSession {
        $params = [
            'custom_sdk_installation_id' => $custom_sdk_installation_id,
            'phone_os' => $phone_os,
            'phone_device_metadata' => Json::object($phone_device_metadata),
        ];
        $answer = $this->native->call('phone_sessions.get_or_create', $params, $timeout_ms, $max_retries);
        return new PhoneSession($answer->phone_session);
    }
}
