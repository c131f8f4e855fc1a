<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsCredential;

/** Credentials of access control systems. */
final class AppAcsCredentials extends Group
{
    /**
     * Lists credentials, one page at a time.
     *
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param \DateTimeInterface|string|Absent $created_before Only what was created before this time. A
     *     DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param bool|Absent $is_multi_phone_sync_credential Only credentials that are, or are not, multi-phone sync
     *     credentials.
     * @param int|float|Absent $limit How many credentials a page holds at most. Default: 500.
     * @param string|Absent|null $page_cursor Where the page starts: the `next_page_cursor` of the page before. Null
     *     means the first page.
     * @param string|Absent $search Only what holds this text in a name or an id.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsCredential>
     */
    public function list(
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $acs_user_id = Absent::Value,
        \DateTimeInterface|string|Absent $created_before = Absent::Value,
        bool|Absent $is_multi_phone_sync_credential = Absent::Value,
        int|float|Absent $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent $search = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        ?callable $on_response = null,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'acs_system_id' => $acs_system_id,
            'acs_user_id' => $acs_user_id,
            'created_before' => $created_before,
            'is_multi_phone_sync_credential' => $is_multi_phone_sync_credential,
            'limit' => $limit,
            'page_cursor' => $page_cursor,
            'search' => $search,
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('acs.credentials.list', $params, $timeout_ms, $max_retries);
        if ($on_response !== null) {
            $on_response($answer);
        }
        return AcsCredential::all($answer->acs_credentials);
    }
}
