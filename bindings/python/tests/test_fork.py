"""A client made before a fork, used after it by the parent and by many children at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from samples import DEVICE_ID, answered, phone

import seam_phones
from seam_phones import Seam

if TYPE_CHECKING:
    from conftest import Stage

CHILDREN, CALLS = 8, 20

# Run apart, so that children can leave the way any program does, finalizers and all.
FORKING = f"""
import os, sys
from seam_phones import Seam

endpoint, leave = sys.argv[1:]
seam = Seam(endpoint=endpoint) if endpoint.startswith("sandbox:") else Seam(api_key="seam_test_key", endpoint=endpoint)
device_id = os.environ["DEVICE_ID"]

def work():
    for _ in range({CALLS}):
        assert seam.phones.get(device_id=device_id).device_id == device_id

if leave != "unused":
    work()
children = []
for _ in range({CHILDREN}):
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            if leave == "close":
                seam.close()
            status = 0
        finally:
            (os._exit if leave == "hard" else sys.exit)(status)
    children.append(child)
work()
assert [os.waitpid(child, 0)[1] for child in children] == [0] * {CHILDREN}
work()
print("all well")
"""


def forked(endpoint: str, device_id: str, leave: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(Path(seam_phones.__file__).parent.parent), "DEVICE_ID": device_id}
    command = [sys.executable, "-W", "ignore", "-c", FORKING, endpoint, leave]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize("leave", ["exit", "hard", "close", "unused"])
def test_over_http(stage: Stage, leave: str) -> None:
    endpoint = stage.endpoint(answered({"ok": True, "phone": phone()}), repeat=True)
    assert forked(endpoint, DEVICE_ID, leave) == "all well"
    parent = CALLS * (2 if leave == "unused" else 3)
    assert len(stage.requests()) == parent + CHILDREN * CALLS


@pytest.mark.parametrize("leave", ["exit", "hard", "close"])
def test_on_a_sandbox_in_a_file(tmp_path: Path, leave: str) -> None:
    path = tmp_path / "sandbox.db"
    with Seam.sandbox(path) as seam:
        owner = seam.user_identities.create(full_name="Ada")
        made = seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id)
        assert forked(f"sandbox:{path}", made.device_id, leave) == "all well"
        assert seam.phones.get(device_id=made.device_id) == made


NAMED = """
import os, sys
from seam_phones import Seam, SeamError

seam = Seam(endpoint="sandbox:memory-forked")
seam.user_identities.create(user_identity_key="parent")
child = os.fork()
if child == 0:
    status = 1
    try:
        try:
            seam.user_identities.list()
        except SeamError as error:
            assert "forked child" in error.message, error.message
        own, same = Seam(endpoint="sandbox:memory-forked"), Seam(endpoint="sandbox:memory-forked")
        assert own.user_identities.list() == []
        own.user_identities.create(user_identity_key="child")
        assert [one.user_identity_key for one in same.user_identities.list()] == ["child"]
        status = 0
    finally:
        os._exit(status)
assert os.waitpid(child, 0)[1] == 0
assert [one.user_identity_key for one in Seam(endpoint="sandbox:memory-forked").user_identities.list()] == ["parent"]
print("all well")
"""


def test_a_child_has_its_own_sandbox_in_memory_of_the_same_name() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(seam_phones.__file__).parent.parent)}
    command = [sys.executable, "-W", "ignore", "-c", NAMED]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, "all well\n"), done.stderr
