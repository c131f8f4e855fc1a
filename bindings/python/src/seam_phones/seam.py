"""The client."""

from __future__ import annotations

import os

from .absent import ABSENT
from .client import Client, configuration
from .routes.acs import Acs
from .routes.client_sessions import ClientSessions
from .routes.events import Events
from .routes.phones import Phones
from .routes.test_helpers import TestHelpers
from .routes.user_identities import UserIdentities
from .routes.workspaces import Workspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from typing_extensions import Self, Unpack

    from .options import SeamOptions


#: Null as the official package spells it: ``update(..., full_name=NULL)`` unsets the name.
NULL = None


def sandbox_endpoint(path: str | os.PathLike[str]) -> str:
    """The endpoint of a sandbox in a file, or in memory when no path was given."""
    if path is ABSENT:
        return "sandbox:"
    if path is None:
        # Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
        from .exceptions import refusal

        message = "the path of a sandbox is None: give the path of a file, or leave it out for a sandbox in memory"
        raise refusal("invalid_options", message)
    return f"sandbox:file:{os.fsdecode(path)}"


class Seam(Client):
    """A client of Seam's API, or of a sandbox. Safe to use from many threads, and after a fork.

    ``Seam(api_key="seam_...")``, or with other credentials: ``personal_access_token`` and ``workspace_id``;
    ``client_session_token``; ``publishable_key`` and ``user_identifier_key``. Without any, the environment is asked:
    ``SEAM_API_KEY``, or ``SEAM_PERSONAL_ACCESS_TOKEN`` and ``SEAM_WORKSPACE_ID``.

    Further options: ``endpoint`` (``SEAM_ENDPOINT``), ``timeout_ms`` for the whole of a call, ``connect_timeout_ms``,
    ``max_retries``, ``headers``, ``proxy``, ``trust``, ``ca_certificates_pem``, ``user_agent``,
    ``allow_insecure_http``, ``send_parameters_in``, ``max_response_bytes``, ``sdk_name``, ``sdk_version``,
    ``sandbox_faults``, ``sandbox_clock``; ``SeamOptions`` in ``options.py`` says what each of them means.

    ``wait_for_action_attempt`` is accepted for the sake of code written for the official package; no operation here
    has to wait for one.
    """

    __slots__ = ("acs", "client_sessions", "events", "phones", "test_helpers", "user_identities", "workspaces")

    def __init__(
        self,
        api_key: str | None = None,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> None:
        # Imported here, since it loads the library.
        from .native import NativeClient

        self._native = native = NativeClient(configuration({"api_key": api_key}, options))
        self.phones = Phones(native)
        self.user_identities = UserIdentities(native)
        self.acs = Acs(native)
        self.client_sessions = ClientSessions(native)
        self.events = Events(native)
        self.workspaces = Workspaces(native)
        self.test_helpers = TestHelpers(native)

    @classmethod
    def from_api_key(
        cls,
        api_key: str,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> Self:
        """A client with an API key."""
        return cls(api_key, **options)

    @classmethod
    def from_personal_access_token(
        cls,
        personal_access_token: str,
        workspace_id: str,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Any,
    ) -> Self:
        """A client with a personal access token, for one workspace."""
        return cls(personal_access_token=personal_access_token, workspace_id=workspace_id, **options)

    @classmethod
    def sandbox(cls, path: str | os.PathLike[str] = ABSENT) -> Self:
        """A client of a sandbox: the whole system inside this process, without account or network.

        Kept in memory when no path is given, else in a file that several processes may share.
        """
        return cls(endpoint=sandbox_endpoint(path))
