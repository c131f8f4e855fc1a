<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What is known about a phone's credential services.
 *
 * @property-read Fields|null $assa_abloy_credential_service_metadata
 * @property-read Fields|null $salto_space_credential_service_metadata
 */
final class PhoneProperties extends Resource
{
    protected const FIELDS = [
        'assa_abloy_credential_service_metadata',
        'salto_space_credential_service_metadata',
    ];
}
