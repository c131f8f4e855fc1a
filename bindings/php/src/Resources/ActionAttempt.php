<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Something that Seam does in the background.
 *
 * @property-read string $action_attempt_id The action attempt's id.
 * @property-read string $action_type What Seam does.
 * @property-read string $status How far it is. `pending`, `success`, `error`, or a new one.
 * @property-read mixed $result What came of it; null until it succeeds.
 * @property-read mixed $error What went wrong; null unless it failed.
 * @property-read string $id The `action_attempt_id`.
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

    protected const ID = 'action_attempt_id';
}
