"""The conformance cases, played through AsyncSeam."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import patterns
import pytest
import scripted_server
import test_conformance

from seam_phones import AsyncSeam

if TYPE_CHECKING:
    from collections.abc import Iterator


class Awaited:
    """An AsyncSeam, or a part of one, called as a Seam: each call runs the loop until it has ended."""

    def __init__(self, what: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._what = what
        self._loop = loop

    def __getattr__(self, name: str) -> Awaited:
        return Awaited(getattr(self._what, name), self._loop)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._loop.run_until_complete(self._what(*arguments, **named))

    def __enter__(self) -> Awaited:
        return self

    def __exit__(self, *_: object) -> None:
        self.aclose()


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    with scripted_server.ScriptedServer() as running:
        yield running


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.mark.parametrize("case", test_conformance.CASES, ids=lambda case: case["name"])
def test_case(server: Any, loop: asyncio.AbstractEventLoop, case: dict[str, Any]) -> None:
    remote = case["backend"] == "remote"
    endpoint = server.register(case) if remote else "sandbox:"
    config = {"endpoint": endpoint, **case.get("config", {"api_key": "seam_test_key"} if remote else {})}

    def client(**options: Any) -> Awaited:
        return Awaited(AsyncSeam(**options), loop)

    assert patterns.differences(*test_conformance.played(case, config, client)) == []
    if remote:
        assert server.report(case["name"])["problems"] == []
