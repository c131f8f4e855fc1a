<?php

declare(strict_types=1);

namespace Seam\Phones;

use Seam\Phones\Resources\Pagination;

/** Goes through all pages of a list. */
final class Paginator
{
    /**
     * @param callable(array<string, mixed>): array<mixed> $request
     * @param array<string, mixed> $params
     */
    public function __construct(private $request, private readonly array $params = [])
    {
    }

    /**
     * The first page, and where the list goes on.
     *
     * @return array{array<mixed>, Pagination}
     */
    public function firstPage(): array
    {
        return $this->page([]);
    }

    /**
     * The page that a cursor stands for, and where the list goes on.
     *
     * @return array{array<mixed>, Pagination}
     */
    public function nextPage(string $next_page_cursor): array
    {
        return $this->page(['page_cursor' => $next_page_cursor]);
    }

    /**
     * All items, page after page, each page fetched when it is reached.
     *
     * @return \Generator<int, mixed>
     */
    public function flatten(): \Generator
    {
        [$items, $pagination] = $this->firstPage();
        yield from $items;
        $seen = [];
        while (($cursor = $pagination->next_page_cursor) !== null && !isset($seen[$cursor])) {
            $seen[$cursor] = true;
            [$items, $pagination] = $this->nextPage($cursor);
            yield from $items;
        }
    }

    /**
     * All items of all pages.
     *
     * @return list<mixed>
     */
    public function flattenToArray(): array
    {
        return iterator_to_array($this->flatten(), false);
    }

    /**
     * @param array<string, string> $cursor
     * @return array{array<mixed>, Pagination}
     */
    private function page(array $cursor): array
    {
        $pagination = new \stdClass();
        $keep = static function (\stdClass $answer) use (&$pagination): void {
            $pagination = $answer->pagination ?? $pagination;
        };
        $items = ($this->request)([...$this->params, ...$cursor, 'on_response' => $keep]);
        return [$items, new Pagination($pagination)];
    }
}
