<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The native library could not be found or loaded. */
final class LibraryError extends SeamException
{
}
