"""The options of a client, for type checkers and editors.

Generated from operations.json by tools/generate-bindings: do not edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict


class SeamAppOptions(TypedDict, total=False):
    """The options of a client besides its credentials, all of them optional. None is the same as none given."""

    endpoint: str | None
    """A URL; or ``sandbox:`` for a sandbox in memory, of this client alone; or ``sandbox:memory-NAME`` for one that
    the clients of this process share that name it; or ``sandbox:PATH`` for one in a file (``sandbox:file:PATH``,
    whatever the path begins with). Plain ``http://`` reaches this machine only. Default:
    https://connect.getseam.com. Environment: ``SEAM_ENDPOINT``, ``SEAM_API_URL``.
    """
    timeout_ms: int | None
    """The time for a whole call: connecting, all attempts, the waits between, reading. In milliseconds. Default:
    30000.
    """
    connect_timeout_ms: int | None
    """The time for making one connection. In milliseconds. Default: 10000."""
    max_retries: int | None
    """How many attempts may follow the first, at most 100. Default: 2."""
    max_response_bytes: int | None
    """The longest body of an answer that is read. In bytes. Default: 67108864."""
    send_parameters_in: str | None
    """``query`` sends a ``GET`` or a ``DELETE`` with a query where it can, as the official SDKs do; ``body`` always
    sends a ``POST`` of JSON. Default: query.
    """
    headers: Mapping[str, str] | None
    """Headers to send with each request, by name."""
    user_agent: str | None
    """The ``user-agent`` header of each request."""
    sdk_name: str | None
    """The ``seam-sdk-name`` header of each request."""
    sdk_version: str | None
    """The ``seam-sdk-version`` header of each request."""
    proxy: str | None
    """The URL of a proxy. A proxy of the environment never applies to this machine. Environment: ``HTTPS_PROXY``,
    ``HTTP_PROXY``, ``ALL_PROXY``, ``NO_PROXY``.
    """
    trust: str | None
    """Whose certificates are trusted. ``system``: those of the system, or Mozilla's where it has none that can be
    read. ``bundled``: Mozilla's, as of this release. ``own``: only those of ``ca_certificates_pem``. Default:
    system.
    """
    ca_certificates_pem: str | None
    """Certificates to trust besides those of ``trust``, in PEM form."""
    allow_insecure_http: bool | None
    """Whether plain ``http://`` may reach other machines. Default: False."""
    sandbox_faults: list[dict[str, Any]] | None
    """Faults that a sandbox simulates: objects with ``operation``, ``times``, and what goes wrong."""
    sandbox_clock: str | None
    """The time at which the clock of a new sandbox stands, such as ``2026-01-31T12:00:00Z``. A sandbox that has
    something in it keeps its own clock.
    """


class SeamOptions(SeamAppOptions, total=False):
    """The options of a client besides ``api_key``, all of them optional. None is the same as none given."""

    personal_access_token: str | None
    """A personal access token, for servers. It needs a ``workspace_id``. Environment:
    ``SEAM_PERSONAL_ACCESS_TOKEN``.
    """
    workspace_id: str | None
    """The workspace that a personal access token acts in. Environment: ``SEAM_WORKSPACE_ID``."""
    client_session_token: str | None
    """The token of a client session, for the app on the phone, which may deactivate its own phone."""
    publishable_key: str | None
    """The publishable key of a workspace, for an app that makes its client session. It needs a
    ``user_identifier_key``.
    """
    user_identifier_key: str | None
    """Your own id for the user of the app, beside a publishable key."""
