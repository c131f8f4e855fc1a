<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Native\Json;
use Seam\Phones\Resources\AcsCredential;

/** Credentials of access systems. */
final class AcsCredentials extends Group
{
    /**
     * Creates a credential. A mobile key that is a multi-phone sync credential goes to every phone of its user.
     *
     * @param list<string>|Absent|null $allowed_acs_entrance_ids
     * @param array<string, mixed>|Absent|null $assa_abloy_vostio_metadata
     * @param array<string, mixed>|Absent|null $hotek_metadata
     * @param array<string, mixed>|Absent|null $salto_space_metadata
     * @param array<string, mixed>|Absent|null $visionline_metadata
     */
    public function create(
        string $access_method,
        string|Absent|null $acs_system_id = Absent::Value,
        string|Absent|null $acs_user_id = Absent::Value,
        array|Absent|null $allowed_acs_entrance_ids = Absent::Value,
        array|Absent|null $assa_abloy_vostio_metadata = Absent::Value,
        string|Absent|null $code = Absent::Value,
        string|Absent|null $credential_manager_acs_system_id = Absent::Value,
        string|Absent|null $ends_at = Absent::Value,
        array|Absent|null $hotek_metadata = Absent::Value,
        bool|Absent|null $is_multi_phone_sync_credential = Absent::Value,
        array|Absent|null $salto_space_metadata = Absent::Value,
        string|Absent|null $starts_at = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        array|Absent|null $visionline_metadata = Absent::Value,
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

    /** One credential. */
    public function get(
        string $acs_credential_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsCredential {
        $params = ['acs_credential_id' => $acs_credential_id];
        $answer = $this->native->call('acs.credentials.get', $params, $timeout_ms, $max_retries);
        return new AcsCredential($answer->acs_credential);
    }

    /**
     * A page of the credentials.
     *
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @return list<AcsCredential>
     */
    public function list(
        string|Absent|null $acs_system_id = Absent::Value,
        string|Absent|null $acs_user_id = Absent::Value,
        string|Absent|null $created_before = Absent::Value,
        bool|Absent|null $is_multi_phone_sync_credential = Absent::Value,
        int|float|Absent|null $limit = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent|null $search = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
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

    /** Deletes a credential. */
    public function delete(
        string $acs_credential_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): void {
        $params = ['acs_credential_id' => $acs_credential_id];
        $this->native->call('acs.credentials.delete', $params, $timeout_ms, $max_retries);
    }
}
