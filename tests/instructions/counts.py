"""Compares what callgrind has counted with counts.json: counts.py LIBRARY FOLDER [--write]   (run.sh calls it)

FOLDER has a folder for each path, with a file of callgrind's for each call. The median over the calls is compared, of the
instructions of the library itself. Those of glibc beside it vary with the machine: it chooses its memcpy by the CPU, and malloc's way
depends on what was freed before. The library chooses too (httparse and memchr take AVX2 where it is), and another compiler makes other
code. So the file names the compiler and the CPU for which it holds, and elsewhere there is no verdict.
"""

import json
import platform
import re
import subprocess
import sys
from pathlib import Path
from statistics import median_low

COUNTS = Path(__file__).resolve().parent / "counts.json"
TOLERANCE_PERCENT = 3
PATHS = {
    "get": "phones.get on a sandbox in memory",
    "list": "phones.list of 2 phones over HTTP",
    "refused": "phones.list, answered by a web page",
}


def instructions_of(file: Path, library: str) -> int:
    """How many instructions of the library one call took."""
    total, is_ours, is_of_callee = 0, False, False
    for line in file.read_text().splitlines():
        if line.startswith("ob="):
            is_ours = Path(line[3:]).name.startswith(library)
        elif line.startswith("calls="):
            is_of_callee = True
        elif re.match(r"\d+ \d+$", line):
            total += int(line.split()[1]) if is_ours and not is_of_callee else 0
            is_of_callee = False
    return total


def measured(folder: Path, library: str) -> dict[str, int]:
    """The median of each path."""
    taken = {}
    for path in PATHS:
        calls = [instructions_of(file, library) for file in (folder / path).glob("calls.*")]
        calls = [count for count in calls if count > 0]
        if len(calls) < 20:
            sys.exit(f"{path}: only {len(calls)} calls were counted")
        taken[path] = median_low(calls)
    return taken


def machine(library: Path) -> dict[str, str]:
    """For what the counts hold."""
    comment = subprocess.run(
        ["readelf", "-p", ".comment", library], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    compiler = re.search(r"rustc version \S+", comment)
    flags = Path("/proc/cpuinfo").read_text()
    return {
        "compiler": compiler[0] if compiler else "unknown",
        "cpu": platform.machine() + (" with AVX2" if re.search(r"\bavx2\b", flags) else ""),
    }


def verdict(path: str, count: int, known: int) -> bool:
    """Prints a line, and tells whether the count is within the tolerance."""
    change = 100 * (count - known) / known
    within = abs(change) <= TOLERANCE_PERCENT
    words = (
        ""
        if within
        else "  SLOWER"
        if change > 0
        else "  faster: refresh with `make instructions`, so that it stays so"
    )
    print(f"  {PATHS[path]:40}{count:9} instructions, {change:+5.1f} % of {known}{words}")
    return within


def main() -> None:
    library, folder = Path(sys.argv[1]), Path(sys.argv[2])
    here, counts = machine(library), measured(folder, library.name)
    if "--write" in sys.argv:
        COUNTS.write_text(json.dumps({**here, "instructions": counts}, indent=2) + "\n")
        print(f"{COUNTS.name} has {counts}")
        return
    known = json.loads(COUNTS.read_text())
    verdicts = [verdict(path, counts[path], known["instructions"][path]) for path in PATHS]
    other = [f"{known[name]!r}, here {here[name]!r}" for name in here if here[name] != known[name]]
    if other:
        print(f"no verdict: the counts are of {'; of '.join(other)}")
    elif not all(verdicts):
        sys.exit(
            f"more than {TOLERANCE_PERCENT} % from {COUNTS}; if that is meant, `make instructions` takes the new counts"
        )


if __name__ == "__main__":
    main()
