"""A WSGI app whose clients are made and used before the workers are forked."""

from __future__ import annotations

import json
import os

from seam_phones import Seam

REMOTE = Seam("seam_sandbox_api_key", endpoint=os.environ["TORTURE_REMOTE"])
FILE = Seam.sandbox(os.environ["TORTURE_FILE"])
OWNER, DEVICE = os.environ["TORTURE_OWNER"], os.environ["TORTURE_DEVICE"]
REMOTE.phones.list(owner_user_identity_id=OWNER)
FILE.phones.get(device_id=DEVICE)


def application(environ, start_response):
    """Each path is one use of the library; the answer names the worker."""
    path = environ["PATH_INFO"]
    if path == "/remote":
        told = len(REMOTE.phones.list(owner_user_identity_id=OWNER))
    elif path == "/create":
        told = FILE.user_identities.create().id
    else:
        told = FILE.phones.get(device_id=DEVICE).device_id
    start_response("200 OK", [("content-type", "application/json")])
    return [json.dumps({"worker": os.getpid(), "told": told}).encode()]
