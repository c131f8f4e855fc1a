"""seam.acs of an AsyncSeam

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ...absent import ABSENT
from ...pagination import PaginatedList
from ...resources import AcsCredential, AcsSystem, AcsUser
from .group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from typing import Any

    from ..calls import AsyncCalls


class AsyncAcsSystems(AsyncGroup):
    """Access control systems."""

    __slots__ = ()

    async def get(
        self,
        *,
        acs_system_id: str,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsSystem:
        """Gets one access system.

        Args:
            acs_system_id: The access system's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_id": acs_system_id,
        }
        answer = await self._call("acs.systems.get", params, timeout_ms, max_retries)
        return AcsSystem._of(answer["acs_system"])

    async def list(
        self,
        *,
        connected_account_id: str = ABSENT,
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


class AsyncAcsUsers(AsyncGroup):
    """Users of access control systems."""

    __slots__ = ()

    async def create(
        self,
        *,
        acs_system_id: str,
        full_name: str,
        access_schedule: dict[str, Any] = ABSENT,
        acs_access_group_ids: List[str] = ABSENT,
        email: str = ABSENT,
        email_address: str = ABSENT,
        phone_number: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsUser:
        """Creates a user in an access system.

        Args:
            acs_system_id: The access system that the user is added to.
            full_name: The user's full name.
            access_schedule: When the user has access. A dict with:
                - ``starts_at``: When the access begins. Default: at once. In ISO 8601, such as
                  ``2030-01-01T00:00:00Z``.
                - ``ends_at``: When the access ends. None means that it does not end. In ISO 8601, such as
                  ``2030-01-01T00:00:00Z``.
            acs_access_group_ids: The access groups that the user joins.
            email: Deprecated: give ``email_address`` instead.
            email_address: The user's email address.
            phone_number: The user's phone number in E.164 form, such as +15551234567.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_id": acs_system_id,
            "full_name": full_name,
            "access_schedule": access_schedule,
            "acs_access_group_ids": acs_access_group_ids,
            "email": email,
            "email_address": email_address,
            "phone_number": phone_number,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("acs.users.create", params, timeout_ms, max_retries)
        return AcsUser._of(answer["acs_user"])

    async def get(
        self,
        *,
        acs_user_id: str = ABSENT,
        acs_system_id: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsUser:
        """Gets one user of an access system, by its id, or by its user identity and access system. It needs
        ``acs_user_id`` or ``user_identity_id``.

        Args:
            acs_user_id: The user of an access system, by its id.
            acs_system_id: The access system that it belongs to.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_user_id": acs_user_id,
            "acs_system_id": acs_system_id,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("acs.users.get", params, timeout_ms, max_retries)
        return AcsUser._of(answer["acs_user"])

    async def list(
        self,
        *,
        acs_system_id: str = ABSENT,
        created_before: str = ABSENT,
        limit: int = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_email_address: str = ABSENT,
        user_identity_id: str = ABSENT,
        user_identity_phone_number: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsUser]:
        """Lists users of access systems, one page at a time.

        Args:
            acs_system_id: The access system that it belongs to.
            created_before: Only what was created before this time. In ISO 8601, such as ``2030-01-01T00:00:00Z``.
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

    async def delete(
        self,
        *,
        acs_system_id: str = ABSENT,
        acs_user_id: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a user from its access system, and invalidates the user's credentials. It needs ``acs_user_id`` or
        ``user_identity_id``.

        Args:
            acs_system_id: The access system that it belongs to.
            acs_user_id: The user of an access system, by its id.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_system_id": acs_system_id,
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
        }
        await self._call("acs.users.delete", params, timeout_ms, max_retries)


class AsyncAcsCredentials(AsyncGroup):
    """Credentials of access control systems."""

    __slots__ = ()

    async def create(
        self,
        *,
        access_method: str,
        acs_system_id: str = ABSENT,
        acs_user_id: str = ABSENT,
        allowed_acs_entrance_ids: List[str] = ABSENT,
        assa_abloy_vostio_metadata: dict[str, Any] = ABSENT,
        code: str = ABSENT,
        credential_manager_acs_system_id: str = ABSENT,
        ends_at: str = ABSENT,
        hotek_metadata: dict[str, Any] = ABSENT,
        is_multi_phone_sync_credential: bool = ABSENT,
        salto_space_metadata: dict[str, Any] = ABSENT,
        starts_at: str = ABSENT,
        user_identity_id: str = ABSENT,
        visionline_metadata: dict[str, Any] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsCredential:
        """Creates a credential. A mobile key that is a multi-phone sync credential reaches every phone of its user.

        Args:
            access_method: How the credential opens doors. One of ``code``, ``card``, ``mobile_key``, ``cloud_key``.
            acs_system_id: The access system that it belongs to.
            acs_user_id: The user of an access system, by its id.
            allowed_acs_entrance_ids: The entrances that the credential opens.
            assa_abloy_vostio_metadata: Settings for ASSA ABLOY Vostio systems. A dict with:
                - ``auto_join``: Whether the credential keeps the other credentials of the same doors valid.
                - ``join_all_guest_acs_entrances``: Whether the credential joins the others at every guest entrance.
                - ``override_all_guest_acs_entrances``: Whether the credential replaces the others at every guest
                  entrance.
                - ``override_guest_acs_entrance_ids``: The guest entrances where the credential replaces the others.
            code: The code to enter, of digits only, for the access method ``code``.
            credential_manager_acs_system_id: The credential manager that issues the mobile key.
            ends_at: When the credential stops being valid. Without it, it stays valid. In ISO 8601, such as
                ``2030-01-01T00:00:00Z``.
            hotek_metadata: Settings for Hotek systems. A dict with:
                - ``auto_join``: Whether the credential keeps the other credentials of the same doors valid.
                - ``override``: Whether the credential replaces the other credentials of the same doors.
            is_multi_phone_sync_credential: Whether Seam creates a matching credential for each phone of the user. For
                mobile keys. Default: False.
            salto_space_metadata: Settings for Salto Space systems. A dict with:
                - ``assign_new_key``: Whether the user gets a new key.
                - ``update_current_key``: Whether the user's present key is updated.
            starts_at: When the credential becomes valid. Default: at once. In ISO 8601, such as
                ``2030-01-01T00:00:00Z``.
            user_identity_id: The user identity that it belongs to.
            visionline_metadata: Settings for Visionline systems. A dict with:
                - ``assa_abloy_credential_service_mobile_endpoint_id``: Deprecated. The phone endpoint that receives the
                  credential.
                - ``auto_join``: Whether the credential keeps the other credentials of the same doors valid.
                - ``card_format``: The format of the card. One of ``TLCode``, ``rfid48``.
                - ``card_function_type``: Whether the card is for a guest or for staff. One of ``guest``, ``staff``.
                - ``is_override_key``: Whether the credential opens doors that are locked from inside.
                - ``joiner_acs_credential_ids``: The credentials that this one joins.
                - ``override``: Whether the credential replaces the other credentials of the same doors.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "access_method": access_method,
            "acs_system_id": acs_system_id,
            "acs_user_id": acs_user_id,
            "allowed_acs_entrance_ids": allowed_acs_entrance_ids,
            "assa_abloy_vostio_metadata": assa_abloy_vostio_metadata,
            "code": code,
            "credential_manager_acs_system_id": credential_manager_acs_system_id,
            "ends_at": ends_at,
            "hotek_metadata": hotek_metadata,
            "is_multi_phone_sync_credential": is_multi_phone_sync_credential,
            "salto_space_metadata": salto_space_metadata,
            "starts_at": starts_at,
            "user_identity_id": user_identity_id,
            "visionline_metadata": visionline_metadata,
        }
        answer = await self._call("acs.credentials.create", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    async def get(
        self,
        *,
        acs_credential_id: str,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsCredential:
        """Gets one credential.

        Args:
            acs_credential_id: The credential's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
        }
        answer = await self._call("acs.credentials.get", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    async def list(
        self,
        *,
        acs_system_id: str = ABSENT,
        acs_user_id: str = ABSENT,
        created_before: str = ABSENT,
        is_multi_phone_sync_credential: bool = ABSENT,
        limit: float = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsCredential]:
        """Lists credentials, one page at a time.

        Args:
            acs_system_id: The access system that it belongs to.
            acs_user_id: The user of an access system, by its id.
            created_before: Only what was created before this time. In ISO 8601, such as ``2030-01-01T00:00:00Z``.
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

    async def delete(
        self,
        *,
        acs_credential_id: str,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a credential.

        Args:
            acs_credential_id: The credential's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
        }
        await self._call("acs.credentials.delete", params, timeout_ms, max_retries)


class AsyncAcs:
    """Access control systems, their users and their credentials."""

    __slots__ = ("credentials", "systems", "users")

    def __init__(self, native: AsyncCalls) -> None:
        self.systems = AsyncAcsSystems(native)
        self.users = AsyncAcsUsers(native)
        self.credentials = AsyncAcsCredentials(native)
