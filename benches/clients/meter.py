"""Measures a repeated call: CPU of this process alone, and wall time, as microseconds a call."""

import asyncio
import resource
import sys
import time


def _now():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return (usage.ru_utime + usage.ru_stime) * 1e6, time.monotonic() * 1e6


def run(call):
    """Calls until it is warm, then as often as the command line says, and prints "CPU WALL" of one."""
    calls = int(sys.argv[2])
    for _ in range(calls // 10 + 1):
        call()
    cpu, wall = _now()
    for _ in range(calls):
        call()
    cpu_end, wall_end = _now()
    print(f"{(cpu_end - cpu) / calls:.3f} {(wall_end - wall) / calls:.3f}")


async def run_awaited(call):
    """As run, with a call that is awaited. With the word "together" all calls are made at once, and "CPU WALL" is that of all."""
    calls = int(sys.argv[2])
    together = sys.argv[3:] == ["together"]
    for _ in range(1 if together else calls // 10 + 1):
        await call()
    cpu, wall = _now()
    if together:
        await asyncio.gather(*(call() for _ in range(calls)))
        calls = 1
    else:
        for _ in range(calls):
            await call()
    cpu_end, wall_end = _now()
    print(f"{(cpu_end - cpu) / calls:.3f} {(wall_end - wall) / calls:.3f}")
