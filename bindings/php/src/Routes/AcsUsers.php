<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\AcsUser;

/** Users of access control systems. */
final class AcsUsers extends Group
{
    /**
     * Creates a user in an access system.
     *
     * @param string $acs_system_id The access system that the user is added to.
     * @param string $full_name The user's full name.
     * @param array<string, mixed>|Absent $access_schedule When the user has access. An array with:
     *     - `starts_at`: When the access begins. Default: at once. A DateTimeInterface, or a text in ISO 8601, such as
     *       `2030-01-01T00:00:00Z`.
     *     - `ends_at`: When the access ends. Null means that it does not end. A DateTimeInterface, or a text in ISO
     *       8601, such as `2030-01-01T00:00:00Z`.
     * @param list<string>|Absent $acs_access_group_ids The access groups that the user joins.
     * @param string|Absent $email Deprecated: give `email_address` instead.
     * @param string|Absent $email_address The user's email address.
     * @param string|Absent $phone_number The user's phone number in E.164 form, such as +15551234567.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create(
        string $acs_system_id,
        string $full_name,
        array|Absent $access_schedule = Absent::Value,
        array|Absent $acs_access_group_ids = Absent::Value,
        string|Absent $email = Absent::Value,
        string|Absent $email_address = Absent::Value,
        string|Absent $phone_number = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsUser {
        $params = [
            'acs_system_id' => $acs_system_id,
            'full_name' => $full_name,
            'access_schedule' => Json::object($access_schedule),
            'acs_access_group_ids' => $acs_access_group_ids,
            'email' => $email,
            'email_address' => $email_address,
            'phone_number' => $phone_number,
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('acs.users.create', $params, $timeout_ms, $max_retries);
        return new AcsUser($answer->acs_user);
    }

    /**
     * Gets one user of an access system, by its id, or by its user identity and access system. It needs `acs_user_id`
     * or `user_identity_id`.
     *
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsUser {
        $params = [
            'acs_user_id' => $acs_user_id,
            'acs_system_id' => $acs_system_id,
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('acs.users.get', $params, $timeout_ms, $max_retries);
        return new AcsUser($answer->acs_user);
    }

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

    /**
     * Deletes a user from its access system, and invalidates the user's credentials. It needs `acs_user_id` or
     * `user_identity_id`.
     *
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_system_id' => $acs_system_id,
            'acs_user_id' => $acs_user_id,
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('acs.users.delete', $params, $timeout_ms, $max_retries);
    }

    /**
     * Changes a user of an access system. What is not given stays as it is. It needs `acs_user_id` or
     * `user_identity_id`.
     *
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param array<string, mixed>|Absent|null $access_schedule When the user has access. Null means always. An array
     *     with:
     *     - `starts_at`: When the access begins. A DateTimeInterface, or a text in ISO 8601, such as
     *       `2030-01-01T00:00:00Z`.
     *     - `ends_at`: When the access ends. In the future. A DateTimeInterface, or a text in ISO 8601, such as
     *       `2030-01-01T00:00:00Z`.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $email Deprecated: give `email_address` instead.
     * @param string|Absent $email_address The user's email address.
     * @param string|Absent $full_name The user's full name.
     * @param string|Absent $hid_acs_system_id The HID access system that the user belongs to.
     * @param string|Absent $phone_number The user's phone number in E.164 form, such as +15551234567.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function update(
        string|Absent $acs_user_id = Absent::Value,
        array|Absent|null $access_schedule = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $email = Absent::Value,
        string|Absent $email_address = Absent::Value,
        string|Absent $full_name = Absent::Value,
        string|Absent $hid_acs_system_id = Absent::Value,
        string|Absent $phone_number = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_user_id' => $acs_user_id,
            'access_schedule' => Json::object($access_schedule),
            'acs_system_id' => $acs_system_id,
            'email' => $email,
            'email_address' => $email_address,
            'full_name' => $full_name,
            'hid_acs_system_id' => $hid_acs_system_id,
            'phone_number' => $phone_number,
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('acs.users.update', $params, $timeout_ms, $max_retries);
    }

    /**
     * Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs `acs_user_id`
     * or `user_identity_id`.
     *
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function suspend(
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_user_id' => $acs_user_id,
            'acs_system_id' => $acs_system_id,
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('acs.users.suspend', $params, $timeout_ms, $max_retries);
    }

    /**
     * Gives a suspended user of an access system its access back. It needs `acs_user_id` or `user_identity_id`.
     *
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function unsuspend(
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_user_id' => $acs_user_id,
            'acs_system_id' => $acs_system_id,
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('acs.users.unsuspend', $params, $timeout_ms, $max_retries);
    }
}
