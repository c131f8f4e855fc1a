"""What the tests of the server share."""

import os
import sys

import pytest
from serving import ROOT, Server

sys.path[:0] = [str(ROOT / "tests" / "support"), str(ROOT / "bindings/python/src")]

# The environment of the developer must not reach the clients in this process.
for variable in [name for name in os.environ if name.startswith("SEAM_") and not name.startswith("SEAM_PHONES_")]:
    del os.environ[variable]


@pytest.fixture
def server():
    """A server of a sandbox in memory, as it starts."""
    with Server() as running:
        yield running


@pytest.fixture(scope="module")
def shared():
    """A server that the tests of a module share."""
    with Server("--quiet") as running:
        yield running
