"""A list of all phones of a sandbox takes almost ten times its own size in memory.

    SEAM_PHONES_LIBRARY=... PYTHONPATH=bindings/python/src python3 tests/torture/found/sandbox_list_memory.py

A list that comes from a server takes hardly more than its own size (`tests/torture/run.sh limits` shows both). Ends with 1 while the
sandbox needs more than twice the body.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "limits"))

import many
from seam_phones import Seam

PHONES = 20_000


def peak_kib() -> int:
    """The most memory that this process had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "many.db"
        with Seam.sandbox(file) as seam:
            owner = seam.user_identities.create()
            seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id)
        many.multiply(file, PHONES, 10)
        from ctypes import c_uint64

        from seam_phones import native

        seam = Seam.sandbox(file)
        seam.user_identities.list(limit=1)
        call, before = c_uint64(), peak_kib()
        # Without Python's own objects, which would be counted too.
        text = native._call_start(seam._native._handle, b"phones.list", b"{}", b'{"timeout_ms":60000}', -1, call)
        grew, body = peak_kib() - before, native._string_len(text) // 1024
        native._string_free(text)
    print(f"{PHONES} phones: the body has {body} KiB, the process grew by {grew} KiB")
    sys.exit(1 if grew > 2 * body + 4096 else 0)


if __name__ == "__main__":
    main()
