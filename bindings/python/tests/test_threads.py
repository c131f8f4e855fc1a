"""One client, many threads."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from samples import DEVICE_ID, answered, phone

from seam_phones import Seam, SeamInvalidHandleError

if TYPE_CHECKING:
    from conftest import Stage

THREADS, CALLS = 32, 500


class Ticker(threading.Thread):
    """Counts while others work."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ticks = 0
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(0.005):
            self.ticks += 1

    def __enter__(self) -> Ticker:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()


def test_many_calls_at_once(seam: Seam) -> None:
    owner = seam.user_identities.create(full_name="Ada")
    phones = [
        seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id, custom_sdk_installation_id=str(number))
        for number in range(THREADS)
    ]

    def work(number: int) -> int:
        mine = phones[number]
        return sum(seam.phones.get(device_id=mine.device_id) == mine for _ in range(CALLS))

    with Ticker() as ticker, ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(work, range(THREADS))) == [CALLS] * THREADS
    assert ticker.ticks > 0


def test_many_requests_at_once(stage: Stage) -> None:
    endpoint = stage.endpoint(answered({"ok": True, "phone": phone()}), repeat=True)
    seam = Seam(api_key="seam_test_key", endpoint=endpoint)
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: seam.phones.get(device_id=DEVICE_ID).device_id, range(800)))
    assert found == [DEVICE_ID] * 800
    assert len(stage.requests()) == 800


def test_a_waiting_call_holds_nobody_up(stage: Stage) -> None:
    seam = stage.client({"hang_ms": 1000, **answered({"ok": True, "phones": []})})
    with Ticker() as ticker:
        seam.phones.list()
    assert ticker.ticks > 10


def test_closed_by_another_thread(stage: Stage) -> None:
    seam = stage.client({"hang_ms": 600, **answered({"ok": True, "phones": []})})
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(seam.phones.list)
        time.sleep(0.2)
        seam.close()
        assert call.result() == []
    with pytest.raises(SeamInvalidHandleError):
        seam.phones.list()
