<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The time that was allowed for the whole call has passed. */
final class TimeoutError extends SeamException
{
}
