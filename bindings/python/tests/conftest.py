"""What the tests share: the scripted server that plays the conformance cases, and clients on it or on a sandbox."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import uvloop

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "tests" / "support"), str(Path(__file__).parent)]

from scripted_server import ScriptedServer  # noqa: E402

from seam_phones import AsyncSeam, Seam  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

# The environment of the developer must not reach the clients; where the library and the command line are may come from it.
for variable in {name for name in os.environ if name.startswith("SEAM_")} - {"SEAM_PHONES_LIBRARY", "SEAM_PHONES_BIN"}:
    del os.environ[variable]


class Stage:
    """A server whose answers a test writes."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._name = ""
        self._count = 0

    def endpoint(self, *answers: dict[str, Any], repeat: bool = False) -> str:
        """Where these answers are given, one a request."""
        self._count += 1
        self._name = f"test_{self._count}"
        case = {"name": self._name, "server": list(answers), "repeat": repeat}
        return str(self._server.register(case))

    def client(self, *answers: dict[str, Any], **options: Any) -> Seam:
        """A client that is given these answers."""
        return Seam(api_key="seam_test_key", endpoint=self.endpoint(*answers), **options)

    def async_client(self, *answers: dict[str, Any], **options: Any) -> AsyncSeam:
        """A client to be awaited that is given these answers."""
        return AsyncSeam(api_key="seam_test_key", endpoint=self.endpoint(*answers), **options)

    def requests(self) -> list[dict[str, Any]]:
        """What was sent to the endpoint made last."""
        requests: list[dict[str, Any]] = self._server.report(self._name)["requests"]
        return requests


@pytest.fixture
def stage() -> Iterator[Stage]:
    with ScriptedServer() as server:
        yield Stage(server)


@pytest.fixture
def seam() -> Iterator[Seam]:
    with Seam.sandbox() as client:
        yield client


@pytest.fixture(params=["asyncio", "uvloop"])
def new_loop(request: pytest.FixtureRequest) -> Callable[[], asyncio.AbstractEventLoop]:
    """Makes the event loops of a test that is to hold on every kind of them."""
    kinds = {"asyncio": asyncio.new_event_loop, "uvloop": uvloop.new_event_loop}
    return kinds[request.param]


@pytest.fixture
def run(new_loop: Callable[[], asyncio.AbstractEventLoop]) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """As asyncio.run, on every kind of loop."""

    def on_a_loop(main: Coroutine[Any, Any, Any]) -> Any:
        loop = new_loop()
        try:
            return loop.run_until_complete(main)
        finally:
            loop.close()

    return on_a_loop
