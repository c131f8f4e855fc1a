<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * An app user, who owns phones and credentials.
 *
 * @property-read string $user_identity_id The user identity's id.
 * @property-read string|null $user_identity_key Your own id for the user; null when none was given.
 * @property-read string|null $full_name The user's full name; null when none was given.
 * @property-read string $display_name A name for the user, to show to people.
 * @property-read string|null $email_address The user's email address; null when none was given.
 * @property-read string|null $phone_number The user's phone number in E.164 form; null when none was given.
 * @property-read list<string> $acs_user_ids The users of access systems that belong to the user identity.
 * @property-read string $created_at When the user identity was created.
 * @property-read list<ResourceError> $errors What is wrong with the user identity.
 * @property-read list<ResourceWarning> $warnings What may go wrong with the user identity.
 * @property-read string $workspace_id The workspace that the user identity belongs to.
 * @property-read string $id The `user_identity_id`.
 */
final class UserIdentity extends Resource
{
    protected const FIELDS = [
        'user_identity_id',
        'user_identity_key',
        'full_name',
        'display_name',
        'email_address',
        'phone_number',
        'acs_user_ids',
        'created_at',
        'errors',
        'warnings',
        'workspace_id',
    ];

    protected const NESTED = [
        'errors' => ResourceError::class,
        'warnings' => ResourceWarning::class,
    ];

    protected const ID = 'user_identity_id';
}
