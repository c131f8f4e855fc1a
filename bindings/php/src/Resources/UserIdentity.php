<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * An app user, who owns phones and credentials.
 *
 * @property-read string $user_identity_id
 * @property-read string|null $user_identity_key
 * @property-read string|null $full_name
 * @property-read string $display_name
 * @property-read string|null $email_address
 * @property-read string|null $phone_number
 * @property-read list<string> $acs_user_ids
 * @property-read string $created_at
 * @property-read list<Fields> $errors
 * @property-read list<Fields> $warnings
 * @property-read string $workspace_id
 * @property-read string $id the user_identity_id, as Seam's guides write it
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

    public function __get(string $name): mixed
    {
        return parent::__get($name === 'id' ? 'user_identity_id' : $name);
    }

    public function __isset(string $name): bool
    {
        return parent::__isset($name === 'id' ? 'user_identity_id' : $name);
    }
}
