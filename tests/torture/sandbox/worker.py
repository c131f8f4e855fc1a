"""Random calls on a sandbox: worker.py ENDPOINT JOURNAL SEED SECONDS. Writes down in the journal what was acknowledged.

The last line that it prints is {"calls": N, "outcomes": {...}, "bad": [...], "slowest_ms": N}.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections import Counter

from seam_phones import Seam
from seam_phones.exceptions import SeamError

TIMEOUT_MS = 20_000
CREATE_PHONE, CREATE_CREDENTIAL = "phones.simulate.create_sandbox_phone", "acs.credentials.create"


class Worker:
    """One process among several on the same file. It changes only what it has made itself, so that it knows what is there."""

    def __init__(self, endpoint: str, journal: str, seed: int) -> None:
        options = {"endpoint": endpoint, "timeout_ms": TIMEOUT_MS}
        self.seam = Seam(**options) if endpoint.startswith("sandbox:") else Seam("seam_sandbox_api_key", **options)
        self.journal = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.dice, self.outcomes, self.bad, self.slowest_ms = random.Random(seed), Counter(), [], 0.0
        #: The phones and the sync credentials of each identity.
        self.phones: dict[str, list[str]] = {}
        self.credentials: dict[str, list[str]] = {}
        systems = self.call("acs.systems.list")["acs_systems"]
        self.system = next(one["acs_system_id"] for one in systems if not one["is_credential_manager"])

    def call(self, operation: str, **params: object) -> dict:
        """A call that has to succeed: nobody else touches what it is about."""
        began = time.monotonic()
        try:
            answer = self.seam.request(operation, params)
        except SeamError as error:
            self.outcomes[error.kind] += 1
            self.bad.append(f"{operation}: {error.kind}: {error}")
            raise
        finally:
            self.slowest_ms = max(self.slowest_ms, (time.monotonic() - began) * 1000)
        self.outcomes["ok"] += 1
        return answer

    def note(self, sign: str, kind: str, key: str) -> None:
        os.write(self.journal, f"{sign} {kind} {key}\n".encode())

    def step(self) -> None:
        """Something at random."""
        owner = self.dice.choice(list(self.phones)) if self.phones else None
        what = self.dice.random()
        if owner is None or (what < 0.12 and len(self.phones) < 8):
            made = self.call("user_identities.create", acs_system_ids=[self.system])["user_identity"][
                "user_identity_id"
            ]
            self.phones[made], self.credentials[made] = [], []
            self.note("+", "identity", made)
        elif what < 0.35 and len(self.phones[owner]) < 6:
            made = self.call(CREATE_PHONE, user_identity_id=owner)["phone"]["device_id"]
            self.phones[owner].append(made)
            self.note("+", "phone", made)
        elif what < 0.45 and len(self.credentials[owner]) < 3:
            shared = {"access_method": "mobile_key", "is_multi_phone_sync_credential": True}
            made = self.call(CREATE_CREDENTIAL, user_identity_id=owner, acs_system_id=self.system, **shared)
            self.credentials[owner].append(made["acs_credential"]["acs_credential_id"])
            self.note("+", "credential", self.credentials[owner][-1])
        elif what < 0.60 and self.phones[owner]:
            self.remove(self.phones[owner], "phone", "phones.deactivate", "device_id")
        elif what < 0.66 and self.credentials[owner]:
            self.remove(self.credentials[owner], "credential", "acs.credentials.delete", "acs_credential_id")
        elif what < 0.70:
            self.forget(owner)
        else:
            self.read(owner)

    def remove(self, own: list[str], kind: str, operation: str, name: str) -> None:
        key = own.pop(self.dice.randrange(len(own)))
        self.note("~", kind, key)
        self.call(operation, **{name: key})
        self.note("-", kind, key)

    def forget(self, owner: str) -> None:
        """Deletes an identity with all that it has."""
        what = [("phone", key) for key in self.phones.pop(owner)]
        what += [("credential", key) for key in self.credentials.pop(owner)] + [("identity", owner)]
        for kind, key in what:
            self.note("~", kind, key)
        self.call("user_identities.delete", user_identity_id=owner)
        for kind, key in what:
            self.note("-", kind, key)

    def read(self, owner: str) -> None:
        listed = [phone["device_id"] for phone in self.call("phones.list", owner_user_identity_id=owner)["phones"]]
        if sorted(listed) != sorted(self.phones[owner]):
            self.bad.append(f"phones.list gives {listed}, and there are {self.phones[owner]}")


def main() -> None:
    endpoint, journal, seed, seconds = sys.argv[1:]
    worker, until = Worker(endpoint, journal, int(seed)), time.monotonic() + float(seconds)
    while time.monotonic() < until and len(worker.bad) < 5:
        try:
            worker.step()
        except SeamError:
            break  # It is among the bad ones; what this worker knows is no longer sure.
    told = {"outcomes": worker.outcomes, "bad": worker.bad, "slowest_ms": round(worker.slowest_ms)}
    print(json.dumps({"calls": sum(worker.outcomes.values()), **told}))


if __name__ == "__main__":
    main()
