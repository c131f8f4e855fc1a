<?php

declare(strict_types=1);

namespace Seam\Phones\Behaviours;

/** What a UserIdentity can do besides holding its fields: its `id` is its `user_identity_id`. */
trait UserIdentityBehaviour
{
    public function __get(string $name): mixed
    {
        return parent::__get($name === 'id' ? 'user_identity_id' : $name);
    }

    public function __isset(string $name): bool
    {
        return parent::__isset($name === 'id' ? 'user_identity_id' : $name);
    }
}
