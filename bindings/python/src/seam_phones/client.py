"""What the clients share."""

from __future__ import annotations

from collections.abc import Mapping

from .absent import ABSENT
from .pagination import SeamPaginator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from typing_extensions import Self

    from .native import NativeClient


def configuration(credentials: Mapping[str, Any], options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a client as the core takes them."""
    from . import __version__

    config = {"sdk_name": "seam-phones-python", "sdk_version": __version__, **credentials, **options}
    return {name: value for name, value in config.items() if value is not None}


def named_parameters(path: str, params: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The parameters of a request by path."""
    if params is None:
        return {}
    if isinstance(params, Mapping):
        return params
    from .exceptions import refusal

    message = f"the parameters must be a dict of names and values, received {type(params).__name__}"
    raise refusal("invalid_params", message, operation=path)


class Client:
    """What every client can do."""

    __slots__ = ("__weakref__", "_native")
    _native: NativeClient

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
        raise TypeError("a client holds connections and credentials and cannot be pickled or copied")

    def __repr__(self) -> str:
        native = getattr(self, "_native", None)  # not there while the client is made, nor when it was refused
        return f"<{type(self).__name__} client, {'open' if native and native.close.alive else 'closed'}>"
