"""The client for the app on a phone."""

from __future__ import annotations

from .client import Client, configuration
from .routes.app.acs import AppAcs
from .routes.app.client_sessions import AppClientSessions
from .routes.app.credentials import AppCredentials
from .routes.app.events import AppEvents
from .routes.app.phone_sessions import AppPhoneSessions
from .routes.app.phones import AppPhones
from .routes.app.user_identities import AppUserIdentities
from .routes.app.workspaces import AppWorkspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from .options import SeamAppOptions


def require(**credentials: str) -> None:
    """Refuses credentials of an app that are missing."""
    for name, value in credentials.items():
        if value is None:
            # Mostly a setting that was not set. The client would take the credentials of a server from the environment.
            from .exceptions import refusal

            raise refusal("invalid_token", f"{name} must be a text, received None")


class SeamApp(Client):
    """The client for the app on a phone: what the app may do for its own user, and nothing that is for servers.

    ``SeamApp("seam_cst...")`` takes the token of a client session, which your server makes when the user has signed in:
    ``seam.client_sessions.create(user_identity_id=...).token``. The further options are those of ``Seam``.

    It registers the phone, gets the user's credentials, and may deactivate its own phone. As a ``Seam``, it is safe to
    use from many threads, and after a fork.
    """

    __slots__ = (
        "acs",
        "client_sessions",
        "credentials",
        "events",
        "phone_sessions",
        "phones",
        "user_identities",
        "workspaces",
    )

    def __init__(self, client_session_token: str, **options: Unpack[SeamAppOptions]) -> None:
        # Imported here, since it loads the library.
        from .native import NativeClient

        require(client_session_token=client_session_token)
        self._native = native = NativeClient(configuration({"client_session_token": client_session_token}, options))
        self.phone_sessions = AppPhoneSessions(native)
        self.credentials = AppCredentials(native)
        self.phones = AppPhones(native)
        self.user_identities = AppUserIdentities(native)
        self.acs = AppAcs(native)
        self.client_sessions = AppClientSessions(native)
        self.events = AppEvents(native)
        self.workspaces = AppWorkspaces(native)

    @classmethod
    def from_publishable_key(
        cls, publishable_key: str, user_identifier_key: str, **options: Unpack[SeamAppOptions]
    ) -> Self:
        """A client for an app that gets its client session itself, which asks Seam once.

        The publishable key of a workspace is no secret. The ``user_identifier_key``, your own id for the user, is one:
        whoever knows both gets the session. What the session may do, your server says: it makes a session with that
        ``user_identifier_key`` beforehand, or grants that session access.
        """
        from .seam import Seam

        require(publishable_key=publishable_key, user_identifier_key=user_identifier_key)
        with Seam(publishable_key=publishable_key, user_identifier_key=user_identifier_key, **options) as seam:
            session = seam.client_sessions.get_or_create()
        return cls(session.token, **options)
