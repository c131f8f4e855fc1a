"""Makes the calls of a plan through the Python package: drive.py MODE CLIENTS CALLS OUT LIMIT, where MODE is threads or asyncio."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from collections.abc import Awaitable
from pathlib import Path

from seam_phones import AsyncSeam, Seam
from seam_phones.exceptions import SeamError


def told(error: SeamError) -> dict:
    """An error as the library wrote it, as far as the check looks at it."""
    kept = {"kind": error.kind, "type": error.code, "message": error.message, "attempts": error.attempts}
    return {"ok": False, "error": {**kept, "outcome_unknown": error.outcome_unknown, "status_code": error.status_code}}


def options_of(text: str) -> dict:
    return json.loads(text)


def threads(clients: list[dict], calls: list[list[str]], limit: int, write) -> None:
    made = [Seam(config.pop("api_key"), **config) for config in clients]
    waiting, lock = iter(calls), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                call = next(waiting, None)
            if call is None:
                return
            number, client, operation, params, options = call[:5]
            began = time.monotonic()
            try:
                outcome = made[int(client)].request(operation, json.loads(params), **options_of(options))
            except SeamError as error:
                outcome = told(error)
            write(number, began, outcome)

    workers = [threading.Thread(target=work) for _ in range(limit)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


async def with_cause(call: Awaitable[object]) -> object:
    """A call whose cancellation is the error that the library gives as its cause."""
    try:
        return await call
    except asyncio.CancelledError as error:
        if isinstance(error.__cause__, SeamError):
            raise error.__cause__ from None
        raise


async def in_a_loop(clients: list[dict], calls: list[list[str]], limit: int, write) -> None:
    made = [AsyncSeam(config.pop("api_key"), **config) for config in clients]
    waiting = iter(calls)

    async def work() -> None:
        for number, client, operation, params, options, _, cancel_ms, _ in waiting:
            began = time.monotonic()
            try:
                call = made[int(client)].request(operation, json.loads(params), **options_of(options))
                if int(cancel_ms) < 0:
                    outcome = await call
                else:
                    outcome = await asyncio.wait_for(with_cause(call), max(int(cancel_ms), 1) / 1000)
            except SeamError as error:
                outcome = told(error)
            except asyncio.TimeoutError:
                # Given up before it had begun.
                outcome = {"ok": False, "error": {"kind": "cancelled", "outcome_unknown": False}}
            write(number, began, outcome)

    await asyncio.gather(*(work() for _ in range(limit)))


def main() -> None:
    mode, clients_file, calls_file, out_file, limit = sys.argv[1:]
    clients = [json.loads(line) for line in Path(clients_file).read_text(encoding="utf-8").splitlines()]
    calls = [line.split("\t") for line in Path(calls_file).read_text(encoding="utf-8").splitlines()]
    # CPython's text files are not for several threads: without a lock, 3.11 writes uninitialised memory.
    lock = threading.Lock()
    with open(out_file, "w", encoding="utf-8") as out:

        def write(number: str, began: float, outcome: object) -> None:
            took = int((time.monotonic() - began) * 1e6)
            with lock:
                out.write(f"{number}\t{took}\t{json.dumps(outcome)}\n")

        if mode == "threads":
            threads(clients, calls, int(limit), write)
        else:
            asyncio.run(in_a_loop(clients, calls, int(limit), write))


if __name__ == "__main__":
    main()
