<?php

declare(strict_types=1);

namespace Seam\Phones;

/**
 * What a parameter is that was not given.
 *
 * Not null, because null is sent: a list whose filter is null by mistake would else be the list of everything.
 */
enum Absent
{
    case Value;
}
