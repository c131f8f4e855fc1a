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
# Whoever wants none of it sees none of it, not even on standard error.
_logger.addHandler(logging.NullHandler())
_LEVELS = {"debug": logging.DEBUG, "warning": logging.WARNING}


def is_wanted() -> bool:
    """Whether somebody listens: by a level that the logger has of its own, or by DEBUG of those above it.

    A program whose loggers are all at WARNING, as they are at first, has not asked for the events of this one.
    """
    return _logger.isEnabledFor(logging.DEBUG) or bool(_logger.level)


def write(text: str) -> None:
    """Logs the events in this JSON list. What a handler raises must not take the outcome of a call along."""
    events: list[dict[str, Any]] = loads(text)
    for event in events:
        with suppress(Exception):
            _logger.log(_LEVELS[event["level"]], "%s", event["message"], extra={"seam_event": event})
