"""How the scripted server plays one answer of a case, friendly or hostile. The kinds are listed in tests/conformance/README.md."""

import base64
import gzip
import json
import select
import socket
import struct
import time
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus

BODY_KINDS = ("json", "text", "base64", "generate", "json_depth", "bytes")
KEYS = {"status", "headers", "drop", "hang_ms", "drip", "chunked", "gzip", "close", *BODY_KINDS}
DROPS = ("before_answer", "reset", "in_headers", "in_body")
SCRIPT_ENDED = {"status": 599, "json": {"ok": False, "error": {"type": "script_ended", "message": "The case has no further answer"}}}


def check(answer):
    """Refuses an answer with a key or a value that the server does not know, so that a typing error cannot pass for a case."""
    unknown = set(answer) - KEYS
    if unknown or answer.get("drop", DROPS[0]) not in DROPS or sum(kind in answer for kind in BODY_KINDS) > 1:
        raise ValueError(f"not an answer: {answer}")


def play(connection, answer):
    """Sends the answer. True when the connection can serve another request."""
    drop = answer.get("drop")
    if "hang_ms" in answer and not _hang(connection, answer["hang_ms"] / 1000):
        return False
    if drop == "reset":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if drop in ("before_answer", "reset") or "status" not in answer:
        return False
    head, body = _head_and_body(answer)
    if drop == "in_headers":
        connection.sendall(head[: len(head) // 2])
        return False
    connection.sendall(head)
    _send_body(connection, body[: len(body) // 2] if drop == "in_body" else body, answer.get("drip"))
    return drop is None and not answer.get("close")


def _hang(connection, seconds):
    """Waits; False as soon as the client has gone."""
    readable, _, _ = select.select([connection], [], [], seconds)
    return not readable


def _head_and_body(answer):
    status = answer["status"]
    content_type, body = _content(answer)
    headers = {"content-type": content_type} if body else {}
    if answer.get("gzip"):
        headers["content-encoding"] = "gzip"
        body = gzip.compress(body, mtime=0)
        if answer["gzip"] == "corrupt":
            body = body[:12] + bytes(byte ^ 0x5A for byte in body[12:])
    if "chunked" in answer:
        headers["transfer-encoding"] = "chunked"
        body = _chunks(body, answer["chunked"])
    elif status != 204:
        headers["content-length"] = str(len(body))
    if answer.get("close"):
        headers["connection"] = "close"
    headers.update({name.lower(): _header_value(value) for name, value in answer.get("headers", {}).items()})
    lines = [f"HTTP/1.1 {status} {_reason(status)}", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode(), body


def _content(answer):
    if "text" in answer:
        return "text/plain; charset=utf-8", answer["text"].encode()
    if "json" in answer:
        return "application/json; charset=utf-8", json.dumps(answer["json"], separators=(",", ":")).encode()
    if "base64" in answer:
        return "application/json; charset=utf-8", base64.b64decode(answer["base64"])
    if "generate" in answer:
        return "application/json; charset=utf-8", phones_body(answer["generate"]["phones"])
    if "json_depth" in answer:
        depth = answer["json_depth"]
        return "application/json; charset=utf-8", b'{"phones":[],"ok":true,"deep":' + b"[" * depth + b"]" * depth + b"}"
    if "bytes" in answer:
        frame = b'{"phones":[],"ok":true,"pad":"%b"}'
        return "application/json; charset=utf-8", frame % (b"x" * (answer["bytes"] - len(frame % b"")))
    return "", b""


@lru_cache(maxsize=4)
def phones_body(count):
    """The body of a phones.list answer with that many phones, each one different and complete."""
    return json.dumps({"phones": [_phone(i) for i in range(count)], "ok": True}, separators=(",", ":")).encode()


def _phone(i):
    return {
        "device_id": f"22222222-2222-4222-8222-{i:012x}",
        "device_type": "ios_phone" if i % 2 else "android_phone",
        "display_name": f"Phone {i}",
        "workspace_id": "11111111-1111-4111-8111-111111111111",
        "created_at": "2025-01-01T10:40:00.000Z",
        "custom_metadata": {},
        "errors": [],
        "warnings": [],
        "properties": {
            "assa_abloy_credential_service_metadata": {
                "endpoints": [{"endpoint_id": "1", "is_active": True}],
                "has_active_endpoint": True,
            }
        },
    }


def _header_value(value):
    """ "<date:N>" stands for the HTTP date N seconds from now."""
    if value.startswith("<date:"):
        return formatdate(time.time() + int(value[6:-1]), usegmt=True)
    return value


def _chunks(body, size):
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def _send_body(connection, body, drip):
    if not drip:
        connection.sendall(body)
        return
    for start in range(0, len(body), drip["bytes"]):
        connection.sendall(body[start : start + drip["bytes"]])
        time.sleep(drip["every_ms"] / 1000)


def _reason(status):
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
