<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * What is wrong with a thing of Seam's.
 *
 * @property-read string $error_code What kind of error it is. New codes appear without notice.
 * @property-read string $message What is wrong, for people to read.
 * @property-read string $created_at When Seam noticed it.
 */
final class ResourceError extends Resource
{
    protected const FIELDS = [
        'error_code',
        'message',
        'created_at',
    ];
}
