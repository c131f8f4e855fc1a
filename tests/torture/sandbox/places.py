"""A sandbox on a disk that is full, and on one that is read-only: places.py FOLDER, in a mount namespace of its own.

Prints {"skipped": why} or {"calls": N, "outcomes": {...}, "failures": [...], "notes": [...]}.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import invariants
from seam_phones import Seam
from seam_phones.exceptions import SeamError

SMALL, LARGE = "600k", "16m"


def mount(*arguments: object) -> None:
    """Mounts, or tells why not."""
    done = subprocess.run(["mount", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        print(json.dumps({"skipped": f"nothing can be mounted here: {done.stderr.strip()}"}))
        sys.exit(0)


class Place:
    """A sandbox in a folder, and what was acknowledged in it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "phones.db"
        self.journal = folder.parent / f"{folder.name}.journal"
        self.outcomes: Counter[str] = Counter()
        self.failures: list[str] = []
        self.notes: list[str] = []
        self.seam = Seam(endpoint=f"sandbox:{self.file}", timeout_ms=5000)

    def create(self) -> SeamError | None:
        """Creates an identity with a phone, and writes down what was acknowledged."""
        try:
            owner = self.seam.user_identities.create().id
            self.note("identity", owner)
            self.note("phone", self.seam.phones.simulate.create_sandbox_phone(user_identity_id=owner).device_id)
            self.outcomes["ok"] += 2
        except SeamError as error:
            self.outcomes[error.kind] += 1
            return error
        return None

    def note(self, kind: str, key: str) -> None:
        with self.journal.open("a", encoding="ascii") as file:
            file.write(f"+ {kind} {key}\n")

    def compare(self, when: str) -> None:
        """Looks whether everything acknowledged is there, and everything that always holds."""
        lost = invariants.Facts([self.journal]).lost(self.file) + invariants.violations(self.file)
        self.failures += [f"{when}: {one}" for one in lost]


def full_disk(folder: Path) -> Place:
    """Fills the disk, goes on asking, and gives it room again."""
    mount("-t", "tmpfs", "-o", f"size={SMALL}", "torture", folder)
    place = Place(folder)
    errors = []
    for _ in range(4000):
        if error := place.create():
            errors.append(error)
            if len(errors) == 20:
                break
    if not errors:
        place.failures.append("full disk: nothing ever failed")
    for error in errors:
        if error.kind == "internal" or "locked" in str(error):
            place.failures.append(f"full disk: {error.kind}: {error}")
    place.notes.append(
        f"full disk: {place.outcomes['ok']} calls before; then {errors[0].kind if errors else '?'}: {errors[:1]}"
    )
    try:
        place.seam.phones.list()
        place.outcomes["ok"] += 1
        place.notes.append("full disk: what is there can still be read")
    except SeamError as error:
        place.outcomes[error.kind] += 1
        place.notes.append(f"full disk: reading fails as well: {error}")
    mount("-o", f"remount,size={LARGE}", folder)
    if error := place.create():
        place.failures.append(f"full disk: it does not recover when there is room again: {error}")
    place.compare("full disk")
    return place


def read_only(folder: Path) -> Place:
    """Makes the disk read-only while a client has the file open, and with another client."""
    mount("-t", "tmpfs", "-o", f"size={LARGE}", "torture", folder)
    place = Place(folder)
    place.create()
    # What has the file open would keep the disk from becoming read-only.
    place.seam.close()
    mount("-o", "remount,ro", folder)
    place.seam = Seam(endpoint=f"sandbox:{place.file}", timeout_ms=3000)
    error = place.create()
    if error is None:
        place.failures.append("read-only: a creation is acknowledged")
    elif error.kind == "internal" or error.outcome_unknown:
        place.failures.append(f"read-only: {error.kind}, unknown {error.outcome_unknown}: {error}")
    place.notes.append(f"read-only: {error.kind if error else 'ok'}: {error}")
    place.seam.close()
    mount("-o", "remount,rw", folder)
    place.seam = Seam(endpoint=f"sandbox:{place.file}", timeout_ms=3000)
    if error := place.create():
        place.failures.append(f"read-only: it does not recover when the disk can be written again: {error}")
    place.compare("read-only")
    return place


def main() -> None:
    folder = Path(sys.argv[1])
    # What is mounted here is nobody else's.
    mount("--make-rprivate", "/")
    told: dict = {"calls": 0, "outcomes": Counter(), "failures": [], "notes": []}
    for trial in (full_disk, read_only):
        own = folder / trial.__name__
        own.mkdir()
        place = trial(own)
        told["calls"] += sum(place.outcomes.values())
        told["outcomes"].update(place.outcomes)
        told["failures"] += place.failures
        told["notes"] += place.notes
    print(json.dumps(told))
    sys.stdout.flush()
    # The namespace ends with this process, and the mounts with it.
    os._exit(0)


if __name__ == "__main__":
    main()
