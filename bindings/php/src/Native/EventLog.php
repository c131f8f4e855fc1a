<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

/**
 * Writes what happens in a client's calls to a logger, between the slices of waiting and after each call.
 *
 * @internal
 */
final class EventLog
{
    use NotCopied;

    private readonly int $client;

    /** What is written to; a Closure, because `var_export` does not show what it holds. */
    private readonly \Closure $log;

    public function __construct(object $logger)
    {
        if (!is_callable([$logger, 'log'])) {
            $message = 'the logger must have a method log($level, $message, array $context), as the loggers of PSR-3 '
                . 'have, received ' . get_debug_type($logger);
            throw Errors::refusal('invalid_options', $message);
        }
        $this->log = $logger->log(...);
    }

    /** None for no logger, nor for the one of PSR-3 that writes nothing. */
    public static function for(?object $logger): ?self
    {
        return $logger === null || $logger instanceof \Psr\Log\NullLogger ? null : new self($logger);
    }

    /** Has a client keep what happens, for this log to write. */
    public function open(int $client): void
    {
        $this->client = $client;
        Library::functions()->seam_log_enable($client, 1);
    }

    /**
     * Writes what has happened since the last time. A logger that throws costs its events, and no outcome. Signal
     * handlers run afterwards: what they throw could not be told from what a logger does.
     */
    public function write(): void
    {
        $is_async = Signals::areAsync();
        try {
            $is_async && Signals::hold();
            array_map($this->writeOne(...), $this->taken());
        } finally {
            $is_async && Signals::release();
        }
    }

    /** @return list<array<string, mixed>> the events that are there */
    private function taken(): array
    {
        $events = Library::functions()->seam_log_take($this->client);
        $events = $events === null ? [] : json_decode(Library::text($events), true);
        // When the client was freed meanwhile, it is an error.
        return array_is_list($events) ? $events : [];
    }

    /** @param array<string, mixed> $event */
    private function writeOne(array $event): void
    {
        ['level' => $level, 'message' => $message] = $event;
        unset($event['level'], $event['message']);
        try {
            ($this->log)($level, $message, $event);
        } catch (\Throwable) {
            return;
        }
    }

    /** @return array<string, mixed> */
    public function __debugInfo(): array
    {
        return [];
    }
}
