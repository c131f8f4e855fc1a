"""The tree of errors: which answer raises what, and what it says."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT
from samples import DEVICE_ID, refused

import seam_phones
from seam_phones import (
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
    assert (error.kind, error.operation) == ("api", "phones.get")


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


def test_a_parameter_that_is_no_json(seam: Seam) -> None:
    loop: dict[str, object] = {}
    loop["loop"] = loop
    for metadata in ({"os_version": object()}, loop, {"os_version": float("nan")}, {"os_version": "\ud800"}):
        with pytest.raises(SeamInvalidParamsError):
            seam.phones.simulate.create_sandbox_phone(user_identity_id=DEVICE_ID, phone_metadata=metadata)


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


def test_an_empty_path_is_no_sandbox_in_memory() -> None:
    with pytest.raises(SeamInvalidOptionsError, match="path of a sandbox is empty") as caught:
        Seam.sandbox("")
    assert caught.value.code == "invalid_options"


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
        assert str(error) == "bad"
        assert error.get_validation_error_messages("phone_metadata.os_version") == ["Expected string"]
        assert error.__dict__ == caught.value.__dict__


def test_official_constructors() -> None:
    error = SeamHttpApiError({"type": "phone_not_found", "message": "gone", "data": 1}, 404, "r")
    assert (error.code, str(error), error.data, error.status_code, error.request_id) == (
        "phone_not_found",
        "gone",
        1,
        404,
        "r",
    )
    assert pickle.loads(pickle.dumps(error)).status_code == 404
    assert (SeamHttpUnauthorizedError("r").status_code, SeamHttpUnauthorizedError("r").code) == (401, "unauthorized")
