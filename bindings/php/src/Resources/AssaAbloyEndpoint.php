<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Where a phone keeps its mobile credentials.
 *
 * @property-read string|null $endpoint_id The endpoint's id at ASSA ABLOY.
 * @property-read bool|null $is_active Whether the endpoint can receive credentials.
 * @property-read string|null $id The `endpoint_id`.
 */
final class AssaAbloyEndpoint extends Resource
{
    protected const FIELDS = [
        'endpoint_id',
        'is_active',
    ];

    protected const ID = 'endpoint_id';
}
