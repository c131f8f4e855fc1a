<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * A phone's registration with one credential service.
 *
 * @property-read Fields $phone_registration How the phone is registered with the service.
 * @property-read list<AcsCredential> $acs_credentials The credentials that the service issues to the phone.
 */
final class ProviderSession extends Resource
{
    protected const FIELDS = [
        'phone_registration',
        'acs_credentials',
    ];

    protected const NESTED = [
        'acs_credentials' => AcsCredential::class,
    ];
}
