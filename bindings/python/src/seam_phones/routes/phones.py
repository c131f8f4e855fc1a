"""seam.phones"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import Phone
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from typing import Any

    from ..native import NativeClient


class PhonesSimulate(Group):
    """Phones that only a sandbox has."""

    __slots__ = ()

    def create_sandbox_phone(
        self,
        *,
        user_identity_id: str,
        assa_abloy_metadata: dict[str, Any] = ABSENT,
        custom_sdk_installation_id: str = ABSENT,
        phone_metadata: dict[str, Any] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Phone:
        """Registers a simulated phone under a user identity, as when the app user signs in on it."""
        params = {
            "user_identity_id": user_identity_id,
            "assa_abloy_metadata": assa_abloy_metadata,
            "custom_sdk_installation_id": custom_sdk_installation_id,
            "phone_metadata": phone_metadata,
        }
        answer = self._call("phones.simulate.create_sandbox_phone", params, timeout_ms, max_retries)
        return Phone._of(answer["phone"])


class Phones(Group):
    """The phones on which app users have signed in."""

    __slots__ = ("simulate",)

    def __init__(self, native: NativeClient) -> None:
        super().__init__(native)
        self.simulate = PhonesSimulate(native)

    def list(
        self,
        *,
        owner_user_identity_id: str = ABSENT,
        acs_credential_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[Phone]:
        """The phones of a user identity, or those with a credential; without a filter, all of the workspace."""
        params = {"owner_user_identity_id": owner_user_identity_id, "acs_credential_id": acs_credential_id}
        answer = self._call("phones.list", params, timeout_ms, max_retries)
        phone = Phone._of
        return [phone(data) for data in answer["phones"]]

    def get(self, *, device_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> Phone:
        """One phone."""
        return Phone._of(self._call("phones.get", {"device_id": device_id}, timeout_ms, max_retries)["phone"])

    def deactivate(self, *, device_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> None:
        """Deactivates a lost phone: every credential on it is revoked, the user's other phones keep working.

        Returns when Seam has confirmed it. An error with ``outcome_unknown`` may have deactivated the phone.
        """
        self._call("phones.deactivate", {"device_id": device_id}, timeout_ms, max_retries)
