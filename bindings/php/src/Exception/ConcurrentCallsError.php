<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/**
 * Some of the functions that ran concurrently have thrown. It has what each of them threw and what the others returned,
 * under their keys. The previous exception is the first that was thrown, in the order of the functions.
 *
 * Its outcome is unknown if that of one of the calls is.
 */
final class ConcurrentCallsError extends SeamException
{
    /** @var array<mixed> */
    private array $results = [];

    /** @var array<\Throwable> */
    private array $errors = [];

    /**
     * @internal
     * @param array<mixed> $results
     * @param array<\Throwable> $errors
     */
    public static function of(array $results, array $errors): self
    {
        $unknown = array_filter($errors, static fn ($error) => $error instanceof parent && $error->isOutcomeUnknown());
        $key = array_key_first($errors);
        $message = sprintf('%d of %d concurrent functions failed', count($errors), count($errors) + count($results));
        if ($key !== null) {
            $message .= sprintf(', %s first: %s', $key, $errors[$key]->getMessage());
        }
        $error = new self($message, $unknown === [] ? [] : ['outcome_unknown' => true], $errors[$key] ?? null);
        $error->results = $results;
        $error->errors = $errors;
        return $error;
    }

    /**
     * What the others returned, by key.
     *
     * @return array<mixed>
     */
    public function getResults(): array
    {
        return $this->results;
    }

    /**
     * What was thrown, by key.
     *
     * @return array<\Throwable>
     */
    public function getErrors(): array
    {
        return $this->errors;
    }
}
