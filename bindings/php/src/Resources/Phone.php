<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A phone that an app user has signed in on.
 *
 * @property-read string $device_id The phone's id.
 * @property-read string $device_type The kind of phone. `ios_phone`, `android_phone`, or a new one.
 * @property-read string $created_at When the phone was registered.
 * @property-read string $display_name A name for the phone, to show to people.
 * @property-read string|null $nickname What the user calls the phone.
 * @property-read Fields $custom_metadata Your own data about the phone: texts and booleans by key.
 * @property-read PhoneProperties $properties What credential services know about the phone.
 * @property-read list<ResourceError> $errors What is wrong with the phone.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the phone.
 * @property-read string $workspace_id The workspace that the phone belongs to.
 * @property-read string $id The `device_id`.
 */
final class Phone extends Resource
{
    protected const FIELDS = [
        'device_id',
        'device_type',
        'created_at',
        'display_name',
        'nickname',
        'custom_metadata',
        'properties',
        'errors',
        'warnings',
        'workspace_id',
    ];

    protected const NESTED = [
        'properties' => PhoneProperties::class,
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'device_id';
}
