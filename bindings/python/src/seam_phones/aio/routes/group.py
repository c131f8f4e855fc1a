"""What the groups of operations share."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..calls import AsyncCalls


class AsyncGroup:
    """Operations on one kind of resource. ``timeout_ms`` and ``max_retries`` hold for the one call."""

    __slots__ = ("_call",)

    def __init__(self, native: AsyncCalls) -> None:
        self._call = native.call
