"""The command line, against a server and against a file."""

import datetime
import json
import os
import pty
import re
import select
import shutil
import socket
import subprocess
import threading
import time
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from serving import (
    API_KEY,
    NOBODY,
    PERSONAL_ACCESS_TOKEN,
    PROGRAM,
    PUBLISHABLE_KEY,
    WORKSPACE_ID,
    Server,
    die_with_the_tests,
    environment,
)

UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def run(*arguments, **variables):
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(**variables),
    )


@pytest.fixture(params=["server", "file"])
def cli(request, tmp_path):
    """Runs a command against a sandbox, over HTTP or in a file."""
    if request.param == "file":
        # Commands that only read make no file; an empty one is a fresh sandbox.
        (tmp_path / "sandbox.db").touch()
        yield lambda *arguments: run(*arguments, "--sandbox", tmp_path / "sandbox.db")
        return
    with Server("--quiet") as server:
        yield lambda *arguments: run(*arguments, SEAM_API_KEY=API_KEY, SEAM_ENDPOINT=server.endpoint)


def told(done, code=0):
    """The JSON that a command printed."""
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


def new_family(cli, phones=2):
    """A user identity with these phones."""
    said = cli("simulate")
    assert said.returncode == 0, said.stderr
    owner = re.match(rf"user identity ({UUID})\n", said.stdout)[1]
    for _ in range(phones - 1):
        told(cli("simulate", "--user-identity", owner, "--json"))
    return owner, [phone["device_id"] for phone in told(cli("list", "--owner", owner, "--json"))]


class TestCommands:
    def test_simulate(self, cli):
        owner, _ = new_family(cli)
        phone = told(cli("simulate", "--user-identity", owner, "--os", "ios", "--model", "iPhone 15", "--json"))
        assert (phone["device_type"], phone["display_name"]) == ("ios_phone", "iPhone 15")

    def test_list(self, cli):
        owner, phones = new_family(cli)
        new_family(cli, phones=1)
        assert len(phones) == 2
        assert len(told(cli("list", "--json"))) == 3
        table = cli("list", "--owner", owner)
        head, *rows = table.stdout.splitlines()
        assert head.split() == ["DEVICE", "ID", "TYPE", "NAME", "SINCE"]
        assert [row.split()[0] for row in rows] == phones
        assert {line.index("Samsung") for line in rows} == {head.index("NAME")}

    def test_list_of_nothing(self, cli):
        assert told(cli("list", "--json")) == []
        assert cli("list").stdout == "No phones.\n"
        assert told(cli("list", "--credential", NOBODY, "--json")) == []

    def test_get(self, cli):
        _, (phone, _) = new_family(cli)
        assert told(cli("get", phone, "--json"))["device_id"] == phone
        assert phone in cli("get", phone).stdout

    def test_new_phone_and_credentials(self, cli):
        owner, _ = new_family(cli, phones=1)
        arguments = (
            "new-phone",
            "--user-identity",
            owner,
            "--installation",
            "app-1",
            "--os",
            "ios",
            "--model",
            "iPhone 15",
        )
        session = told(cli(*arguments, "--json"))
        phone = session["provider_sessions"][0]["phone_registration"]["phone_registration_id"]
        assert told(cli("get", phone, "--json"))["display_name"] == "iPhone 15"
        again = cli(*arguments)
        assert (again.returncode, again.stdout.splitlines()[0]) == (0, f"phone {phone}")
        assert "no multi-phone sync credential" in again.stdout

    def test_the_new_phone_process_from_the_command_line_alone(self, cli):
        owner = told(cli("identities", "create", "--full-name", "Ada Lovelace", "--json"))["user_identity_id"]
        assert "No credentials." in cli("credentials", "list").stdout
        sync = told(cli("credentials", "create", "--user-identity", owner, "--json"))
        assert sync["is_multi_phone_sync_credential"] is True
        shown = cli("new-phone", "--user-identity", owner, "--installation", "app-1").stdout
        (child,) = [one for one in told(cli("credentials", "list", "--json")) if "parent_acs_credential_id" in one]
        assert child["parent_acs_credential_id"] == sync["acs_credential_id"]
        assert child["acs_credential_id"] in shown
        table = cli("credentials", "list", "--user-identity", owner).stdout
        assert child["acs_credential_id"] in table and "MADE FROM" in table
        assert "Ada Lovelace" in cli("identities", "list", "--search", "lovelace").stdout
        assert cli("identities", "list", "--search", "nobody").stdout == "No user identities.\n"

    def test_a_list_names_the_owners(self, cli):
        ada = told(cli("identities", "create", "--full-name", "Ada", "--json"))["user_identity_id"]
        bob = told(cli("identities", "create", "--full-name", "Bob", "--json"))["user_identity_id"]
        phones = {name: told(cli("simulate", "--user-identity", owner, "--json")) for name, owner in (("Ada", ada), ("Bob", bob))}
        listed = told(cli("list", "--owners", "--json"))
        assert {one["device_id"]: one["owner_display_name"] for one in listed} == {
            phone["device_id"]: name for name, phone in phones.items()
        }
        assert re.search(rf"{phones['Bob']['device_id']} .* Bob ", cli("list", "--owners").stdout)

    def test_a_simulated_phone_says_whose_it_is(self, cli):
        phone = told(cli("simulate", "--json"))
        assert [one["device_id"] for one in told(cli("list", "--owner", phone["user_identity_id"], "--json"))] == [phone["device_id"]]

    def test_events_of_the_last_hour(self, cli):
        _, (lost,) = new_family(cli, phones=1)
        assert cli("deactivate", lost, "--yes").returncode == 0
        assert lost in cli("events", "--since", "1h").stdout
        assert cli("events", "--since", "0s").stdout == "No events.\n"
        refused = cli("events", "--since", "yesterday")
        assert refused.returncode == 2 and "2026-01-31" in refused.stderr and "1h" in refused.stderr

    def test_events(self, cli):
        _, (lost, _) = new_family(cli)
        assert cli("events").stdout == "No events.\n"
        assert cli("deactivate", lost, "--yes").returncode == 0
        (event,) = told(cli("events", "--type", "phone.deactivated", "--device", lost, "--limit", 5, "--json"))
        assert event["device_id"] == lost
        head, row = cli("events", "--since", "2020-01-01T00:00:00Z").stdout.splitlines()
        assert head.split() == ["AT", "EVENT", "ABOUT"]
        assert row.split()[1:] == ["phone.deactivated", lost]

    def test_doctor(self, cli):
        report = told(cli("doctor", "--json"))
        assert report["ok"] is True and all(check["ok"] for check in report["checks"])
        said = cli("doctor")
        assert said.returncode == 0 and "sandbox workspace" in said.stdout and "FAIL" not in said.stdout


class TestDeactivate:
    def test_one(self, cli):
        owner, (lost, kept) = new_family(cli)
        done = cli("deactivate", lost, "--yes")
        assert (done.returncode, done.stdout) == (0, "1 phone deactivated.\n")
        assert [phone["device_id"] for phone in told(cli("list", "--owner", owner, "--json"))] == [kept]

    def test_it_goes_on_after_a_failure(self, cli):
        owner, (first, second) = new_family(cli)
        done = cli("deactivate", first, NOBODY, second, "--yes")
        assert (done.returncode, done.stdout) == (1, "2 phones deactivated, 1 failed.\n")
        assert NOBODY in done.stderr and "Phone not found" in done.stderr
        assert told(cli("list", "--owner", owner, "--json")) == []

    def test_its_json(self, cli):
        _, (lost, _) = new_family(cli)
        outcomes = told(cli("deactivate", NOBODY, lost, "-y", "--json"), code=1)
        assert [(one["device_id"], one["outcome"]) for one in outcomes] == [(NOBODY, "failed"), (lost, "deactivated")]
        assert outcomes[0]["error"]["type"] == "phone_not_found"

    def test_all_phones_of_an_owner(self, cli):
        owner, _ = new_family(cli, phones=3)
        new_family(cli, phones=1)
        assert cli("deactivate", "--owner", owner, "--yes").stdout == "3 phones deactivated.\n"
        assert len(told(cli("list", "--json"))) == 1
        done = cli("deactivate", "--owner", owner, "--yes")
        assert (done.returncode, done.stdout) == (0, "No phones to deactivate.\n")
        assert told(cli("deactivate", "--owner", owner, "--yes", "--json")) == []

    def test_nobody_is_there_to_ask(self, cli):
        owner, (lost, _) = new_family(cli)
        done = cli("deactivate", lost)
        assert (done.returncode, done.stdout) == (2, "") and "--yes" in done.stderr
        assert len(told(cli("list", "--owner", owner, "--json"))) == 2

    def test_an_owner_or_phones(self, cli):
        assert cli("deactivate", NOBODY, "--owner", NOBODY, "--yes").returncode == 2
        assert cli("deactivate", "--yes").returncode == 2

    def test_one_whose_answer_was_lost(self):
        fault = '{"operation":"phones.deactivate","status":502,"after_effect":true}'
        with Server("--fault", fault) as server:
            phone = server.new_phone(server.new_identity())
            done = run("deactivate", phone, "-y", "--json", "--endpoint", server.endpoint, "--api-key", API_KEY)
            assert told(done) == [{"device_id": phone, "outcome": "already_deactivated"}]

    def test_one_whose_outcome_is_unknown(self):
        fault = '{"operation":"phones.deactivate","status":502,"times":9}'
        with Server("--fault", fault) as server:
            phone = server.new_phone(server.new_identity())
            done = run(
                "deactivate", phone, "-y", "--max-retries", 0, "--endpoint", server.endpoint, "--api-key", API_KEY
            )
            assert done.returncode == 1 and "unknown outcome" in done.stdout

    def test_it_is_confirmed_when_that_is_wanted(self, cli):
        owner, (lost, second, third) = new_family(cli, phones=3)
        done = cli("deactivate", lost, "--yes", "--confirm")
        assert (done.returncode, done.stdout) == (0, "1 phone deactivated, and confirmed.\n")
        outcomes = told(cli("deactivate", "--owner", owner, "--yes", "--confirm", "--json"))
        assert outcomes == [{"device_id": one, "outcome": "deactivated", "confirmed": True} for one in (second, third)]

    def test_so_many_at_once(self, cli):
        owner, _ = new_family(cli)
        assert cli("deactivate", "--owner", owner, "--yes", "--max-concurrency", 2).returncode == 0
        refused = cli("deactivate", NOBODY, "--yes", "--max-concurrency", 0)
        assert refused.returncode == 2 and "max_concurrency" in refused.stderr

    def test_ctrl_c_tells_what_was_done(self):
        fault = '{"operation":"phones.deactivate","times":100,"delay_ms":300}'
        with Server("--fault", fault) as server:
            owner = server.new_identity()
            phones = [server.new_phone(owner) for _ in range(12)]
            options = ["--yes", "--json", "--max-concurrency", "2", "--endpoint", server.endpoint, "--api-key", API_KEY]
            process = subprocess.Popen(
                [PROGRAM, "deactivate", *phones, *options],
                stdout=subprocess.PIPE,
                text=True,
                env=environment(),
                preexec_fn=die_with_the_tests,
            )
            while len(server.phones_of(owner)) > 10:
                time.sleep(0.02)
            process.send_signal(2)
            printed, _ = process.communicate(timeout=20)
            assert process.returncode == 1
            outcomes = {one["device_id"]: one["outcome"] for one in json.loads(printed)}
            time.sleep(0.5)
            left = set(server.phones_of(owner))
            assert all((outcome == "deactivated") <= (one not in left) for one, outcome in outcomes.items())
            assert all((outcome == "not_attempted") <= (one in left) for one, outcome in outcomes.items())
            assert list(outcomes.values()).count("deactivated") >= 2
            assert "not_attempted" in outcomes.values()


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, *arguments):
        self._master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [PROGRAM, *map(str, arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(TERM="xterm"),
            preexec_fn=die_with_the_tests,
        )
        os.close(slave)
        self.shown = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    def wait_for(self, text, timeout=15):
        deadline = time.monotonic() + timeout
        while text not in self.shown:
            assert self._read(deadline), self.shown

    def type(self, text):
        os.write(self._master, text.encode())

    def end(self):
        """The exit code, when all was shown."""
        deadline = time.monotonic() + 20
        while self._read(deadline):
            pass
        return self.process.wait(5)

    def _read(self, deadline):
        ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
        try:
            piece = os.read(self._master, 4096) if ready else b""
        except OSError:  # The other side is closed.
            piece = b""
        self.shown += piece.decode()
        return piece


class TestOnATerminal:
    @pytest.fixture
    def family(self, server):
        owner = server.new_identity()
        return server, owner, [server.new_phone(owner) for _ in range(3)]

    def deactivate(self, server, *arguments):
        return Terminal("deactivate", *arguments, "--endpoint", server.endpoint, "--api-key", API_KEY)

    @pytest.mark.parametrize("answer", ["y", "Y", "yes"])
    def test_it_asks_before_it_acts(self, family, answer):
        server, owner, (lost, second, _) = family
        with self.deactivate(server, lost, second) as terminal:
            terminal.wait_for("[y/N]")
            assert lost in terminal.shown and "Deactivate 2 phones?" in terminal.shown
            assert len(server.phones_of(owner)) == 3
            terminal.type(f"{answer}\n")
            assert terminal.end() == 0
            assert "2 phones deactivated." in terminal.shown
        assert len(server.phones_of(owner)) == 1

    @pytest.mark.parametrize("answer", ["n\n", "\n", "maybe\n", "\x04"], ids=["no", "enter", "maybe", "end of input"])
    def test_anything_but_yes_is_no(self, family, answer):
        server, owner, (lost, _, _) = family
        with self.deactivate(server, lost) as terminal:
            terminal.wait_for("Deactivate 1 phone?")
            terminal.type(answer)
            assert terminal.end() == 1
            assert "Nothing was deactivated." in terminal.shown
        assert len(server.phones_of(owner)) == 3

    def test_the_question_names_the_phone_and_its_owner(self, server):
        owner = server.new_identity(full_name="Jane\x1b Doe")
        phone = server.new_phone(owner, phone_metadata={"device_model": "Pixel 9"})
        with self.deactivate(server, phone) as terminal:
            terminal.wait_for("[y/N]")
            assert f"{phone}  Pixel 9 of Jane\ufffd Doe" in terminal.shown
            assert "Deactivate 1 phone? Everything that was issued to it is revoked." in terminal.shown

    def test_a_name_cannot_turn_the_line_around(self, server):
        phone = server.new_phone(server.new_identity(full_name="Jane \u202eeoD"))
        with self.deactivate(server, phone) as terminal:
            terminal.wait_for("[y/N]")
            assert "Jane \ufffdeoD" in terminal.shown

    def test_headings_are_bold_unless_the_user_wants_no_colours(self, family, monkeypatch):
        server, _, _ = family
        for wanted, value in ((True, ""), (False, "1")):
            monkeypatch.setenv("NO_COLOR", value)
            with Terminal("list", "--endpoint", server.endpoint, "--api-key", API_KEY) as terminal:
                assert terminal.end() == 0
                assert ("\x1b[1mDEVICE ID" in terminal.shown) is wanted

    def test_an_interrupt_is_no(self, family):
        server, owner, (lost, _, _) = family
        with self.deactivate(server, lost) as terminal:
            terminal.wait_for("[y/N]")
            terminal.process.send_signal(2)
            assert terminal.end() != 0
        assert len(server.phones_of(owner)) == 3

    def test_progress(self, family):
        server, owner, phones = family
        with self.deactivate(server, "--owner", owner, "--yes") as terminal:
            assert terminal.end() == 0
        assert " of 3" in terminal.shown
        # The last line is the summary, not what is left of the progress.
        assert re.split(r"\x1b\[\d?K", terminal.shown)[-1].strip("\r") == "3 phones deactivated.\r\n".strip("\r")

    def test_no_progress_where_nobody_looks(self, family):
        server, owner, _ = family
        done = run("deactivate", "--owner", owner, "--yes", "--endpoint", server.endpoint, "--api-key", API_KEY)
        assert done.stderr == ""


class TestExitCodes:
    def test_what_seam_refuses_is_1(self, cli):
        done = cli("get", NOBODY)
        assert (done.returncode, done.stdout) == (1, "")
        assert re.search(r"Phone not found \(phone_not_found, status 404, request [0-9a-f-]{36}\)", done.stderr)
        error = told(cli("get", NOBODY, "--json"), code=1)["error"]
        assert (error["type"], error["status_code"]) == ("phone_not_found", 404)

    @pytest.mark.parametrize(
        "arguments",
        [
            ["get"],
            ["get", "mine"],
            ["list", "--owner", ""],
            ["explode"],
            ["list", "--surprise"],
            ["simulate", "--os", "symbian"],
            ["list", "--timeout-ms", "0"],
            ["list", "--timeout-ms", "soon"],
            [],
        ],
        ids=" ".join,
    )
    def test_what_is_wrong_with_the_command_is_2(self, cli, arguments):
        assert cli(*arguments).returncode == 2

    def test_no_credentials(self):
        done = run("list")
        assert done.returncode == 2 and "SEAM_API_KEY" in done.stderr

    def test_a_token_of_another_kind(self):
        done = run("list", "--api-key", "seam_cst1_of_somebody")
        assert done.returncode == 2 and "client session token" in done.stderr
        assert "of_somebody" not in done.stderr

    def test_nobody_listens(self):
        done = run("list", "--api-key", API_KEY, "--endpoint", "http://127.0.0.1:9", "--max-retries", 0)
        assert done.returncode == 1 and "refused" in done.stderr

    def test_a_sandbox_or_an_endpoint(self, tmp_path):
        done = run("list", "--sandbox", tmp_path / "sandbox.db", "--endpoint", "http://127.0.0.1:9")
        assert done.returncode == 2

    def test_the_file_of_a_sandbox_may_have_any_name(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        for name in ("memory-jane", "file:jane"):
            assert run("simulate", "--sandbox", name).returncode == 0
            assert (tmp_path / name).exists()
            assert len(told(run("list", "--json", "--endpoint", f"sandbox:file:{name}"))) == 1

    def test_a_foreign_file(self, tmp_path):
        path = tmp_path / "letter.txt"
        path.write_text("Dear Jane,\n" * 100)
        done = run("list", "--sandbox", path)
        assert done.returncode == 2 and str(path) in done.stderr


class TestCredentials:
    def test_of_the_options(self, shared):
        where = ("--endpoint", shared.endpoint)
        assert run("list", *where, "--api-key", API_KEY).returncode == 0
        token = ("--personal-access-token", PERSONAL_ACCESS_TOKEN)
        assert run("list", *where, *token, "--workspace-id", WORKSPACE_ID).returncode == 0
        assert run("list", *where, *token, "--workspace-id", NOBODY).returncode == 1
        assert run("list", *where, *token).returncode == 2

    def test_of_the_environment(self, shared):
        where = {"SEAM_ENDPOINT": shared.endpoint}
        assert run("list", SEAM_API_KEY=API_KEY, **where).returncode == 0
        token = {"SEAM_PERSONAL_ACCESS_TOKEN": PERSONAL_ACCESS_TOKEN, "SEAM_WORKSPACE_ID": WORKSPACE_ID}
        assert run("list", **token, **where).returncode == 0
        assert run("list", SEAM_API_KEY="seam_of_somebody", **where).returncode == 1

    def test_the_app_deactivates_its_own_phone(self, shared):
        owner = shared.new_identity()
        phone = shared.new_phone(owner)
        token = shared.new_session(owner)["authorization"].split()[1]
        where = ("--endpoint", shared.endpoint, "--client-session-token", token)
        assert run("deactivate", phone, "--yes", *where).returncode == 0
        assert run("list", *where).returncode == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_scripts_of_the_shell(shell, tmp_path):
    script = tmp_path / "completions"
    script.write_text(run("completions", shell).stdout)
    assert "new-phone" in script.read_text()
    assert shutil.which(shell), f"{shell} is needed"
    parsed = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, timeout=30)
    assert (parsed.returncode, parsed.stderr) == (0, "")


def test_bash_completes_commands(tmp_path):
    script = tmp_path / "completions"
    script.write_text(run("completions", "bash").stdout)
    ask = f"""
        . {script}
        COMP_WORDS=(seam-phones deac) COMP_CWORD=1
        $(complete -p seam-phones | grep -o -- '-F [^ ]*' | cut -c4-) seam-phones deac seam-phones
        echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", ask], capture_output=True, text=True, timeout=30)
    assert (done.stdout, done.stderr) == ("deactivate\n", "")


class OtherTime(BaseHTTPRequestHandler):
    """A server whose clock is an hour ahead."""

    def do_GET(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
        body = b'{"workspace":{"workspace_id":"w","name":"Elsewhen","is_sandbox":false},"ok":true}'
        self.send_response_only(200)
        self.send_header("date", format_datetime(later, usegmt=True))
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)

    do_POST = do_HEAD = do_GET

    def log_message(self, *_):
        pass


class TestDoctor:
    def failures(self, *arguments, **variables):
        """What is wrong, in words, by check."""
        done = run("doctor", "--json", *arguments, **variables)
        report = told(done, code=1)
        assert report["ok"] is False
        return {check["check"]: check["message"] for check in report["checks"] if not check["ok"]}

    def test_a_key_that_is_not_accepted(self, shared):
        failures = self.failures("--endpoint", shared.endpoint, "--api-key", "seam_of_somebody")
        assert list(failures) == ["account"] and "not accepted" in failures["account"]
        assert "of_somebody" not in str(failures)

    def test_no_key(self):
        assert "SEAM_API_KEY" in self.failures()["settings"]

    def test_a_token_of_another_kind(self):
        assert "client session token" in self.failures("--api-key", "seam_cst1_x")["settings"]

    def test_nobody_listens(self):
        failures = self.failures("--endpoint", "http://127.0.0.1:9", "--api-key", API_KEY, "--max-retries", 0)
        assert "refused" in failures["connection"]

    def test_certificates_that_are_none(self, tmp_path):
        path = tmp_path / "certificates.pem"
        path.write_text("no certificate\n")
        assert "PEM" in self.failures("--ca-certificates", path, "--api-key", API_KEY)["settings"]
        assert run("doctor", "--ca-certificates", tmp_path / "nowhere.pem").returncode == 2

    def test_a_server_that_speaks_no_tls(self, shared):
        endpoint = shared.endpoint.replace("http:", "https:")
        failures = self.failures("--endpoint", endpoint, "--api-key", API_KEY, "--max-retries", 0)
        assert "connection" in failures

    def test_a_proxy_that_is_not_there(self, shared):
        arguments = ("--endpoint", "https://connect.invalid", "--api-key", API_KEY, "--max-retries", 0)
        failures = self.failures(*arguments, "--proxy", "http://127.0.0.1:9")
        assert "connection" in failures and "refused" in failures["connection"]

    def test_a_clock_that_is_wrong(self):
        with ThreadingHTTPServer(("127.0.0.1", 0), OtherTime) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            failures = self.failures("--endpoint", f"http://127.0.0.1:{server.server_address[1]}", "--api-key", API_KEY)
            server.shutdown()
        assert list(failures) == ["clock"]
        assert re.search(r"-3(599|600|601) s", failures["clock"]) and "clock" in failures["clock"]

    def test_a_file_that_is_no_sandbox(self, tmp_path):
        path = tmp_path / "letter.txt"
        path.write_text("Dear Jane,\n" * 100)
        assert str(path) in str(self.failures("--sandbox", path))


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["get", NOBODY],
        ["events"],
        ["identities", "list"],
        ["credentials", "list"],
        ["credentials", "create", "--user-identity", NOBODY],
        ["simulate", "--user-identity", NOBODY],
        ["new-phone", "--user-identity", NOBODY, "--installation", "app-1"],
        ["deactivate", NOBODY, "--yes"],
    ],
    ids=" ".join,
)
def test_a_command_that_needs_what_is_there_makes_no_file(tmp_path, command):
    path = tmp_path / "typo.db"
    for options in (["--sandbox", path], ["--endpoint", f"sandbox:{path}"]):
        done = run(*command, *options)
        assert done.returncode == 2
        assert f"there is no sandbox at {path}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_owner_does_not_look_like_one_without_phones(cli):
    done = cli("deactivate", "--owner", NOBODY, "--yes")
    assert done.returncode == 1
    assert "User identity not found" in done.stderr
    owner = told(cli("identities", "create", "--json"))["user_identity_id"]
    assert cli("deactivate", "--owner", owner, "--yes").stdout == "No phones to deactivate.\n"


def test_serve_tells_programs_in_json_where_it_is():
    with subprocess.Popen([PROGRAM, "serve", "--quiet", "--json", "--listen", "0"], stdout=subprocess.PIPE, text=True) as server:
        try:
            told = json.loads(server.stdout.readline())
        finally:
            server.terminate()
    assert told["endpoint"].startswith("http://127.0.0.1:")
    assert (told["api_key"], told["workspace_id"]) == (API_KEY, WORKSPACE_ID)


class TestReadyFile:
    def test_it_says_what_standard_output_says_and_goes_with_the_server(self, tmp_path):
        file = tmp_path / "ready.json"
        with Server("--quiet", "--ready-file", file) as server:
            # The server has announced itself, and the file is there by then.
            told = json.loads(file.read_text())
            assert told == {
                "endpoint": server.endpoint,
                "api_key": API_KEY,
                "personal_access_token": PERSONAL_ACCESS_TOKEN,
                "workspace_id": WORKSPACE_ID,
                "publishable_key": PUBLISHABLE_KEY,
            }
            assert file.stat().st_mode & 0o777 == 0o600
            assert list(tmp_path.iterdir()) == [file]
            server.stop()
            assert server.process.returncode == 0
        assert list(tmp_path.iterdir()) == []

    def test_what_a_killed_server_has_left_is_replaced(self, tmp_path):
        file = tmp_path / "ready.json"
        file.write_text("of another server")
        with Server("--quiet", "--ready-file", file) as server:
            assert json.loads(file.read_text())["endpoint"] == server.endpoint

    def test_a_server_that_cannot_start_leaves_none(self, tmp_path, shared):
        file = tmp_path / "ready.json"
        file.write_text("of another server")
        done = run("serve", "--listen", shared.address, "--ready-file", file)
        assert done.returncode == 2 and "cannot be listened on" in done.stderr
        assert list(tmp_path.iterdir()) == []

    def test_a_file_of_another_server_is_left_alone(self, tmp_path):
        file = tmp_path / "ready.json"
        with Server("--quiet", "--ready-file", file):
            with Server("--quiet", "--ready-file", file) as later:
                told = file.read_text()
                assert json.loads(told)["endpoint"] == later.endpoint
                file.rename(tmp_path / "kept")
            (tmp_path / "kept").rename(file)
        assert file.read_text() == told

    @pytest.mark.parametrize(
        ("path", "why"),
        [("missing/ready.json", "ready.json cannot be written"), ("folder", "folder cannot be replaced")],
    )
    def test_a_file_that_cannot_be_written_ends_the_server(self, tmp_path, path, why):
        (tmp_path / "folder").mkdir()
        done = run("serve", "--listen", "0", "--ready-file", tmp_path / path)
        assert (done.returncode, done.stdout) == (2, "") and why in done.stderr
        assert [one.name for one in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.parametrize("arguments", [["simulate", "--sandbox", ""], ["list", "--sandbox", ""], ["serve", "--db", ""]], ids=" ".join)
def test_an_empty_path_is_not_a_sandbox_in_memory(arguments):
    done = run(*arguments)
    assert done.returncode == 2 and "is empty" in done.stderr


def test_a_sandbox_that_would_end_with_the_command_is_refused():
    done = run("simulate", "--endpoint", "sandbox:")
    assert done.returncode == 2 and "ends with this command" in done.stderr


@pytest.mark.parametrize("form", ["localhost:{}", ":{}", "{}", "[::1]:{}"])
def test_serve_listens_where_it_is_told(form):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    if "::1" in form and not os.path.exists("/proc/net/if_inet6"):
        form = "{}"
    with Server("--quiet", listen=form.format(port)) as server:
        assert server.port == port
        host = "::1" if "::1" in form else "127.0.0.1"
        assert server.address == (f"[{host}]:{port}" if ":" in host else f"{host}:{port}")


@pytest.mark.parametrize("address", ["", "localhost", "localhost:http", "127.0.0.1:99999"])
def test_an_address_that_is_none_names_the_form(address):
    done = run("serve", "--listen", address)
    assert done.returncode == 2 and "127.0.0.1:8080" in done.stderr


def test_a_reader_that_has_seen_enough_ends_the_command_quietly():
    with subprocess.Popen([PROGRAM, "completions", "fish"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        command.stdout.close()
        assert command.stderr.read() == b""
        command.wait(timeout=20)


def test_a_reader_that_has_seen_enough_keeps_no_phone_from_being_deactivated():
    with Server("--quiet") as server:
        owner = server.new_identity()
        phones = [server.new_phone(owner) for _ in range(3)]
        variables = environment(SEAM_API_KEY=API_KEY, SEAM_ENDPOINT=server.endpoint)
        arguments = [PROGRAM, "deactivate", "--yes", *phones]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=variables) as command:
            command.stdout.close()
            assert command.stderr.read() == b""
            assert command.wait(timeout=20) == 0
        assert server.phones_of(owner) == []


def test_output_that_cannot_be_written_is_a_failure():
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "completions", "fish"], stdout=full, stderr=subprocess.PIPE, timeout=20)
    assert done.returncode == 1
    assert b"the output cannot be written" in done.stderr


class ManyPhones(BaseHTTPRequestHandler):
    """A workspace of twenty thousand phones."""

    PHONES = [{"device_id": f"{NOBODY[:-12]}{number:012}", "display_name": "Phone"} for number in range(20_000)]
    BODY = json.dumps({"phones": PHONES, "ok": True}).encode()

    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(self.BODY)))
        self.end_headers()
        self.wfile.write(self.BODY)

    def log_message(self, *_):
        pass


def test_a_table_of_many_phones_costs_no_more_than_their_json():
    with ThreadingHTTPServer(("127.0.0.1", 0), ManyPhones) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        took = {False: [], True: []}
        # The best of several: a busy machine may hold any one of them up.
        for form in ([], ["--json"]) * 3:
            began = time.monotonic()
            done = run("list", *form, SEAM_API_KEY=API_KEY, SEAM_ENDPOINT=f"http://127.0.0.1:{server.server_port}")
            took[bool(form)].append(time.monotonic() - began)
            assert done.returncode == 0, done.stderr
            assert done.stdout.count(NOBODY[:-12]) == 20_000
        server.shutdown()
    # A table whose cost grows with the square of its rows takes a hundred times as long.
    assert min(took[False]) < 5 * min(took[True]), took


def test_serve_takes_the_sandbox_that_the_endpoint_names(tmp_path):
    path = tmp_path / "named.db"
    with Server("--quiet", "--endpoint", f"sandbox:{path}") as server:
        server.new_identity(full_name="Ada")
    assert path.exists()
    for variable in ("SEAM_ENDPOINT", "SEAM_API_URL"):
        file = tmp_path / variable
        with Server("--quiet", **{variable: f"sandbox:{file}"}) as server:
            server.new_identity(full_name="Ada")
        assert file.exists()
    for endpoint, problem in (
        ("https://connect.getseam.com", "serve serves a sandbox"),
        ("sandbox:memory-named", "for the clients of one process"),
        ("sandbox:file:", "the path of a sandbox is empty"),
    ):
        refused = run("serve", "--endpoint", endpoint)
        assert refused.returncode == 2 and problem in refused.stderr


class TestVerbose:
    LINE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z call \d+, "

    def test_every_command_tells_what_happens(self, cli):
        owner, phones = new_family(cli)
        commands = {
            ("list",): "phones.list",
            ("get", phones[0]): "phones.get",
            ("simulate", "--user-identity", owner): "phones.simulate.create_sandbox_phone",
            ("new-phone", "--user-identity", owner, "--installation", "a"): "phone_sessions.get_or_create",
            ("identities", "list"): "user_identities.list",
            ("events",): "events.list",
            ("doctor",): "workspaces.get",
            ("deactivate", phones[0], "--yes"): "phones.deactivate",
        }
        for command, operation in commands.items():
            quiet, verbose = cli(*command), cli("--verbose", *command)
            assert quiet.stderr == "", command
            lines = verbose.stderr.splitlines()
            if command[0] == "deactivate":  # which finds no phone the second time
                lines = [line for line in lines if not line.startswith(phones[0])]
            assert lines, command
            assert all(re.match(self.LINE, line) for line in lines), verbose.stderr
            assert any(f"{operation}: attempt 1 begins" in line for line in lines), verbose.stderr
            # One deactivation of many is followed by the end of the whole.
            last = "phones.deactivate_many" if command[0] == "deactivate" else operation
            assert f"{last}: the call " in lines[-1], verbose.stderr
            assert API_KEY not in verbose.stderr

    def test_standard_output_is_what_it_was(self, cli):
        owner, _ = new_family(cli)
        assert told(cli("list", "--owner", owner, "--json", "-v")) == told(cli("list", "--owner", owner, "--json"))

    def test_a_repetition_is_told_with_its_reason(self):
        with Server("--quiet", "--fault", '{"operation": "phones.list", "times": 1, "status": 503}') as server:
            done = run("list", "-v", SEAM_API_KEY=API_KEY, SEAM_ENDPOINT=server.endpoint)
        assert done.returncode == 0
        assert re.search(r"attempt 1 is repeated in \d+ ms: the answer had status 503\n", done.stderr), done.stderr
        assert re.search(r"a connection was made in [\d.]+ ms\n", done.stderr)

    def test_a_call_that_goes_on_is_told_of(self):
        with Server("--quiet", "--fault", '{"operation": "phones.list", "delay_ms": 60000}') as server:
            command = subprocess.Popen(
                [PROGRAM, "list", "--verbose"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                env=environment(SEAM_API_KEY=API_KEY, SEAM_ENDPOINT=server.endpoint),
                preexec_fn=die_with_the_tests,
            )
            with command:
                line = command.stderr.readline()
                is_running = command.poll() is None
                command.kill()
        assert line.endswith("phones.list: attempt 1 begins\n")
        assert is_running
