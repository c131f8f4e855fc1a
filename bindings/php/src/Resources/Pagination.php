<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Where a list goes on.
 *
 * @property-read string|null $next_page_cursor
 * @property-read bool $has_next_page
 * @property-read string|null $next_page_url
 */
final class Pagination extends Resource
{
    protected const FIELDS = [
        'next_page_cursor',
        'has_next_page',
        'next_page_url',
    ];
}
