"""seam.acs of an AsyncSeam

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ...absent import ABSENT
from ...pagination import PaginatedList
from ...resources import AcsCredential, AcsEntrance, AcsSystem, AcsUser
from .group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from typing import Any
    from uuid import UUID

    from ..calls import AsyncCalls


class AsyncAcsSystems(AsyncGroup):
    """Access control systems."""

    __slots__ = ()

    async def get(
        self,
        acs_system_id: str | UUID,
        *,
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


class AsyncAcsEntrances(AsyncGroup):
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


class AsyncAcsUsers(AsyncGroup):
    """Users of access control systems."""

    __slots__ = ()

    async def create(
        self,
        *,
        acs_system_id: str | UUID,
        full_name: str,
        access_schedule: dict[str, Any] = ABSENT,
        acs_access_group_ids: List[str] | List[UUID] = ABSENT,
        email: str = ABSENT,
        email_address: str = ABSENT,
        phone_number: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsUser:
        """Creates a user in an access system.

        Args:
            acs_system_id: The access system that the user is added to.
            full_name: The user's full name.
            access_schedule: When the user has access. A dict with:
                - ``starts_at``: When the access begins. Default: at once. A datetime with a time zone, or a text in ISO
                  8601, such as ``2030-01-01T00:00:00Z``.
                - ``ends_at``: When the access ends. None means that it does not end. A datetime with a time zone, or a
                  text in ISO 8601, such as ``2030-01-01T00:00:00Z``.
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
        acs_user_id: str | UUID = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
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

    async def delete(
        self,
        *,
        acs_system_id: str | UUID = ABSENT,
        acs_user_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
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

    async def update(
        self,
        *,
        acs_user_id: str | UUID = ABSENT,
        access_schedule: dict[str, Any] | None = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        email: str = ABSENT,
        email_address: str = ABSENT,
        full_name: str = ABSENT,
        hid_acs_system_id: str | UUID = ABSENT,
        phone_number: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Changes a user of an access system. What is not given stays as it is. It needs ``acs_user_id`` or
        ``user_identity_id``.

        Args:
            acs_user_id: The user of an access system, by its id.
            access_schedule: When the user has access. None means always. A dict with:
                - ``starts_at``: When the access begins. A datetime with a time zone, or a text in ISO 8601, such as
                  ``2030-01-01T00:00:00Z``.
                - ``ends_at``: When the access ends. In the future. A datetime with a time zone, or a text in ISO 8601,
                  such as ``2030-01-01T00:00:00Z``.
            acs_system_id: The access system that it belongs to.
            email: Deprecated: give ``email_address`` instead.
            email_address: The user's email address.
            full_name: The user's full name.
            hid_acs_system_id: The HID access system that the user belongs to.
            phone_number: The user's phone number in E.164 form, such as +15551234567.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_user_id": acs_user_id,
            "access_schedule": access_schedule,
            "acs_system_id": acs_system_id,
            "email": email,
            "email_address": email_address,
            "full_name": full_name,
            "hid_acs_system_id": hid_acs_system_id,
            "phone_number": phone_number,
            "user_identity_id": user_identity_id,
        }
        await self._call("acs.users.update", params, timeout_ms, max_retries)

    async def suspend(
        self,
        *,
        acs_user_id: str | UUID = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Suspends a user of an access system: its credentials open nothing until it is unsuspended. It needs
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
        await self._call("acs.users.suspend", params, timeout_ms, max_retries)

    async def unsuspend(
        self,
        *,
        acs_user_id: str | UUID = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Gives a suspended user of an access system its access back. It needs ``acs_user_id`` or ``user_identity_id``.

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
        await self._call("acs.users.unsuspend", params, timeout_ms, max_retries)


class AsyncAcsCredentials(AsyncGroup):
    """Credentials of access control systems."""

    __slots__ = ()

    async def create(
        self,
        *,
        access_method: str,
        acs_system_id: str | UUID = ABSENT,
        acs_user_id: str | UUID = ABSENT,
        allowed_acs_entrance_ids: List[str] | List[UUID] = ABSENT,
        assa_abloy_vostio_metadata: dict[str, Any] = ABSENT,
        code: str = ABSENT,
        credential_manager_acs_system_id: str | UUID = ABSENT,
        ends_at: str | datetime = ABSENT,
        hotek_metadata: dict[str, Any] = ABSENT,
        is_multi_phone_sync_credential: bool = ABSENT,
        salto_space_metadata: dict[str, Any] = ABSENT,
        starts_at: str | datetime = ABSENT,
        user_identity_id: str | UUID = ABSENT,
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
            ends_at: When the credential stops being valid. Without it, it stays valid. A datetime with a time zone, or
                a text in ISO 8601, such as ``2030-01-01T00:00:00Z``.
            hotek_metadata: Settings for Hotek systems. A dict with:
                - ``auto_join``: Whether the credential keeps the other credentials of the same doors valid.
                - ``override``: Whether the credential replaces the other credentials of the same doors.
            is_multi_phone_sync_credential: Whether Seam creates a matching credential for each phone of the user. For
                mobile keys. Default: False.
            salto_space_metadata: Settings for Salto Space systems. A dict with:
                - ``assign_new_key``: Whether the user gets a new key.
                - ``update_current_key``: Whether the user's present key is updated.
            starts_at: When the credential becomes valid. Default: at once. A datetime with a time zone, or a text in
                ISO 8601, such as ``2030-01-01T00:00:00Z``.
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
        acs_credential_id: str | UUID,
        *,
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

    async def delete(
        self,
        acs_credential_id: str | UUID,
        *,
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

    async def update(
        self,
        acs_credential_id: str | UUID,
        *,
        code: str = ABSENT,
        ends_at: str | datetime = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsCredential:
        """Changes the code or the end of a credential. What is not given stays as it is.

        Args:
            acs_credential_id: The credential's id.
            code: The new code to enter, of digits only, for the access method ``code``.
            ends_at: When the credential stops being valid. In the future. A datetime with a time zone, or a text in ISO
                8601, such as ``2030-01-01T00:00:00Z``.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
            "code": code,
            "ends_at": ends_at,
        }
        answer = await self._call("acs.credentials.update", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    async def assign(
        self,
        *,
        acs_credential_id: str | UUID,
        acs_user_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsCredential:
        """Assigns a credential to a user of its access system. A multi-phone sync credential reaches every phone of
        that user. It needs ``acs_user_id`` or ``user_identity_id``.

        Args:
            acs_credential_id: The credential's id.
            acs_user_id: The user of an access system, by its id.
            user_identity_id: The user identity, whose user in the credential's access system gets the credential.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("acs.credentials.assign", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    async def unassign(
        self,
        acs_credential_id: str | UUID,
        *,
        acs_user_id: str | UUID = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsCredential:
        """Takes a credential from its user, and from that user's phones.

        Args:
            acs_credential_id: The credential's id.
            acs_user_id: The user of an access system, by its id.
            user_identity_id: The user identity that it belongs to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "acs_credential_id": acs_credential_id,
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("acs.credentials.unassign", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])


class AsyncAcs:
    """Access control systems, their users and their credentials."""

    __slots__ = ("credentials", "entrances", "systems", "users")

    def __init__(self, native: AsyncCalls) -> None:
        self.systems = AsyncAcsSystems(native)
        self.entrances = AsyncAcsEntrances(native)
        self.users = AsyncAcsUsers(native)
        self.credentials = AsyncAcsCredentials(native)
