"""Pools of forked workers, made while threads of the parent call: pools.py COUNT. The last line is {"served", "workers", "bad"}."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor

from app import DEVICE, FILE, OWNER, REMOTE


def served(number: int) -> tuple[int, str]:
    """One use of the library in a worker, and what was wrong."""
    try:
        if number % 3 == 0:
            REMOTE.phones.list(owner_user_identity_id=OWNER)
        elif number % 3 == 1:
            FILE.phones.get(device_id=DEVICE)
        else:
            FILE.user_identities.create()
    except Exception as error:
        return os.getpid(), repr(error)
    return os.getpid(), ""


def main(count: int) -> None:
    forking = multiprocessing.get_context("fork")
    stop, bad = threading.Event(), []

    def busy() -> None:
        while not stop.is_set():
            bad.extend(filter(None, [served(0)[1]]))

    threads = [threading.Thread(target=busy) for _ in range(2)]
    for thread in threads:
        thread.start()
    told: list[tuple[int, str]] = []
    try:
        # A pool whose workers are replaced again and again forks all the time.
        with forking.Pool(3, maxtasksperchild=5) as pool:
            told += pool.map(served, range(count // 2), chunksize=4)
        with ProcessPoolExecutor(3, mp_context=forking) as executor:
            told += executor.map(served, range(count // 2), chunksize=8)
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    bad += [error for _, error in told if error]
    print(json.dumps({"served": len(told), "workers": len({pid for pid, _ in told}), "bad": bad[:20]}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
