"""The tree of errors: which answer raises what, and what it says."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from conftest import ROOT
from samples import DEVICE_ID, OTHER_ID, answered, refused

import seam_phones
from seam_phones import (
    AsyncSeam,
    Seam,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpInvalidInputError,
    SeamHttpUnauthorizedError,
    SeamInvalidOptionsError,
    SeamInvalidParamsError,
    SeamInvalidResponseError,
    SeamInvalidTokenError,
    SeamTimeoutError,
)
from seam_phones.exceptions import BY_KIND, from_core

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Stage

NESTED = {"_errors": [], "phone_metadata": {"_errors": [], "os_version": {"_errors": ["Expected string"]}}}


def test_every_kind_of_the_core_has_its_class() -> None:
    kinds = [kind["name"] for kind in json.loads((ROOT / "operations.json").read_text())["error_kinds"]]
    assert len(kinds) > 10
    assert sorted(kinds) == sorted(BY_KIND)


def test_one_root() -> None:
    errors = [value for name, value in vars(seam_phones).items() if name.endswith("Error")]
    assert all(issubclass(error, SeamError) for error in errors if error is not seam_phones.SeamValidationError)
    assert issubclass(SeamHttpUnauthorizedError, SeamHttpApiError)
    assert issubclass(SeamHttpInvalidInputError, SeamHttpApiError)


def test_unknown_kind_is_the_root() -> None:
    error = from_core({"kind": "brand_new", "type": "t", "message": "m"})
    assert type(error) is SeamError
    assert error.kind == "brand_new"


def test_unauthorized(stage: Stage) -> None:
    seam = stage.client(refused(401, type="unauthorized", message="API key not found"))
    with pytest.raises(SeamHttpUnauthorizedError, match="API key not found") as caught:
        seam.phones.list()
    assert (caught.value.status_code, caught.value.request_id) == (401, "request_1")


def test_not_found(stage: Stage) -> None:
    seam = stage.client(refused(404, type="phone_not_found", message="Phone not found", data={"a": [1]}))
    with pytest.raises(SeamHttpApiError) as caught:
        seam.phones.get(device_id=DEVICE_ID)
    error = caught.value
    assert (error.code, error.status_code, error.request_id) == ("phone_not_found", 404, "request_1")
    assert (error.data, error.attempts, error.retryable, error.outcome_unknown) == ({"a": [1]}, 1, False, False)
    assert (error.kind, error.operation, error.message) == ("api", "phones.get", "Phone not found")
    assert str(error) == (
        f"phone_not_found: Phone not found (phones.get, device_id {DEVICE_ID}, status 404, request request_1)"
    )


def test_the_text_of_an_error_has_what_there_is() -> None:
    assert str(SeamError("by hand")) == "by hand"
    assert str(SeamError()) == ""
    assert str(from_core({"kind": "timeout", "type": "timeout", "message": "m"})) == "timeout: m"
    with pytest.raises(SeamInvalidOptionsError) as caught:
        Seam.sandbox("")
    assert str(caught.value) == f"invalid_options: {caught.value.message}"


def test_the_text_of_an_error_has_the_ids_that_were_asked_for(seam: Seam) -> None:
    for asked in (DEVICE_ID, UUID(DEVICE_ID)):
        with pytest.raises(
            SeamHttpApiError, match=rf"\(phones\.get, device_id {DEVICE_ID}, status 404, request \S+\)$"
        ):
            seam.phones.get(asked)
    with pytest.raises(SeamHttpApiError, match=f"user_identity_id {DEVICE_ID}, status 404"):
        seam.phones.simulate.create_sandbox_phone(DEVICE_ID, custom_sdk_installation_id="one of mine")
    with pytest.raises(SeamError, match=f"workspace_id {OTHER_ID}"):
        seam.request("/nothing/here", {"workspace_id": OTHER_ID, "limit": 1})


def test_the_text_of_an_error_never_has_a_token(stage: Stage) -> None:
    token = "seam_cst_sesame"
    seam = stage.client(refused(404, type="phone_not_found", message="gone"))
    with pytest.raises(SeamError) as caught:
        seam.request("/phones/get", {"device_id": token, "token": token, "client_session_token": token, token: token})
    assert "sesame" not in str(caught.value) + repr(caught.value) + str(vars(caught.value))
    with pytest.raises(SeamInvalidParamsError) as caught_here:
        seam.phones.get(token)
    assert "sesame" not in str(caught_here.value) + repr(caught_here.value) + str(vars(caught_here.value))


def test_invalid_input(stage: Stage) -> None:
    seam = stage.client(refused(400, type="invalid_input", message="1 Input Error", validation_errors=NESTED))
    with pytest.raises(SeamHttpInvalidInputError) as caught:
        seam.phones.list()
    assert caught.value.code == "invalid_input"
    assert caught.value.get_validation_error_messages("phone_metadata.os_version") == ["Expected string"]
    assert caught.value.get_validation_error_messages("phone_metadata") == []
    assert caught.value.get_validation_error_messages("phone_metadata.os_version.deeper") == []
    assert caught.value.get_validation_error_messages("nothing") == []
    assert [error.parameter_name for error in caught.value.validation_errors] == ["phone_metadata"]


def test_a_gateway_is_not_seam(stage: Stage) -> None:
    seam = stage.client({"status": 200, "text": "<html>welcome</html>"})
    with pytest.raises(SeamInvalidResponseError):
        seam.phones.deactivate(device_id=DEVICE_ID)


def test_no_connection() -> None:
    seam = Seam(api_key="seam_test_key", endpoint="http://127.0.0.1:1", max_retries=0)
    with pytest.raises(SeamConnectionError) as caught:
        seam.phones.list()
    assert caught.value.retryable
    assert caught.value.status_code is None


def test_timeout_of_one_call(stage: Stage) -> None:
    seam = stage.client({"hang_ms": 60_000})
    with pytest.raises(SeamTimeoutError) as caught:
        seam.phones.deactivate(device_id=DEVICE_ID, timeout_ms=300, max_retries=0)
    assert caught.value.outcome_unknown


@pytest.mark.parametrize("nothing", [None, "", "not a uuid", 7])
def test_a_list_never_means_everything_by_mistake(stage: Stage, nothing: str) -> None:
    seam = stage.client()
    with pytest.raises(SeamInvalidParamsError, match="owner_user_identity_id") as caught:
        seam.phones.list(owner_user_identity_id=nothing)
    assert stage.requests() == []
    assert caught.value.get_validation_error_messages("owner_user_identity_id")
    # Code that handles Seam's own refusal of parameters handles ours.
    assert isinstance(caught.value, SeamHttpInvalidInputError)
    assert caught.value.status_code is None


LOOP: dict[str, object] = {}
LOOP["loop"] = LOOP


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("\ud800", '"{}" is not valid text: it has a lone surrogate'),
        (float("nan"), 'Expected a finite number, received nan for "{}"'),
        (float("-inf"), 'Expected a finite number, received -inf for "{}"'),
        (b"10", 'Expected a value that JSON can hold, received bytes for "{}"'),
        ({"10"}, 'Expected a value that JSON can hold, received set for "{}"'),
        (object(), 'Expected a value that JSON can hold, received object for "{}"'),
        (datetime(2030, 1, 1), '"{}" needs a time zone: set tzinfo, for example timezone.utc'),
        (date(2030, 1, 1), '"{}" is a date, which has no time zone: give a time, such as a datetime with a tzinfo'),
    ],
    ids=repr,
)
def test_what_json_cannot_hold_is_refused_by_its_name(seam: Seam, value: Any, told: str) -> None:
    create, events = seam.phones.simulate.create_sandbox_phone, seam.events
    refusals: dict[str, Callable[[], object]] = {
        "device_id": lambda: seam.phones.get(device_id=value),
        "limit": lambda: events.list(limit=value, event_type="phone.deactivated"),
        "phone_metadata.os_version": lambda: create(DEVICE_ID, phone_metadata={"os_version": value}),
        "user_identity_ids.1": lambda: seam.user_identities.list(user_identity_ids=["a", value]),
        "a.b.0.c": lambda: seam.request("/a", {"x": 1, "a": {"b": [{"c": value}]}}),
    }
    for name, refused_here in refusals.items():
        with pytest.raises(SeamInvalidParamsError) as caught:
            refused_here()
        assert caught.value.message == told.format(name)
        assert caught.value.get_validation_error_messages(name) == [told.replace(' for "{}"', "").replace('"{}" ', "")]
        assert caught.value.code == "invalid_params"
        assert f"({caught.value.operation}" in str(caught.value)
        assert caught.value.__cause__ is caught.value.__context__ is None


def test_an_option_that_json_cannot_hold_is_refused_by_its_name(seam: Seam) -> None:
    with pytest.raises(SeamInvalidOptionsError, match='received nan for "timeout_ms"'):
        seam.phones.list(timeout_ms=float("nan"))  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidOptionsError, match='"api_key" is not valid text') as caught:
        Seam(api_key="seam_sesame\ud800")
    error: BaseException | None = caught.value
    while error:
        assert "sesame" not in repr(error) + str(error)
        error = error.__context__


def test_names_and_depths_that_json_cannot_hold(seam: Seam) -> None:
    for params, told in (
        ({"a": {b"x": 1}}, "Expected a name that is a text, received bytes for \"a.b'x'\""),
        ({"a": {"\ud800": 1}}, r'"a.\ud800" is not valid text: it has a lone surrogate'),
        ({"a": LOOP}, '"a" is nested too deeply or contains itself'),
    ):
        with pytest.raises(SeamInvalidParamsError) as caught:
            seam.request("/a", params)
        assert caught.value.message.endswith(told)
        str(caught.value).encode()


def test_uuids_and_times_are_sent_as_texts(stage: Stage) -> None:
    pages = answered({"user_identities": [], "pagination": {"has_next_page": False}, "ok": True})
    seam = stage.client(answered({"ok": True, "phones": []}), pages, answered({"ok": True}))
    seam.phones.list(owner_user_identity_id=UUID(DEVICE_ID))
    zone = timezone(timedelta(hours=2))
    seam.user_identities.list(
        user_identity_ids=[UUID(DEVICE_ID)], created_before=datetime(2030, 1, 2, 3, 4, 5, 500_000, zone)
    )
    seam.request("/a", {"between": [datetime(2030, 1, 2, tzinfo=timezone.utc)], "ids": {"one": UUID(OTHER_ID)}})
    first, second, third = stage.requests()
    assert f"owner_user_identity_id={DEVICE_ID}" in first["query"]
    assert f"user_identity_ids={DEVICE_ID}" in second["query"]
    assert "created_before=2030-01-02T03%3A04%3A05.500000%2B02%3A00" in second["query"]
    assert third["body"] == {"between": ["2030-01-02T00:00:00+00:00"], "ids": {"one": OTHER_ID}}


def test_a_path_is_never_cut_short(stage: Stage) -> None:
    seam = stage.client()
    for path in ("/devices/list\0/more", "phones.list\0", "/devices/\ud800"):
        with pytest.raises(SeamError):
            seam.request(path)
    assert stage.requests() == []


def test_options_that_do_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="colour"):
        Seam(api_key="seam_test_key", colour="blue")  # type: ignore[call-arg]
    with pytest.raises(SeamInvalidOptionsError):
        Seam(api_key="seam_test_key", timeout_ms=object())  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidOptionsError):
        Seam()
    monkeypatch.setenv("SEAM_API_KEY", "seam_test_key")
    Seam().close()


@pytest.mark.parametrize("client", [Seam, AsyncSeam])
@pytest.mark.parametrize(("path", "told"), [("", "empty"), (b"", "empty"), (None, "None")])
def test_a_path_that_was_not_set_is_no_sandbox_in_memory(client: type[Seam | AsyncSeam], path: Any, told: str) -> None:
    with pytest.raises(SeamInvalidOptionsError, match=f"path of a sandbox is {told}: .*leave it out") as caught:
        client.sandbox(path)
    assert caught.value.code == "invalid_options"


def test_the_parameters_of_a_request_have_names(seam: Seam) -> None:
    values: list[Any] = [[1], [], "a", 0, False]
    for params in values:
        told = f"the parameters must be a dict of names and values, received {type(params).__name__}"
        for request in (seam.request, lambda *given: asyncio.run(AsyncSeam.sandbox().request(*given))):
            with pytest.raises(SeamInvalidParamsError) as caught:
                request("/phones/list", params)
            assert (caught.value.message, caught.value.operation) == (told, "/phones/list")
    assert seam.request("/phones/list", None) == seam.request("/phones/list", MappingProxyType({}))


def test_a_token_of_another_kind() -> None:
    with pytest.raises(SeamInvalidTokenError, match="client session token"):
        Seam(api_key="seam_cst_abc")


def test_options_of_a_call(seam: Seam) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="timeout_ms"):
        seam.phones.list(timeout_ms="soon")  # type: ignore[arg-type]


def test_pickled_and_back(stage: Stage) -> None:
    seam = stage.client(refused(400, type="invalid_input", message="bad", validation_errors=NESTED))
    with pytest.raises(SeamHttpInvalidInputError) as caught:
        seam.phones.list()
    for error in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(error) is SeamHttpInvalidInputError
        assert error.message == "bad"
        assert str(error) == "invalid_input: bad (phones.list, status 400, request request_1)" == str(caught.value)
        assert error.get_validation_error_messages("phone_metadata.os_version") == ["Expected string"]
        assert error.__dict__ == caught.value.__dict__


def test_official_constructors() -> None:
    error = SeamHttpApiError({"type": "phone_not_found", "message": "gone", "data": 1}, 404, "r")
    assert str(error) == "phone_not_found: gone (status 404, request r)"
    assert (error.code, error.message, error.data, error.status_code, error.request_id) == (
        "phone_not_found",
        "gone",
        1,
        404,
        "r",
    )
    assert pickle.loads(pickle.dumps(error)).status_code == 404
    assert (SeamHttpUnauthorizedError("r").status_code, SeamHttpUnauthorizedError("r").code) == (401, "unauthorized")
