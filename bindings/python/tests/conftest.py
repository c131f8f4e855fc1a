"""What the tests share: the scripted server that plays the conformance cases, and clients on it or on a sandbox."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "tests" / "support"), str(Path(__file__).parent)]

from scripted_server import ScriptedServer  # noqa: E402

from seam_phones import Seam  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

# The environment of the developer must not reach the clients; where the library is may come from it.
for variable in [name for name in os.environ if name.startswith("SEAM_") and name != "SEAM_PHONES_LIBRARY"]:
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
