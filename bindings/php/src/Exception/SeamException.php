<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/**
 * The root of all exceptions of this package.
 *
 * The message is the library's own, and says which call it was; toArray()['message'] is what happened alone.
 */
class SeamException extends \RuntimeException
{
    /**
     * @param array<string, mixed> $details what the library tells of an error, under its names
     * @param array<string, string> $asked the ids that were asked for, by the names of their parameters
     */
    final public function __construct(
        string $message = '',
        private readonly array $details = [],
        ?\Throwable $previous = null,
        array $asked = [],
    ) {
        $said = isset($details['type']) ? "{$details['type']}: $message" : $message;
        $facts = isset($details['operation']) ? [$details['operation']] : [];
        $asked += ['status' => $details['status_code'] ?? null, 'request' => $details['request_id'] ?? null];
        foreach (array_filter($asked, static fn ($value) => $value !== null) as $name => $value) {
            $facts[] = "$name $value";
        }
        parent::__construct($said . ($facts === [] ? '' : sprintf(' (%s)', implode(', ', $facts))), 0, $previous);
    }

    /** What happened, from a closed set: `timeout`, `unauthorized`, ... One kind, one class. */
    public function getKind(): string
    {
        return $this->details['kind'] ?? 'unknown';
    }

    /** Seam's own type of error, an open set: `phone_not_found`. */
    public function getErrorCode(): ?string
    {
        return $this->details['type'] ?? null;
    }

    /** The status of the HTTP answer, null where there was none. */
    public function getStatusCode(): ?int
    {
        return $this->details['status_code'] ?? null;
    }

    /** Seam's id of the request, to be named when asking Seam about it. */
    public function getRequestId(): ?string
    {
        return $this->details['request_id'] ?? null;
    }

    /** Further data that Seam sent with the error, objects as stdClass. */
    public function getData(): mixed
    {
        return $this->details['data'] ?? null;
    }

    /** How many requests were sent. */
    public function getAttempts(): int
    {
        return $this->details['attempts'] ?? 0;
    }

    /**
     * True if repeating the call is safe and may succeed. False if the first call may have taken effect and repeating
     * it could do it twice.
     */
    public function isRetryable(): bool
    {
        return $this->details['retryable'] ?? false;
    }

    /** True when a request was sent and nobody knows whether Seam carried it out. */
    public function isOutcomeUnknown(): bool
    {
        return $this->details['outcome_unknown'] ?? false;
    }

    /** How long Seam asked to wait, where it did. */
    public function getRetryAfterMs(): ?int
    {
        return $this->details['retry_after_ms'] ?? null;
    }

    /** The operation that failed, such as `phones.deactivate`. */
    public function getOperation(): ?string
    {
        return $this->details['operation'] ?? null;
    }

    /**
     * What is wrong with a parameter, or with a part of one: `phone_metadata.os_version`.
     *
     * @return list<string>
     */
    public function getValidationErrorMessages(string $parameter): array
    {
        $node = $this->details['validation_errors'] ?? null;
        foreach (explode('.', $parameter) as $name) {
            $node = $node->$name ?? null;
        }
        $messages = $node->_errors ?? null;
        return is_array($messages) ? $messages : [];
    }

    /**
     * All that the library tells of the error, under its names.
     *
     * @return array<string, mixed>
     */
    public function toArray(): array
    {
        return $this->details;
    }
}
