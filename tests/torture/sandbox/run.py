"""The sandbox under load: several processes and a server on one file, power cuts, a full disk, a read-only one, a file that goes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import invariants
from serving import Serve, client
from torture import HERE, Part, build, build_preload, die_with_parent, environment, run

SANDBOX = HERE / "sandbox"
PROCESSES = 4


class Load:
    """Workers on a file, some directly and one through a server."""

    def __init__(self, part: Part, file: Path, server: Serve, seconds: float) -> None:
        self.part, self.file, self.server = part, file, server
        self.journals, self.processes = [], []
        for number in range(PROCESSES + 1):
            endpoint = server.endpoint if number == PROCESSES else f"sandbox:{file}"
            journal = part.folder / f"journal-{number}"
            seed = part.random.randrange(1 << 31)
            command = [sys.executable, SANDBOX / "worker.py", endpoint, journal, seed, seconds]
            process = subprocess.Popen(
                list(map(str, command)),
                env=environment(),
                stdout=subprocess.PIPE,
                text=True,
                preexec_fn=die_with_parent,
            )
            self.journals.append(journal)
            self.processes.append(process)

    @property
    def is_running(self) -> bool:
        """Whether any of them works."""
        return any(process.poll() is None for process in self.processes)

    @contextlib.contextmanager
    def stopped(self):
        """All of them stand still, as at a power cut."""
        everyone = [process for process in (*self.processes, self.server.process) if process.poll() is None]
        for process in everyone:
            process.send_signal(signal.SIGSTOP)
        try:
            time.sleep(0.02)
            yield
        finally:
            for process in everyone:
                process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        """Waits for their figures."""
        for number, process in enumerate(self.processes):
            try:
                out, _ = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                self.part.fail(f"the worker {number} hangs")
                continue
            if not self.part.check(process.returncode == 0, f"the worker {number} ended with {process.returncode}"):
                continue
            told = json.loads(out.splitlines()[-1])
            self.part.calls += told["calls"]
            self.part.outcomes.update(told["outcomes"])
            self.part.check(not told["bad"], f"the worker {number}: {told['bad'][:2]}")
            self.part.note(f"worker {number}: {told['calls']} calls, the slowest took {told['slowest_ms']} ms")


def power_cut(part: Part, load: Load, number: int) -> None:
    """The file and its write-ahead log as they are at this moment, opened elsewhere; then with the end of the log damaged."""
    folder = part.folder / f"cut-{number}"
    folder.mkdir()
    copy = folder / "phones.db"
    with load.stopped():
        facts = invariants.Facts(load.journals)
        for end in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(f"{load.file}{end}", f"{copy}{end}")
    damaged = folder / "damaged.db"
    for end in ("", "-wal"):
        if Path(f"{copy}{end}").exists():
            shutil.copyfile(f"{copy}{end}", f"{damaged}{end}")
    for what in facts.lost(copy) + invariants.violations(copy):
        part.fail(f"power cut: {what}")
    opens(part, "power cut", copy)
    damage(part, Path(f"{damaged}-wal"))
    for what in facts.lost(damaged) + invariants.violations(damaged):
        part.fail(f"power cut, the log damaged: {what}")
    opens(part, "power cut, the log damaged", damaged)
    shutil.rmtree(folder)


def damage(part: Part, log: Path) -> None:
    """What a disk may have behind the last commit in a log that it was writing: less, or something else.

    Commits that were synchronised are there after a power cut, so nothing before is touched.
    """
    if not log.exists() or log.stat().st_size == 0:
        return
    content = log.read_bytes()
    kept = committed(content)
    rest = content[kept:]
    if rest and part.random.random() < 0.5:
        rest = rest[: part.random.randrange(len(rest))]
    log.write_bytes(content[:kept] + rest + part.random.randbytes(part.random.randrange(20_000)))


def committed(log: bytes) -> int:
    """Where the last commit of a write-ahead log ends: https://sqlite.org/fileformat2.html#walformat."""
    (page,) = struct.unpack(">I", log[8:12])
    salts, end = log[16:24], 32
    for at in range(32, len(log) - 24 - page + 1, 24 + page):
        _, size_after_commit = struct.unpack(">II", log[at : at + 8])
        if log[at + 8 : at + 16] != salts:
            break
        if size_after_commit:
            end = at + 24 + page
    return end


def opens(part: Part, what: str, file: Path) -> None:
    """The library opens the file, reads it and writes it."""
    try:
        with client(f"sandbox:{file}") as seam:
            seam.phones.list()
            owner = seam.user_identities.create()
            seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id)
        part.outcomes["ok"] += 3
        part.calls += 3
    except Exception as error:
        part.fail(f"{what}: the file cannot be used: {error!r}")


def hold_the_lock(file: Path, seconds: float) -> None:
    """Another program writes to the file and takes its time: calls wait for it, and are not told that the database is locked."""
    database = invariants.sqlite3.connect(file, timeout=30, isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    time.sleep(seconds)
    database.execute("ROLLBACK")
    database.close()


def under_load(part: Part, seconds: float) -> None:
    """Several processes and a server on one file."""
    file = part.folder / "phones.db"
    with Serve("--db", file) as server:
        load = Load(part, file, server, seconds)
        checks = cuts = 0
        try:
            while load.is_running:
                time.sleep(part.random.uniform(0.05, 0.3))
                for what in invariants.violations(file):
                    part.fail(f"under load: {what}")
                checks += 1
                if checks % 3 == 0:
                    power_cut(part, load, cuts)
                    cuts += 1
                if checks % 4 == 0:
                    hold_the_lock(file, 0.2)
        finally:
            load.end()
        facts = invariants.Facts(load.journals)
        for what in facts.lost(file) + invariants.violations(file):
            part.fail(f"after the load: {what}")
    part.note(f"{checks} checks of the invariants, {cuts} power cuts, {facts.count} facts acknowledged and found")


def find_planted(part: Part) -> None:
    """Damage that is planted is found, by the rules and by the facts."""
    file = part.folder / "planted.db"
    with client(f"sandbox:{file}") as seam:
        owner = seam.user_identities.create()
        system = next(one for one in seam.acs.systems.list() if not one.is_credential_manager)
        shared = {
            "acs_system_id": system.acs_system_id,
            "access_method": "mobile_key",
            "is_multi_phone_sync_credential": True,
        }
        seam.acs.credentials.create(user_identity_id=owner.id, **shared)
        phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id)
    journal = part.folder / "planted.journal"
    journal.write_text(f"+ phone {phone.device_id}\n", encoding="ascii")
    sound = invariants.violations(file) + invariants.Facts([journal]).lost(file)
    part.check(not sound, f"a sound file is called damaged: {sound}")
    for what, statement in invariants.PLANTED.items():
        copy = part.folder / "damaged.db"
        shutil.copyfile(file, copy)
        is_planted = invariants.plant(copy, statement)
        part.check(is_planted and invariants.violations(copy), f"planted damage is not found: {what}")
        if what == "a missing phone":
            part.check(invariants.Facts([journal]).lost(copy), "a lost phone is not found")
        copy.unlink()


def durable(part: Part) -> None:
    """What is acknowledged was synchronised before: nothing waits in the system's memory, which a power cut would take."""
    program = build(part.folder, "durable", SANDBOX / "durable.c", libraries=("-ldl",))
    preload = build_preload(part.folder, "synced.so", SANDBOX / "synced.c")
    command = [program, part.folder / "durable.db", part.of(100, 2000)]
    done = run(command, 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(LD_PRELOAD=str(preload)))
    if not part.check(done.returncode == 0, f"durable: ended with {done.returncode}: {done.stderr[-300:]}"):
        return
    told = json.loads(done.stdout)
    part.calls += told["writes"]
    part.outcomes["ok"] += told["writes"]
    # The watch is on: a write that is acknowledged was seen to be written.
    part.check(told["seen"] >= told["writes"], f"durable: the writes are not seen: {told}")
    part.check(
        told["unsynced"] == 0, f"durable: {told['unsynced']} writes were acknowledged before they were on the disk"
    )
    part.note(
        f"durable: {told['writes']} writes acknowledged, {told['syncs']} synchronisations, {told['unsynced']} too late"
    )


def places(part: Part) -> None:
    """A full disk and a read-only one, in a mount namespace of their own."""
    folder = part.folder / "places"
    folder.mkdir()
    options = ["--mount"] if os.geteuid() == 0 else ["--map-root-user", "--mount"]
    command = ["unshare", *options, sys.executable, SANDBOX / "places.py", folder]
    done = run(command, 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    if not done.stdout and "unshare" in done.stderr:
        part.note(f"full and read-only disk are left out: no mount namespace here: {done.stderr.strip()[-200:]}")
        return
    if not part.check(
        done.returncode == 0, f"full and read-only disk: ended with {done.returncode}: {done.stderr[-500:]}"
    ):
        return
    told = json.loads(done.stdout.splitlines()[-1])
    if "skipped" in told:
        part.note(f"full and read-only disk are left out: {told['skipped']}")
        return
    part.calls += told["calls"]
    part.outcomes.update(told["outcomes"])
    for failure in told["failures"]:
        part.fail(failure)
    for note in told["notes"]:
        part.note(note)


def removed(part: Part) -> None:
    """The file is removed under a running server: what is acknowledged afterwards is there for whoever opens the path."""
    from seam_phones.exceptions import SeamError

    for again in (False, True):
        name = "removed and made anew" if again else "removed"
        file = part.folder / f"{name.replace(' ', '-')}.db"
        with Serve("--db", file) as server:
            seam = client(server.endpoint)
            seam.user_identities.create()
            for path in part.folder.glob(f"{file.name}*"):
                path.unlink()
            if again:
                with client(f"sandbox:{file}") as other:
                    other.user_identities.create()
            acknowledged, said = [], None
            for _ in range(5):
                try:
                    acknowledged.append(seam.user_identities.create().id)
                except SeamError as error:
                    said = f"{error.kind}: {error}"
                    part.outcomes[error.kind] += 1
                part.calls += 1
            found = set()
            if file.exists():
                with client(f"sandbox:{file}") as other:
                    found = {identity.id for identity in other.user_identities.list()}
            lost = [key for key in acknowledged if key not in found]
            part.check(
                not lost,
                f"file {name}: {len(lost)} of 5 creations were acknowledged, and whoever opens the path does not find them",
            )
            part.note(f"file {name}: {len(acknowledged)} of 5 creations acknowledged; {said}")


def main() -> None:
    part = Part("sandbox", 16, 800)
    find_planted(part)
    durable(part)
    places(part)
    removed(part)
    under_load(part, part.left * 0.8)
    part.finish()


if __name__ == "__main__":
    main()
