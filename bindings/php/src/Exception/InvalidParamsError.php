<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/**
 * The parameters were refused here, and nothing was sent.
 *
 * Code that handles Seam's own refusal handles this one too; it has no status and no request id.
 */
final class InvalidParamsError extends HttpInvalidInputError
{
}
