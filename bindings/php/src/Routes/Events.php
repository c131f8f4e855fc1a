<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\Event;

/** What happened in the workspace. */
final class Events extends Group
{
    /** One event, by its id, or the latest of a device or of a type. */
    public function get(
        string|Absent|null $event_id = Absent::Value,
        string|Absent|null $device_id = Absent::Value,
        string|Absent|null $event_type = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ?Event {
        $params = [
            'event_id' => $event_id,
            'device_id' => $device_id,
            'event_type' => $event_type,
        ];
        $event = $this->native->call('events.get', $params, $timeout_ms, $max_retries)->event ?? null;
        return $event === null ? null : new Event($event);
    }

    /**
     * The events, of one type or several, of one thing or several, since a time or between two.
     *
     * @param list<string>|Absent|null $access_code_ids
     * @param list<string>|Absent|null $access_grant_ids
     * @param list<string>|Absent|null $access_method_ids
     * @param list<string>|Absent|null $acs_system_ids
     * @param list<string>|Absent|null $between
     * @param list<string>|Absent|null $device_ids
     * @param list<string>|Absent|null $event_ids
     * @param list<string>|Absent|null $event_types
     * @param list<string>|Absent|null $space_ids
     * @return list<Event>
     */
    public function list(
        string|Absent|null $access_code_id = Absent::Value,
        array|Absent|null $access_code_ids = Absent::Value,
        string|Absent|null $access_grant_id = Absent::Value,
        array|Absent|null $access_grant_ids = Absent::Value,
        string|Absent|null $access_method_id = Absent::Value,
        array|Absent|null $access_method_ids = Absent::Value,
        string|Absent|null $acs_access_group_id = Absent::Value,
        string|Absent|null $acs_credential_id = Absent::Value,
        string|Absent|null $acs_encoder_id = Absent::Value,
        string|Absent|null $acs_entrance_id = Absent::Value,
        string|Absent|null $acs_system_id = Absent::Value,
        array|Absent|null $acs_system_ids = Absent::Value,
        string|Absent|null $acs_user_id = Absent::Value,
        array|Absent|null $between = Absent::Value,
        string|Absent|null $connect_webview_id = Absent::Value,
        string|Absent|null $connected_account_id = Absent::Value,
        string|Absent|null $customer_key = Absent::Value,
        string|Absent|null $device_id = Absent::Value,
        array|Absent|null $device_ids = Absent::Value,
        array|Absent|null $event_ids = Absent::Value,
        string|Absent|null $event_type = Absent::Value,
        array|Absent|null $event_types = Absent::Value,
        int|float|Absent|null $limit = Absent::Value,
        string|Absent|null $since = Absent::Value,
        string|Absent|null $space_id = Absent::Value,
        array|Absent|null $space_ids = Absent::Value,
        int|float|Absent|null $unstable_offset = Absent::Value,
        string|Absent|null $user_identity_id = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): array {
        $params = [
            'access_code_id' => $access_code_id,
            'access_code_ids' => $access_code_ids,
            'access_grant_id' => $access_grant_id,
            'access_grant_ids' => $access_grant_ids,
            'access_method_id' => $access_method_id,
            'access_method_ids' => $access_method_ids,
            'acs_access_group_id' => $acs_access_group_id,
            'acs_credential_id' => $acs_credential_id,
            'acs_encoder_id' => $acs_encoder_id,
            'acs_entrance_id' => $acs_entrance_id,
            'acs_system_id' => $acs_system_id,
            'acs_system_ids' => $acs_system_ids,
            'acs_user_id' => $acs_user_id,
            'between' => $between,
            'connect_webview_id' => $connect_webview_id,
            'connected_account_id' => $connected_account_id,
            'customer_key' => $customer_key,
            'device_id' => $device_id,
            'device_ids' => $device_ids,
            'event_ids' => $event_ids,
            'event_type' => $event_type,
            'event_types' => $event_types,
            'limit' => $limit,
            'since' => $since,
            'space_id' => $space_id,
            'space_ids' => $space_ids,
            'unstable_offset' => $unstable_offset,
            'user_identity_id' => $user_identity_id,
        ];
        return Event::all($this->native->call('events.list', $params, $timeout_ms, $max_retries)->events);
    }
}
