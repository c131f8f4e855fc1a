"""How phones.list by owner grows with the phones of the workspace, through the C ABI on a sandbox in a file.

usage: scale.py   (SEAM_PHONES_LIBRARY names the library). The owner has two phones; all others belong to other people.
"""

import ctypes
import json
import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from uuid import UUID

PHONES = (10, 1_000, 100_000, 1_000_000)
CALLS = 3000
#: The largest workspace may take so much longer than the smallest, and no more: the same, but for the luck of a machine.
CONSTANT = 1.5
NOW = "2026-01-01T00:00:00.000Z"


def load():
    library = ctypes.CDLL(os.environ["SEAM_PHONES_LIBRARY"])
    library.seam_client_new.restype = library.seam_invoke.restype = ctypes.c_void_p
    library.seam_client_new.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_uint64)]
    library.seam_invoke.argtypes = [ctypes.c_uint64, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p]
    library.seam_client_free.argtypes = [ctypes.c_uint64]
    library.seam_string_free.argtypes = [ctypes.c_void_p]
    return library


class Sandbox:
    """A client of a sandbox in a file."""

    def __init__(self, library, path):
        handle = ctypes.c_uint64()
        self._library = library
        config = json.dumps({"endpoint": f"sandbox:{path}"}).encode()
        library.seam_string_free(library.seam_client_new(config, ctypes.byref(handle)))
        self._handle = handle.value

    def call(self, operation, parameters):
        answer = self._library.seam_invoke(self._handle, operation, parameters, None)
        try:
            return ctypes.string_at(answer)
        finally:
            self._library.seam_string_free(answer)

    def ask(self, operation, **parameters):
        answer = json.loads(self.call(operation.encode(), json.dumps(parameters).encode()))
        return answer if answer["ok"] else sys.exit(answer["error"]["message"])

    def close(self):
        self._library.seam_client_free(self._handle)


def fill(path, start, stop):
    """Writes the phones of other people straight into the file, two for each of them."""
    owners = range(start // 2, stop // 2)
    database = sqlite3.connect(path)
    with database:
        database.executemany(
            "INSERT INTO user_identities (user_identity_id, created_at) VALUES (?, ?)",
            ((str(UUID(int=2**100 + n)), NOW) for n in owners),
        )
        database.executemany(
            """INSERT INTO phones (device_id, user_identity_id, device_type, display_name, properties, created_at)
               VALUES (?, ?, 'android_phone', 'Samsung Galaxy S10', '{}', ?)""",
            ((str(UUID(int=2**101 + 2 * n + side)), str(UUID(int=2**100 + n)), NOW) for n in owners for side in (0, 1)),
        )
    database.close()


def measure(sandbox, owner):
    """The p50 of a call, in microseconds."""
    parameters = json.dumps({"owner_user_identity_id": owner}).encode()
    taken = []
    for _ in range(CALLS):
        began = time.perf_counter_ns()
        answer = sandbox.call(b"phones.list", parameters)
        taken.append(time.perf_counter_ns() - began)
    assert len(json.loads(answer)["phones"]) == 2
    return median(taken) / 1e3


def main():
    library = load()
    print("\nphones.list of an owner with 2 phones, sandbox in a file, by the phones of the workspace")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sandbox.db"
        sandbox = Sandbox(library, path)
        owner = sandbox.ask("user_identities.create")["user_identity"]["user_identity_id"]
        for _ in range(2):
            sandbox.ask("phones.simulate.create_sandbox_phone", user_identity_id=owner)
        filled, figures = 0, []
        for phones in PHONES:
            fill(path, filled, phones - 2)
            filled = phones - 2
            figures.append(measure(sandbox, owner))
            print(f"  {phones:>9,} phones {figures[-1]:9.1f} us (p50)".replace(",", " "))
        sandbox.close()
    grown = figures[-1] / figures[0]
    outcome = "reached" if grown <= CONSTANT else "MISSED"
    print(f"  {'1 000 000 phones beside 10, p50':64}{grown:9.2f} x    wanted at most {CONSTANT:g} x     {outcome}")


if __name__ == "__main__":
    main()
