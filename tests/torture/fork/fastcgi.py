"""As much of FastCGI as a page needs: one request on a connection of its own."""

from __future__ import annotations

import socket
import struct

BEGIN, END, PARAMETERS, INPUT, OUTPUT = 1, 3, 4, 5, 6
RESPONDER = struct.pack(">HB5x", 1, 0)


def record(kind: int, content: bytes = b"") -> bytes:
    """One record."""
    return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content


def pair(name: str, value: str) -> bytes:
    """A parameter; long ones have long lengths."""
    encoded = [text.encode() for text in (name, value)]
    lengths = b"".join(
        struct.pack(">B", len(text)) if len(text) < 128 else struct.pack(">I", len(text) | 1 << 31) for text in encoded
    )
    return lengths + b"".join(encoded)


def page(path: str, parameters: dict[str, str], timeout: float) -> bytes:
    """What a page prints, with its headers."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(timeout)
        connection.connect(path)
        told = b"".join(pair(name, value) for name, value in parameters.items())
        connection.sendall(record(BEGIN, RESPONDER) + record(PARAMETERS, told) + record(PARAMETERS) + record(INPUT))
        stream, printed = connection.makefile("rb"), b""
        while head := stream.read(8):
            _, kind, _, length, padding = struct.unpack(">BBHHBx", head)
            content = stream.read(length)
            stream.read(padding)
            printed += content if kind == OUTPUT else b""
            if kind == END:
                break
        return printed
