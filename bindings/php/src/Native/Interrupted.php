<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * Throws on what a signal handler or a caller's function has thrown into a call, when it is known what became of the
 * call: its previous exception tells.
 *
 * @internal
 */
final class Interrupted
{
    /**
     * With this outcome; null when there is none, and nothing is told.
     *
     * @param array<string, mixed> $params
     */
    public static function withOutcome(
        ?string $outcome,
        string $operation,
        array $params,
        \Throwable $interrupt,
    ): never {
        $answer = null;
        try {
            $answer = Json::decoded($outcome ?? 'null', $params);
        } finally {
            // As PHP does with an exception that is under way when a `finally` throws another, it becomes the previous.
            if ($answer === null) {
                throw $interrupt;
            }
            self::withAnswer($answer, $operation, $params, $interrupt);
        }
    }

    /**
     * With this answer, which the data of its previous exception has.
     *
     * @param array<string, mixed> $params
     */
    public static function withAnswer(mixed $answer, string $operation, array $params, \Throwable $interrupt): never
    {
        $message = 'the call had succeeded when it was interrupted; its answer is in the data';
        $details = ['operation' => $operation, 'outcome_unknown' => true, 'data' => $answer];
        try {
            throw Errors::refusal('cancelled', $message, Json::asked($params), $details);
        } finally {
            throw $interrupt;
        }
    }
}
