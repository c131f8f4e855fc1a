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


def wanted() -> int:
    """What somebody listens to: 0 nothing, 1 everything, 2 warnings. A program without handlers hears nothing."""
    if not _logger.isEnabledFor(logging.WARNING) or not _has_handlers():
        return 0
    return 1 if _logger.isEnabledFor(logging.DEBUG) else 2


def _has_handlers() -> bool:
    logger: logging.Logger | None = _logger
    while logger is not None:
        if any(type(handler) is not logging.NullHandler for handler in logger.handlers):
            return True
        logger = logger.parent if logger.propagate else None
    return False


def write(text: str) -> None:
    """Logs the events in this JSON list. What a handler raises must not take the outcome of a call along."""
    events: list[dict[str, Any]] = loads(text)
    for event in events:
        with suppress(Exception):
            _logger.log(_LEVELS[event["level"]], "%s", event["message"], extra={"seam_event": event})
