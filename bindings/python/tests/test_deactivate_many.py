"""Many phones at once: typed results, progress, and what is known when it is interrupted."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING, Any

import pytest
from samples import OTHER_ID, answered, phone, refused

from seam_phones import AsyncSeam, DeactivationReport, Progress, Seam, SeamCancelledError, SeamInvalidParamsError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from conftest import Stage

    Run = Callable[[Coroutine[Any, Any, Any]], Any]

IDS = [f"22222222-2222-2222-2222-{number:012}" for number in range(40)]
SLOW = {**answered({"ok": True}), "hang_ms": 60}


def test_each_phone_has_its_result(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True}), refused(404, type="phone_not_found", message="Phone not found"))
    report = seam.phones.deactivate_many(device_ids=IDS[:2], max_concurrency=1)
    assert type(report) is DeactivationReport
    assert (report.total, report.deactivated, report.failed, report.confirmed) == (2, 1, 1, None)
    first, second = report.results
    assert (first.id, first.outcome, first.error) == (IDS[0], "deactivated", None)
    assert second.error is not None
    assert (second.outcome, second.error.type, second.error.status_code) == ("failed", "phone_not_found", 404)
    assert "ok" not in report


def test_a_lost_phone_is_confirmed_to_be_gone(seam: Seam) -> None:
    owner = seam.user_identities.create(full_name="Ada").id
    phones = [seam.phones.simulate.create_sandbox_phone(user_identity_id=owner) for _ in range(3)]
    told = seam.phones.deactivate(phones[0].id, confirm=True)
    assert told is not None
    assert told.confirmed is True
    report = seam.phones.deactivate_many(owner_user_identity_id=owner, confirm=True)
    assert [(one.device_id, one.confirmed) for one in report.results] == [(one.id, True) for one in phones[1:]]


def test_never_without_a_filter(seam: Seam) -> None:
    with pytest.raises(SeamInvalidParamsError, match="device_ids or owner_user_identity_id is required"):
        seam.phones.deactivate_many()


def test_what_cannot_be_told_the_progress_is_refused_before_anything_is_sent(run: Run, stage: Stage) -> None:
    seam, waiting = stage.client(), stage.async_client()
    with pytest.raises(TypeError, match="on_progress must be a function, received int"):
        seam.phones.deactivate_many(device_ids=IDS, on_progress=0)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="on_progress must be a function, received str"):
        run(waiting.phones.deactivate_many(device_ids=IDS, on_progress="x"))  # type: ignore[arg-type]
    assert stage.requests() == []


def test_progress_is_told_while_it_runs_and_at_the_end(stage: Stage) -> None:
    seam = stage.client(*[SLOW] * 40)
    told: list[Progress] = []
    seam.phones.deactivate_many(device_ids=IDS, max_concurrency=4, on_progress=told.append)
    assert told[-1] == Progress(done=40, failed=0, total=40)
    assert any(0 < progress.done < 40 for progress in told)


@pytest.mark.parametrize("awaited", [False, True])
def test_the_last_progress_leaves_out_what_there_was_no_time_for(run: Run, awaited: bool) -> None:
    faults = [{"operation": "phones.deactivate", "times": 5, "delay_ms": 60_000}]
    told: list[Progress] = []

    async def waited() -> DeactivationReport:
        async with AsyncSeam(endpoint="sandbox:", sandbox_faults=faults) as seam:
            owner = (await seam.user_identities.create(full_name="Ada")).id
            ids = [(await seam.phones.simulate.create_sandbox_phone(user_identity_id=owner)).id for _ in range(5)]
            return await seam.phones.deactivate_many(
                device_ids=ids, max_concurrency=1, timeout_ms=500, on_progress=told.append
            )

    def blocked() -> DeactivationReport:
        with Seam(endpoint="sandbox:", sandbox_faults=faults) as seam:
            owner = seam.user_identities.create(full_name="Ada").id
            ids = [seam.phones.simulate.create_sandbox_phone(user_identity_id=owner).id for _ in range(5)]
            return seam.phones.deactivate_many(
                device_ids=ids, max_concurrency=1, timeout_ms=500, on_progress=told.append
            )

    report = run(waited()) if awaited else blocked()
    assert report.not_attempted >= 4
    assert told[-1] == Progress(5 - report.not_attempted, report.failed + report.unknown, 5)


class TooLateError(Exception):
    """What a caller raises to end it."""


def stop_after(count: int) -> Callable[[Progress], None]:
    def stop(progress: Progress) -> None:
        if progress.done >= count:
            raise TooLateError

    return stop


def check_known(cause: BaseException | None, stage: Stage) -> None:
    assert type(cause) is SeamCancelledError
    assert cause.outcome_unknown
    assert cause.operation == "phones.deactivate_many"
    outcomes = {one["device_id"]: one["outcome"] for one in cause.data["results"]}
    assert list(outcomes) == IDS
    sent = {request["query"].split("&")[0].removeprefix("device_id=") for request in stage.requests()}
    assert {one for one, outcome in outcomes.items() if outcome == "not_attempted"} == set(IDS) - sent
    assert sum(outcome == "deactivated" for outcome in outcomes.values()) >= 4


def test_what_is_known_when_the_progress_is_interrupted(stage: Stage) -> None:
    seam = stage.client(*[SLOW] * 40)
    with pytest.raises(TooLateError) as caught:
        seam.phones.deactivate_many(device_ids=IDS, max_concurrency=2, on_progress=stop_after(4))
    check_known(caught.value.__cause__, stage)


def test_what_is_known_when_it_is_interrupted_at_its_end(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True}))

    def stop(progress: Progress) -> None:
        if progress.done == 1:
            raise TooLateError

    with pytest.raises(TooLateError) as caught:
        seam.phones.deactivate_many(device_ids=IDS[:1], on_progress=stop)
    cause = caught.value.__cause__
    assert type(cause) is SeamCancelledError
    results = cause.data["results"]
    assert results == [{"device_id": IDS[0], "outcome": "deactivated"}]


def test_an_interrupt_while_it_is_confirmed_does_not_hide_that_the_phone_is_deactivated(stage: Stage) -> None:
    listed = answered({"ok": True, "phones": [phone(device_id=IDS[0])]})
    no_credentials = answered({"ok": True, "acs_credentials": [], "pagination": {"next_page_cursor": None}})
    seam = stage.client(listed, no_credentials, answered({"ok": True}), {"hang_ms": 60_000})

    def ring(*_: object) -> None:
        raise TooLateError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        with pytest.raises(TooLateError) as caught:
            seam.phones.deactivate(IDS[0], confirm=True, owner_user_identity_id=OTHER_ID)
    finally:
        signal.signal(signal.SIGALRM, before)
    cause = caught.value.__cause__
    assert type(cause) is SeamCancelledError
    assert cause.outcome_unknown
    assert cause.data["confirmed"] is False


def test_awaited(run: Run, stage: Stage) -> None:
    seam = stage.async_client(*[SLOW] * 40)
    told: list[Progress] = []
    others = 0

    async def main() -> None:
        nonlocal others
        call = asyncio.ensure_future(
            seam.phones.deactivate_many(device_ids=IDS, max_concurrency=4, on_progress=told.append)
        )
        while not call.done():
            await asyncio.sleep(0.01)
            others += 1
        assert call.result().deactivated == 40

    run(main())
    assert told[-1] == Progress(40, 0, 40)
    assert any(0 < progress.done < 40 for progress in told)
    assert others > 10


@pytest.mark.parametrize("by", ["its task", "its progress"])
def test_what_is_known_when_it_is_cancelled(run: Run, stage: Stage, by: str) -> None:
    seam = stage.async_client(*[SLOW] * 40)
    seen = 0

    def note(progress: Progress) -> None:
        nonlocal seen
        seen = progress.done
        if by == "its progress" and seen >= 4:
            raise TooLateError

    async def call() -> BaseException | None:
        try:
            await seam.phones.deactivate_many(device_ids=IDS, max_concurrency=2, on_progress=note)
        except (asyncio.CancelledError, TooLateError) as error:
            return error.__cause__
        return None

    async def main() -> BaseException | None:
        task = asyncio.ensure_future(call())
        while seen < 4:
            await asyncio.sleep(0.01)
        task.cancel()
        return await task if by == "its task" else (await asyncio.gather(task))[0]

    if by == "its progress":
        check_known(run(call()), stage)
    else:
        check_known(run(main()), stage)
