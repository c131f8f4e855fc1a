"""The forks: at every moment, in four languages, under load, and by the real servers that fork."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import servers
from serving import Serve, make_phone
from torture import HERE, ROOT, Part, build, environment, run

FORK = HERE / "fork"


def storm(part: Part, endpoint: str, file: Path, devices: tuple[str, str], forks: int, seconds: float) -> None:
    """Forks under load in C."""
    program = build(part.folder, "storm", FORK / "storm.c")
    command = [program, endpoint, file, *devices, forks, max(int(seconds), 1), part.seed % (1 << 31)]
    done = run(command, seconds + 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    if not part.check(done.returncode == 0, f"C under load ended with {done.returncode}: {done.stderr[-400:]}"):
        return
    told = json.loads(done.stdout.splitlines()[-1])
    part.calls += told["calls"]
    part.outcomes["forks"] += told["forks"]
    part.reached("C under load, forks", told["forks"], forks)
    part.check(told["bad_children"] == 0 and told["hung"] == 0, f"C under load: {told}: {done.stderr[-400:]}")
    part.check(told["bad_calls"] == 0, f"C under load: threads of the parent lost calls: {told}: {done.stderr[-400:]}")
    part.check(told["twins"] == 0, f"C under load: siblings made the same ids: {told}")
    part.note(
        f"C under load: {told['forks']} forks, {told['calls']} calls of the parent meanwhile, {told['ids']} ids without a twin"
    )


def languages() -> dict[str, list[object]]:
    """The programs of the other languages that this machine can run."""
    made: dict[str, list[object]] = {"Python": [sys.executable, "-W", "ignore", FORK / "forks.py"]}
    if shutil.which("ruby"):
        made["Ruby"] = ["ruby", f"-I{ROOT / 'bindings/ruby/lib'}", FORK / "forks.rb"]
    if shutil.which("php"):
        made["PHP"] = ["php", "-d", "ffi.enable=1", FORK / "forks.php"]
    return made


def forks(
    part: Part, language: str, program: list[object], endpoint: str, device: str, count: int, seconds: float
) -> None:
    """The matrix and many forks in a language."""
    where = "file" if endpoint.startswith("sandbox:") else "remote"
    command = [*program, endpoint, device, count, max(int(seconds), 1), part.random.randrange(1 << 31)]
    done = run(command, seconds + 180, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    if not part.check(done.returncode == 0, f"{language}, {where}: ended with {done.returncode}: {done.stderr[-600:]}"):
        return
    told = json.loads(done.stdout.splitlines()[-1])
    part.calls += told["calls"]
    part.outcomes["forks"] += told["forks"]
    part.reached(f"{language}, {where}, forks", told["forks"], count)
    part.check(not told["bad"], f"{language}, {where}: {told['bad'][:3]}: {done.stderr[-400:]}")
    part.note(f"{language}, {where}: {told['forks']} forks, {len(told['bad'])} bad")


def main() -> None:
    part = Part("fork", 34, 1800)
    file = part.folder / "phones.db"
    with Serve() as server:
        owner, there = make_phone(server.endpoint)
        _, here = make_phone(f"sandbox:{file}")
        share = part.seconds / 12
        storm(part, server.endpoint, file, (there, here), part.of(150, 6000), share * 3)
        for language, program in languages().items():
            for endpoint, device in ((server.endpoint, there), (f"sandbox:{file}", here)):
                forks(part, language, program, endpoint, device, part.of(70, 700), share)
        env = servers.environment_of(server.endpoint, file, owner, here)
        env["PYTHONPATH"] += f":{FORK}"
        count = part.of(120, 2500)
        for server_of in (servers.pools, servers.gunicorn, servers.puma, servers.fpm):
            if part.left > 0:
                server_of(part, env, count)
            else:
                part.note(f"{server_of.__name__} is left out: the time is over")
                part.reached(server_of.__name__, 0, count)
    part.finish()


if __name__ == "__main__":
    main()
