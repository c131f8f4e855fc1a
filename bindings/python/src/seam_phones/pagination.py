"""Lists that come in pages."""

from __future__ import annotations

from .resources import Pagination

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Optional, TypeVar

    Item = TypeVar("Item")
    Page = tuple[list[Any], Optional[Pagination]]


class PaginatedList(list["Item"]):
    """A page: a plain list, which also says where the list goes on."""

    __slots__ = ("pagination",)

    def __init__(self, items: list[Item], pagination: dict[str, Any] | None) -> None:
        super().__init__(items)
        self.pagination = None if pagination is None else Pagination._of(pagination)


class SeamPaginator:
    """Goes through all pages of a list."""

    __slots__ = ("_params", "_request")

    def __init__(self, request: Callable[..., list[Any]], params: dict[str, Any] | None = None) -> None:
        self._request = request
        self._params = params or {}

    def first_page(self) -> Page:
        """The first page, and where the list goes on."""
        return self._page({})

    def next_page(self, next_page_cursor: str, /) -> Page:
        """The page that a cursor stands for, and where the list goes on."""
        return self._page({"page_cursor": next_page_cursor})

    def flatten(self) -> Iterator[Any]:
        """All items, page after page, each page fetched when it is reached."""
        items, pagination = self.first_page()
        yield from items
        seen = set()
        while pagination and pagination.next_page_cursor and pagination.next_page_cursor not in seen:
            seen.add(pagination.next_page_cursor)
            items, pagination = self.next_page(pagination.next_page_cursor)
            yield from items

    def flatten_to_list(self) -> list[Any]:
        """All items of all pages."""
        return list(self.flatten())

    def _page(self, cursor: dict[str, str]) -> Page:
        page = self._request(**self._params, **cursor)
        if not isinstance(page, PaginatedList):
            raise ValueError("Cannot create a paginator for a non-paginated endpoint")
        return page, page.pagination
