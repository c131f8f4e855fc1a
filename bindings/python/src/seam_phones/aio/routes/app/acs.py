"""app.acs of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....pagination import PaginatedList
from ....resources import AcsCredential, AcsEntrance, AcsSystem, AcsUser
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from uuid import UUID

    from ...calls import AsyncCalls


class AsyncAppAcsSystems(AsyncGroup):
    """Access control systems."""

    __slots__ = ()

    async def list(
        self,
        *,
        connected_account_id: str | UUID = ABSENT,
        customer_key: str = ABSENT,
        search: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsSystem]:
        """Lists the access systems of the workspace.

        Args:
            connected_account_id: Only access systems of this connected account.
            customer_key: Only access systems of the customer with this key of yours.
            search: Only what holds this text in a name or an id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "connected_account_id": connected_account_id,
            "customer_key": customer_key,
            "search": search,
        }
        answer = await self._call("acs.systems.list", params, timeout_ms, max_retries)
        of = AcsSystem._of
        return [of(data) for data in answer["acs_systems"]]


class AsyncAppAcsEntrances(AsyncGroup):
    """Entrances of access control systems."""

    __slots__ = ()

    async def get(
        self,
        acs_entrance_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsEntrance:
        """Gets one entrance of an access system.

        Args:
            acs_entrance_id: The entrance's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_entrance_id": acs_entrance_id,
        }
        answer = await self._call("acs.entrances.get", params, timeout_ms, max_retries)
        return AcsEntrance._of(answer["acs_entrance"])

    async def list(
        self,
        *,
        acs_credential_id: str | UUID = ABSENT,
        acs_entrance_ids: List[str] | List[UUID] = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        connected_account_id: str | UUID = ABSENT,
        customer_key: str = ABSENT,
        limit: int = ABSENT,
        location_id: str | UUID | None = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        space_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsEntrance]:
        """Lists entrances of access systems, one page at a time.

        Args:
            acs_credential_id: Only entrances that this credential opens.
            acs_entrance_ids: Only these entrances.
            acs_system_id: The access system that it belongs to.
            connected_account_id: Only entrances of this connected account.
            customer_key: Only entrances of the customer with this key of yours.
            limit: How many entrances a page holds at most. Default: 900.
            location_id: Deprecated: give ``space_id`` instead. None means every entrance.
            page_cursor: Where the page starts: the ``next_page_cursor`` of the page before. None means the first page.
            search: Only entrances that hold this text in their display name.
            space_id: Only entrances of this space.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
            "acs_entrance_ids": acs_entrance_ids,
            "acs_system_id": acs_system_id,
            "connected_account_id": connected_account_id,
            "customer_key": customer_key,
            "limit": limit,
            "location_id": location_id,
            "page_cursor": page_cursor,
            "search": search,
            "space_id": space_id,
        }
        answer = await self._call("acs.entrances.list", params, timeout_ms, max_retries)
        of = AcsEntrance._of
        return PaginatedList([of(data) for data in answer["acs_entrances"]], answer.get("pagination"))


class AsyncAppAcsUsers(AsyncGroup):
    """Users of access control systems."""

    __slots__ = ()

    async def list(
        self,
        *,
        acs_system_id: str | UUID = ABSENT,
        created_before: str | datetime = ABSENT,
        limit: int = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_email_address: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        user_identity_phone_number: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsUser]:
        """Lists users of access systems, one page at a time.

        Args:
            acs_system_id: The access system that it belongs to.
            created_before: Only what was created before this time. A datetime with a time zone, or a text in ISO 8601,
                such as ``2030-01-01T00:00:00Z``.
            limit: How many users a page holds at most. Default: 500.
            page_cursor: Where the page starts: the ``next_page_cursor`` of the page before. None means the first page.
            search: Only what holds this text in a name or an id.
            user_identity_email_address: Only users whose user identity has this email address.
            user_identity_id: The user identity that it belongs to.
            user_identity_phone_number: Only users whose user identity has this phone number.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_id": acs_system_id,
            "created_before": created_before,
            "limit": limit,
            "page_cursor": page_cursor,
            "search": search,
            "user_identity_email_address": user_identity_email_address,
            "user_identity_id": user_identity_id,
            "user_identity_phone_number": user_identity_phone_number,
        }
        answer = await self._call("acs.users.list", params, timeout_ms, max_retries)
        of = AcsUser._of
        return PaginatedList([of(data) for data in answer["acs_users"]], answer.get("pagination"))


class AsyncAppAcsCredentials(AsyncGroup):
    """Credentials of access control systems."""

    __slots__ = ()

    async def list(
        self,
        *,
        acs_system_id: str | UUID = ABSENT,
        acs_user_id: str | UUID = ABSENT,
        created_before: str | datetime = ABSENT,
        is_multi_phone_sync_credential: bool = ABSENT,
        limit: float = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsCredential]:
        """Lists credentials, one page at a time.

        Args:
            acs_system_id: The access system that it belongs to.
            acs_user_id: The user of an access system, by its id.
            created_before: Only what was created before this time. A datetime with a time zone, or a text in ISO 8601,
                such as ``2030-01-01T00:00:00Z``.
            is_multi_phone_sync_credential: Only credentials that are, or are not, multi-phone sync credentials.
            limit: How many credentials a page holds at most. Default: 500.
            page_cursor: Where the page starts: the ``next_page_cursor`` of the page before. None means the first page.
            search: Only what holds this text in a name or an id.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_id": acs_system_id,
            "acs_user_id": acs_user_id,
            "created_before": created_before,
            "is_multi_phone_sync_credential": is_multi_phone_sync_credential,
            "limit": limit,
            "page_cursor": page_cursor,
            "search": search,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("acs.credentials.list", params, timeout_ms, max_retries)
        of = AcsCredential._of
        return PaginatedList([of(data) for data in answer["acs_credentials"]], answer.get("pagination"))


class AsyncAppAcs:
    """Access control systems, their users and their credentials."""

    __slots__ = ("credentials", "entrances", "systems", "users")

    def __init__(self, native: AsyncCalls) -> None:
        self.systems = AsyncAppAcsSystems(native)
        self.entrances = AsyncAppAcsEntrances(native)
        self.users = AsyncAppAcsUsers(native)
        self.credentials = AsyncAppAcsCredentials(native)
