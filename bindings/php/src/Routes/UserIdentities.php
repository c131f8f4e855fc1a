<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsUser;
use Seam\Phones\Resources\UserIdentity;

/** App users, who own phones and credentials. */
final class UserIdentities extends Group
{
    /**
     * Creates a user identity: an app user, who owns phones and credentials.
     *
     * @param list<string>|Absent $acs_system_ids The access systems that the user gets access to.
     * @param string|Absent|null $email_address The user's email address, unique in the workspace. Null means none.
     * @param string|Absent|null $full_name The user's full name. Null means none.
     * @param string|Absent|null $phone_number The user's phone number in E.164 form, such as +15551234567. Null means
     *     none.
     * @param string|Absent|null $user_identity_key Your own id for the user, unique in the workspace. Null means none.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create(
        array|Absent $acs_system_ids = Absent::Value,
        string|Absent|null $email_address = Absent::Value,
        string|Absent|null $full_name = Absent::Value,
        string|Absent|null $phone_number = Absent::Value,
        string|Absent|null $user_identity_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): UserIdentity {
        $params = [
            'acs_system_ids' => $acs_system_ids,
            'email_address' => $email_address,
            'full_name' => $full_name,
            'phone_number' => $phone_number,
            'user_identity_key' => $user_identity_key,
        ];
        $answer = $this->native->call('user_identities.create', $params, $timeout_ms, $max_retries);
        return new UserIdentity($answer->user_identity);
    }

    /**
     * Gets one user identity, by its id or by its key. It needs `user_identity_id` or `user_identity_key`.
     *
     * @param string|Absent $user_identity_id The user identity's id.
     * @param string|Absent $user_identity_key Your own id for the user.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string|Absent $user_identity_id = Absent::Value,
        string|Absent $user_identity_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): UserIdentity {
        $params = [
            'user_identity_id' => $user_identity_id,
            'user_identity_key' => $user_identity_key,
        ];
        $answer = $this->native->call('user_identities.get', $params, $timeout_ms, $max_retries);
        return new UserIdentity($answer->user_identity);
    }

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

    /**
     * Changes what is given of a user identity. Null removes a value; what is left out stays as it is.
     *
     * @param string $user_identity_id The user identity's id.
     * @param string|Absent|null $email_address The user's email address. Null removes it.
     * @param string|Absent|null $full_name The user's full name. Null removes it.
     * @param string|Absent|null $phone_number The user's phone number in E.164 form. Null removes it.
     * @param string|Absent|null $user_identity_key Your own id for the user. Null removes it.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function update(
        string $user_identity_id,
        string|Absent|null $email_address = Absent::Value,
        string|Absent|null $full_name = Absent::Value,
        string|Absent|null $phone_number = Absent::Value,
        string|Absent|null $user_identity_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'user_identity_id' => $user_identity_id,
            'email_address' => $email_address,
            'full_name' => $full_name,
            'phone_number' => $phone_number,
            'user_identity_key' => $user_identity_key,
        ];
        $this->native->call('user_identities.update', $params, $timeout_ms, $max_retries);
    }

    /**
     * Deletes a user identity, with its phones and credentials.
     *
     * @param string $user_identity_id The user identity's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string $user_identity_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('user_identities.delete', $params, $timeout_ms, $max_retries);
    }

    /**
     * Adds a user of an access system to a user identity. It needs `user_identity_id` or `user_identity_key`.
     *
     * @param string $acs_user_id The user of an access system to add.
     * @param string|Absent $user_identity_id The user identity, by its id.
     * @param string|Absent $user_identity_key The user identity, by your own id for the user.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function add_acs_user(
        string $acs_user_id,
        string|Absent $user_identity_id = Absent::Value,
        string|Absent $user_identity_key = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_user_id' => $acs_user_id,
            'user_identity_id' => $user_identity_id,
            'user_identity_key' => $user_identity_key,
        ];
        $this->native->call('user_identities.add_acs_user', $params, $timeout_ms, $max_retries);
    }

    /**
     * Removes a user of an access system from a user identity.
     *
     * @param string $acs_user_id The user of an access system to remove.
     * @param string $user_identity_id The user identity's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function remove_acs_user(
        string $acs_user_id,
        string $user_identity_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_user_id' => $acs_user_id,
            'user_identity_id' => $user_identity_id,
        ];
        $this->native->call('user_identities.remove_acs_user', $params, $timeout_ms, $max_retries);
    }

    /**
     * Lists the users of access systems that belong to a user identity.
     *
     * @param string $user_identity_id The user identity's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsUser>
     */
    public function list_acs_users(
        string $user_identity_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('user_identities.list_acs_users', $params, $timeout_ms, $max_retries);
        return AcsUser::all($answer->acs_users);
    }
}
