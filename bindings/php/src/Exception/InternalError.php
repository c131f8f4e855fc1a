<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** A fault in the library itself, worth a report. */
final class InternalError extends SeamException
{
}
