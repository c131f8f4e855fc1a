"""What the clients share whose calls are awaited."""

from __future__ import annotations

from asyncio import sleep

from ..absent import ABSENT
from ..client import named_parameters
from .pagination import AsyncSeamPaginator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Any

    from typing_extensions import Self

    from .calls import AsyncCalls


class AsyncClient:
    """What every client can do whose calls are awaited."""

    __slots__ = ("__weakref__", "_native")
    _native: AsyncCalls

    async def request(
        self,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Any:
        """Seam's answer to a path that has no method here, such as ``/devices/list``: the parameters are posted as
        they are, and the decoded JSON comes back."""
        return await self._native.call(path, named_parameters(path, params), timeout_ms, max_retries)

    def create_paginator(
        self, request: Callable[..., Awaitable[list[Any]]], params: dict[str, Any] | None = None, /
    ) -> AsyncSeamPaginator:
        """Goes through all pages of a list, such as ``seam.user_identities.list``."""
        return AsyncSeamPaginator(request, params)

    def replace_token(self, token: str) -> None:
        """Replaces the token of this client by another of the same kind, such as that of a new session when the old one
        expires. Calls that are under way go on with the token that they began with."""
        self._native.replace_token(token)

    async def aclose(self) -> None:
        """Frees the client. Calls that are under way end as usual, further ones are refused."""
        self._native.close()
        # This loop frees its queue in this turn, unless a call is under way.
        await sleep(0)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __reduce__(self) -> str:
        raise TypeError("a client holds connections and credentials and cannot be pickled or copied")

    def __repr__(self) -> str:
        native = getattr(self, "_native", None)  # not there while the client is made, nor when it was refused
        return f"<{type(self).__name__} client, {'open' if native and native.close.alive else 'closed'}>"
