"""app.client_sessions of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....resources import ClientSession
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from uuid import UUID


class AsyncAppClientSessions(AsyncGroup):
    """Sessions of the app on a phone."""

    __slots__ = ()

    async def get(
        self,
        *,
        client_session_id: str | UUID = ABSENT,
        user_identifier_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Gets one client session, by its id or by its user's key.

        Args:
            client_session_id: The client session's id.
            user_identifier_key: Your own id for the session's user.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
            "user_identifier_key": user_identifier_key,
        }
        answer = await self._call("client_sessions.get", params, timeout_ms, max_retries)
        return ClientSession._of(answer["client_session"])
