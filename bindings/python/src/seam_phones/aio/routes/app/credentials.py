"""app.credentials of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....resources import AcsCredential
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List


class AsyncAppCredentials(AsyncGroup):
    """The credentials of the app's own user."""

    __slots__ = ()

    async def list(
        self,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsCredential]:
        """Lists the credentials of the app's own user.

        Args:
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        answer = await self._call("mobile_sdk.v1.acs.credentials.list", {}, timeout_ms, max_retries)
        of = AcsCredential._of
        return [of(data) for data in answer["acs_credentials"]]
