"""When the task is cancelled, the call is cancelled, and what became of it is told."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

import pytest
from samples import DEVICE_ID, OTHER_ID, answered, phone, refused

from seam_phones import AsyncSeam, SeamCancelledError, SeamError, SeamHttpApiError, native

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from conftest import Stage

    Run = Callable[[Coroutine[Any, Any, Any]], Any]

HANG = {"hang_ms": 120_000}


async def is_sent(stage: Stage, count: int = 1) -> None:
    sent = 0
    while sent < count:
        await asyncio.sleep(0.01)
        sent += len(stage.requests())


def has_ended(seam: AsyncSeam, told: str) -> bool:
    """Whether the call has ended, as was told or as its log tells without the loop."""
    events = native._log_take(seam._native._client._handle)
    return "the call " in told or (bool(events) and "the call " in native._text(events))


async def cancelled(task: asyncio.Future[Any]) -> asyncio.CancelledError:
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as caught:
        await task
    return caught.value


async def told(call: Coroutine[Any, Any, Any]) -> BaseException | None:
    """The cause of the cancellation, where the call is awaited."""
    try:
        return AssertionError(await call)
    except asyncio.CancelledError as error:
        return error.__cause__


def test_before_it_began(run: Run, stage: Stage) -> None:
    seam = stage.async_client()

    async def main() -> None:
        error = await cancelled(asyncio.ensure_future(seam.phones.deactivate(device_id=DEVICE_ID)))
        assert error.__cause__ is None

    run(main())
    assert stage.requests() == []


@pytest.mark.parametrize(("operation", "unknown"), [("deactivate", True), ("get", False)])
def test_while_it_waits(run: Run, stage: Stage, operation: str, unknown: bool) -> None:
    seam = stage.async_client(HANG, timeout_ms=100_000)

    async def main() -> None:
        task = asyncio.ensure_future(told(getattr(seam.phones, operation)(device_id=DEVICE_ID)))
        await is_sent(stage)
        task.cancel()
        cause = await task
        assert type(cause) is SeamCancelledError
        assert (cause.outcome_unknown, cause.operation) == (unknown, f"phones.{operation}")

    run(main())


def test_before_a_request_is_sent(run: Run, stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    # The server says that it has too much to do, and the call waits for the next attempt.
    seam = stage.async_client(answered({}, 429, headers={"retry-after": "60"}), timeout_ms=100_000)

    async def main() -> None:
        task = asyncio.ensure_future(told(seam.phones.deactivate(device_id=DEVICE_ID)))
        while "attempt 1 is repeated" not in caplog.text:
            await asyncio.sleep(0.01)
        task.cancel()
        cause = await task
        assert type(cause) is SeamCancelledError
        assert not cause.outcome_unknown

    run(main())


# Whether the loop has looked at the queue when the cancellation comes, is about to, or looks before the task is told.
@pytest.mark.parametrize("moment", ["not looked", "looks after", "looks before"])
@pytest.mark.parametrize("succeeds", [True, False])
def test_after_it_ended(run: Run, stage: Stage, caplog: pytest.LogCaptureFixture, moment: str, succeeds: bool) -> None:
    found = refused(404, type="phone_not_found", message="Phone not found")
    seam = stage.async_client(answered({"ok": True}) if succeeds else found)
    caplog.set_level(logging.DEBUG, "seam_phones")

    async def main() -> None:
        loop = asyncio.get_running_loop()
        task = asyncio.ensure_future(told(seam.phones.deactivate(device_id=DEVICE_ID)))
        await asyncio.sleep(0)
        while not has_ended(seam, caplog.text):
            time.sleep(0.01)  # the call ends meanwhile, and the loop does not notice
        time.sleep(0.3)  # its outcome is there a moment after that
        if moment == "not looked":
            task.cancel()
        elif moment == "looks after":
            loop.call_soon(task.cancel)
        else:
            loop.call_later(0, task.cancel)
        cause = await task
        if succeeds:
            assert type(cause) is SeamCancelledError
            assert cause.outcome_unknown
            assert "had succeeded" in str(cause)
            assert cause.operation == "phones.deactivate"
        else:
            assert type(cause) is SeamHttpApiError
            assert cause.code == "phone_not_found"

    run(main())
    assert len(stage.requests()) == 1


def test_when_all_is_over(stage: Stage) -> None:
    seam = stage.async_client(answered({"ok": True, "phones": []}))

    async def main() -> None:
        task = asyncio.ensure_future(seam.phones.list())
        assert await task == []
        assert not task.cancel()

    asyncio.run(main())


def test_a_time_limit(run: Run, stage: Stage) -> None:
    seam = stage.async_client(HANG, timeout_ms=100_000)

    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError) as caught:
            await asyncio.wait_for(seam.phones.deactivate(device_id=DEVICE_ID), 0.5)
        error: BaseException | None = caught.value
        while error is not None and not isinstance(error, SeamError):
            error = error.__cause__ or error.__context__
        assert isinstance(error, SeamCancelledError)
        assert error.outcome_unknown

    run(main())


def test_the_others_go_on(run: Run, stage: Stage) -> None:
    answer = {"hang_ms": 500, **answered({"ok": True, "phone": phone(device_id=OTHER_ID)})}
    endpoint = stage.endpoint(answer, repeat=True)

    async def main() -> None:
        async with AsyncSeam(api_key="seam_test_key", endpoint=endpoint) as seam:
            calls = [asyncio.ensure_future(seam.phones.get(device_id=OTHER_ID)) for _ in range(50)]
            await is_sent(stage, 50)
            for call in calls[::2]:
                call.cancel()
            ended = await asyncio.gather(*calls, return_exceptions=True)
            assert all(isinstance(one, asyncio.CancelledError) for one in ended[::2])
            assert [one.device_id for one in ended[1::2] if not isinstance(one, BaseException)] == [OTHER_ID] * 25
            assert (await seam.phones.get(device_id=OTHER_ID)).device_id == OTHER_ID

    run(main())


def test_a_coroutine_that_is_dropped_takes_its_call_along(run: Run, stage: Stage) -> None:
    seam = stage.async_client(HANG, timeout_ms=100_000)

    async def main() -> None:
        call = seam.phones.get(device_id=DEVICE_ID)
        call.send(None)
        queue = seam._native._queues[asyncio.get_running_loop()]()
        assert queue is not None
        assert len(queue._waiting) == 1
        await is_sent(stage)
        call.close()
        while queue._waiting:
            await asyncio.sleep(0.01)

    run(main())
