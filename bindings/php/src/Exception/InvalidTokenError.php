<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The token is of another kind than the option that it was given for, or no token at all. */
final class InvalidTokenError extends SeamException
{
}
