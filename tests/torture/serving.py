"""`seam-phones serve`, and the first things in a sandbox."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from torture import PROGRAM, ROOT, die_with_parent, environment

sys.path.insert(0, str(ROOT / "bindings/python/src"))

API_KEY = "seam_sandbox_api_key"
PATIENCE_S = 30


class Serve:
    """A running `seam-phones serve`, for a `with` statement."""

    def __init__(self, *options: object) -> None:
        command = [str(PROGRAM), "serve", "--listen", "127.0.0.1:0", *map(str, options)]
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment(),
            preexec_fn=die_with_parent,
        )
        first = self.process.stdout.readline()
        if not first.startswith("endpoint"):
            raise RuntimeError(f"{PROGRAM} does not serve: {first}")
        self.endpoint = first.split()[1]

    def __enter__(self) -> Serve:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(PATIENCE_S)
        finally:
            self.process.kill()
            self.process.stdout.close()


def client(endpoint: str, **options: object):
    """A client of a server or of a sandbox."""
    from seam_phones import Seam

    return (
        Seam(endpoint=endpoint, **options)
        if endpoint.startswith("sandbox:")
        else Seam(API_KEY, endpoint=endpoint, **options)
    )


def make_phone(endpoint: str) -> tuple[str, str]:
    """A user identity with a phone: the ids of both."""
    with client(endpoint) as seam:
        owner = seam.user_identities.create()
        return owner.id, seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id).device_id


def until(condition, what: str, patience: float = PATIENCE_S) -> None:
    """Waits until a condition holds."""
    limit = time.monotonic() + patience
    while not condition():
        if time.monotonic() > limit:
            raise TimeoutError(f"in vain waited until {what}")
        time.sleep(0.02)


def told(path: Path) -> dict:
    """The JSON in a file."""
    return json.loads(path.read_text(encoding="utf-8"))
