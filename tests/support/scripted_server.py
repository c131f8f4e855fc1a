#!/usr/bin/env python3
"""A loopback server that plays the conformance cases, written on raw sockets so that it can be as hostile as a network.

    scripted_server.py --cases tests/conformance

prints {"endpoint":"http://127.0.0.1:PORT"} and serves until its standard input closes, or 15 minutes at most.

    ENDPOINT/<case>/phones/list   plays the next answer of the case
    POST ENDPOINT/_report/<case>  {"ok":true,"problems":[...],"requests":[...]}, and rewinds the case
    POST ENDPOINT/_case           registers the case in the body (replacing one of its name) at run time

Python suites use the class instead: `with ScriptedServer() as server: endpoint = server.register(case)`.
"""

import argparse
import json
import os
import socket
import sys
import threading
from pathlib import Path
from urllib.parse import parse_qsl, unquote

import patterns
import scripted_answers

LIFETIME_S = 15 * 60
MAX_REQUEST_BYTES = 64 * 1024 * 1024
CASE_KEYS = {
    *("name", "about", "faces", "generic", "backend", "config", "setup", "operation", "params", "params_text", "options"),
    *("server", "repeat", "expect", "expect_requests"),
}


class Case:
    """One case being played: the answers still to come and the requests that have come."""

    def __init__(self, document):
        self.name = document["name"]
        self._answers = document.get("server", [])
        self._repeats = document.get("repeat", False)
        self._expected = document.get("expect_requests")
        for answer in self._answers:
            scripted_answers.check(answer)
        self._lock = threading.Lock()
        self._requests = []

    def next_answer(self, request):
        """Records the request and gives its answer."""
        with self._lock:
            self._requests.append(request)
            index = len(self._requests) - 1
        if self._repeats:
            return self._answers[index % len(self._answers)]
        return self._answers[index] if index < len(self._answers) else scripted_answers.SCRIPT_ENDED

    def report(self):
        """What went otherwise than the case says. Rewinds, so that the next face can play the case."""
        with self._lock:
            requests, self._requests = self._requests, []
        problems = []
        if not self._repeats and len(requests) != len(self._answers):
            problems.append(f"{len(requests)} requests for {len(self._answers)} answers")
        if self._expected is not None:
            problems += _request_differences(self._expected, requests)
        return {"ok": True, "problems": problems, "requests": requests}


def _request_differences(expected, requests):
    if len(expected) != len(requests):
        return [f"{len(requests)} requests instead of {len(expected)}"]
    found = []
    for i, (wanted, got) in enumerate(zip(expected, requests)):
        if isinstance(wanted.get("query"), dict):
            got = {**got, "query": _decoded(got["query"])}
        # null means "not there" for headers; elsewhere it is a value.
        headers = {name.lower(): "<absent>" if value is None else value for name, value in wanted.get("headers", {}).items()}
        found += patterns.differences({**wanted, "headers": headers}, got, f"request[{i}]")
    return found


def _decoded(query):
    """The query as a map; a name that is repeated becomes a list."""
    decoded = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        decoded.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in decoded.items()}


class ScriptedServer:
    """The server as an object: start, register cases, ask for reports, stop."""

    def __init__(self, cases=()):
        self._cases = {}
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.endpoint = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        for case in cases:
            self.register(case)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Serves from a thread of its own."""
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self):
        """Takes no further connections."""
        self._listener.close()

    def register(self, document):
        """Adds a case, or replaces the one of its name, and returns the endpoint to configure for it."""
        case = Case(document)
        self._cases[case.name] = case
        return f"{self.endpoint}/{case.name}"

    def report(self, name):
        """The differences between what came for the case and what it expects; see Case.report."""
        return self._cases[name].report()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(LIFETIME_S)
        # The buffered reader is not used for sending; hostile answers need the bare socket.
        with connection, connection.makefile("rb") as reader:
            try:
                while True:
                    request = _read_request(reader)
                    if request is None or not scripted_answers.play(connection, self._answer(request)):
                        return
            except (OSError, ValueError):  # the client has gone, or does not speak HTTP
                return

    def _answer(self, request):
        _, first, rest = (request["path"] + "/").split("/", 2)
        if first == "_report" and rest.rstrip("/") in self._cases:
            return {"status": 200, "json": self.report(rest.rstrip("/"))}
        if first == "_case":
            return self._registered(request)
        if first not in self._cases:
            return {"status": 599, "text": f"no case {first}"}
        return self._cases[first].next_answer({**request, "path": "/" + rest.rstrip("/")})

    def _registered(self, request):
        try:
            return {"status": 200, "json": {"ok": True, "endpoint": self.register(request["body"])}}
        except (KeyError, TypeError, ValueError) as error:
            return {"status": 400, "json": {"ok": False, "problems": [str(error)]}}


def _read_request(reader):
    """The next request as plain data, or None when the client has closed."""
    line = reader.readline(65536)
    if not line.strip():
        return None
    method, target, _ = line.decode("latin-1").split(" ", 2)
    headers = {}
    for header in iter(lambda: reader.readline(65536).decode("latin-1").strip(), ""):
        name, _, value = header.partition(":")
        headers[name.lower()] = value.strip()
    path, _, query = target.partition("?")
    return {"method": method, "path": unquote(path), "query": query, "headers": headers, "body": _read_body(reader, headers)}


def _read_body(reader, headers):
    """The body decoded as JSON, as text when it is none, null when it is empty."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        raw = b""
        while size := int(reader.readline().split(b";")[0], 16):
            raw += reader.read(size)
            reader.readline()
        reader.readline()
    else:
        raw = reader.read(min(int(headers.get("content-length", 0)), MAX_REQUEST_BYTES))
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return raw.decode("latin-1")


def load_cases(directory):
    """Every case of a directory; a case is named as its file."""
    return [_load_case(path) for path in sorted(Path(directory).glob("*.json"))]


def _load_case(path):
    case = json.loads(path.read_text(encoding="utf-8"))
    if case["name"] != path.stem or set(case) - CASE_KEYS:
        raise ValueError(f"{path.name} has another name or unknown keys: {case['name']}, {set(case) - CASE_KEYS}")
    return case


def main():
    parser = argparse.ArgumentParser(description="Plays the conformance cases on a loopback port.")
    parser.add_argument("--cases", help="directory with the cases")
    arguments = parser.parse_args()
    server = ScriptedServer(load_cases(arguments.cases) if arguments.cases else ())
    server.start()
    print(json.dumps({"endpoint": server.endpoint}), flush=True)
    end = threading.Timer(LIFETIME_S, lambda: os._exit(1))
    end.daemon = True
    end.start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
