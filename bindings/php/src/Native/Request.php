<?php

declare(strict_types=1);

namespace Seam\Phones\Native;

use Seam\Phones\Progress;

/**
 * A call that a member of concurrent calls asks for, as the library is given it.
 *
 * @internal
 */
final class Request
{
    /** What the function that is told the progress has thrown: the call is given up for it. */
    public ?\Throwable $interrupt = null;

    public function __construct(
        public readonly int $client,
        public readonly string $operation,
        #[\SensitiveParameter] public readonly string $params,
        public readonly ?string $options,
        private readonly ?\Closure $on_progress = null,
        public readonly ?EventLog $log = null,
    ) {
    }

    public function wantsProgress(): bool
    {
        return $this->on_progress !== null && $this->interrupt === null;
    }

    /** Tells how far the call has come. */
    public function tell(\stdClass $progress): void
    {
        if ($progress->ok) {
            ($this->on_progress)(new Progress($progress->done, $progress->failed, $progress->total));
        }
    }

    /** Tells the end, by the answer. Those that there was no time for have not ended. */
    public static function tellEnd(\Closure $on_progress, \stdClass $answer): void
    {
        $done = $answer->total - $answer->not_attempted;
        $on_progress(new Progress($done, $answer->failed + $answer->unknown, $answer->total));
    }

    /** @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['operation' => $this->operation];
    }
}
