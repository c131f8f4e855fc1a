"""Calls that are awaited: the guide's, many at once, errors, pages, a client that is closed."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT
from samples import DEVICE_ID, OTHER_ID, answered, phone, refused
from test_secrets import SECRET, attributes

from seam_phones import (
    AsyncSeam,
    Phone,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpInvalidInputError,
    SeamInvalidHandleError,
    SeamInvalidOptionsError,
    SeamInvalidParamsError,
    SeamInvalidTokenError,
    SeamTimeoutError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from pathlib import Path

    from conftest import Stage

    Run = Callable[[Coroutine[Any, Any, Any]], Any]

MANY = 500


@pytest.fixture
def slow_endpoint() -> Iterator[str]:
    """A server that answers every request after 200 ms."""
    command = [sys.executable, str(ROOT / "tests" / "support" / "slow_server.py"), "200"]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield json.loads(server.stdout.readline())["endpoint"]
        server.stdin.close()


def test_lost_phone(run: Run) -> None:
    async def main() -> None:
        async with AsyncSeam.sandbox() as seam:
            user_identity = await seam.user_identities.create(full_name="Ada")
            lost = await seam.phones.simulate.create_sandbox_phone(user_identity_id=user_identity.id)
            kept = await seam.phones.simulate.create_sandbox_phone(
                user_identity_id=user_identity.id, custom_sdk_installation_id="second"
            )
            assert type(lost) is Phone
            assert await seam.phones.get(device_id=lost.device_id) == lost
            await seam.phones.deactivate(device_id=lost.device_id)
            assert await seam.phones.list(owner_user_identity_id=user_identity.id) == [kept]
            with pytest.raises(SeamHttpApiError) as caught:
                await seam.phones.get(device_id=lost.device_id)
            assert (caught.value.code, caught.value.operation) == ("phone_not_found", "phones.get")
            assert caught.value.__cause__ is None

    run(main())


def test_many_at_once(run: Run, slow_endpoint: str) -> None:
    async def main() -> None:
        async with AsyncSeam(api_key="seam_test_key", endpoint=slow_endpoint) as seam:
            ids = [f"22222222-2222-4222-8222-{number:012}" for number in range(MANY)]
            found = await asyncio.gather(*(seam.phones.get(device_id=device_id) for device_id in ids))
            # Each task gets the answer to its own call.
            assert [one.device_id for one in found] == ids

    run(main())


def test_many_on_a_sandbox_in_a_file(tmp_path: Path) -> None:
    async def main() -> None:
        async with AsyncSeam.sandbox(tmp_path / "s.db") as seam:
            owner = await seam.user_identities.create(full_name="Ada")
            create = seam.phones.simulate.create_sandbox_phone
            made = await asyncio.gather(
                *(create(user_identity_id=owner.id, custom_sdk_installation_id=str(number)) for number in range(100))
            )
            await asyncio.gather(*(seam.phones.deactivate(device_id=one.device_id) for one in made[1:]))
            assert await seam.phones.list() == [made[0]]

    asyncio.run(main())


def test_other_tasks_run_while_a_call_waits(run: Run, stage: Stage) -> None:
    seam = stage.async_client({"hang_ms": 500, **answered({"ok": True, "phones": []})})

    async def main() -> None:
        call = asyncio.ensure_future(seam.phones.list())
        turns = 0
        while not call.done():
            await asyncio.sleep(0.005)
            turns += 1
        assert (await call, turns > 10) == ([], True)

    run(main())


def test_errors_are_those_of_a_seam(run: Run, stage: Stage) -> None:
    seam = stage.async_client(refused(404, type="phone_not_found", message="Phone not found", data={"a": [1]}))

    async def main() -> None:
        with pytest.raises(SeamHttpApiError, match="Phone not found") as api:
            await seam.phones.get(device_id=DEVICE_ID)
        assert (api.value.status_code, api.value.request_id, api.value.data) == (404, "request_1", {"a": [1]})
        with pytest.raises(SeamInvalidParamsError) as params:
            await seam.phones.list(owner_user_identity_id="")
        assert isinstance(params.value, SeamHttpInvalidInputError)
        assert params.value.get_validation_error_messages("owner_user_identity_id")
        with pytest.raises(SeamInvalidParamsError):
            await seam.request("/anything", {"loop": object()})
        with pytest.raises(SeamInvalidOptionsError, match="timeout_ms"):
            await seam.phones.list(timeout_ms="soon")  # type: ignore[arg-type]
        with pytest.raises(SeamError):
            await seam.request("/devices\0")

    run(main())
    assert len(stage.requests()) == 1
    with pytest.raises(SeamInvalidTokenError):
        AsyncSeam(api_key="seam_cst_abc")
    with pytest.raises(SeamInvalidOptionsError, match="path of a sandbox is empty"):
        AsyncSeam.sandbox("")


def test_no_answer(stage: Stage) -> None:
    seam = stage.async_client({"hang_ms": 60_000})

    async def main() -> None:
        with pytest.raises(SeamTimeoutError) as caught:
            await seam.phones.deactivate(device_id=DEVICE_ID, timeout_ms=300, max_retries=0)
        assert caught.value.outcome_unknown
        nobody = AsyncSeam(api_key="seam_test_key", endpoint="http://127.0.0.1:1", max_retries=0)
        with pytest.raises(SeamConnectionError):
            await nobody.phones.list()

    asyncio.run(main())


def test_the_official_constructors(stage: Stage) -> None:
    answer = answered({"ok": True, "phones": [], "devices": []})

    async def main() -> None:
        first = AsyncSeam.from_api_key("seam_test_key", endpoint=stage.endpoint(answer))
        assert await first.request("/devices/list", {"limit": 1}) == {"ok": True, "phones": [], "devices": []}
        second = AsyncSeam.from_personal_access_token("seam_at_x", DEVICE_ID, endpoint=stage.endpoint(answer))
        assert await second.phones.list() == []

    asyncio.run(main())
    headers = stage.requests()[0]["headers"]
    assert (headers["authorization"], headers["seam-workspace"]) == ("Bearer seam_at_x", DEVICE_ID)
    assert headers["seam-sdk-name"] == "seam-phones-python"


def test_pages(stage: Stage) -> None:
    async def main() -> None:
        async with AsyncSeam.sandbox() as seam:
            made = [await seam.user_identities.create(full_name=name) for name in ("Ada", "Bea", "Cora")]
            paginator = seam.create_paginator(seam.user_identities.list, {"limit": 1})
            assert {one.id async for one in paginator.flatten()} == {one.id for one in made}
            assert len(await paginator.flatten_to_list()) == 3
            page, pagination = await paginator.first_page()
            assert pagination is not None
            assert pagination.next_page_cursor is not None
            assert page != (await paginator.next_page(pagination.next_page_cursor))[0]
            with pytest.raises(ValueError, match="non-paginated"):
                await seam.create_paginator(seam.phones.list).first_page()

    asyncio.run(main())


def test_closed(run: Run, stage: Stage) -> None:
    seam = stage.async_client({"hang_ms": 300, **answered({"ok": True, "phone": phone(device_id=OTHER_ID)})})

    async def main() -> None:
        call = asyncio.ensure_future(seam.phones.get(device_id=OTHER_ID))
        await asyncio.sleep(0.05)
        await seam.aclose()
        await seam.aclose()
        with pytest.raises(SeamInvalidHandleError):
            await seam.phones.list()
        # What was under way ends as usual.
        assert (await call).device_id == OTHER_ID
        with pytest.raises(SeamInvalidHandleError):
            await seam.phones.list()

    run(main())
    assert repr(seam) == "<AsyncSeam client, closed>"


def test_outside_of_a_loop_nothing_is_sent(stage: Stage) -> None:
    seam = stage.async_client()
    with pytest.raises(RuntimeError, match="no running event loop"):
        seam.phones.list().send(None)
    assert stage.requests() == []


def test_a_loop_that_cannot_watch_says_so() -> None:
    class Blind(asyncio.SelectorEventLoop):
        def add_reader(self, *_: Any) -> None:  # type: ignore[override]
            raise NotImplementedError

    loop = Blind()
    try:
        with pytest.raises(NotImplementedError, match=r"asyncio\.to_thread"):
            loop.run_until_complete(AsyncSeam.sandbox().phones.list())
    finally:
        loop.close()


def test_nothing_shows_a_secret() -> None:
    seam = AsyncSeam(api_key=SECRET, endpoint="http://127.0.0.1:1", headers={"x-key": SECRET}, max_retries=0)
    assert not hasattr(seam, "__dict__")
    shown = [repr(seam), repr(attributes(seam)), repr(attributes(seam._native)), repr(attributes(seam.phones))]
    with pytest.raises(SeamConnectionError) as caught:
        asyncio.run(seam.request("/devices/list"))
    assert not any("sesame" in text for text in [*shown, repr(caught.value), str(vars(caught.value))])
    for write in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            write(seam)


def test_a_client_is_freed_with_its_last_reference() -> None:
    from seam_phones.aio import calls

    async def main() -> None:
        seam = AsyncSeam.sandbox()
        phones = seam.phones
        await phones.list()
        queue = seam._native._queues[asyncio.get_running_loop()]()
        assert queue is not None
        handle = queue.handle
        del queue, seam
        assert calls._queue_descriptor(handle) >= 0
        assert await phones.list() == []
        del phones
        gc.collect()
        await asyncio.sleep(0)
        assert calls._queue_descriptor(handle) == -1

    asyncio.run(main())
