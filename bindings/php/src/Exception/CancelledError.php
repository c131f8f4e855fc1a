<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The call was cancelled before it ended. */
final class CancelledError extends SeamException
{
}
