"""Objects as Seam writes them."""

from __future__ import annotations

from typing import Any

DEVICE_ID = "22222222-2222-2222-2222-444444444444"
OTHER_ID = "22222222-2222-2222-2222-555555555555"


def phone(**changes: Any) -> dict[str, Any]:
    """A phone as Seam sends it."""
    return {
        "device_id": DEVICE_ID,
        "device_type": "android_phone",
        "display_name": "Ada's phone",
        "workspace_id": "33333333-3333-3333-3333-333333333333",
        "created_at": "2025-01-01T10:40:00+00:00",
        "custom_metadata": {"team": "blue", "items": "shadow", "is_vip": True},
        "errors": [],
        "warnings": [{"warning_code": "new_one", "message": "m", "created_at": "2025-01-01T10:40:00+00:00"}],
        "properties": {
            "assa_abloy_credential_service_metadata": {
                "endpoints": [{"endpoint_id": "e1", "is_active": True}],
                "has_active_endpoint": True,
            }
        },
        **changes,
    }


def answered(body: dict[str, Any], status: int = 200, **more: Any) -> dict[str, Any]:
    """An answer of the scripted server."""
    return {"status": status, "json": body, **more}


def refused(status: int, **error: Any) -> dict[str, Any]:
    """An error of Seam's."""
    return answered({"ok": False, "error": error}, status, headers={"seam-request-id": "request_1"})
