"""The page at `/`, looked at in headless Chromium."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest
from serving import environment

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,1600",
]
HOSTILE = """<script>document.title="taken"</script><img src="http://127.0.0.1:9/x" onerror="1">&amp;"'</td>"""


class Page(HTMLParser):
    """The texts of a page's elements, and whatever it would load."""

    def __init__(self, source):
        super().__init__()
        self.headings, self.cells, self.tags, self.addresses = [], [], [], []
        self._open = None
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.addresses += [value for name, value in attributes if name in ("src", "href", "action", "srcset", "data")]
        lists = {"td": self.cells, "h2": self.headings}
        if tag in lists:
            self._open = lists[tag]
            self._open.append("")

    def handle_endtag(self, tag):
        if tag in ("td", "h2"):
            self._open = None

    def handle_data(self, data):
        if self._open is not None:
            self._open[-1] += data


def chromium(tmp_path, *arguments):
    # An empty profile each time: nothing is remembered.
    profile = tmp_path / "profile"
    done = subprocess.run(
        [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *arguments],
        env=environment(HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=90,
    )
    shutil.rmtree(profile, ignore_errors=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def look(server, tmp_path):
    """The page as Chromium sees it."""
    return Page(chromium(tmp_path, "--dump-dom", f"{server.endpoint}/"))


@pytest.fixture
def jane(server):
    """A user identity with a sync credential, and its two phones."""
    jane = server.new_identity(full_name="Jane Doe")
    server.new_sync_credential(jane)
    return jane, [server.new_phone(jane), server.new_phone(jane)]


def test_what_a_deactivation_does(server, jane, tmp_path):
    owner, (lost, kept) = jane
    children = [
        server.ask("/acs/credentials/list", user_identity_id=owner)["acs_credentials"][index] for index in (1, 2)
    ]
    lost_child, kept_child = [child["acs_credential_id"] for child in children]

    before = look(server, tmp_path)
    assert before.headings[0] == f"Jane Doe {owner}"
    assert before.cells.count(lost) >= 1 and before.cells.count(kept) >= 1
    assert lost_child in before.cells and kept_child in before.cells
    assert "phone.deactivated" not in before.cells

    server.ask("/phones/deactivate", device_id=lost)

    after = look(server, tmp_path)
    about = after.cells.index("phone.deactivated")
    assert after.cells[about + 1] == lost
    # What is left of the lost phone are events.
    first_event = min(
        after.cells.index(name) for name in after.cells if re.fullmatch(r"(phone|acs_credential|acs_user)\.\w+", name)
    )
    assert lost not in after.cells[:first_event] and lost_child not in after.cells[:first_event]
    assert kept in after.cells[:first_event] and kept_child in after.cells[:first_event]
    assert "acs_credential.invalidated" in after.cells and "acs_credential.deleted" in after.cells


def test_it_can_be_seen(server, jane, tmp_path):
    picture = tmp_path / "page.png"
    chromium(tmp_path, f"--screenshot={picture}", f"{server.endpoint}/")
    assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_size > 10_000


def test_names_are_text_and_nothing_else(server, tmp_path):
    owner = server.new_identity(full_name=HOSTILE)
    server.new_phone(owner, phone_metadata={"device_model": HOSTILE})
    source = server.send("GET", "/", headers={}).body.decode()
    assert "<script" not in source and "<img" not in source
    page = look(server, tmp_path)
    assert page.headings[0] == f"{HOSTILE} {owner}"
    assert HOSTILE in page.cells
    assert "script" not in page.tags and "img" not in page.tags


def test_it_loads_nothing(server, jane):
    source = server.send("GET", "/", headers={}).body.decode()
    page = Page(source)
    assert page.addresses == []
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert "url(" not in source and "@import" not in source and "http://" not in source and "https://" not in source


def test_an_empty_sandbox(server, tmp_path):
    page = chromium(tmp_path, "--dump-dom", f"{server.endpoint}/")
    assert "No user identities yet." in page


def test_it_shows_no_secret(server, jane):
    token = server.ask("/client_sessions/create", user_identity_id=jane[0])["client_session"]["token"]
    source = server.send("GET", "/", headers={}).body.decode()
    assert token not in source and "seam_sandbox_api_key" not in source


def test_many_identities_come_page_by_page_the_newest_first(server):
    for number in range(50):
        server.new_identity(full_name=f"Person {number}")
    shown, address = [], "/"
    while address:
        page = Page(server.send("GET", address).body.decode())
        names = [heading.split()[1] for heading in page.headings if heading.startswith("Person ")]
        assert len(names) <= 20
        shown += names
        onward = [link for link in page.addresses if link.startswith("/?page=") and (address == "/" or link > address)]
        address = onward[0] if onward else None
    assert shown == [str(number) for number in reversed(range(50))]
    for beyond in (99, 99999999999):
        page = server.send("GET", f"/?page={beyond}").body.decode()
        assert "User identities" in page and "Person " in page


def test_a_page_stays_short_whatever_an_identity_has(server):
    owner = server.new_identity(full_name="Fleet")
    for _ in range(60):
        server.new_phone(owner)
    source = server.send("GET", "/").body.decode()
    assert "and 35 more phones" in source
    assert len(source) < 50_000
