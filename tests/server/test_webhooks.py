"""Events that a server delivers to a webhook."""

import base64
import contextlib
import json
import queue
import socket
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import seam as official
from seam_phones import Seam, SeamWebhook, SeamWebhookVerificationError
from serving import PROGRAM, Server, environment
from standardwebhooks import Webhook

SECRET = "whsec_" + base64.b64encode(bytes(range(32))).decode()


class Receiver(ThreadingHTTPServer):
    """Takes deliveries, and answers with the statuses that it was told, then with 204."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Delivery)
        self.deliveries = queue.Queue()
        self.statuses = []
        self.slowness = 0
        self.url = f"http://127.0.0.1:{self.server_address[1]}/webhook"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def next(self, timeout=10):
        """The next delivery: its headers, its body and when it came."""
        return self.deliveries.get(timeout=timeout)

    def next_event(self):
        return json.loads(self.next()[1])


class Delivery(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.deliveries.put((dict(self.headers), body, time.monotonic()))
        time.sleep(self.server.slowness)
        self.send_response(self.server.statuses.pop(0) if self.server.statuses else 204)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver():
    with Receiver() as running:
        yield running


@pytest.fixture
def server(receiver):
    with Server("--webhook", receiver.url, "--webhook-secret", SECRET) as running:
        yield running


def lose_a_phone(server):
    """The id of a phone that had a credential and was deactivated."""
    jane = server.new_identity(full_name="Jane Doe")
    server.new_sync_credential(jane)
    lost = server.new_phone(jane)
    server.ask("/phones/deactivate", device_id=lost)
    return lost


def verified(body, headers):
    """The event of a delivery, by the judgement of the standard's own package, and of the official one of Seam."""
    by_the_standard = {name.lower().replace("svix-", "webhook-"): value for name, value in headers.items()}
    event = Webhook(SECRET).verify(body, by_the_standard)
    assert official.SeamWebhook(SECRET).verify(body.decode(), headers).event_id == event["event_id"]
    return event


def listed(server):
    return server.ask("/events/list", since="2000-01-01T00:00:00Z")["events"]


def test_deliveries_are_signed_as_a_standard_webhook(server, receiver):
    lost = lose_a_phone(server)
    events = []
    while not events or events[-1]["event_type"] != "phone.deactivated":
        headers, body, _ = receiver.next()
        assert headers["content-type"] == "application/json"
        events.append(verified(body, headers))
        assert events[-1] == json.loads(body)
        ours = SeamWebhook(SECRET).verify(body, headers)
        assert (ours.event_id, ours.event_type) == (events[-1]["event_id"], events[-1]["event_type"])
    assert events[-1]["device_id"] == lost


def test_a_changed_body_is_noticed(server, receiver):
    lose_a_phone(server)
    headers, body, _ = receiver.next()
    with pytest.raises(SeamWebhookVerificationError):
        SeamWebhook(SECRET).verify(body.replace(b"event", b"Event", 1), headers)
    with pytest.raises(SeamWebhookVerificationError):
        SeamWebhook("whsec_" + base64.b64encode(b"another secret of some length").decode()).verify(body, headers)


def test_events_come_in_order_and_once(server, receiver):
    for _ in range(3):
        lose_a_phone(server)
    events = listed(server)
    assert [receiver.next_event() for _ in events] == events
    time.sleep(1)
    assert receiver.deliveries.empty()


def test_none_is_missed_right_after_the_start(receiver):
    """Events from the moment on when the server said that it listens, however busy the machine is."""
    servers = []
    try:
        for _ in range(8):
            servers.append(Server("--webhook", receiver.url, "--webhook-secret", SECRET))
            lose_a_phone(servers[-1])
        wanted = {event["event_id"] for server in servers for event in listed(server)}
        assert {receiver.next_event()["event_id"] for _ in wanted} == wanted
    finally:
        for server in servers:
            server.stop()


def test_each_delivery_has_the_id_of_its_event(server, receiver):
    lose_a_phone(server)
    ids = {receiver.next()[0]["svix-id"] for _ in listed(server)}
    assert len(ids) == len(listed(server))


@pytest.mark.parametrize("refusal", [500, 404])
def test_one_that_was_not_taken_comes_again(server, receiver, refusal):
    receiver.statuses = [refusal]
    server.ask("/acs/users/create", acs_system_id=server.access_system(), full_name="Jane Doe")
    first_headers, first_body, first_time = receiver.next()
    again_headers, again_body, again_time = receiver.next(timeout=20)
    assert first_body == again_body
    assert first_headers["svix-id"] == again_headers["svix-id"]
    assert 4 < again_time - first_time < 15
    assert verified(again_body, again_headers) == json.loads(first_body)


def test_others_do_not_wait_for_one_that_was_not_taken(server, receiver):
    receiver.statuses = [500]
    lose_a_phone(server)
    # The one that was not taken comes again, but only after all others have come.
    ids = [receiver.next()[0]["svix-id"] for _ in listed(server)]
    assert len(set(ids)) == len(ids)
    assert receiver.next(timeout=20)[0]["svix-id"] == ids[0]


def test_a_receiver_that_is_not_there_hurts_nobody():
    with Server("--webhook", "http://127.0.0.1:9/", "--webhook-secret", SECRET) as server:
        lose_a_phone(server)
        assert "phone.deactivated" in [event["event_type"] for event in listed(server)]


def test_after_a_reset_events_go_on(server, receiver):
    lose_a_phone(server)
    for _ in listed(server):
        receiver.next()
    server.ask("/workspaces/reset_sandbox")
    lost = lose_a_phone(server)
    events = listed(server)
    assert [receiver.next_event() for _ in events] == events
    assert lost in [event.get("device_id") for event in events]


def test_none_is_missed_after_a_reset_while_the_receiver_is_slow(server, receiver):
    """By the time that the server looks again, there are more events than before the reset."""
    receiver.slowness = 2
    server.ask("/acs/users/create", acs_system_id=server.access_system(), full_name="Jane Doe")
    receiver.next()
    receiver.slowness = 0
    server.ask("/workspaces/reset_sandbox")
    lose_a_phone(server)
    wanted = {event["event_id"] for event in listed(server)}
    while wanted:
        wanted.discard(receiver.next_event()["event_id"])


def test_a_restart_delivers_nothing_twice(receiver, tmp_path):
    arguments = ("--db", tmp_path / "sandbox.db", "--webhook", receiver.url, "--webhook-secret", SECRET)
    with Server(*arguments) as server:
        lose_a_phone(server)
        for _ in listed(server):
            receiver.next()
    with Server(*arguments) as server:
        time.sleep(1)
        assert receiver.deliveries.empty()
        lose_a_phone(server)
        assert receiver.next_event()["event_type"] == "acs_user.created"


def test_changes_of_other_processes_are_told_too(receiver, tmp_path):
    path = tmp_path / "sandbox.db"
    with Server("--db", path, "--webhook", receiver.url, "--webhook-secret", SECRET), Seam.sandbox(path) as seam:
        jane = seam.user_identities.create(full_name="Jane Doe")
        phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=jane.id)
        seam.phones.deactivate(device_id=phone.device_id)
        types = [receiver.next_event()["event_type"]]
        while types[-1] != "phone.deactivated":
            types.append(receiver.next_event()["event_type"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--webhook", "http://127.0.0.1:9/"],
        ["--webhook-secret", SECRET],
        ["--webhook", "nowhere", "--webhook-secret", SECRET],
        ["--webhook", "http://127.0.0.1:9/", "--webhook-secret", "secret"],
    ],
    ids=["no secret", "no url", "not a url", "not a secret"],
)
def test_arguments_that_are_wrong(arguments):
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=20)
    assert done.returncode != 0 and done.stdout == "" and "webhook" in done.stderr


def test_a_receiver_that_hangs_up_while_it_is_written_to_ends_nothing(tmp_path):
    """A write into a connection that is closed raises SIGPIPE, which must not reach the server, whatever its disposition was."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        hung_up = threading.Semaphore(0)

        def hang_up():
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    connection.recv(1)
                    # Unread data makes the end a reset.
                    connection.close()
                    hung_up.release()

        threading.Thread(target=hang_up, daemon=True).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/hook"
        with Server("--quiet", "--webhook", url, "--webhook-secret", SECRET) as server:
            owner = server.new_identity()
            for _ in range(5):
                phone = server.new_phone(owner)
                server.ask("/phones/deactivate", device_id=phone)
            assert all(hung_up.acquire(timeout=10) for _ in range(5))
            assert server.phones_of(owner) == []
            assert server.process.poll() is None
