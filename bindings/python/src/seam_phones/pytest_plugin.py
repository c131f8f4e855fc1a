"""Fixtures for the tests of an app. pytest finds them wherever this package is installed.

>>> def test_a_lost_phone(seam_sandbox):
...     owner = seam_sandbox.user_identities.create()
...     ...
>>> def test_the_app(seam_server):
...     subprocess.run(["my-app"], env={**os.environ, **seam_server.environment})

Each test has a sandbox of its own: in memory, or a workspace of one server that all tests of the session share. Both begin with what
``seam_seed`` gives, such as ``@pytest.mark.seam_seed("seed.json")``. When a test fails, the sandbox's events are part of its report.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import pytest

from . import Event, Seam, SeamError

#: What the report of a failed test tells: titles, and what gives their texts.
_TOLD = pytest.StashKey[list[tuple[str, Callable[[], str]]]]()

#: How long a server may take to end its requests; it gives them five seconds.
_TIME_TO_END = 30


@dataclass(frozen=True)
class SeamServer:
    """A running ``seam-phones serve``, and the keys of a workspace of its sandbox."""

    endpoint: str
    api_key: str = field(repr=False)
    personal_access_token: str = field(repr=False)
    workspace_id: str
    publishable_key: str = field(repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which an app in another process finds the sandbox."""
        return {"SEAM_ENDPOINT": self.endpoint, "SEAM_API_KEY": self.api_key}


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker known."""
    config.addinivalue_line(
        "markers", "seam_seed(seed): what the sandboxes of a test begin with: a dict, or a file of JSON"
    )


@pytest.fixture
def seam_seed(request: pytest.FixtureRequest) -> Any:
    """What the sandboxes of a test begin with: a dict, the path of a file of JSON, or None for nothing.

    Override it, or mark a test with ``@pytest.mark.seam_seed(...)``. A path is relative to the folder of the test's file.
    """
    marker = request.node.get_closest_marker("seam_seed")
    return marker.args[0] if marker else None


@pytest.fixture
def seam_sandbox(request: pytest.FixtureRequest, seam_seed: Any) -> Iterator[Seam]:
    """A client of a fresh sandbox in memory."""
    with Seam.sandbox() as seam:
        _sow(seam, seam_seed, request)
        with _told(request, {"events of seam_sandbox": lambda: _events(seam)}):
            yield seam


@pytest.fixture
def seam_server(request: pytest.FixtureRequest, seam_seed: Any, _seam_serving: _Serving) -> Iterator[SeamServer]:
    """A sandbox for apps in other processes: a fresh workspace of a server on a free port of this machine, with its keys.

    The command line that serves it is the one that ``SEAM_PHONES_BIN`` names, else ``seam-phones`` on the ``PATH``.
    """
    first, log = _seam_serving.server, _seam_serving.log
    with Seam(first.api_key, endpoint=first.endpoint) as owner:
        made = owner.test_helpers.workspaces.create(name=request.node.name)
        server = SeamServer(first.endpoint, **{key: made[key] for key in _keys() if key != "endpoint"})
        with Seam(server.api_key, endpoint=server.endpoint) as seam:
            _sow(seam, seam_seed, request)
            before = len(log.read_text(encoding="utf-8", errors="replace"))

            def requests() -> str:
                return log.read_text(encoding="utf-8", errors="replace")[before:] or "none"

            # The requests first: asking for the events is one more.
            with _told(request, {"requests to seam_server": requests, "events of seam_server": lambda: _events(seam)}):
                yield server
        # A server that the test has ended has nothing to be deleted.
        with suppress(SeamError):
            owner.test_helpers.workspaces.delete(workspace_id=server.workspace_id)


@dataclass(frozen=True)
class _Serving:
    """The server of a test session: its first workspace, which no test has, and what it logs."""

    server: SeamServer
    log: Path


@pytest.fixture(scope="session")
def _seam_serving() -> Iterator[_Serving]:
    with tempfile.TemporaryDirectory(prefix="seam-server-") as folder:
        log = Path(folder) / "log"
        with _serving(log) as server:
            yield _Serving(server, log)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, None]:
    """Adds to the report of a failed test what happened in its sandboxes."""
    report = (yield).get_result()
    if report.failed:
        report.sections += [(title, text()) for title, text in item.stash.get(_TOLD, [])]


@contextmanager
def _told(request: pytest.FixtureRequest, texts: dict[str, Callable[[], str]]) -> Iterator[None]:
    told = request.node.stash.setdefault(_TOLD, [])
    told += texts.items()
    yield
    # The sandbox ends now, and has nothing to tell any more.
    told.clear()


@contextmanager
def _serving(log: Path) -> Iterator[SeamServer]:
    program = os.environ.get("SEAM_PHONES_BIN") or shutil.which("seam-phones")
    if not program:
        pytest.fail("seam_server needs the command line: put seam-phones on the PATH, or set SEAM_PHONES_BIN", False)
    # What the environment says of Seam could make it a sandbox that is not fresh.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEAM_")}
    command = [program, "serve", "--listen", "127.0.0.1:0", "--json"]
    try:
        # The server has its own place in the file, which nobody moves who reads it.
        with log.open("wb") as told:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told, env=environment, text=True)
    except OSError as error:
        pytest.fail(f"seam_server cannot start the command line (SEAM_PHONES_BIN, or on the PATH): {error}", False)
    with process:
        try:
            # One line once it listens, or none when it ends before.
            said = process.stdout.readline() if process.stdout else ""
            if not said:
                process.wait()
                why = log.read_text(encoding="utf-8", errors="replace")
                pytest.fail(f"seam_server: {program} serve ended with {process.returncode}: {why}", False)
            keys = json.loads(said)
            yield SeamServer(**{key: keys[key] for key in _keys()})
        finally:
            process.terminate()
            try:
                process.wait(_TIME_TO_END)
            except subprocess.TimeoutExpired:
                process.kill()


def _keys() -> list[str]:
    return [key.name for key in fields(SeamServer)]


def _sow(seam: Seam, seed: Any, request: pytest.FixtureRequest) -> None:
    """Fills a sandbox with a seed: a dict, or a file beside the test's."""
    if seed is None:
        return
    if not isinstance(seed, dict):
        seed = json.loads((request.path.parent / Path(seed)).read_text(encoding="utf-8"))
    seam.test_helpers.seed(seed=seed)


def _events(seam: Seam) -> str:
    try:
        events = seam.events.list(since="1970-01-01T00:00:00Z", limit=1000)
    except SeamError as error:
        return f"cannot be had: {error}"
    return "\n".join(map(_line, events)) or "none"


def _line(event: Event) -> str:
    about = [
        f"{name}={event[name]}" for name in event if name.endswith("_id") and name not in ("event_id", "workspace_id")
    ]
    return "  ".join([event.occurred_at, event.event_type, *about])
