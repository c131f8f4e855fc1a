"""Faults that the sandbox was told to simulate, as our own client takes it: in this process and over HTTP alike."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from abi import Client
from seam_phones import Seam, SeamConnectionError, SeamHttpApiError
from serving import API_KEY, NOBODY, Server

QUICKLY = {"max_retries": 0}


class Here:
    """A sandbox in this process."""

    def __init__(self, *faults):
        self.client = Client(endpoint="sandbox:", sandbox_faults=list(faults))

    def close(self):
        self.client.__exit__()


class There:
    """The same over HTTP."""

    def __init__(self, *faults):
        flags = [part for fault in faults for part in ("--fault", json.dumps(fault))]
        self.server = Server(*flags)
        self.client = Client(endpoint=self.server.endpoint, api_key=API_KEY)

    def close(self):
        self.client.__exit__()
        self.server.stop()


@pytest.fixture(params=[Here, There], ids=["here", "there"])
def sandbox(request):
    """Makes a client of a sandbox with faults."""
    made = []

    def make(*faults):
        made.append(request.param(*faults))
        return made[-1].client

    yield make
    for each in made:
        each.close()


def new_phone(client):
    identity = client.call("user_identities.create", {})["user_identity"]["user_identity_id"]
    phone = client.call("phones.simulate.create_sandbox_phone", {"user_identity_id": identity})
    return identity, phone["phone"]["device_id"]


def seen(envelope):
    """An envelope without what differs from call to call."""
    error = {name: value for name, value in envelope.get("error", {}).items() if name != "request_id"}
    return {**envelope, "error": error} if error else envelope


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504])
@pytest.mark.parametrize("operation", ["phones.list", "user_identities.create"])
def test_a_status(status, operation):
    """Both backends say the same, once for each status and kind of operation."""
    told = []
    for face in (Here, There):
        sandbox = face({"operation": operation, "status": status})
        envelope = sandbox.client.call(operation, {}, QUICKLY)
        assert envelope["error"]["status_code"] == status
        assert envelope["error"]["attempts"] == 1
        assert sandbox.client.call(operation, {})["ok"] is True
        told.append(seen(envelope))
        sandbox.close()
    assert told[0] == told[1]


def test_a_dropped_connection():
    told = []
    for face in (Here, There):
        sandbox = face({"operation": "phones.list", "drop_connection": True})
        envelope = sandbox.client.call("phones.list", {}, QUICKLY)
        assert envelope["error"]["kind"] == "connection"
        told.append({name: value for name, value in seen(envelope)["error"].items() if name != "message"})
        sandbox.close()
    assert told[0] == told[1]


@pytest.mark.parametrize(
    "fault", [{"status": 503}, {"status": 429}, {"drop_connection": True}, {"retry_after_seconds": 1}], ids=str
)
def test_a_read_is_tried_again(sandbox, fault):
    client = sandbox({"operation": "phones.list", "times": 2, **fault})
    assert client.call("phones.list", {}) == {"phones": [], "ok": True}


def test_more_faults_than_retries(sandbox):
    client = sandbox({"operation": "phones.list", "times": 3, "status": 502})
    assert client.call("phones.list", {})["error"]["attempts"] == 3
    assert client.call("phones.list", {})["ok"] is True


def test_a_creation_is_not_repeated(sandbox):
    client = sandbox({"operation": "user_identities.create", "status": 502, "after_effect": True})
    error = client.call("user_identities.create", {})["error"]
    assert (error["attempts"], error["outcome_unknown"]) == (1, True)
    assert len(client.call("user_identities.list")["user_identities"]) == 1


def test_a_creation_that_surely_was_not_carried_out_is(sandbox):
    client = sandbox({"operation": "user_identities.create", "status": 429})
    assert client.call("user_identities.create", {})["ok"] is True
    assert len(client.call("user_identities.list")["user_identities"]) == 1


@pytest.mark.parametrize("fault", [{"status": 502}, {"drop_connection": True}], ids=str)
def test_a_deactivation_that_took_effect_but_was_not_answered(sandbox, fault):
    client = sandbox({"operation": "phones.deactivate", "after_effect": True, **fault})
    owner, phone = new_phone(client)
    assert client.call("phones.deactivate", {"device_id": phone}) == {"ok": True, "already_deactivated": True}
    assert client.call("phones.list", {"owner_user_identity_id": owner})["phones"] == []


def test_a_deactivation_that_did_not_take_effect(sandbox):
    client = sandbox({"operation": "phones.deactivate", "status": 502})
    owner, phone = new_phone(client)
    assert client.call("phones.deactivate", {"device_id": phone}) == {"ok": True}
    assert client.call("phones.list", {"owner_user_identity_id": owner})["phones"] == []


def test_a_deactivation_whose_outcome_stays_unknown(sandbox):
    client = sandbox({"operation": "phones.deactivate", "status": 502, "after_effect": True})
    _, phone = new_phone(client)
    error = client.call("phones.deactivate", {"device_id": phone}, QUICKLY)["error"]
    assert (error["kind"], error["outcome_unknown"], error["retryable"]) == ("invalid_response", True, True)


def test_a_delay(sandbox):
    client = sandbox({"operation": "phones.list", "delay_ms": 1000})
    started = time.monotonic()
    assert client.call("phones.list", {})["ok"] is True
    assert time.monotonic() - started >= 1


def test_a_delay_beyond_the_deadline(sandbox):
    client = sandbox({"operation": "phones.list", "delay_ms": 60_000})
    error = client.call("phones.list", {}, {"timeout_ms": 500})["error"]
    assert error["kind"] == "timeout"


def test_a_retry_after_is_obeyed(sandbox):
    client = sandbox({"operation": "phones.list", "retry_after_seconds": 2})
    started = time.monotonic()
    assert client.call("phones.list", {})["ok"] is True
    assert time.monotonic() - started >= 2


def test_a_retry_after_beyond_the_deadline_ends_the_call(sandbox):
    client = sandbox({"operation": "phones.list", "retry_after_seconds": 3600})
    # Had it waited for the deadline, that would be its error.
    error = client.call("phones.list", {})["error"]
    assert (error["status_code"], error["retry_after_ms"], error["attempts"]) == (429, 3_600_000, 1)


def test_any_operation(sandbox):
    client = sandbox({"operation": "*", "times": 2, "status": 500})
    for operation, parameters in [("phones.list", {}), ("phones.get", {"device_id": NOBODY}), ("workspaces.get", {})]:
        client.call(operation, parameters, QUICKLY)
    assert client.call("workspaces.get")["ok"] is True


def test_only_the_operation_that_was_named(sandbox):
    client = sandbox({"operation": "phones.get", "status": 500})
    assert client.call("phones.list")["ok"] is True
    assert client.call("phones.get", {"device_id": NOBODY}, QUICKLY)["error"]["status_code"] == 500


def test_faults_come_in_the_order_in_which_they_were_told(sandbox):
    client = sandbox({"operation": "phones.list", "status": 503}, {"operation": "*", "status": 504})
    assert [client.call("phones.list", {}, QUICKLY)["error"]["status_code"] for _ in range(2)] == [503, 504]


def test_it_is_told_and_cleared_by_paths_of_its_own(sandbox):
    client = sandbox()
    told = client.call("/_sandbox/simulate_faults", {"operation": "phones.list", "times": 9, "status": 500})
    assert told == {"ok": True}
    assert client.call("phones.list", {}, QUICKLY)["error"]["status_code"] == 500
    assert client.call("/_sandbox/clear_faults", {}) == {"ok": True}
    assert client.call("phones.list", {}, QUICKLY)["ok"] is True


WRONG = [
    {},
    {"operation": "phones.explode", "status": 500},
    {"operation": "phones.list"},
    {"operation": "phones.list", "status": 200},
    {"operation": "phones.list", "status": 500, "drop_connection": True},
    {"operation": "phones.list", "status": 500, "surprise": 1},
    {"operation": "phones.list", "status": "500"},
    {"operation": "phones.list", "status": 500, "times": -1},
]


@pytest.mark.parametrize("fault", WRONG, ids=json.dumps)
def test_a_fault_that_cannot_be_read_is_refused(shared, fault):
    refusal = json.loads(Client(endpoint="sandbox:", sandbox_faults=[fault]).refusal)
    assert refusal["error"]["kind"] == "invalid_options"
    answer = shared.send("POST", "/_sandbox/simulate_faults", fault)
    assert (answer.status, answer.error) == (400, "invalid_input")


def test_what_other_programs_get(shared):
    """A gateway's page for a 5xx, Seam's own form for the rest."""
    shared.simulate(operation="phones.list", status=502)
    answer = shared.send("GET", "/phones/list")
    assert (answer.status, answer.headers.get_content_type()) == (502, "text/html")
    shared.simulate(operation="phones.list", retry_after_seconds=7)
    answer = shared.send("GET", "/phones/list")
    assert (answer.status, answer.headers["retry-after"], answer.error) == (429, "7", "too_many_requests")
    shared.simulate(operation="phones.list", drop_connection=True)
    with pytest.raises(ConnectionError):
        shared.send("GET", "/phones/list")
    assert shared.send("GET", "/phones/list").status == 200


def test_a_delay_keeps_nobody_else_waiting(server):
    server.simulate(operation="phones.get", delay_ms=3000)
    meanwhile = 0
    with Client(endpoint=server.endpoint, api_key=API_KEY) as client, ThreadPoolExecutor(1) as pool:
        started = time.monotonic()
        delayed = pool.submit(client.call, "phones.get", {"device_id": NOBODY})
        while not delayed.done():
            # After a second it has surely come.
            has_come = time.monotonic() - started > 1
            assert server.send("GET", "/phones/list").status == 200
            meanwhile += has_come and not delayed.done()
    assert meanwhile > 5


def test_the_python_package_takes_the_option():
    with Seam(
        endpoint="sandbox:", sandbox_faults=[{"operation": "phones.deactivate", "status": 502, "after_effect": True}]
    ) as seam:
        jane = seam.user_identities.create(full_name="Jane Doe")
        phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=jane.id)
        assert seam.phones.deactivate(device_id=phone.device_id).already_deactivated is True
        with pytest.raises(SeamHttpApiError):
            seam.phones.deactivate(device_id=phone.device_id)


def test_the_python_package_meets_faults_over_http(server):
    with Seam(api_key=API_KEY, endpoint=server.endpoint, max_retries=0) as seam:
        server.simulate(operation="phones.list", drop_connection=True)
        with pytest.raises(SeamConnectionError):
            seam.phones.list()
        assert seam.phones.list() == []
