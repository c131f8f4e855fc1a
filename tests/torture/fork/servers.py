"""Real servers that fork their workers after the library was loaded and used, and requests to them."""

from __future__ import annotations

import contextlib
import glob
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

import fastcgi
from torture import LIBRARY, ROOT, Part, die_with_parent, environment

HERE = Path(__file__).resolve().parent
WORKERS, CLIENTS = 3, 6
PATIENCE_S = 20


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(part: Part, command: list[object], ready: Callable[[], object], env: dict[str, str]) -> Iterator[int]:
    """A server, from when it is ready until it has ended; gives its process id."""
    log = part.folder / "server.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            list(map(str, command)),
            stdout=out,
            stderr=out,
            env=env,
            cwd=part.folder,
            start_new_session=True,
            preexec_fn=die_with_parent,
        )
    try:
        for _ in range(PATIENCE_S * 20):
            with contextlib.suppress(OSError):
                ready()
                break
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended: {log.read_text()[-500:]}")
            time.sleep(0.05)
        else:
            raise RuntimeError(f"{command[0]} is not ready: {log.read_text()[-500:]}")
        yield process.pid
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            part.fail(f"{Path(str(command[0])).name} does not end when it is told to")
        # A worker that crashed is replaced, and only the server's own log tells.
        crashed = [
            line
            for line in log.read_text(errors="replace").splitlines()
            if "SIGSEGV" in line or "SIGABRT" in line or "signal 11" in line
        ]
        part.check(not crashed, f"workers crashed: {crashed[:3]}")
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def load(part: Part, name: str, server: int, ask: Callable[[str], bytes], count: int) -> None:
    """So many requests from some clients at a time; every one has to be answered well, by a forked worker of the server."""
    workers, bad, lock, begun = Counter(), [], threading.Lock(), time.monotonic()
    numbers = iter(range(count))

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None or part.left < 0:
                return
            path = ("remote", "file", "create")[number % 3]
            try:
                told = json.loads(ask(path))
                with lock:
                    workers[told["worker"]] += 1
            except Exception as error:
                with lock:
                    bad.append(f"{path}: {error!r}")

    threads = [threading.Thread(target=work) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    served, took = sum(workers.values()), time.monotonic() - begun
    part.calls += served
    part.outcomes["served"] += served
    part.check(not bad, f"{name}: {len(bad)} of {count} requests failed: {bad[:2]}")
    part.reached(f"{name}, requests", served, count)
    part.check(
        server not in workers, f"{name}: the process that loaded the app served requests itself, so nothing was forked"
    )
    part.note(f"{name}: {served} requests served by {len(workers)} forked workers in {took:.1f} s, {len(bad)} failed")


def over_http(port: int) -> Callable[[str], bytes]:
    """Asks over HTTP, on a connection of its own for each request."""

    def ask(path: str) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
        try:
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                raise ValueError(f"status {answer.status}: {body[:200]!r}")
            return body
        finally:
            connection.close()

    return ask


def gunicorn(part: Part, env: dict[str, str], count: int) -> None:
    """gunicorn with --preload, with processes and with threads in them."""
    python = ROOT / "target/torture-venv/bin/python"
    if not os.access(python, os.X_OK):
        part.note("gunicorn is left out: tests/torture/install gets it")
        return
    for threads in (1, 4):
        port = free_port()
        options = [
            "--preload",
            "--workers",
            WORKERS,
            "--threads",
            threads,
            "--bind",
            f"127.0.0.1:{port}",
            "--graceful-timeout",
            5,
        ]
        command = [python, "-W", "ignore", "-m", "gunicorn", *options, "--chdir", HERE, "app:application"]
        with running(part, command, lambda port=port: socket.create_connection(("127.0.0.1", port), 1), env) as server:
            load(part, f"gunicorn --preload, {threads} threads", server, over_http(port), count // 2)


def puma(part: Part, env: dict[str, str], count: int) -> None:
    """Puma in cluster mode, with the app preloaded."""
    if not shutil.which("puma"):
        part.note("Puma is left out: tests/torture/install gets it")
        return
    port = free_port()
    env = {**env, "RUBYLIB": str(ROOT / "bindings/ruby/lib"), "RACK_ENV": "production"}
    command = ["puma", "--preload", "-w", WORKERS, "-t", "2:4", "-b", f"tcp://127.0.0.1:{port}", HERE / "config.ru"]
    with running(part, command, lambda: socket.create_connection(("127.0.0.1", port), 1), env) as server:
        load(part, "Puma, cluster", server, over_http(port), count)


def fpm(part: Part, env: dict[str, str], count: int) -> None:
    """php-fpm with the preload file, its workers forked after the library was loaded."""
    programs = sorted(glob.glob("/usr/sbin/php-fpm*"))
    if not programs:
        part.note("php-fpm is left out: tests/torture/install gets it")
        return
    header, pool, settings, path = (part.folder / name for name in ("seam_phones.h", "fpm.conf", "php.ini", "fpm.sock"))
    preload = ["php", "-d", "ffi.enable=1", ROOT / "bindings/php/bin/seam-phones-preload", header, LIBRARY]
    told = subprocess.run(list(map(str, preload)), check=True, capture_output=True, text=True, env=env).stdout
    # Workers run as whoever started the run, who owns the sandbox's file.
    lines = [line for line in told.splitlines() if not line.startswith(("opcache.preload_user", ";"))]
    user = "opcache.preload_user = root\n" if os.geteuid() == 0 else ""
    settings.write_text("\n".join(lines) + f"\n{user}", encoding="utf-8")
    shared = f"listen = {path}\npm = static\npm.max_children = {WORKERS}\npm.max_requests = 40\n"
    as_root = "user = root\ngroup = root\n" if os.geteuid() == 0 else ""
    pool.write_text(
        f"[global]\ndaemonize = no\nerror_log = /proc/self/fd/2\n[www]\n{as_root}{shared}", encoding="utf-8"
    )
    options = ["-F", "-y", pool, "-c", settings, *(["-R"] if os.geteuid() == 0 else [])]
    parameters = {name: value for name, value in env.items() if name.startswith("TORTURE_")}
    parameters |= {
        "REQUEST_METHOD": "GET",
        "SCRIPT_FILENAME": str(HERE / "page.php"),
        "TORTURE_SOURCES": str(ROOT / "bindings/php/src"),
    }

    def ask(what: str) -> bytes:
        printed = fastcgi.page(str(path), {**parameters, "QUERY_STRING": what}, PATIENCE_S)
        return printed.split(b"\r\n\r\n", 1)[1]

    def ready() -> None:
        with socket.socket(socket.AF_UNIX) as probe:
            probe.connect(str(path))

    with running(part, [programs[-1], *options], ready, env) as server:
        load(part, "php-fpm, preloaded", server, ask, count)


def pools(part: Part, env: dict[str, str], count: int) -> None:
    """multiprocessing's pools and concurrent.futures, which fork while threads of the parent call."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(HERE / "pools.py"), str(count)],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
    )
    if not part.check(done.returncode == 0, f"pools: ended with {done.returncode}: {done.stderr[-400:]}"):
        return
    told = json.loads(done.stdout.splitlines()[-1])
    part.calls += told["served"]
    part.outcomes["served"] += told["served"]
    part.check(not told["bad"], f"pools: {told['bad'][:3]}")
    part.note(f"multiprocessing pools: {told['served']} calls served by {told['workers']} forked workers")


def environment_of(remote: str, file: Path, owner: str, device: str) -> dict[str, str]:
    """What the apps are told."""
    return environment(TORTURE_REMOTE=remote, TORTURE_FILE=str(file), TORTURE_OWNER=owner, TORTURE_DEVICE=device)
