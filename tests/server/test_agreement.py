"""The conformance cases of the sandbox, in this process and over HTTP.

They must agree byte by byte, but for ids, times and what else is drawn by chance."""

import json
import re
from pathlib import Path

import patterns
import pytest
from abi import Client
from serving import API_KEY, ROOT, Server

CONTRACT = json.loads(Path(__file__).with_name("seam-openapi-subset.json").read_text())
CASES = [
    case for path in sorted((ROOT / "tests/conformance").glob("*.json")) for case in [json.loads(path.read_text())]
]
# What is wrong with an option is refused before there is a sandbox.
CASES = [
    case
    for case in CASES
    if case["backend"] == "sandbox" and case["expect"].get("error", {}).get("kind") != "invalid_options"
]

ID = rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|seam_cst1[0-9a-f]{32}|_[0-9a-f]{32}"
TIME = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"
CHANCE = rb'(?<="next_page_cursor":)"[^"]+"|(?<="card_number":)"[^"]+"|(?<="code":)"[^"]+"'


def normalised(text):
    """Ids become numbers in the order in which they appear; times, cursors, card numbers and codes are all alike."""
    numbers = {}

    def number(match):
        return b"<id %d>" % numbers.setdefault(match[0], len(numbers) + 1)

    return re.sub(ID, number, re.sub(TIME, b"<time>", re.sub(CHANCE, b'"<any>"', text)))


def path_of(operation):
    """The route of an operation; a raw path is one already."""
    if operation.startswith("test_helpers."):
        operation = operation.replace("test_helpers.", "/_sandbox/", 1).replace(".", "/")
    named = operation if operation.startswith("/") else "/" + operation.replace(".", "/")
    mobile = (path for path in CONTRACT["paths"] if path.startswith("/seam/") and path.endswith(named))
    return named if named in CONTRACT["paths"] else next(mobile, named)


def on_the_wire(text):
    """What Seam would have sent for this envelope: its status and its body."""
    envelope = json.loads(text)
    if envelope["ok"]:
        return 200, text
    error = envelope["error"]
    body = {name: error[name] for name in ("type", "message", "data", "validation_errors") if name in error}
    return error["status_code"], json.dumps(
        {"error": body, "ok": False}, separators=(",", ":"), ensure_ascii=False
    ).encode()


def headers_of(config):
    """How these credentials stand in a request."""
    if "publishable_key" in config:
        return {"seam-publishable-key": config["publishable_key"]}
    tokens = [config[name] for name in ("api_key", "personal_access_token", "client_session_token") if name in config]
    headers = {"authorization": f"Bearer {(tokens or [API_KEY])[0]}"}
    return {**headers, "seam-workspace": config["workspace_id"]} if "workspace_id" in config else headers


def play(case, ask):
    """The outcome of each step of a case, as text."""
    variables = {}
    steps = [*case.get("setup", []), {"operation": case["operation"], "params": case.get("params", {})}]
    for step in steps:
        text = ask(step["operation"], patterns.substitute(step.get("params", {}), variables))
        yield text
        for name, path in step.get("save", {}).items():
            variables[name] = patterns.look_up(json.loads(text), path)


@pytest.fixture
def served(case):
    """A server as the case wants it, and the options that a client of it has."""
    config = dict(case.get("config", {}))
    clock = config.pop("sandbox_clock", None)
    with Server(*(["--clock", clock] if clock else [])) as server:
        yield server, config


def test_there_are_cases():
    assert len(CASES) > 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_our_client_says_the_same(served, case):
    server, config = served
    with (
        Client(endpoint="sandbox:", **case.get("config", {})) as here,
        Client(endpoint=server.endpoint, **(config or {"api_key": API_KEY})) as there,
    ):
        pairs = list(zip(play(case, here.text), play(case, there.text), strict=True))
    for mine, its in pairs:
        assert normalised(its) == normalised(mine)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_wire_says_the_same(served, case):
    server, config = served
    # A client with a publishable key says whose session it makes; the wire is told here.
    of_key = {name: config[name] for name in ("user_identifier_key",) if name in config}
    statuses = []

    def ask_there(operation, parameters):
        answer = server.send("POST", path_of(operation), {**of_key, **parameters}, headers_of(config))
        statuses.append(answer.status)
        return answer.body

    with Client(endpoint="sandbox:", **case.get("config", {})) as here:
        pairs = list(zip(play(case, here.text), play(case, ask_there), strict=True))
    for (mine, its), status in zip(pairs, statuses, strict=True):
        if json.loads(mine).get("error", {}).get("kind") == "invalid_params":
            continue  # Refused before anything was sent: what the wire says to it is a matter of test_protocol.
        expected, body = on_the_wire(mine)
        assert (status, normalised(its)) == (expected, normalised(body))
