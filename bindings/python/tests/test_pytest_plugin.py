"""The fixtures for the tests of apps, in test runs of their own."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import ROOT

pytest_plugins = ["pytester"]

PROGRAM = os.environ.get("SEAM_PHONES_BIN", str(ROOT / "dist/bin/seam-phones"))

HEAD = """
import os, subprocess, sys
from pathlib import Path
import pytest
from seam_phones import Seam, SeamError

def lose_a_phone(seam):
    phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=seam.user_identities.create().id)
    seam.phones.deactivate(device_id=phone.device_id)
    print("lost", phone.device_id)

def client(server):
    return Seam(server.api_key, endpoint=server.endpoint)
"""

Run = Callable[[str], pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs tests of an app."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1] / "src"))
    monkeypatch.setenv("SEAM_PHONES_BIN", PROGRAM)

    def run(tests: str) -> pytest.RunResult:
        pytester.makepyfile(HEAD + tests)
        return pytester.runpytest_subprocess("-p", "seam_phones.pytest_plugin", timeout=120)

    return run


def sections(result: pytest.RunResult) -> dict[str, str]:
    """The sections of the report of a failed test."""
    found = re.split(r"^-+ (.*?) -+$|^=+.*=+$", result.stdout.str(), flags=re.MULTILINE)
    return {title: text.strip() for title, text in zip(found[1::2], found[2::2]) if title}


def test_each_test_has_a_fresh_sandbox(run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    # Neither is what the environment says of Seam meant.
    monkeypatch.setenv("SEAM_ENDPOINT", f"sandbox:{pytester.path / 'own.db'}")
    result = run(
        """
@pytest.mark.parametrize("time", [1, 2])
def test_in_this_process(seam_sandbox, time):
    seam_sandbox.user_identities.create()
    assert len(seam_sandbox.user_identities.list()) == 1

@pytest.mark.parametrize("time", [1, 2])
def test_in_another_process(seam_server, time):
    client(seam_server).user_identities.create()
    assert len(client(seam_server).user_identities.list()) == 1
"""
    )
    result.assert_outcomes(passed=4)
    assert not (pytester.path / "own.db").exists()


def test_one_server_has_a_workspace_for_each_test_and_it_is_gone_afterwards(run: Run) -> None:
    result = run(
        """
servers = []

def test_one(seam_server):
    servers.append(seam_server)
    assert len(client(seam_server).test_helpers.workspaces.list()) == 2

def test_other(seam_server):
    [one] = servers
    assert seam_server.endpoint == one.endpoint
    assert seam_server.api_key != one.api_key and seam_server.workspace_id != one.workspace_id
    with pytest.raises(SeamError, match="[Uu]nauthorized|key"):
        client(one).phones.list()
    assert [one.name for one in client(seam_server).test_helpers.workspaces.list()][1:] == ["test_other"]
"""
    )
    result.assert_outcomes(passed=2)


SEEDED = """
SEED = {"user_identities": [{"user_identity_key": "jane", "phones": [{}, {}]}]}

def keys(seam):
    return [one.user_identity_key for one in seam.user_identities.list()]

"""


def test_a_seed_is_what_a_sandbox_begins_with(run: Run, pytester: pytest.Pytester) -> None:
    pytester.path.joinpath("joe.json").write_text('{"user_identities": [{"user_identity_key": "joe"}]}')
    result = run(
        SEEDED
        + """
@pytest.mark.seam_seed(SEED)
def test_a_dict(seam_sandbox, seam_server):
    assert keys(seam_sandbox) == keys(client(seam_server)) == ["jane"]
    assert len(seam_sandbox.phones.list()) == 2

@pytest.mark.seam_seed("joe.json")
def test_a_file(seam_sandbox, seam_server):
    assert keys(seam_sandbox) == keys(client(seam_server)) == ["joe"]

class TestOverridden:
    @pytest.fixture
    def seam_seed(self):
        return Path(__file__).parent / "joe.json"

    def test_a_path(self, seam_sandbox):
        assert keys(seam_sandbox) == ["joe"]

def test_none(seam_sandbox, seam_server):
    assert keys(seam_sandbox) == keys(client(seam_server)) == []
"""
    )
    result.assert_outcomes(passed=4)
    # The marker is known.
    assert "Unknown" not in result.stdout.str()


def test_a_failed_test_tells_the_events_of_its_sandbox(run: Run) -> None:
    result = run(
        """
def test_it(seam_sandbox):
    lose_a_phone(seam_sandbox)
    assert not "what the app promised"
"""
    )
    result.assert_outcomes(failed=1)
    told = sections(result)
    phone = told["Captured stdout call"].split()[1]
    assert re.fullmatch(rf"\S+Z  phone\.deactivated  device_id={phone}.*", told["events of seam_sandbox"])


def test_a_failed_test_tells_the_events_and_requests_of_its_server(run: Run) -> None:
    result = run(
        """
@pytest.fixture
def app(seam_server):
    lose_a_phone(client(seam_server))
    assert not "what the app promised"

def test_it(app):
    pass
"""
    )
    result.assert_outcomes(errors=1)
    told = sections(result)
    phone = told["Captured stdout setup"].split()[1]
    assert f"  phone.deactivated  device_id={phone}" in told["events of seam_server"]
    assert "/phones/deactivate 200" in told["requests to seam_server"]
    assert "/events/list" not in told["requests to seam_server"]
    assert "/_sandbox/" not in told["requests to seam_server"]
    assert "seam_sandbox_api_key" not in result.stdout.str()


def test_a_sandbox_in_which_nothing_happened_or_that_is_closed_says_so(run: Run) -> None:
    result = run(
        """
def test_nothing(seam_sandbox):
    assert not "promised"
"""
    )
    assert sections(result)["events of seam_sandbox"] == "none"
    result = run(
        """
def test_closed(seam_sandbox):
    seam_sandbox.close()
    assert not "promised"
"""
    )
    result.assert_outcomes(failed=1)
    assert sections(result)["events of seam_sandbox"].startswith("cannot be had: ")


def test_other_tests_tell_nothing(run: Run) -> None:
    result = run(
        """
def test_passes(seam_sandbox, seam_server):
    lose_a_phone(seam_sandbox)

@pytest.fixture
def app(seam_sandbox):
    lose_a_phone(seam_sandbox)
    yield

def test_fails_without_a_sandbox():
    assert not "promised"

def test_skips(seam_sandbox):
    lose_a_phone(seam_sandbox)
    pytest.skip("for now")
"""
    )
    result.assert_outcomes(passed=1, failed=1, skipped=1)
    assert not [title for title in sections(result) if "seam" in title]


def test_nothing_is_left_behind(run: Run, pytester: pytest.Pytester) -> None:
    result = run(
        """
clients = []

def test_that_fails(seam_sandbox, seam_server):
    clients.append(seam_sandbox)
    Path("endpoint").write_text(seam_server.endpoint)
    assert not "promised"

def test_after_it():
    with pytest.raises(SeamError, match="closed|freed"):
        clients[0].phones.list()
"""
    )
    result.assert_outcomes(passed=1, failed=1)
    address = urlsplit((pytester.path / "endpoint").read_text())
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((str(address.hostname), address.port or 0), timeout=15)


def test_an_app_in_another_process_finds_the_server(run: Run) -> None:
    result = run(
        """
APP = "from seam_phones import Seam; print(Seam().user_identities.create(full_name='Ada').id)"

def test_it(seam_server):
    environment = {**os.environ, **seam_server.environment}
    made = subprocess.check_output([sys.executable, "-c", APP], env=environment, text=True).strip()
    assert client(seam_server).user_identities.get(user_identity_id=made).full_name == "Ada"
    assert seam_server.endpoint in repr(seam_server) and seam_server.api_key not in repr(seam_server)
"""
    )
    result.assert_outcomes(passed=1)


SERVED = """
def test_it(seam_server):
    pass
"""


def test_without_the_command_line_the_message_says_what_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEAM_PHONES_BIN")
    monkeypatch.setenv("PATH", os.path.dirname(sys.executable))
    result = run(SERVED)
    result.assert_outcomes(errors=1)
    assert "put seam-phones on the PATH, or set SEAM_PHONES_BIN" in result.stdout.str()
    monkeypatch.setenv("SEAM_PHONES_BIN", "/nowhere/seam-phones")
    assert "No such file or directory: '/nowhere/seam-phones'" in run(SERVED).stdout.str()


def test_a_server_that_does_not_start_says_why(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = pytester.path / "broken"
    program.write_text("#!/bin/sh\necho 'out of order' >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("SEAM_PHONES_BIN", str(program))
    result = run(SERVED)
    result.assert_outcomes(errors=1)
    assert "broken serve ended with 3: out of order" in result.stdout.str()
