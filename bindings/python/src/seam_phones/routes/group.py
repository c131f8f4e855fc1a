"""What the groups of operations share."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..native import NativeClient


class Group:
    """Operations on one kind of resource. ``timeout_ms`` and ``max_retries`` hold for the one call."""

    __slots__ = ("_call",)

    def __init__(self, native: NativeClient) -> None:
        self._call = native.call
