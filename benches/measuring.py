"""Runs the clients of catalogue.py against the server, in interleaved rounds, and what else is measured from outside of a process."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from catalogue import BUILT, CLIENTS_OF_ASYNCIO, PHONES, PYTHON, ROOT

STARTS = 10
#: So many awaited calls at once, each of which the server lets wait so long.
TOGETHER = 500
SLOW_MS = 200

EVERY_CPU = os.sched_getaffinity(0)
#: Where the server runs, and where the clients do: on one CPU they take turns; apart, each answer wakes another CPU up. Where Linux may
#: choose, it puts both on one CPU now and then, and what a client costs depends on that more than on the client.
PLACEMENTS = {"pinned": ({max(EVERY_CPU)}, {max(EVERY_CPU)}), "apart": ({min(EVERY_CPU)}, {max(EVERY_CPU)})}


class Cost(NamedTuple):
    """Microseconds of a call."""

    cpu: float
    wall: float


def environment():
    """Nothing of the caller's Seam account reaches a benchmark."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SEAM_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    kept["SEAM_PHONES_LIBRARY"] = os.environ["SEAM_PHONES_LIBRARY"]
    kept["PYTHONPATH"] = str(ROOT / "bindings/python/src")
    kept["RUBYLIB"] = str(ROOT / "bindings/ruby/lib")
    return kept


def output_of(*command):
    result = subprocess.run(
        [str(part) for part in command], env=environment(), capture_output=True, text=True, timeout=120
    )
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {result.returncode}:\n{result.stderr}")
    return result


def measure(client, port, size):
    endpoint = f"http://127.0.0.1:{port}/n{PHONES[size]}"
    return Cost(*map(float, output_of(*client.command, endpoint, client.calls[size]).stdout.split()))


def measure_lists(clients, rounds, places=tuple(PLACEMENTS)):
    """The costs of each (placement, client, size), a list with one for each round."""
    servers, ports = {}, {}
    costs = {(place, client, size): [] for place in places for client in clients for size in range(len(PHONES))}
    placements = {place: PLACEMENTS[place] for place in places}
    try:
        for place, (of_server, _) in placements.items():
            os.sched_setaffinity(0, of_server)
            servers[place] = subprocess.Popen([str(BUILT / "server")], stdout=subprocess.PIPE, text=True)
            ports[place] = int(servers[place].stdout.readline())
        for turn in range(rounds):
            shift = turn % len(clients)
            for size in range(len(PHONES)):
                for place, (_, of_clients) in placements.items():
                    os.sched_setaffinity(0, of_clients)
                    for client in clients[shift:] + clients[:shift]:
                        costs[place, client, size].append(measure(client, ports[place], size))
        return costs
    finally:
        os.sched_setaffinity(0, EVERY_CPU)
        for server in servers.values():
            server.terminate()
            server.wait()


def measure_together(rounds):
    """The costs of all calls at once, by client, in milliseconds: a list with one for each round. The server has a CPU of its own."""
    command = [PYTHON, str(ROOT / "tests/support/slow_server.py"), str(SLOW_MS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        endpoint = json.loads(server.stdout.readline())["endpoint"]
        costs = {client: [] for client in CLIENTS_OF_ASYNCIO}
        for turn in range(rounds):
            shift = turn % len(CLIENTS_OF_ASYNCIO)
            for client in CLIENTS_OF_ASYNCIO[shift:] + CLIENTS_OF_ASYNCIO[:shift]:
                cpu, wall = output_of(*client.command, endpoint, TOGETHER, "together").stdout.split()
                costs[client].append(Cost(float(cpu) / 1e3, float(wall) / 1e3))
        server.stdin.close()
    return costs


def start_cost(code):
    """Milliseconds that an interpreter takes longer for this code."""

    def seconds(code):
        start = time.monotonic()
        output_of(PYTHON, "-c", code)
        return time.monotonic() - start

    seconds(code)  # compiles the byte code
    return median(seconds(code) - seconds("pass") for _ in range(STARTS)) * 1e3


def import_cost(module):
    """Milliseconds, as -X importtime tells."""

    def told():
        report = output_of(PYTHON, "-X", "importtime", "-c", f"import {module}").stderr
        return int(re.search(rf"\|\s*(\d+) \| {module}$", report, re.MULTILINE)[1]) / 1e3

    return median(told() for _ in range(STARTS))


def measure_starts():
    """Milliseconds of a start of Python, by package: as -X importtime tells; by the clock; by the clock with a client."""
    return {
        package: {
            "importtime_ms": import_cost(package),
            "import_ms": start_cost(f"import {package}"),
            "with_client_ms": start_cost(f"from {package} import Seam; Seam(api_key='seam_bench1_abc')"),
        }
        for package in ("seam_phones", "seam")
    }


def measure_sandbox():
    with tempfile.TemporaryDirectory(dir=BUILT) as folder:
        lines = output_of(BUILT / "sandbox", Path(folder) / "sandbox.db").stdout.splitlines()
    return {name: Cost(float(cpu), float(wall)) for name, cpu, wall in map(str.split, lines)}
