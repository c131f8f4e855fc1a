<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A credential of an access control system. A child of a multi-phone sync credential names it as its parent.
 *
 * @property-read string $acs_credential_id The credential's id.
 * @property-read string $access_method How the credential opens doors. `code`, `card`, `mobile_key`, `cloud_key`, or a
 *     new one.
 * @property-read string $display_name A name for the credential, to show to people.
 * @property-read string $acs_system_id The access system that the credential belongs to.
 * @property-read string|null $acs_user_id The user of the access system who holds the credential.
 * @property-read string|null $user_identity_id The user identity that holds the credential.
 * @property-read string|null $parent_acs_credential_id The multi-phone sync credential that Seam created this one for.
 * @property-read bool|null $is_multi_phone_sync_credential Whether Seam creates a matching credential for each phone of
 *     the user.
 * @property-read bool|null $is_issued Whether the credential has been issued, to a phone or on a card.
 * @property-read string|null $issued_at When the credential was issued; null when it has not been yet.
 * @property-read string|null $starts_at When the credential becomes valid.
 * @property-read string|null $ends_at When the credential stops being valid.
 * @property-read string|null $acs_credential_pool_id The pool that the credential was taken from.
 * @property-read Fields|null $assa_abloy_vostio_metadata What is known of an ASSA ABLOY Vostio credential.
 * @property-read string|null $card_number The number of the card; null when there is none.
 * @property-read string|null $code The code to enter; null when there is none.
 * @property-read string $connected_account_id The connected account that the access system is reached by.
 * @property-read string|null $external_type The maker's kind of credential. `pti_card`, `brivo_credential`,
 *     `hid_credential`, `visionline_card`, `salto_ks_credential`, `assa_abloy_vostio_key`, `salto_space_key`,
 *     `latch_access`, `dormakaba_ambiance_credential`, `hotek_card`, `salto_ks_tag`, `avigilon_alta_credential`,
 *     `kisi_credential`, or a new one.
 * @property-read string|null $external_type_display_name The maker's kind of credential, to show to people.
 * @property-read bool|null $is_latest_desired_state_synced_with_provider Whether the access system has the credential's
 *     latest state; null when that is not known.
 * @property-read string|null $latest_desired_state_synced_with_provider_at When the access system got the credential's
 *     latest state; null when it has not yet.
 * @property-read bool $is_managed Whether Seam manages the credential.
 * @property-read bool|null $is_one_time_use Whether the credential works only once.
 * @property-read Fields|null $visionline_metadata What is known of a Visionline credential.
 * @property-read string $created_at When the credential was created.
 * @property-read list<ResourceError> $errors What is wrong with the credential.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the credential.
 * @property-read string $workspace_id The workspace that the credential belongs to.
 * @property-read string $id The `acs_credential_id`.
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

    protected const NESTED = [
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'acs_credential_id';
}
