<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What is still there of a phone that was deactivated.
 *
 * @property-read bool $phone Whether the phone is still listed, or can still be got.
 * @property-read list<string> $acs_credential_ids The credentials that were issued to the phone and are still listed.
 */
final class RemainingAccess extends Resource
{
    protected const FIELDS = [
        'phone',
        'acs_credential_ids',
    ];
}
