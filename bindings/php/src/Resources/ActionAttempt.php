<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Something that Seam does in the background.
 *
 * @property-read string $action_attempt_id
 * @property-read string $action_type
 * @property-read string $status
 * @property-read mixed $result
 * @property-read mixed $error
 */
final class ActionAttempt extends Resource
{
    protected const FIELDS = [
        'action_attempt_id',
        'action_type',
        'status',
        'result',
        'error',
    ];
}
