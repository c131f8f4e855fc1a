"""seam.phones

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import Deactivation, DeactivationReport, Phone
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from collections.abc import Callable
    from typing import Any
    from uuid import UUID

    from ..native import NativeClient
    from ..progress import Progress


class PhonesSimulate(Group):
    """Simulated phones, which only a sandbox workspace has."""

    __slots__ = ()

    def create_sandbox_phone(
        self,
        user_identity_id: str | UUID,
        *,
        assa_abloy_metadata: dict[str, Any] = ABSENT,
        custom_sdk_installation_id: str = ABSENT,
        phone_metadata: dict[str, Any] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Phone:
        """Creates a simulated phone for a user identity in a sandbox workspace, as if the app user had signed in on it.

        Args:
            user_identity_id: The user identity that owns the phone.
            assa_abloy_metadata: What ASSA ABLOY's credential service knows of the simulated phone. A dict with:
                - ``ble_capability``: Whether the phone can use Bluetooth Low Energy. Default: True.
                - ``hce_capability``: Whether the phone can emulate a card over NFC. Default: False.
                - ``nfc_capability``: Whether the phone has NFC. Default: False.
                - ``application_version``: The version of the app. Default: 1.0.0.
                - ``seos_applet_version``: The version of the Seos applet. Default: 1.0.0.
                - ``seos_tsm_endpoint_id``: The id of the phone's endpoint at the Seos service. Default: 1.
            custom_sdk_installation_id: An id of your own for this installation of the app. Seam makes one when it is
                left out.
            phone_metadata: What kind of phone to simulate. A dict with:
                - ``operating_system``: The phone's operating system. Default: android. One of ``android``, ``ios``.
                - ``os_version``: The version of the operating system. Default: 10.
                - ``device_manufacturer``: Who made the phone. Default: Samsung.
                - ``device_model``: The model of the phone. Default: Samsung Galaxy S10.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "user_identity_id": user_identity_id,
            "assa_abloy_metadata": assa_abloy_metadata,
            "custom_sdk_installation_id": custom_sdk_installation_id,
            "phone_metadata": phone_metadata,
        }
        answer = self._call("phones.simulate.create_sandbox_phone", params, timeout_ms, max_retries)
        return Phone._of(answer["phone"])


class Phones(Group):
    """The phones that app users have signed in on."""

    __slots__ = ("simulate",)

    def __init__(self, native: NativeClient) -> None:
        super().__init__(native)
        self.simulate = PhonesSimulate(native)

    def list(
        self,
        *,
        owner_user_identity_id: str | UUID = ABSENT,
        acs_credential_id: str | UUID = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Phone]:
        """Lists the phones of a user identity, or the phones that hold a credential; without a filter, every phone of
        the workspace.

        Args:
            owner_user_identity_id: Only phones of this user identity. Without it, phones of every user identity in the
                workspace.
            acs_credential_id: Only phones that this credential was issued to.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "owner_user_identity_id": owner_user_identity_id,
            "acs_credential_id": acs_credential_id,
        }
        answer = self._call("phones.list", params, timeout_ms, max_retries)
        of = Phone._of
        return [of(data) for data in answer["phones"]]

    def get(
        self,
        device_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Phone:
        """Gets one phone.

        Args:
            device_id: The phone's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "device_id": device_id,
        }
        answer = self._call("phones.get", params, timeout_ms, max_retries)
        return Phone._of(answer["phone"])

    def deactivate(
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
        answer = self._call("phones.deactivate", params, timeout_ms, max_retries)
        del answer["ok"]
        return Deactivation._of(answer) if answer else None

    def deactivate_many(
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
        answer = self._call("phones.deactivate_many", params, timeout_ms, max_retries, on_progress)
        del answer["ok"]
        return DeactivationReport._of(answer)
