<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * The error of one call among several.
 *
 * @property-read string $kind The closed set to decide by.
 * @property-read string $type Seam's own error type, or the kind's name for an error of this library.
 * @property-read string $message What happened, for people to read.
 * @property-read int|null $status_code The HTTP status, when an answer came.
 * @property-read string|null $request_id Seam's request id.
 * @property-read int $attempts How often the request was tried; 0 when nothing was sent.
 * @property-read bool $retryable Whether repeating the call is safe and may succeed.
 * @property-read bool|null $outcome_unknown Whether the operation may have taken effect although it is reported as
 *     failed.
 * @property-read int|null $retry_after_ms How long Seam asked to wait, in milliseconds.
 * @property-read mixed $data Seam's own data about the error.
 * @property-read mixed $validation_errors Messages by parameter.
 * @property-read string|null $operation The operation that was asked for.
 */
final class CallError extends Resource
{
    protected const FIELDS = [
        'kind',
        'type',
        'message',
        'status_code',
        'request_id',
        'attempts',
        'retryable',
        'outcome_unknown',
        'retry_after_ms',
        'data',
        'validation_errors',
        'operation',
    ];
}
