#!/usr/bin/env python3
"""A loopback server that lets every request wait, any number of them at once.

    slow_server.py MILLISECONDS

prints {"endpoint":"http://127.0.0.1:PORT"} and serves until its standard input closes, or 15 minutes at most. Every answer holds
the phone that was asked for, and the list of it.
"""

import asyncio
import json
import os
import sys
import threading
from urllib.parse import parse_qs, urlsplit

import scripted_answers

LIFETIME_S = 15 * 60


async def serve(reader, writer, seconds):
    """Answers the requests of one connection."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            for line in head.lower().split("\r\n"):
                if line.startswith("content-length:"):
                    await reader.readexactly(int(line.partition(":")[2]))
            await asyncio.sleep(seconds)
            writer.write(answer(head.split(" ", 2)[1]))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client has gone
    finally:
        writer.close()


def answer(target):
    """The answer to a path."""
    phone = dict(PHONE)
    asked = parse_qs(urlsplit(target).query).get("device_id")
    if asked:
        phone["device_id"] = asked[0]
    body = json.dumps({"phone": phone, "phones": [phone], "ok": True}).encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


PHONE = json.loads(scripted_answers.phones_body(1))["phones"][0]


async def main():
    seconds = int(sys.argv[1]) / 1000
    server = await asyncio.start_server(lambda *ends: serve(*ends, seconds), "127.0.0.1", 0, backlog=4096)
    print(json.dumps({"endpoint": f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"}), flush=True)
    end = threading.Timer(LIFETIME_S, lambda: os._exit(1))
    end.daemon = True
    end.start()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
