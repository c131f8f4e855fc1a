"""Webhooks that Seam sends."""

from __future__ import annotations

from .resources import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class SeamWebhook:
    """Verifies webhooks with the secret of an endpoint, ``whsec_...``."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def verify(self, payload: str | bytes, headers: Mapping[str, str]) -> Event:
        """The event in the body of a request, given as it came, with the request's headers.

        Raises SeamWebhookVerificationError when Seam did not send it, when it is too old, or when it is no event.
        Seam repeats deliveries: remember the ``event_id``.
        """
        from .native import verified_event

        return Event._of(verified_event(self._secret, payload, headers))

    def __reduce__(self) -> str:
        raise TypeError("a SeamWebhook holds a secret and cannot be pickled or copied")
