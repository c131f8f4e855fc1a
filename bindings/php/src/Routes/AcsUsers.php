<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\AcsUser;

/** Users of access systems. */
final class AcsUsers extends Group
{
    /**
     * Adds a user to an access system.
     *
     * @param array<string, mixed>|Absent|null $access_schedule
     * @param list<string>|Absent|null $acs_access_group_ids
     */
    public function create(
        string $acs_system_id,
        string $full_name,
        array|Absent|null $access_schedule = Absent::Value,
        array|Absent|null $acs_access_group_ids = Absent::Value,
        string|Absent|null $email = Absent::Value,
        string|Absent|null $email_address = Absent::Value,
        string|Absent|null $phone_number = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
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
        return new AcsUser($this->native->call('acs.users.create', $params, $timeout_ms, $max_retries)->acs_user);
    }

    /** One user, by its id, or by its user identity and access system. */
    public function get(
        string|Absent|null $acs_user_id = Absent::Value,
        string|Absent|null $acs_system_id = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsUser {
        $params = [
            'acs_user_id' => $acs_user_id,
            'acs_system_id' => $acs_system_id,
            'user_identity_id' => $user_identity_id,
        ];
        return new AcsUser($this->native->call('acs.users.get', $params, $timeout_ms, $max_retries)->acs_user);
    }

    /**
     * A page of the users.
     *
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @return list<AcsUser>
     */
    public function list(
        string|Absent|null $acs_system_id = Absent::Value,
        string|Absent|null $created_before = Absent::Value,
        int|Absent|null $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent|null $search = Absent::Value,
        string|Absent|null $user_identity_email_address = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        string|Absent|null $user_identity_phone_number = Absent::Value,
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

    /** Removes a user from its access system, and invalidates its credentials. */
    public function delete(
        string|Absent|null $acs_system_id = Absent::Value,
        string|Absent|null $acs_user_id = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
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
}
