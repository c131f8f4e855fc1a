"""A stand-in for Seam on loopback: one user identity with two phones, and a list of what it was asked."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

WORKSPACE = "398d80b7-3f96-47c2-b85a-6f8ba21d07be"
IDENTITY = "22222222-2222-2222-2222-222222222222"
PHONES = ("22222222-2222-2222-2222-444444444444", "22222222-2222-2222-2222-555555555555")


def _phone(device_id):
    return {
        "device_id": device_id,
        "device_type": "android_phone" if device_id == PHONES[0] else "ios_phone",
        "display_name": "Jane's phone",
        "workspace_id": WORKSPACE,
        "created_at": "2025-01-01T10:40:00.000Z",
        "custom_metadata": {},
        "errors": [],
        "warnings": [],
        "properties": {},
    }


_IDENTITY = {
    "user_identity_id": IDENTITY,
    "user_identity_key": None,
    "full_name": "Jane Doe",
    "display_name": "Jane Doe",
    "email_address": None,
    "phone_number": None,
    "acs_user_ids": [],
    "created_at": "2025-01-01T10:30:00.000Z",
    "errors": [],
    "warnings": [],
    "workspace_id": WORKSPACE,
}


class SeamStandIn:
    """`with SeamStandIn() as seam:` serves at `seam.endpoint`; `seam.asked` is a list of (path, parameters)."""

    def __init__(self):
        self.asked = []
        self._deactivated = set()
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                url = urlsplit(self.path)
                params = dict(parse_qsl(url.query))
                params.pop("_strict", None)
                params.update(json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"{}"))
                stand_in.asked.append((url.path, params))
                body = json.dumps(stand_in._answer(url.path, params)).encode()
                self.send_response(200)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_DELETE = do_GET

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self._server.server_port}"

    def _answer(self, path, params):
        if path == "/user_identities/get":
            return {"user_identity": _IDENTITY, "ok": True}
        if path == "/phones/list":
            return {"phones": [_phone(phone) for phone in PHONES if phone not in self._deactivated], "ok": True}
        if path == "/phones/get":
            return {"phone": _phone(params["device_id"]), "ok": True}
        if path == "/phones/deactivate":
            self._deactivated.add(params["device_id"])
            return {"ok": True}
        raise AssertionError(f"an example asked for {path}")

    def __enter__(self):
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
