<?php

declare(strict_types=1);

namespace Seam\Phones\Tests\Support;

use Seam\Phones\Absent;
use Seam\Phones\Native\NativeClient;

/** Takes the place of the native client, and keeps what it is asked. */
final class Recorder extends NativeClient
{
    /** @var list<array<mixed>> */
    public array $calls = [];

    public function __construct()
    {
    }

    public function call(
        string $operation,
        array $params,
        int|Absent $timeout_ms,
        int|Absent $max_retries,
        ?callable $on_progress = null,
    ): never {
        $this->calls[] = [$operation, $params, $timeout_ms, $max_retries];
        throw new \LengthException();
    }
}
