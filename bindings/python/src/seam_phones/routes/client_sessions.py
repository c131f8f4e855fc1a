"""seam.client_sessions

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from ..absent import ABSENT
from ..resources import ClientSession
from .group import Group

TYPE_CHECKING = False
if TYPE_CHECKING:
    from builtins import list as List
    from datetime import datetime
    from uuid import UUID


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
        expires_at: str | datetime = ABSENT,
        user_identifier_key: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        user_identity_ids: List[str] | List[UUID] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Creates a client session. Its token is for the app on the phone.

        Args:
            connect_webview_ids: The connect web views that the session may use.
            connected_account_ids: The connected accounts that the session may use.
            customer_id: The customer that the session acts for, by Seam's id.
            customer_key: The customer that the session acts for, by your own key.
            expires_at: When the session ends. A datetime with a time zone, or a text in ISO 8601, such as
                ``2030-01-01T00:00:00Z``.
            user_identifier_key: Your own id for the user, such as an account number.
            user_identity_id: The user identity that the session acts for.
            user_identity_ids: Deprecated: give ``user_identity_id`` instead. A list of one id. Exactly one.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
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
        client_session_id: str | UUID = ABSENT,
        user_identifier_key: str = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Gets one client session, by its id or by its user's key.

        Args:
            client_session_id: The client session's id.
            user_identifier_key: Your own id for the session's user.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
            "user_identifier_key": user_identifier_key,
        }
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
        """Lists the client sessions of the workspace.

        Args:
            client_session_id: Only the client session with this id.
            connect_webview_id: Only sessions that may use this connect web view.
            user_identifier_key: Only sessions of the user with this key of yours.
            user_identity_id: Only sessions that act for this user identity.
            without_user_identifier_key: Only sessions without a ``user_identifier_key``.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
            "connect_webview_id": connect_webview_id,
            "user_identifier_key": user_identifier_key,
            "user_identity_id": user_identity_id,
            "without_user_identifier_key": without_user_identifier_key,
        }
        answer = self._call("client_sessions.list", params, timeout_ms, max_retries)
        of = ClientSession._of
        return [of(data) for data in answer["client_sessions"]]

    def get_or_create(
        self,
        *,
        connect_webview_ids: List[str] = ABSENT,
        connected_account_ids: List[str] = ABSENT,
        expires_at: str | datetime = ABSENT,
        user_identifier_key: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        user_identity_ids: List[str] | List[UUID] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Gets the client session of a user, and creates it when there is none. Its token is for the app on the phone.

        Args:
            connect_webview_ids: The connect web views that the session may use.
            connected_account_ids: The connected accounts that the session may use.
            expires_at: When the session ends, also one that is there already. A datetime with a time zone, or a text in
                ISO 8601, such as ``2030-01-01T00:00:00Z``.
            user_identifier_key: Your own id for the user. Whoever knows it gets the session with a publishable key:
                make it hard to guess.
            user_identity_id: The user identity that the session acts for.
            user_identity_ids: Deprecated: give ``user_identity_id`` instead. A list of one id. Exactly one.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "connect_webview_ids": connect_webview_ids,
            "connected_account_ids": connected_account_ids,
            "expires_at": expires_at,
            "user_identifier_key": user_identifier_key,
            "user_identity_id": user_identity_id,
            "user_identity_ids": user_identity_ids,
        }
        answer = self._call("client_sessions.get_or_create", params, timeout_ms, max_retries)
        return ClientSession._of(answer["client_session"])

    def grant_access(
        self,
        *,
        client_session_id: str | UUID = ABSENT,
        connect_webview_ids: List[str] = ABSENT,
        connected_account_ids: List[str] = ABSENT,
        user_identifier_key: str = ABSENT,
        user_identity_id: str | UUID = ABSENT,
        user_identity_ids: List[str] = ABSENT,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> ClientSession:
        """Adds a user identity or connected accounts to a client session. It needs ``client_session_id`` or
        ``user_identifier_key``.

        Args:
            client_session_id: The client session's id.
            connect_webview_ids: Connect web views that the session may use too.
            connected_account_ids: Connected accounts that the session may use too.
            user_identifier_key: Your own id for the session's user.
            user_identity_id: The user identity that the session shall act for.
            user_identity_ids: Deprecated: give ``user_identity_id`` instead. A list of one id. Exactly one.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
            "connect_webview_ids": connect_webview_ids,
            "connected_account_ids": connected_account_ids,
            "user_identifier_key": user_identifier_key,
            "user_identity_id": user_identity_id,
            "user_identity_ids": user_identity_ids,
        }
        answer = self._call("client_sessions.grant_access", params, timeout_ms, max_retries)
        return ClientSession._of(answer["client_session"])

    def revoke(
        self,
        client_session_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Revokes a client session: its token stops working.

        Args:
            client_session_id: The client session's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
        }
        self._call("client_sessions.revoke", params, timeout_ms, max_retries)

    def delete(
        self,
        client_session_id: str | UUID,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> None:
        """Deletes a client session: its token stops working.

        Args:
            client_session_id: The client session's id.
            timeout_ms: The time for the whole call, instead of the client's. In milliseconds.
            max_retries: How many attempts may follow the first, instead of the client's.
        """
        params = {
            "client_session_id": client_session_id,
        }
        self._call("client_sessions.delete", params, timeout_ms, max_retries)
