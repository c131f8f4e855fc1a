<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A user of an access control system.
 *
 * @property-read string $acs_user_id The user's id.
 * @property-read string $acs_system_id The access system that the user belongs to.
 * @property-read string $display_name A name for the user, to show to people.
 * @property-read string|null $full_name The user's full name.
 * @property-read string|null $email Deprecated: read `email_address` instead.
 * @property-read string|null $email_address The user's email address.
 * @property-read string|null $phone_number The user's phone number in E.164 form.
 * @property-read string|null $user_identity_id The user identity that the user belongs to.
 * @property-read string|null $user_identity_full_name The full name of the user identity; null when it has none.
 * @property-read string|null $user_identity_email_address The email address of the user identity; null when it has
 *     none.
 * @property-read string|null $user_identity_phone_number The phone number of the user identity; null when it has none.
 * @property-read Fields|null $access_schedule When the user has access: from `starts_at` to `ends_at`.
 * @property-read string $connected_account_id The connected account that the access system is reached by.
 * @property-read string|null $external_type The maker's kind of user. `pti_user`, `brivo_user`,
 *     `hid_credential_manager_user`, `salto_site_user`, `latch_user`, `dormakaba_community_user`, `salto_space_user`,
 *     `avigilon_alta_user`, `kisi_user`, or a new one.
 * @property-read string|null $external_type_display_name The maker's kind of user, to show to people.
 * @property-read string|null $hid_acs_system_id The HID access system that the user belongs to.
 * @property-read bool $is_managed Whether Seam manages the user.
 * @property-read bool|null $is_suspended Whether the user's access is suspended.
 * @property-read string|null $last_successful_sync_at When Seam last read the user from its access system; null when it
 *     has not yet.
 * @property-read list<Fields>|null $pending_mutations Changes that have not reached the access system yet.
 * @property-read Fields|null $salto_ks_metadata What is known of a Salto KS user.
 * @property-read Fields|null $salto_space_metadata What is known of a Salto Space user.
 * @property-read string $created_at When the user was created.
 * @property-read list<ResourceError> $errors What is wrong with the user.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the user.
 * @property-read string $workspace_id The workspace that the user belongs to.
 * @property-read string $id The `acs_user_id`.
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

    protected const NESTED = [
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'acs_user_id';
}
