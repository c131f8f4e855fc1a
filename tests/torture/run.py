"""Runs the parts one after another and ends with a table. Called by run.sh, which says how."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTS = ["faults", "fork", "memory", "abuse", "limits", "sandbox"]
#: A part that has not ended long after its time hangs, which is a failure of its own.
GRACE_S = 120


def number(name: str, kind: type) -> int | float | None:
    """A number of the environment."""
    text = os.environ.get(name, "")
    return kind(text) if text else None


def played(part: str, options: list[str], result: Path, limit: float) -> dict:
    """The figures of a part."""
    command = [sys.executable, str(HERE / part / "run.py"), "--result", str(result), *options]
    process = subprocess.Popen(command)
    try:
        status = process.wait(limit)
    except subprocess.TimeoutExpired:
        process.terminate()
        status = process.wait(30)
    if result.exists():
        return json.loads(result.read_text(encoding="utf-8"))
    return {"part": part, "seed": "?", "calls": 0, "outcomes": {}, "worst_overrun_ms": 0, "seconds": 0,
            "verdict": "failed", "failures": [{"times": 1, "first": f"it left no figures (status {status})"}], "notes": []}  # fmt: skip


def table(rows: list[list[str]]) -> str:
    """Columns that stand under each other."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def row(figures: dict) -> list[str]:
    kinds = ", ".join(f"{count} {kind}" for kind, count in figures["outcomes"].items())
    overrun = f"{figures['worst_overrun_ms']:.0f} ms"
    numbers = [figures["part"], figures["seed"], figures["calls"], overrun, f"{figures['seconds']:.0f} s"]
    return [*map(str, numbers), figures["verdict"], kinds]


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests/torture/run.sh")
    parser.add_argument("--short", action="store_true", help="two minutes in all, as in `make test`")
    parser.add_argument("--seed", type=int, default=number("SEED", int), help="repeats a run")
    parser.add_argument("--seconds", type=float, default=number("SECONDS", float), help="bounds each part")
    parser.add_argument("--results", type=Path, help="a folder that keeps the figures, a JSON file for each part")
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]}; there are {', '.join(PARTS)}")
    options = ["--short"] if given.short else []
    options += ["--seed", str(given.seed)] if given.seed is not None else []
    options += ["--seconds", str(given.seconds)] if given.seconds else []
    limit = (given.seconds or (60 if given.short else 3600)) + GRACE_S
    with tempfile.TemporaryDirectory() as folder:
        results = given.results or Path(folder)
        results.mkdir(parents=True, exist_ok=True)
        figures = []
        for part in given.parts or PARTS:
            result = results / f"{part}.json"
            result.unlink(missing_ok=True)
            figures.append(played(part, options, result, limit))
    heads = ["part", "seed", "calls", "worst overrun", "took", "verdict", "outcomes"]
    print("\n" + table([heads, *map(row, figures)]))
    for part in figures:
        for failure in part["failures"][:20]:
            print(f"{part['part']}: {failure['times']} times: {failure['first']}")
    sys.exit(any(part["verdict"] != "passed" for part in figures))


if __name__ == "__main__":
    main()
