"""What the fault-injecting server does with a request: which fault, by the seed, and the bytes of each."""

from __future__ import annotations

import email.utils
import gzip
import json
import random
import time
from typing import NamedTuple

#: Faults that can meet any request, with their weights. What happens is drawn from the seed, the call's id and the attempt.
WEIGHTS = {
    "good": 400,
    "reset_before": 12,
    "reset_after": 14,
    "reset_in_head": 8,
    "reset_in_body": 12,
    "close_without_answer": 14,
    "half_closed": 6,
    "black_hole": 8,
    "late": 22,
    "drip": 8,
    "slow_drip": 6,
    "truncated": 12,
    "body_too_long": 10,
    "second_answer": 10,
    "bad_chunk_size": 8,
    "cut_chunks": 8,
    "chunked": 20,
    "gzip": 14,
    "gzip_damaged": 8,
    "gzip_bomb": 4,
    "interim": 14,
    "endless_interim": 4,
    "switching": 4,
    "redirect": 12,
    "slow_down": 40,
    "server_error": 50,
    "server_error_page": 16,
    "request_timeout": 8,
    "refused": 24,
    "page": 10,
    "empty": 8,
    "other_json": 8,
    "not_ok": 6,
    "no_http": 6,
    "bad_head": 12,
    "long_head": 6,
}
#: A storm: every attempt of a call meets the same.
STORMS = ("server_error", "slow_down", "reset_after", "late")

RETRY_AFTER = ("0", "1", "-1", "00", "99999999999999999999999", "9223372036854775807", "1.5", "soon", "", " 1 ", "+1",
               "Wed, 21 Oct 2015 07:28:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT",
               "Sunday, 06-Nov-94 08:49:37 GMT", "Wed, 99 Oct 2015 07:28:00 GMT", "in a second")  # fmt: skip

BAD_HEADS = (
    b"HTTP/1.1 banana\r\n\r\n",
    b"HTTP/9.9 200 OK\r\ncontent-length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 900\r\n\r\nhello",
    b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-length: 9223372036854775807\r\n\r\n{",
    b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nname\x00: value\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nvalue: \x80\x00\xff\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n{}\n",
    b"HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n",
    b"HTTP/1.1 000 None\r\ncontent-length: 0\r\n\r\n",
    b"\r\n\r\n\r\n\r\n",
    b"HTTP/1.1",
)

BOMB = gzip.compress(bytes(256 << 20), 9)


class Fault(NamedTuple):
    """What an attempt meets."""

    name: str
    #: Whether the server carries the operation out although it will not say so. For faults that leave this open.
    takes_effect: bool
    dice: random.Random


def fault_of(seed: int, call: str, attempt: int) -> Fault:
    """The fault for an attempt of a call; always the same for the same seed."""
    dice = random.Random(f"{seed} {call} {attempt}")
    storm = random.Random(f"{seed} {call}")
    if storm.random() < 0.06:
        return Fault(storm.choice(STORMS), dice.random() < 0.5, dice)
    name = dice.choices(list(WEIGHTS), WEIGHTS.values())[0]
    return Fault(name, dice.random() < 0.5, dice)


def head(status: str, *headers: str, length: int | None = None) -> bytes:
    """The head of an answer."""
    lines = [f"HTTP/1.1 {status}", "content-type: application/json", *headers]
    if length is not None:
        lines.append(f"content-length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def whole(status: str, body: bytes, *headers: str) -> bytes:
    """An answer with a length."""
    return head(status, *headers, length=len(body)) + body


def error(kind: str, message: str) -> bytes:
    """An error as Seam writes it."""
    told = {"error": {"type": kind, "message": message, "request_id": "torture"}, "ok": False}
    return json.dumps(told).encode()


def chunked(body: bytes, dice: random.Random) -> bytes:
    """The body in chunks of random sizes."""
    parts, at = [], 0
    while at < len(body):
        size = dice.randint(1, len(body))
        part = body[at : at + size]
        parts.append(b"%x\r\n%s\r\n" % (len(part), part))
        at += size
    return b"".join(parts)


def retry_after(dice: random.Random) -> str:
    """A Retry-After of any form, also a date that is near."""
    if dice.random() < 0.1:
        return email.utils.formatdate(time.time() + dice.choice((-1, 0, 1, 2)), usegmt=True)
    return dice.choice(RETRY_AFTER)


SERVER_ERRORS = (
    "500 Internal Server Error",
    "502 Bad Gateway",
    "503 Service Unavailable",
    "504 Gateway Timeout",
    "599 Odd",
)
REFUSALS = (
    ("400 Bad Request", "invalid_input"),
    ("401 Unauthorized", "unauthorized"),
    ("403 Forbidden", "forbidden"),
    ("404 Not Found", "torture_not_found"),
    ("409 Conflict", "conflict"),
    ("422 Unprocessable Entity", "invalid_input"),
)
REDIRECTS = (
    "301 Moved",
    "302 Found",
    "303 See Other",
    "307 Temporary",
    "308 Permanent",
    "304 Not Modified",
    "300 Choices",
)
