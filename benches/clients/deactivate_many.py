"""Fills a sandbox with phones, and deactivates many of them by one call.

usage: deactivate_many.py fill FILE FOLDER, or deactivate_many.py deactivate ENDPOINT IDS AT_ONCE
"""

import sys
import time
from pathlib import Path

from seam_phones import Seam

ROUNDS = 3
MANY = 10_000
#: More than wrk deactivates in one of its rounds.
FOR_WRK = 40_000


def fill(file, folder):
    """Writes ids of phones for each round, each used once."""
    with Seam.sandbox(file) as seam:
        owner = seam.user_identities.create(full_name="Ada").id
        for round_of in range(1, ROUNDS + 1):
            for name, count in (("wrk", FOR_WRK), ("many", MANY)):
                ids = [seam.phones.simulate.create_sandbox_phone(owner).id for _ in range(count)]
                Path(folder, f"{name}-{round_of}.ids").write_text("".join(f"{one}\n" for one in ids))


def deactivate(endpoint, ids, at_once):
    """Prints how many phones a second were deactivated."""
    device_ids = Path(ids).read_text().split()
    with Seam(endpoint=endpoint, timeout_ms=120_000) as seam:
        seam.workspaces.get()
        began = time.perf_counter()
        report = seam.phones.deactivate_many(device_ids=device_ids, max_concurrency=int(at_once))
        took = time.perf_counter() - began
    if report.deactivated != len(device_ids):
        sys.exit(f"only {report.deactivated} were deactivated")
    print(f"{len(device_ids) / took:.0f}")


if __name__ == "__main__":
    {"fill": fill, "deactivate": deactivate}[sys.argv[1]](*sys.argv[2:])
