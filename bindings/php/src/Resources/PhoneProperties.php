<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What credential services know about a phone.
 *
 * @property-read AssaAbloyCredentialServiceMetadata|null $assa_abloy_credential_service_metadata What ASSA ABLOY's
 *     credential service knows about the phone.
 * @property-read SaltoSpaceCredentialServiceMetadata|null $salto_space_credential_service_metadata What Salto Space's
 *     credential service knows about the phone.
 */
final class PhoneProperties extends Resource
{
    protected const FIELDS = [
        'assa_abloy_credential_service_metadata',
        'salto_space_credential_service_metadata',
    ];

    protected const NESTED = [
        'assa_abloy_credential_service_metadata' => AssaAbloyCredentialServiceMetadata::class,
        'salto_space_credential_service_metadata' => SaltoSpaceCredentialServiceMetadata::class,
    ];
}
