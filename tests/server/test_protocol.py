"""Seam's wire protocol, request by request."""

import contextlib
import http.client
import re
import signal
import socket
import sqlite3
import subprocess
import threading
import time

import pytest
from serving import (
    API_KEY,
    BEARER,
    JSON,
    NOBODY,
    PERSONAL_ACCESS_TOKEN,
    PROGRAM,
    PUBLISHABLE_KEY,
    WORKSPACE_ID,
    Answer,
    Server,
    environment,
)

LARGEST_BODY = 1_000_000
FORM = {"content-type": "application/x-www-form-urlencoded"}
PAT = {"authorization": f"Bearer {PERSONAL_ACCESS_TOKEN}", "seam-workspace": WORKSPACE_ID}


@pytest.fixture(scope="module")
def owner(shared):
    return shared.new_identity(full_name="Jane Doe")


@pytest.fixture(scope="module")
def phone(shared, owner):
    return shared.new_phone(owner)


@pytest.fixture(scope="module")
def app(shared, owner):
    return shared.new_session(owner)


def ids(answer):
    assert answer.status == 200, answer.body
    return [phone["device_id"] for phone in answer.json()["phones"]]


def exchange(server, data, hang_up=False):
    """What comes back for these bytes, until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=15) as connection:
        connection.sendall(data)
        if hang_up:
            connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def in_chunks(server, body):
    """A POST of a list whose body comes without a length."""
    connection = http.client.HTTPConnection(server.address, timeout=15)
    middle = len(body) // 2
    pieces = iter([body[:middle], body[middle:]])
    # A server that has heard enough hangs up, and its answer is there.
    with contextlib.suppress(BrokenPipeError):
        connection.request("POST", "/phones/list", pieces, {**BEARER, **JSON}, encode_chunked=True)
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


def statuses(received):
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d\d\d) ", received)]


class TestRequestForms:
    """Every form of a request that a server must take."""

    @pytest.mark.parametrize("strict", ["", "&_strict=true"])
    def test_get_with_a_query(self, shared, owner, phone, strict):
        assert ids(shared.send("GET", f"/phones/list?owner_user_identity_id={owner}{strict}")) == [phone]

    def test_get_with_a_body(self, shared, owner, phone):
        assert ids(shared.send("GET", "/phones/list", {"owner_user_identity_id": owner})) == [phone]

    def test_post_with_a_body(self, shared, owner, phone):
        assert ids(shared.post("/phones/list", owner_user_identity_id=owner, _strict=True)) == [phone]

    def test_post_with_a_query(self, shared, owner, phone):
        assert ids(shared.send("POST", f"/phones/list?_strict=true&owner_user_identity_id={owner}")) == [phone]

    def test_the_body_wins_over_the_query(self, shared, owner, phone):
        target = f"/phones/list?owner_user_identity_id={NOBODY}"
        assert ids(shared.send("POST", target, {"owner_user_identity_id": owner})) == [phone]

    @pytest.mark.parametrize("body", [None, b"", b"null", b"{}", b" \n"])
    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_no_parameters(self, shared, phone, method, body):
        assert ids(shared.send(method, "/phones/list", body, {**BEARER, **JSON})) == [phone]

    def test_an_empty_form(self, shared, phone):
        assert ids(shared.send("POST", "/phones/list", b"", {**BEARER, **FORM})) == [phone]

    def test_strict_alone(self, shared, phone):
        assert ids(shared.send("GET", "/phones/list?_strict=true")) == [phone]

    @pytest.mark.parametrize("form", ["query", "body", "post"])
    def test_a_deletion(self, shared, owner, form):
        lost = shared.new_phone(owner)
        answer = {
            "query": lambda: shared.send("DELETE", f"/phones/deactivate?device_id={lost}&_strict=true"),
            "body": lambda: shared.send("DELETE", "/phones/deactivate", {"device_id": lost}),
            "post": lambda: shared.post("/phones/deactivate", device_id=lost),
        }[form]()
        assert (answer.status, answer.json()) == (200, {"ok": True})
        assert shared.post("/phones/get", device_id=lost).status == 404

    def test_a_body_in_chunks(self, shared, owner, phone):
        body = b'{"owner_user_identity_id":"%s"}' % owner.encode()
        assert ids(in_chunks(shared, body)) == [phone]

    def test_arrays_repeat_the_name_and_spaces_are_plusses(self, server):
        made = [server.new_identity(full_name=f"Jane & John {number}") for number in range(3)]
        query = f"search=jane+%26&user_identity_ids={made[0]}&user_identity_ids={made[2]}&limit=5&_strict=true"
        listed = server.send("GET", f"/user_identities/list?{query}").json()["user_identities"]
        assert [identity["user_identity_id"] for identity in listed] == [made[0], made[2]]

    def test_nested_maps_are_dotted_and_booleans_words(self, shared, owner):
        """A creation is sent as a body, but a query is merged into it."""
        query = "phone_metadata.operating_system=ios&assa_abloy_metadata.ble_capability=false"
        answer = shared.send("POST", f"/phones/simulate/create_sandbox_phone?{query}", {"user_identity_id": owner})
        phone = answer.json()["phone"]
        assert phone["device_type"] == "ios_phone"
        assert shared.post("/phones/deactivate", device_id=phone["device_id"]).status == 200

    @pytest.mark.parametrize(
        "content_type",
        ["application/json", "application/json; charset=utf-8", "Application/JSON", "application/json;charset=UTF-8"],
    )
    def test_types_of_json(self, shared, owner, phone, content_type):
        body = b'{"owner_user_identity_id":"%s"}' % owner.encode()
        assert ids(shared.send("POST", "/phones/list", body, {**BEARER, "content-type": content_type})) == [phone]

    def test_unknown_parameters_are_ignored(self, shared, owner, phone):
        assert ids(shared.post("/phones/list", owner_user_identity_id=owner, surprise=1)) == [phone]


class TestTokens:
    """All kinds of token, and the exact types of error."""

    def test_those_that_are_accepted(self, shared, phone, app):
        assert ids(shared.send("GET", "/phones/list")) == [phone]
        assert ids(shared.send("GET", "/phones/list", headers=PAT)) == [phone]
        assert shared.send("GET", "/client_sessions/get", headers=app).status == 200

    def test_a_client_session_in_its_own_header(self, shared, app):
        token = app["authorization"].split()[1]
        both = {**app, "client-session-token": token}
        for headers in (both, {"client-session-token": token}, {"seam-client-session-token": token}):
            assert shared.send("GET", "/client_sessions/get", headers=headers).status == 200

    def test_a_publishable_key_makes_a_session(self, shared):
        headers = {"seam-publishable-key": PUBLISHABLE_KEY}
        made = shared.ask("/client_sessions/create", headers, user_identifier_key="a-high-entropy-secret")
        assert made["client_session"]["token"].startswith("seam_cst")

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            {"authorization": "Basic c2VhbTo="},
            {"authorization": API_KEY},
            {"authorization": "Bearer"},
            {"authorization": "Bearer "},
            {"authorization": "Bearer seam_of_somebody_else"},
            {"authorization": "Bearer nonsense"},
            {"authorization": f"Bearer {API_KEY}x"},
            {**PAT, "seam-workspace": NOBODY},
            {**PAT, "authorization": "Bearer seam_at1_of_somebody_else"},
            {"authorization": "Bearer eyJhbGciOiJub25lIn0.e30.", "seam-workspace": WORKSPACE_ID},
            {"authorization": "Bearer seam_cst1of_nobody"},
            {"seam-publishable-key": PUBLISHABLE_KEY},
            {"seam-publishable-key": "seam_pk_of_nobody"},
            {"authorization": f"Bearer {PUBLISHABLE_KEY}"},
        ],
        ids=str,
    )
    def test_unauthorized(self, shared, headers):
        answer = shared.send("GET", "/phones/list", headers=headers)
        assert (answer.status, answer.error, answer.json()["ok"]) == (401, "unauthorized", False)

    @pytest.mark.parametrize("token", [PERSONAL_ACCESS_TOKEN, "seam_at_unknown", "eyJhbGciOiJub25lIn0.e30."])
    def test_an_access_token_in_place_of_an_api_key(self, shared, token):
        answer = shared.send("GET", "/phones/list", headers={"authorization": f"Bearer {token}"})
        assert (answer.status, answer.error) == (401, "access_token_used_for_api_key")

    def test_a_client_session_in_place_of_an_api_key(self, shared, app):
        answer = shared.send("GET", "/phones/list", headers=app)
        assert (answer.status, answer.error) == (401, "client_session_token_used_for_api_key")

    def test_what_is_for_client_sessions_only(self, shared):
        answer = shared.post("/seam/mobile_sdk/v1/acs/credentials/list")
        assert (answer.status, answer.error) == (401, "unauthorized")

    def test_an_app_deactivates_its_own_phones_only(self, shared, owner, phone, app):
        foreign = shared.new_phone(shared.new_identity())
        own = shared.new_phone(owner)
        answer = shared.post("/phones/deactivate", app, device_id=foreign)
        assert (answer.status, answer.error) == (404, "phone_not_found")
        assert shared.post("/phones/deactivate", app, device_id=own).status == 200
        assert shared.post("/phones/deactivate", device_id=foreign).status == 200

    def test_a_session_that_was_revoked(self, server):
        session = server.ask("/client_sessions/create")["client_session"]
        headers = {"authorization": f"Bearer {session['token']}"}
        assert server.post("/workspaces/get", headers).status == 200
        server.ask("/client_sessions/revoke", client_session_id=session["client_session_id"])
        answer = server.post("/workspaces/get", headers)
        assert (answer.status, answer.error) == (401, "unauthorized")

    def test_no_answer_shows_a_token(self, shared):
        answer = shared.send("GET", "/phones/list", headers={"authorization": "Bearer seam_secret_of_somebody"})
        assert b"secret_of_somebody" not in answer.body + bytes(answer.headers)


class TestOrderOfChecks:
    """Route, body, request id, authentication, method, validation: each request is wrong in all that follows too."""

    def test_the_route_is_first(self, shared):
        answer = shared.send("PUT", "/phones/nothing", b"{", {})
        assert (answer.status, answer.error) == (404, "unknown_route")

    def test_the_route_comes_before_the_size_of_the_body(self, shared):
        announced = b"POST /phones/nothing HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000001\r\n\r\n"
        assert statuses(exchange(shared, announced)) == [404]

    @pytest.mark.parametrize("body", [b"{", b"nonsense", b'{"device_id":}', b"\xff\xfe", b'{"a":1}x', b"[" * 100_000])
    def test_then_the_body(self, shared, body):
        answer = shared.send("PUT", "/phones/get", body, JSON)
        assert (answer.status, answer.body) == (400, b"Invalid JSON")
        assert answer.headers.get_content_type() == "text/plain"

    def test_then_authentication(self, shared):
        answer = shared.send("PUT", "/phones/get", {"device_id": 1}, {})
        assert (answer.status, answer.error) == (401, "unauthorized")

    def test_then_the_method(self, shared):
        answer = shared.send("PUT", "/phones/get", {"device_id": 1})
        assert (answer.status, answer.error) == (405, "method_not_allowed")

    def test_then_the_parameters(self, shared):
        answer = shared.send("POST", "/phones/get", {"device_id": 1})
        assert (answer.status, answer.error) == (400, "invalid_input")

    @pytest.mark.parametrize("body", [[], [1], "text", 7, True])
    def test_a_body_that_is_no_object_is_a_question_of_validation(self, shared, body):
        assert shared.send("POST", "/phones/get", body, {}).error == "unauthorized"
        answer = shared.send("POST", "/phones/get", body)
        assert (answer.status, answer.error) == (400, "invalid_input")
        assert "seam-request-id" in answer.headers


class TestAnswers:
    def test_each_has_a_request_id_of_its_own(self, shared):
        answers = [
            shared.send("GET", "/phones/list"),
            shared.send("GET", "/phones/list", headers={}),
            shared.post("/phones/get"),
        ]
        found = [answer.headers["seam-request-id"] for answer in answers]
        assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one) for one in found)
        assert len(set(found)) == 3

    def test_the_request_id_is_in_no_body(self, shared):
        answer = shared.post("/phones/get", device_id=NOBODY)
        assert answer.headers["seam-request-id"].encode() not in answer.body

    @pytest.mark.parametrize("parameters", [{"device_id": NOBODY}, {}])
    def test_an_error_is_json(self, shared, parameters):
        answer = shared.post("/phones/get", **parameters)
        assert answer.headers.get_content_type() == "application/json"
        body = answer.json()
        assert set(body) == {"error", "ok"} and body["ok"] is False
        assert set(body["error"]) <= {"type", "message", "data", "validation_errors"}

    def test_an_unknown_id(self, shared):
        for path, parameter, error in [
            ("/phones/get", "device_id", "phone_not_found"),
            ("/user_identities/get", "user_identity_id", "user_identity_not_found"),
            ("/acs/systems/get", "acs_system_id", "acs_system_not_found"),
            ("/acs/users/get", "acs_user_id", "acs_user_not_found"),
            ("/acs/credentials/get", "acs_credential_id", "acs_credential_not_found"),
            ("/client_sessions/get", "client_session_id", "client_session_not_found"),
            ("/events/get", "event_id", "event_not_found"),
            ("/phones/simulate/create_sandbox_phone", "user_identity_id", "user_identity_not_found"),
        ]:
            answer = shared.post(path, **{parameter: NOBODY})
            assert (path, answer.status, answer.error) == (path, 404, error)

    @pytest.mark.parametrize(
        "path", ["/nothing", "/phones", "/phones/list/", "/phones/list/x", "//phones/list", "/PHONES/LIST"]
    )
    def test_an_unknown_route(self, shared, path):
        answer = shared.send("GET", path)
        assert (answer.status, answer.error) == (404, "unknown_route")
        assert f" {path}" in answer.json()["error"]["message"]
        assert answer.headers["seam-request-id"]


class TestValidation:
    def error(self, shared, path, **parameters):
        answer = shared.post(path, **parameters)
        assert (answer.status, answer.error) == (400, "invalid_input")
        return answer.json()["error"]

    def test_one_that_is_missing(self, shared):
        error = self.error(shared, "/phones/get")
        assert error["message"] == "device_id is required"
        assert error["validation_errors"] == {"_errors": [], "device_id": {"_errors": ["Required"]}}

    def test_one_that_is_no_uuid(self, shared):
        for path in ("/phones/get", "/phones/deactivate"):
            error = self.error(shared, path, device_id="mine")
            assert error["message"] == 'Invalid uuid for "device_id"'
            assert error["validation_errors"]["device_id"] == {"_errors": ["Invalid uuid"]}

    @pytest.mark.parametrize("value", [None, "", 7, [], {}, True])
    def test_a_filter_that_is_empty_or_of_another_type(self, shared, value):
        error = self.error(shared, "/phones/list", owner_user_identity_id=value)
        assert len(error["validation_errors"]["owner_user_identity_id"]["_errors"]) == 1

    def test_an_empty_filter_in_a_query(self, shared):
        answer = shared.send("GET", "/phones/list?owner_user_identity_id=")
        assert (answer.status, answer.error) == (400, "invalid_input")

    def test_they_are_nested_as_the_parameters_are(self, shared):
        metadata = {"os_version": 10, "operating_system": "symbian"}
        error = self.error(
            shared, "/phones/simulate/create_sandbox_phone", user_identity_id="x", phone_metadata=metadata
        )
        assert error["message"].startswith("3 Input Errors: ")
        tree = error["validation_errors"]
        assert tree["_errors"] == tree["phone_metadata"]["_errors"] == []
        assert tree["user_identity_id"]["_errors"] == ["Invalid uuid"]
        assert tree["phone_metadata"]["os_version"]["_errors"] == ["Expected string, received number"]
        assert "'android' | 'ios'" in tree["phone_metadata"]["operating_system"]["_errors"][0]

    def test_the_element_of_a_list(self, shared):
        error = self.error(shared, "/user_identities/list", user_identity_ids=[NOBODY, "x"])
        assert error["validation_errors"]["user_identity_ids"]["1"]["_errors"] == ["Invalid uuid"]


class TestMethods:
    @pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
    def test_one_that_is_not_accepted(self, shared, method):
        answer = shared.send(method, "/phones/list")
        assert (answer.status, answer.error) == (405, "method_not_allowed")
        assert answer.json()["error"]["message"] == "only GET,POST accepted"

    def test_head_is_answered_without_a_body(self, shared):
        answer = shared.send("HEAD", "/phones/list")
        assert (answer.status, answer.body) == (405, b"")

    def test_head_and_options_need_credentials_too(self, shared):
        for method in ("HEAD", "OPTIONS"):
            assert shared.send(method, "/phones/list", headers={}).status == 401

    def test_a_creation_is_no_get(self, shared):
        answer = shared.send("GET", "/user_identities/create")
        assert answer.json()["error"]["message"] == "only POST accepted"

    def test_all_that_seam_takes(self, server):
        jane = server.new_identity(full_name="Jane Doe")
        for method, name in [("PATCH", "Jane Roe"), ("POST", "Jane Poe")]:
            assert (
                server.send(method, "/user_identities/update", {"user_identity_id": jane, "full_name": name}).status
                == 200
            )
            assert server.ask("/user_identities/get", user_identity_id=jane)["user_identity"]["full_name"] == name
        for method in ("PUT", "POST"):
            assert server.send(method, "/client_sessions/create", {"user_identity_id": jane}).status == 200
        assert server.send("DELETE", f"/user_identities/delete?user_identity_id={jane}").status == 200


class TestBodies:
    @pytest.mark.parametrize(
        "content_type", ["text/plain", "application/x-www-form-urlencoded", "text/json", "multipart/form-data", ""]
    )
    def test_of_another_type(self, shared, content_type):
        answer = shared.send("POST", "/phones/list", b'{"a":1}', {**BEARER, "content-type": content_type})
        assert (answer.status, answer.error) == (400, "invalid_content_type")

    def test_of_no_type(self, shared):
        answer = shared.send("POST", "/phones/list", b'{"a":1}')
        assert (answer.status, answer.error) == (400, "invalid_content_type")

    def test_as_large_as_may_be(self, shared, phone):
        assert ids(shared.send("POST", "/phones/list", b"{}".rjust(LARGEST_BODY), {**BEARER, **JSON})) == [phone]

    def test_whose_length_is_too_large(self, shared):
        head = f"POST /phones/list HTTP/1.1\r\nhost: localhost\r\ncontent-length: {LARGEST_BODY + 1}\r\n\r\n"
        received = exchange(shared, head.encode())
        assert statuses(received) == [413]
        assert b"text/plain" in received

    def test_that_is_sent_whole_before_the_answer_is_read(self, shared):
        answer = shared.send("POST", "/phones/list", b"{}".rjust(LARGEST_BODY + 1), {**BEARER, **JSON})
        assert (answer.status, answer.headers.get_content_type()) == (413, "text/plain")

    def test_that_grows_too_large_in_chunks(self, shared):
        answer = in_chunks(shared, b" " * (LARGEST_BODY + 1))
        assert (answer.status, answer.headers.get_content_type()) == (413, "text/plain")

    def test_that_breaks_off(self, shared, phone):
        head = (
            b"POST /phones/list HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"
        )
        exchange(shared, head, hang_up=True)
        assert ids(shared.send("GET", "/phones/list")) == [phone]


class TestConnections:
    LIST = f"GET /phones/list HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {API_KEY}\r\n\r\n".encode()
    REFUSED = b"GET /phones/list HTTP/1.1\r\nhost: localhost\r\n\r\n"

    def test_many_requests_on_one(self, shared):
        connection = http.client.HTTPConnection(shared.address, timeout=15)
        connection.connect()
        socket_of_first = connection.sock
        for path, status in [("/phones/list", 200), ("/nothing", 404), ("/phones/get", 400), ("/phones/list", 200)]:
            connection.request("GET", path, headers=BEARER)
            response = connection.getresponse()
            response.read()
            assert response.status == status
            assert connection.sock is socket_of_first
        connection.close()

    def test_pipelined_requests_are_answered_in_order(self, shared):
        last = b"GET /nothing HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
        received = exchange(shared, self.LIST + self.REFUSED + self.LIST + last)
        assert statuses(received) == [200, 401, 200, 404]

    def test_http_1_0(self, shared):
        received = exchange(shared, self.LIST.replace(b"HTTP/1.1", b"HTTP/1.0"))
        assert received.startswith(b"HTTP/1.0 200 ")

    @pytest.mark.parametrize("length", [10_000, 1_000_000])
    def test_long_headers(self, shared, phone, length):
        head = (
            f"GET /phones/list HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {API_KEY}\r\nx-long: {'a' * length}\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", shared.port), timeout=15) as connection:
            try:
                connection.sendall(head.encode())
                received = connection.recv(65536)
            except ConnectionError:
                received = b"HTTP/1.1 431 "  # It hung up, which says the same.
        assert statuses(received) == [200 if length == 10_000 else 431]
        assert ids(shared.send("GET", "/phones/list")) == [phone]

    @pytest.mark.parametrize(
        "junk", [b"\x16\x03\x01\x02\x00\x01", b"hello\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\r\n" * 1000, b""]
    )
    def test_what_is_no_request(self, shared, phone, junk):
        assert b" 200 " not in exchange(shared, junk, hang_up=True)
        assert ids(shared.send("GET", "/phones/list")) == [phone]

    def test_connections_that_say_nothing_keep_nobody_waiting(self, shared, phone):
        idle = [socket.create_connection(("127.0.0.1", shared.port)) for _ in range(200)]
        assert ids(shared.send("GET", "/phones/list")) == [phone]
        for connection in idle:
            connection.close()


class TestTheProgram:
    def serve(self, *arguments):
        """Runs `serve` that is expected to end at once."""
        return subprocess.run(
            [PROGRAM, "serve", *map(str, arguments)], env=environment(), capture_output=True, text=True, timeout=20
        )

    def test_it_tells_how_to_use_it(self):
        with Server() as server:
            told = [server.process.stdout.readline() for _ in range(4)]
        assert any(API_KEY in line for line in told)
        assert any(PERSONAL_ACCESS_TOKEN in line and WORKSPACE_ID in line for line in told)

    @pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
    def test_calls_under_way_end_before_it_does(self, stop):
        with Server("--fault", '{"operation":"phones.list","delay_ms":1500}') as server:
            answers = []
            call = threading.Thread(target=lambda: answers.append(server.send("GET", "/phones/list")))
            call.start()
            time.sleep(0.5)
            server.process.send_signal(stop)
            call.join(15)
            assert [answer.status for answer in answers] == [200]
            assert server.process.wait(10) == 0
        with pytest.raises(ConnectionRefusedError):
            server.send("GET", "/phones/list")

    def test_idle_connections_do_not_keep_it(self):
        with Server() as server, socket.create_connection(("127.0.0.1", server.port)):
            server.send("GET", "/phones/list")
            server.process.terminate()
            assert server.process.wait(4) == 0

    def test_a_port_that_is_taken(self, shared):
        done = self.serve("--listen", shared.address)
        assert done.returncode == 2
        assert shared.address in done.stderr and "in use" in done.stderr

    def test_an_address_that_is_none(self):
        assert self.serve("--listen", "nowhere").returncode == 2

    def test_it_logs_requests_without_secrets(self):
        with Server() as server:
            server.send("GET", "/phones/list?secret=hidden")
            server.send("GET", "/phones/list", headers={"authorization": "Bearer seam_secret"})
            server.stop()
            log = server.log()
        assert re.search(r"^GET /phones/list 200 [\d.]+ ms [0-9a-f-]{36}$", log, re.MULTILINE)
        assert re.search(r"^GET /phones/list 401 ", log, re.MULTILINE)
        assert "secret" not in log and API_KEY not in log

    def test_quiet(self):
        with Server("--quiet") as server:
            server.send("GET", "/phones/list")
            server.stop()
            assert server.log() == ""

    def test_a_file_keeps_what_was_done(self, tmp_path):
        with Server("--db", tmp_path / "sandbox.db") as server:
            owner = server.new_identity()
            phone = server.new_phone(owner)
        with Server("--db", tmp_path / "sandbox.db") as server:
            assert server.phones_of(owner) == [phone]

    @pytest.mark.parametrize("kind", ["text", "database", "newer"])
    def test_a_foreign_file_is_refused_and_left_alone(self, tmp_path, kind):
        path = tmp_path / "foreign.db"
        if kind == "text":
            path.write_text("Dear Jane,\n" * 1000)
        elif kind == "database":
            with sqlite3.connect(path) as database:
                database.execute("CREATE TABLE letters (text TEXT)")
            database.close()
        else:
            with Server("--db", path) as server:
                server.new_identity()
            database = sqlite3.connect(path)
            (version,) = database.execute("PRAGMA user_version").fetchone()
            database.execute(f"PRAGMA user_version = {version + 1}")
            database.commit()
            database.close()
        before = path.read_bytes()
        done = self.serve("--listen", "127.0.0.1:0", "--db", path)
        assert (done.returncode, done.stdout) == (2, "")
        assert str(path) in done.stderr and "cannot be used as a sandbox" in done.stderr
        assert path.read_bytes() == before

    def test_a_folder_that_is_not_there(self, tmp_path):
        done = self.serve("--listen", "127.0.0.1:0", "--db", tmp_path / "nowhere" / "sandbox.db")
        assert done.returncode == 2 and "folder" in done.stderr


class TestOtherOrigins:
    """Pages of browsers, whose origin was or was not allowed."""

    APP = "http://localhost:5173"
    PREFLIGHT = {
        "origin": APP,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,client-session-token",
    }

    @pytest.fixture
    def server(self):
        with Server("--quiet", "--allow-origin", self.APP, "--allow-origin", "https://app.example") as server:
            yield server

    def test_a_preflight_needs_no_credentials(self, server):
        answer = server.send("OPTIONS", "/phones/deactivate", headers=self.PREFLIGHT)
        assert answer.status == 200
        assert answer.headers["access-control-allow-origin"] == self.APP
        assert "POST" in answer.headers["access-control-allow-methods"]
        assert "authorization" in answer.headers["access-control-allow-headers"]

    def test_an_answer_may_be_read_with_its_request_id(self, server):
        app = server.new_session(server.new_identity())
        for headers, status in ((app, 200), ({}, 401)):
            answer = server.post("/client_sessions/get", headers={**headers, "origin": self.APP})
            assert answer.status == status
            assert answer.headers["access-control-allow-origin"] == self.APP
            assert "seam-request-id" in answer.headers["access-control-expose-headers"]

    def test_another_origin_is_not_allowed(self, server):
        answer = server.send("OPTIONS", "/phones/list", headers={**self.PREFLIGHT, "origin": "http://evil.example"})
        assert answer.status == 403 and "access-control-allow-origin" not in answer.headers

    def test_without_the_option_no_origin_is_allowed(self, shared):
        answer = shared.send("OPTIONS", "/phones/list", headers=self.PREFLIGHT)
        assert answer.status == 403 and "access-control-allow-origin" not in answer.headers

    @pytest.mark.parametrize("origin", ["localhost:5173", "http://localhost:5173/", "ftp://x", "", "http://a/b"])
    def test_what_is_no_origin_is_refused(self, origin):
        done = subprocess.run([PROGRAM, "serve", "--allow-origin", origin], capture_output=True, text=True, timeout=20)
        assert done.returncode == 2 and "http://localhost:5173" in done.stderr
