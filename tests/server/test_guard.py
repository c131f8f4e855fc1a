"""Who may ask the server: programs, its own page, and pages that were let in; and no page besides."""

import subprocess

import pytest
from serving import BEARER, JSON, PROGRAM, Server

FORM = {"content-type": "application/x-www-form-urlencoded"}
APP = "http://localhost:5173"
EVIL = "http://evil.example"


@pytest.fixture(scope="module")
def open_to_some():
    """A server that lets a page in, and has another name."""
    with Server("--quiet", "--allow-origin", APP, "--allow-host", "seam.test", "--allow-host", "192.0.2.7") as server:
        yield server


def own(server):
    return server.endpoint


def identities(server):
    return server.ask("/user_identities/list")["user_identities"]


def create(server, **headers):
    """Tries to make a user identity: the answer, and whether there is one more."""
    before = len(identities(server))
    answer = server.post("/user_identities/create", {**BEARER, **headers})
    return answer, len(identities(server)) > before


class TestHosts:
    """The host that a request is for: a name that somebody led here is not ours."""

    @pytest.mark.parametrize(
        "host",
        ["evil.example", "evil.example:{port}", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.2", ""],
    )
    @pytest.mark.parametrize("path", ["/", "/_page/events", "/phones/list", "/nothing"])
    def test_another_is_refused(self, shared, host, path):
        answer = shared.send("GET", path, headers={**BEARER, "host": host.format(port=shared.port)})
        assert answer.status == 421 and answer.error == "host_not_allowed"
        assert b"--allow-host" in answer.body

    def test_a_name_that_was_led_here_changes_nothing(self, shared):
        host = f"evil.example:{shared.port}"
        # As a browser sends it: to itself, the page and the server are of one origin.
        answer, is_made = create(shared, host=host, origin=f"http://{host}", **{"sec-fetch-site": "same-origin"})
        assert answer.status == 421 and not is_made
        action = {**FORM, "host": host, "origin": f"http://{host}", "sec-fetch-site": "same-origin"}
        assert shared.send("POST", "/_page/actions/create_identity", b"full_name=x", action).status == 421
        assert "x" not in [identity["full_name"] for identity in identities(shared)]

    def test_a_name_in_the_request_line_counts_too(self, shared):
        answer = shared.send("GET", f"{EVIL}/phones/list", headers={**BEARER, "host": "localhost"})
        assert answer.status == 421

    @pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:{port}", "localhost", "LocalHost:{port}", "localhost:1"])
    def test_its_own_are_answered(self, shared, host):
        answer = shared.send("GET", "/phones/list", headers={**BEARER, "host": host.format(port=shared.port)})
        assert answer.status == 200

    @pytest.mark.parametrize("host", ["seam.test", "SEAM.test:{port}", "192.0.2.7:80"])
    def test_those_that_were_allowed_are_answered(self, open_to_some, host):
        answer = open_to_some.send(
            "GET", "/phones/list", headers={**BEARER, "host": host.format(port=open_to_some.port)}
        )
        assert answer.status == 200

    def test_a_listener_on_all_addresses_answers_to_each_and_to_no_name(self):
        with Server("--quiet", listen="0.0.0.0:0") as server:
            server.address = f"127.0.0.1:{server.port}"
            for host, status in [
                ("10.1.2.3:80", 200),
                ("[fe80::1]:80", 200),
                ("localhost", 200),
                ("evil.example", 421),
            ]:
                assert server.send("GET", "/phones/list", headers={**BEARER, "host": host}).status == status, host

    @pytest.mark.parametrize("host", ["", "seam.test:80", "http://seam.test", "a/b", "*"])
    def test_what_is_no_host_is_refused(self, host):
        done = subprocess.run([PROGRAM, "serve", "--allow-host", host], capture_output=True, text=True, timeout=20)
        assert done.returncode == 2 and "seam.test" in done.stderr


class TestOrigins:
    """The page that asks."""

    @pytest.mark.parametrize(
        "origin", [EVIL, "null", APP, "https://127.0.0.1:{port}", "http://127.0.0.1:1", "", "file://"]
    )
    def test_another_is_refused_and_changes_nothing(self, shared, origin):
        answer, is_made = create(shared, origin=origin.format(port=shared.port))
        assert answer.status == 403 and answer.error == "origin_not_allowed" and not is_made
        assert "access-control-allow-origin" not in answer.headers

    @pytest.mark.parametrize("origin", [EVIL, "null"])
    def test_one_that_was_not_named_is_refused_where_another_was(self, open_to_some, origin):
        answer, is_made = create(open_to_some, origin=origin)
        assert answer.status == 403 and not is_made

    def test_its_own_and_those_that_were_allowed_are_answered(self, shared, open_to_some):
        for server, origin in [(shared, own(shared)), (open_to_some, own(open_to_some)), (open_to_some, APP)]:
            answer, is_made = create(server, origin=origin)
            assert answer.status == 200 and is_made, origin

    def test_programs_have_none_and_are_answered(self, shared):
        answer, is_made = create(shared)
        assert answer.status == 200 and is_made

    def test_all_may_be_allowed(self):
        with Server("--quiet", "--allow-origin", "*") as server:
            for origin in (EVIL, "null"):
                answer, is_made = create(server, origin=origin)
                assert answer.status == 200 and is_made

    def test_faults_which_need_no_key_are_not_for_other_pages(self, shared):
        for path in ("/_sandbox/clear_faults", "/_sandbox/simulate_faults"):
            assert shared.send("POST", path, b"", {"origin": EVIL}).status == 403
            assert shared.send("POST", path, b"", {"sec-fetch-site": "cross-site"}).status == 403

    @pytest.mark.parametrize("site", ["cross-site", "same-site"])
    @pytest.mark.parametrize("path", ["/phones/list", "/_page/events", "/nothing"])
    def test_what_a_page_loads_without_saying_its_origin_is_refused(self, shared, path, site):
        image = {**BEARER, "sec-fetch-site": site, "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}
        assert shared.send("GET", path, headers=image).status == 403

    def test_an_address_that_a_person_types_is_answered(self, shared):
        typed = {"sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
        assert shared.send("GET", "/", headers=typed).status == 200
        assert shared.send("GET", "/phones/list", headers={**BEARER, **typed}).status == 200

    def test_a_link_may_lead_to_the_page_but_no_frame_and_no_image(self, shared):
        def there(mode, kind):
            followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode, "sec-fetch-dest": kind}
            return shared.send("GET", "/", headers=followed).status

        assert there("navigate", "document") == 200
        assert there("navigate", "iframe") == 403
        assert there("no-cors", "image") == 403


class TestActions:
    """What the page does is done for the page alone."""

    PATH = "/_page/actions/create_identity"

    def act(self, server, **headers):
        before = len(identities(server))
        answer = server.send("POST", self.PATH, b"full_name=Jane", {**FORM, **headers})
        return answer.status, len(identities(server)) > before

    def test_its_own_are_done(self, shared):
        # Older browsers, and those that do not trust the connection, say no site.
        for site in ({"sec-fetch-site": "same-origin"}, {}):
            assert self.act(shared, origin=own(shared), **site) == (303, True)

    @pytest.mark.parametrize("site", ["same-origin", "same-site", "cross-site", "none", None])
    @pytest.mark.parametrize("origin", [EVIL, "null", APP, None])
    def test_others_are_not(self, open_to_some, origin, site):
        given = {"origin": origin, "sec-fetch-site": site}
        headers = {name: value for name, value in given.items() if value}
        assert self.act(open_to_some, **headers) == (403, False)

    @pytest.mark.parametrize("site", ["same-site", "cross-site", "none"])
    def test_its_own_origin_is_not_enough_when_the_browser_says_otherwise(self, shared, site):
        assert self.act(shared, origin=own(shared), **{"sec-fetch-site": site}) == (403, False)

    def test_a_get_does_nothing(self, shared):
        before = len(identities(shared))
        answer = shared.send("GET", f"{self.PATH}?full_name=x", headers={"origin": own(shared)})
        assert answer.status == 404 and len(identities(shared)) == before

    def test_only_a_form_is_taken(self, shared):
        answer = shared.send("POST", self.PATH, b'{"full_name":"x"}', {**JSON, "origin": own(shared)})
        assert answer.status == 400

    def test_pages_that_were_let_in_cannot_read_the_page(self, open_to_some):
        for path in ("/", "/_page/events"):
            answer = open_to_some.send("GET", path, headers={"origin": APP})
            assert answer.status == 403 and "access-control-allow-origin" not in answer.headers


def test_a_refusal_is_in_the_log_without_what_was_sent():
    with Server() as server:
        server.post("/user_identities/create", {**BEARER, "origin": "http://evil.example"}, full_name="Jane")
        server.send("GET", "/phones/list?x=seam_secret", headers={**BEARER, "host": "evil.example"})
        log = server.log()
    assert "POST /user_identities/create 403" in log and "GET /phones/list 421" in log
    assert "seam_" not in log and "Jane" not in log
