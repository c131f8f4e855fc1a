<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * An access control system, such as that of a building.
 *
 * @property-read string $acs_system_id The access system's id.
 * @property-read string $name The access system's name.
 * @property-read string|null $external_type The maker's kind of system. `pti_site`, `avigilon_alta_org`,
 *     `salto_ks_site`, `salto_space_system`, `brivo_account`, `hid_credential_manager_organization`,
 *     `visionline_system`, `assa_abloy_credential_service`, `latch_building`, `dormakaba_community_site`,
 *     `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
 *     `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
 * @property-read string|null $external_type_display_name The maker's kind of system, to show to people.
 * @property-read bool $is_credential_manager Whether it issues mobile keys for other access systems.
 * @property-read string|null $default_credential_manager_acs_system_id The credential manager that issues its mobile
 *     keys; null when there is none.
 * @property-read int|null $acs_access_group_count How many access groups it has.
 * @property-read int|null $acs_user_count How many users it has.
 * @property-read string $connected_account_id The connected account that it is reached by.
 * @property-read list<string> $connected_account_ids Deprecated. The connected accounts that it is reached by.
 * @property-read Fields $location Where it is, with its `time_zone`.
 * @property-read Fields|null $visionline_metadata What is known of a Visionline system.
 * @property-read string $image_url Where a picture of it is.
 * @property-read string $image_alt_text What the picture shows, in words.
 * @property-read string|null $system_type Deprecated: read `external_type` instead. `pti_site`, `avigilon_alta_org`,
 *     `salto_ks_site`, `salto_space_system`, `brivo_account`, `hid_credential_manager_organization`,
 *     `visionline_system`, `assa_abloy_credential_service`, `latch_building`, `dormakaba_community_site`,
 *     `dormakaba_ambiance_site`, `legic_connect_credential_service`, `assa_abloy_vostio`,
 *     `assa_abloy_vostio_credential_service`, `hotek_site`, `kisi_organization`, or a new one.
 * @property-read string|null $system_type_display_name Deprecated: read `external_type_display_name` instead.
 * @property-read string $created_at When the access system was added to Seam.
 * @property-read list<ResourceError> $errors What is wrong with the access system.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the access system.
 * @property-read string $workspace_id The workspace that the access system belongs to.
 * @property-read string $id The `acs_system_id`.
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

    protected const NESTED = [
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'acs_system_id';
}
