"""Fixtures for the tests of an app. pytest finds them wherever this package is installed.

>>> def test_a_lost_phone(seam_sandbox):
...     owner = seam_sandbox.user_identities.create()
...     ...
>>> def test_the_app(seam_server):
...     subprocess.run(["my-app"], env={**os.environ, **seam_server.environment})

Each test has a sandbox of its own. When a test fails, the sandbox's events are part of its report.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import IO, Any

import pytest

from . import Event, Seam, SeamError

#: What the report of a failed test tells: titles, and what gives their texts.
_TOLD = pytest.StashKey[list[tuple[str, Callable[[], str]]]]()

#: How long a server may take to end its requests; it gives them five seconds.
_TIME_TO_END = 30


@dataclass(frozen=True)
class SeamServer:
    """A running ``seam-phones serve``, and the keys that its sandbox accepts."""

    endpoint: str
    api_key: str = field(repr=False)
    personal_access_token: str = field(repr=False)
    workspace_id: str
    publishable_key: str = field(repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """The variables by which an app in another process finds the sandbox."""
        return {"SEAM_ENDPOINT": self.endpoint, "SEAM_API_KEY": self.api_key}


@pytest.fixture
def seam_sandbox(request: pytest.FixtureRequest) -> Iterator[Seam]:
    """A client of a fresh sandbox in memory."""
    with Seam.sandbox() as seam, _told(request, {"events of seam_sandbox": lambda: _events(seam)}):
        yield seam


@pytest.fixture
def seam_server(request: pytest.FixtureRequest) -> Iterator[SeamServer]:
    """A fresh sandbox for apps in other processes: a server on a free port of this machine, with its keys.

    The command line that serves it is the one that ``SEAM_PHONES_BIN`` names, else ``seam-phones`` on the ``PATH``.
    """
    with tempfile.TemporaryFile("w+") as log, _serving(log) as server:

        def events() -> str:
            with Seam(server.api_key, endpoint=server.endpoint) as seam:
                return _events(seam)

        def requests() -> str:
            log.seek(0)
            return log.read() or "none"

        # The requests first: asking for the events is one more.
        with _told(request, {"requests to seam_server": requests, "events of seam_server": events}):
            yield server


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
def _serving(log: IO[str]) -> Iterator[SeamServer]:
    program = os.environ.get("SEAM_PHONES_BIN") or shutil.which("seam-phones")
    if not program:
        pytest.fail("seam_server needs the command line: put seam-phones on the PATH, or set SEAM_PHONES_BIN", False)
    # What the environment says of Seam could make it a sandbox that is not fresh.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEAM_")}
    command = [program, "serve", "--listen", "127.0.0.1:0", "--json"]
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment, text=True)
    except OSError as error:
        pytest.fail(f"seam_server cannot start the command line (SEAM_PHONES_BIN, or on the PATH): {error}", False)
    with process:
        try:
            # One line once it listens, or none when it ends before.
            said = process.stdout.readline() if process.stdout else ""
            if not said:
                process.wait()
                log.seek(0)
                pytest.fail(f"seam_server: {program} serve ended with {process.returncode}: {log.read()}", False)
            keys = json.loads(said)
            yield SeamServer(**{key.name: keys[key.name] for key in fields(SeamServer)})
        finally:
            process.terminate()
            try:
                process.wait(_TIME_TO_END)
            except subprocess.TimeoutExpired:
                process.kill()


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
