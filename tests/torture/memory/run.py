"""Memory: the C suite under a checker that is shown to be on, growth over a long run, and how often each entry point allocates."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import checkers
from serving import Serve, client, make_phone
from torture import HERE, Part, build, build_preload, declared, environment, run

MEMORY = HERE / "memory"
BUDGETS = MEMORY / "budgets.json"
#: What a process may hold more at the end of a soak than when it was warm: SQLite's cache of pages fills up to 2 MiB, and the allocator's
#: own pieces move a little.
GROWTH_KIB, SHORT_GROWTH_KIB = 4096, 1536
THREADS = 2
#: How much more than its budget an entry point may allocate, as a share and in allocations.
TOLERANCE, SOME = 0.10, 2


class Soak(NamedTuple):
    """A program that calls, and how much more than when it was warm it may hold at its end."""

    part: Part
    program: Path
    growth_kib: int

    def told(self, endpoint: str, calls: int, seconds: float, writes: int) -> dict | None:
        """What the program tells; None when it failed."""
        env = environment(MALLOC_ARENA_MAX="2")
        command = [self.program, endpoint, calls, max(int(seconds), 2), THREADS, writes]
        done = run(command, seconds + 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        if done.returncode == 0:
            return {**json.loads(done.stdout.splitlines()[-1]), "errors": done.stderr[-300:]}
        self.part.fail(f"soak, {endpoint}: ended with {done.returncode}: {done.stderr[-400:]}")
        return None

    def run(self, name: str, endpoint: str, calls: int, seconds: float, *, writes: bool) -> None:
        """Calls until there were so many, or the time is over, and compares the memory with that of the warm process."""
        part, told = self.part, self.told(endpoint, calls, seconds, int(writes))
        if told is None:
            return
        part.calls += told["calls"]
        part.outcomes["ok"] += told["calls"] - told["failed"]
        part.outcomes["failed"] += told["failed"]
        growth = told["end_kib"] - told["warm_kib"]
        warm, end = told["descriptors"]
        part.reached(f"soak, {name}, calls", told["calls"], calls)
        part.check(told["failed"] == 0, f"soak, {name}: {told['failed']} calls failed: {told['errors']}")
        part.check(growth < self.growth_kib, f"soak, {name}: the memory grew by {growth} KiB after the warm-up: {told}")
        part.check(end <= warm + 4, f"soak, {name}: {end} descriptors are open, {warm} when it was warm")
        part.note(f"soak, {name}: {told['calls']} calls, {told['warm_kib']} KiB when warm, {growth:+} KiB at the end")

    def find_a_planted_leak(self) -> None:
        """A leak of 100 bytes for each call is more than what a process may grow by."""
        if told := self.told("sandbox:", 60_000, self.part.seconds / 8, 2):
            growth = told["end_kib"] - told["warm_kib"]
            self.part.check(
                growth > self.growth_kib, f"soak: a planted leak of 100 bytes a call made {growth} KiB only"
            )


def soaks(part: Part) -> None:
    """A sandbox in memory, one in a file, and a server."""
    program = build(part.folder, "soak", MEMORY / "soak.c")
    soak = Soak(part, program, part.of(SHORT_GROWTH_KIB, GROWTH_KIB))
    share = part.seconds / 8
    Soak(part, program, SHORT_GROWTH_KIB).find_a_planted_leak()
    soak.run("sandbox in memory", "sandbox:", part.of(60_000, 1_000_000), share * 2, writes=False)
    soak.run("sandbox in a file", f"sandbox:{part.folder / 'soak.db'}", part.of(8_000, 200_000), share, writes=True)
    with Serve("--db", part.folder / "served.db") as server:
        soak.run("remote", server.endpoint, part.of(8_000, 100_000), share, writes=True)


def allocations(part: Part) -> None:
    """Compares how often each entry point allocates with its budget."""
    source = MEMORY / "allocations.c"
    used = set(re.findall(r"\b(seam_\w+)\s*\(", source.read_text(encoding="utf-8")))
    part.check(declared() <= used, f"allocations.c does not use {sorted(declared() - used)}, which the header declares")
    program = build(part.folder, "allocations", source, libraries=("-ldl",))
    counter = build_preload(part.folder, "count.so", MEMORY / "count.c")
    measured = {}
    with Serve() as server:
        for name, endpoint in (("remote", server.endpoint), ("sandbox", f"sandbox:{part.folder / 'counted.db'}")):
            owner, device = make_phone(endpoint)
            env = environment(LD_PRELOAD=str(counter))
            done = run([program, endpoint, device, owner], 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
            if not part.check(done.returncode == 0, f"allocations, {name}: {done.returncode}: {done.stderr[-300:]}"):
                return
            measured[name] = {use: figures[0] for use, figures in json.loads(done.stdout).items()}
    if os.environ.get("TORTURE_UPDATE_BUDGETS"):
        BUDGETS.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    budgets = json.loads(BUDGETS.read_text(encoding="utf-8"))
    for name, uses in measured.items():
        for use, times in uses.items():
            budget = budgets.get(name, {}).get(use)
            if not part.check(
                budget is not None, f"allocations: {use} ({name}) has no budget; TORTURE_UPDATE_BUDGETS=1 writes them"
            ):
                continue
            limit = budget * (1 + TOLERANCE) + SOME
            part.check(times <= limit, f"allocations: {use} ({name}) allocates {times} times, its budget is {budget}")
    remote, sandbox = (measured[name]["seam_phones_get"] for name in ("remote", "sandbox"))
    part.note(
        f"allocations: {len(measured['remote'])} uses in budget; seam_phones_get {remote:.0f} times remote, {sandbox:.0f} in a sandbox"
    )


def main() -> None:
    part = Part("memory", 26, 1800)
    with client("sandbox:"):
        pass  # The package is there.
    checkers.check_all(part)
    allocations(part)
    soaks(part)
    part.finish()


if __name__ == "__main__":
    main()
