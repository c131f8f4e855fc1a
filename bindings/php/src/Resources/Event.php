<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Something that happened, such as `phone.deactivated`. The fields depend on the type.
 *
 * @property-read string $event_id
 * @property-read string $event_type
 * @property-read string|null $event_description
 * @property-read string|null $device_id
 * @property-read Fields|null $device_custom_metadata
 * @property-read string|null $acs_credential_id
 * @property-read string|null $acs_system_id
 * @property-read string|null $acs_user_id
 * @property-read string|null $client_session_id
 * @property-read string|null $connected_account_id
 * @property-read string $created_at
 * @property-read string $occurred_at
 * @property-read string $workspace_id
 */
final class Event extends Resource
{
    protected const FIELDS = [
        'event_id',
        'event_type',
        'event_description',
        'device_id',
        'device_custom_metadata',
        'acs_credential_id',
        'acs_system_id',
        'acs_user_id',
        'client_session_id',
        'connected_account_id',
        'created_at',
        'occurred_at',
        'workspace_id',
    ];
}
