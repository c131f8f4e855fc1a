"""app.user_identities of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....pagination import PaginatedList
from ....resources import UserIdentity
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from uuid import UUID


class AsyncAppUserIdentities(AsyncGroup):
    """App users, who own phones and credentials."""

    __slots__ = ()

    async def list(
        self,
        *,
        created_before: str | datetime = ABSENT,
        credential_manager_acs_system_id: str | UUID = ABSENT,
        limit: int = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_ids: List[str] | List[UUID] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[UserIdentity]:
        """Lists user identities, one page at a time.

        Args:
            created_before: Only user identities that were created before this time. A datetime with a time zone, or a
                text in ISO 8601, such as ``2030-01-01T00:00:00Z``.
            credential_manager_acs_system_id: Only user identities that this credential manager serves.
            limit: How many user identities a page holds at most. Default: 500.
            page_cursor: Where the page starts: the ``next_page_cursor`` of the page before. None means the first page.
            search: Only user identities whose name, email address, phone number or key holds this text.
            user_identity_ids: Only these user identities.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "created_before": created_before,
            "credential_manager_acs_system_id": credential_manager_acs_system_id,
            "limit": limit,
            "page_cursor": page_cursor,
            "search": search,
            "user_identity_ids": user_identity_ids,
        }
        answer = await self._call("user_identities.list", params, timeout_ms, max_retries)
        of = UserIdentity._of
        return PaginatedList([of(data) for data in answer["user_identities"]], answer.get("pagination"))
