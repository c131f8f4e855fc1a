"""The C suite under AddressSanitizer and LeakSanitizer, and valgrind where they are not; each is first shown a planted error."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from torture import HERE, LIBRARY, ROOT, Part, build, environment, run

MEMORY = HERE / "memory"
C = ROOT / "tests/c"
SERVER, CASES = ROOT / "tests/support/scripted_server.py", ROOT / "tests/conformance"
PLANTED = {
    "overflow": "heap-buffer-overflow",
    "use-after-free": "heap-use-after-free",
    "leak": "LeakSanitizer",
    "library-leak": "LeakSanitizer",
}
VALGRIND = ["valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite"]
FLAGS = ("-fsanitize=address", "-fno-omit-frame-pointer", f"-I{C}")


def sanitized(folder: Path, name: str, *sources: Path) -> Path:
    """A program of the C suite, with the sanitizers."""
    return build(folder, name, *sources, flags=FLAGS, libraries=("-lcjson", "-lsqlite3"))


def is_on(part: Part, program: Path) -> bool:
    """Whether every planted error is found, and a program without one is let through."""
    env = environment(ASAN_OPTIONS="detect_leaks=1")
    for what, finding in PLANTED.items():
        done = run([program, what], 60, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        if not part.check(
            done.returncode != 0 and finding in done.stderr,
            f"the sanitizers do not find a planted {what}: {done.stderr[-300:]}",
        ):
            return False
    done = run([program, "nothing"], 60, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    return part.check(
        done.returncode == 0, f"the sanitizers complain of a program without an error: {done.stderr[-400:]}"
    )


def valgrind_is_on(part: Part, folder: Path) -> bool:
    """The same for valgrind. A use after free is one of its errors too; what the library leaked is a leak."""
    program = build(folder, "planted-plain", MEMORY / "planted.c", flags=("-O0",))
    for what in (*PLANTED, "nothing"):
        done = run([*VALGRIND, program, what], 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        wanted = 0 if what == "nothing" else 99
        if not part.check(
            done.returncode == wanted, f"valgrind ends with {done.returncode} at a planted {what}: {done.stderr[-300:]}"
        ):
            return False
    return True


def suite(part: Part) -> dict[str, tuple[list[object], bool]]:
    """The programs of the C suite with their arguments, and whether their own leaks count: a forked child leaks by design."""
    shared = [C / "seam_test.c", C / "scripted_server.c"]
    folder = part.folder
    made: dict[str, tuple[list[object], bool]] = {}
    runner = sanitized(folder, "conformance_runner", C / "conformance_runner.c", C / "json_pattern.c", *shared)
    made["api"] = ([sanitized(folder, "api_test", C / "api_test.c", *shared), SERVER], True)
    made["queue"] = ([sanitized(folder, "queue_test", C / "queue_test.c", *shared), SERVER, folder / "queue.db"], False)
    if not part.short:
        made["log"] = ([sanitized(folder, "log_test", C / "log_test.c", *shared), SERVER], True)
        made["fork"] = ([sanitized(folder, "fork_test", C / "fork_test.c", *shared), SERVER, folder / "fork.db"], False)
        made["conformance"] = ([runner, CASES, SERVER], True)
        made["conformance, in flight"] = ([runner, CASES, SERVER, "--in-flight"], True)
        made["conformance, queue"] = ([runner, CASES, SERVER, "--queue"], True)
    return made


def check_all(part: Part) -> None:
    """The checkers that this machine has."""
    planted = sanitized(part.folder, "planted", MEMORY / "planted.c")
    if is_on(part, planted):
        part.note("AddressSanitizer and LeakSanitizer are on: they find four planted errors")
        for name, (command, leaks_count) in suite(part).items():
            env = environment(ASAN_OPTIONS=f"detect_leaks={int(leaks_count)}:abort_on_error=0")
            done = run(command, 400, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
            last = done.stdout.strip().splitlines()[-1:] or ["nothing"]
            part.check(
                done.returncode == 0,
                f"C suite, {name}, with sanitizers: {done.returncode}, {last[0]}: {done.stderr[-800:]}",
            )
            part.outcomes["suites"] += 1
            part.note(f"C suite, {name}, with sanitizers: {last[0]}")
    if not part.short and shutil.which("valgrind") and valgrind_is_on(part, part.folder):
        part.note("valgrind is on: it finds four planted errors")
        done = run(
            [C / "run.sh", LIBRARY.parent, LIBRARY.parent.parent / "include"],
            1500,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        part.check(done.returncode == 0, f"C suite with valgrind: {done.stdout[-800:]}")
