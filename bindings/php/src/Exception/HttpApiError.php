<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** Seam refused the call, with an answer of its own. */
class HttpApiError extends SeamException
{
}
