"""The calls of the guide, on a sandbox and on a server."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from samples import DEVICE_ID, OTHER_ID, answered, phone

from seam_phones import NULL, Phone, Seam, SeamApp, SeamHttpApiError, SeamInvalidHandleError, SeamInvalidTokenError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Stage


def test_lost_phone(seam: Seam) -> None:
    user_identity = seam.user_identities.create(full_name="Ada")
    lost = seam.phones.simulate.create_sandbox_phone(user_identity_id=user_identity.id)
    kept = seam.phones.simulate.create_sandbox_phone(
        user_identity_id=user_identity.id,
        custom_sdk_installation_id="second",
        phone_metadata={"operating_system": "ios", "device_model": "iPhone"},
    )
    assert seam.phones.get(device_id=lost.device_id) == seam.phones.get(lost.id) == lost
    assert {found.device_id for found in seam.phones.list(owner_user_identity_id=user_identity.id)} == {
        lost.device_id,
        kept.device_id,
    }

    seam.phones.deactivate(device_id=lost.device_id)

    assert seam.phones.list(owner_user_identity_id=user_identity.id) == [kept]
    with pytest.raises(SeamHttpApiError) as caught:
        seam.phones.get(device_id=lost.device_id)
    assert caught.value.code == "phone_not_found"


def test_user_identities(seam: Seam) -> None:
    created = seam.user_identities.create(user_identity_key="ada", email_address=NULL)
    assert seam.user_identities.get(user_identity_key="ada") == created
    assert created in seam.user_identities.list()
    assert created in seam.create_paginator(seam.user_identities.list, {"limit": 1}).flatten_to_list()
    seam.user_identities.delete(user_identity_id=created.id)
    assert created not in seam.user_identities.list()


def test_a_sandbox_in_a_file_is_shared(tmp_path: Path) -> None:
    with Seam.sandbox(tmp_path / "s.db") as one, Seam.sandbox(str(tmp_path / "s.db")) as two:
        created = one.user_identities.create(full_name="Ada")
        assert two.user_identities.get(user_identity_id=created.id) == created


def test_sandboxes_in_memory_are_apart(seam: Seam) -> None:
    created = seam.user_identities.create(full_name="Ada")
    with Seam.sandbox() as other:
        assert created not in other.user_identities.list()


def test_sent_as_the_official_package_sends_it(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True, "phones": [phone(), phone(device_id=OTHER_ID)]}))
    phones = seam.phones.list(owner_user_identity_id=DEVICE_ID)
    assert [found.device_id for found in phones] == [DEVICE_ID, OTHER_ID]
    assert type(phones) is list
    (request,) = stage.requests()
    assert (request["method"], request["path"]) == ("GET", "/phones/list")
    assert request["query"] == f"owner_user_identity_id={DEVICE_ID}&_strict=true"
    assert request["headers"]["authorization"] == "Bearer seam_test_key"
    assert request["headers"]["seam-sdk-name"] == "seam-phones-python"


def test_deactivate_returns_nothing_unless_there_is_something_to_tell(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True}), answered({"ok": True, "already_deactivated": True}))
    assert seam.phones.deactivate(device_id=DEVICE_ID) is None
    told = seam.phones.deactivate(device_id=DEVICE_ID)
    assert told is not None
    assert (told.already_deactivated, told.confirmed, told.remaining) == (True, None, None)
    request, _ = stage.requests()
    assert (request["method"], request["path"]) == ("DELETE", "/phones/deactivate")


def test_a_phone_can_be_a_parameter(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True, "phone": phone()}))
    found = Phone.from_dict(phone())
    seam.request("/phones/anything", {"metadata": found.custom_metadata, "phones": [found]})
    assert stage.requests()[0]["body"] == {"metadata": found.custom_metadata.to_dict(), "phones": [phone()]}


def test_any_path_any_answer(stage: Stage) -> None:
    seam = stage.client(answered({"devices": [1], "ok": True}), {"status": 200, "json": [1, 2]})
    assert seam.request("/devices/list", {"limit": 1}) == {"devices": [1], "ok": True}
    assert seam.request("/anything") == [1, 2]


def test_the_official_constructors(stage: Stage) -> None:
    answer = answered({"ok": True, "phones": []})
    clients = [
        Seam("seam_test_key", endpoint=stage.endpoint(answer), wait_for_action_attempt=False),
        Seam(api_key="seam_test_key", personal_access_token=None, workspace_id=None, endpoint=stage.endpoint(answer)),
        Seam.from_api_key("seam_test_key", endpoint=stage.endpoint(answer)),
        Seam.from_personal_access_token("seam_at_x", DEVICE_ID, endpoint=stage.endpoint(answer)),
    ]
    assert [client.phones.list() for client in clients] == [[], [], [], []]
    headers = stage.requests()[0]["headers"]
    assert (headers["authorization"], headers["seam-workspace"]) == ("Bearer seam_at_x", DEVICE_ID)


def test_pages(stage: Stage) -> None:
    def page(key: str, cursor: str | None) -> dict[str, object]:
        pagination = {"has_next_page": cursor is not None, "next_page_cursor": cursor, "next_page_url": None}
        identity: dict[str, object] = {
            "user_identity_id": DEVICE_ID,
            "user_identity_key": key,
            "full_name": None,
            "display_name": key,
            "email_address": None,
            "phone_number": None,
            "acs_user_ids": [],
            "created_at": "2025-01-01T10:40:00+00:00",
            "errors": [],
            "warnings": [],
            "workspace_id": DEVICE_ID,
        }
        return answered({"user_identities": [identity], "pagination": pagination, "ok": True})

    seam = stage.client(page("a", "c1"), page("b", "c2"), page("c", None))
    paginator = seam.create_paginator(seam.user_identities.list, {"limit": 1})
    assert [identity.user_identity_key for identity in paginator.flatten()] == ["a", "b", "c"]
    assert ["page_cursor=c1" in request["query"] for request in stage.requests()] == [False, True, False]


def test_no_pages(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True, "phones": []}))
    with pytest.raises(ValueError, match="non-paginated"):
        seam.create_paginator(seam.phones.list).first_page()


def test_closed(seam: Seam) -> None:
    phones = seam.phones
    seam.close()
    seam.close()
    with pytest.raises(SeamInvalidHandleError) as caught:
        phones.get(DEVICE_ID)
    assert caught.value.message == "the client is closed"
    assert str(caught.value) == f"invalid_handle: the client is closed (phones.get, device_id {DEVICE_ID})"
    assert repr(seam) == "<Seam client, closed>"


def test_the_operations_outlive_the_name_of_the_client() -> None:
    assert Seam.sandbox().phones.list() == []


def test_the_example_says_that_it_needs_a_file() -> None:
    example = ROOT / "examples" / "python" / "lost_phone.py"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "bindings" / "python" / "src")}
    done = subprocess.run([sys.executable, example], env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "usage: lost_phone.py FILE [--prepare]\n")


def test_misspelled_parameters_are_told_by_the_language(seam: Seam) -> None:
    with pytest.raises(TypeError, match="owner_id"):
        seam.phones.list(owner_id=DEVICE_ID)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="device_id"):
        seam.phones.get()  # type: ignore[call-arg]


def test_a_token_is_replaced_while_the_client_is_in_use(stage: Stage) -> None:
    seam = stage.client(answered({"ok": True, "phones": []}), answered({"ok": True, "phones": []}))
    seam.phones.list()
    seam.replace_token("seam_the_next_key")
    seam.phones.list()
    sent = [request["headers"]["authorization"] for request in stage.requests()]
    assert sent == ["Bearer seam_test_key", "Bearer seam_the_next_key"]
    with pytest.raises(SeamInvalidTokenError, match="client session token cannot be used as api_key"):
        seam.replace_token("seam_cst1_of_an_app")
    with pytest.raises(SeamInvalidTokenError, match="received NoneType"):
        seam.replace_token(None)  # type: ignore[arg-type]


def test_an_app_meets_its_server_in_a_sandbox_in_memory() -> None:
    with Seam(endpoint="sandbox:memory-app") as server:
        owner = server.user_identities.create()
        token = server.client_sessions.create(user_identity_id=owner.id).token
        with SeamApp(token, endpoint="sandbox:memory-app") as app:
            app.phone_sessions.get_or_create(custom_sdk_installation_id="one", phone_os="ios")
        assert [phone.device_type for phone in server.phones.list()] == ["ios_phone"]
