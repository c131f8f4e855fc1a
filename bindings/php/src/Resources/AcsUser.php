<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A user of an access system.
 *
 * @property-read string $acs_user_id
 * @property-read string $acs_system_id
 * @property-read string $display_name
 * @property-read string|null $full_name
 * @property-read string|null $email
 * @property-read string|null $email_address
 * @property-read string|null $phone_number
 * @property-read string|null $user_identity_id
 * @property-read string|null $user_identity_full_name
 * @property-read string|null $user_identity_email_address
 * @property-read string|null $user_identity_phone_number
 * @property-read Fields|null $access_schedule
 * @property-read string $connected_account_id
 * @property-read string|null $external_type
 * @property-read string|null $external_type_display_name
 * @property-read string|null $hid_acs_system_id
 * @property-read bool $is_managed
 * @property-read bool|null $is_suspended
 * @property-read string|null $last_successful_sync_at
 * @property-read list<Fields>|null $pending_mutations
 * @property-read Fields|null $salto_ks_metadata
 * @property-read Fields|null $salto_space_metadata
 * @property-read string $created_at
 * @property-read list<Fields> $errors
 * @property-read list<Fields> $warnings
 * @property-read string $workspace_id
 */
final class AcsUser extends Resource
{
    protected const FIELDS = [
        'acs_user_id',
        'acs_system_id',
        'display_name',
        'full_name',
        'email',
        'email_address',
        'phone_number',
        'user_identity_id',
        'user_identity_full_name',
        'user_identity_email_address',
        'user_identity_phone_number',
        'access_schedule',
        'connected_account_id',
        'external_type',
        'external_type_display_name',
        'hid_acs_system_id',
        'is_managed',
        'is_suspended',
        'last_successful_sync_at',
        'pending_mutations',
        'salto_ks_metadata',
        'salto_space_metadata',
        'created_at',
        'errors',
        'warnings',
        'workspace_id',
    ];
}
