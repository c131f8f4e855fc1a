<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\UserIdentity;

/** App users, who own phones and credentials. */
final class AppUserIdentities extends Group
{
    /**
     * Lists user identities, one page at a time.
     *
     * @param \DateTimeInterface|string|Absent $created_before Only user identities that were created before this time.
     *     A DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $credential_manager_acs_system_id Only user identities that this credential manager serves.
     * @param int|Absent $limit How many user identities a page holds at most. Default: 500.
     * @param string|Absent|null $page_cursor Where the page starts: the `next_page_cursor` of the page before. Null
     *     means the first page.
     * @param string|Absent $search Only user identities whose name, email address, phone number or key holds this text.
     * @param list<string>|Absent $user_identity_ids Only these user identities.
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<UserIdentity>
     */
    public function list(
        \DateTimeInterface|string|Absent $created_before = Absent::Value,
        string|Absent $credential_manager_acs_system_id = Absent::Value,
        int|Absent $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent $search = Absent::Value,
        array|Absent $user_identity_ids = Absent::Value,
        ?callable $on_response = null,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'created_before' => $created_before,
            'credential_manager_acs_system_id' => $credential_manager_acs_system_id,
            'limit' => $limit,
            'page_cursor' => $page_cursor,
            'search' => $search,
            'user_identity_ids' => $user_identity_ids,
        ];
        $answer = $this->native->call('user_identities.list', $params, $timeout_ms, $max_retries);
        if ($on_response !== null) {
            $on_response($answer);
        }
        return UserIdentity::all($answer->user_identities);
    }
}
