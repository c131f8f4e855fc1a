"""Ctrl-C ends a waiting call, and says what became of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from samples import DEVICE_ID, answered

import seam_phones
from seam_phones import SeamCancelledError, SeamError

if TYPE_CHECKING:
    from conftest import Stage

HANG = {"hang_ms": 120_000}

# A process that a script started in the background inherits an ignored SIGINT, and Python then leaves it so.
WAITING = f"""
import signal
import sys
from seam_phones import Seam
signal.signal(signal.SIGINT, signal.default_int_handler)
seam = Seam(api_key="seam_test_key", endpoint=sys.argv[1], timeout_ms=100_000)
try:
    getattr(seam.phones, sys.argv[2])(device_id="{DEVICE_ID}")
except KeyboardInterrupt as interrupt:
    cause = interrupt.__cause__
    print(type(cause).__name__, cause.outcome_unknown, cause.operation)
"""


@pytest.mark.parametrize(("operation", "unknown"), [("deactivate", True), ("get", False)])
@pytest.mark.parametrize("after", [0.02, 0.5])
def test_ctrl_c(stage: Stage, operation: str, unknown: bool, after: float) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(seam_phones.__file__).parent.parent)}
    command = [sys.executable, "-c", WAITING, stage.endpoint(HANG), operation]
    waiting = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    sent: list[dict[str, Any]] = []
    while not sent and waiting.poll() is None:
        time.sleep(0.01)
        sent = stage.requests()
    time.sleep(after)
    waiting.send_signal(signal.SIGINT)
    printed, _ = waiting.communicate(timeout=30)
    assert printed.split() == ["SeamCancelledError", str(unknown), f"phones.{operation}"]


def test_what_a_signal_handler_raises_comes_through(stage: Stage) -> None:
    class TooLateError(Exception):
        pass

    def ring(*_: object) -> None:
        raise TooLateError

    seam = stage.client(HANG, answered({"ok": True, "phones": []}))
    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        with pytest.raises(TooLateError) as caught:
            seam.phones.deactivate(device_id=DEVICE_ID)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert isinstance(caught.value.__cause__, SeamCancelledError)
    assert caught.value.__cause__.outcome_unknown
    assert seam.phones.list() == []


def test_a_signal_that_is_handled_does_not_end_the_call(stage: Stage) -> None:
    rung: list[int] = []
    seam = stage.client({"hang_ms": 500, **answered({"ok": True, "phones": []})})
    before = signal.signal(signal.SIGALRM, lambda number, _: rung.append(number))
    signal.setitimer(signal.ITIMER_REAL, 0.1, 0.05)
    try:
        assert seam.phones.list() == []
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert rung


def test_an_error_has_no_cause(stage: Stage) -> None:
    seam = stage.client({"hang_ms": 300, "status": 404, "text": "404"})
    with pytest.raises(SeamError) as caught:
        seam.phones.list()
    assert caught.value.__cause__ is None
