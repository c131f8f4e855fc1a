<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** Seam does not accept the credentials. */
final class HttpUnauthorizedError extends HttpApiError
{
}
