<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** No connection to Seam, or one that broke. */
final class ConnectionError extends SeamException
{
}
