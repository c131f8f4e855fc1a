<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Something that happened, such as `phone.deactivated`. Which optional fields an event has depends on its type.
 *
 * @property-read string $event_id The event's id. Deliveries of webhooks repeat: drop an event whose id you have seen.
 * @property-read string $event_type What kind of event it is. New types appear without notice.
 *     `acs_credential.deleted`, `acs_credential.issued`, `acs_credential.reissued`, `acs_credential.invalidated`,
 *     `acs_user.created`, `acs_user.deleted`, `client_session.deleted`, `phone.deactivated`, or a new one.
 * @property-read string|null $event_description What happened, for people to read.
 * @property-read string|null $device_id The phone or other device that the event is about.
 * @property-read Fields|null $device_custom_metadata Your own data about the device: texts and booleans by key.
 * @property-read string|null $acs_credential_id The credential that the event is about.
 * @property-read string|null $acs_system_id The access system that the event is about.
 * @property-read string|null $acs_user_id The user of an access system that the event is about.
 * @property-read string|null $client_session_id The client session that the event is about.
 * @property-read string|null $connected_account_id The connected account that the event is about.
 * @property-read string $created_at When Seam recorded the event.
 * @property-read string $occurred_at When it happened.
 * @property-read string $workspace_id The workspace that it happened in.
 * @property-read string $id The `event_id`.
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

    protected const ID = 'event_id';
}
