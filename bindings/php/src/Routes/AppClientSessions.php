<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\ClientSession;

/** Sessions of the app on a phone. */
final class AppClientSessions extends Group
{
    /**
     * Gets one client session, by its id or by its user's key.
     *
     * @param string|Absent $client_session_id The client session's id.
     * @param string|Absent $user_identifier_key Your own id for the session's user.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string|Absent $client_session_id = Absent::Value,
        string|Absent $user_identifier_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ClientSession {
        $params = [
            'client_session_id' => $client_session_id,
            'user_identifier_key' => $user_identifier_key,
        ];
        $answer = $this->native->call('client_sessions.get', $params, $timeout_ms, $max_retries);
        return new ClientSession($answer->client_session);
    }
}
