"""app.events of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....resources import Event
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from uuid import UUID


class AsyncAppEvents(AsyncGroup):
    """What happened in the workspace."""

    __slots__ = ()

    async def get(
        self,
        *,
        event_id: str | UUID = ABSENT,
        device_id: str | UUID = ABSENT,
        event_type: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Event | None:
        """Gets one event, by its id, or the latest event of a type or about a device.

        Args:
            event_id: The event's id.
            device_id: Only the latest event about this device.
            event_type: Only the latest event of this type. Such as ``acs_credential.deleted``,
                ``acs_credential.issued``, ``acs_credential.reissued``, ``acs_credential.invalidated``,
                ``acs_user.created``, ``acs_user.deleted``, ``client_session.deleted``, ``phone.deactivated``; any other
                is taken too.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "event_id": event_id,
            "device_id": device_id,
            "event_type": event_type,
        }
        answer = await self._call("events.get", params, timeout_ms, max_retries)
        event = answer.get("event")
        return None if event is None else Event._of(event)

    async def list(
        self,
        *,
        access_code_id: str | UUID = ABSENT,
        access_code_ids: List[str] | List[UUID] = ABSENT,
        access_grant_id: str | UUID = ABSENT,
        access_grant_ids: List[str] | List[UUID] = ABSENT,
        access_method_id: str | UUID = ABSENT,
        access_method_ids: List[str] | List[UUID] = ABSENT,
        acs_access_group_id: str | UUID = ABSENT,
        acs_credential_id: str | UUID = ABSENT,
        acs_encoder_id: str | UUID = ABSENT,
        acs_entrance_id: str | UUID = ABSENT,
        acs_system_id: str | UUID = ABSENT,
        acs_system_ids: List[str] | List[UUID] = ABSENT,
        acs_user_id: str | UUID = ABSENT,
        between: List[str] | List[datetime] = ABSENT,
        connect_webview_id: str | UUID = ABSENT,
        connected_account_id: str | UUID = ABSENT,
        customer_key: str = ABSENT,
        device_id: str | UUID = ABSENT,
        device_ids: List[str] | List[UUID] = ABSENT,
        event_ids: List[str] | List[UUID] = ABSENT,
        event_type: str = ABSENT,
        event_types: List[str] = ABSENT,
        limit: float = ABSENT,
        since: str | datetime = ABSENT,
        space_id: str | UUID = ABSENT,
        space_ids: List[str] | List[UUID] = ABSENT,
        unstable_offset: float = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Event]:
        """Lists events. Filters narrow the list by type, by time, or by what an event is about.

        Args:
            access_code_id: Only events about this access code.
            access_code_ids: Only events about these access codes.
            access_grant_id: Only events about this access grant.
            access_grant_ids: Only events about these access grants. At most 100 of them.
            access_method_id: Only events about this access method.
            access_method_ids: Only events about these access methods. At most 100 of them.
            acs_access_group_id: Only events about this access group.
            acs_credential_id: Only events about this credential.
            acs_encoder_id: Only events about this card encoder.
            acs_entrance_id: Only events about this entrance.
            acs_system_id: Only events about this access system.
            acs_system_ids: Only events about these access systems.
            acs_user_id: Only events about this user of an access system.
            between: Only events that happened between these two times. Exactly 2 of them. A datetime with a time zone,
                or a text in ISO 8601, such as ``2030-01-01T00:00:00Z``.
            connect_webview_id: Only events about this connect web view.
            connected_account_id: Only events about this connected account.
            customer_key: Only events about the customer with this key.
            device_id: Only events about this device.
            device_ids: Only events about these devices.
            event_ids: Only these events.
            event_type: Only events of this type. Such as ``acs_credential.deleted``, ``acs_credential.issued``,
                ``acs_credential.reissued``, ``acs_credential.invalidated``, ``acs_user.created``, ``acs_user.deleted``,
                ``client_session.deleted``, ``phone.deactivated``; any other is taken too.
            event_types: Only events of these types. Such as ``acs_credential.deleted``, ``acs_credential.issued``,
                ``acs_credential.reissued``, ``acs_credential.invalidated``, ``acs_user.created``, ``acs_user.deleted``,
                ``client_session.deleted``, ``phone.deactivated``; any other is taken too.
            limit: How many events to return at most. Default: 500.
            since: Only events that happened after this time. A datetime with a time zone, or a text in ISO 8601, such
                as ``2030-01-01T00:00:00Z``.
            space_id: Only events about this space.
            space_ids: Only events about these spaces. At most 100 of them.
            unstable_offset: How many events to skip. Seam may change or remove this parameter.
            user_identity_id: Only events about this user identity.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "access_code_id": access_code_id,
            "access_code_ids": access_code_ids,
            "access_grant_id": access_grant_id,
            "access_grant_ids": access_grant_ids,
            "access_method_id": access_method_id,
            "access_method_ids": access_method_ids,
            "acs_access_group_id": acs_access_group_id,
            "acs_credential_id": acs_credential_id,
            "acs_encoder_id": acs_encoder_id,
            "acs_entrance_id": acs_entrance_id,
            "acs_system_id": acs_system_id,
            "acs_system_ids": acs_system_ids,
            "acs_user_id": acs_user_id,
            "between": between,
            "connect_webview_id": connect_webview_id,
            "connected_account_id": connected_account_id,
            "customer_key": customer_key,
            "device_id": device_id,
            "device_ids": device_ids,
            "event_ids": event_ids,
            "event_type": event_type,
            "event_types": event_types,
            "limit": limit,
            "since": since,
            "space_id": space_id,
            "space_ids": space_ids,
            "unstable_offset": unstable_offset,
            "user_identity_id": user_identity_id,
        }
        answer = await self._call("events.list", params, timeout_ms, max_retries)
        of = Event._of
        return [of(data) for data in answer["events"]]
