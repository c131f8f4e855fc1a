"""The asynchronous client."""

from __future__ import annotations

from ..absent import ABSENT
from ..client import configuration
from ..seam import sandbox_endpoint
from .client import AsyncClient
from .routes.acs import AsyncAcs
from .routes.client_sessions import AsyncClientSessions
from .routes.events import AsyncEvents
from .routes.phones import AsyncPhones
from .routes.test_helpers import AsyncTestHelpers
from .routes.user_identities import AsyncUserIdentities
from .routes.workspaces import AsyncWorkspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from typing import Any

    from typing_extensions import Self, Unpack

    from ..options import SeamOptions


class AsyncSeam(AsyncClient):
    """A client of Seam's API, or of a sandbox, whose calls are awaited. It takes the options of Seam.

    ``async with AsyncSeam(api_key="seam_...") as seam: await seam.phones.list()``. One client serves every event loop
    of its process, in whatever threads they run, and those of forked children. No call needs a thread of Python's.

    When the task that awaits a call is cancelled, the call is cancelled too, at once. The CancelledError's
    ``__cause__`` then says what became of it: mostly a SeamCancelledError, whose ``outcome_unknown`` is true when Seam
    may have carried the operation out. There is no cause when the call had not begun.
    """

    __slots__ = ("acs", "client_sessions", "events", "phones", "test_helpers", "user_identities", "workspaces")

    def __init__(
        self,
        api_key: str | None = None,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> None:
        # Imported here, since it loads the library.
        from .calls import AsyncCalls

        self._native = native = AsyncCalls(configuration({"api_key": api_key}, options))
        self.phones = AsyncPhones(native)
        self.user_identities = AsyncUserIdentities(native)
        self.acs = AsyncAcs(native)
        self.client_sessions = AsyncClientSessions(native)
        self.events = AsyncEvents(native)
        self.workspaces = AsyncWorkspaces(native)
        self.test_helpers = AsyncTestHelpers(native)

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
