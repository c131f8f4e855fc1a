"""What a parameter is that was not given.

Not None, because None is sent, as null: a list whose filter is null by mistake would else be the list of everything.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Absent:
    """The type of ABSENT."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<absent>"


ABSENT: Any = Absent()
