"""The sandbox against Seam's own description of its API: what it answers, and what it takes."""

import json
import re
from pathlib import Path

import pytest
from abi import Client
from schemas import PATHS, answer_of, complaints, parameters_of, properties_of, required_of, resolved
from serving import BEARER, NOBODY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, WORKSPACE_ID

PHONE_SESSION = "/seam/mobile_sdk/v1/phone_sessions/get_or_create"
CREDENTIALS_OF_APP = "/seam/mobile_sdk/v1/acs/credentials/list"

#: Where seam-api.md chooses otherwise than the contract: a phone's id is a uuid in every operation.
STRICTER = {("/phones/deactivate", "device_id"): {"type": "string", "format": "uuid"}}
#: The parameters that are for the library, and not sent.
LOCAL = {
    operation["path"]: {one["name"] for one in operation["parameters"] if one.get("local")}
    for operation in json.loads((Path(__file__).parents[2] / "operations.json").read_text())["operations"]
}
#: The enum of event types grows with each version of the contract: any type may be asked for, and the sandbox has none of most.
OPEN = {("/events/list", "event_type")}


def play_everything(server):
    """Every operation in the course of both processes: pairs of a path and its answer."""
    told = []

    def ask(path, headers=BEARER, **parameters):
        answer = server.ask(path, headers, **parameters)
        told.append((path, answer))
        return answer

    system = server.access_system()
    ask("/workspaces/get")
    ask("/workspaces/list")
    ask("/acs/systems/list")
    entrance = ask("/acs/entrances/list")["acs_entrances"][0]["acs_entrance_id"]
    ask("/acs/entrances/get", acs_entrance_id=entrance)
    ask("/acs/systems/get", acs_system_id=system)
    jane = ask(
        "/user_identities/create", full_name="Jane Doe", email_address="jane@example.com", user_identity_key="jane"
    )
    jane = jane["user_identity"]["user_identity_id"]
    ask("/user_identities/create")
    ask("/user_identities/update", user_identity_id=jane, phone_number="+15551234567")
    ask("/user_identities/get", user_identity_key="jane")
    user = ask("/acs/users/create", acs_system_id=system, full_name="Jane Doe", user_identity_id=jane)["acs_user"][
        "acs_user_id"
    ]
    free = ask("/acs/users/create", acs_system_id=system, full_name="John Doe", email_address="john@example.com")
    free = free["acs_user"]["acs_user_id"]
    john = server.new_identity(full_name="John Doe")
    ask("/user_identities/add_acs_user", user_identity_id=john, acs_user_id=free)
    ask("/user_identities/remove_acs_user", user_identity_id=john, acs_user_id=free)
    ask("/user_identities/list_acs_users", user_identity_id=jane)
    ask("/acs/users/update", acs_user_id=user, access_schedule={"starts_at": "2030-01-01T00:00:00Z", "ends_at": "2040-01-01T00:00:00Z"})
    ask("/acs/users/suspend", acs_user_id=user)
    ask("/acs/users/get", acs_user_id=user)
    ask("/acs/users/unsuspend", acs_user_id=user)
    ask("/acs/users/get", acs_user_id=user)
    ask("/acs/users/list")
    sync = dict(acs_user_id=user, access_method="mobile_key", is_multi_phone_sync_credential=True)
    ask("/acs/credentials/create", **sync)
    card = ask("/acs/credentials/create", acs_user_id=user, access_method="card")["acs_credential"]["acs_credential_id"]
    ask(
        "/acs/credentials/create", acs_user_id=user, access_method="code", code="1234", starts_at="2030-01-01T00:00:00Z"
    )
    ask("/acs/credentials/unassign", acs_credential_id=card)
    ask("/acs/credentials/assign", acs_credential_id=card, acs_user_id=user)
    session = ask("/client_sessions/get_or_create", user_identifier_key="jane")["client_session"]
    ask("/client_sessions/grant_access", client_session_id=session["client_session_id"], user_identity_id=jane)
    ask("/client_sessions/create", user_identity_id=jane, customer_key="acme")
    app = {"authorization": f"Bearer {session['token']}"}
    metadata = {"manufacturer": "Samsung", "model": "Galaxy", "os_version": "14"}
    signed_in = dict(custom_sdk_installation_id="installation-1", phone_os="android", phone_device_metadata=metadata)
    ask(PHONE_SESSION, app, **signed_in)
    ask(PHONE_SESSION, app, custom_sdk_installation_id="installation-2", phone_os="ios")
    ask(CREDENTIALS_OF_APP, app)
    lost = ask("/phones/simulate/create_sandbox_phone", user_identity_id=jane)["phone"]["device_id"]
    ask("/phones/list", owner_user_identity_id=jane)
    ask("/phones/get", device_id=lost)
    credential = ask("/acs/credentials/list", acs_user_id=user)["acs_credentials"][-1]["acs_credential_id"]
    ask("/acs/credentials/get", acs_credential_id=credential)
    ask("/acs/credentials/get", acs_credential_id=card)
    changed = ask("/acs/credentials/list", acs_user_id=user)["acs_credentials"][0]["acs_credential_id"]
    ask("/acs/credentials/update", acs_credential_id=changed, ends_at="2040-01-01T00:00:00Z")
    ask("/phones/deactivate", device_id=lost)
    ask("/client_sessions/get", client_session_id=session["client_session_id"])
    ask("/client_sessions/list")
    ask("/client_sessions/revoke", client_session_id=session["client_session_id"])
    ask("/client_sessions/delete", client_session_id=session["client_session_id"])
    ask("/acs/credentials/delete", acs_credential_id=card)
    ask("/acs/users/delete", acs_user_id=free)
    ask("/user_identities/list")
    ask("/user_identities/list", limit=1)
    ask("/user_identities/delete", user_identity_id=jane)
    events = ask("/events/list", since="2000-01-01T00:00:00Z")["events"]
    for event in events:
        ask("/events/get", event_id=event["event_id"])
    ask("/workspaces/reset_sandbox")
    return told


@pytest.fixture(scope="module")
def told(shared):
    return play_everything(shared)


class TestAnswers:
    def test_every_operation_was_asked(self, told):
        assert {path for path, _ in told} == set(PATHS)

    def test_they_are_what_the_contract_says(self, told):
        assert [complaint for path, body in told for complaint in complaints(path, body)] == []

    def test_they_hold_nothing_that_the_contract_does_not_know(self, told):
        unknown = {f"{path}: {name}" for path, body in told for name in unknown_names(answer_of(path), body, "$")}
        assert unknown == set()

    def test_each_kind_of_event_was_among_them(self, told):
        types = {body["event"]["event_type"] for path, body in told if path == "/events/get"}
        assert types >= {
            "acs_credential.deleted",
            "acs_credential.invalidated",
            "acs_credential.issued",
            "acs_credential.reissued",
            "acs_user.created",
            "acs_user.deleted",
            "client_session.deleted",
            "phone.deactivated",
        }

    def test_a_complaint_would_be_heard(self, told):
        path, body = next((path, body) for path, body in told if path == "/phones/get")
        broken = {**body, "phone": {**body["phone"], "created_at": "yesterday", "device_id": 1}}
        assert len(complaints(path, broken)) == 2


def unknown_names(schema, value, path):
    """Keys that no alternative of the schema has."""
    schema = resolved(schema)
    if isinstance(value, list):
        for item in value:
            yield from unknown_names(schema.get("items", {}), item, f"{path}[]")
    known = properties_of(schema)
    if isinstance(value, dict) and known:
        for name, item in value.items():
            if name not in known:
                yield f"{path}.{name}"
            else:
                yield from unknown_names(known[name], item, f"{path}.{name}")


def operation_of(path):
    """The name of the operation at a path."""
    return {
        PHONE_SESSION: "phone_sessions.get_or_create",
        CREDENTIALS_OF_APP: "mobile_sdk.v1.acs.credentials.list",
    }.get(path, path[1:].replace("/", "."))


@pytest.fixture(scope="module")
def library():
    with Client(endpoint="sandbox:") as client:
        yield client


@pytest.mark.parametrize("path", PATHS)
class TestTheTable:
    """The table of operations, asked through its own messages."""

    def refused(self, library, path, parameters):
        return library.call(operation_of(path), parameters)["error"]

    def headers(self, shared, path):
        if path in (PHONE_SESSION, CREDENTIALS_OF_APP):
            return shared.new_session(shared.new_identity())
        return BEARER

    def test_its_methods(self, shared, path):
        message = shared.send("OPTIONS", path, headers=self.headers(shared, path)).json()["error"]["message"]
        accepted = set(re.fullmatch("only ([A-Z,]+) accepted", message)[1].split(","))
        assert accepted == {method.upper() for method in PATHS[path]}

    def test_each_of_its_methods_is_taken(self, shared, path):
        headers = self.headers(shared, path)
        for method in PATHS[path]:
            assert shared.send(method.upper(), path, headers=headers).status in (200, 400)

    def test_its_parameters(self, library, path):
        self.compare_names(library, path, parameters_of(path), [])

    def compare_names(self, library, path, schema, within):
        parameters = {"no_such_name": 1}
        for name in reversed(within):
            parameters = {name: parameters}
        message = self.refused(library, path, parameters)["message"]
        listed = re.search(r'no_such_name" \(there are: ([^)]*)\)', message)[1]
        known = properties_of(schema)
        local = set() if within else LOCAL[path]
        assert (within, set(listed.split(", ")) - local) == (within, set(known) or {"none"})
        for name, inner in known.items():
            if properties_of(inner):
                self.compare_names(library, path, inner, [*within, name])

    def test_what_is_required(self, library, path):
        outcome = library.call(operation_of(path), {})
        errors = outcome.get("error", {}).get("validation_errors", {})
        required = {name for name, node in errors.items() if name != "_errors" and node["_errors"] == ["Required"]}
        expected = required_of(parameters_of(path))
        # Of alternatives the first is named when there is none.
        alternatives = re.fullmatch(r"(\w+)( or \w+)+ is required", outcome.get("error", {}).get("message", ""))
        assert required - ({alternatives[1]} if alternatives else set()) == expected

    def test_its_types(self, shared, path):
        """Each parameter is given what it cannot be; the server names each, with what it wants."""
        wanted = properties_of(parameters_of(path))
        impossible = {name: impossible_for(schema) for name, schema in wanted.items()}
        answer = shared.post(path, self.headers(shared, path), **impossible)
        if not wanted:
            assert answer.status == 200
            return
        errors = answer.json()["error"]["validation_errors"]
        for name, schema in wanted.items():
            schema = STRICTER.get((path, name), schema)
            assert (name, errors[name]["_errors"]) == (name, [complaint_about(schema)])

    def test_its_formats_and_enums(self, shared, path):
        """Each text parameter is given a text that it cannot be."""
        for name, schema in properties_of(parameters_of(path)).items():
            schema = STRICTER.get((path, name), schema)
            expected = None
            if (path, name) in OPEN:
                continue
            if "enum" in schema:
                expected = "Invalid enum value. Expected " + " | ".join(f"'{value}'" for value in schema["enum"])
            elif "format" in schema and schema["type"] == "string":
                expected = {"uuid": "Invalid uuid", "date-time": "Invalid datetime", "email": "Invalid email"}[
                    schema["format"]
                ]
            if expected:
                error = shared.post(path, self.headers(shared, path), **{name: "no such thing"}).json()["error"]
                assert (name, error["validation_errors"][name]["_errors"]) == (name, [expected])

    def test_which_may_be_null(self, shared, path):
        for name, schema in properties_of(parameters_of(path)).items():
            answer = shared.post(path, self.headers(shared, path), **{name: None})
            refused = name in answer.json().get("error", {}).get("validation_errors", {})
            assert (name, refused) == (name, not schema.get("nullable", False))

    def test_whose_credentials_it_takes(self, shared, path):
        jane = shared.new_identity()
        accepted = {
            scheme for method in PATHS[path].values() for alternative in method["security"] for scheme in alternative
        }
        for scheme, headers in {
            "api_key": BEARER,
            "pat_with_workspace": {"authorization": f"Bearer {PERSONAL_ACCESS_TOKEN}", "seam-workspace": WORKSPACE_ID},
            "client_session": shared.new_session(jane),
            "publishable_key": {"seam-publishable-key": PUBLISHABLE_KEY},
        }.items():
            answer = shared.post(path, headers, **({"device_id": NOBODY} if path == "/phones/get" else {}))
            assert (scheme, answer.status != 401) == (scheme, scheme in accepted)


def impossible_for(schema):
    return [] if schema.get("type") == "object" else {}


def complaint_about(schema):
    given = "array" if schema.get("type") == "object" else "object"
    wanted = {"integer": "number"}.get(schema.get("type", "string"), schema.get("type", "string"))
    return f"Expected {wanted}, received {given}"
