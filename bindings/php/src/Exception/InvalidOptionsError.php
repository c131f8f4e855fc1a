<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The options of a client or of a call are incomplete, wrong or do not go together. */
final class InvalidOptionsError extends SeamException
{
}
