"""The matrix of forks in Python, then forks under threads: forks.py ENDPOINT DEVICE FORKS SECONDS SEED

The last line is {"forks": N, "calls": N, "bad": [...]}.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import threading
import time

from seam_phones import Seam

CHILD_LIFETIME_S = 60
MOMENTS = ("unused", "used", "under threads", "in a child")
PARTS = ("calls", "calls and closes", "closes", "does nothing")
ENDS = ("exit", "_exit")

endpoint, device, forks, seconds, seed = sys.argv[1:]
dice = random.Random(int(seed))
bad: list[str] = []
counts = {"forks": 0, "calls": 0}


def client() -> Seam:
    return (
        Seam(endpoint=endpoint) if endpoint.startswith("sandbox:") else Seam("seam_sandbox_api_key", endpoint=endpoint)
    )


def call(seam: Seam) -> None:
    counts["calls"] += 1
    if seam.phones.get(device_id=device).device_id != device:
        raise ValueError("another phone")


def play(seam: Seam, part: str) -> None:
    if "calls" in part:
        call(seam)
        call(seam)
    if "closes" in part:
        seam.close()


def child(seam: Seam, part: str, end: str, *, again: bool = False) -> int:
    """A child that plays a part."""
    counts["forks"] += 1
    pid = os.fork()
    if pid:
        return pid
    signal.alarm(CHILD_LIFETIME_S)
    status = 1
    try:
        if again:
            awaited(child(seam, part, end), f"a grandchild that {part}, {end}")
        play(seam, part)
        status = 1 if bad else 0
    except Exception as error:
        print(f"{part}, {end}: {error!r}", file=sys.stderr, flush=True)
    if end == "_exit":
        os._exit(status)
    sys.exit(status)


def awaited(pid: int, what: str) -> None:
    status = os.waitpid(pid, 0)[1]
    if status:
        bad.append(f"{what}: status {status}")


def matrix() -> None:
    """Every moment, with every part and every end; then eight children at once, with the parent calling as well."""
    for moment in MOMENTS:
        for part in PARTS:
            for end in ENDS:
                seam = client()
                if moment != "unused":
                    call(seam)
                with Busy(seam, 4 if moment == "under threads" else 0):
                    awaited(child(seam, part, end, again=moment == "in a child"), f"{moment}, {part}, {end}")
                call(seam)
    seam = client()
    children = [child(seam, "calls", "exit") for _ in range(8)]
    for _ in range(20):
        call(seam)
    for pid in children:
        awaited(pid, "eight at once")


class Busy:
    """Threads that call without pause."""

    def __init__(self, seam: Seam, count: int) -> None:
        self.stop = False
        self.threads = [threading.Thread(target=self.work, args=(seam,)) for _ in range(count)]

    def work(self, seam: Seam) -> None:
        while not self.stop:
            try:
                call(seam)
            except Exception as error:
                bad.append(f"a thread of the parent: {error!r}")
                return

    def __enter__(self) -> None:
        for thread in self.threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self.stop = True
        for thread in self.threads:
            thread.join()


def storm() -> None:
    """Forks under load, up to a number and a time."""
    until = time.monotonic() + float(seconds)
    seam = client()
    with Busy(seam, 4):
        while counts["forks"] < int(forks) and time.monotonic() < until:
            chosen = [(dice.choice(PARTS), dice.choice(ENDS)) for _ in range(dice.randint(1, 8))]
            pids = [child(seam, part, end) for part, end in chosen]
            for pid, what in zip(pids, chosen):
                awaited(pid, f"under load, {what}")


matrix()
storm()
print(json.dumps({**counts, "bad": bad[:20]}))
