"""What happens inside is logged to the logger ``seam_phones``, when somebody wants to know."""

from __future__ import annotations

import asyncio
import logging
import os
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT
from samples import DEVICE_ID, answered
from test_native import python

from seam_phones import AsyncSeam, Seam, SeamError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from conftest import Stage

    Run = Callable[[Coroutine[Any, Any, Any]], Any]

OK = answered({"ok": True, "phones": []})
BAD_GATEWAY = {"status": 502, "text": "<html>"}
LOGGER = logging.getLogger("seam_phones")


class Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def events(self) -> list[str]:
        return [event(record)["event"] for record in self.records]


def event(record: logging.LogRecord) -> dict[str, Any]:
    told: dict[str, Any] = vars(record)["seam_event"]
    return told


@pytest.fixture
def kept() -> Iterator[Kept]:
    handler = Kept()
    LOGGER.addHandler(handler)
    yield handler
    LOGGER.removeHandler(handler)
    LOGGER.setLevel(logging.NOTSET)


def test_warnings_are_heard_wherever_a_program_listens(stage: Stage, kept: Kept) -> None:
    stage.client(BAD_GATEWAY, OK).phones.list()
    assert kept.events() == ["attempt_repeated"]


def test_nothing_is_kept_where_nobody_listens(stage: Stage) -> None:
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        seam = stage.client(BAD_GATEWAY, OK)
        seam.phones.list()
        assert seam._native._logging == 0
    finally:
        root.handlers = handlers


def test_the_attempts_of_a_call(stage: Stage, kept: Kept) -> None:
    seam = stage.client({**BAD_GATEWAY, "headers": {"seam-request-id": "request_7"}}, OK)
    LOGGER.setLevel(logging.DEBUG)
    seam.phones.list()
    assert kept.events() == [
        "attempt_started",
        "connection_made",
        "attempt_ended",
        "attempt_repeated",
        "attempt_started",
        "attempt_ended",
        "call_ended",
    ]
    failed = event(kept.records[2])
    assert (failed["operation"], failed["attempt"], failed["status_code"]) == ("phones.list", 1, 502)
    assert failed["request_id"] == "request_7"
    assert failed["duration_ms"] > 0
    levels = [record.levelname for record in kept.records]
    assert levels == ["DEBUG"] * 3 + ["WARNING"] + ["DEBUG"] * 3
    assert "502" in kept.records[3].getMessage()
    assert "phones.list" in kept.records[-1].getMessage()


def test_only_what_the_level_of_the_logger_lets_through(stage: Stage, kept: Kept) -> None:
    seam = stage.client(BAD_GATEWAY, OK, OK, BAD_GATEWAY, OK)
    LOGGER.setLevel(logging.WARNING)
    seam.phones.list()
    assert kept.events() == ["attempt_repeated"]
    LOGGER.setLevel(logging.ERROR)
    seam.phones.list()
    assert len(kept.records) == 1


def test_what_is_refused_is_logged_too(seam: Seam, kept: Kept) -> None:
    LOGGER.setLevel(logging.DEBUG)
    with pytest.raises(SeamError):
        seam.phones.get(device_id="x")
    assert kept.events() == ["call_ended"]
    assert (event(kept.records[0])["kind"], event(kept.records[0])["attempts"]) == ("invalid_params", 0)


def test_events_come_while_the_call_goes_on(stage: Stage, kept: Kept) -> None:
    seam = stage.client({**BAD_GATEWAY, "hang_ms": 10}, {**OK, "hang_ms": 700})
    LOGGER.setLevel(logging.DEBUG)
    seam.phones.list()
    repeated, ended = (kept.records[kept.events().index(name)] for name in ("attempt_repeated", "call_ended"))
    assert ended.created - repeated.created > 0.3


def test_a_handler_that_fails_takes_no_answer_along(stage: Stage) -> None:
    class Broken(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise OSError

    handler = Broken()
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.DEBUG)
    try:
        assert stage.client(OK).phones.list() == []
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(logging.NOTSET)


def test_awaited(run: Run, stage: Stage, kept: Kept) -> None:
    seam = stage.async_client({**BAD_GATEWAY, "hang_ms": 10}, {**OK, "hang_ms": 700})
    LOGGER.setLevel(logging.DEBUG)
    run(seam.phones.list())
    assert kept.events()[-1] == "call_ended"
    repeated, ended = (kept.records[kept.events().index(name)] for name in ("attempt_repeated", "call_ended"))
    assert ended.created - repeated.created > 0.3


def test_a_cancelled_task(run: Run, stage: Stage, kept: Kept) -> None:
    seam = stage.async_client({"hang_ms": 60_000})
    LOGGER.setLevel(logging.DEBUG)

    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(seam.phones.deactivate(DEVICE_ID), 0.3)

    run(main())
    ended = event(kept.records[-1])
    assert (ended["event"], ended["kind"], ended["outcome_unknown"]) == ("call_ended", "cancelled", True)


def test_a_child_logs_its_own(stage: Stage, kept: Kept) -> None:
    seam = stage.client(OK, OK, OK)
    LOGGER.setLevel(logging.DEBUG)
    seam.phones.list()
    kept.records.clear()
    child = os.fork()
    if child == 0:
        seam.phones.list()
        os._exit(0 if kept.events()[-1] == "call_ended" and kept.events().count("call_ended") == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_logging_is_not_imported_for_it() -> None:
    code = "import sys, seam_phones; seam_phones.Seam.sandbox().phones.list(); print('logging' in sys.modules)"
    assert python(code, PYTHONPATH=str(ROOT / "bindings/python/src")) == "False"


SECRETS = {
    "api_key": "seam_apikey1_secret_of_the_workspace",
    "client_session_token": "seam_cst1_secret_of_the_session",
    "personal_access_token": "seam_at1_secret_of_the_person",
}


@pytest.mark.parametrize("kind", SECRETS)
def test_no_secret_is_ever_logged(stage: Stage, kept: Kept, kind: str) -> None:
    secret = SECRETS[kind]
    headers = {"seam-request-id": f"request-{secret}"}
    error = {"type": f"no_{secret}", "message": f"{secret} is wrong", "data": {"token": secret}}
    answers = [
        answered({"ok": False, "error": error}, 500, headers=headers),
        answered({"ok": False, "error": error}, 400, headers=headers),
        {"status": 200, "text": secret, "headers": headers},
        {**OK, "headers": headers},
    ]
    options: dict[str, Any] = {kind: secret, "endpoint": stage.endpoint(*answers), "headers": {"x-more": "hush-hush"}}
    if kind == "personal_access_token":
        options["workspace_id"] = DEVICE_ID
    LOGGER.setLevel(logging.DEBUG)
    for client in (Seam(**options), AsyncSeam(**options)):
        for call in ("list", "list", "list"):
            try:
                answer = getattr(client.phones, call)()
                if asyncio.iscoroutine(answer):
                    asyncio.run(answer)
            except SeamError:
                pass
        try:
            answer = client.request(f"/phones/{secret}", {"token": secret})
            if asyncio.iscoroutine(answer):
                asyncio.run(answer)
        except SeamError:
            pass
    written = "\n".join(f"{record.getMessage()} {vars(record)}" for record in kept.records)
    assert "call_ended" in written
    assert secret not in written
    assert "hush-hush" not in written
