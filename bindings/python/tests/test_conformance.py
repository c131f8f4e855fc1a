"""The conformance cases, played through this package."""

from __future__ import annotations

import json
from functools import reduce
from typing import TYPE_CHECKING, Any

import patterns
import pytest
import scripted_server
from conftest import ROOT

from seam_phones import Seam, SeamError
from seam_phones.fields import JsonObject

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = [
    case
    for case in scripted_server.load_cases(ROOT / "tests" / "conformance")
    if "python" in case.get("faces", ["python"])
]

#: Where an operation's answer holds what its method returns.
RESULT = {
    one["name"]: one["answer"].get("key") for one in json.loads((ROOT / "operations.json").read_text())["operations"]
}

#: The operations whose answer is what their method returns.
WHOLE = ("phones.deactivate", "phones.deactivate_many")


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    with scripted_server.ScriptedServer() as running:
        yield running


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(server: Any, case: dict[str, Any]) -> None:
    remote = case["backend"] == "remote"
    endpoint = server.register(case) if remote else "sandbox:"
    config = {"endpoint": endpoint, **case.get("config", {"api_key": "seam_test_key"} if remote else {})}
    assert patterns.differences(*played(case, config)) == []
    if remote:
        assert server.report(case["name"])["problems"] == []


def played(case: dict[str, Any], config: dict[str, Any], client: Any = Seam) -> tuple[Any, Any]:
    """What the case expects and what happened, both as the core's envelope."""
    variables: dict[str, Any] = {}
    expected = case["expect"]
    try:
        with client(**config) as seam:
            for step in case.get("setup", []):
                answer = seam.request(step["operation"], patterns.substitute(step.get("params", {}), variables))
                for name, path in step.get("save", {}).items():
                    variables[name] = patterns.look_up(answer, path)
            expected = patterns.substitute(expected, variables)
            return spoken(case, expected), called(seam, case, patterns.substitute(case.get("params", {}), variables))
    except SeamError as error:
        return expected, {"ok": False, "error": failure(error)}


def called(seam: Any, case: dict[str, Any], params: dict[str, Any]) -> Any:
    operation, options = case["operation"], case.get("options", {})
    if case.get("generic"):
        return seam.request(operation, params, **options)
    method: Any = reduce(getattr, operation.split("."), seam)
    returned = method(**params, **options)
    if operation in WHOLE and returned is not None:
        return {"ok": True, **plain(returned)}
    return {"ok": True} if returned is None else {"ok": True, RESULT[operation]: plain(returned)}


def spoken(case: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """The expectation without what a method does not tell: that something had been deleted before."""
    told = case.get("generic") or not expected.get("ok") or case["operation"] in WHOLE
    return (
        expected
        if told
        else {key: value for key, value in expected.items() if key in ("ok", RESULT.get(case["operation"]))}
    )


def plain(value: Any) -> Any:
    if isinstance(value, JsonObject):
        return value.to_dict()
    return [plain(item) for item in value] if isinstance(value, list) else value


def failure(error: SeamError) -> dict[str, Any]:
    """The error of the envelope again, from the exception's attributes."""
    names = {"code": "type", "_validation_errors": "validation_errors"}
    return {"message": error.message, **{names.get(name, name): value for name, value in vars(error).items()}}
