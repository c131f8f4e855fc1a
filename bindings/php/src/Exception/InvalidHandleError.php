<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The client is closed. */
final class InvalidHandleError extends SeamException
{
}
