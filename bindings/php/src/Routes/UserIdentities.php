<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsUser;
use Seam\Phones\Resources\UserIdentity;

/** App users. */
final class UserIdentities extends Group
{
    /**
     * Creates a user identity.
     *
     * @param list<string>|Absent|null $acs_system_ids
     */
    public function create(
        array|Absent|null $acs_system_ids = Absent::Value,
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

    /** One user identity, by its id or by its key. */
    public function get(
        string|Absent|null $user_identity_id = Absent::Value,
        string|Absent|null $user_identity_key = Absent::Value,
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
     * A page of the user identities.
     *
     * @param list<string>|Absent|null $user_identity_ids
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @return list<UserIdentity>
     */
    public function list(
        string|Absent|null $created_before = Absent::Value,
        string|Absent|null $credential_manager_acs_system_id = Absent::Value,
        int|Absent|null $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent|null $search = Absent::Value,
        array|Absent|null $user_identity_ids = Absent::Value,
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

    /** Changes what is given; null unsets it. */
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

    /** Deletes a user identity. */
    public function delete(
        string $user_identity_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = ['user_identity_id' => $user_identity_id];
        $this->native->call('user_identities.delete', $params, $timeout_ms, $max_retries);
    }

    /** Makes a user of an access system one of the user identity's. */
    public function add_acs_user(
        string $acs_user_id,
        string|Absent|null $user_identity_id = Absent::Value,
        string|Absent|null $user_identity_key = Absent::Value,
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

    /** Parts a user of an access system from the user identity. */
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
     * The users of access systems that the user identity is.
     *
     * @return list<AcsUser>
     */
    public function list_acs_users(
        string $user_identity_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = ['user_identity_id' => $user_identity_id];
        $answer = $this->native->call('user_identities.list_acs_users', $params, $timeout_ms, $max_retries);
        return AcsUser::all($answer->acs_users);
    }
}
