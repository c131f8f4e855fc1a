<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\ClientSession;

/** Sessions of the app on a phone. */
final class ClientSessions extends Group
{
    /**
     * Creates a client session. Its token is for the app on the phone.
     *
     * @param list<string>|Absent $connect_webview_ids The connect web views that the session may use.
     * @param list<string>|Absent $connected_account_ids The connected accounts that the session may use.
     * @param string|Absent $customer_id The customer that the session acts for, by Seam's id.
     * @param string|Absent $customer_key The customer that the session acts for, by your own key.
     * @param \DateTimeInterface|string|Absent $expires_at When the session ends. A DateTimeInterface, or a text in ISO
     *     8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $user_identifier_key Your own id for the user, such as an account number.
     * @param string|Absent $user_identity_id The user identity that the session acts for.
     * @param list<string>|Absent $user_identity_ids Deprecated: give `user_identity_id` instead. A list of one id.
     *     Exactly one.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create(
        array|Absent $connect_webview_ids = Absent::Value,
        array|Absent $connected_account_ids = Absent::Value,
        string|Absent $customer_id = Absent::Value,
        string|Absent $customer_key = Absent::Value,
        \DateTimeInterface|string|Absent $expires_at = Absent::Value,
        string|Absent $user_identifier_key = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        array|Absent $user_identity_ids = Absent::Value,
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

    /**
     * Lists the client sessions of the workspace.
     *
     * @param string|Absent $client_session_id Only the client session with this id.
     * @param string|Absent $connect_webview_id Only sessions that may use this connect web view.
     * @param string|Absent $user_identifier_key Only sessions of the user with this key of yours.
     * @param string|Absent $user_identity_id Only sessions that act for this user identity.
     * @param bool|Absent $without_user_identifier_key Only sessions without a `user_identifier_key`.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<ClientSession>
     */
    public function list(
        string|Absent $client_session_id = Absent::Value,
        string|Absent $connect_webview_id = Absent::Value,
        string|Absent $user_identifier_key = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        bool|Absent $without_user_identifier_key = Absent::Value,
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

    /**
     * Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone.
     *
     * @param list<string>|Absent $connect_webview_ids The connect web views that the session may use.
     * @param list<string>|Absent $connected_account_ids The connected accounts that the session may use.
     * @param \DateTimeInterface|string|Absent $expires_at When the session ends, also one that is there already. A
     *     DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $user_identifier_key Your own id for the user. Whoever knows it gets the session with a
     *     publishable key: make it hard to guess.
     * @param string|Absent $user_identity_id The user identity that the session acts for.
     * @param list<string>|Absent $user_identity_ids Deprecated: give `user_identity_id` instead. A list of one id.
     *     Exactly one.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get_or_create(
        array|Absent $connect_webview_ids = Absent::Value,
        array|Absent $connected_account_ids = Absent::Value,
        \DateTimeInterface|string|Absent $expires_at = Absent::Value,
        string|Absent $user_identifier_key = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        array|Absent $user_identity_ids = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ClientSession {
        $params = [
            'connect_webview_ids' => $connect_webview_ids,
            'connected_account_ids' => $connected_account_ids,
            'expires_at' => $expires_at,
            'user_identifier_key' => $user_identifier_key,
            'user_identity_id' => $user_identity_id,
            'user_identity_ids' => $user_identity_ids,
        ];
        $answer = $this->native->call('client_sessions.get_or_create', $params, $timeout_ms, $max_retries);
        return new ClientSession($answer->client_session);
    }

    /**
     * Adds a user identity or connected accounts to a client session. It needs `client_session_id` or
     * `user_identifier_key`.
     *
     * @param string|Absent $client_session_id The client session's id.
     * @param list<string>|Absent $connect_webview_ids Connect web views that the session may use too.
     * @param list<string>|Absent $connected_account_ids Connected accounts that the session may use too.
     * @param string|Absent $user_identifier_key Your own id for the session's user.
     * @param string|Absent $user_identity_id The user identity that the session shall act for.
     * @param list<string>|Absent $user_identity_ids Deprecated: give `user_identity_id` instead. A list of one id.
     *     Exactly one.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function grant_access(
        string|Absent $client_session_id = Absent::Value,
        array|Absent $connect_webview_ids = Absent::Value,
        array|Absent $connected_account_ids = Absent::Value,
        string|Absent $user_identifier_key = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        array|Absent $user_identity_ids = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ClientSession {
        $params = [
            'client_session_id' => $client_session_id,
            'connect_webview_ids' => $connect_webview_ids,
            'connected_account_ids' => $connected_account_ids,
            'user_identifier_key' => $user_identifier_key,
            'user_identity_id' => $user_identity_id,
            'user_identity_ids' => $user_identity_ids,
        ];
        $answer = $this->native->call('client_sessions.grant_access', $params, $timeout_ms, $max_retries);
        return new ClientSession($answer->client_session);
    }

    /**
     * Revokes a client session: its token stops working.
     *
     * @param string $client_session_id The client session's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function revoke(
        string $client_session_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'client_session_id' => $client_session_id,
        ];
        $this->native->call('client_sessions.revoke', $params, $timeout_ms, $max_retries);
    }

    /**
     * Deletes a client session: its token stops working.
     *
     * @param string $client_session_id The client session's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string $client_session_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'client_session_id' => $client_session_id,
        ];
        $this->native->call('client_sessions.delete', $params, $timeout_ms, $max_retries);
    }
}
