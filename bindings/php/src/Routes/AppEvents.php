<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Absent;
use Seam\Phones\Resources\Event;

/** What happened in the workspace. */
final class AppEvents extends Group
{
    /**
     * Gets one event, by its id, or the latest event of a type or about a device.
     *
     * @param string|Absent $event_id The event's id.
     * @param string|Absent $device_id Only the latest event about this device.
     * @param string|Absent $event_type Only the latest event of this type. Such as `acs_credential.deleted`,
     *     `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`,
     *     `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is taken too.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     */
    public function get(
        string|Absent $event_id = Absent::Value,
        string|Absent $device_id = Absent::Value,
        string|Absent $event_type = Absent::Value,
        int|Absent $timeout_ms = Absent::Value,
        int|Absent $max_retries = Absent::Value,
    ): ?Event {
        $params = [
            'event_id' => $event_id,
            'device_id' => $device_id,
            'event_type' => $event_type,
        ];
        $answer = $this->native->call('events.get', $params, $timeout_ms, $max_retries);
        return isset($answer->event) ? new Event($answer->event) : null;
    }

    /**
     * Lists events. Filters narrow the list by type, by time, or by what an event is about.
     *
     * @param string|Absent $access_code_id Only events about this access code.
     * @param list<string>|Absent $access_code_ids Only events about these access codes.
     * @param string|Absent $access_grant_id Only events about this access grant.
     * @param list<string>|Absent $access_grant_ids Only events about these access grants. At most 100 of them.
     * @param string|Absent $access_method_id Only events about this access method.
     * @param list<string>|Absent $access_method_ids Only events about these access methods. At most 100 of them.
     * @param string|Absent $acs_access_group_id Only events about this access group.
     * @param string|Absent $acs_credential_id Only events about this credential.
     * @param string|Absent $acs_encoder_id Only events about this card encoder.
     * @param string|Absent $acs_entrance_id Only events about this entrance.
     * @param string|Absent $acs_system_id Only events about this access system.
     * @param list<string>|Absent $acs_system_ids Only events about these access systems.
     * @param string|Absent $acs_user_id Only events about this user of an access system.
     * @param list<\DateTimeInterface|string>|Absent $between Only events that happened between these two times. Exactly
     *     2 of them. A DateTimeInterface, or a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $connect_webview_id Only events about this connect web view.
     * @param string|Absent $connected_account_id Only events about this connected account.
     * @param string|Absent $customer_key Only events about the customer with this key.
     * @param string|Absent $device_id Only events about this device.
     * @param list<string>|Absent $device_ids Only events about these devices.
     * @param list<string>|Absent $event_ids Only these events.
     * @param string|Absent $event_type Only events of this type. Such as `acs_credential.deleted`,
     *     `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`,
     *     `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is taken too.
     * @param list<string>|Absent $event_types Only events of these types. Such as `acs_credential.deleted`,
     *     `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`, `acs_user.created`,
     *     `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`; any other is taken too.
     * @param int|float|Absent $limit How many events to return at most. Default: 500.
     * @param \DateTimeInterface|string|Absent $since Only events that happened after this time. A DateTimeInterface, or
     *     a text in ISO 8601, such as `2030-01-01T00:00:00Z`.
     * @param string|Absent $space_id Only events about this space.
     * @param list<string>|Absent $space_ids Only events about these spaces. At most 100 of them.
     * @param int|float|Absent $unstable_offset How many events to skip. Seam may change or remove this parameter.
     * @param string|Absent $user_identity_id Only events about this user identity.
     * @param int|Absent $timeout_ms The time for the whole call, instead of the client's. In milliseconds.
     * @param int|Absent $max_retries How many attempts may follow the first, instead of the client's.
     * @return list<Event>
     */
    public function list(
        string|Absent $access_code_id = Absent::Value,
        array|Absent $access_code_ids = Absent::Value,
        string|Absent $access_grant_id = Absent::Value,
        array|Absent $access_grant_ids = Absent::Value,
        string|Absent $access_method_id = Absent::Value,
        array|Absent $access_method_ids = Absent::Value,
        string|Absent $acs_access_group_id = Absent::Value,
        string|Absent $acs_credential_id = Absent::Value,
        string|Absent $acs_encoder_id = Absent::Value,
        string|Absent $acs_entrance_id = Absent::Value,
        string|Absent $acs_system_id = Absent::Value,
        array|Absent $acs_system_ids = Absent::Value,
        string|Absent $acs_user_id = Absent::Value,
        array|Absent $between = Absent::Value,
        string|Absent $connect_webview_id = Absent::Value,
        string|Absent $connected_account_id = Absent::Value,
        string|Absent $customer_key = Absent::Value,
        string|Absent $device_id = Absent::Value,
        array|Absent $device_ids = Absent::Value,
        array|Absent $event_ids = Absent::Value,
        string|Absent $event_type = Absent::Value,
        array|Absent $event_types = Absent::Value,
        int|float|Absent $limit = Absent::Value,
        \DateTimeInterface|string|Absent $since = Absent::Value,
        string|Absent $space_id = Absent::Value,
        array|Absent $space_ids = Absent::Value,
        int|float|Absent $unstable_offset = Absent::Value,
        string|Absent $user_identity_id = Absent::Value,
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
        $answer = $this->native->call('events.list', $params, $timeout_ms, $max_retries);
        return Event::all($answer->events);
    }
}
