"""seam.user_identities of an AsyncSeam

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ...absent import ABSENT
from ...pagination import PaginatedList
from ...resources import AcsUser, UserIdentity
from .group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from uuid import UUID


class AsyncUserIdentities(AsyncGroup):
    """App users, who own phones and credentials."""

    __slots__ = ()

    async def create(
        self,
        *,
        acs_system_ids: List[str] | List[UUID] = ABSENT,
        email_address: str | None = ABSENT,
        full_name: str | None = ABSENT,
        phone_number: str | None = ABSENT,
        user_identity_key: str | None = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> UserIdentity:
        """Creates a user identity: an app user, who owns phones and credentials.

        Args:
            acs_system_ids: The access systems that the user gets access to.
            email_address: The user's email address, unique in the workspace. None means none.
            full_name: The user's full name. None means none.
            phone_number: The user's phone number in E.164 form, such as +15551234567. None means none.
            user_identity_key: Your own id for the user, unique in the workspace. None means none.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_ids": acs_system_ids,
            "email_address": email_address,
            "full_name": full_name,
            "phone_number": phone_number,
            "user_identity_key": user_identity_key,
        }
        answer = await self._call("user_identities.create", params, timeout_ms, max_retries)
        return UserIdentity._of(answer["user_identity"])

    async def get(
        self,
        *,
        user_identity_id: str | UUID = ABSENT,
        user_identity_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> UserIdentity:
        """Gets one user identity, by its id or by its key. It needs ``user_identity_id`` or ``user_identity_key``.

        Args:
            user_identity_id: The user identity's id.
            user_identity_key: Your own id for the user.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "user_identity_id": user_identity_id,
            "user_identity_key": user_identity_key,
        }
        answer = await self._call("user_identities.get", params, timeout_ms, max_retries)
        return UserIdentity._of(answer["user_identity"])

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

    async def update(
        self,
        user_identity_id: str | UUID,
        *,
        email_address: str | None = ABSENT,
        full_name: str | None = ABSENT,
        phone_number: str | None = ABSENT,
        user_identity_key: str | None = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Changes what is given of a user identity. None removes a value; what is left out stays as it is.

        Args:
            user_identity_id: The user identity's id.
            email_address: The user's email address. None removes it.
            full_name: The user's full name. None removes it.
            phone_number: The user's phone number in E.164 form. None removes it.
            user_identity_key: Your own id for the user. None removes it.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "user_identity_id": user_identity_id,
            "email_address": email_address,
            "full_name": full_name,
            "phone_number": phone_number,
            "user_identity_key": user_identity_key,
        }
        await self._call("user_identities.update", params, timeout_ms, max_retries)

    async def delete(
        self,
        user_identity_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a user identity, with its phones and credentials.

        Args:
            user_identity_id: The user identity's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "user_identity_id": user_identity_id,
        }
        await self._call("user_identities.delete", params, timeout_ms, max_retries)

    async def add_acs_user(
        self,
        *,
        acs_user_id: str | UUID,
        user_identity_id: str | UUID = ABSENT,
        user_identity_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Adds a user of an access system to a user identity. It needs ``user_identity_id`` or ``user_identity_key``.

        Args:
            acs_user_id: The user of an access system to add.
            user_identity_id: The user identity, by its id.
            user_identity_key: The user identity, by your own id for the user.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
            "user_identity_key": user_identity_key,
        }
        await self._call("user_identities.add_acs_user", params, timeout_ms, max_retries)

    async def remove_acs_user(
        self,
        *,
        acs_user_id: str | UUID,
        user_identity_id: str | UUID,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Removes a user of an access system from a user identity.

        Args:
            acs_user_id: The user of an access system to remove.
            user_identity_id: The user identity's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
        }
        await self._call("user_identities.remove_acs_user", params, timeout_ms, max_retries)

    async def list_acs_users(
        self,
        user_identity_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsUser]:
        """Lists the users of access systems that belong to a user identity.

        Args:
            user_identity_id: The user identity's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("user_identities.list_acs_users", params, timeout_ms, max_retries)
        of = AcsUser._of
        return [of(data) for data in answer["acs_users"]]
