"""seam.events"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import Event
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List


class Events(Group):
    """What happened in the workspace."""

    __slots__ = ()

    def get(
        self,
        *,
        event_id: str = ABSENT,
        device_id: str = ABSENT,
        event_type: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Event | None:
        """One event, by its id, or the latest of a device or of a type."""
        params = {"event_id": event_id, "device_id": device_id, "event_type": event_type}
        event = self._call("events.get", params, timeout_ms, max_retries).get("event")
        return None if event is None else Event._of(event)

    def list(
        self,
        *,
        access_code_id: str = ABSENT,
        access_code_ids: List[str] = ABSENT,
        access_grant_id: str = ABSENT,
        access_grant_ids: List[str] = ABSENT,
        access_method_id: str = ABSENT,
        access_method_ids: List[str] = ABSENT,
        acs_access_group_id: str = ABSENT,
        acs_credential_id: str = ABSENT,
        acs_encoder_id: str = ABSENT,
        acs_entrance_id: str = ABSENT,
        acs_system_id: str = ABSENT,
        acs_system_ids: List[str] = ABSENT,
        acs_user_id: str = ABSENT,
        between: List[str] = ABSENT,
        connect_webview_id: str = ABSENT,
        connected_account_id: str = ABSENT,
        customer_key: str = ABSENT,
        device_id: str = ABSENT,
        device_ids: List[str] = ABSENT,
        event_ids: List[str] = ABSENT,
        event_type: str = ABSENT,
        event_types: List[str] = ABSENT,
        limit: float = ABSENT,
        since: str = ABSENT,
        space_id: str = ABSENT,
        space_ids: List[str] = ABSENT,
        unstable_offset: float = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Event]:
        """The events, of one type or several, of one thing or several, since a time or between two."""
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
        answer = self._call("events.list", params, timeout_ms, max_retries)
        return [Event._of(data) for data in answer["events"]]
