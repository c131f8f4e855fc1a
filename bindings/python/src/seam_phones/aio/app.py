"""The asynchronous client for the app on a phone."""

from __future__ import annotations

from ..app import require
from ..client import configuration
from .client import AsyncClient
from .routes.app.acs import AsyncAppAcs
from .routes.app.client_sessions import AsyncAppClientSessions
from .routes.app.credentials import AsyncAppCredentials
from .routes.app.events import AsyncAppEvents
from .routes.app.phone_sessions import AsyncAppPhoneSessions
from .routes.app.phones import AsyncAppPhones
from .routes.app.user_identities import AsyncAppUserIdentities
from .routes.app.workspaces import AsyncAppWorkspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ..options import SeamAppOptions


class AsyncSeamApp(AsyncClient):
    """The client for the app on a phone, whose calls are awaited: a SeamApp in the manner of AsyncSeam."""

    __slots__ = (
        "acs",
        "client_sessions",
        "credentials",
        "events",
        "phone_sessions",
        "phones",
        "user_identities",
        "workspaces",
    )

    def __init__(self, client_session_token: str, **options: Unpack[SeamAppOptions]) -> None:
        # Imported here, since it loads the library.
        from .calls import AsyncCalls

        require(client_session_token=client_session_token)
        self._native = native = AsyncCalls(configuration({"client_session_token": client_session_token}, options))
        self.phone_sessions = AsyncAppPhoneSessions(native)
        self.credentials = AsyncAppCredentials(native)
        self.phones = AsyncAppPhones(native)
        self.user_identities = AsyncAppUserIdentities(native)
        self.acs = AsyncAppAcs(native)
        self.client_sessions = AsyncAppClientSessions(native)
        self.events = AsyncAppEvents(native)
        self.workspaces = AsyncAppWorkspaces(native)

    @classmethod
    async def from_publishable_key(
        cls, publishable_key: str, user_identifier_key: str, **options: Unpack[SeamAppOptions]
    ) -> Self:
        """A client for an app that gets its client session itself; see SeamApp."""
        from .seam import AsyncSeam

        require(publishable_key=publishable_key, user_identifier_key=user_identifier_key)
        async with AsyncSeam(
            publishable_key=publishable_key, user_identifier_key=user_identifier_key, **options
        ) as seam:
            session = await seam.client_sessions.get_or_create()
        return cls(session.token, **options)
