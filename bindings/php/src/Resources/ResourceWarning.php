<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What may go wrong with a thing of Seam's.
 *
 * @property-read string $warning_code What kind of warning it is. New codes appear without notice.
 * @property-read string $message What may go wrong, for people to read.
 * @property-read string $created_at When Seam noticed it.
 */
final class ResourceWarning extends Resource
{
    protected const FIELDS = [
        'warning_code',
        'message',
        'created_at',
    ];
}
