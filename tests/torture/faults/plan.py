"""The calls of a run: which operation, on which client, with how much time; drawn from the seed."""

from __future__ import annotations

import json
import random
import socket
import uuid
from pathlib import Path
from typing import NamedTuple

KEY = "seam_torture_key"
MANY = "phones.deactivate_many"
#: The operations, the parameter that tells their calls apart, and how often they come.
OPERATIONS = {
    "phones.deactivate": ("device_id", 45),
    "phones.list": ("owner_user_identity_id", 20),
    "phones.get": ("device_id", 15),
    "phones.simulate.create_sandbox_phone": ("user_identity_id", 20),
    MANY: ("device_ids", 8),
}
#: So long is the body of some creations, so that faults meet it half-way.
LONG_BODY = 100_000


class Call(NamedTuple):
    """A call as a driver is told of it, in the order of the columns."""

    number: int
    client: int
    operation: str
    params: str
    options: str
    timeout_ms: int
    #: When it is cancelled, -1 for never. Only drivers that can cancel look at it.
    cancel_ms: int
    id: str


class BlackHole:
    """A port whose queue of connections is full: who connects waits, as behind a firewall that drops what comes."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._listener = socket.socket()
        self._listener.bind((host, port))
        self._listener.listen(0)
        self.port = self._listener.getsockname()[1]
        self._waiting = []
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex((host, self.port))
            self._waiting.append(filler)


def refused_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


#: How far the requests of a client come: to the server; no further than something on the way; or nowhere, for nothing can be sent.
ARRIVES, SENT, NOWHERE = "arrives", "sent", "nowhere"


class Client(NamedTuple):
    """A configuration, how often it is called, and how far its requests come."""

    config: dict
    weight: int
    reach: str


def clients(ports: dict[str, int], authority: str, black_hole: int) -> list[Client]:
    """All configurations. Names of seam.invalid are for `resolve.c`."""
    made: list[Client] = []

    def plain(weight: int, reach: str, port: int, host: str = "127.0.0.1", **more: object) -> None:
        add(weight, reach, endpoint=f"http://{host}:{port}", allow_insecure_http=True, **more)

    def tls(weight: int, reach: str, port: int, host: str = "localhost", **more: object) -> None:
        add(weight, reach, endpoint=f"https://{host}:{port}", ca_certificates_pem=authority, trust="own", **more)

    def add(weight: int, reach: str, **config: object) -> None:
        made.append(Client({"api_key": KEY, "max_response_bytes": 1 << 20, **config}, weight, reach))

    plain(500, ARRIVES, ports["http"])
    plain(150, ARRIVES, ports["http"], send_parameters_in="body")
    tls(120, ARRIVES, ports["tls"])
    tls(30, ARRIVES, ports["tls"], "127.0.0.1")
    for name in ("expired", "self_signed", "elsewhere", "old", "cut_handshake", "no_tls"):
        tls(8, NOWHERE, ports[name])
    tls(4, NOWHERE, ports["http"])
    plain(4, SENT, ports["tls"])
    plain(10, NOWHERE, refused_port())
    plain(8, NOWHERE, black_hole, connect_timeout_ms=200)
    plain(6, NOWHERE, black_hole)
    plain(6, NOWHERE, 80, "nowhere.seam.invalid")
    moody, refuses, asks = (f"http://127.0.0.1:{ports[name]}" for name in ("proxy", "proxy_refuses", "proxy_password"))
    plain(50, ARRIVES, 80, "seam.invalid", proxy=moody)
    tls(50, ARRIVES, 443, "seam.invalid", proxy=moody)
    plain(5, SENT, 80, "seam.invalid", proxy=refuses)
    tls(5, NOWHERE, 443, "seam.invalid", proxy=refuses)
    plain(5, SENT, 80, "seam.invalid", proxy=asks)
    tls(5, NOWHERE, 443, "seam.invalid", proxy=asks)
    tls(4, NOWHERE, 443, "seam.invalid", proxy=f"http://127.0.0.1:{refused_port()}")
    plain(4, NOWHERE, 80, "seam.invalid", proxy=f"http://127.0.0.1:{black_hole}")
    plain(10, ARRIVES, ports["http"], "slow-20.seam.invalid")
    plain(6, ARRIVES, ports["http"], "slow-400.seam.invalid")
    plain(8, ARRIVES, ports["http"], "dead-first.seam.invalid")
    plain(6, ARRIVES, ports["http"], "dark-first.seam.invalid")
    plain(4, NOWHERE, ports["http"], "dead-only.seam.invalid")
    plain(4, NOWHERE, ports["http"], "hangs.seam.invalid")
    return made


def calls(dice: random.Random, count: int, weights: list[int]) -> list[Call]:
    """So many calls."""
    names, frequencies = list(OPERATIONS), [weight for _, weight in OPERATIONS.values()]
    made = []
    for number in range(count):
        operation = dice.choices(names, frequencies)[0]
        client = dice.choices(range(len(weights)), weights)[0]
        call = str(uuid.UUID(int=dice.getrandbits(128), version=4))
        params: dict = {OPERATIONS[operation][0]: call}
        if operation == MANY:
            others = [str(uuid.UUID(int=dice.getrandbits(128), version=4)) for _ in range(dice.randint(0, 15))]
            params = {"device_ids": [call, *others], "max_concurrency": dice.choice((1, 3, 8, 16))}
        elif operation.endswith("create_sandbox_phone") and dice.random() < 0.05:
            params["custom_sdk_installation_id"] = "a" * LONG_BODY
        timeout = dice.choice((60, 150, 300, 300, 600, 600, 900, 1500))
        options = {"timeout_ms": timeout}
        if dice.random() < 0.4:
            options["max_retries"] = dice.choice((0, 0, 1, 3, 10))
        cancel = dice.randint(0, timeout) if dice.random() < 0.05 else -1
        made.append(Call(number, client, operation, json.dumps(params), json.dumps(options), timeout, cancel, call))
    return made


def write(folder: Path, made: list[Call], configs: list[dict]) -> tuple[Path, Path]:
    """The files for a driver: a configuration on each line, and a call on each line."""
    clients_file, calls_file = folder / "clients.jsonl", folder / "calls.tsv"
    clients_file.write_text("".join(json.dumps(config) + "\n" for config in configs), encoding="utf-8")
    calls_file.write_text("".join("\t".join(map(str, call)) + "\n" for call in made), encoding="utf-8")
    return clients_file, calls_file
