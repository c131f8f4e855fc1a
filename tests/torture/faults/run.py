"""The faults: thousands of calls through every way into the library, at a server and a proxy that do everything wrong."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import answers
import check
import plan
from torture import HERE, INCLUDE, LIBRARY, ROOT, Part, build, build_preload, environment, run

FAULTS = HERE / "faults"
#: How much later than its deadline a call may end in a long run; what the machine itself was late is added.
OVERRUN_MS = 250
#: In a short run, on a machine that is slow and loaded.
SHORT_OVERRUN_MS = 5000


class Driver(NamedTuple):
    """A way into the library."""

    name: str
    command: list[object]
    calls: int
    limit: int


def drivers(part: Part, program: Path) -> list[Driver]:
    """All of them that this machine has, with how many calls each makes."""
    made = [
        Driver("C, blocking", [program, "blocking"], part.of(1100, 32_000), 64),
        Driver("C, calls in flight", [program, "call"], part.of(600, 16_000), 64),
        Driver("C, queue", [program, "queue"], part.of(1100, 32_000), 128),
        Driver("Python", [sys.executable, FAULTS / "drive.py", "threads"], part.of(400, 5_000), 32),
        Driver("Python, asyncio", [sys.executable, FAULTS / "drive.py", "asyncio"], part.of(400, 5_000), 64),
    ]
    if shutil.which("ruby"):
        ruby = ["ruby", f"-I{ROOT / 'bindings/ruby/lib'}", FAULTS / "drive.rb"]
        made.append(Driver("Ruby", ruby, part.of(400, 4_000), 32))
    if shutil.which("php"):
        php = ["php", "-d", "ffi.enable=1", "-d", "memory_limit=-1", FAULTS / "drive.php"]
        made.append(Driver("PHP", php, part.of(400, 3_000), 32))
    if shutil.which("node") and (package := node_package(part)):
        made.append(Driver("Node.js", ["node", FAULTS / "drive.mjs", package], part.of(400, 3_000), 64))
    if shutil.which("mcs") and (program := csharp_program(part)):
        made.append(Driver("C#", ["mono", program], part.of(200, 2_000), 32))
    if shutil.which("mvn") and (classpath := java_program(part)):
        made.append(Driver("Java", ["java", "-cp", classpath, "Drive"], part.of(300, 3_000), 32))
    return made


def node_package(part: Part) -> Path | None:
    """A copy of the package with its addon, for the source tree is not written to."""
    folder = part.folder / "node"
    shutil.copytree(ROOT / "bindings/node", folder, ignore=shutil.ignore_patterns("node_modules", "build", "test"))
    (folder / "build").mkdir()
    command = [ROOT / "bindings/node/build_addon", folder / "build/seam_phones.node"]
    return folder if built(part, "Node.js", command) else None


def csharp_program(part: Part) -> Path | None:
    """The driver in C#, beside the package that it is linked to."""
    folder = part.folder / "csharp"
    program = folder / "netstandard2.1/Drive.exe"
    package = [ROOT / "bindings/csharp/build", folder]
    driver = ["mcs", f"-r:{program.parent / 'SeamPhones.dll'}", f"-out:{program}", FAULTS / "Drive.cs"]
    return program if built(part, "C#", package, driver) else None


def java_program(part: Part) -> str | None:
    """The class path of the driver in Java. The package is built where its own tests build it."""
    package = ROOT / "bindings/kotlin"
    natives = package / f"target/natives/co/seam/phones/native/linux-{os.uname().machine}/libseam_phones_jni.so"
    listed, folder = package / "target/torture-classpath", part.folder / "java"
    if not listed.exists():
        part.note("Java is left out: tests/torture/install gets what it needs")
        return None
    shim = [package / "build_jni", natives, LIBRARY.parent / "libseam_phones.a", INCLUDE]
    classes = ["mvn", "--offline", "--batch-mode", "--quiet", "--file", package / "pom.xml", "compile"]
    if not built(part, "Java", shim, classes):
        return None
    classpath = f"{package / 'target/classes'}:{listed.read_text()}"
    driver = ["javac", "-d", folder, "-cp", classpath, FAULTS / "Drive.java"]
    return f"{folder}:{classpath}" if built(part, "Java", driver) else None


def built(part: Part, name: str, *commands: list[object]) -> bool:
    """Whether what a driver consists of could be built. The tools are there, so it is a failure when it could not."""
    for command in commands:
        done = run(command, 300, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            part.fail(f"{name}: what drives it cannot be built: {done.stdout[-400:]}")
            return False
    return True


def play(part: Part, driver: Driver, preload: Path, seed: int, met: Counter[str]) -> check.Verdict | None:
    """Runs a driver against a server of its own, and compares what both say."""
    folder = part.folder / f"run-{seed}"
    folder.mkdir()
    record = folder / "record.json"
    command = [sys.executable, str(FAULTS / "server.py"), str(seed), str(folder), str(record)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        told = json.loads(server.stdout.readline())
        holes = [plan.BlackHole(), plan.BlackHole("127.0.0.8", told["ports"]["http"])]
        clients = plan.clients(told["ports"], told["ca"], holes[0].port)
        calls = plan.calls(part.random, driver.calls, [client.weight for client in clients])
        files = plan.write(folder, calls, [client.config for client in clients])
        out = folder / "out.tsv"
        # The time that the calls may take, one after another on each thread, and as much again for a slow machine.
        limit = 60 + 2 * sum(call.timeout_ms for call in calls) / 1000 / driver.limit
        env = environment(LD_PRELOAD=str(preload))
        errors = subprocess.PIPE
        done = run(
            [*driver.command, *files, out, driver.limit], limit, env=env, stdout=subprocess.DEVNULL, stderr=errors
        )
        if not part.check(done.returncode == 0, f"{driver.name} ended with {done.returncode}: {done.stderr[-500:]}"):
            return None
    finally:
        server.stdin.close()
        try:
            server.wait(20)
        finally:
            server.kill()
    written = json.loads(record.read_text(encoding="utf-8"))
    met.update(written["faults"])
    part.check(not written["faulty"], f"the fault-injecting server is at fault itself: {written['faulty'][:1]}")
    return check.judge(driver.name, calls, [client.reach for client in clients], out, written)


def add(part: Part, verdict: check.Verdict) -> None:
    """Takes what was found into the figures of the part."""
    part.calls += verdict.calls
    part.outcomes.update(verdict.outcomes)
    part.outcomes["unknown"] += verdict.unknown
    for failure in verdict.failures:
        part.fail(failure)
    worst = max(verdict.overruns_ms, default=0.0)
    part.worst_overrun_ms = max(part.worst_overrun_ms, worst)
    bound = SHORT_OVERRUN_MS if part.short else OVERRUN_MS + verdict.machine_ms
    late = sum(overrun > OVERRUN_MS for overrun in verdict.overruns_ms)
    over = sum(overrun > bound for overrun in verdict.overruns_ms)
    part.note(
        f"{verdict.driver}: {verdict.calls} calls, {verdict.outcomes['ok']} ok, {verdict.unknown} unknown; worst overrun {worst:.0f} ms, "
        f"{late} later than {OVERRUN_MS} ms (the machine woke a thread up to {verdict.machine_ms:.0f} ms late)"
    )
    part.check(
        over == 0,
        f"{verdict.driver}: {over} calls ended more than {bound:.0f} ms after their deadline (worst {worst:.0f} ms)",
    )


def find_planted(part: Part) -> None:
    """Lies that are planted among outcomes are found."""
    calls = [plan.Call(number, 0, "phones.deactivate", "{}", "{}", 1000, -1, f"id-{number}") for number in range(6)]
    many = json.dumps({"device_ids": ["id-6"]})
    calls.append(plan.Call(6, 0, plan.MANY, many, "{}", 1000, -1, "id-6"))
    certain = {"ok": False, "error": {"kind": "connection"}}
    report = {"ok": True, "results": [{"device_id": "id-6", "outcome": "failed"}]}
    planted = {
        0: ({"ok": True}, "reported done, and was not"),
        1: (certain, "reported failed for certain"),
        2: ({"ok": True, "torture": "id-1"}, "got the answer of another call"),
        3: ({"ok": False, "error": {"kind": "internal"}}, "an error that cannot be"),
        4: ({"ok": True}, "was done 2 times"),
        5: (None, "0 outcomes instead of one"),
        6: (report, "is failed, and was deactivated 1 times"),
    }
    out = part.folder / "planted.tsv"
    lines = [f"{number}\t1\t{json.dumps(lie)}\n" for number, (lie, _) in planted.items() if lie is not None]
    out.write_text("".join(lines), encoding="utf-8")
    record = {"met": {}, "effects": {"id-1": 1, "id-2": 1, "id-4": 2, "id-6": 1}}
    found = check.judge("planted", calls, [plan.ARRIVES], out, record).failures
    for number, (_, text) in planted.items():
        part.check(
            any(f"call {number} " in one and text in one for one in found), f"a planted lie is not found: {text}"
        )


def main() -> None:
    part = Part("faults", 50, 1800)
    os.chdir(part.folder)
    program = build(part.folder, "drive", FAULTS / "drive.c")
    preload = build_preload(part.folder, "resolve.so", FAULTS / "resolve.c")
    find_planted(part)
    met: Counter[str] = Counter()
    ways = drivers(part, program)
    part.ready()
    for number, driver in enumerate(ways):
        if part.left < 0:
            part.note(f"{driver.name} and what follows it are left out: the time is over")
            break
        began = time.monotonic()
        if verdict := play(part, driver, preload, part.seed * 16 + number, met):
            add(part, verdict)
        part.note(f"{driver.name} took {time.monotonic() - began:.1f} s")
    part.reached("calls", part.calls, sum(driver.calls for driver in ways))
    part.note(f"{sum(met.values())} attempts met {len(met)} kinds of faults, {met['good']} of them none")
    if not part.short and part.left > 0:
        part.check(
            met.keys() >= answers.WEIGHTS.keys(), f"faults that nothing met: {answers.WEIGHTS.keys() - met.keys()}"
        )
    part.finish()


if __name__ == "__main__":
    main()
