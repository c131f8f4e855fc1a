<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * An access system.
 *
 * @property-read string $acs_system_id
 * @property-read string $name
 * @property-read string|null $external_type
 * @property-read string|null $external_type_display_name
 * @property-read bool $is_credential_manager
 * @property-read string|null $default_credential_manager_acs_system_id
 * @property-read int|null $acs_access_group_count
 * @property-read int|null $acs_user_count
 * @property-read string $connected_account_id
 * @property-read list<string> $connected_account_ids
 * @property-read Fields $location
 * @property-read Fields|null $visionline_metadata
 * @property-read string $image_url
 * @property-read string $image_alt_text
 * @property-read string|null $system_type
 * @property-read string|null $system_type_display_name
 * @property-read string $created_at
 * @property-read list<Fields> $errors
 * @property-read list<Fields> $warnings
 * @property-read string $workspace_id
 */
final class AcsSystem extends Resource
{
    protected const FIELDS = [
        'acs_system_id',
        'name',
        'external_type',
        'external_type_display_name',
        'is_credential_manager',
        'default_credential_manager_acs_system_id',
        'acs_access_group_count',
        'acs_user_count',
        'connected_account_id',
        'connected_account_ids',
        'location',
        'visionline_metadata',
        'image_url',
        'image_alt_text',
        'system_type',
        'system_type_display_name',
        'created_at',
        'errors',
        'warnings',
        'workspace_id',
    ];
}
