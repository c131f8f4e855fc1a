"""seam.client_sessions"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import ClientSession
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List


class ClientSessions(Group):
    """Sessions of the app on a phone."""

    __slots__ = ()

    def create(
        self,
        *,
        connect_webview_ids: List[str] = ABSENT,
        connected_account_ids: List[str] = ABSENT,
        customer_id: str = ABSENT,
        customer_key: str = ABSENT,
        expires_at: str = ABSENT,
        user_identifier_key: str = ABSENT,
        user_identity_id: str = ABSENT,
        user_identity_ids: List[str] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Opens a session, whose token is for the app on the phone."""
        params = {
            "connect_webview_ids": connect_webview_ids,
            "connected_account_ids": connected_account_ids,
            "customer_id": customer_id,
            "customer_key": customer_key,
            "expires_at": expires_at,
            "user_identifier_key": user_identifier_key,
            "user_identity_id": user_identity_id,
            "user_identity_ids": user_identity_ids,
        }
        answer = self._call("client_sessions.create", params, timeout_ms, max_retries)
        return ClientSession._of(answer["client_session"])

    def get(
        self,
        *,
        client_session_id: str = ABSENT,
        user_identifier_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """One session."""
        params = {"client_session_id": client_session_id, "user_identifier_key": user_identifier_key}
        answer = self._call("client_sessions.get", params, timeout_ms, max_retries)
        return ClientSession._of(answer["client_session"])

    def list(
        self,
        *,
        client_session_id: str = ABSENT,
        connect_webview_id: str = ABSENT,
        user_identifier_key: str = ABSENT,
        user_identity_id: str = ABSENT,
        without_user_identifier_key: bool = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> List[ClientSession]:
        """The sessions of the workspace."""
        params = {
            "client_session_id": client_session_id,
            "connect_webview_id": connect_webview_id,
            "user_identifier_key": user_identifier_key,
            "user_identity_id": user_identity_id,
            "without_user_identifier_key": without_user_identifier_key,
        }
        answer = self._call("client_sessions.list", params, timeout_ms, max_retries)
        return [ClientSession._of(data) for data in answer["client_sessions"]]

    def revoke(self, *, client_session_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> None:
        """Takes a session's rights away."""
        self._call("client_sessions.revoke", {"client_session_id": client_session_id}, timeout_ms, max_retries)

    def delete(self, *, client_session_id: str, timeout_ms: int = ABSENT, max_retries: int = ABSENT) -> None:
        """Deletes a session."""
        self._call("client_sessions.delete", {"client_session_id": client_session_id}, timeout_ms, max_retries)
