"""Workspaces of a server, for tests that run at once; seeds and clocks of a server."""

import json
import os
import threading

import pytest
from serving import API_KEY, ROOT, Server

PARALLEL = 32
#: `make test-workspaces` plays 1 000.
ROUNDS = int(os.environ.get("SEAM_PHONES_ROUNDS", "5"))


def new_workspace(server, **named):
    """The headers of a new workspace, and its id."""
    made = server.ask("/_sandbox/workspaces/create", headers={}, **named)["sandbox_workspace"]
    return {"authorization": f"Bearer {made['api_key']}"}, made["workspace_id"]


def play(server, own, tag):
    """The new phone and the lost phone process, of users whose keys every workspace has."""
    kept = []
    for number in range(2):
        identity = server.ask("/user_identities/create", own, user_identity_key=f"user {number}", full_name=tag)
        owner = identity["user_identity"]["user_identity_id"]
        system = "5ea50000-0000-4000-8000-0000000000a2"
        server.ask(
            "/acs/credentials/create",
            own,
            user_identity_id=owner,
            acs_system_id=system,
            access_method="mobile_key",
            is_multi_phone_sync_credential=True,
        )
        path = "/phones/simulate/create_sandbox_phone"
        lost, phone = (server.ask(path, own, user_identity_id=owner)["phone"]["device_id"] for _ in range(2))
        server.ask("/phones/deactivate", own, device_id=lost)
        kept.append(phone)
    names = {one["full_name"] for one in server.ask("/user_identities/list", own)["user_identities"]}
    phones = [one["device_id"] for one in server.ask("/phones/list", own)["phones"]]
    events = server.ask("/events/list", own, event_type="phone.deactivated", since="2020-01-01T00:00:00Z")["events"]
    return names == {tag}, phones == kept, len(events) == 2


def test_tests_that_run_at_once_each_in_a_workspace_do_not_meet():
    failures = []
    with Server("--quiet") as server:

        def rounds(thread):
            for number in range(ROUNDS):
                own, workspace = new_workspace(server)
                outcome = play(server, own, f"{thread} {number}")
                if not all(outcome):
                    failures.append((thread, number, outcome))
                server.ask("/_sandbox/workspaces/delete", headers={}, workspace_id=workspace)

        threads = [threading.Thread(target=rounds, args=(thread,)) for thread in range(PARALLEL)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60 + 4 * ROUNDS)
        assert not any(thread.is_alive() for thread in threads)
        left = server.ask("/_sandbox/workspaces/list", headers={})["sandbox_workspaces"]
        assert server.ask("/user_identities/list")["user_identities"] == []
    assert failures == []
    assert [one["api_key"] for one in left] == [API_KEY]


def test_workspaces_of_a_file_are_there_after_a_restart(tmp_path):
    with Server("--db", tmp_path / "sandbox.db") as server:
        own, workspace = new_workspace(server, name="kept")
        server.ask("/user_identities/create", own, user_identity_key="jane")
    with Server("--db", tmp_path / "sandbox.db") as server:
        assert len(server.ask("/user_identities/list", own)["user_identities"]) == 1
        assert server.ask("/user_identities/list")["user_identities"] == []
        listed = server.ask("/_sandbox/workspaces/list", headers={})["sandbox_workspaces"]
        assert [one["workspace_id"] for one in listed][1:] == [workspace]


def test_a_key_of_a_workspace_that_is_gone_changes_nothing(server):
    own, workspace = new_workspace(server)
    server.ask("/user_identities/create", user_identity_key="jane")
    server.ask("/_sandbox/workspaces/delete", headers={}, workspace_id=workspace)
    for path in (
        "/workspaces/reset_sandbox",
        "/_sandbox/clock/freeze",
        "/_sandbox/simulate_faults",
        "/user_identities/list",
    ):
        assert server.post(path, own, operation="*", status=500).status == 401, path
    assert len(server.ask("/user_identities/list")["user_identities"]) == 1


SEED = {
    "clock": "2026-01-01T00:00:00Z",
    "user_identities": [{"user_identity_key": "jane", "phones": [{}, {}], "acs_credentials": [{}]}],
}


@pytest.fixture
def seed(tmp_path):
    path = tmp_path / "seed.json"
    path.write_text(json.dumps(SEED))
    return path


def test_a_server_begins_with_its_seed_and_so_does_each_workspace(seed):
    with Server("--seed", seed) as server:
        own, _ = new_workspace(server)
        for headers in ({"authorization": f"Bearer {API_KEY}"}, own):
            assert len(server.ask("/phones/list", headers)["phones"]) == 2
            assert server.ask("/_sandbox/clock/get", headers)["clock"]["now"] == "2026-01-01T00:00:00.000Z"


def test_a_sandbox_that_has_something_in_it_is_not_seeded(seed, tmp_path):
    database = tmp_path / "sandbox.db"
    with Server("--db", database) as server:
        server.new_identity(user_identity_key="ada")
    with Server("--db", database, "--seed", seed) as server:
        keys = [one["user_identity_key"] for one in server.ask("/user_identities/list")["user_identities"]]
        assert keys == ["ada"]
        assert "it was not seeded" in server.log()


def test_a_wrong_seed_is_named_by_its_place(tmp_path):
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps({"user_identities": [{"phones": [{"model": "x"}]}]}))
    with pytest.raises(AssertionError, match=r"user_identities\.0\.phones\.0\.model"):
        Server("--seed", seed)


def test_a_wrong_clock_is_refused():
    with pytest.raises(AssertionError, match="the clock must be a time"):
        Server("--clock", "soon")


def test_the_schema_of_seeds_takes_what_the_sandbox_takes():
    schema = json.loads((ROOT / "docs/sandbox-seed.schema.json").read_text())
    identity = schema["properties"]["user_identities"]["items"]["properties"]
    assert set(SEED["user_identities"][0]) <= set(identity)
    assert set(SEED) <= set(schema["properties"])
