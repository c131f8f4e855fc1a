<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A phone on which an app user has signed in.
 *
 * @property-read string $device_id
 * @property-read string $device_type
 * @property-read string $created_at
 * @property-read string $display_name
 * @property-read string|null $nickname
 * @property-read Fields $custom_metadata
 * @property-read PhoneProperties $properties
 * @property-read list<Fields> $errors
 * @property-read list<Fields> $warnings
 * @property-read string $workspace_id
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

    protected const NESTED = ['properties' => PhoneProperties::class];
}
