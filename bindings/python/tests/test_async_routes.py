"""An AsyncSeam has what a Seam has, to be awaited."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest
from test_routes import APP_METHODS, GROUPS, METHODS, Recorder, app_methods, each_method, methods

import seam_phones
from seam_phones import AsyncSeam, AsyncSeamApp, Seam, SeamApp

if TYPE_CHECKING:
    from collections.abc import Iterator


class AsyncRecorder(Recorder):
    """Takes the place of the calls of a client."""

    async def call(self, *arguments: Any) -> Any:
        self.calls.append(arguments)
        raise LookupError


def async_methods() -> Iterator[tuple[str, Any]]:
    seam = AsyncSeam.sandbox()
    for group in GROUPS:
        yield from methods(getattr(seam, group), group)


ASYNC_METHODS = dict(async_methods())
ASYNC_APP_METHODS = dict(app_methods(AsyncSeamApp("seam_cst1_of_an_app", endpoint="sandbox:")))


def test_every_operation_has_its_method() -> None:
    assert set(ASYNC_METHODS) == {name for name, _ in METHODS}
    assert set(ASYNC_APP_METHODS) == {name for name, _ in APP_METHODS}


@each_method
def test_the_same_signature_and_documentation(operation: str, method: Any) -> None:
    of_app = (operation, method) in APP_METHODS
    awaited = (ASYNC_APP_METHODS if of_app else ASYNC_METHODS)[operation]
    assert inspect.iscoroutinefunction(awaited)
    assert inspect.signature(awaited) == inspect.signature(method)
    assert inspect.getdoc(awaited) == inspect.getdoc(method)
    assert inspect.getdoc(type(awaited.__self__)) == inspect.getdoc(type(method.__self__))


@pytest.mark.parametrize(("operation", "method"), [*ASYNC_METHODS.items(), *ASYNC_APP_METHODS.items()])
def test_names(operation: str, method: Any) -> None:
    others = ("timeout_ms", "max_retries", "on_progress")
    parameters = [name for name in inspect.signature(method).parameters if name not in others]
    progress = {name: name for name in inspect.signature(method).parameters if name == "on_progress"}
    recorder = AsyncRecorder()
    again = getattr(type(method.__self__)(recorder), method.__name__)
    coroutine = again(**{name: name for name in parameters}, **progress, timeout_ms=1, max_retries=2)
    with pytest.raises(LookupError):
        coroutine.send(None)
    assert recorder.calls == [(operation, {name: name for name in parameters}, 1, 2, *progress)]


def test_the_same_members() -> None:
    blocking = {name for name in dir(Seam.sandbox()) if not name.startswith("_")} - {"close"}
    awaited = {name for name in dir(AsyncSeam.sandbox()) if not name.startswith("_")} - {"aclose"}
    assert awaited == blocking
    for name in ("__init__", "from_api_key", "from_personal_access_token", "sandbox", "request"):
        assert inspect.signature(getattr(AsyncSeam, name)) == inspect.signature(getattr(Seam, name)), name


def test_the_same_members_of_an_app() -> None:
    names = {"replace_token", "request", "phone_sessions", "from_publishable_key"}
    blocking = {name for name in dir(SeamApp) if not name.startswith("_")} - {"close"}
    awaited = {name for name in dir(AsyncSeamApp) if not name.startswith("_")} - {"aclose"}
    assert names <= awaited == blocking
    for name in ("__init__", "from_publishable_key", "request"):
        assert inspect.signature(getattr(AsyncSeamApp, name)) == inspect.signature(getattr(SeamApp, name)), name


def test_it_is_found_when_it_is_asked_for() -> None:
    assert {"AsyncSeam", "AsyncSeamPaginator"} <= set(seam_phones.__all__)
    assert seam_phones.AsyncSeam is AsyncSeam
    assert seam_phones.AsyncSeamApp is AsyncSeamApp
    with pytest.raises(AttributeError, match="no attribute 'Aseam'"):
        _ = seam_phones.Aseam  # type: ignore[attr-defined]
