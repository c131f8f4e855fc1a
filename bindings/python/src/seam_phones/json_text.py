"""What goes into the library and comes out of it: JSON. What JSON cannot hold is refused, and named."""

from __future__ import annotations

import json
import math
import re

from .exceptions import refusal
from .fields import JsonObject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from .exceptions import SeamError

# These are said of a parameter, after its name.
_NOT_UNICODE = "is not valid text: it has a lone surrogate"
_NO_ZONE = "needs a time zone: set tzinfo, for example timezone.utc"
_NO_TIME = "is a date, which has no time zone: give a time, such as a datetime with a tzinfo"
_TOO_DEEP = "is nested too deeply or contains itself"
_SAID_OF_A_PARAMETER = (_NOT_UNICODE, _NO_ZONE, _NO_TIME, _TOO_DEEP)

_decoder = json.JSONDecoder()
#: A text as JSON.
quoted = json.encoder.encode_basestring


def decoded(text: str) -> Any:
    """The value of a text of the library: whole JSON, so what surrounds the value need not be looked at."""
    try:
        return _decoder.raw_decode(text)[0]
    except ValueError:
        # White space comes first.
        return _decoder.decode(text)


def encoded(given: Mapping[str, Any], kind: str, operation: str | None = None) -> bytes:
    """The JSON of what was given; kind: that of the error when there is none."""
    try:
        return _encode(given).encode()
    except (TypeError, ValueError, RecursionError):
        pass
    # Not within the handler: that exception holds what was given, which can be a secret.
    raise refused(given, kind, operation)


def refused(given: Mapping[str, Any], kind: str, operation: str | None = None) -> SeamError:
    """The error for what JSON cannot hold."""
    path, problem = _first_problem(given)
    names = [name.encode("utf-8", "backslashreplace").decode() for name in path]
    details: dict[str, Any] = {"operation": operation} if operation else {}
    if names:
        node: dict[str, Any] = {"_errors": [problem]}
        for name in reversed(names):
            node = {"_errors": [], name: node}
        details["validation_errors"] = node
        name = f'"{".".join(names)}"'
        problem = f"{name} {problem}" if problem in _SAID_OF_A_PARAMETER else f"{problem} for {name}"
    return refusal(kind, problem, asked(given), **details)


def asked(given: Mapping[str, Any]) -> dict[str, str]:
    """The ids among the parameters. Only what looks like one: anything else may be a token in the wrong place."""
    from uuid import UUID

    ids = {name: str(value) for name, value in given.items() if isinstance(value, (str, UUID))}
    return {name: value for name, value in ids.items() if str(name).endswith("_id") and _ID.fullmatch(value)}


_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def _plain(value: object) -> Any:
    """What stands in JSON for a value that the encoder does not know."""
    # Imported here, since both cost time and are seldom needed.
    from datetime import date, datetime
    from uuid import UUID

    if isinstance(value, JsonObject):
        return value.to_dict()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise TypeError(_NO_ZONE)
        return value.isoformat()
    if isinstance(value, date):
        raise TypeError(_NO_TIME)
    raise TypeError(f"Expected a value that JSON can hold, received {type(value).__name__}")


# Texts are not escaped to ASCII: so those that UTF-8 cannot hold are found when all of it is encoded.
_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain).encode


def _first_problem(given: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Where the first value is that JSON cannot hold, and what is wrong with it."""
    for name, value in given.items():
        try:
            found = _in_items([(name, value)])
        except RecursionError:
            found = (str(name),), _TOO_DEEP
        if found:
            return found
    return (), "Expected values that JSON can hold"


def _in_items(items: Iterable[tuple[Any, Any]]) -> tuple[tuple[str, ...], str] | None:
    for name, value in items:
        found = _problem(name, value)
        if found:
            path, problem = found
            return (str(name), *path), problem
    return None


def _problem(name: object, value: Any) -> tuple[tuple[str, ...], str] | None:
    if not isinstance(name, (str, int, float)) and name is not None:
        return (), f"Expected a name that is a text, received {type(name).__name__}"
    if not _is_unicode(name) or not _is_unicode(value):
        return (), _NOT_UNICODE
    if isinstance(value, float) and not math.isfinite(value):
        return (), f"Expected a finite number, received {value}"
    if isinstance(value, dict):
        return _in_items(value.items())
    if isinstance(value, (list, tuple)):
        return _in_items(enumerate(value))
    if value is None or isinstance(value, (str, int, float)):
        return None
    try:
        return _problem(name, _plain(value))
    except TypeError as error:
        return (), str(error)


def _is_unicode(value: object) -> bool:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return False
    return True
