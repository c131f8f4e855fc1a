"""What the parts share: arguments and seeds, the time that is left, building C programs, and the figure at the end."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LIBRARY = Path(os.environ.get("SEAM_PHONES_LIBRARY", ROOT / "dist/lib/libseam_phones.so")).resolve()
INCLUDE = Path(os.environ.get("INCLUDEDIR", LIBRARY.parent.parent / "include")).resolve()
PROGRAM = Path(os.environ.get("SEAM_PHONES_BIN", LIBRARY.parent.parent / "bin/seam-phones")).resolve()
KEY = "seam_torture_key"

STRICT = ["-std=gnu11", "-g", "-O1", "-Wall", "-Wextra", "-Werror"]


def environment(**more: str) -> dict[str, str]:
    """The environment for a program under test: nothing of the developer's Seam account, or of a proxy."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().endswith("_PROXY")}
    clean = {name: value for name, value in kept.items() if not name.startswith("SEAM_")}
    paths = {"SEAM_PHONES_LIBRARY": str(LIBRARY), "SEAM_PHONES_BIN": str(PROGRAM), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**clean, **paths, "PYTHONPATH": str(ROOT / "bindings/python/src"), **more}


def die_with_parent() -> None:
    """For `preexec_fn`: what a part has started does not outlive it, and hears Ctrl-C also where a script started the run."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def build(
    folder: Path,
    name: str,
    *sources: Path,
    flags: tuple[str, ...] = (),
    libraries: tuple[str, ...] = (),
    library: Path = LIBRARY,
) -> Path:
    """A C program that is linked to the library under test, or to another."""
    program = folder / name
    linked = ["-L", str(library.parent), "-lseam_phones", *libraries, "-lpthread", f"-Wl,-rpath,{library.parent}"]
    places = ["-I", str(INCLUDE), "-I", str(HERE)]
    subprocess.run(["gcc", *STRICT, *flags, *places, "-o", str(program), *map(str, sources), *linked], check=True)
    return program


def build_preload(folder: Path, name: str, source: Path) -> Path:
    """A library for LD_PRELOAD."""
    program = folder / name
    subprocess.run(
        ["gcc", *STRICT, "-shared", "-fPIC", "-o", str(program), str(source), "-ldl", "-lpthread"], check=True
    )
    return program


class Part:
    """One part of the torture: what it was given, what it counts, and its verdict."""

    def __init__(self, name: str, short_seconds: float, long_seconds: float) -> None:
        parser = argparse.ArgumentParser(prog=f"tests/torture/{name}/run.py")
        parser.add_argument("--short", action="store_true", help="some seconds, for `make test`")
        parser.add_argument("--seed", type=int, help="repeats a run")
        parser.add_argument("--seconds", type=float, help="bounds the part")
        parser.add_argument("--result", type=Path, help="where the figures go, as JSON")
        given = parser.parse_args()
        self.name, self.short = name, given.short
        self.seed = random.SystemRandom().randrange(1 << 31) if given.seed is None else given.seed
        self.random = random.Random(self.seed)
        self.seconds = given.seconds or (short_seconds if given.short else long_seconds)
        #: Whether everything is to be done: not in the short form, nor when the time was bounded by hand.
        self.is_whole = not given.short and given.seconds is None
        self.began = time.monotonic()
        self.calls, self.outcomes, self.worst_overrun_ms = 0, Counter(), 0.0
        #: The failures, by their form: how often each came, and the first of them.
        self.failures: dict[str, list] = {}
        self.notes: list[str] = []
        self._result = given.result
        self._folder = tempfile.TemporaryDirectory(prefix=f"torture-{name}-")
        self.folder = Path(self._folder.name)
        # A part that is told to end takes its servers along.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        if not LIBRARY.exists():
            sys.exit(f"there is no library {LIBRARY}: set SEAM_PHONES_LIBRARY, or run `make lib`")
        print(
            f"== {name}: seed {self.seed}, {'short' if self.short else 'long'}, {self.seconds:.0f} s at most",
            flush=True,
        )

    def of(self, short: int, long: int) -> int:
        """How many of something this form of the part does."""
        return short if self.short else long

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return self.began + self.seconds - time.monotonic()

    def note(self, text: str) -> None:
        """Tells something that is worth knowing, and no failure."""
        self.notes.append(text)
        print(f"   {text}", flush=True)

    def fail(self, text: str) -> None:
        """Something that the library promises did not hold."""
        form = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+|met \[.*", "*", text)
        if form in self.failures:
            self.failures[form][0] += 1
            return
        self.failures[form] = [1, text]
        print(f"   FAILED: {text}", flush=True)

    def check(self, condition: object, text: str) -> bool:
        """A failure with this text unless the condition holds."""
        if not condition:
            self.fail(text)
        return bool(condition)

    def ready(self) -> None:
        """The time counts from here on: what had to be built does not count."""
        self.began = time.monotonic()

    def reached(self, what: str, done: int, wanted: int) -> None:
        """A failure when less was done than the part promises, because its time was over."""
        if self.is_whole:
            self.check(done >= wanted, f"{what}: {done} of {wanted} only")

    def finish(self) -> None:
        """Leaves the figures, and ends the process."""
        self._folder.cleanup()
        took = time.monotonic() - self.began
        verdict = "failed" if self.failures else "passed"
        figures = {
            "part": self.name,
            "seed": self.seed,
            "form": "short" if self.short else "long",
            "calls": self.calls,
            "outcomes": dict(self.outcomes.most_common()),
            "worst_overrun_ms": round(self.worst_overrun_ms, 1),
            "seconds": round(took, 1),
            "verdict": verdict,
            "failures": [{"times": times, "first": first} for times, first in self.failures.values()][:100],
            "notes": self.notes,
        }
        if self._result:
            self._result.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.outcomes.most_common())
        print(f"== {self.name}: {verdict}; seed {self.seed}, {self.calls} calls in {took:.1f} s ({kinds})", flush=True)
        sys.exit(1 if self.failures else 0)


def declared() -> set[str]:
    """The functions that the header declares."""
    text = re.sub(r"/\*.*?\*/", "", (INCLUDE / "seam_phones.h").read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^\s*#.*?(?<!\\)$", "", text, flags=re.MULTILINE)
    return set(re.findall(r"\b(seam_\w+)\s*\(", text))


def run(command: list[object], timeout: float, **options: object) -> subprocess.CompletedProcess:
    """Runs a program to its end. One that hangs is killed, and its status is -9."""
    process = subprocess.Popen(list(map(str, command)), text=True, start_new_session=True, **options)
    try:
        out, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        # Its children as well, which may hold its pipes.
        os.killpg(process.pid, signal.SIGKILL)
        out, errors = process.communicate()
        errors = f"{errors or ''}\nkilled: it had not ended after {timeout:.0f} s"
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    return subprocess.CompletedProcess(command, process.returncode, out, errors)
