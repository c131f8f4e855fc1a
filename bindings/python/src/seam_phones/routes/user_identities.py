"""seam.user_identities"""

from __future__ import annotations

from ..absent import ABSENT
from ..pagination import PaginatedList
from ..resources import AcsUser, UserIdentity
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List


class UserIdentities(Group):
    """App users."""

    __slots__ = ()

    def create(
        self,
        *,
        acs_system_ids: List[str] = ABSENT,
        email_address: str | None = ABSENT,
        full_name: str | None = ABSENT,
        phone_number: str | None = ABSENT,
        user_identity_key: str | None = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> UserIdentity:
        """Creates a user identity."""
        params = {
            "acs_system_ids": acs_system_ids,
            "email_address": email_address,
            "full_name": full_name,
            "phone_number": phone_number,
            "user_identity_key": user_identity_key,
        }
        answer = self._call("user_identities.create", params, timeout_ms, max_retries)
        return UserIdentity._of(answer["user_identity"])

    def get(
        self,
        *,
        user_identity_id: str = ABSENT,
        user_identity_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> UserIdentity:
        """One user identity, by its id or by its key."""
        params = {"user_identity_id": user_identity_id, "user_identity_key": user_identity_key}
        answer = self._call("user_identities.get", params, timeout_ms, max_retries)
        return UserIdentity._of(answer["user_identity"])

    def list(
        self,
        *,
        created_before: str = ABSENT,
        credential_manager_acs_system_id: str = ABSENT,
        limit: int = ABSENT,
        page_cursor: str | None = ABSENT,
        search: str = ABSENT,
        user_identity_ids: List[str] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[UserIdentity]:
        """A page of the user identities."""
        params = {
            "created_before": created_before,
            "credential_manager_acs_system_id": credential_manager_acs_system_id,
            "limit": limit,
            "page_cursor": page_cursor,
            "search": search,
            "user_identity_ids": user_identity_ids,
        }
        answer = self._call("user_identities.list", params, timeout_ms, max_retries)
        return PaginatedList([UserIdentity._of(data) for data in answer["user_identities"]], answer.get("pagination"))

    def update(
        self,
        *,
        user_identity_id: str,
        email_address: str | None = ABSENT,
        full_name: str | None = ABSENT,
        phone_number: str | None = ABSENT,
        user_identity_key: str | None = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Changes what is given; None unsets it."""
        params = {
            "user_identity_id": user_identity_id,
            "email_address": email_address,
            "full_name": full_name,
            "phone_number": phone_number,
            "user_identity_key": user_identity_key,
        }
        self._call("user_identities.update", params, timeout_ms, max_retries)

    def delete(self, *, user_identity_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> None:
        """Deletes a user identity."""
        self._call("user_identities.delete", {"user_identity_id": user_identity_id}, timeout_ms, max_retries)

    def add_acs_user(
        self,
        *,
        acs_user_id: str,
        user_identity_id: str = ABSENT,
        user_identity_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Makes a user of an access system one of the user identity's."""
        params = {
            "acs_user_id": acs_user_id,
            "user_identity_id": user_identity_id,
            "user_identity_key": user_identity_key,
        }
        self._call("user_identities.add_acs_user", params, timeout_ms, max_retries)

    def remove_acs_user(
        self, *, acs_user_id: str, user_identity_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT
    ) -> None:
        """Parts a user of an access system from the user identity."""
        params = {"acs_user_id": acs_user_id, "user_identity_id": user_identity_id}
        self._call("user_identities.remove_acs_user", params, timeout_ms, max_retries)

    def list_acs_users(
        self, *, user_identity_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT
    ) -> List[AcsUser]:
        """The users of access systems that the user identity is."""
        params = {"user_identity_id": user_identity_id}
        answer = self._call("user_identities.list_acs_users", params, timeout_ms, max_retries)
        return [AcsUser._of(data) for data in answer["acs_users"]]
