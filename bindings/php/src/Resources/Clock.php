<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * The clock of a sandbox's workspace.
 *
 * @property-read string $now What time it is.
 * @property-read bool $is_frozen Whether it stands. A clock that runs tells the machine's time.
 */
final class Clock extends Resource
{
    protected const FIELDS = [
        'now',
        'is_frozen',
    ];
}
