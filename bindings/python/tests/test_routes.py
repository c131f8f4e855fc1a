"""Every method sends what it takes, under the names that it has, to the operation that it is called like."""

from __future__ import annotations

import inspect
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT

from seam_phones import NULL, Seam, SeamApp
from seam_phones.absent import ABSENT
from seam_phones.options import SeamAppOptions, SeamOptions
from seam_phones.routes.group import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUPS = ("phones", "user_identities", "acs", "client_sessions", "events", "workspaces", "test_helpers")
TABLE = json.loads((ROOT / "operations.json").read_text())
OPERATIONS = {operation["name"]: operation for operation in TABLE["operations"]}
PARAMETERS = {name: [one["name"] for one in operation["parameters"]] for name, operation in OPERATIONS.items()}
#: An app on a phone has a client of its own, which calls this group by a shorter name.
SHORTENED = {"credentials": "mobile_sdk.v1.acs.credentials"}


class Recorder:
    """Takes the place of the native client."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def call(self, *arguments: Any) -> Any:
        self.calls.append(arguments)
        raise StopIteration


def methods(holder: Any, name: str) -> Iterator[tuple[str, Any]]:
    for member in sorted(dir(holder)):
        value = getattr(holder, member)
        if member.startswith("_"):
            continue
        if inspect.ismethod(value):
            yield f"{name}.{member}", value
        else:
            yield from methods(value, f"{name}.{member}")


def allowed(credentials: str) -> set[str]:
    """The operations that these credentials may call."""
    return {name for name, operation in OPERATIONS.items() if credentials in operation["credentials"]}


def app_methods(app: Any) -> Iterator[tuple[str, Any]]:
    for group in type(app).__slots__:
        yield from methods(getattr(app, group), SHORTENED.get(group, group))


METHODS = [found for seam in [Seam.sandbox()] for group in GROUPS for found in methods(getattr(seam, group), group)]
APP_METHODS = list(app_methods(SeamApp("seam_cst1_of_an_app", endpoint="sandbox:")))
IDS = [*(name for name, _ in METHODS), *(f"app.{name}" for name, _ in APP_METHODS)]
#: For a test of each method of both clients.
each_method = pytest.mark.parametrize(("operation", "method"), METHODS + APP_METHODS, ids=IDS)


@each_method
def test_names(operation: str, method: Any) -> None:
    others = ("timeout_ms", "max_retries", "on_progress")
    parameters = [name for name in inspect.signature(method).parameters if name not in others]
    progress = {name: name for name in inspect.signature(method).parameters if name == "on_progress"}
    recorder = Recorder()
    again = getattr(type(method.__self__)(recorder), method.__name__)
    with pytest.raises(StopIteration):
        again(**{name: name for name in parameters}, **progress, timeout_ms=1, max_retries=2)
    assert recorder.calls == [(operation, {name: name for name in parameters}, 1, 2, *progress)]


@each_method
def test_what_is_not_given_is_absent(operation: str, method: Any) -> None:
    signature = inspect.signature(method).parameters.values()
    named = [parameter for parameter in signature if parameter.kind is inspect.Parameter.KEYWORD_ONLY]
    assert [parameter.name for parameter in signature if parameter not in named] == single_ids(operation)
    sent = [parameter for parameter in signature if parameter.name != "on_progress"]
    assert all(parameter.default in (ABSENT, inspect.Parameter.empty) for parameter in sent)
    assert isinstance(method.__self__, Group)


def single_ids(operation: str) -> list[str]:
    """The parameter that may be given without its name."""
    required = [one["name"] for one in OPERATIONS[operation]["parameters"] if one["required"]]
    alone = len(required) == 1 and not OPERATIONS[operation]["needs_one_of"]
    return [name for name in required if alone and name.endswith("_id")]


def test_the_only_id_that_is_required_can_be_given_without_its_name() -> None:
    assert single_ids("phones.get") == ["device_id"]
    for operation, method in METHODS + APP_METHODS:
        for name in single_ids(operation):
            recorder = Recorder()
            again = getattr(type(method.__self__)(recorder), method.__name__)
            with pytest.raises(StopIteration):
                again("the id")
            assert recorder.calls[0][1][name] == "the id"
            with pytest.raises(TypeError, match="multiple values"):
                again("the id", **{name: "the id"})


def test_every_operation_of_the_core_has_its_method() -> None:
    assert {"phones.list", "user_identities.create"} <= set(PARAMETERS)
    assert {name for name, _ in METHODS} == allowed("api_key")


def test_an_app_has_what_a_client_session_may_call_and_nothing_else() -> None:
    assert {"phone_sessions.get_or_create", "phones.deactivate"} <= {name for name, _ in APP_METHODS}
    assert {name for name, _ in APP_METHODS} == allowed("client_session")


@each_method
def test_every_parameter_is_taken_and_documented(operation: str, method: Any) -> None:
    taken = inspect.signature(method).parameters
    progress = {"on_progress"} if OPERATIONS[operation]["reports_progress"] else set()
    assert set(taken) == {*PARAMETERS[operation], *progress, "timeout_ms", "max_retries"}
    documented = inspect.getdoc(method) or ""
    assert all(f"\n    {name}: " in documented for name in taken)


def test_every_option_is_documented() -> None:
    names = {option["name"] for option in TABLE["client_options"]}
    assert set(SeamOptions.__annotations__) == names - {"api_key"}
    assert all(name in (Seam.__doc__ or "") for name in names)
    credentials = {name for one in TABLE["credentials"] for options in one["options"] for name in options}
    assert set(SeamAppOptions.__annotations__) == names - credentials


def test_the_library_holds_no_documentation() -> None:
    library = Path(os.environ["SEAM_PHONES_LIBRARY"]).read_bytes()
    assert b"owner_user_identity_id" in library
    for operation in TABLE["operations"]:
        for described in (operation, *operation["parameters"]):
            assert described["description"].encode() not in library


def test_null_is_sent_and_absence_is_not() -> None:
    from seam_phones import native

    assert repr(ABSENT) == "<absent>"
    assert NULL is None
    assert native._options(ABSENT, ABSENT) is None
    assert native._options(ABSENT, 0) == b'{"max_retries":0}'
