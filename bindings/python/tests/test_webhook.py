"""Webhooks: verified by the core, given as events."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from datetime import datetime, timezone
from typing import Any

import pytest
import standardwebhooks

from seam_phones import Event, SeamError, SeamWebhook, SeamWebhookVerificationError

KEY = b"0123456789abcdef01234567"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
EVENT = {
    "event_id": "11111111-1111-1111-1111-111111111111",
    "event_type": "phone.deactivated",
    "workspace_id": "33333333-3333-3333-3333-333333333333",
    "device_id": "22222222-2222-2222-2222-444444444444",
    "created_at": "2025-01-01T10:40:00+00:00",
    "occurred_at": "2025-01-01T10:40:00+00:00",
}


def signed(payload: str, prefix: str = "svix-") -> dict[str, str]:
    """The headers of a delivery, made as the specification says."""
    stamp = str(int(time.time()))
    signature = base64.b64encode(hmac.new(KEY, f"msg_1.{stamp}.{payload}".encode(), hashlib.sha256).digest()).decode()
    return {f"{prefix}id": "msg_1", f"{prefix}timestamp": stamp, f"{prefix}signature": f"v1,{signature}"}


@pytest.mark.parametrize("prefix", ["svix-", "webhook-", "Svix-"])
def test_verified(prefix: str) -> None:
    payload = json.dumps(EVENT)
    for body in (payload, payload.encode()):
        event = SeamWebhook(SECRET).verify(body, signed(payload, prefix))
        assert event == Event.from_dict(EVENT)
        assert event.event_type == "phone.deactivated"


def test_signed_by_the_standards_own_package() -> None:
    now = datetime.now(timezone.utc)
    payload = json.dumps(EVENT)
    signature = standardwebhooks.Webhook(SECRET).sign("msg_2", now, payload)
    headers = {"webhook-id": "msg_2", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": signature}
    assert SeamWebhook(SECRET).verify(payload, headers) == Event.from_dict(EVENT)


def test_forged() -> None:
    payload = json.dumps(EVENT)
    with pytest.raises(SeamWebhookVerificationError) as caught:
        SeamWebhook(SECRET).verify(payload.replace("deactivated", "activated"), signed(payload))
    assert isinstance(caught.value, SeamError)


def test_without_headers() -> None:
    with pytest.raises(SeamWebhookVerificationError):
        SeamWebhook(SECRET).verify(json.dumps(EVENT), {})


def test_headers_that_are_no_texts() -> None:
    payload = json.dumps(EVENT)
    headers = {**signed(payload), "cookie": "\udcff"}
    assert SeamWebhook(SECRET).verify(payload, headers) == Event.from_dict(EVENT)
    with pytest.raises(SeamWebhookVerificationError, match="cookie"):
        SeamWebhook(SECRET).verify(payload, {**headers, "cookie": b"a"})  # type: ignore[dict-item]


def test_what_is_missing_is_named() -> None:
    values: list[tuple[Any, Any, Any, str]] = [
        (None, b"", {}, 'the secret must be a text, such as "whsec_...", received None'),
        (SECRET.encode(), "{}", {}, 'the secret must be a text, such as "whsec_...", received bytes'),
        (SECRET, None, {}, "the payload must be the body of the request, as bytes or as a text, received None"),
        (SECRET, EVENT, {}, "the payload must be the body of the request, as bytes or as a text, received dict"),
        (SECRET, 7, {}, "the payload must be the body of the request, as bytes or as a text, received int"),
        (SECRET, "{}", None, "the headers must be a dict of names and values, received None"),
        (SECRET, "{}", [], "the headers must be a dict of names and values, received list"),
    ]
    for secret, payload, headers, told in values:
        with pytest.raises(SeamWebhookVerificationError) as caught:
            SeamWebhook(secret).verify(payload, headers)
        assert (caught.value.message, caught.value.code) == (told, "invalid_webhook")


def test_no_event() -> None:
    with pytest.raises(SeamWebhookVerificationError):
        SeamWebhook(SECRET).verify("[1]", signed("[1]"))
