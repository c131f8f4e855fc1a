<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * The app's registration on the phone that it runs on.
 *
 * @property-read UserIdentity $user_identity The user who has signed in.
 * @property-read list<ProviderSession> $provider_sessions The phone's credentials, by the service that issues them.
 * @property-read bool $is_sandbox_workspace Whether the workspace is a sandbox.
 * @property-read string $workspace_id The workspace that the phone belongs to.
 */
final class PhoneSession extends Resource
{
    protected const FIELDS = [
        'user_identity',
        'provider_sessions',
        'is_sandbox_workspace',
        'workspace_id',
    ];

    protected const NESTED = [
        'user_identity' => UserIdentity::class,
        'provider_sessions' => ProviderSession::class,
    ];
}
