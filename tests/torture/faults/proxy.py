"""Proxies that work, refuse, ask for a password, and cut what they carry; and ports that take connections and do nothing good."""

from __future__ import annotations

import asyncio
import contextlib
import random
from typing import Callable

PATIENCE_S = 4


class Proxy:
    """What a proxy does is drawn from the seed and the number of the connection."""

    def __init__(self, seed: int, plain: int, tls: int) -> None:
        self.dice, self.plain, self.tls = random.Random(f"{seed} proxy"), plain, tls

    def behaviours(self) -> dict[str, Callable]:
        """A listener for each."""
        return {"proxy": guarded(self.moody), "proxy_refuses": guarded(refuses), "proxy_password": guarded(asks),
                "cut_handshake": guarded(cut), "no_tls": guarded(no_tls)}  # fmt: skip

    async def moody(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A proxy that mostly works."""
        first = await reader.readuntil(b"\r\n\r\n")
        mood = self.dice.choices(
            ["works", "cuts", "refuses", "asks", "hangs", "fails", "talks"], [70, 8, 5, 5, 4, 4, 4]
        )[0]
        is_tunnel = first.startswith(b"CONNECT ")
        if mood == "refuses":
            writer.transport.abort()
        elif mood == "asks":
            await asks(reader, writer, first)
        elif mood == "hangs":
            await asyncio.sleep(PATIENCE_S)
        elif mood == "fails" and is_tunnel:
            writer.write(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n")
        elif mood == "talks" and is_tunnel:
            writer.write(b"HTTP/1.1 200 OK\r\n" + b"x-more: a\r\n" * 2000)
        else:
            limit = self.dice.randint(0, 1500) if mood == "cuts" else None
            await self.carry(reader, writer, first, is_tunnel, limit)

    async def carry(self, reader, writer, first: bytes, is_tunnel: bool, limit: int | None) -> None:
        """Carries a connection, up to so many bytes of what comes back."""
        port = self.tls if is_tunnel else self.plain
        back, forth = await asyncio.open_connection("127.0.0.1", port)
        try:
            if is_tunnel:
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                forth.write(first)
            ways = [asyncio.ensure_future(copy(reader, forth, None)), asyncio.ensure_future(copy(back, writer, limit))]
            _, waiting = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in waiting:
                way.cancel()
        finally:
            forth.close()


async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter, limit: int | None) -> None:
    """Copies what comes, up to a limit, after which both ends are cut."""
    with contextlib.suppress(OSError):
        while data := await source.read(1 << 16):
            if limit is not None:
                data, limit = data[:limit], limit - len(data)
            target.write(data)
            await target.drain()
            if limit is not None and limit <= 0:
                target.transport.abort()
                return


def guarded(behaviour: Callable) -> Callable:
    """A connection handler that takes no offence when the other side goes."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await behaviour(reader, writer)
        with contextlib.suppress(OSError, RuntimeError):
            writer.close()

    return serve


async def refuses(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes the connection and throws it away."""
    writer.transport.abort()


async def asks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, first: bytes | None = None) -> None:
    """Wants a password."""
    if first is None:
        await reader.readuntil(b"\r\n\r\n")
    writer.write(b'HTTP/1.1 407 Who are you\r\nproxy-authenticate: Basic realm="torture"\r\ncontent-length: 0\r\n\r\n')


async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Goes away in the TLS handshake."""
    await reader.read(100)
    writer.transport.abort()


async def no_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Says something that is not TLS."""
    await reader.read(1 << 16)
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
