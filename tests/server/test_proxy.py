"""The proxy between an app and Seam: what it hands on, what it says of it, and what it never shows."""

import gzip
import http.client
import json
import signal
import ssl
import stat
import subprocess

import pytest
from proxying import Proxy, Upstream, closed_port, wait_until
from seam_phones import Seam, SeamApp, SeamError
from serving import API_KEY, BEARER, NOBODY, PROGRAM, PUBLISHABLE_KEY, environment
from test_agreement import CASES, headers_of, path_of, play

IDENTITY = "11111111-0000-4000-8000-000000000001"
PHONE = "11111111-0000-4000-8000-000000000002"
OTHER = "11111111-0000-4000-8000-000000000003"


@pytest.fixture
def upstream():
    with Upstream() as running:
        yield running


def noted(record):
    return [json.loads(line) for line in record.read_text().splitlines()]


def play_both_processes(proxy):
    """A new phone and a lost phone, with the Python package as the server and as the app."""
    with Seam(api_key=API_KEY, endpoint=proxy.endpoint) as seam:
        jane = seam.user_identities.create(full_name="Jane Doe")
        building = next(system for system in seam.acs.systems.list() if not system.is_credential_manager)
        seam.acs.users.create(acs_system_id=building.id, full_name="Jane Doe", user_identity_id=jane.id)
        seam.acs.credentials.create(
            access_method="mobile_key",
            user_identity_id=jane.id,
            acs_system_id=building.id,
            is_multi_phone_sync_credential=True,
        )
        for number in range(2):
            token = seam.client_sessions.create(user_identity_id=jane.id).token
            with SeamApp(token, endpoint=proxy.endpoint) as app:
                app.phone_sessions.get_or_create(custom_sdk_installation_id=f"phone-{number}", phone_os="android")
                assert app.credentials.list()
        lost, kept = seam.phones.list(owner_user_identity_id=jane.id)
        seam.phones.deactivate(device_id=lost.id)
        with pytest.raises(SeamError) as gone:
            seam.phones.get(device_id=lost.id)
        assert gone.value.code == "phone_not_found"
        assert [phone.id for phone in seam.phones.list(owner_user_identity_id=jane.id)] == [kept.id]
        assert seam.acs.credentials.list(user_identity_id=jane.id)
        assert seam.events.list(since="2000-01-01T00:00:00Z")


class TestASandboxAsUpstream:
    def test_everything_is_the_same(self, server, tmp_path):
        record = tmp_path / "record.jsonl"
        with Proxy(server.endpoint, "--record", record, "--fail-on-difference") as proxy:
            play_both_processes(proxy)
            summary = proxy.summary()
            assert proxy.status == 0, proxy.log()
        assert summary["exchanges"] == summary["same"] == len(noted(record)) > 15
        assert summary["different"] == summary["not comparable"] == 0

    def test_ids_in_lists_queries_and_pages_are_replaced(self, server):
        with Proxy(server.endpoint) as proxy:
            people = [proxy.new_identity(full_name=f"Person {number}") for number in range(3)]
            listed = proxy.ask("/user_identities/list", user_identity_ids=people[:2])["user_identities"]
            assert [one["user_identity_id"] for one in listed] == people[:2]
            query = f"/user_identities/get?user_identity_id={people[2]}"
            assert proxy.send("GET", query).json()["user_identity"]["full_name"] == "Person 2"
            page = proxy.ask("/user_identities/list", limit=2)
            page = proxy.ask("/user_identities/list", limit=2, page_cursor=page["pagination"]["next_page_cursor"])
            assert [one["user_identity_id"] for one in page["user_identities"]] == [people[2]]
            assert proxy.summary() == {"exchanges": 7, "same": 7, "different": 0, "not comparable": 0}, proxy.log()

    def test_refusals_are_the_same(self, server):
        with Proxy(server.endpoint) as proxy:
            owner = proxy.new_identity(user_identity_key="jane")
            refused = [
                proxy.post("/user_identities/create", user_identity_key="jane"),
                proxy.post("/phones/get", device_id=NOBODY),
                proxy.post("/phones/get", device_id="no id"),
                proxy.post("/phones/get"),
                proxy.send("PUT", "/phones/get", {"device_id": owner}),
                proxy.send("POST", "/phones/list", b"{", {**BEARER, "content-type": "application/json"}),
                proxy.send("POST", "/phones/list", b"a=b", {**BEARER, "content-type": "text/plain"}),
                proxy.send("POST", "/phones/list", b"[]", {**BEARER, "content-type": "application/json"}),
            ]
            assert all(400 <= answer.status < 500 for answer in refused)
            assert proxy.summary() == {"exchanges": 9, "same": 9, "different": 0, "not comparable": 0}, proxy.log()

    def test_every_kind_of_credentials_is_replaced(self, server):
        with Proxy(server.endpoint) as proxy:
            own_key = {"seam-publishable-key": PUBLISHABLE_KEY}
            session = proxy.ask("/client_sessions/get_or_create", own_key, user_identifier_key="jane-key")
            token = session["client_session"]["token"]
            assert proxy.ask("/client_sessions/get", {"authorization": f"Bearer {token}"})
            assert proxy.ask("/client_sessions/get", {"seam-client-session-token": token})
            # What an app may not do is the same too.
            assert proxy.post("/phones/simulate/create_sandbox_phone", own_key).status == 401
            assert proxy.summary() == {"exchanges": 4, "same": 3, "different": 0, "not comparable": 1}, proxy.log()

    def test_a_reset_begins_anew(self, server):
        with Proxy(server.endpoint) as proxy:
            for _ in range(2):
                owner = proxy.new_identity(full_name="Jane Doe")
                proxy.new_sync_credential(owner)
                proxy.new_phone(owner)
                proxy.ask("/workspaces/reset_sandbox")
            assert proxy.ask("/phones/list")["phones"] == []
            summary = proxy.summary()
            assert summary["same"] == summary["exchanges"] == 11, proxy.log()

    def test_what_was_there_before_is_not_comparable(self, server):
        owner = server.new_identity()
        token = server.new_session(owner)
        with Proxy(server.endpoint) as proxy:
            assert proxy.ask("/user_identities/get", user_identity_id=owner)
            assert proxy.ask("/client_sessions/get", token)
            log = proxy.end()
        assert f"not comparable: the sandbox does not know its user_identity_id {owner}" in log
        assert "not comparable: the sandbox does not know its client session" in log
        assert "not comparable: 2" in log

    def test_routes_that_the_sandbox_lacks_are_handed_on(self, server):
        with Proxy(server.endpoint) as proxy:
            answer = proxy.post("/devices/list")
            assert (answer.status, answer.error) == (404, "not_implemented_in_sandbox")
            assert "Seam sandbox" in proxy.send("GET", "/").body.decode()
            assert proxy.simulate(operation="phones.list", times=1, status=503) == {"ok": True}
            assert proxy.post("/phones/list").status == 503
            log = proxy.end()
        assert "not comparable: the sandbox does not have the route /devices/list" in log
        assert "not comparable: it controls a sandbox" in log
        assert "not comparable: 4" in log

    def test_wrong_credentials_are_passed_over(self, server):
        with Proxy(server.endpoint) as proxy:
            assert proxy.post("/phones/list", {"authorization": "Bearer seam_wrong_key"}).status == 401
            assert proxy.summary() == {"exchanges": 1, "same": 0, "different": 0, "not comparable": 1}

    @pytest.mark.parametrize("after_effect", [True, False], ids=["it took effect", "it did not"])
    @pytest.mark.parametrize("fault", [{"status": 502}, {"drop_connection": True}], ids=["502", "no answer"])
    def test_a_repetition_keeps_the_sandbox_in_step(self, server, fault, after_effect):
        with Proxy(server.endpoint) as proxy:
            owner = proxy.new_identity()
            phone = proxy.new_phone(owner)
            server.simulate(operation="phones.deactivate", times=1, after_effect=after_effect, **fault)
            assert proxy.post("/phones/deactivate", device_id=phone).status == 502
            in_doubt = proxy.post("/phones/get", device_id=phone)
            assert in_doubt.status == (404 if after_effect else 200)
            assert proxy.post("/phones/deactivate", device_id=phone).status == (404 if after_effect else 200)
            assert proxy.phones_of(owner) == []
            assert proxy.post("/phones/get", device_id=phone).status == 404
            summary = proxy.summary()
            assert summary["different"] == 0, proxy.log()
            assert summary["not comparable"] == (3 if after_effect else 2)

    def test_the_conformance_cases_of_the_sandbox(self, server):
        """Whatever a sandbox can be asked, the check finds no difference between two of them."""
        with Proxy(server.endpoint) as proxy:
            # What tests do with a sandbox itself, such as turning its clock, is not for a proxy.
            for case in (case for case in CASES if not case["name"].startswith("helpers_")):
                config = case.get("config", {})
                of_key = {name: config[name] for name in ("user_identifier_key",) if name in config}

                def ask(operation, parameters, config=config, of_key=of_key):
                    path, headers = path_of(operation), headers_of(config)
                    return proxy.send("POST", path, {**of_key, **parameters}, headers).body

                assert list(play(case, ask))
                proxy.ask("/workspaces/reset_sandbox")
            summary = proxy.summary()
            assert summary["different"] == 0, proxy.log()
            assert summary["same"] > 10 * summary["not comparable"], proxy.log()

    def test_many_at_once(self, server):
        with Proxy(server.endpoint, "--quiet") as proxy, Seam(api_key=API_KEY, endpoint=proxy.endpoint) as seam:
            owner = seam.user_identities.create()
            phones = [seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id) for _ in range(20)]
            report = seam.phones.deactivate_many(device_ids=[phone.id for phone in phones])
            assert {result.outcome for result in report.results} == {"deactivated"}
            assert proxy.summary() == {"exchanges": 41, "same": 41, "different": 0, "not comparable": 0}, proxy.log()


class TestAnUpstreamThatAnswersOtherwise:
    """Each difference is named, and nothing else."""

    @pytest.fixture
    def phone(self, server):
        """A phone as the sandbox has it, with ids of another server's."""
        made = server.ask("/phones/simulate/create_sandbox_phone", user_identity_id=server.new_identity())["phone"]
        return {**made, "device_id": PHONE, "workspace_id": OTHER}

    @pytest.fixture
    def identity(self, server):
        made = server.ask("/user_identities/create", full_name="Jane Doe")["user_identity"]
        return {**made, "user_identity_id": IDENTITY, "workspace_id": OTHER}

    @pytest.fixture
    def proxy(self, upstream, identity, phone):
        upstream.answer("/user_identities/create", {"user_identity": identity, "ok": True})
        upstream.answer("/phones/simulate/create_sandbox_phone", {"phone": phone, "ok": True})
        with Proxy(upstream.url, "--fail-on-difference") as running:
            assert running.new_identity(full_name="Jane Doe") == IDENTITY
            assert running.new_phone(IDENTITY) == PHONE
            yield running

    def differences(self, proxy):
        """The lines of the only paragraph."""
        [paragraph] = proxy.paragraphs()
        assert proxy.status == 1
        title, *lines = [line.strip() for line in paragraph.strip().splitlines() if " ms " not in line]
        assert title.endswith("the sandbox would have answered otherwise.")
        return title.split()[0], lines

    def test_nothing_differs_but_what_servers_choose(self, proxy, upstream, phone):
        renamed = {**phone, "display_name": "Another name", "created_at": "2020-01-01T00:00:00.000Z"}
        upstream.answer("/phones/get", {"phone": renamed, "ok": True})
        assert proxy.ask("/phones/get", device_id=PHONE)["phone"] == renamed
        assert proxy.summary() == {"exchanges": 3, "same": 3, "different": 0, "not comparable": 0}, proxy.log()
        assert proxy.status == 0

    def test_another_status(self, proxy, upstream):
        refusal = {"error": {"type": "phone_is_locked", "message": "No"}, "ok": False}
        upstream.answer("/phones/get", refusal, status=409)
        assert proxy.post("/phones/get", device_id=PHONE).status == 409
        wanted = "Seam answered 409 phone_is_locked, the sandbox would have answered 200"
        assert self.differences(proxy) == ("phones.get", [wanted])

    def test_another_error_type(self, proxy, upstream):
        refusal = {"error": {"type": "device_not_found", "message": "No"}, "ok": False}
        upstream.answer("/phones/get", refusal, status=404)
        assert proxy.post("/phones/get", device_id=NOBODY).status == 404
        wanted = "Seam answered 404 device_not_found, the sandbox would have answered 404 phone_not_found"
        assert self.differences(proxy) == ("phones.get", [wanted])

    def test_a_missing_member(self, proxy, upstream, phone):
        del phone["custom_metadata"]
        upstream.answer("/phones/get", {"phone": phone, "ok": True})
        proxy.ask("/phones/get", device_id=PHONE)
        wanted = "phone.custom_metadata: Seam's answer does not have it, the sandbox's has"
        assert self.differences(proxy) == ("phones.get", [wanted])

    def test_a_member_of_another_type(self, proxy, upstream, phone):
        upstream.answer("/phones/list", {"phones": [{**phone, "warnings": "none"}], "ok": True})
        proxy.ask("/phones/list", owner_user_identity_id=IDENTITY)
        assert self.differences(proxy) == ("phones.list", ["phones[].warnings: Seam answered text, the sandbox a list"])

    def test_more_items(self, proxy, upstream, phone):
        upstream.answer("/phones/list", {"phones": [{**phone, "device_id": OTHER}, phone], "ok": True})
        proxy.ask("/phones/list", owner_user_identity_id=IDENTITY)
        operation, [line] = self.differences(proxy)
        assert operation == "phones.list"
        assert line.startswith("phones: Seam answered 2 items, the sandbox 1 item")

    def test_fewer_items(self, proxy, upstream):
        upstream.answer("/phones/list", {"phones": [], "ok": True})
        proxy.ask("/phones/list", owner_user_identity_id=IDENTITY)
        assert self.differences(proxy) == ("phones.list", ["phones: Seam answered 0 items, the sandbox 1 item"])

    def test_an_id_of_something_else(self, proxy, upstream, phone):
        upstream.answer("/phones/get", {"phone": {**phone, "device_id": OTHER}, "ok": True})
        proxy.ask("/phones/get", device_id=PHONE)
        wanted = "phone.device_id: Seam's id stands for something else than the sandbox's"
        assert self.differences(proxy) == ("phones.get", [wanted])

    def test_a_member_that_only_seam_has_is_told_once(self, proxy, upstream, phone):
        upstream.answer("/phones/get", {"phone": {**phone, "is_folded": True}, "ok": True})
        for _ in range(3):
            proxy.ask("/phones/get", device_id=PHONE)
        operation, [line] = self.differences(proxy)
        assert operation == "phones.get" and line.startswith("phone.is_folded: Seam's answer has it")

    def test_a_page_instead_of_json(self, proxy, upstream):
        upstream.answer("/phones/get", b"<html>", content_type="text/html")
        assert proxy.post("/phones/get", device_id=PHONE).body == b"<html>"
        assert self.differences(proxy) == ("phones.get", ["the body: Seam's is not JSON, the sandbox's is"])

    def test_compressed_answers_are_checked_and_handed_on_as_they_are(self, proxy, upstream, phone):
        body = gzip.compress(json.dumps({"phone": {**phone, "warnings": None}, "ok": True}).encode())
        upstream.answer("/phones/get", body, content_encoding="gzip")
        answer = proxy.post("/phones/get", device_id=PHONE)
        assert (answer.body, answer.headers["content-encoding"]) == (body, "gzip")
        assert self.differences(proxy) == ("phones.get", ["phone.warnings: Seam answered null, the sandbox a list"])

    def test_answers_that_cannot_be_read_are_handed_on(self, proxy, upstream):
        upstream.answer("/phones/get", b"\x0b\x00", content_encoding="br")
        assert proxy.post("/phones/get", device_id=PHONE).body == b"\x0b\x00"
        upstream.answer("/phones/get", b"no gzip", content_encoding="gzip")
        assert proxy.post("/phones/get", device_id=PHONE).body == b"no gzip"
        assert proxy.summary() == {"exchanges": 4, "same": 2, "different": 0, "not comparable": 2}, proxy.log()

    def test_names_cannot_command_the_terminal(self, proxy, upstream, phone):
        upstream.answer("/phones/get", {"phone": {**phone, "a\x1b[2Jb": 1}, "ok": True})
        proxy.ask("/phones/get", device_id=PHONE)
        assert "\x1b" not in proxy.end()


class TestHandingOn:
    def test_requests_arrive_as_they_were(self, upstream):
        upstream.answer("/any/path%20x", {"ok": True})
        body = b'{"a" : "\xc3\xa9"}'
        sent = {
            "authorization": "Bearer seam_key1",
            "content-type": "application/json",
            "seam-workspace": "w",
            "accept-encoding": "br",
            "x-own": "1",
            "connection": "keep-alive, x-hop",
            "x-hop": "not for upstream",
            "te": "trailers",
        }
        with Proxy(upstream.url) as proxy:
            for method in ("POST", "PUT", "PATCH", "DELETE"):
                proxy.send(method, "/any/path%20x?b=2&a=1&a=%2F", body, sent)
                got_method, target, headers, got = upstream.requests[-1]
                assert (got_method, target, got) == (method, "/any/path%20x?b=2&a=1&a=%2F", body)
                kept = [name for name in sent if name not in ("connection", "x-hop", "te")]
                assert {name: headers[name] for name in kept} == {name: sent[name] for name in kept}
                assert headers["x-hop"] is None and headers["te"] is None and headers["user-agent"] is None
                assert headers["host"] == upstream.url.removeprefix("http://")
            proxy.send("GET", "/any/path%20x")
            assert upstream.requests[-1][0] == "GET" and upstream.requests[-1][3] == b""
            proxy.send("HEAD", "/any/path%20x")
            assert upstream.requests[-1][0] == "HEAD"

    def test_an_upstream_with_https(self, tmp_path):
        key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
        command = "openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -days 2 -subj /CN=x".split()
        extensions = ["-addext", "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=critical,CA:FALSE"]
        files = ["-keyout", str(key), "-out", str(certificate)]
        subprocess.run([*command, *extensions, *files], check=True, capture_output=True)
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate, key)
        with Upstream(tls) as upstream:
            upstream.answer("/phones/list", {"phones": [], "ok": True})
            with Proxy(upstream.url, "--trust", "own", "--ca-certificates", certificate) as proxy:
                assert proxy.ask("/phones/list") == {"phones": [], "ok": True}
                assert proxy.summary()["same"] == 1
            with Proxy(upstream.url) as proxy:
                assert proxy.post("/phones/list").error == "upstream_unreachable"

    @pytest.mark.parametrize("status", [200, 201, 204, 302, 304, 404, 418, 500])
    def test_answers_arrive_as_they_were(self, upstream, status):
        body = b"" if status in (204, 304) else b"\x00 any bytes \xff"
        headers = {"content_type": "x/y", "x_own": "1", "location": "/elsewhere", "retry_after": "7", "keep_alive": "x"}
        upstream.answer("/any", body, status, **headers)
        with Proxy(upstream.url) as proxy:
            answer = proxy.send("GET", "/any")
            assert (answer.status, answer.body) == (status, body)
            for name in ("content_type", "x_own", "location", "retry_after"):
                assert answer.headers[name.replace("_", "-")] == headers[name]
            assert answer.headers["keep-alive"] is None
            head = proxy.send("HEAD", "/any")
            assert (head.status, head.body) == (status, b"")
            if status != 204:
                # An answer without its body says how long that is.
                assert head.headers["content-length"] == str(len(body))

    def test_large_bodies(self, upstream, tmp_path):
        record = tmp_path / "record.jsonl"
        sizes = [999_000, 5_000_000, 20_000_000]
        with Proxy(upstream.url, "--record", record) as proxy:
            for size in sizes:
                upstream.answer("/large", b"x" * size, content_type="text/plain")
                answer = proxy.send("POST", "/large", b"y" * size, timeout=60)
                assert answer.body == b"x" * size
                assert upstream.requests[-1][3] == b"y" * size
            proxy.end()
        small, *large = noted(record)
        assert (small["body"], small["parameters"]) == ("x" * sizes[0], "y" * sizes[0])
        assert [(line["body_bytes"], line["parameters_bytes"]) for line in large] == [
            (size, size) for size in sizes[1:]
        ]
        assert not any("body" in line or "parameters" in line for line in large)

    def test_large_lists_are_checked(self, server):
        with Proxy(server.endpoint, "--quiet") as proxy:
            owner = proxy.new_identity(full_name="x" * 900_000)
            for _ in range(2):
                proxy.new_identity(full_name="x" * 900_000)
            assert len(proxy.ask("/user_identities/list")["user_identities"]) == 3
            assert proxy.ask("/user_identities/get", user_identity_id=owner)
            assert proxy.post("/user_identities/create", full_name="x" * 1_100_000).status == 413
            assert proxy.summary() == {"exchanges": 6, "same": 6, "different": 0, "not comparable": 0}, proxy.log()

    def test_an_upstream_that_is_gone(self, tmp_path):
        record = tmp_path / "record.jsonl"
        with closed_port() as nobody, Proxy(nobody, "--record", record) as proxy:
            answer = proxy.post("/phones/list")
            assert (answer.status, answer.error) == (502, "upstream_unreachable")
            assert nobody in answer.json()["error"]["message"] and answer.json()["ok"] is False
            assert proxy.summary() == {"exchanges": 1, "same": 0, "different": 0, "not comparable": 1}
        [line] = noted(record)
        assert line["status"] is None and line["check"] == {"result": "not_comparable", "why": "no answer came"}

    @pytest.mark.parametrize(
        "answer",
        [
            b"",
            b"HTTP/1.1 200 OK\r\ncontent-le",
            b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhal",
            b"nonsense\r\n\r\n",
        ],
        ids=["nothing", "half a head", "half a body", "half a chunk", "no HTTP"],
    )
    def test_an_upstream_that_breaks_off(self, upstream, answer):
        upstream.answers["/phones/deactivate"] = answer
        with Proxy(upstream.url) as proxy:
            refusal = proxy.post("/phones/deactivate", device_id=NOBODY)
            assert (refusal.status, refusal.error) == (502, "upstream_unreachable")
            assert "may have taken effect" in refusal.json()["error"]["message"]
            assert proxy.summary() == {"exchanges": 1, "same": 0, "different": 0, "not comparable": 1}

    def test_an_app_that_hangs_up_is_noted_all_the_same(self, server, tmp_path):
        record = tmp_path / "record.jsonl"
        with Proxy(server.endpoint, "--record", record) as proxy:
            server.simulate(operation="user_identities.create", times=1, delay_ms=1000)
            connection = http.client.HTTPConnection(proxy.address, timeout=10)
            connection.request("POST", "/user_identities/create", b"{}", {**BEARER, "content-type": "application/json"})
            wait_until(lambda: "/_sandbox/simulate_faults" in server.log())
            connection.close()
            wait_until(lambda: record.read_text().count("\n") == 1)
            assert noted(record)[0]["status"] == 200

    @pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
    def test_what_was_asked_for_last_is_in_the_summary(self, server, by):
        with Proxy(server.endpoint, "--quiet") as proxy:
            for _ in range(50):
                proxy.new_identity()
            assert "exchanges: 50, same: 50" in proxy.end(by)

    def test_the_summary_for_programs(self, server):
        with Proxy(server.endpoint, "--quiet") as proxy:
            proxy.new_identity()
        command = [PROGRAM, "proxy", "--json", "--listen", "127.0.0.1:0", "--upstream", server.endpoint]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as process:
            try:
                assert json.loads(process.stdout.readline())["upstream"] == server.endpoint
            finally:
                process.terminate()
            assert json.loads(process.stdout.read())["exchanges"] == 0


class TestForeignPages:
    def test_what_pages_send_is_refused(self, upstream):
        upstream.answer("/phones/list", {"ok": True})
        with Proxy(upstream.url) as proxy:
            for origin in ("https://evil.example", "null", "", proxy.endpoint):
                answer = proxy.post("/phones/list", {**BEARER, "origin": origin})
                assert (answer.status, answer.error) == (403, "origin_not_allowed")
            assert proxy.send("OPTIONS", "/phones/list", headers={"origin": "https://evil.example"}).status == 403
            assert upstream.requests == []

    def test_pages_that_are_allowed(self, upstream):
        upstream.answer("/phones/list", {"ok": True})
        with Proxy(upstream.url, "--allow-origin", "http://localhost:5173") as proxy:
            assert proxy.post("/phones/list", {"origin": "http://localhost:5173"}).status == 200
            assert upstream.requests[-1][2]["origin"] == "http://localhost:5173"
            assert proxy.post("/phones/list", {"origin": "http://localhost:5174"}).status == 403
        with Proxy(upstream.url, "--allow-origin", "*") as proxy:
            assert proxy.post("/phones/list", {"origin": "https://any.example"}).status == 200


class TestSecrets:
    def test_they_stand_nowhere(self, upstream, tmp_path):
        record = tmp_path / "record.jsonl"
        session = {
            "client_session_id": PHONE,
            "token": "opaque-session-topsecret",
            "publishable_key": "pk-topsecret",
            "user_identifier_key": "user-key-topsecret",
            "seam_cst1_topsecret": "seam_cst1_topsecret",
            "text": "a seam_cst1_topsecret, and oldstylekey-topsecret",
        }
        upstream.answer("/client_sessions/create", {"client_session": session, "ok": True})
        upstream.answer("/client_sessions/get", {"error": {"type": "seam_cst1_topsecret", "message": "x"}}, status=400)
        upstream.answer("/seam_cst1_topsecret", b"token=opaque-session-topsecret&a=1", content_type="text/plain")
        upstream.answer("/broken", b'{"token": "opaque-session-topsecret"', content_type="application/json")
        with Proxy(upstream.url, "--record", record) as proxy:
            for headers in (
                {"authorization": "Bearer oldstylekey-topsecret", "x-more": "seam_apikey1_topsecret"},
                {"authorization": "Bearer seam_apikey1_topsecret"},
                {"authorization": "Basic oldstylekey-topsecret"},
                {"client-session-token": "seam_cst1_topsecret"},
                {"seam-publishable-key": "pk-topsecret", "cookie": "a=seam_apikey1_topsecret"},
            ):
                given = {"user_identifier_key": "user-key-topsecret", "api_key": "seam_apikey1_topsecret"}
                proxy.post(
                    "/client_sessions/create", headers, **given, deep=[{"client_session_token": "seam_cst1_topsecret"}]
                )
                proxy.send(
                    "GET",
                    "/client_sessions/get?user_identifier_key=user-key-topsecret&x=seam_cst1_topsecret",
                    None,
                    headers,
                )
                proxy.send("POST", "/seam_cst1_topsecret", b"token=opaque-session-topsecret", headers)
                proxy.send(
                    "POST", "/broken?token=opaque-session-topsecret", b'{"token": "opaque-session-topsecret"', headers
                )
            shown = proxy.end() + proxy.process.stdout.read() + record.read_text()
        assert len(noted(record)) == 20
        assert "topsecret" not in shown and "[secret]" in shown
        # They were handed on all the same.
        assert upstream.requests[0][2]["authorization"] == "Bearer oldstylekey-topsecret"

    def test_the_record_is_for_its_owner_alone(self, server, tmp_path):
        record = tmp_path / "record.jsonl"
        record.write_text('{"from": "before"}\n')
        record.chmod(0o644)
        with Proxy(server.endpoint, "--record", record) as proxy:
            assert stat.S_IMODE(record.stat().st_mode) == 0o600
            proxy.new_identity(full_name="Jane Doe")
            proxy.end()
        before, line = noted(record)
        assert before == {"from": "before"}
        assert (line["method"], line["path"]) == ("POST", "/user_identities/create")
        assert line["parameters"] == {"full_name": "Jane Doe"}
        assert line["body"]["user_identity"]["full_name"] == "Jane Doe"
        assert (line["status"], line["check"]) == (200, {"result": "same"})
        assert line["time"].endswith("Z") and line["duration_ms"] >= 0

    def test_a_record_that_cannot_be_written_goes_on(self, server):
        with Proxy(server.endpoint, "--record", "/dev/full") as proxy:
            proxy.new_identity()
            assert "1 could not be written to the record" in proxy.end()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--upstream", "nowhere"],
        ["--upstream", "ftp://127.0.0.1/"],
        ["--upstream", "http://connect.example"],
        ["--upstream", "https://user:topsecret@connect.example"],
        ["--upstream", "https://connect.example/?token=topsecret1"],
        ["--upstream", "http://127.0.0.1:9", "--record", "/nowhere/at/all"],
        ["--upstream", "http://127.0.0.1:9", "--allow-origin", "evil"],
        ["--upstream", "http://127.0.0.1:9", "--listen", "nowhere"],
        [],
    ],
    ids=["no url", "no http", "plain http", "password", "query", "record", "origin", "listen", "nothing"],
)
def test_arguments_that_are_wrong(arguments):
    command = [PROGRAM, "proxy", "--listen", "127.0.0.1:0", *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stdout) == (2, "") and done.stderr
    assert "user:topsecret" not in done.stderr
