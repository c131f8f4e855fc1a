"""The client."""

from __future__ import annotations

import os
from collections.abc import Mapping

from .absent import ABSENT
from .pagination import SeamPaginator
from .routes.acs import Acs
from .routes.client_sessions import ClientSessions
from .routes.events import Events
from .routes.phones import Phones
from .routes.user_identities import UserIdentities
from .routes.workspaces import Workspaces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from typing_extensions import Self, Unpack

    from .options import SeamOptions


#: Null as the official package spells it: ``update(..., full_name=NULL)`` unsets the name.
NULL = None


def configuration(api_key: str | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a client as the core takes them."""
    from . import __version__

    config = {"sdk_name": "seam-phones-python", "sdk_version": __version__, "api_key": api_key, **options}
    return {name: value for name, value in config.items() if value is not None}


def sandbox_endpoint(path: str | os.PathLike[str]) -> str:
    """The endpoint of a sandbox in a file, or in memory when no path was given."""
    if path is ABSENT:
        return "sandbox:"
    file = None if path is None else os.fsdecode(path)
    if not file:
        # Mostly a setting that was not set. What the caller means to keep would be in memory, and lost.
        from .exceptions import refusal

        given = "None" if file is None else "empty"
        message = f"the path of a sandbox is {given}: give the path of a file, or leave it out for a sandbox in memory"
        raise refusal("invalid_options", message)
    return f"sandbox:{file}"


def named_parameters(path: str, params: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The parameters of a request by path."""
    if params is None:
        return {}
    if isinstance(params, Mapping):
        return params
    from .exceptions import refusal

    message = f"the parameters must be a dict of names and values, received {type(params).__name__}"
    raise refusal("invalid_params", message, operation=path)


class Seam:
    """A client of Seam's API, or of a sandbox. Safe to use from many threads, and after a fork.

    ``Seam(api_key="seam_...")``, or with other credentials: ``personal_access_token`` and ``workspace_id``;
    ``client_session_token``; ``publishable_key`` and ``user_identifier_key``. Without any, the environment is asked:
    ``SEAM_API_KEY``, or ``SEAM_PERSONAL_ACCESS_TOKEN`` and ``SEAM_WORKSPACE_ID``.

    Further options: ``endpoint`` (``SEAM_ENDPOINT``), ``timeout_ms`` for the whole of a call, ``connect_timeout_ms``,
    ``max_retries``, ``headers``, ``proxy``, ``ca_certificates_pem``, ``user_agent``, ``allow_insecure_http``,
    ``send_parameters_in``, ``max_response_bytes``, ``sdk_name``, ``sdk_version``, ``sandbox_faults``; ``SeamOptions`` in
    ``options.py`` says what each of them means.

    ``wait_for_action_attempt`` is accepted for the sake of code written for the official package; no operation here
    has to wait for one.
    """

    __slots__ = (
        "__weakref__",
        "_native",
        "acs",
        "client_sessions",
        "events",
        "phones",
        "user_identities",
        "workspaces",
    )

    def __init__(
        self,
        api_key: str | None = None,
        *,
        wait_for_action_attempt: bool | Mapping[str, float] | None = None,
        **options: Unpack[SeamOptions],
    ) -> None:
        # Imported here, since it loads the library.
        from .native import NativeClient

        self._native = native = NativeClient(configuration(api_key, options))
        self.phones = Phones(native)
        self.user_identities = UserIdentities(native)
        self.acs = Acs(native)
        self.client_sessions = ClientSessions(native)
        self.events = Events(native)
        self.workspaces = Workspaces(native)

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

    def request(
        self,
        path: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout_ms: int = ABSENT,
        max_retries: int = ABSENT,
    ) -> Any:
        """Seam's answer to a path that has no method here, such as ``/devices/list``: the parameters are posted as
        they are, and the decoded JSON comes back."""
        return self._native.call(path, named_parameters(path, params), timeout_ms, max_retries)

    def create_paginator(
        self, request: Callable[..., list[Any]], params: dict[str, Any] | None = None, /
    ) -> SeamPaginator:
        """Goes through all pages of a list, such as ``seam.user_identities.list``."""
        return SeamPaginator(request, params)

    def replace_token(self, token: str) -> None:
        """Replaces the token of this client by another of the same kind, such as that of a new session when the old one
        expires. Calls that are under way go on with the token that they began with."""
        self._native.replace_token(token)

    def close(self) -> None:
        """Frees the client. Calls that are under way end as usual, further ones are refused."""
        self._native.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> str:
        raise TypeError("a Seam client holds connections and credentials and cannot be pickled or copied")

    def __repr__(self) -> str:
        return f"<Seam client, {'open' if self._native.close.alive else 'closed'}>"
