"""`seam-phones serve` in a process of its own, and plain HTTP to talk to it."""

import contextlib
import ctypes
import http.client
import json
import os
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SEAM_PHONES_BIN", str(ROOT / "dist/bin/seam-phones"))
LIBRARY = os.environ.setdefault("SEAM_PHONES_LIBRARY", str(ROOT / "dist/lib/libseam_phones.so"))

API_KEY = "seam_sandbox_api_key"
PERSONAL_ACCESS_TOKEN = "seam_at1_sandbox_personal_access_token"
PUBLISHABLE_KEY = "seam_pk1_sandbox_publishable_key"
WORKSPACE_ID = "5ea50000-0000-4000-8000-000000000001"
NOBODY = "00000000-0000-4000-8000-000000000000"

BEARER = {"authorization": f"Bearer {API_KEY}"}
JSON = {"content-type": "application/json"}

_PR_SET_PDEATHSIG = 1


def die_with_the_tests():
    """A process that the tests started does not outlive them, and hears Ctrl-C also where a script started the tests in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def environment(**more):
    """The environment without anything of the developer's Seam account, or of a proxy."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().endswith("_PROXY")}
    return {**{name: value for name, value in kept.items() if not name.startswith("SEAM_")}, **more}


class Answer(NamedTuple):
    """An answer over HTTP."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self):
        return json.loads(self.body)

    @property
    def error(self):
        """The type of the error."""
        return self.json()["error"]["type"]


class Server:
    """A running `seam-phones serve`."""

    def __init__(self, *arguments, listen="127.0.0.1:0", **variables):
        self._log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--listen", listen, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env=environment(**variables),
            preexec_fn=die_with_the_tests,
        )
        first = self.process.stdout.readline()
        assert first.startswith("endpoint"), f"the server did not start: {first}{self.log()}"
        self.endpoint = first.split()[1]
        self.address = urlsplit(self.endpoint).netloc
        self.port = urlsplit(self.endpoint).port

    def log(self):
        self._log.seek(0)
        return self._log.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def send(self, method, target, body=None, headers=BEARER, timeout=15):
        """One request on a connection of its own. A body that is no bytes is sent as JSON."""
        if body is not None and not isinstance(body, bytes):
            body, headers = json.dumps(body).encode(), {**JSON, **headers}
        connection = http.client.HTTPConnection(self.address, timeout=timeout)
        try:
            # A server that has heard enough hangs up, and its answer is there.
            with contextlib.suppress(BrokenPipeError):
                connection.request(method, target, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def post(self, path, headers=BEARER, **parameters):
        return self.send("POST", path, parameters, headers)

    def ask(self, path, headers=BEARER, **parameters):
        """The decoded body of a success."""
        answer = self.post(path, headers, **parameters)
        assert answer.status == 200, answer.body
        return answer.json()

    def new_identity(self, **parameters):
        return self.ask("/user_identities/create", **parameters)["user_identity"]["user_identity_id"]

    def new_phone(self, owner, **parameters):
        path = "/phones/simulate/create_sandbox_phone"
        return self.ask(path, user_identity_id=owner, **parameters)["phone"]["device_id"]

    def new_session(self, owner):
        """The headers of an app that this user identity has signed in to."""
        session = self.ask("/client_sessions/create", user_identity_id=owner)["client_session"]
        return {"authorization": f"Bearer {session['token']}"}

    def access_system(self):
        """The id of the access system whose credentials go on phones."""
        systems = self.ask("/acs/systems/list")["acs_systems"]
        return next(system["acs_system_id"] for system in systems if not system["is_credential_manager"])

    def new_sync_credential(self, owner, **parameters):
        path, system = "/acs/credentials/create", self.access_system()
        created = self.ask(
            path,
            user_identity_id=owner,
            acs_system_id=system,
            access_method="mobile_key",
            is_multi_phone_sync_credential=True,
            **parameters,
        )
        return created["acs_credential"]["acs_credential_id"]

    def phones_of(self, owner):
        return [phone["device_id"] for phone in self.ask("/phones/list", owner_user_identity_id=owner)["phones"]]

    def simulate(self, **fault):
        return self.ask("/_sandbox/simulate_faults", headers={}, **fault)
