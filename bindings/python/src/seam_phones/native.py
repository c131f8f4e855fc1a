"""Calls into the native library: JSON goes in, JSON comes out, errors become exceptions.

Importing this module loads the library, so it is imported when the first client is made.
"""

from __future__ import annotations

from ctypes import byref, c_char_p, c_ssize_t, c_uint64, c_void_p, py_object, pythonapi
from sys import modules
from weakref import finalize

from . import library
from .absent import ABSENT
from .exceptions import SeamError, SeamInvalidHandleError, from_core, refusal
from .json_text import asked, decoded, encoded, quoted, refused
from .progress import Progress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, ClassVar

_library = library.load()
# Bound once: looking a function up in a CDLL costs as much as calling it.
_client_new = _library.seam_client_new
_client_replace_token = _library.seam_client_replace_token
_client_free = _library.seam_client_free
_call_start = _library.seam_call_start
_call_wait = _library.seam_call_wait
_call_progress = _library.seam_call_progress
_call_cancel = _library.seam_call_cancel
_call_free = _library.seam_call_free
_log_enable = _library.seam_log_enable
_log_take = _library.seam_log_take
_webhook_verify = _library.seam_webhook_verify
_string_len = _library.seam_string_len
_string_free = _library.seam_string_free

#: The text in these bytes: without the copy in between that `string_at` makes.
_decode = pythonapi["PyUnicode_DecodeUTF8"]
_decode.restype, _decode.argtypes = py_object, [c_void_p, c_ssize_t, c_char_p]

#: How long the interpreter waits at most before it handles its signals, Ctrl-C among them.
_WAIT_MS = 100


class NativeClient:
    """A client of the library, freed when nothing refers to it any more."""

    __slots__ = ("__weakref__", "_handle", "_logging", "close")

    #: What tells what a logger wants, once logging has been imported.
    _wanted: ClassVar[Any] = None

    def __init__(self, config: Mapping[str, Any]) -> None:
        handle = c_uint64()
        _decoded(_text(_client_new(encoded(config, "invalid_options"), byref(handle))))
        self._handle = handle.value
        self._logging = 0
        #: Frees the client; further calls on it are refused.
        self.close = finalize(self, _client_free, self._handle)

    def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        timeout_ms: int,
        max_retries: int,
        on_progress: Callable[[Progress], object] | None = None,
    ) -> Any:
        """The answer to an operation."""
        options = _options(timeout_ms, max_retries)
        text = _parameters(params, operation)
        check_listener(on_progress)
        # A program that has not imported logging logs nothing.
        is_logged = "logging" in modules and self.is_logged()
        watch = Watch(self, on_progress, is_logged) if is_logged or on_progress else None
        try:
            return _decoded(_outcome(self._handle, _c_text(operation), text, options, params, watch), params)
        except SeamInvalidHandleError:
            pass
        finally:
            if is_logged:
                self.tell_log()
        # The core knows numbers only; nothing but close() makes that of a client invalid.
        raise refusal("invalid_handle", "the client is closed", asked(params), operation=operation)

    def replace_token(self, token: str) -> None:
        """Replaces the token."""
        if not isinstance(token, str):
            raise refusal("invalid_token", f"the token must be a text, received {type(token).__name__}", {})
        _decoded(_text(_client_replace_token(self._handle, _c_text(token))))

    def is_logged(self) -> bool:
        """Whether somebody wants to know what happens inside; the library is told."""
        ask = NativeClient._wanted
        if ask is None:
            # Not at each call: an import statement costs more than all else here.
            from .logs import wanted as ask

            NativeClient._wanted = ask
        if (wanted := ask()) != self._logging:
            self._logging = wanted
            _log_enable(self._handle, wanted)
        return bool(wanted)

    def tell_log(self) -> None:
        """Logs what has happened inside since the last time."""
        from . import logs

        if events := _log_take(self._handle):
            logs.write(_text(events))


class Watch:
    """What is done between the slices in which a call is waited for."""

    __slots__ = ("_client", "_is_logged", "_on_progress", "first_wait_ms")

    def __init__(self, client: NativeClient, on_progress: Callable[[Progress], object] | None, is_logged: bool) -> None:
        self._client = client
        self._on_progress = on_progress
        self._is_logged = is_logged
        #: Progress is told of calls that have a handle, which those that end at once have not.
        self.first_wait_ms = 0 if on_progress else _WAIT_MS

    def __call__(self, call: c_uint64) -> None:
        """Does it."""
        if self._is_logged:
            self._client.tell_log()
        if self._on_progress:
            tell(self._on_progress, _call_progress(call))


def verified_event(secret: str, payload: str | bytes, headers: Mapping[str, str]) -> dict[str, Any]:
    """The event in a webhook's payload, once its signature has been checked."""
    if not isinstance(secret, str):
        raise _not_verified('the secret must be a text, such as "whsec_..."', secret)
    if not isinstance(payload, (str, bytes, bytearray, memoryview)):
        raise _not_verified("the payload must be the body of the request, as bytes or as a text", payload)
    # Frameworks have classes of their own for headers, which are no Mapping.
    if not hasattr(headers, "items"):
        raise _not_verified("the headers must be a dict of names and values", headers)
    content = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else bytes(payload)
    # A header that is no text is none of Seam's, and must not keep the others from being checked.
    texts = {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in headers.items()
    }
    named = encoded(texts, "invalid_webhook")
    event: dict[str, Any] = _decoded(_text(_webhook_verify(_c_text(secret), named, content, len(content))))["event"]
    return event


def _not_verified(wanted: str, given: object) -> SeamError:
    return refusal("invalid_webhook", f"{wanted}, received {'None' if given is None else type(given).__name__}")


def _parameters(params: Mapping[str, Any], operation: str) -> bytes:
    """The parameters that are given, as JSON. Most are texts only: those are written without the encoder's ceremony."""
    written = []
    for name, value in params.items():
        if type(value) is str and type(name) is str:
            written.append(f"{quoted(name)}:{quoted(value)}")
        elif value is not ABSENT:
            return encoded(_given(params), "invalid_params", operation)
    try:
        return f"{{{','.join(written)}}}".encode()
    except UnicodeEncodeError:
        pass
    # Not within the handler: that exception holds what was given, which can be a secret.
    raise refused(_given(params), "invalid_params", operation)


def _given(params: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in params.items() if value is not ABSENT}


def _options(timeout_ms: int, max_retries: int) -> bytes | None:
    if timeout_ms is max_retries is ABSENT:
        return None
    return encoded(_given({"timeout_ms": timeout_ms, "max_retries": max_retries}), "invalid_options")


def _outcome(
    handle: int,
    operation: bytes,
    text: bytes,
    options: bytes | None,
    params: Mapping[str, Any],
    watch: Watch | None,
) -> str:
    call = c_uint64()
    answer = None
    try:
        first_wait_ms = watch.first_wait_ms if watch else _WAIT_MS
        outcome = _call_start(handle, operation, text, options, first_wait_ms, byref(call))
        while not outcome:
            if watch:
                watch(call)
            outcome = _call_wait(call, _WAIT_MS)
        answer = _text(outcome)
        if watch and call:
            watch(call)
        return answer
    except BaseException as interrupt:
        # Ctrl-C, or whatever a signal handler or on_progress raised. What became of the call is told as the cause.
        raise interrupt from (_cancelled(call, params) if answer is None else ended(answer, operation.decode(), params))
    finally:
        if call:
            _call_free(call)


def _cancelled(call: c_uint64, params: Mapping[str, Any]) -> SeamError | None:
    """What became of a call that was interrupted."""
    if not call:
        # It had ended when the interrupt came, and the interrupt took its outcome along.
        return given_up("the call had ended when the interrupt came; its outcome is not known", {}, params)
    _call_cancel(call)
    outcome = _call_wait(call, _WAIT_MS)
    try:
        _decoded(_text(outcome) if outcome else "null", params)
    except SeamError as error:
        return error
    return None


def ended(text: str, operation: str, params: Mapping[str, Any]) -> SeamError:
    """What became of a call that had ended when it was interrupted: its own error, or one whose data are the answer."""
    try:
        answer = _decoded(text, params)
    except SeamError as error:
        return error
    message = "the call had succeeded when it was interrupted; its answer is in data"
    return given_up(message, {"operation": operation, "data": answer}, params)


def given_up(message: str, details: Mapping[str, Any], params: Mapping[str, Any]) -> SeamError:
    """The error of a call that was given up, and of which the library does not say what became of it."""
    unknown = {"kind": "cancelled", "type": "cancelled", "attempts": 1, "retryable": False, "outcome_unknown": True}
    return from_core({**unknown, "message": message, **details}, asked(params))


def check_listener(on_progress: object) -> None:
    """Refuses what cannot be told a progress, before anything is sent."""
    if on_progress is not None and not callable(on_progress):
        raise TypeError(f"on_progress must be a function, received {type(on_progress).__name__}")


def tell(on_progress: Callable[[Progress], object], counts: int) -> None:
    """Tells how far a call has come; ``counts``: what the library says of it."""
    told = decoded(_text(counts))
    if told["ok"]:
        on_progress(Progress(told["done"], told["failed"], told["total"]))


def _c_text(text: str) -> bytes:
    # A NUL would end the text early, so the core is given a byte in its place that it refuses.
    return text.encode("utf-8", "surrogatepass").replace(b"\0", b"\xff")


def _text(outcome: int) -> str:
    """The text of a string of the library, which is freed."""
    try:
        text: str = _decode(outcome, _string_len(outcome), None)
        return text
    finally:
        _string_free(outcome)


def _decoded(text: str, params: Mapping[str, Any] | None = None) -> Any:
    """The answer; an error is raised, and tells of the ids among the parameters."""
    answer = decoded(text)
    if type(answer) is dict and answer.get("ok") is False:
        raise from_core(answer["error"], asked(params or {}))
    return answer
