<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A credential of an access system. A child of a multi-phone sync credential names it as its parent.
 *
 * @property-read string $acs_credential_id
 * @property-read string $access_method
 * @property-read string $display_name
 * @property-read string $acs_system_id
 * @property-read string|null $acs_user_id
 * @property-read string|null $user_identity_id
 * @property-read string|null $parent_acs_credential_id
 * @property-read bool|null $is_multi_phone_sync_credential
 * @property-read bool|null $is_issued
 * @property-read string|null $issued_at
 * @property-read string|null $starts_at
 * @property-read string|null $ends_at
 * @property-read string|null $acs_credential_pool_id
 * @property-read Fields|null $assa_abloy_vostio_metadata
 * @property-read string|null $card_number
 * @property-read string|null $code
 * @property-read string $connected_account_id
 * @property-read string|null $external_type
 * @property-read string|null $external_type_display_name
 * @property-read bool|null $is_latest_desired_state_synced_with_provider
 * @property-read string|null $latest_desired_state_synced_with_provider_at
 * @property-read bool $is_managed
 * @property-read bool|null $is_one_time_use
 * @property-read Fields|null $visionline_metadata
 * @property-read string $created_at
 * @property-read list<Fields> $errors
 * @property-read list<Fields> $warnings
 * @property-read string $workspace_id
 */
final class AcsCredential extends Resource
{
    protected const FIELDS = [
        'acs_credential_id',
        'access_method',
        'display_name',
        'acs_system_id',
        'acs_user_id',
        'user_identity_id',
        'parent_acs_credential_id',
        'is_multi_phone_sync_credential',
        'is_issued',
        'issued_at',
        'starts_at',
        'ends_at',
        'acs_credential_pool_id',
        'assa_abloy_vostio_metadata',
        'card_number',
        'code',
        'connected_account_id',
        'external_type',
        'external_type_display_name',
        'is_latest_desired_state_synced_with_provider',
        'latest_desired_state_synced_with_provider_at',
        'is_managed',
        'is_one_time_use',
        'visionline_metadata',
        'created_at',
        'errors',
        'warnings',
        'workspace_id',
    ];
}
