"""app.phones of an AsyncSeamApp

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ....absent import ABSENT
from ....resources import Deactivation, DeactivationReport
from ..group import AsyncGroup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from collections.abc import Callable
    from uuid import UUID

    from ....progress import Progress


class AsyncAppPhones(AsyncGroup):
    """The phones that app users have signed in on."""

    __slots__ = ()

    async def deactivate(
        self,
        device_id: str | UUID,
        *,
        confirm: bool = ABSENT,
        owner_user_identity_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Deactivation | None:
        """Deactivates a lost phone: revokes every credential on it, while the user's other phones keep working. It
        succeeds only when Seam has said so; after an error whose outcome is unknown, the phone may be deactivated. It
        returns nothing, unless there is something to tell: that the phone had been deactivated before, or what was
        confirmed.

        Args:
            device_id: The phone's id.
            confirm: Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential
                that was issued to it is listed any more. The answer says what was confirmed. It needs an API key or a
                personal access token. Default: False.
            owner_user_identity_id: The user identity that owns the phone, if you know it: with ``confirm``, it spares a
                search for the owner.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "device_id": device_id,
            "confirm": confirm,
            "owner_user_identity_id": owner_user_identity_id,
        }
        answer = await self._call("phones.deactivate", params, timeout_ms, max_retries)
        del answer["ok"]
        return Deactivation._of(answer) if answer else None

    async def deactivate_many(
        self,
        *,
        confirm: bool = ABSENT,
        device_ids: List[str] | List[UUID] = ABSENT,
        max_concurrency: int = ABSENT,
        owner_user_identity_id: str | UUID = ABSENT,
        on_progress: Callable[[Progress], object] | None = None,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> DeactivationReport:
        """Deactivates many phones at once, and tells for each what became of it. A phone that fails does not stop the
        others. When the deadline passes, the answer tells what was done until then. It is made of several requests of
        this library. It needs ``device_ids`` or ``owner_user_identity_id``.

        Args:
            confirm: Whether to wait, within the deadline, until the phone is gone from Seam's lists and no credential
                that was issued to it is listed any more. The answer says what was confirmed. It needs an API key or a
                personal access token. Default: False.
            device_ids: The phones' ids. One that stands twice is deactivated once. At most 50000 of them.
            max_concurrency: How many deactivations run at once. Default: 8. From 1 to 100.
            owner_user_identity_id: The user identity whose phones are all deactivated.
            on_progress: Called with how far it has come (``done``, ``failed``, ``total``), some ten times a second and
                at the end, on the thread that makes the call. An exception in it ends the call as Ctrl-C does.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "confirm": confirm,
            "device_ids": device_ids,
            "max_concurrency": max_concurrency,
            "owner_user_identity_id": owner_user_identity_id,
        }
        answer = await self._call("phones.deactivate_many", params, timeout_ms, max_retries, on_progress)
        del answer["ok"]
        return DeactivationReport._of(answer)
