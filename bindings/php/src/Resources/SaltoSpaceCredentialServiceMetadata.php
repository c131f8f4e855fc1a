<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What Salto Space's credential service knows about a phone.
 *
 * @property-read bool|null $has_active_phone Whether the phone can receive credentials.
 */
final class SaltoSpaceCredentialServiceMetadata extends Resource
{
    protected const FIELDS = [
        'has_active_phone',
    ];
}
