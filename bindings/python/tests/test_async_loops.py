"""Several loops in several threads, loops that are closed, forks, and the end of the interpreter."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from samples import DEVICE_ID, answered, phone

import seam_phones
from seam_phones import AsyncSeam, SeamInvalidHandleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Stage

    NewLoop = Callable[[], asyncio.AbstractEventLoop]

THREADS, CALLS = 8, 100
HANG = {"hang_ms": 120_000}


def descriptors(kind: str = "") -> list[str]:
    """What the open descriptors of this process are."""
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}"))
        except FileNotFoundError:
            continue  # it was the folder's own
    return [one for one in found if kind in one]


def python(code: str, *arguments: str) -> str:
    """What a fresh interpreter prints; it must end well."""
    environment = {**os.environ, "PYTHONPATH": str(Path(seam_phones.__file__).parent.parent)}
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_one_client_on_many_loops_at_once(stage: Stage, new_loop: NewLoop) -> None:
    endpoint = stage.endpoint(answered({"ok": True, "phone": phone()}), repeat=True)
    seam = AsyncSeam(api_key="seam_test_key", endpoint=endpoint)
    together = threading.Barrier(THREADS)

    async def work() -> int:
        together.wait(30)
        found = 0
        for _ in range(CALLS // 10):
            calls = (seam.phones.get(device_id=DEVICE_ID) for _ in range(10))
            found += sum(one.device_id == DEVICE_ID for one in await asyncio.gather(*calls))
        return found

    def in_a_thread(_: int) -> int:
        loop = new_loop()
        try:
            return loop.run_until_complete(work())
        finally:
            loop.close()

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(in_a_thread, range(THREADS))) == [CALLS] * THREADS
    assert len(stage.requests()) == THREADS * CALLS


def test_a_client_that_another_loop_closes(stage: Stage, new_loop: NewLoop) -> None:
    seam = stage.async_client({"hang_ms": 500, **answered({"ok": True, "phones": []})})
    begun = threading.Event()
    before = len(descriptors("eventfd"))

    async def wait() -> Any:
        call = asyncio.ensure_future(seam.phones.list())
        await asyncio.sleep(0.1)
        begun.set()
        answer = await call
        with pytest.raises(SeamInvalidHandleError):
            await seam.phones.list()
        return answer

    loop = new_loop()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(loop.run_until_complete, wait())
        begun.wait(30)
        asyncio.run(seam.aclose())
        assert waiting.result(30) == []
    loop.close()
    # One may have been made for the connections of this process, which stay.
    assert len(descriptors("eventfd")) <= before + 1


def test_a_loop_that_is_closed_with_calls_in_flight_leaks_nothing(stage: Stage, new_loop: NewLoop) -> None:
    from seam_phones.aio import calls

    seam = AsyncSeam(api_key="seam_test_key", endpoint=stage.endpoint(HANG, repeat=True), timeout_ms=100_000)
    handles: list[int] = []
    kept: list[Any] = []

    async def start() -> None:
        kept.extend(asyncio.ensure_future(seam.phones.get(device_id=DEVICE_ID)) for _ in range(5))
        sent = 0
        while sent < 5:
            await asyncio.sleep(0.01)
            sent += len(stage.requests())
        queue = seam._native._queues[asyncio.get_running_loop()]()
        assert queue is not None
        handles.append(queue.handle)

    def close_one() -> None:
        loop = new_loop()
        kept.append(loop)
        loop.run_until_complete(start())
        assert calls._queue_descriptor(handles[-1]) >= 0
        loop.close()
        # At once, although the loop and the tasks are still there.
        assert calls._queue_descriptor(handles[-1]) == -1

    def settled(most: int) -> int:
        # The connections of cancelled calls are closed in the background.
        patience = time.monotonic() + 30
        while len(descriptors()) > most and time.monotonic() < patience:
            time.sleep(0.05)
        return len(descriptors())

    before = len(descriptors())
    close_one()
    # What the library keeps for this process: an epoll, an eventfd, a pair of sockets.
    before = settled(before + 4)
    for _ in range(5):
        close_one()
    assert settled(before) <= before
    assert len(set(handles)) == 6
    for task in kept:
        if isinstance(task, asyncio.Task):
            task._log_destroy_pending = False  # type: ignore[attr-defined]


def test_a_closed_client_leaves_no_descriptor(new_loop: NewLoop) -> None:
    async def main() -> None:
        open_before = len(descriptors())
        for _ in range(20):
            async with AsyncSeam.sandbox() as seam:
                await seam.phones.list()
                assert len(descriptors()) == open_before + 1
        assert len(descriptors()) == open_before

    loop = new_loop()
    loop.run_until_complete(main())
    loop.close()


FORKING = """
import asyncio, os, sys
from seam_phones import AsyncSeam

endpoint, where, leave = sys.argv[1:]
seam = AsyncSeam(api_key="seam_test_key", endpoint=endpoint)

async def work():
    for _ in range(10):
        found = await asyncio.gather(*(seam.phones.get(device_id=os.environ["DEVICE_ID"]) for _ in range(5)))
        assert len(found) == 5

def fork():
    child = os.fork()
    if child == 0:
        status = 1
        try:
            asyncio.run(work())
            if leave == "close":
                asyncio.run(seam.aclose())
            status = 0
        finally:
            (os._exit if leave == "hard" else sys.exit)(status)
    return child

async def fork_within():
    await work()
    calls = asyncio.ensure_future(work())
    await asyncio.sleep(0)
    children = [fork() for _ in range(4)]
    await work()
    await calls
    return children

if where == "within":
    children = asyncio.run(fork_within())
else:
    asyncio.run(work())
    children = [fork() for _ in range(4)]
asyncio.run(work())
assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
asyncio.run(work())
print("all well")
"""


@pytest.mark.parametrize("where", ["within", "between"])
@pytest.mark.parametrize("leave", ["exit", "hard", "close"])
def test_forks(stage: Stage, monkeypatch: pytest.MonkeyPatch, where: str, leave: str) -> None:
    monkeypatch.setenv("DEVICE_ID", DEVICE_ID)
    endpoint = stage.endpoint(answered({"ok": True, "phone": phone()}), repeat=True)
    assert python(FORKING, endpoint, where, leave) == "all well"
    assert len(stage.requests()) == 50 * 4 + 50 * (5 if where == "within" else 3)


LEAVING = f"""
import asyncio, sys, threading, time
from seam_phones import AsyncSeam

endpoint, way = sys.argv[1:]
seam = AsyncSeam(api_key="seam_test_key", endpoint=endpoint, timeout_ms=100_000)
tasks = []

async def start():
    for _ in range(20):
        tasks.append(asyncio.ensure_future(seam.phones.get(device_id="{DEVICE_ID}")))
    await asyncio.sleep(0.1)

async def stay():
    await start()
    await asyncio.gather(*tasks)

print("begun", flush=True)
if way == "run":
    asyncio.run(start())
elif way == "open loop":
    loop = asyncio.new_event_loop()
    loop.run_until_complete(start())
elif way == "thread":
    threading.Thread(target=asyncio.run, args=(stay(),), daemon=True).start()
    time.sleep(0.1)
elif way == "exit":
    async def leave():
        await start()
        sys.exit(0)
    asyncio.run(leave())
"""


@pytest.mark.parametrize("way", ["run", "open loop", "thread", "exit"])
def test_the_interpreter_ends_with_calls_in_flight(stage: Stage, way: str) -> None:
    endpoint = stage.endpoint(HANG, repeat=True)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: python(LEAVING, endpoint, way), range(20))) == {"begun"}
