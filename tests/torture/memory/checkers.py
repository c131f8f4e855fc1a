"""The C suite under AddressSanitizer and LeakSanitizer, and valgrind where they are not; each is first shown a planted error."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from torture import HERE, INCLUDE, LIBRARY, ROOT, Part, build, environment, run

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
TARGET = "x86_64-unknown-linux-gnu"
FLAGS = ("-fsanitize=address", "-fno-omit-frame-pointer", f"-I{C}")


def sanitized(folder: Path, name: str, *sources: Path, library: Path = LIBRARY) -> Path:
    """A program of the C suite, with the sanitizers."""
    return build(folder, name, *sources, flags=FLAGS, libraries=("-lcjson", "-lsqlite3"), library=library)


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


def suite(part: Part, library: Path) -> dict[str, tuple[list[object], bool]]:
    """The programs of the C suite with their arguments, and whether leaks count.

    Those that fork under threads are left to valgrind: a child of a sanitized process can inherit the lock of the sanitizer's own
    allocator, and waits for it for ever.
    """
    shared = [C / "seam_test.c", C / "scripted_server.c"]
    folder = part.folder
    made: dict[str, tuple[list[object], bool]] = {}
    made["api"] = ([sanitized(folder, "api_test", C / "api_test.c", *shared, library=library), SERVER], True)
    queue = sanitized(folder, "queue_test", C / "queue_test.c", *shared, library=library)
    made["queue"] = ([queue, SERVER, folder / "queue.db"], False)
    if not part.short:
        sources = [C / "conformance_runner.c", C / "json_pattern.c", *shared]
        runner = sanitized(folder, "conformance_runner", *sources, library=library)
        made["conformance"] = ([runner, CASES, SERVER], True)
        made["conformance, in flight"] = ([runner, CASES, SERVER, "--in-flight"], True)
        made["conformance, queue"] = ([runner, CASES, SERVER, "--queue"], True)
    return made


def run_suite(part: Part, library: Path, what: str) -> None:
    """Runs the C suite with sanitizers."""
    for name, (command, leaks_count) in suite(part, library).items():
        env = environment(ASAN_OPTIONS=f"detect_leaks={int(leaks_count)}")
        done = run(command, 400, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        if done.returncode and "Sanitizer" not in done.stderr:
            # No finding of the sanitizers, which slow down everything; a check that has a clock is allowed one more try.
            part.note(
                f"C suite, {name}, {what}: again, after {[one for one in done.stdout.splitlines() if one[:3] == 'not']}"
            )
            done = run(command, 400, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
        last = (done.stdout.strip().splitlines() or ["nothing"])[-1]
        bad = [line for line in done.stdout.splitlines() if line.startswith("not ok")]
        part.check(done.returncode == 0, f"{name}, {what}: {done.returncode}, {last}, {bad[:2]}: {done.stderr[-800:]}")
        part.outcomes["suites"] += 1
        part.note(f"C suite, {name}, {what}: {last}")


def instrumented() -> Path | None:
    """The library itself with the sanitizer in every access, where there is a nightly toolchain; None where there is none."""
    folder = ROOT / "target/torture-asan"
    env = {**os.environ, "RUSTFLAGS": "-Zsanitizer=address", "CFLAGS": "-fsanitize=address"}
    kind = ["--lib", "--crate-type", "cdylib", "--target", TARGET, "--target-dir", folder]
    command = ["cargo", "+nightly", "rustc", "--quiet", "--locked", *kind]
    try:
        done = run(command, 1500, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except FileNotFoundError:
        return None
    library = folder / TARGET / "debug/libseam_phones.so"
    if done.returncode or not library.exists():
        return None
    named = library.with_name("libseam_phones.so.1")
    named.unlink(missing_ok=True)
    named.symlink_to(library.name)
    return library


def run_instrumented(part: Part) -> None:
    """The C suite and the abuse on a library that is itself instrumented."""
    library = instrumented()
    if library is None:
        part.note("the library is not instrumented: that needs a nightly toolchain")
        return
    imports = subprocess.run(["nm", "-D", "--undefined-only", str(library)], check=True, capture_output=True, text=True)
    if not part.check(imports.stdout.count(" __asan_") > 20, "the instrumented library is not instrumented"):
        return
    run_suite(part, library, "library instrumented")
    program = build(part.folder, "abuse", HERE / "abuse/abuse.c", flags=FLAGS, library=library)
    env = environment(ASAN_OPTIONS="allow_user_segv_handler=0:handle_segv=2")
    command = [program, 60, part.random.randrange(1, 1 << 31), 12, part.folder / "abuse.db"]
    done = run(command, 300, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)
    part.check(done.returncode == 0, f"abuse, library instrumented: {done.returncode}: {done.stderr[-1500:]}")
    part.note(f"abuse, library instrumented: {done.stdout[:40]}")


def check_all(part: Part) -> None:
    """The checkers that this machine has."""
    planted = sanitized(part.folder, "planted", MEMORY / "planted.c")
    if is_on(part, planted):
        part.note("AddressSanitizer and LeakSanitizer are on: they find four planted errors")
        run_suite(part, LIBRARY, "sanitized")
        if not part.short:
            run_instrumented(part)
    if not part.short and shutil.which("valgrind") and valgrind_is_on(part, part.folder):
        part.note("valgrind is on: it finds four planted errors")
        command = [C / "run.sh", LIBRARY.parent, INCLUDE]
        done = run(command, 1500, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment())
        part.check(done.returncode == 0, f"C suite with valgrind: {done.stdout[-800:]}")
        part.note(f"C suite with valgrind: {(done.stdout.strip().splitlines() or ['nothing'])[-1]}")
