<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A workspace of Seam's.
 *
 * @property-read string $workspace_id
 * @property-read string $name
 * @property-read string $company_name
 * @property-read string|null $connect_partner_name
 * @property-read Fields $connect_webview_customization
 * @property-read bool $is_sandbox
 * @property-read bool $is_suspended
 * @property-read bool $is_publishable_key_auth_enabled
 * @property-read string|null $organization_id
 * @property-read string|null $publishable_key
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
}
