<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A workspace, which everything else belongs to.
 *
 * @property-read string $workspace_id The workspace's id.
 * @property-read string $name The workspace's name.
 * @property-read string $company_name The company's name, as users see it.
 * @property-read string|null $connect_partner_name The older name for `company_name`; null when there is none.
 * @property-read Fields $connect_webview_customization How the web views that connect accounts look.
 * @property-read bool $is_sandbox Whether the workspace is a sandbox.
 * @property-read bool $is_suspended Whether Seam has suspended the workspace.
 * @property-read bool $is_publishable_key_auth_enabled Whether apps may sign in with the publishable key.
 * @property-read string|null $organization_id The organization that the workspace belongs to; null when there is none.
 * @property-read string|null $publishable_key The key that an app uses to make its client session.
 * @property-read string $id The `workspace_id`.
 */
final class Workspace extends Resource
{
    protected const FIELDS = [
        'workspace_id',
        'name',
        'company_name',
        'connect_partner_name',
        'connect_webview_customization',
        'is_sandbox',
        'is_suspended',
        'is_publishable_key_auth_enabled',
        'organization_id',
        'publishable_key',
    ];

    protected const ID = 'workspace_id';
}
