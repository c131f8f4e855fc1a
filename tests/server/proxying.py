"""`seam-phones proxy` in a process of its own, and an upstream server that answers what a test says."""

import contextlib
import json
import signal
import socket
import subprocess
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from serving import PROGRAM, Server, die_with_the_tests, environment


class Proxy(Server):
    """A running proxy to this upstream server."""

    def __init__(self, upstream, *arguments):
        self._log = tempfile.TemporaryFile("w+")
        self.status = None
        self.process = subprocess.Popen(
            [PROGRAM, "proxy", "--listen", "127.0.0.1:0", "--upstream", upstream, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env=environment(),
            preexec_fn=die_with_the_tests,
        )
        first = self.process.stdout.readline()
        assert first.startswith("endpoint"), f"the proxy did not start: {first}{self.log()}"
        self._take(first.split()[1])

    def _take(self, endpoint):
        self.endpoint = endpoint
        self.address = endpoint.removeprefix("http://")
        self.port = int(self.address.rsplit(":")[-1])

    def end(self, by=signal.SIGTERM):
        """Ends it, and gives what it said on standard error."""
        self.process.send_signal(by)
        self.status = self.process.wait(30)
        return self.log()

    def summary(self):
        """Ends it, and gives the numbers of its summary."""
        last = self.end().splitlines()[-1]
        return {name.strip(): int(number) for name, number in (part.split(":") for part in last.split(","))}

    def paragraphs(self):
        """The differences that it has told of, once it has ended."""
        return [part for part in self.end().split("\n\n") if "would have answered otherwise" in part]


class Upstream(ThreadingHTTPServer):
    """A server that answers what it was told, by path: (status, body, headers), or bytes to be written as they are."""

    daemon_threads = True

    def __init__(self, tls=None):
        super().__init__(("127.0.0.1", 0), _Answering)
        self.answers = {}
        self.requests = []
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.server_address[1]}"
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def answer(self, path, body, status=200, **headers):
        self.answers[path] = (status, body, {name.replace("_", "-"): value for name, value in headers.items()})


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.requests.append((self.command, self.path, self.headers, body))
        answer = self.server.answers[self.path.split("?")[0]]
        if isinstance(answer, bytes):
            self.wfile.write(answer)
            self.close_connection = True
            return
        status, body, headers = answer
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"content-type": "application/json", "content-length": str(len(body)), **headers}
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_GET  # noqa: N815

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def closed_port():
    """The address of a port on which nobody listens, while nobody else can take it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def wait_until(condition, timeout=20):
    """Waits for a condition, which is looked at again and again."""
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
