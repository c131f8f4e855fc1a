"""The page in a browser: live, to act from, and out of reach of other pages."""

import http.client
import json
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from browser import Browser
from serving import API_KEY, Server, environment

REGISTER = "form.register_phone"
REFUSED = "Failed to load resource: the server responded with a status of 40"


@pytest.fixture(scope="module")
def browser():
    with Browser("--host-resolver-rules=MAP *.example 127.0.0.1") as browser:
        yield browser


@pytest.fixture
def page(browser, server):
    """The page of a new sandbox. It is never loaded again: what changes comes by itself."""
    tab = browser.open(f"{server.endpoint}/")
    tab.see("#connection.live")
    tab.do("window.isTheSame = true")
    yield tab
    # An action that was refused is no defect of the page.
    assert [text for text in browser.complaints(tab) if not text.startswith(REFUSED)] == []


HOLD = """window.held = []; const later = window.setTimeout;
window.setTimeout = (work, delay) => delay === 6000 ? window.held.push(work) : later(work, delay)"""


@pytest.fixture
def still(page):
    """The page, on which a phone that was deactivated stays until `held` is called: the machine may be slow to look."""
    page.do(HOLD)
    return page


@pytest.fixture
def jane(server):
    """A user identity with a sync credential, and its two phones."""
    jane = server.new_identity(full_name="Jane Doe")
    server.new_sync_credential(jane)
    return jane, [server.new_phone(jane), server.new_phone(jane)]


def identities(server):
    return server.ask("/user_identities/list")["user_identities"]


class TestProcesses:
    """The two processes, clicked through."""

    def test_a_new_phone(self, page, server):
        page.fill("form.create_identity [name=full_name]", "Jane Doe")
        page.click("form.create_identity button")
        page.see(".identity")
        assert page.text(".identity h3") == "Jane Doe" and "on 0 phones" in page.text(".sync")
        [owner] = [identity["user_identity_id"] for identity in identities(server)]
        for system, model in (("ios", "iPhone 16"), ("android", "Pixel 9")):
            page.do(f"document.querySelector('{REGISTER} select').value = '{system}'")
            page.fill(f"{REGISTER} [name=device_model]", model)
            page.click(f"{REGISTER} button")
            page.wait_for(f"[...document.querySelectorAll('.phone h4')].some(each => each.innerText === '{model}')")
        phones = server.ask("/phones/list", owner_user_identity_id=owner)["phones"]
        assert [phone["device_type"] for phone in phones] == ["ios_phone", "android_phone"]
        # Each got a credential of its own, made from the one that they share.
        page.wait_for("document.querySelector('.sync').innerText.includes('on 2 phones')")
        sync = page.do("document.querySelector('.sync code').title")
        for phone in phones:
            held = f"#p{phone['device_id']} .held .credential"
            assert page.count(held) == 1
            assert page.do(f"document.querySelector('{held} span code').title") == sync
        assert page.do("window.isTheSame")

    def test_a_lost_phone(self, still, server, jane):
        page, (owner, (lost, kept)) = still, jane
        page.see(f"#p{kept} .credential")
        credential = page.do(f"document.querySelector('#p{lost} .credential').id")
        page.click(f"#p{lost} form button")
        # It is seen to be emptied before it goes.
        page.see(f"#p{lost}.leaving")
        assert page.text(f"#p{lost} .mark").lower() == "deactivated"
        struck = f"getComputedStyle(document.getElementById('{credential}')).textDecorationLine"
        assert page.do(struck) == "line-through"
        assert page.count(f"#p{lost} button") == 0
        assert server.phones_of(owner) == [kept]
        page.see(f'.event[data-type="phone.deactivated"][data-about="{lost}"]')
        # It stays where it is while other things change.
        server.new_phone(owner)
        page.wait_for("document.querySelectorAll('.phone').length === 3")
        assert page.count(f".phone:first-child#p{lost}") == 1
        page.do("held.forEach(work => work())")
        assert page.count(f"#p{lost}") == 0
        # The other one is as it was.
        assert page.count(f"#p{kept} .credential") == 1 and page.count(f"#p{kept}.leaving") == 0
        assert "on 2 phones" in page.text(".sync")
        assert page.do("window.isTheSame")


class TestLive:
    """What others do is seen as it happens."""

    def test_what_an_app_does(self, still, server, jane):
        page, (owner, (lost, kept)) = still, jane
        page.see(f"#p{kept}")
        server.ask("/phones/deactivate", device_id=lost)
        page.see(f"#p{lost}.leaving .mark")
        later = server.new_phone(owner, phone_metadata={"device_model": "Pixel 9"})
        page.see(f"#p{later} .credential")
        server.ask("/user_identities/update", user_identity_id=owner, full_name="Jane Roe")
        page.wait_for("document.querySelector('.identity h3').innerText === 'Jane Roe'")
        assert page.do("window.isTheSame")

    def test_what_another_process_does_with_the_file(self, browser, tmp_path):
        path = tmp_path / "sandbox.db"
        with Server("--quiet", "--db", path) as one, Server("--quiet", "--db", path) as other:
            tab = browser.open(f"{one.endpoint}/")
            tab.see("#connection.live")
            owner = other.new_identity(full_name="Jane Doe")
            tab.see(f"#i{owner}")

    def test_what_is_typed_and_open_stays(self, page, server, jane):
        owner, phones = jane
        page.see(f"#p{phones[0]}")
        page.click("#requests .request:last-child summary")
        page.fill(f"{REGISTER} [name=device_model]", "half a na")
        later = server.new_phone(owner)
        page.see(f"#p{later}")
        assert page.do("document.activeElement.name + document.activeElement.value") == "device_modelhalf a na"
        page.wait_for("document.querySelectorAll('.request').length > 4")
        assert page.count(".request:last-child details[open]") == 1 and page.count("details[open]") == 1

    def test_a_reset_takes_everything_away_at_once(self, page, server, jane):
        page.see(".phone")
        page.click(".lid summary")
        assert len(identities(server)) == 1
        page.click(".lid form button")
        page.wait_for("document.querySelector('#identities').innerText.includes('No user identities yet.')")
        assert page.count(".phone") == 0 and page.count(".lid[open]") == 0
        assert identities(server) == []

    def test_it_comes_back_when_the_server_does(self, browser):
        with Server("--quiet") as first:
            first.new_identity(full_name="Jane Doe")
            tab = browser.open(f"{first.endpoint}/")
            tab.see("#connection.live")
            tab.see(".identity")
        tab.wait_for("document.getElementById('connection').innerText === 'not connected'")
        with Server("--quiet", listen=f"127.0.0.1:{first.port}"):
            tab.see("#connection.live")
            tab.wait_for("document.querySelectorAll('.identity').length === 0")

    def test_times_are_told_in_the_words_of_the_server(self, browser, server, jane):
        plain = browser.open(f"{server.endpoint}/", script=False)
        live = browser.open(f"{server.endpoint}/")
        live.see("#connection.live")
        pattern = r"/^(just now|1 second ago|\d+ seconds ago|1 minute ago|\d+ minutes ago)$/"
        for tab in (plain, live):
            assert tab.do(f"[...document.querySelectorAll('time')].every(time => {pattern}.test(time.innerText))")
        live.wait_for("document.querySelector('.since time').innerText !== 'just now'")


class TestWorkspacesAndTime:
    def test_a_credential_ends_in_another_workspace(self, page, server):
        made = server.ask("/_sandbox/workspaces/create", headers={}, name="other")["sandbox_workspace"]
        page.click("#workspaces summary")
        page.click(f"#w{made['workspace_id']} a")
        page.see(".menu [aria-current]")
        page.see("#connection.live")
        page.do("window.isTheSame = true")
        assert page.text("#workspaces summary") == "Workspace other"
        page.fill("#freeze_clock [name=at]", "2030-01-01T00:00:00Z")
        page.click("#freeze_clock button")
        page.see("#clock .frozen")
        key = {"authorization": f"Bearer {made['api_key']}"}
        phone = {"phones": [{}], "acs_credentials": [{"ends_at": "2030-01-01T12:00:00Z"}]}
        seed = {"clock": "2030-01-01T00:00:00Z", "user_identities": [{"full_name": "Jane Doe", **phone}]}
        server.ask("/_sandbox/seed", key, seed=seed)
        page.see(".phone .credential")
        page.fill("#save_state [name=name]", "checked in")
        page.click("#save_state button")
        page.see(".state")
        page.do("document.querySelector('#advance_clock select').value = '86400'")
        page.click("#advance_clock button")
        page.see(".phone .credential.ended .mark")
        assert page.text(".phone .ended .mark").lower() == "ended"
        page.wait_for("document.querySelector('.since time').innerText === '1 day ago'")
        page.click(".restore_state button")
        page.wait_for("document.querySelectorAll('.ended').length === 0")
        page.wait_for("document.querySelector('.since time').innerText === 'just now'")
        assert page.count(".phone .credential") == 1 and page.do("window.isTheSame")
        assert identities(server) == []
        server.ask("/_sandbox/workspaces/delete", workspace_id=made["workspace_id"])
        page.wait_for("document.querySelector('#identities').innerText.includes('not there any more')")


class TestFaultsAndRequests:
    def test_a_fault_is_injected_listed_met_and_gone(self, page, server):
        page.click(".panel summary")
        page.fill(".inject_fault [name=operation]", "phones.list")
        page.fill(".inject_fault [name=status]", "503")
        page.fill(".inject_fault [name=times]", "2")
        page.click(".inject_fault button")
        page.see(".fault")
        assert page.text(".fault") == "phones.list status 503, 2 more times"
        assert server.send("GET", "/phones/list").status == 503
        page.wait_for("document.querySelector('.fault').innerText.includes('1 more time')")
        page.see(".request .status.error")
        page.click(".clear_faults button")
        page.wait_for("document.querySelectorAll('.fault').length === 0")
        assert server.send("GET", "/phones/list").status == 200

    def test_what_is_wrong_is_said_at_the_form(self, page, server):
        page.click(".panel summary")
        page.fill(".inject_fault [name=operation]", "phone.list")
        page.fill(".inject_fault [name=status]", "503")
        page.click(".inject_fault button")
        page.see(".inject_fault output.error:not(:empty)")
        assert page.text(".inject_fault output") == 'simulated fault: there is no operation "phone.list"'
        assert page.do("document.querySelector('.inject_fault [name=status]').value") == "503"
        # It stays there while other things change.
        server.new_identity()
        page.see(".identity")
        assert "no operation" in page.text(".inject_fault output")

    def test_a_curl_line_asks_the_same_again(self, page, server, jane, tmp_path):
        server.ask("/phones/list", owner_user_identity_id=jane[0])
        page.wait_for("document.querySelector('.request code').innerText === '/phones/list'")
        page.click(".request summary")
        assert page.count(".request .copy:not([hidden])") > 0
        line = page.text(".request .curl")
        assert "$SEAM_API_KEY" in line and API_KEY not in line
        known = environment(SEAM_API_KEY=API_KEY, HOME=str(tmp_path))
        done = subprocess.run(["bash", "-c", line], env=known, capture_output=True, text=True, timeout=30)
        assert [phone["device_id"] for phone in json.loads(done.stdout)["phones"]] == jane[1]


def test_without_a_script_the_forms_work(browser, server):
    tab = browser.open(f"{server.endpoint}/", script=False)
    tab.fill(".create_identity [name=full_name]", "Jane Doe")
    tab.click(".create_identity button")
    tab.see(".identity")
    tab.click(f"{REGISTER} button")
    tab.see(".phone .credential")
    tab.click(".deactivate_phone button")
    tab.wait_for("document.querySelectorAll('.phone').length === 0")
    assert server.ask("/phones/list")["phones"] == []
    tab.click(".panel summary")
    tab.fill(".inject_fault [name=operation]", "phone.list")
    tab.click(".inject_fault button")
    tab.see(".inject_fault output.error")
    assert "no operation" in tab.text(".inject_fault output")
    assert [text for text in browser.complaints(tab) if not text.startswith(REFUSED)] == []


def test_no_secret_is_in_what_the_page_gets(browser, server):
    tab = browser.open(f"{server.endpoint}/")
    tab.see("#connection.live")
    session = server.ask("/client_sessions/create", user_identity_id=server.new_identity())["client_session"]
    server.ask("/client_sessions/get", {"authorization": f"Bearer {session['token']}"})
    tab.wait_for("document.querySelectorAll('.request').length === 3")
    tab.click(".create_identity button")
    tab.wait_for("document.querySelectorAll('.identity').length === 2")
    for secret in (session["token"], API_KEY):
        assert secret not in tab.do("document.documentElement.outerHTML")
        assert secret not in tab.do("location.href") and secret not in server.log()


def test_who_watches_does_not_keep_the_server_from_ending():
    with Server("--quiet") as server:
        watching = http.client.HTTPConnection(server.address, timeout=60)
        watching.request("GET", "/_page/events")
        events = watching.getresponse()
        assert events.headers["content-type"] == "text/event-stream"
        assert events.readline() == b"event: now\n"
        server.process.terminate()
        # The stream is whole: it was ended, and not cut.
        events.read()
        assert server.process.wait(30) == 0
        watching.close()


def watch(server):
    """A connection that watches, and the status that it got."""
    connection = http.client.HTTPConnection(server.address, timeout=60)
    connection.request("GET", "/_page/events")
    response = connection.getresponse()
    response.readline()
    return connection, response.status


def test_not_everybody_can_watch_at_once_and_who_leaves_makes_room():
    with Server("--quiet") as server:
        watching = [watch(server) for _ in range(65)]
        assert [status for _, status in watching] == [200] * 64 + [503]
        for connection, _ in watching:
            connection.close()
        deadline = time.monotonic() + 60
        while True:
            connection, status = watch(server)
            connection.close()
            if status == 200:
                break
            assert time.monotonic() < deadline, "those who left are still counted"
            time.sleep(0.1)


EVIL = """<!doctype html><title>evil</title><body><script>
const target = "%s", tries = [];
const form = new URLSearchParams({full_name: "evil"});
const no_cors = (path, body) => fetch(target + path, {method: "POST", mode: "no-cors", body}).then(() => "sent", () => "refused");
const cors = (path, init) => fetch(target + path, init).then(answer => answer.text()).then(() => "READ", () => "refused");
const load = (tag, path) => new Promise(done => {
  const element = document.createElement(tag);
  element.onload = () => done("LOADED"); element.onerror = () => done("refused");
  element.src = target + path; document.body.append(element);
});
const post = (path, type, fields) => new Promise(done => {
  const frame = document.createElement("iframe"), form = document.createElement("form");
  frame.name = "frame" + Math.random(); document.body.append(frame);
  form.method = "POST"; form.enctype = type; form.action = target + path; form.target = frame.name;
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input"); field.name = name; field.value = value; form.append(field);
  }
  document.body.append(form); frame.onload = () => done("sent"); form.submit();
});
const key = {authorization: "Bearer seam_sandbox_api_key"};
Promise.all([
  post("/_page/actions/create_identity", "application/x-www-form-urlencoded", {full_name: "evil"}),
  post("/_page/actions/reset", "application/x-www-form-urlencoded", {}),
  post("/user_identities/create", "text/plain", {'{"full_name":"evil","x":"': '"}'}),
  no_cors("/_page/actions/create_identity", form),
  no_cors("/_page/actions/clear_faults", form),
  no_cors("/_sandbox/clear_faults", ""),
  no_cors("/workspaces/reset_sandbox", ""),
  cors("/user_identities/create", {method: "POST", headers: {...key, "content-type": "application/json"}, body: "{}"}),
  cors("/phones/list", {headers: key}),
  cors("/phones/list"), cors("/"), cors("/_page/events"),
  load("img", "/_page/actions/create_identity?full_name=evil"), load("img", "/phones/list"),
  load("script", "/_page/events"), load("script", "/"),
]).then(done => { window.done = done; });
</script>"""


@pytest.fixture
def evil(server):
    """A server of pages that mean harm to the sandbox, whatever the name that they are asked by."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            host = "evil.example" if "rebound" in self.path else "127.0.0.1"
            body = (EVIL % f"http://{host}:{server.port}").encode()
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as pages:
        threading.Thread(target=pages.serve_forever, daemon=True).start()
        yield pages.server_port
        pages.shutdown()


# Of another site; of this machine, at another port; and of a name that was led here, as is the sandbox by that name.
@pytest.mark.parametrize(
    "address", ["http://evil.example:{}/", "http://127.0.0.1:{}/", "http://evil.example:{}/rebound"]
)
def test_a_page_of_another_origin_can_change_nothing_and_read_nothing(browser, server, jane, evil, address):
    server.simulate(operation="phones.get", status=503)
    tab = browser.open(address.format(evil))
    outcomes = tab.wait_for("window.done")
    # Requests without CORS are "sent" as far as their page knows; no answer was read, and nothing was loaded.
    assert not {"READ", "LOADED"} & set(outcomes), outcomes
    [identity] = identities(server)
    assert identity["full_name"] == "Jane Doe" and server.phones_of(jane[0]) == jane[1]
    assert server.post("/phones/get", device_id=jane[1][0]).status == 503, "the fault is still there"
    # They did come, and were refused.
    refused = "421" if "rebound" in address else "403"
    log = server.log()
    for target in ("POST /_page/actions/create_identity", "POST /_page/actions/reset", "POST /_sandbox/clear_faults"):
        assert f"{target} {refused}" in log
        assert f"{target} 200" not in log and f"{target} 303" not in log
    for target in ("POST /user_identities/create", "GET /phones/list", "GET /_page/events", "GET /"):
        assert f"{target} {refused}" in log


def test_a_name_that_is_led_here_shows_nothing(browser, server, jane):
    tab = browser.open(f"http://evil.example:{server.port}/")
    assert "Jane" not in tab.text() and "host_not_allowed" in tab.text()
