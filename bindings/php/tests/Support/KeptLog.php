<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

/** A logger that keeps what it is given. With a function it runs that besides. */
final class KeptLog
{
    /** @var list<array{string, string, array<string, mixed>}> */
    public array $lines = [];

    public function __construct(private readonly ?\Closure $then = null)
    {
    }

    public function log($level, $message, array $context = []): void
    {
        $this->lines[] = [$level, $message, $context];
        $this->then === null || ($this->then)($message, $context);
    }

    /** @return list<string> */
    public function messages(string $with = ''): array
    {
        return array_values(preg_grep("/$with/", array_column($this->lines, 1)));
    }

    /** @return list<string> the names of the events */
    public function events(): array
    {
        return array_column(array_column($this->lines, 2), 'event');
    }
}
