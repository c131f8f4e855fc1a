<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\AcsEntrance;

/** Entrances of access control systems. */
final class AppAcsEntrances extends Group
{
    /**
     * Gets one entrance of an access system.
     *
     * @param string $acs_entrance_id The entrance's id.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string $acs_entrance_id,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): AcsEntrance {
        $params = [
            'acs_entrance_id' => $acs_entrance_id,
        ];
        $answer = $this->native->call('acs.entrances.get', $params, $timeout_ms, $max_retries);
        return new AcsEntrance($answer->acs_entrance);
    }

    /**
     * Lists entrances of access systems, one page at a time.
     *
     * @param string|Absent $acs_credential_id Only entrances that this credential opens.
     * @param list<string>|Absent $acs_entrance_ids Only these entrances.
     * @param string|Absent $acs_system_id The access system that it belongs to.
     * @param string|Absent $connected_account_id Only entrances of this connected account.
     * @param string|Absent $customer_key Only entrances of the customer with this key of yours.
     * @param int|Absent $limit How many entrances a page holds at most. Default: 900.
     * @param string|Absent|null $location_id Deprecated: give `space_id` instead. Null means every entrance.
     * @param string|Absent|null $page_cursor Where the page starts: the `next_page_cursor` of the page before. Null
     *     means the first page.
     * @param string|Absent $search Only entrances that hold this text in their display name.
     * @param string|Absent $space_id Only entrances of this space.
     * @param (callable(\stdClass): void)|null $on_response is given the whole answer, with its pagination
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<AcsEntrance>
     */
    public function list(
        string|Absent $acs_credential_id = Absent::Value,
        array|Absent $acs_entrance_ids = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        string|Absent $connected_account_id = Absent::Value,
        string|Absent $customer_key = Absent::Value,
        int|Absent $limit = Absent::Value,
        string|Absent|null $location_id = Absent::Value,
        string|Absent|null $page_cursor = Absent::Value,
        string|Absent $search = Absent::Value,
        string|Absent $space_id = Absent::Value,
        ?callable $on_response = null,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'acs_credential_id' => $acs_credential_id,
            'acs_entrance_ids' => $acs_entrance_ids,
            'acs_system_id' => $acs_system_id,
            'connected_account_id' => $connected_account_id,
            'customer_key' => $customer_key,
            'limit' => $limit,
            'location_id' => $location_id,
            'page_cursor' => $page_cursor,
            'search' => $search,
            'space_id' => $space_id,
        ];
        $answer = $this->native->call('acs.entrances.list', $params, $timeout_ms, $max_retries);
        if ($on_response !== null) {
            $on_response($answer);
        }
        return AcsEntrance::all($answer->acs_entrances);
    }
}
