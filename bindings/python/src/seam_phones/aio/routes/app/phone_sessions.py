"""app.phone_sessions of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....resources import PhoneSession
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class AsyncAppPhoneSessions(AsyncGroup):
    """The app's registration on the phone that it runs on."""

    __slots__ = ()

    async def get_or_create(
        self,
        *,
        custom_sdk_installation_id: str,
        phone_os: str,
        phone_device_metadata: dict[str, Any] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> PhoneSession:
        """Registers the phone that the app runs on, and gets what the app needs to use its credentials.

        Args:
            custom_sdk_installation_id: The app's id for its installation on this phone: the same id gets the same
                phone.
            phone_os: The phone's operating system. One of ``ios``, ``android``.
            phone_device_metadata: What kind of phone it is. A dict with:
                - ``manufacturer``: Who made the phone.
                - ``model``: The model of the phone.
                - ``os_version``: The version of the operating system.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "custom_sdk_installation_id": custom_sdk_installation_id,
            "phone_os": phone_os,
            "phone_device_metadata": phone_device_metadata,
        }
        answer = await self._call("phone_sessions.get_or_create", params, timeout_ms, max_retries)
        return PhoneSession._of(answer["phone_session"])
