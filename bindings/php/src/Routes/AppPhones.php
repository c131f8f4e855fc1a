<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Progress;
use Seam\Phones\Resources\Deactivation;
use Seam\Phones\Resources\DeactivationReport;

/** The phones that app users have signed in on. */
final class AppPhones extends Group
{
    /**
     * Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It succeeds
     * only when Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It returns
     * nothing, unless there is something to tell: that the phone had been deactivated before, or what was confirmed.
     *
     * @param string $device_id The phone's id.
     * @param bool|Absent $confirm Whether to wait, within the deadline, until the phone is gone from Seam's lists and
     *     no credential that was issued to it is listed any more. The answer says what was confirmed. It needs an API
     *     key or a personal access token. Default: false.
     * @param string|Absent $owner_user_identity_id The user identity that owns the phone, if you know it: with
     *     `confirm`, it spares a search for the owner.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function deactivate(
        string $device_id,
        bool|Absent $confirm = Absent::Value,
        string|Absent $owner_user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ?Deactivation {
        $params = [
            'device_id' => $device_id,
            'confirm' => $confirm,
            'owner_user_identity_id' => $owner_user_identity_id,
        ];
        $answer = $this->native->call('phones.deactivate', $params, $timeout_ms, $max_retries);
        unset($answer->ok);
        return (array) $answer === [] ? null : new Deactivation($answer);
    }

    /**
     * Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the
     * others. When the deadline passes, the answer tells what was done until then. It is made of several requests of
     * this library. It needs `device_ids` or `owner_user_identity_id`.
     *
     * @param bool|Absent $confirm Whether to wait, within the deadline, until the phone is gone from Seam's lists and
     *     no credential that was issued to it is listed any more. The answer says what was confirmed. It needs an API
     *     key or a personal access token. Default: false.
     * @param list<string>|Absent $device_ids The phones' ids. One that stands twice is deactivated once. At most 50000
     *     of them.
     * @param int|Absent $max_concurrency How many deactivations run at once. Default: 8. From 1 to 100.
     * @param string|Absent $owner_user_identity_id The user identity whose phones are all deactivated.
     * @param (callable(Progress): mixed)|null $on_progress Called with how far it has come (`done`, `failed`, `total`),
     *     some ten times a second and at the end, on the thread that makes the call. An exception in it ends the call
     *     as Ctrl-C does.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function deactivate_many(
        bool|Absent $confirm = Absent::Value,
        array|Absent $device_ids = Absent::Value,
        int|Absent $max_concurrency = Absent::Value,
        string|Absent $owner_user_identity_id = Absent::Value,
        ?callable $on_progress = null,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): DeactivationReport {
        $params = [
            'confirm' => $confirm,
            'device_ids' => $device_ids,
            'max_concurrency' => $max_concurrency,
            'owner_user_identity_id' => $owner_user_identity_id,
        ];
        $answer = $this->native->call('phones.deactivate_many', $params, $timeout_ms, $max_retries, $on_progress);
        unset($answer->ok);
        return new DeactivationReport($answer);
    }
}
