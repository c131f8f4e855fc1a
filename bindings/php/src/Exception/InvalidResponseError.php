<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** Something answered, but not as Seam does: a gateway, a proxy, a truncated answer. */
final class InvalidResponseError extends SeamException
{
}
