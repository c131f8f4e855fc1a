<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A workspace of a sandbox, with its keys.
 *
 * @property-read string $workspace_id The workspace's id.
 * @property-read string $name The workspace's name.
 * @property-read string $api_key Its API key.
 * @property-read string $publishable_key Its publishable key.
 * @property-read string $personal_access_token A personal access token of the sandbox, which goes with the workspace's
 *     id.
 * @property-read string $id The `workspace_id`.
 */
final class SandboxWorkspace extends Resource
{
    protected const FIELDS = [
        'workspace_id',
        'name',
        'api_key',
        'publishable_key',
        'personal_access_token',
    ];

    protected const ID = 'workspace_id';
}
