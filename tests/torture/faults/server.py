"""The fault-injecting server: server.py SEED FOLDER RECORD

It prints one line of JSON that tells where it listens. It plays Seam's part for four operations, meets each attempt of each call with a
fault that the seed chooses, and keeps a record of what it did, which it writes to RECORD when its standard input ends. Calls are told
apart by an id of their own, which stands in their parameters.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
import sys
import traceback
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import certificates
import proxy
from answers import error, fault_of, whole
from exchange import SILENCE_S, Exchange

LIFETIME_S = 4 * 3600
#: Bodies of requests that are longer can be met half-way.
LONG = 50_000


class Record:
    """What became of each call here."""

    def __init__(self) -> None:
        self.attempts: Counter[str] = Counter()
        self.effects: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.last: dict[str, list[str]] = {}
        #: Errors of this program, which would make a fault out of another.
        self.faulty: list[str] = []

    def write(self, path: Path) -> None:
        told = {"attempts": self.attempts, "effects": self.effects, "faults": self.faults, "met": self.last}
        told["faulty"] = self.faulty[:20]
        path.write_text(json.dumps(told), encoding="utf-8")


class Server:
    """Seam's part."""

    def __init__(self, seed: int) -> None:
        self.seed, self.record = seed, Record()
        self.dice = random.Random(f"{seed} half-way")

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        try:
            while await self.one(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.TimeoutError):
            pass  # The other side has gone.
        except Exception:
            self.record.faulty.append(traceback.format_exc())
        with contextlib.suppress(OSError, RuntimeError):
            writer.close()

    async def one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request; whether the connection goes on."""
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ", 2)
        names = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        parts = urlsplit(target)
        params = dict(parse_qsl(parts.query))
        if length := int(names.get("content-length", 0)):
            if length > LONG and self.dice.random() < 0.5:
                return await self.half_way(reader, writer, length)
            params.update(json.loads(await reader.readexactly(length)))
        call = call_of(params)
        attempt = self.record.attempts[call] = self.record.attempts[call] + 1
        fault = fault_of(self.seed, call, attempt)
        self.record.faults[fault.name] += 1
        self.record.last.setdefault(call, []).append(f"{method} {fault.name}")
        return await Exchange(self, reader, writer, parts.path, call, fault).play()

    async def half_way(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, length: int) -> bool:
        """Meets a request in the middle of its body. It has no effect, and whose it is nobody knows."""
        what = self.dice.choice(("resets", "closes", "refuses", "hangs"))
        self.record.faults[f"{what} in the request"] += 1
        await reader.readexactly(self.dice.randrange(length))
        if what == "resets":
            writer.transport.abort()
        elif what == "refuses":
            writer.write(whole("413 Payload Too Large", error("too_large", "refused by the torture")))
            await writer.drain()
        elif what == "hangs":
            await asyncio.sleep(SILENCE_S)
        return False

    def effect(self, path: str, call: str) -> bytes:
        """Carries the operation out, and gives Seam's answer."""
        if path == "/phones/deactivate":
            if self.record.effects[call]:
                return whole("404 Not Found", error("phone_not_found", "Phone not found"))
            self.record.effects[call] += 1
            return whole("200 OK", json.dumps({"ok": True, "torture": call}).encode())
        phone = {"device_id": call, "device_type": "ios_phone", "properties": {}, "torture": call}
        if path == "/phones/simulate/create_sandbox_phone":
            self.record.effects[call] += 1
        wanted = {"phones": [phone]} if path == "/phones/list" else {"phone": phone}
        return whole("200 OK", json.dumps({**wanted, "ok": True, "torture": call}).encode())


def call_of(params: dict) -> str:
    """The id of the call that a request belongs to."""
    return str(params.get("device_id") or params.get("owner_user_identity_id") or params.get("user_identity_id") or "")


async def main(seed: int, folder: Path, record: Path) -> None:
    server = Server(seed)
    http = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=1024)
    ports = {"http": http.sockets[0].getsockname()[1]}
    tls = certificates.contexts(folder)
    for name, context in tls.items():
        listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, backlog=1024, ssl=context)
        ports[name] = listening.sockets[0].getsockname()[1]
    through = proxy.Proxy(seed, ports["http"], ports["tls"])
    for name, behaviour in through.behaviours().items():
        listening = await asyncio.start_server(behaviour, "127.0.0.1", 0, backlog=1024)
        ports[name] = listening.sockets[0].getsockname()[1]
    told = {"ports": ports, "ca": (folder / "ca.pem").read_text(encoding="ascii")}
    print(json.dumps(told), flush=True)
    # TLS and aborted connections are told to the log by asyncio; here they are the point.
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    ended = asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(ended, LIFETIME_S)
    server.record.write(record)


if __name__ == "__main__":
    if not re.fullmatch(r"\d+", sys.argv[1]):
        sys.exit(__doc__)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
