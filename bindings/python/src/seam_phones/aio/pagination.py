"""Lists that come in pages, awaited."""

from __future__ import annotations

from ..pagination import PaginatedList

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from typing import Any

    from ..pagination import Page


class AsyncSeamPaginator:
    """Goes through all pages of a list."""

    __slots__ = ("_params", "_request")

    def __init__(self, request: Callable[..., Awaitable[list[Any]]], params: dict[str, Any] | None = None) -> None:
        self._request = request
        self._params = params or {}

    async def first_page(self) -> Page:
        """The first page, and where the list goes on."""
        return await self._page({})

    async def next_page(self, next_page_cursor: str, /) -> Page:
        """The page that a cursor stands for, and where the list goes on."""
        return await self._page({"page_cursor": next_page_cursor})

    async def flatten(self) -> AsyncIterator[Any]:
        """All items, page after page, each page fetched when it is reached: for ``async for``."""
        items, pagination = await self.first_page()
        for item in items:
            yield item
        seen = set()
        while pagination and pagination.next_page_cursor and pagination.next_page_cursor not in seen:
            seen.add(pagination.next_page_cursor)
            items, pagination = await self.next_page(pagination.next_page_cursor)
            for item in items:
                yield item

    async def flatten_to_list(self) -> list[Any]:
        """All items of all pages."""
        return [item async for item in self.flatten()]

    async def _page(self, cursor: dict[str, str]) -> Page:
        page = await self._request(**self._params, **cursor)
        if not isinstance(page, PaginatedList):
            raise ValueError("Cannot create a paginator for a non-paginated endpoint")
        return page, page.pagination
