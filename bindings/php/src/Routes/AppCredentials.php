<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsCredential;

/** The credentials of the app's own user. */
final class AppCredentials extends Group
{
    /**
     * Lists the credentials of the app's own user.
     *
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsCredential>
     */
    public function list(
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $answer = $this->native->call('mobile_sdk.v1.acs.credentials.list', [], $timeout_ms, $max_retries);
        return AcsCredential::all($answer->acs_credentials);
    }
}
