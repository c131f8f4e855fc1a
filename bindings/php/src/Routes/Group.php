<?php

declare(strict_types=1);

namespace Seam\Phones\Routes;

use Seam\Phones\Native\NativeClient;

/** Operations on one kind of resource. `timeout_ms` and `max_retries` hold for the one call. */
abstract class Group
{
    public function __construct(protected readonly NativeClient $native)
    {
    }
}
