"""seam.acs: access systems, their users, their credentials"""

from __future__ import annotations

from ..absent import ABSENT
from ..pagination import PaginatedList
from ..resources import AcsCredential, AcsSystem, AcsUser
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from typing import Any

    from ..native import NativeClient


class AcsSystems(Group):
    """Access systems."""

    __slots__ = ()

    def get(self, *, acs_system_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> AcsSystem:
        """One access system."""
        answer = self._call("acs.systems.get", {"acs_system_id": acs_system_id}, timeout_ms, max_retries)
        return AcsSystem._of(answer["acs_system"])

    def list(
        self,
        *,
        connected_account_id: str = ABSENT,
        customer_key: str = ABSENT,
        search: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[AcsSystem]:
        """The access systems of the workspace."""
        params = {"connected_account_id": connected_account_id, "customer_key": customer_key, "search": search}
        answer = self._call("acs.systems.list", params, timeout_ms, max_retries)
        return [AcsSystem._of(data) for data in answer["acs_systems"]]


class AcsUsers(Group):
    """Users of access systems."""

    __slots__ = ()

    def create(
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
        """Adds a user to an access system."""
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
        return AcsUser._of(self._call("acs.users.create", params, timeout_ms, max_retries)["acs_user"])

    def get(
        self,
        *,
        acs_user_id: str = ABSENT,
        acs_system_id: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> AcsUser:
        """One user, by its id, or by its user identity and access system."""
        params = {
            "acs_user_id": acs_user_id,
            "acs_system_id": acs_system_id,
            "user_identity_id": user_identity_id,
        }
        return AcsUser._of(self._call("acs.users.get", params, timeout_ms, max_retries)["acs_user"])

    def list(
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
        """A page of the users."""
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
        answer = self._call("acs.users.list", params, timeout_ms, max_retries)
        return PaginatedList([AcsUser._of(data) for data in answer["acs_users"]], answer.get("pagination"))

    def delete(
        self,
        *,
        acs_system_id: str = ABSENT,
        acs_user_id: str = ABSENT,
        user_identity_id: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Removes a user from its access system, and invalidates its credentials."""
        params = {
            "acs_system_id": acs_system_id,
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
        }
        self._call("acs.users.delete", params, timeout_ms, max_retries)


class AcsCredentials(Group):
    """Credentials of access systems."""

    __slots__ = ()

    def create(
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
        """Creates a credential. A mobile key that is a multi-phone sync credential goes to every phone of its user."""
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
        answer = self._call("acs.credentials.create", params, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    def get(self, *, acs_credential_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> AcsCredential:
        """One credential."""
        answer = self._call("acs.credentials.get", {"acs_credential_id": acs_credential_id}, timeout_ms, max_retries)
        return AcsCredential._of(answer["acs_credential"])

    def list(
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
        """A page of the credentials."""
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
        answer = self._call("acs.credentials.list", params, timeout_ms, max_retries)
        return PaginatedList([AcsCredential._of(data) for data in answer["acs_credentials"]], answer.get("pagination"))

    def delete(self, *, acs_credential_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> None:
        """Deletes a credential."""
        self._call("acs.credentials.delete", {"acs_credential_id": acs_credential_id}, timeout_ms, max_retries)


class Acs:
    """Access systems, their users, their credentials."""

    __slots__ = ("credentials", "systems", "users")

    def __init__(self, native: NativeClient) -> None:
        self.systems = AcsSystems(native)
        self.users = AcsUsers(native)
        self.credentials = AcsCredentials(native)
