<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What credential services know about a phone.
 *
 * @property-read Fields|null $assa_abloy_credential_service_metadata What ASSA ABLOY's credential service knows about
 *     the phone. It has `has_active_endpoint` and `endpoints`.
 * @property-read Fields|null $salto_space_credential_service_metadata What Salto Space's credential service knows about
 *     the phone. It has `has_active_phone`.
 */
final class PhoneProperties extends Resource
{
    protected const FIELDS = [
        'assa_abloy_credential_service_metadata',
        'salto_space_credential_service_metadata',
    ];
}
