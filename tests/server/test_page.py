"""The page at `/`, as a browser without a script gets it."""

import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from serving import API_KEY, BEARER, JSON, NOBODY, PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY, WORKSPACE_ID

HOSTILE = """<script>document.title="taken"</script><img src="http://127.0.0.1:9/x" onerror="1">&amp;"'</li>"""
FORM = {"content-type": "application/x-www-form-urlencoded"}


class Element:
    """An element of a page, with its text and what is in it."""

    VOID = frozenset(("input", "meta", "link", "img", "br", "option"))

    def __init__(self, tag, attributes, parent=None):
        self.tag, self.attributes, self.parent = tag, dict(attributes), parent
        self.parts = []

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def text(self):
        return " ".join(" ".join(part if isinstance(part, str) else part.text for part in self.parts).split())

    def everything(self):
        """Every element in it."""
        for child in self.parts:
            if isinstance(child, Element):
                yield child
                yield from child.everything()

    def all(self, name):
        """The elements with this tag, `.class` or `#id`."""
        return [
            each
            for each in self.everything()
            if name in (each.tag, "#" + each.attributes.get("id", ""), *("." + one for one in each.classes))
        ]

    def one(self, name):
        found = self.all(name)
        assert len(found) == 1, f"{len(found)} of {name}"
        return found[0]


class Page(HTMLParser, Element):
    """A page as a tree."""

    def __init__(self, source):
        HTMLParser.__init__(self)
        Element.__init__(self, "page", [])
        self._open = self
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes, self._open)
        self._open.parts.append(element)
        if tag not in self.VOID:
            self._open = element

    def handle_endtag(self, tag):
        while self._open.parent and self._open.tag != tag:
            self._open = self._open.parent
        self._open = self._open.parent or self

    def handle_data(self, data):
        self._open.parts.append(data)


def look(server, target="/"):
    answer = server.send("GET", target, headers={})
    assert answer.status == 200
    return Page(answer.body.decode())


def act(server, name, /, **fields):
    """Posts a form of the page, as a browser does."""
    headers = {**FORM, "origin": server.endpoint, "sec-fetch-site": "same-origin"}
    return server.send("POST", f"/_page/actions/{name}?page=0", urlencode(fields).encode(), headers)


@pytest.fixture
def jane(server):
    """A user identity with a sync credential, and its two phones."""
    jane = server.new_identity(full_name="Jane Doe")
    server.new_sync_credential(jane)
    return jane, [server.new_phone(jane), server.new_phone(jane)]


def test_each_phone_shows_what_it_holds_and_where_that_is_from(server, jane):
    owner, phones = jane
    sync, *children = server.ask("/acs/credentials/list", user_identity_id=owner)["acs_credentials"]
    identity = look(server).one(f"#i{owner}")
    assert identity.one("h3").text == "Jane Doe"
    assert identity.one(".sync").one(f"#c{sync['acs_credential_id']}").text.endswith("on 2 phones")
    for phone in phones:
        [child] = [
            each
            for each in children
            if [phone] == [on["device_id"] for on in server.ask("/phones/list", **only_id(each))["phones"]]
        ]
        held = identity.one(f"#p{phone}").one(".held")
        [credential] = held.all(".credential")
        assert credential.attributes["id"] == f"c{child['acs_credential_id']}"
        made_from = credential.all("code")[1]
        assert made_from.attributes["title"] == sync["acs_credential_id"]


def only_id(credential):
    return {"acs_credential_id": credential["acs_credential_id"]}


def test_what_a_deactivation_does(server, jane):
    owner, (lost, kept) = jane
    server.ask("/phones/deactivate", device_id=lost)
    page = look(server)
    identity = page.one(f"#i{owner}")
    assert [phone.attributes["id"] for phone in identity.all(".phone")] == [f"p{kept}"]
    assert identity.one(".sync").text.endswith("on 1 phone")
    told = [(event.attributes["data-type"], event.attributes["data-about"]) for event in page.all(".event")]
    assert ("phone.deactivated", lost) in told
    # The newest first.
    assert [kind for kind, _ in told[:3]] == [
        "acs_credential.deleted",
        "acs_credential.invalidated",
        "phone.deactivated",
    ]


def test_a_card_and_a_key_that_waits_are_on_no_phone(server):
    owner = server.new_identity()
    for method in ("card", "code", "mobile_key"):
        server.ask(
            "/acs/credentials/create",
            user_identity_id=owner,
            acs_system_id=server.access_system(),
            access_method=method,
        )
    told = [each.text.split("… ")[1] for each in look(server).one(".elsewhere").all(".credential")]
    assert sorted(told) == ["not issued yet", "not issued yet", "on no phone"]
    phone = server.new_phone(owner)
    assert "for this phone only" in look(server).one(f"#p{phone}").one(".held").text


def test_times_are_words_with_the_exact_time_beside(server, jane):
    times = look(server).all("time")
    assert len(times) > 5
    for time in times:
        assert re.fullmatch(r"just now|\d+ (second|minute)s? ago", time.text), time.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", time.attributes["title"])


def test_names_are_text_and_nothing_else(server):
    owner = server.new_identity(full_name=HOSTILE)
    phone = server.new_phone(owner, phone_metadata={"device_model": HOSTILE})
    server.post("/phones/get", device_id=HOSTILE)
    server.send("GET", "/<script>alert(1)</script>?<img>")
    source = server.send("GET", "/", headers={}).body.decode()
    # The page's own script, and no other.
    assert source.count("<script") == 1 and "<img" not in source
    page = Page(source)
    assert page.one(f"#i{owner}").one("h3").text == HOSTILE
    assert page.one(f"#p{phone}").one("h4").text == HOSTILE


def test_it_loads_nothing_and_runs_only_its_own_script(server, jane):
    answer = server.send("GET", "/", headers={})
    source = answer.body.decode()
    page = Page(source)
    names = {name for element in page.everything() for name in element.attributes}
    assert not names & {"src", "href", "srcset", "data", "style"} and not [
        name for name in names if name.startswith("on")
    ]
    assert not {"link", "img", "iframe", "object"} & {element.tag for element in page.everything()}
    assert "url(" not in source and "@import" not in source and "https://" not in source
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["form-action"] == policy["connect-src"] == "'self'"
    assert policy["script-src"].startswith("'sha256-") and policy["style-src"].startswith("'sha256-")
    assert "unsafe" not in str(policy)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"


def test_an_empty_sandbox(server):
    page = look(server)
    assert "No user identities yet." in page.text and "No request has come in" in page.text


def test_no_secret_is_in_the_page_or_the_log(server, jane):
    session = server.ask("/client_sessions/create", user_identity_id=jane[0])["client_session"]
    app = {"authorization": f"Bearer {session['token']}"}
    server.ask("/client_sessions/get", app)
    server.send(
        "GET", f"/client_sessions/get?token={session['token']}", headers={"client-session-token": session["token"]}
    )
    server.post(
        "/client_sessions/get_or_create", {"seam-publishable-key": PUBLISHABLE_KEY}, user_identifier_key="hard-to-guess"
    )
    server.send("GET", "/workspaces/get")
    server.post("/nothing", {"authorization": f"Bearer {PERSONAL_ACCESS_TOKEN}"}, token="unheard-of")
    secrets = [session["token"], API_KEY, PUBLISHABLE_KEY, PERSONAL_ACCESS_TOKEN, "hard-to-guess", "unheard-of"]
    source = server.send("GET", "/", headers={}).body.decode()
    # They were there to be seen.
    assert source.count("/client_sessions/") > 5 and "[secret]" in source and "$SEAM_CLIENT_SESSION_TOKEN" in source
    for secret in secrets:
        assert secret not in source and secret not in server.log()
        assert secret[:20] not in source
    assert not [link for link in Page(source).all("a") if "seam" in link.attributes["href"]]


def test_requests_are_shown_the_newest_first_with_what_came_of_them(server):
    server.post("/phones/get", device_id=NOBODY)
    server.send("GET", "/phones/list?limit=3")
    newest, older = look(server).one("#requests").all(".request")
    assert re.match(r"GET /phones/list 200 \d+\.\d ms (just now|\d+ seconds? ago)", newest.one("summary").text)
    line = f"curl '{server.endpoint}/phones/list?limit=3' -H \"Authorization: Bearer $SEAM_API_KEY\""
    assert newest.one(".curl").text == line
    assert older.one(".status").text == "404" and "phone_not_found" in older.one(".answer").text


def test_what_was_refused_and_what_broke_is_shown_too(server):
    server.simulate(operation="phones.list", drop_connection=True)
    with pytest.raises(OSError, match=r"closed|reset"):
        server.send("GET", "/phones/list")
    server.send("GET", "/phones/list", headers={**BEARER, "origin": "http://localhost:5173"})
    shown = [request.one(".status").text for request in look(server).one("#requests").all(".request")]
    assert shown == ["403", "dropped", "200"]


def test_only_the_latest_requests_are_kept_and_little_of_each(server):
    for number in range(60):
        server.send("POST", f"/phones/get?number={number}", b'{"x":"' + b"a" * 100_000 + b'"}', {**BEARER, **JSON})
    source = server.send("GET", "/").body.decode()
    requests = Page(source).one("#requests").all(".request")
    assert len(requests) == 50
    assert "number=59" in requests[0].text and "number=10" in requests[-1].text
    assert len(source) < 200_000


def test_many_identities_come_page_by_page_the_newest_first(server):
    for number in range(50):
        server.new_identity(full_name=f"Person {number}")
    shown, address = [], "/"
    while address:
        page = look(server, address)
        names = [heading.text.split()[1] for heading in page.one("#identities").all("h3")]
        assert len(names) <= 20
        shown += names
        links = [link.attributes["href"] for link in page.all("a")]
        onward = [link for link in links if link.startswith("/?page=") and (address == "/" or link > address)]
        address = onward[0] if onward else None
    assert shown == [str(number) for number in reversed(range(50))]
    for beyond in (99, 99999999999):
        page = look(server, f"/?page={beyond}")
        assert "User identities" in page.text and "Person " in page.text


def test_a_page_stays_short_whatever_an_identity_has(server):
    owner = server.new_identity(full_name="Fleet")
    server.new_sync_credential(owner)
    for _ in range(60):
        server.new_phone(owner)
    source = server.send("GET", "/").body.decode()
    assert "and 35 more phones" in source and "on 60 phones" in source
    page = Page(source)
    assert len(page.all(".phone")) == 25
    assert all(len(phone.all(".credential")) == 1 for phone in page.all(".phone"))
    assert len(source) < 120_000


def new_workspace(server, name):
    """The id of a new workspace, and the headers of its API key."""
    made = server.ask("/_sandbox/workspaces/create", headers={}, name=name)["sandbox_workspace"]
    return made["workspace_id"], {"authorization": f"Bearer {made['api_key']}"}


class TestWorkspaces:
    """Further workspaces of the sandbox."""

    def test_there_is_a_menu_of_them_when_there_are_more_than_one(self, server):
        assert look(server).one("#workspaces").parts == []
        other, _ = new_workspace(server, HOSTILE)
        menu = look(server, f"/?workspace={other}").one("#workspaces")
        assert menu.one("summary").text == f"Workspace {HOSTILE}"
        links = {link.attributes["href"]: link for link in menu.all("a")}
        assert set(links) == {f"/?workspace={WORKSPACE_ID}", f"/?workspace={other}"}
        assert "aria-current" in links[f"/?workspace={other}"].attributes

    def test_each_shows_its_own(self, server, jane):
        other, key = new_workspace(server, "other")
        joe = server.ask("/user_identities/create", key, full_name="Joe")["user_identity"]["user_identity_id"]
        first, second = look(server), look(server, f"/?workspace={other.upper()}")
        assert first.all(f"#i{jane[0]}") and not first.all(f"#i{joe}")
        assert second.all(f"#i{joe}") and not second.all(f"#i{jane[0]}")
        shown = [[one.one("summary").text.split()[1] for one in page.all(".request")] for page in (first, second)]
        assert "/phones/simulate/create_sandbox_phone" in shown[0] and shown[1] == ["/user_identities/create"]
        # What was refused before anyone could tell whom it was for is everybody's.
        server.send("GET", "/nothing")
        for address in ("/", f"/?workspace={other}"):
            assert look(server, address).all(".request")[0].one("summary").text.startswith("GET /nothing 404")

    def test_actions_act_in_it(self, server, jane):
        other, key = new_workspace(server, "other")
        form = look(server, f"/?workspace={other}").one("#create_identity")
        assert form.attributes["action"] == f"/_page/actions/create_identity?page=0&workspace={other}"
        headers = {**FORM, "origin": server.endpoint}
        answer = server.send("POST", form.attributes["action"], b"full_name=Joe&has_sync_credential=true", headers)
        assert (answer.status, answer.headers["location"]) == (303, f"/?page=0&workspace={other}")
        server.send("POST", f"/_page/actions/inject_fault?workspace={other}", b"operation=*&status=503", headers)
        assert [one.text for one in look(server, f"/?workspace={other}").all(".fault")] == ["* status 503, 1 more time"]
        assert look(server).all(".fault") == []
        assert server.send("POST", f"/_page/actions/reset?workspace={other}", b"", headers).status == 303
        assert "No user identities yet." in look(server, f"/?workspace={other}").text
        assert server.phones_of(jane[0]) == jane[1]

    @pytest.mark.parametrize("workspace", [NOBODY, "x", "", "..%2F..%2Fetc", "../sandbox.db", "deleted"])
    def test_one_that_is_not_there_shows_and_changes_nothing(self, server, jane, workspace):
        if workspace == "deleted":
            workspace, _ = new_workspace(server, "deleted")
            server.ask("/_sandbox/workspaces/delete", workspace_id=workspace)
        answer = server.send("GET", f"/?workspace={workspace}", headers={})
        assert answer.status == 404 and "not there any more" in answer.body.decode()
        assert "Jane" not in answer.body.decode()
        headers = {**FORM, "origin": server.endpoint}
        answer = server.send("POST", f"/_page/actions/reset?workspace={workspace}", b"", headers)
        assert (answer.status, answer.error) == (404, "workspace_not_found")
        assert server.phones_of(jane[0]) == jane[1]
        assert server.send("GET", f"/_page/events?workspace={workspace}", headers={}).status == 404

    def test_no_key_is_in_the_page_of_another(self, server):
        other, key = new_workspace(server, "other")
        server.ask("/user_identities/create", key)
        source = server.send("GET", f"/?workspace={other}", headers={}).body.decode()
        for secret in (key["authorization"].split()[1], PERSONAL_ACCESS_TOKEN, PUBLISHABLE_KEY):
            assert secret not in source


class TestTimeAndStates:
    """The clock of a workspace, and the states that it returns to."""

    def test_a_credential_is_seen_to_end(self, server):
        assert "It runs." in look(server).one("#clock").text
        assert act(server, "freeze_clock", at="2030-01-01T00:00:00Z").status == 303
        owner = server.new_identity(full_name="Jane Doe")
        sync = server.new_sync_credential(owner, ends_at="2030-01-01T12:00:00Z")
        phone = server.new_phone(owner)
        assert look(server).all(".ended") == []
        assert act(server, "advance_clock", span="3600").status == 303
        page = look(server)
        assert "It stands at 2030-01-01T01:00:00Z" in page.one("#clock").text and page.all(".ended") == []
        assert page.one(f"#p{phone}").one(".since").text == "registered 1 hour ago"
        assert act(server, "advance_clock", span="3600", by_seconds="86400").status == 303
        page = look(server)
        assert "It stands at 2030-01-02T01:00:00Z" in page.one("#clock").text
        [held] = page.one(f"#p{phone}").one(".held").all(".ended")
        assert held.one(".mark").text == "ended"
        assert page.one(".sync").one(".ended").attributes["id"] == f"c{sync}"
        # Requests came in when they came in.
        for request in page.all(".request"):
            assert re.fullmatch(r"just now|\d+ (second|minute)s? ago", request.one("time").text)

    def test_what_is_wrong_with_the_clock_is_said_at_its_form(self, server, jane):
        answer = act(server, "freeze_clock", at="2001-01-01T00:00:00Z")
        assert answer.status == 400
        assert "at is in the past" in Page(answer.body.decode()).one("#freeze_clock").one("output").text
        act(server, "freeze_clock")
        answer = act(server, "advance_clock", by_seconds="soon")
        assert answer.status == 400
        assert "by_seconds" in Page(answer.body.decode()).one("#advance_clock").one("output").text

    def test_a_state_is_kept_and_restored(self, server, jane):
        owner, phones = jane
        assert act(server, "save_state").status == 400
        assert act(server, "save_state", name=HOSTILE).status == 303
        server.ask("/phones/deactivate", device_id=phones[0])
        [state] = look(server).all(".state")
        assert state.one("b").text == HOSTILE
        hidden = next(one for one in state.all("input") if one.attributes["type"] == "hidden")
        assert act(server, "restore_state", **{hidden.attributes["name"]: hidden.attributes["value"]}).status == 303
        assert server.phones_of(owner) == phones
        gone = act(server, "restore_state", state="unheard of")
        assert gone.status == 404


class TestActions:
    """What the forms do, when no script sends them."""

    def test_from_a_user_identity_to_a_lost_phone(self, server):
        assert act(server, "create_identity", full_name="Jane Doe", has_sync_credential="true").status == 303
        [identity] = server.ask("/user_identities/list")["user_identities"]
        owner = identity["user_identity_id"]
        assert identity["full_name"] == "Jane Doe"
        fields = {"user_identity_id": owner, "operating_system": "ios", "device_model": "iPhone 16"}
        answer = act(server, "register_phone", **fields)
        assert (answer.status, answer.headers["location"]) == (303, "/?page=0")
        [phone] = server.ask("/phones/list")["phones"]
        assert (phone["device_type"], phone["display_name"]) == ("ios_phone", "iPhone 16")
        assert len(look(server).one(".held").all(".credential")) == 1
        assert act(server, "deactivate_phone", device_id=phone["device_id"]).status == 303
        assert server.phones_of(owner) == []

    def test_what_is_wrong_is_said_at_its_form(self, server, jane):
        answer = act(server, "inject_fault", operation="phone.list", status="502")
        assert answer.status == 400
        page = Page(answer.body.decode())
        assert 'there is no operation "phone.list"' in page.one("#inject_fault").one("output").text
        assert [output.text for output in page.all("output") if output.text] == [
            page.one("#inject_fault").one("output").text
        ]
        answer = act(server, "register_phone", user_identity_id=jane[0], operating_system="symbian")
        page = Page(answer.body.decode())
        assert "operating_system" in page.one(f"#register_phone-{jane[0]}").one("output").text
        gone = act(server, "deactivate_phone", device_id=NOBODY)
        assert gone.status == 404

    def test_a_script_hears_the_same(self, server):
        headers = {**FORM, "origin": server.endpoint, "accept": "application/json"}
        answer = server.send("POST", "/_page/actions/inject_fault", b"operation=phones.list&status=99", headers)
        told = answer.json()
        assert answer.status == 400 and told["ok"] is False and "between 400 and 599" in told["message"]

    def test_faults_are_listed_and_cleared(self, server):
        act(server, "inject_fault", operation="phones.list", status="503", times="2", delay_ms="1", after_effect="true")
        [fault] = look(server).all(".fault")
        assert fault.text == "phones.list status 503, 1 ms late, after it took effect, 2 more times"
        assert server.send("GET", "/phones/list").status == 503
        assert "1 more time" in look(server).one(".fault").text
        act(server, "clear_faults")
        assert look(server).all(".fault") == [] and server.send("GET", "/phones/list").status == 200

    def test_the_page_itself_meets_no_fault(self, server):
        server.simulate(operation="*", status=502, times=9)
        assert act(server, "create_identity", full_name="Jane").status == 303
        assert "Jane" in look(server).text

    def test_a_reset_asks_first(self, server, jane):
        reset = look(server).one(".lid")
        assert reset.tag == "details" and "open" not in reset.attributes and "will be lost" in reset.text
        assert act(server, "reset").status == 303
        assert "No user identities yet." in look(server).text

    def test_an_action_that_is_none_is_refused(self, server):
        assert act(server, "nothing").status == 404
        assert act(server, "").status == 404
