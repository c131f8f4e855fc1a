<?php

// Generated from operations.json by tools/generate-bindings: do not edit.

declare(strict_types=1);

namespace Seam\Phones\Resources;

/**
 * Where a list goes on.
 *
 * @property-read string|null $next_page_cursor What to give as `page_cursor` to get the next page; null on the last
 *     page.
 * @property-read bool $has_next_page Whether there is a further page.
 * @property-read string|null $next_page_url Where the next page is on Seam's API; null on the last page.
 */
final class Pagination extends Resource
{
    protected const FIELDS = [
        'next_page_cursor',
        'has_next_page',
        'next_page_url',
    ];
}
