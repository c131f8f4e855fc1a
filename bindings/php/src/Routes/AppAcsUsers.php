<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsUser;

/** Users of access control systems. */
final class AppAcsUsers extends Group
{
    /**
     * Lists users of access systems, one page at a time.
     *
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param \DateTimeInterface|string|Absent $created_before Only what was created before this time. A
     *     DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param int|Absent $limit How many users a page holds at most. Default: 500.
     * @param string|Absent|null $page_cursor Where the page starts: the `next_page_cursor` of the page before. Null
     *     means the first page.
     * @param string|Absent $search Only what holds this text in a name or an id.
     * @param string|Absent $user_identity_email_address Only users whose user identity has this email address.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param string|Absent $user_identity_phone_number Only users whose user identity has this phone number.
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsUser>
     */
    public function list(
        string|Absent $acs_system_id = Absent::Value,
        \DateTimeInterface|string|Absent $created_before = Absent::Value,
        int|Absent $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent $search = Absent::Value,
        string|Absent $user_identity_email_address = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        string|Absent $user_identity_phone_number = Absent::Value,
        ?callable $on_response = null,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'acs_system_id' => $acs_system_id,
            'created_before' => $created_before,
            'limit' => $limit,
            'page_cursor' => $page_cursor,
            'search' => $search,
            'user_identity_email_address' => $user_identity_email_address,
            'user_identity_id' => $user_identity_id,
            'user_identity_phone_number' => $user_identity_phone_number,
        ];
        $answer = $this->native->call('acs.users.list', $params, $timeout_ms, $max_retries);
        if ($on_response !== null) {
            $on_response($answer);
        }
        return AcsUser::all($answer->acs_users);
    }
}
