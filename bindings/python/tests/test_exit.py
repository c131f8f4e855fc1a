"""The interpreter ends in order while calls are in flight: no crash, no hang, exit status 0, nothing printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

if TYPE_CHECKING:
    from conftest import Stage

TIMES = 100
HANG = {"hang_ms": 60_000}

PROGRAMS = {
    "threads": """
import threading, time
def call():
    seam.phones.list()
for _ in range(4):
    threading.Thread(target=call, daemon=True).start()
time.sleep(0.02)
""",
    "a loop that is closed": """
import asyncio
async def main():
    for _ in range(4):
        asyncio.ensure_future(waiting.phones.list())
    await asyncio.sleep(0.02)
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda *_: None)
loop.run_until_complete(main())
for task in asyncio.all_tasks(loop):
    task.cancel()
loop.run_until_complete(asyncio.sleep(0))
loop.close()
""",
    "a loop that is left": """
import asyncio, os, sys
async def main():
    calls = [asyncio.ensure_future(waiting.phones.deactivate_many(device_ids=IDS)) for _ in range(4)]
    await asyncio.sleep(0.02)
    sys.stderr = open(os.devnull, "w")
    sys.exit(0)
asyncio.run(main())
""",
}
HEAD = """
import sys
from seam_phones import AsyncSeam, Seam
IDS = ["22222222-2222-2222-2222-444444444444"]
options = {"api_key": "seam_test_key", "endpoint": sys.argv[1], "timeout_ms": 60_000}
seam, waiting = Seam(**options), AsyncSeam(**options)
"""


def interpreters() -> list[str]:
    """The oldest CPython from 3.9 on, and the newest, that are at hand."""
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep)]
    folders += Path.home().glob(".pyenv/versions/*/bin")
    found = {(3, sys.version_info.minor): sys.executable}
    for folder in folders:
        for path in folder.glob("python3.*"):
            if (match := re.fullmatch(r"python3\.(\d+)", path.name)) and int(match[1]) >= 9:
                starts = subprocess.run([path, "-c", "import ctypes, asyncio"], capture_output=True, check=False)
                if starts.returncode == 0:
                    found.setdefault((3, int(match[1])), str(path))
    return sorted({found[min(found)], found[max(found)]})


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("interpreter", interpreters())
def test_exit_with_calls_in_flight(stage: Stage, interpreter: str, program: str) -> None:
    endpoint = stage.endpoint(HANG, repeat=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "bindings/python/src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [interpreter, "-c", HEAD + PROGRAMS[program], endpoint]

    def run(_: int) -> tuple[int, str]:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout + done.stderr

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(run, range(TIMES))) == {(0, "")}
