"""Runs the benchmark clients against the server, in interleaved rounds, and prints what they cost beside each other.

usage: compare.py BUILT   (run.sh calls it; BUILT is the folder with the compiled programs)
"""

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

BENCHES = Path(__file__).resolve().parent
ROOT = BENCHES.parent
CLIENTS = BENCHES / "clients"
BUILT = Path(sys.argv[1])
PYTHON = sys.executable
RUBY = "ruby"
PHP = "php"
NODE = "node"

PHONES = (2, 100, 10_000)
ROUNDS = 7
STARTS = 20
#: So many awaited calls at once, each of which the server lets wait so long.
TOGETHER = 500
SLOW_MS = 200


class Client(NamedTuple):
    """One way to call phones.list. The first of each language is the hand-written one, which the others are compared with."""

    language: str
    name: str
    command: tuple
    calls: tuple  # in a round, at each of PHONES


CLIENTS_OF_C = [
    Client("C", "libcurl easy", (BUILT / "list_libcurl",), (4000, 1500, 25)),
    Client("C", "seam_phones", (BUILT / "list_seam_phones",), (4000, 1500, 25)),
    Client("C", "with its log on", (BUILT / "list_seam_phones_log",), (4000, 1500, 25)),
]
CLIENTS_OF_PYTHON = [
    Client("Python", "pycurl + json", (PYTHON, CLIENTS / "list_pycurl.py"), (2000, 400, 5)),
    Client("Python", "seam_phones", (PYTHON, CLIENTS / "list_seam_phones.py"), (2000, 400, 5)),
    Client("Python", "seam (official)", (PYTHON, CLIENTS / "list_official.py"), (400, 100, 3)),
]
CLIENTS_OF_ASYNCIO = [
    Client("asyncio", "aiohttp + json", (PYTHON, CLIENTS / "list_aiohttp.py"), (1000, 300, 5)),
    Client("asyncio", "httpx + json", (PYTHON, CLIENTS / "list_httpx.py"), (500, 200, 5)),
    Client("asyncio", "seam_phones", (PYTHON, CLIENTS / "list_async_seam_phones.py"), (2000, 400, 5)),
]
CLIENTS_OF_RUBY = [
    Client("Ruby", "net/http + json", (RUBY, CLIENTS / "list_nethttp.rb"), (2000, 400, 5)),
    Client("Ruby", "seam_phones", (RUBY, CLIENTS / "list_seam_phones.rb"), (2000, 400, 5)),
]
CLIENTS_OF_PHP = [
    Client("PHP", "curl + json", (PHP, CLIENTS / "list_curl.php"), (4000, 400, 5)),
    Client("PHP", "seam/phones", (PHP, CLIENTS / "list_seam_phones.php"), (4000, 400, 5)),
]
CLIENTS_OF_NODE = [
    Client("Node.js", "undici + JSON", (NODE, CLIENTS / "list_undici.mjs"), (2000, 400, 10)),
    Client("Node.js", "seam-phones", (NODE, CLIENTS / "list_seam_phones.mjs"), (2000, 400, 10)),
    Client("Node.js", "seam (official)", (NODE, CLIENTS / "list_official.mjs"), (400, 100, 5)),
]
ALL_CLIENTS = CLIENTS_OF_C + CLIENTS_OF_PYTHON + CLIENTS_OF_ASYNCIO + CLIENTS_OF_RUBY + CLIENTS_OF_PHP + CLIENTS_OF_NODE


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
        [str(part) for part in command], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120
    )
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {result.returncode}:\n{result.stderr}")
    return result


def measure(client, port, size):
    endpoint = f"http://127.0.0.1:{port}/n{PHONES[size]}"
    return Cost(*map(float, output_of(*client.command, endpoint, client.calls[size]).stdout.split()))


def measure_lists(clients):
    """The costs of each (client, size), a list with one for each round."""
    server = subprocess.Popen([str(BUILT / "server")], stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline())
        costs = {(client, size): [] for client in clients for size in range(len(PHONES))}
        for turn in range(ROUNDS):
            for size in range(len(PHONES)):
                shift = turn % len(clients)
                for client in clients[shift:] + clients[:shift]:
                    costs[client, size].append(measure(client, port, size))
        return costs
    finally:
        server.terminate()
        server.wait()


def measure_together():
    """The costs of all calls at once, by client, in milliseconds: a list with one for each round. The server has a CPU of its own."""
    command = [PYTHON, str(ROOT / "tests/support/slow_server.py"), str(SLOW_MS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        endpoint = json.loads(server.stdout.readline())["endpoint"]
        costs = {client: [] for client in CLIENTS_OF_ASYNCIO}
        for turn in range(ROUNDS):
            shift = turn % len(CLIENTS_OF_ASYNCIO)
            for client in CLIENTS_OF_ASYNCIO[shift:] + CLIENTS_OF_ASYNCIO[:shift]:
                cpu, wall = output_of(*client.command, endpoint, TOGETHER, "together").stdout.split()
                costs[client].append(Cost(float(cpu) / 1e3, float(wall) / 1e3))
        server.stdin.close()
    return costs


def print_together(costs):
    print(f"\n{TOGETHER} calls of {SLOW_MS} ms at once, ms for all{'cpu':>10}{'wall':>11}")
    for client, taken in costs.items():
        print(f"  {client.name:34}{median(cost.cpu for cost in taken):13.1f}{median(cost.wall for cost in taken):11.1f}")


def stay_on_one_cpu():
    """The server and the clients take turns on one CPU. Across CPUs each answer wakes another one up, which costs up to three
    times what the clients do, now and then: ratios would be smaller, and a matter of luck."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def cpu_ratio(costs, client, other, size):
    """How much more CPU a client takes than another: the median over the rounds."""
    return median(mine.cpu / its.cpu for mine, its in zip(costs[client, size], costs[other, size]))


def print_lists(costs, clients):
    print(f"phones.list over HTTP on loopback, keep-alive, server and client on one CPU: us a call, median of {ROUNDS} rounds;")
    print("ratio: of the CPU time to that of the hand-written client, the first of its language")
    print(f"{'':24}" + "".join(f"{count:>12,} phones{'':11}".replace(",", " ") for count in PHONES))
    print(f"{'':24}" + f"{'cpu':>10}{'wall':>11}{'ratio':>9}" * len(PHONES))
    by_hand = {}
    for client in clients:
        other = by_hand.setdefault(client.language, client)
        row = f"{client.language:8}{client.name:16}"
        for size in range(len(PHONES)):
            taken = costs[client, size]
            row += f"{median(cost.cpu for cost in taken):10.1f}{median(cost.wall for cost in taken):11.1f}"
            row += f"{cpu_ratio(costs, client, other, size):8.2f}x"
        print(row)


def print_target(what, value, bound, unit, at_most=True):
    reached = value <= bound if at_most else value >= bound
    wanted = f"{'at most' if at_most else 'at least'} {bound:g} {unit}"
    print(f"  {what:64}{value:9.2f} {unit:4} wanted {wanted:17} {'reached' if reached else 'MISSED'}")


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


def print_starts():
    """Prints them, and returns the wall time of our own import."""
    print(f"\nPython's start, ms, median of {STARTS}{'-X importtime':>27}{'import, wall':>16}{'and a client, wall':>22}")
    walls = {}
    for module in ("seam_phones", "seam"):
        walls[module] = start_cost(f"import {module}")
        with_client = start_cost(f"from {module} import Seam; Seam(api_key='seam_bench1_abc')")
        print(f"  {module:50}{import_cost(module):11.1f}{walls[module]:16.1f}{with_client:22.1f}")
    return walls["seam_phones"]


def measure_sandbox():
    with tempfile.TemporaryDirectory(dir=BUILT) as folder:
        lines = output_of(BUILT / "sandbox", Path(folder) / "sandbox.db").stdout.splitlines()
    return {name: Cost(float(cpu), float(wall)) for name, cpu, wall in map(str.split, lines)}


SANDBOX = (
    ("get", "phones.get, in memory"),
    ("list", "phones.list of 2 phones, in memory"),
    ("deactivate", "phones.deactivate, in a file"),
    ("reset_memory", "reset to a seed, in memory"),
    ("restore_memory", "restored snapshot, in memory"),
    ("workspace_memory", "a further workspace, in memory"),
    ("reset_file", "reset to a seed, in a file"),
    ("restore_file", "restored snapshot, in a file"),
    ("workspace_file", "a further workspace, in a file"),
)


def print_sandbox(costs):
    print("\nsandbox through the C ABI, us a call          cpu       wall")
    for name, what in SANDBOX:
        print(f"  {what:38}{costs[name].cpu:9.1f}{costs[name].wall:11.1f}")
    print(f"  {1e6 / costs['deactivate'].wall:.0f} deactivations a second in a file")


def main():
    together = measure_together()
    stay_on_one_cpu()
    lists = measure_lists(ALL_CLIENTS)
    print_lists(lists, ALL_CLIENTS)
    print_together(together)
    imported = print_starts()
    sandbox = measure_sandbox()
    print_sandbox(sandbox)

    print("\ntargets")
    libcurl, c_abi, logging = CLIENTS_OF_C
    pycurl, python, official = CLIENTS_OF_PYTHON
    aiohttp, httpx, awaited = CLIENTS_OF_ASYNCIO
    net_http, ruby = CLIENTS_OF_RUBY
    php_curl, php = CLIENTS_OF_PHP
    undici, node, official_node = CLIENTS_OF_NODE
    print_target("C ABI beside libcurl, CPU, 2 phones", cpu_ratio(lists, c_abi, libcurl, 0), 1.5, "x")
    print_target("C ABI beside libcurl, CPU, 10 000 phones", cpu_ratio(lists, c_abi, libcurl, 2), 1.5, "x")
    print_target("C ABI with its log on beside off, CPU, 2 phones", cpu_ratio(lists, logging, c_abi, 0), 1.3, "x")
    print_target("Python beside pycurl + json, CPU, 2 phones", cpu_ratio(lists, python, pycurl, 0), 1.3, "x")
    print_target("official Python package beside ours, CPU, 2 phones", cpu_ratio(lists, official, python, 0), 8, "x", at_most=False)
    print_target("Python, an awaited call beside a blocking one, CPU, 2 phones", cpu_ratio(lists, awaited, python, 0), 1.5, "x")
    print_target("Python's AsyncSeam beside httpx + json, CPU, 2 phones", cpu_ratio(lists, awaited, httpx, 0), 0.5, "x")
    print_target("Python's AsyncSeam beside aiohttp + json, CPU, 2 phones", cpu_ratio(lists, awaited, aiohttp, 0), 1.0, "x")
    print_target(f"Python, {TOGETHER} calls of {SLOW_MS} ms at once, wall", median(cost.wall for cost in together[awaited]), 400, "ms")
    print_target("Ruby beside net/http + json, CPU, 2 phones", cpu_ratio(lists, ruby, net_http, 0), 1.2, "x")
    print_target("Ruby beside net/http + json, CPU, 10 000 phones", cpu_ratio(lists, ruby, net_http, 2), 1.15, "x")
    print_target("PHP beside ext-curl + json_decode, CPU, 2 phones", cpu_ratio(lists, php, php_curl, 0), 1.2, "x")
    print_target("PHP beside ext-curl + json_decode, CPU, 10 000 phones", cpu_ratio(lists, php, php_curl, 2), 1.15, "x")
    print_target("Node.js beside undici + JSON.parse, CPU, 2 phones", cpu_ratio(lists, node, undici, 0), 1.3, "x")
    print_target("Node.js beside undici + JSON.parse, CPU, 10 000 phones", cpu_ratio(lists, node, undici, 2), 1.15, "x")
    print_target("official Node.js package beside ours, CPU, 2 phones", cpu_ratio(lists, official_node, node, 0), 8, "x", at_most=False)
    print_target("import seam_phones, wall", imported, 30, "ms")
    print_target("sandbox phones.get, in memory, wall", sandbox["get"].wall, 30, "us")
    print_target("sandbox phones.list of 2 phones, in memory, wall", sandbox["list"].wall, 30, "us")
    print_target("sandbox, return to a snapshot of 10 users, in memory, wall", sandbox["restore_memory"].wall / 1e3, 5, "ms")
    print_target("sandbox, return to a snapshot of 10 users, in a file, wall", sandbox["restore_file"].wall / 1e3, 5, "ms")


if __name__ == "__main__":
    main()
