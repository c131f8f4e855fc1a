"""Phone and its kin: typed, immutable, comparable, complete."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from samples import DEVICE_ID, phone

from seam_phones import (
    AcsCredential,
    AcsSystem,
    AcsUser,
    ActionAttempt,
    ClientSession,
    Event,
    Fields,
    Pagination,
    Phone,
    SeamEvent,
    UserIdentity,
    Workspace,
    resources,
)
from seam_phones.fields import Resource
from seam_phones.resources import AssaAbloyEndpoint


def test_known_fields_are_attributes() -> None:
    found = Phone.from_dict(phone())
    assert found.device_id == DEVICE_ID
    assert found.device_type == "android_phone"
    assert found.created_at == "2025-01-01T10:40:00+00:00"
    assert found.errors == []
    assert found.nickname is None


def test_nested_objects_are_attributes_all_the_way_down() -> None:
    found = Phone.from_dict(phone())
    assa_abloy = found.properties.assa_abloy_credential_service_metadata
    assert assa_abloy is not None
    assert assa_abloy.has_active_endpoint is True
    assert assa_abloy.endpoints is not None
    assert assa_abloy.endpoints[0].endpoint_id == "e1"
    assert found.properties.salto_space_credential_service_metadata is None
    assert found.warnings[0].warning_code == "new_one"
    assert found.warnings[0]["message"] == "m"


def test_unknown_fields_are_kept() -> None:
    found = Phone.from_dict(phone(battery={"level": 0.5}))
    assert found.raw["battery"]["level"] == 0.5
    assert found["battery"].level == 0.5
    assert found.to_dict()["battery"] == {"level": 0.5}
    assert "battery={'level': 0.5}" in repr(found)
    # As in the official package. Type checkers do not know it.
    assert found.battery.level == 0.5  # type: ignore[attr-defined]


def test_a_misspelt_field_is_told_by_type_checkers_and_at_run_time() -> None:
    # mypy is told to warn of an ignore that ignores nothing: so it has to tell all of these.
    found = Phone.from_dict(phone())
    with pytest.raises(AttributeError, match="'Phone' object has no attribute 'devise_id'"):
        _ = found.devise_id  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="'SeamResourceWarning' object has no attribute 'warning_kode'"):
        _ = found.warnings[0].warning_kode  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="'PhoneProperties' object has no attribute 'assa_ably'"):
        _ = found.properties.assa_ably  # type: ignore[attr-defined]


def test_an_item_is_what_the_attribute_is() -> None:
    found = Phone.from_dict(phone())
    assert found["properties"] == found.properties
    assert found["warnings"] == found.warnings
    assert type(found["warnings"][0]) is type(found.warnings[0])


def test_metadata_keys_never_hide_methods() -> None:
    metadata = Phone.from_dict(phone()).custom_metadata
    assert metadata.team == "blue"
    assert metadata.is_vip is True
    assert metadata["items"] == "shadow"
    assert dict(metadata.items())["items"] == "shadow"
    assert metadata.get("nothing") is None
    assert sorted(metadata) == ["is_vip", "items", "team"]


def test_metadata_keys_never_answer_protocols() -> None:
    metadata = Fields.from_dict({"__html__": "evil", "_repr_html_": "evil", "_data": "evil"})
    assert not hasattr(metadata, "__html__")
    assert not hasattr(metadata, "_repr_html_")
    assert metadata["_data"] == "evil"
    assert copy.deepcopy(metadata) == metadata


def test_nothing_can_be_changed() -> None:
    source = phone()
    found = Phone.from_dict(source)
    before = found.to_dict()
    source["custom_metadata"]["team"] = "red"
    found.to_dict()["properties"].clear()
    found.errors.clear()
    found.warnings.clear()
    changeable: Any = found
    changes: list[Any] = [
        lambda: setattr(changeable, "device_id", "x"),
        lambda: setattr(changeable, "new", "x"),
        lambda: delattr(changeable, "device_id"),
        lambda: setattr(changeable.custom_metadata, "team", "x"),
        lambda: setattr(changeable.raw, "device_id", "x"),
    ]
    for change in changes:
        with pytest.raises(AttributeError):
            change()
    with pytest.raises(TypeError):
        changeable.raw["device_id"] = "x"
    with pytest.raises(AttributeError):
        found.device_id = "x"  # type: ignore[misc]
    assert found.to_dict() == before
    assert not hasattr(found, "__dict__")


def test_equal_by_content() -> None:
    assert Phone.from_dict(phone()) == Phone.from_dict(phone())
    assert len({Phone.from_dict(phone()), Phone.from_dict(phone())}) == 1
    assert Phone.from_dict(phone()) != Phone.from_dict(phone(nickname="n"))
    same: Any = {"user_identity_id": "u"}
    assert UserIdentity.from_dict(same) != Event.from_dict(same)
    assert Phone.from_dict(phone()).custom_metadata == phone()["custom_metadata"]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickled_and_back(protocol: int) -> None:
    found = Phone.from_dict(phone(unknown=[1, {"a": None}]))
    assert pickle.loads(pickle.dumps(found, protocol)) == found
    assert type(pickle.loads(pickle.dumps(found.properties, protocol))) is type(found.properties)


def test_copies_are_equal() -> None:
    found = Phone.from_dict(phone())
    assert copy.copy(found) == found
    assert copy.deepcopy([found]) == [found]


def test_shown_like_the_guide_shows_it() -> None:
    assert repr(Phone.from_dict(phone())).startswith(
        f"Phone(device_id='{DEVICE_ID}', device_type='android_phone', created_at='2025-01-01T10:40:00+00:00', "
    )


def test_made_from_what_is_shown() -> None:
    found = Phone.from_dict(phone())
    assert eval(repr(found), vars(resources)) == found


def test_content_is_json() -> None:
    assert json.loads(json.dumps(Phone.from_dict(phone()).to_dict())) == phone()


def test_every_object_with_an_id_has_it_as_id() -> None:
    kinds: dict[type[Resource], str] = {
        Phone: "device_id",
        UserIdentity: "user_identity_id",
        AcsCredential: "acs_credential_id",
        AcsUser: "acs_user_id",
        AcsSystem: "acs_system_id",
        ClientSession: "client_session_id",
        Event: "event_id",
        Workspace: "workspace_id",
        ActionAttempt: "action_attempt_id",
        AssaAbloyEndpoint: "endpoint_id",
    }
    for kind, own in kinds.items():
        made: Any = kind.from_dict({own: "own", **({} if own == "workspace_id" else {"workspace_id": "other"})})
        assert made.id == "own"
        assert "id" not in made
    with pytest.raises(AttributeError):
        _ = Pagination.from_dict({}).id  # type: ignore[attr-defined]


def test_session_token_is_not_shown() -> None:
    session = ClientSession.from_dict({"client_session_id": "c", "token": "seam_cst_secret"})
    assert session.token == "seam_cst_secret"
    for text in (repr(session), str(session), repr(session.raw), f"{[session]}"):
        assert "secret" not in text
    assert "client_session_id='c', token='***'" in repr(session)


def test_official_names() -> None:
    assert SeamEvent is Event
