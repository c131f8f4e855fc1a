"""The limits: long lists, deep bodies, bodies beyond the limit, and a sandbox with a million phones; sizes, memory and times."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import many
from torture import HERE, KEY, Part, build, environment, run

LIMITS = HERE / "limits"
MIB = 1 << 20
#: The connection, the runtime and the allocator's pieces, beside twice the body.
SOME_KIB = 6 * 1024
#: Looking one thing up may not depend on how many there are; in a short run the machine may be slow and loaded.
QUICK_MS, SHORT_QUICK_MS = 250, 3000
#: The phones of each user identity.
OF_EACH = 10


class Scale:
    """Makes calls one by one, each in a process of its own, whose memory is looked at."""

    def __init__(self, part: Part) -> None:
        self.part, self.program = part, build(part.folder, "weigh", LIMITS / "weigh.c")

    def weigh(self, name: str, way: str, config: dict, operation: str, params: str = "") -> dict | None:
        """The figures of a call; None when the program failed."""
        command = [self.program, way, json.dumps(config), operation, params]
        done = run(command, 300, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        why = f"{name}, {way}: ended with {done.returncode}: {done.stderr[-300:]}"
        if not self.part.check(done.returncode == 0, why):
            return None
        told = json.loads(done.stdout)
        self.part.calls += 1
        self.part.outcomes[told["kind"]] += 1
        return told

    def answer(self, name: str, endpoint: str, limit: int, kinds: tuple[str, ...], body: int | None = None) -> None:
        """Weighs the answer of a server, in both ways. body: its size, where it is to be held at all."""
        for way in ("blocking", "call"):
            config = {
                "api_key": KEY,
                "endpoint": endpoint,
                "max_response_bytes": limit,
                "timeout_ms": 240_000,
                "max_retries": 0,
            }
            if (told := self.weigh(name, way, config, "phones.list")) is None:
                continue
            self.part.check(told["kind"] in kinds, f"{name}, {way}: {told}, expected {' or '.join(kinds)}")
            most = (told["bytes"] if body is None else body) * 2 // 1024 + SOME_KIB
            self.part.check(
                told["grew_kib"] <= most, f"{name}, {way}: took {told['grew_kib']} KiB, {most} KiB at most: {told}"
            )
            size = told["bytes"] / MIB
            self.part.note(
                f"{name}, {way}: {told['kind']}, {size:.1f} MiB, memory {told['grew_kib'] / 1024:.1f} MiB, {told['ms']:.0f} ms"
            )


def answers(part: Part, scale: Scale) -> None:
    """Answers of a server."""
    command = [sys.executable, str(LIMITS / "server.py")]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        base = f"http://127.0.0.1:{int(server.stdout.readline())}"
        for count in (10_000, 100_000) if part.short else (10_000, 100_000, 1_000_000):
            if part.left > 0:
                scale.answer(f"a list of {count} phones", f"{base}/phones/{count}", 1 << 30, ("ok",))
        for shape in ("texts", "booleans"):
            scale.answer(f"a million {shape}", f"{base}/{shape}/1000000", 1 << 30, ("ok",))
        scale.answer("a list of 10000 phones in chunks", f"{base}/phones-chunked/10000", 1 << 30, ("ok",))
        for depth in (100, 100_000):
            for shape in ("arrays", "objects"):
                scale.answer(
                    f"{shape} {depth} deep", f"{base}/{shape}/{depth}", 64 * MIB, ("ok", "invalid_response"), MIB
                )
            scale.answer(
                f"arrays {depth} deep without an end", f"{base}/unclosed/{depth}", 64 * MIB, ("invalid_response",), MIB
            )
            scale.answer(f"an error {depth} deep", f"{base}/error/{depth}", 64 * MIB, ("api", "invalid_response"), MIB)
        limit = 4 * MIB
        for shape in ("text", "text-chunked"):
            scale.answer(f"{shape} as long as the limit", f"{base}/{shape}/{limit}", limit, ("ok",))
            scale.answer(f"{shape}, a byte longer", f"{base}/{shape}/{limit + 1}", limit, ("invalid_response",), limit)
            scale.answer(
                f"{shape}, 16 times the limit", f"{base}/{shape}/{16 * limit}", limit, ("invalid_response",), limit
            )
    finally:
        server.stdin.close()
        server.wait(20)


def sandbox(part: Part, scale: Scale) -> None:
    """A sandbox in a file with many phones: its size, and how long it takes to open it and to look things up."""
    file, few, wanted = part.folder / "many.db", part.of(300, 3_000), part.of(20_000, 1_000_000)
    program = build(part.folder, "fill", LIMITS / "fill.c")
    began, share = time.monotonic(), max(part.left / 3, 3)
    command = [program, file, few, OF_EACH, int(share), 2]
    done = run(command, share + 120, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    if not part.check(done.returncode == 0, f"a sandbox cannot be filled: {done.stderr[-300:]}"):
        return
    told = json.loads(done.stdout)
    part.calls += told["phones"]
    part.outcomes["ok"] += told["phones"]
    part.note(f"{told['phones']} phones were created in {time.monotonic() - began:.1f} s")
    told["phones"] = many.multiply(file, wanted, OF_EACH)
    part.note(f"a sandbox of {told['phones']} phones has {size_of(file) / MIB:.1f} MiB")
    config = {"endpoint": f"sandbox:{file}", "timeout_ms": 240_000, "max_response_bytes": 1 << 32}
    device, owner = json.dumps({"device_id": told["device"]}), json.dumps({"owner_user_identity_id": told["owner"]})
    for name, operation, params in (
        ("opened, and a phone fetched", "phones.get", device),
        ("the phones of one identity", "phones.list", owner),
        ("a page of the identities", "user_identities.list", '{"limit":20}'),
        ("a phone deactivated", "phones.deactivate", device),
    ):
        if weighed := scale.weigh(name, "blocking", config, operation, params):
            part.check(weighed["kind"] == "ok", f"{name}: {weighed}")
            part.check(
                weighed["ms"] < part.of(SHORT_QUICK_MS, QUICK_MS),
                f"{name} among {told['phones']} phones: {weighed['ms']:.0f} ms",
            )
            part.note(
                f"{name} among {told['phones']}: {weighed['ms']:.1f} ms, memory {weighed['grew_kib'] / 1024:.1f} MiB"
            )
    if weighed := scale.weigh("all phones", "blocking", config, "phones.list"):
        most = weighed["bytes"] * 2 // 1024 + SOME_KIB
        part.check(
            weighed["kind"] == "ok" and weighed["grew_kib"] <= most, f"all phones: {weighed}, {most} KiB at most"
        )
        body, memory = weighed["bytes"] / MIB, weighed["grew_kib"] / 1024
        part.note(f"all {told['phones']} phones: {body:.1f} MiB in {weighed['ms']:.0f} ms, memory {memory:.1f} MiB")


def size_of(file: Path) -> int:
    """The bytes of a sandbox with what lies beside it."""
    return sum(path.stat().st_size for path in file.parent.glob(f"{file.name}*"))


def main() -> None:
    part = Part("limits", 16, 1800)
    scale = Scale(part)
    answers(part, scale)
    sandbox(part, scale)
    part.finish()


if __name__ == "__main__":
    main()
