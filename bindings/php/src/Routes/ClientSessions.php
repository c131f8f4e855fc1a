<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\ClientSession;

/** Sessions of the app on a phone. */
final class ClientSessions extends Group
{
    /**
     * Opens a session, whose token is for the app on the phone.
     *
     * @param list<string>|Absent|null $connect_webview_ids
     * @param list<string>|Absent|null $connected_account_ids
     * @param list<string>|Absent|null $user_identity_ids
     */
    public function create(
        array|Absent|null $connect_webview_ids = Absent::Value,
        array|Absent|null $connected_account_ids = Absent::Value,
        string|Absent|null $customer_id = Absent::Value,
        string|Absent|null $customer_key = Absent::Value,
        string|Absent|null $expires_at = Absent::Value,
        string|Absent|null $user_identifier_key = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        array|Absent|null $user_identity_ids = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ClientSession {
        $params = [
            'connect_webview_ids' => $connect_webview_ids,
            'connected_account_ids' => $connected_account_ids,
            'customer_id' => $customer_id,
            'customer_key' => $customer_key,
            'expires_at' => $expires_at,
            'user_identifier_key' => $user_identifier_key,
            'user_identity_id' => $user_identity_id,
            'user_identity_ids' => $user_identity_ids,
        ];
        $answer = $this->native->call('client_sessions.create', $params, $timeout_ms, $max_retries);
        return new ClientSession($answer->client_session);
    }

    /** One session. */
    public function get(
        string|Absent|null $client_session_id = Absent::Value,
        string|Absent|null $user_identifier_key = Absent::Value,
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

    /**
     * The sessions of the workspace.
     *
     * @return list<ClientSession>
     */
    public function list(
        string|Absent|null $client_session_id = Absent::Value,
        string|Absent|null $connect_webview_id = Absent::Value,
        string|Absent|null $user_identifier_key = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        bool|Absent|null $without_user_identifier_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'client_session_id' => $client_session_id,
            'connect_webview_id' => $connect_webview_id,
            'user_identifier_key' => $user_identifier_key,
            'user_identity_id' => $user_identity_id,
            'without_user_identifier_key' => $without_user_identifier_key,
        ];
        $answer = $this->native->call('client_sessions.list', $params, $timeout_ms, $max_retries);
        return ClientSession::all($answer->client_sessions);
    }

    /** Takes a session's rights away. */
    public function revoke(
        string $client_session_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = ['client_session_id' => $client_session_id];
        $this->native->call('client_sessions.revoke', $params, $timeout_ms, $max_retries);
    }

    /** Deletes a session. */
    public function delete(
        string $client_session_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = ['client_session_id' => $client_session_id];
        $this->native->call('client_sessions.delete', $params, $timeout_ms, $max_retries);
    }
}
