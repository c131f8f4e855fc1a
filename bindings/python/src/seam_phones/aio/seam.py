"""The asynchronous client."""

from __future__ import annotations

from asyncio import sleep

from ..absent import ABSENT
from ..seam import configuration, named_parameters, sandbox_endpoint
from .pagination import AsyncSeamPaginator
from .routes.acs import AsyncAcs
from .routes.client_sessions import AsyncClientSessions
from .routes.events import AsyncEvents
from .routes.phones import AsyncPhones
from .routes.user_identities import AsyncUserIdentities
from .routes.workspaces import AsyncWorkspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Awaitable, Callable, Mapping
    from typing import Any

    from typing_extensions import Self, Unpack

    from ..options import SeamOptions


class AsyncSeam:
    """A client of Seam's API, or of a sandbox, whose calls are awaited. It takes the options of Seam.

    ``async with AsyncSeam(api_key="seam_...") as seam: await seam.phones.list()``. One client serves every event loop
    of its process, in whatever threads they run, and those of forked children. No call needs a thread of Python's.

    When the task that awaits a call is cancelled, the call is cancelled too, at once. The CancelledError's
    ``__cause__`` then says what became of it: mostly a SeamCancelledError, whose ``outcome_unknown`` is true when Seam
    may have carried the operation out. There is no cause when the call had not begun.
    """

    __slots__ = (
        "__weakref__",
        "_native",
        "acs",
        "client_sessions",
        "events",
        "phones",
        "user_identities",
        "workspaces",
    )

    def __init__(
        self,
        api_key: str | None = None,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> None:
        # Imported here, since it loads the library.
        from .calls import AsyncCalls

        self._native = native = AsyncCalls(configuration(api_key, options))
        self.phones = AsyncPhones(native)
        self.user_identities = AsyncUserIdentities(native)
        self.acs = AsyncAcs(native)
        self.client_sessions = AsyncClientSessions(native)
        self.events = AsyncEvents(native)
        self.workspaces = AsyncWorkspaces(native)

    @classmethod
    def from_api_key(
        cls,
        api_key: str,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> Self:
        """A client with an API key."""
        return cls(api_key, **options)

    @classmethod
    def from_personal_access_token(
        cls,
        personal_access_token: str,
        workspace_id: str,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Any,
    ) -> Self:
        """A client with a personal access token, for one workspace."""
        return cls(personal_access_token=personal_access_token, workspace_id=workspace_id, **options)

    @classmethod
    def sandbox(cls, path: str | os.PathLike[str] = ABSENT) -> Self:
        """A client of a sandbox: the whole system inside this process, without account or network.

        Kept in memory when no path is given, else in a file that several processes may share.
        """
        return cls(endpoint=sandbox_endpoint(path))

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
        raise TypeError("a Seam client holds connections and credentials and cannot be pickled or copied")

    def __repr__(self) -> str:
        return f"<AsyncSeam client, {'open' if self._native.close.alive else 'closed'}>"
