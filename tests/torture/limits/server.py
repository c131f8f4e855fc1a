"""Answers of any size and depth: server.py prints its port, and serves until its standard input ends.

The first parts of a path say what the answer is: /SHAPE/N/phones/list. Large bodies are written piece by piece, so that this process
stays small.
"""

from __future__ import annotations

import sys
import threading
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PIECE = 2000
PHONE = (
    '{"device_id":"%s","device_type":"ios_phone","nickname":null,"display_name":"Phone of the torture","custom_metadata":{},'
    '"properties":{"assa_abloy_credential_service_metadata":{"has_active_endpoint":false,"endpoints":[]}},"warnings":[],"errors":[],'
    '"user_identity_id":"22222222-2222-4222-8222-222222222222","workspace_id":"5ea50000-0000-4000-8000-000000000001",'
    '"created_at":"2026-01-01T00:00:00.000Z"}'
)


def phones(count: int) -> Iterator[bytes]:
    """A list of so many phones."""
    yield b'{"phones":['
    for start in range(0, count, PIECE):
        numbers = range(start, min(start + PIECE, count))
        text = ",".join(PHONE % uuid.UUID(int=number + (4 << 76) + (8 << 60)) for number in numbers)
        yield ("," if start else "").encode() + text.encode()
    yield b'],"ok":true}'


def arrays(depth: int) -> Iterator[bytes]:
    """Arrays in arrays."""
    yield b'{"ok":true,"phones":[],"deep":' + b"[" * depth + b"]" * depth + b"}"


def objects(depth: int) -> Iterator[bytes]:
    """Objects in objects."""
    yield b'{"ok":true,"phones":[],"deep":' + b'{"a":' * depth + b"1" + b"}" * depth + b"}"


def unclosed(depth: int) -> Iterator[bytes]:
    """Arrays that do not end."""
    yield b'{"ok":true,"phones":[],"deep":' + b"[" * depth


def error(depth: int) -> Iterator[bytes]:
    """An error whose data are deep."""
    yield b'{"error":{"type":"deep","message":"deep","data":' + b"[" * depth + b"]" * depth + b'},"ok":false}'


def text(size: int) -> Iterator[bytes]:
    """One long text, of so many bytes in all."""
    frame = b'{"phones":[],"ok":true,"text":""}'
    yield frame[:-2]
    left = size - len(frame)
    while left > 0:
        yield b"a" * min(left, 1 << 20)
        left -= 1 << 20
    yield frame[-2:]


def texts(count: int) -> Iterator[bytes]:
    """A list of so many empty texts, beside the phones."""
    yield b'{"phones":[],"ok":true,"many":[""' + b',""' * (count - 1) + b"]}"


def booleans(count: int) -> Iterator[bytes]:
    """Phones with a list of so many booleans each."""
    one = b'{"device_id":"%d","many":[true' + b",false" * (count - 1) + b"]}"
    for number in range(4):
        yield (b"," if number else b'{"phones":[') + one % number
    yield b'],"ok":true}'


SHAPES = {shape.__name__: shape for shape in (phones, arrays, objects, unclosed, error, text, texts, booleans)}


class Handler(BaseHTTPRequestHandler):
    """Answers each request with the shape that its path names."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One answer."""
        _, name, number, *_ = self.path.split("/")
        shape, is_chunked = name.removesuffix("-chunked"), name.endswith("-chunked")
        self.send_response(400 if shape == "error" else 200)
        self.send_header("content-type", "application/json")
        if is_chunked:
            self.send_header("transfer-encoding", "chunked")
        else:
            self.send_header("content-length", str(sum(map(len, SHAPES[shape](int(number))))))
        self.end_headers()
        try:
            for piece in SHAPES[shape](int(number)):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if is_chunked else piece)
            if is_chunked:
                self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True  # The other side has read enough.

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
