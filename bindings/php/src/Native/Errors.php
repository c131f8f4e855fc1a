<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Exception;

/**
 * Makes exceptions of the library's errors.
 *
 * @internal
 */
final class Errors
{
    /** Which class stands for which kind of the library's errors. */
    public const BY_KIND = [
        'invalid_options' => Exception\InvalidOptionsError::class,
        'invalid_token' => Exception\InvalidTokenError::class,
        'invalid_params' => Exception\InvalidParamsError::class,
        'unauthorized' => Exception\HttpUnauthorizedError::class,
        'invalid_input' => Exception\HttpInvalidInputError::class,
        'api' => Exception\HttpApiError::class,
        'invalid_response' => Exception\InvalidResponseError::class,
        'connection' => Exception\ConnectionError::class,
        'timeout' => Exception\TimeoutError::class,
        'cancelled' => Exception\CancelledError::class,
        'invalid_handle' => Exception\InvalidHandleError::class,
        'invalid_webhook' => Exception\WebhookVerificationError::class,
        'internal' => Exception\InternalError::class,
    ];

    /**
     * The exception for an error of the library. A kind that this version does not know is a plain SeamException.
     *
     * @param array<string, string> $asked the ids that were asked for
     */
    public static function fromCore(\stdClass $error, array $asked = []): Exception\SeamException
    {
        $class = self::BY_KIND[$error->kind] ?? Exception\SeamException::class;
        return new $class($error->message, (array) $error, asked: $asked);
    }

    /**
     * The exception for what could not even be handed to the library.
     *
     * @param array<string, string> $asked the ids that were asked for
     * @param array<string, mixed> $details
     */
    public static function refusal(
        string $kind,
        string $message,
        array $asked = [],
        array $details = [],
    ): Exception\SeamException {
        return self::fromCore((object) (['kind' => $kind, 'type' => $kind, 'message' => $message] + $details), $asked);
    }
}
