"""One request at the fault-injecting server, and what it meets. Each fault of `answers.py` is a method."""

from __future__ import annotations

import asyncio
import contextlib
import time

import answers
from answers import error, head, whole

#: How long a connection that says nothing more is kept. No deadline of a call is longer.
SILENCE_S = 4


class Exchange:
    """One request and what it meets."""

    def __init__(self, server, reader, writer, path, call, fault) -> None:
        self.server, self.reader, self.writer = server, reader, writer
        self.path, self.call, self.fault, self.dice = path, call, fault, fault.dice

    async def play(self) -> bool:
        if self.fault.name == "good":
            return await self.send(self.good(), go_on=True)
        return await getattr(self, self.fault.name)()

    def good(self) -> bytes:
        return self.server.effect(self.path, self.call)

    def body(self) -> bytes:
        """The body of a success, with its effect."""
        return self.good().split(b"\r\n\r\n", 1)[1]

    def perhaps(self) -> None:
        """The effect, or not: the other side cannot know."""
        if self.fault.takes_effect:
            self.good()

    async def send(self, data: bytes, *, go_on: bool = False) -> bool:
        self.writer.write(data)
        await self.writer.drain()
        return go_on

    def reset(self) -> bool:
        self.writer.transport.abort()
        return False

    async def silence(self) -> bool:
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self.reader.read(1), SILENCE_S)
        return False

    async def reset_before(self) -> bool:
        return self.reset()

    async def reset_after(self) -> bool:
        self.perhaps()
        return self.reset()

    async def reset_in_head(self) -> bool:
        await self.send(self.good()[:20])
        return self.reset()

    async def reset_in_body(self) -> bool:
        answer = self.good()
        await self.send(answer[: len(answer) - self.dice.randint(1, 20)])
        await asyncio.sleep(0.005)
        return self.reset()

    async def close_without_answer(self) -> bool:
        self.perhaps()
        return False

    async def half_closed(self) -> bool:
        answer = self.good()
        await self.send(answer[: self.dice.randint(0, len(answer) - 1)])
        self.writer.write_eof() if self.writer.can_write_eof() else None
        return await self.silence()

    async def black_hole(self) -> bool:
        self.perhaps()
        return await self.silence()

    async def late(self) -> bool:
        await asyncio.sleep(self.dice.uniform(0.02, 1.2))
        answer = self.good()
        await asyncio.sleep(self.dice.choice((0, 0, 0.05)))
        return await self.send(answer, go_on=True)

    async def dripped(self, step: int, pause: float) -> bool:
        answer = self.good()
        for at in range(0, len(answer), step):
            await self.send(answer[at : at + step])
            await asyncio.sleep(pause)
        return True

    async def drip(self) -> bool:
        return await self.dripped(24, 0.01)

    async def slow_drip(self) -> bool:
        return await self.dripped(3, 0.04)

    async def truncated(self) -> bool:
        body = self.body()
        return await self.send(head("200 OK", length=len(body) + self.dice.choice((1, 100, 1 << 40))) + body)

    async def body_too_long(self) -> bool:
        body = self.body()
        return await self.send(head("200 OK", length=len(body) - self.dice.randint(1, len(body))) + body, go_on=True)

    async def second_answer(self) -> bool:
        other = whole("200 OK", b'{"ok":true,"torture":"an answer that nobody asked for","phones":[],"phone":{}}')
        return await self.send(self.good() + other, go_on=True)

    async def bad_chunk_size(self) -> bool:
        size = self.dice.choice((b"zz", b"-1", b"", b"ffffffffffffffffff", b"0x10", b"1" * 5000))
        return await self.send(
            head("200 OK", "transfer-encoding: chunked") + size + b"\r\n" + self.body() + b"\r\n0\r\n\r\n"
        )

    async def cut_chunks(self) -> bool:
        pieces = answers.chunked(self.body(), self.dice)
        return await self.send(
            head("200 OK", "transfer-encoding: chunked") + pieces[: self.dice.randint(0, len(pieces))]
        )

    async def chunked(self) -> bool:
        end = self.dice.choice((b"0\r\n\r\n", b"0\r\ntrailer: value\r\n\r\n", b"0;extension=1\r\n\r\n"))
        pieces = answers.chunked(self.body(), self.dice)
        return await self.send(head("200 OK", "transfer-encoding: chunked") + pieces + end, go_on=True)

    async def gzip(self) -> bool:
        return await self.send(
            whole("200 OK", answers.gzip.compress(self.body()), "content-encoding: gzip"), go_on=True
        )

    async def gzip_damaged(self) -> bool:
        packed = bytearray(answers.gzip.compress(self.body()))
        packed[self.dice.randrange(10, len(packed))] ^= 0xFF
        return await self.send(whole("200 OK", bytes(packed), "content-encoding: gzip"), go_on=True)

    async def gzip_bomb(self) -> bool:
        self.perhaps()
        return await self.send(whole("200 OK", answers.BOMB, "content-encoding: gzip"))

    async def interim(self) -> bool:
        interim = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"
        return await self.send(interim * self.dice.randint(1, 20) + self.good(), go_on=True)

    async def endless_interim(self) -> bool:
        self.perhaps()
        began = time.monotonic()
        while time.monotonic() - began < SILENCE_S:
            await self.send(b"HTTP/1.1 102 Processing\r\n\r\n")
            await asyncio.sleep(0.02)
        return False

    async def switching(self) -> bool:
        self.perhaps()
        await self.send(b"HTTP/1.1 101 Switching Protocols\r\nupgrade: torture\r\nconnection: upgrade\r\n\r\nhello")
        return await self.silence()

    async def redirect(self) -> bool:
        status, place = (
            self.dice.choice(answers.REDIRECTS),
            self.dice.choice((self.path, "http://127.0.0.1:1/", "::", "")),
        )
        body = b"" if status.startswith("304") else b"{}"
        return await self.send(whole(status, body, f"location: {place}"), go_on=True)

    async def slow_down(self) -> bool:
        wait = answers.retry_after(self.dice)
        return await self.send(whole("429 Too Many", error("rate_limit", "slower"), f"retry-after: {wait}"), go_on=True)

    async def server_error(self) -> bool:
        self.perhaps()
        more = [f"retry-after: {answers.retry_after(self.dice)}"] if self.dice.random() < 0.3 else []
        body = error("internal_error", "an error of the torture")
        return await self.send(whole(self.dice.choice(answers.SERVER_ERRORS), body, *more), go_on=True)

    async def server_error_page(self) -> bool:
        self.perhaps()
        return await self.send(whole(self.dice.choice(answers.SERVER_ERRORS), b"<html>gateway</html>"), go_on=True)

    async def request_timeout(self) -> bool:
        self.perhaps()
        return await self.send(whole("408 Request Timeout", b""), go_on=self.dice.random() < 0.5)

    async def refused(self) -> bool:
        status, kind = self.dice.choice(answers.REFUSALS)
        return await self.send(whole(status, error(kind, "refused by the torture")), go_on=True)

    async def page(self) -> bool:
        self.perhaps()
        return await self.send(whole("200 OK", b"<html><body>Please log in to the network</body></html>"), go_on=True)

    async def empty(self) -> bool:
        self.perhaps()
        return await self.send(whole(self.dice.choice(("200 OK", "201 Created")), b""), go_on=True)

    async def other_json(self) -> bool:
        self.perhaps()
        body = self.dice.choice(
            (b"{}", b"null", b"[]", b'{"ok":"true"}', b'{"ok":true', b'"ok"', b"\xff\xfe", b'{"ok":true}}')
        )
        return await self.send(whole("200 OK", body), go_on=True)

    async def not_ok(self) -> bool:
        self.perhaps()
        return await self.send(whole("200 OK", b'{"ok":false}'), go_on=True)

    async def no_http(self) -> bool:
        self.perhaps()
        return await self.send(self.dice.choice((b"220 smtp ready\r\n", b"\x00" * 200, b"{}\n", b"SSH-2.0-x\r\n")))

    async def bad_head(self) -> bool:
        self.perhaps()
        return await self.send(self.dice.choice(answers.BAD_HEADS))

    async def long_head(self) -> bool:
        answer = self.good()
        place = answer.index(b"\r\n") + 2
        line = b"x-long: " + b"a" * self.dice.choice((1000, 8000, 100_000, 1_000_000)) + b"\r\n"
        many = line if self.dice.random() < 0.5 else b"".join(b"x-%d: a\r\n" % number for number in range(300))
        return await self.send(answer[:place] + many + answer[place:], go_on=True)
