"""What happens inside the library, told to Python's logger ``seam_phones``.

The library keeps the events, and the thread that makes a call takes them: nothing ever calls into Python.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from json import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_logger = logging.getLogger("seam_phones")
_root = logging.getLogger()
_LEVELS = {"debug": logging.DEBUG, "warning": logging.WARNING}


def wanted() -> int:
    """What somebody listens to: 0 nothing, 1 everything, 2 warnings. A program without handlers hears nothing.

    It is asked at each call, so the most frequent answer comes first. The name of the logger has no dot: above it is the
    root alone.
    """
    if not (_logger.handlers or (_root.handlers and _logger.propagate)):
        return 0
    if _logger.isEnabledFor(logging.DEBUG):
        return 1
    return 2 if _logger.isEnabledFor(logging.WARNING) else 0


def write(text: str) -> None:
    """Logs the events in this JSON list. What a handler raises must not take the outcome of a call along."""
    events: list[dict[str, Any]] = loads(text)
    for event in events:
        with suppress(Exception):
            _logger.log(_LEVELS[event["level"]], "%s", event["message"], extra={"seam_event": event})
