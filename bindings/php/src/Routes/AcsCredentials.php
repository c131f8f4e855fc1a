<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\AcsCredential;

/** Credentials of access control systems. */
final class AcsCredentials extends Group
{
    /**
     * Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.
     *
     * @param string $access_method How the credential opens doors. One of `code`, `card`, `mobile_key`, `cloud_key`.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param list<string>|Absent $allowed_acs_entrance_ids The entrances that the credential opens.
     * @param array<string, mixed>|Absent $assa_abloy_vostio_metadata Settings for ASSA ABLOY Vostio systems. An array
     *     with:
     *     - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
     *     - `join_all_guest_acs_entrances`: Whether the credential joins the others at every guest entrance.
     *     - `override_all_guest_acs_entrances`: Whether the credential replaces the others at every guest entrance.
     *     - `override_guest_acs_entrance_ids`: The guest entrances where the credential replaces the others.
     * @param string|Absent $code The code to enter, of digits only, for the access method `code`.
     * @param string|Absent $credential_manager_acs_system_id The credential manager that issues the mobile key.
     * @param \DateTimeInterface|string|Absent $ends_at When the credential stops being valid. Without it, it stays
     *     valid. A DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param array<string, mixed>|Absent $hotek_metadata Settings for Hotek systems. An array with:
     *     - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
     *     - `override`: Whether the credential replaces the other credentials of the same doors.
     * @param bool|Absent $is_multi_phone_sync_credential Whether Seam creates a matching credential for each phone of
     *     the user. For mobile keys. Default: false.
     * @param array<string, mixed>|Absent $salto_space_metadata Settings for Salto Space systems. An array with:
     *     - `assign_new_key`: Whether the user gets a new key.
     *     - `update_current_key`: Whether the user's present key is updated.
     * @param \DateTimeInterface|string|Absent $starts_at When the credential becomes valid. Default: at once. A
     *     DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param array<string, mixed>|Absent $visionline_metadata Settings for Visionline systems. An array with:
     *     - `assa_abloy_credential_service_mobile_endpoint_id`: Deprecated. The phone endpoint that receives the
     *       credential.
     *     - `auto_join`: Whether the credential keeps the other credentials of the same doors valid.
     *     - `card_format`: The format of the card. One of `TLCode`, `rfid48`.
     *     - `card_function_type`: Whether the card is for a guest or for staff. One of `guest`, `staff`.
     *     - `is_override_key`: Whether the credential opens doors that are locked from inside.
     *     - `joiner_acs_credential_ids`: The credentials that this one joins.
     *     - `override`: Whether the credential replaces the other credentials of the same doors.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function create(
        string $access_method,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $acs_user_id = Absent::Value,
        array|Absent $allowed_acs_entrance_ids = Absent::Value,
        array|Absent $assa_abloy_vostio_metadata = Absent::Value,
        string|Absent $code = Absent::Value,
        string|Absent $credential_manager_acs_system_id = Absent::Value,
        \DateTimeInterface|string|Absent $ends_at = Absent::Value,
        array|Absent $hotek_metadata = Absent::Value,
        bool|Absent $is_multi_phone_sync_credential = Absent::Value,
        array|Absent $salto_space_metadata = Absent::Value,
        \DateTimeInterface|string|Absent $starts_at = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        array|Absent $visionline_metadata = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = [
            'access_method' => $access_method,
            'acs_system_id' => $acs_system_id,
            'acs_user_id' => $acs_user_id,
            'allowed_acs_entrance_ids' => $allowed_acs_entrance_ids,
            'assa_abloy_vostio_metadata' => Json::object($assa_abloy_vostio_metadata),
            'code' => $code,
            'credential_manager_acs_system_id' => $credential_manager_acs_system_id,
            'ends_at' => $ends_at,
            'hotek_metadata' => Json::object($hotek_metadata),
            'is_multi_phone_sync_credential' => $is_multi_phone_sync_credential,
            'salto_space_metadata' => Json::object($salto_space_metadata),
            'starts_at' => $starts_at,
            'user_identity_id' => $user_identity_id,
            'visionline_metadata' => Json::object($visionline_metadata),
        ];
        $answer = $this->native->call('acs.credentials.create', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }

    /**
     * Gets one credential.
     *
     * @param string $acs_credential_id The credential's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string $acs_credential_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = [
            'acs_credential_id' => $acs_credential_id,
        ];
        $answer = $this->native->call('acs.credentials.get', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }

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

    /**
     * Deletes a credential.
     *
     * @param string $acs_credential_id The credential's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function delete(
        string $acs_credential_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = [
            'acs_credential_id' => $acs_credential_id,
        ];
        $this->native->call('acs.credentials.delete', $params, $timeout_ms, $max_retries);
    }

    /**
     * Changes the code or the end of a credential. What is not given stays as it is.
     *
     * @param string $acs_credential_id The credential's id.
     * @param string|Absent $code The new code to enter, of digits only, for the access method `code`.
     * @param \DateTimeInterface|string|Absent $ends_at When the credential stops being valid. In the future. A
     *     DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function update(
        string $acs_credential_id,
        string|Absent $code = Absent::Value,
        \DateTimeInterface|string|Absent $ends_at = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = [
            'acs_credential_id' => $acs_credential_id,
            'code' => $code,
            'ends_at' => $ends_at,
        ];
        $answer = $this->native->call('acs.credentials.update', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }

    /**
     * Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of that
     * user. It needs `acs_user_id` or `user_identity_id`.
     *
     * @param string $acs_credential_id The credential's id.
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $user_identity_id The user identity, whose user in the credential's access system gets the
     *     credential.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function assign(
        string $acs_credential_id,
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = [
            'acs_credential_id' => $acs_credential_id,
            'acs_user_id' => $acs_user_id,
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('acs.credentials.assign', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }

    /**
     * Takes a credential from its user, and from that user's phones.
     *
     * @param string $acs_credential_id The credential's id.
     * @param string|Absent $acs_user_id The user of an access system, by its id.
     * @param string|Absent $user_identity_id The user identity that it belongs to.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function unassign(
        string $acs_credential_id,
        string|Absent $acs_user_id = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = [
            'acs_credential_id' => $acs_credential_id,
            'acs_user_id' => $acs_user_id,
            'user_identity_id' => $user_identity_id,
        ];
        $answer = $this->native->call('acs.credentials.unassign', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }
}
