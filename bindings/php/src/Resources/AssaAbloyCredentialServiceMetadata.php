<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What ASSA ABLOY's credential service knows about a phone.
 *
 * @property-read bool|null $has_active_endpoint Whether one of the endpoints can receive credentials.
 * @property-read list<AssaAbloyEndpoint>|null $endpoints Where the phone keeps its mobile credentials.
 */
final class AssaAbloyCredentialServiceMetadata extends Resource
{
    protected const FIELDS = [
        'has_active_endpoint',
        'endpoints',
    ];

    protected const NESTED = [
        'endpoints' => AssaAbloyEndpoint::class,
    ];
}
