"""The queue of webhook deliveries: nothing is lost when a server ends, and what was delivered can be delivered again."""

import json
import queue
import signal
import sqlite3
import subprocess
import threading

import pytest
from proxying import wait_until
from seam_phones import Seam
from serving import PROGRAM, Server, environment
from test_webhooks import SECRET, Receiver, listed, lose_a_phone, verified


@pytest.fixture
def receiver():
    with Receiver() as running:
        yield running


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sandbox.db"


def serving(path, receiver):
    return Server("--db", path, "--webhook", receiver.url, "--webhook-secret", SECRET)


def webhooks(*arguments, status=0):
    """The command line's answer, decoded where it is JSON."""
    command = [PROGRAM, "webhooks", *map(str, arguments)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=30)
    assert done.returncode == status, done.stdout + done.stderr
    return json.loads(done.stdout) if "--json" in arguments else done.stdout + done.stderr


def deliveries(path):
    return webhooks("list", "--sandbox", path, "--json")


def states(path):
    return [delivery["status"] for delivery in deliveries(path)]


def change(path, **to):
    """Puts all deliveries into another state, such as one that takes hours to come."""
    with sqlite3.connect(path, timeout=20) as database:
        database.execute(f"UPDATE webhook_deliveries SET {', '.join(f'{name} = ?' for name in to)}", list(to.values()))
    database.close()


def lose_a_phone_elsewhere(path):
    """The events of a phone that was lost while no server ran."""
    with Seam.sandbox(path) as seam:
        before = len(seam.events.list(since="2000-01-01T00:00:00Z"))
        jane = seam.user_identities.create(full_name="Jane Doe")
        system = next(system for system in seam.acs.systems.list() if not system.is_credential_manager)
        seam.acs.users.create(acs_system_id=system.id, full_name="Jane Doe", user_identity_id=jane.id)
        phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=jane.id)
        seam.phones.deactivate(device_id=phone.device_id)
        return [event.event_id for event in seam.events.list(since="2000-01-01T00:00:00Z")[before:]]


def new_user(server):
    """Makes one event."""
    server.ask("/acs/users/create", acs_system_id=server.access_system(), full_name="Jane Doe")


def take(receiver, number, timeout=40):
    """The ids of the next events."""
    return [json.loads(receiver.next(timeout)[1])["event_id"] for _ in range(number)]


def nothing_more(receiver):
    with pytest.raises(queue.Empty):
        receiver.next(timeout=1.5)


class TestRestarts:
    def test_what_was_not_taken_comes_after_a_restart(self, receiver, path):
        receiver.statuses = [500, 404]
        with serving(path, receiver) as server:
            new_user(server)
            new_user(server)
            refused = [receiver.next() for _ in range(2)]
            wait_until(lambda: [delivery["last_answer"] for delivery in deliveries(path)] == ["500", "404"])
        assert states(path) == ["waiting", "waiting"]
        with serving(path, receiver):
            again = [receiver.next(timeout=40) for _ in range(2)]
            wait_until(lambda: states(path) == ["delivered", "delivered"])
        assert [headers["svix-id"] for headers, _, _ in again] == [headers["svix-id"] for headers, _, _ in refused]
        assert [body for _, body, _ in again] == [body for _, body, _ in refused]
        for headers, body, _ in again:
            assert verified(body, headers)
        nothing_more(receiver)

    def test_events_while_no_server_ran_come_in_order(self, receiver, path):
        with serving(path, receiver) as server:
            lose_a_phone(server)
            take(receiver, len(listed(server)))
        events = lose_a_phone_elsewhere(path) + lose_a_phone_elsewhere(path)
        assert len(set(events)) == 4
        with serving(path, receiver):
            assert take(receiver, len(events)) == events
            nothing_more(receiver)

    def test_also_when_none_was_delivered_before(self, receiver, path):
        with serving(path, receiver):
            pass
        events = lose_a_phone_elsewhere(path)
        with serving(path, receiver):
            assert take(receiver, len(events)) == events

    def test_a_new_url_begins_with_the_next_event(self, receiver, path):
        lose_a_phone_elsewhere(path)
        with serving(path, receiver) as server:
            nothing_more(receiver)
            new_user(server)
            assert take(receiver, 1) == [listed(server)[-1]["event_id"]]

    def test_a_server_without_webhooks_loses_none(self, receiver, path):
        with serving(path, receiver):
            pass
        with Server("--db", path) as server:
            new_user(server)
            event = listed(server)[-1]["event_id"]
        with serving(path, receiver):
            assert take(receiver, 1) == [event]

    def test_what_was_not_taken_survives_a_reset(self, receiver, path):
        receiver.statuses = [500]
        with serving(path, receiver) as server:
            new_user(server)
            _, body, _ = receiver.next()
            server.ask("/workspaces/reset_sandbox")
        with serving(path, receiver):
            assert receiver.next(timeout=40)[1] == body

    def test_a_killed_server_loses_nothing(self, receiver, path):
        receiver.slowness = 3
        with serving(path, receiver) as server:
            lose_a_phone(server)
            lose_a_phone(server)
            wanted = {event["event_id"] for event in listed(server)}
            first = json.loads(receiver.next()[1])["event_id"]
            # In the middle of the first delivery; the others have not begun.
            server.process.send_signal(signal.SIGKILL)
            server.process.wait(10)
        receiver.slowness = 0
        wait_until(lambda: deliveries(path))
        with serving(path, receiver):
            got = take(receiver, len(wanted))
            assert set(got) == wanted
            # Nobody knows whether the first one was taken, so it comes again; the others come in order.
            assert got[-1] == first
            nothing_more(receiver)
            assert set(states(path)) == {"delivered"}

    def test_a_server_that_ends_lets_a_delivery_end(self, receiver, path):
        receiver.slowness = 1
        with serving(path, receiver) as server:
            new_user(server)
            receiver.next()
        assert states(path) == ["delivered"]

    def test_a_file_that_is_made_anew_while_the_server_runs(self, receiver, path):
        with serving(path, receiver) as server:
            new_user(server)
            take(receiver, 1)
            for file in path.parent.glob("sandbox.db*"):
                file.unlink()
            new_user(server)
            assert take(receiver, 1) == [listed(server)[-1]["event_id"]]


class TestTwoServers:
    def test_each_event_is_delivered_once_and_in_order(self, receiver, path):
        with serving(path, receiver) as one, serving(path, receiver) as other:
            threads = [threading.Thread(target=lose_a_phone, args=(server,)) for server in (one, other) * 3]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            events = [event["event_id"] for event in listed(one)]
            assert take(receiver, len(events)) == events
            nothing_more(receiver)
        assert set(states(path)) == {"delivered"}

    def test_two_urls_get_every_event_each(self, receiver, path):
        with Receiver() as second, serving(path, receiver) as one, serving(path, second):
            lose_a_phone(one)
            events = [event["event_id"] for event in listed(one)]
            assert take(receiver, len(events)) == take(second, len(events)) == events
        assert len(deliveries(path)) == 2 * len(events)


class TestTheCommandLine:
    @pytest.fixture
    def delivered(self, receiver, path):
        """A server that has delivered three events, and their message ids."""
        with serving(path, receiver) as server:
            for _ in range(3):
                new_user(server)
            ids = [receiver.next()[0]["svix-id"] for _ in range(3)]
            wait_until(lambda: states(path) == ["delivered"] * 3)
            yield server, ids

    def test_list(self, delivered, receiver, path):
        server, ids = delivered
        events = listed(server)
        for delivery, message_id, event in zip(deliveries(path), ids, events, strict=True):
            assert delivery["message_id"] == message_id
            assert (delivery["event_id"], delivery["event_type"]) == (event["event_id"], "acs_user.created")
            assert (delivery["url"], delivery["attempts"], delivery["last_answer"]) == (receiver.url, 1, "204")
            assert delivery["delivered_at"].endswith("Z") and delivery["next_attempt_at"] is None
        table = webhooks("list", "--sandbox", path)
        assert all(f"acs_user.created  {message_id}  1         204          delivered" in table for message_id in ids)

    def test_list_of_what_waits_and_of_what_has_failed(self, receiver, path):
        receiver.statuses = [503]
        with serving(path, receiver) as server:
            new_user(server)
            receiver.next()
            wait_until(lambda: deliveries(path)[0]["last_answer"] == "503")
        assert "waiting until 20" in webhooks("list", "--sandbox", path)
        change(path, next_attempt_at=None)
        assert states(path) == ["failed"]
        assert "failed for good" in webhooks("list", "--sandbox", path)

    def test_after_the_last_attempt_it_has_failed_for_good(self, receiver, path):
        receiver.statuses = [500, 500]
        with serving(path, receiver) as server:
            new_user(server)
            receiver.next()
            wait_until(lambda: deliveries(path)[0]["last_answer"] == "500")
            change(path, attempts=7, attempts_of_round=7, next_attempt_at="2020-01-01T00:00:00.000Z")
            receiver.next()
            wait_until(lambda: states(path) == ["failed"])
            assert deliveries(path)[0]["attempts"] == 8
            assert webhooks("resend", "--failed", "--sandbox", path) == "1 delivery will be made again.\n"
            receiver.next()
            wait_until(lambda: states(path) == ["delivered"])

    def test_resend_of_some(self, delivered, receiver, path):
        _, ids = delivered
        assert webhooks("resend", ids[2], ids[0], "--sandbox", path) == "2 deliveries will be made again.\n"
        again = [receiver.next() for _ in range(2)]
        assert [headers["svix-id"] for headers, _, _ in again] == [ids[0], ids[2]]
        for headers, body, _ in again:
            assert verified(body, headers)
        nothing_more(receiver)
        assert [delivery["attempts"] for delivery in deliveries(path)] == [2, 1, 2]

    def test_resend_of_all_and_of_none(self, delivered, receiver, path):
        _, ids = delivered
        assert webhooks("resend", "--failed", "--sandbox", path, "--json") == []
        resent = webhooks("resend", "--all", "--sandbox", path, "--json")
        assert [delivery["message_id"] for delivery in resent] == ids
        assert [receiver.next()[0]["svix-id"] for _ in ids] == ids

    def test_what_is_sent_anew_without_a_server_is_delivered_by_the_next_one(self, receiver, path):
        receiver.statuses = [500]
        with serving(path, receiver) as server:
            new_user(server)
            receiver.next()
            wait_until(lambda: deliveries(path)[0]["last_answer"] == "500")
        change(path, next_attempt_at="2999-01-01T00:00:00.000Z")
        with serving(path, receiver):
            nothing_more(receiver)
        webhooks("resend", "--failed", "--sandbox", path)
        with serving(path, receiver):
            take(receiver, 1)

    def test_an_id_that_is_unknown_changes_nothing(self, delivered, receiver, path):
        _, ids = delivered
        said = webhooks("resend", ids[0], "msg_unknown", "--sandbox", path, status=1)
        assert "msg_unknown" in said
        nothing_more(receiver)

    @pytest.mark.parametrize(
        "arguments",
        [["list"], ["list", "--sandbox", "FILE"], ["resend", "--sandbox", "FILE"], ["resend", "--all", "--failed"]],
        ids=["no sandbox", "no file", "nothing to resend", "two things"],
    )
    def test_arguments_that_are_wrong(self, arguments, path):
        arguments = [path if argument == "FILE" else argument for argument in arguments]
        assert webhooks(*arguments, status=2)
        assert not path.exists()

    def test_a_sandbox_that_never_had_webhooks(self, path):
        lose_a_phone_elsewhere(path)
        assert deliveries(path) == []
        assert webhooks("list", "--sandbox", path) == "No deliveries.\n"
        assert webhooks("resend", "--all", "--sandbox", path) == "There is nothing to be sent again.\n"


class TestOverHttp:
    def test_a_server_in_memory_tells_of_its_deliveries_and_repeats_them(self, receiver):
        with Server("--webhook", receiver.url, "--webhook-secret", SECRET) as server:
            new_user(server)
            message_id = receiver.next()[0]["svix-id"]

            def told():
                return server.send("GET", "/_sandbox/webhooks/list", headers={}).json()["webhook_deliveries"]

            wait_until(lambda: [delivery["status"] for delivery in told()] == ["delivered"])
            for which in ({"message_ids": [message_id]}, {"all": True}):
                answer = server.ask("/_sandbox/webhooks/resend", headers={}, **which)
                assert [delivery["message_id"] for delivery in answer["webhook_deliveries"]] == [message_id]
                assert receiver.next()[0]["svix-id"] == message_id
                wait_until(lambda: [delivery["status"] for delivery in told()] == ["delivered"])
            assert server.ask("/_sandbox/webhooks/resend", headers={}, failed=True)["webhook_deliveries"] == []
            for wrong in ({}, {"all": True, "failed": True}, {"message_ids": []}, {"message_ids": "x"}):
                assert server.post("/_sandbox/webhooks/resend", {}, **wrong).error == "invalid_input"
            unknown = server.post("/_sandbox/webhooks/resend", {}, message_ids=["msg_unknown"])
            assert (unknown.status, unknown.error) == (404, "webhook_delivery_not_found")

    def test_a_server_without_webhooks_has_none(self, server):
        assert server.send("GET", "/_sandbox/webhooks/list", headers={}).json() == {"webhook_deliveries": [], "ok": True}


def test_no_secret_is_stored(receiver, path):
    url = receiver.url.replace("http://", "http://user:topsecret@")
    with Server("--db", path, "--webhook", url, "--webhook-secret", SECRET) as server:
        new_user(server)
        headers, _, _ = receiver.next()
        assert headers["authorization"].startswith("Basic ")
        wait_until(lambda: states(path) == ["delivered"])
        stored = b"".join(file.read_bytes() for file in path.parent.glob("sandbox.db*"))
    assert receiver.url.encode() in stored
    assert b"topsecret" not in stored and SECRET.removeprefix("whsec_").encode() not in stored
