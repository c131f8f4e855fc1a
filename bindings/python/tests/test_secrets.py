"""Nothing that is shown, logged or written shows a secret."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from seam_phones import Seam, SeamError, SeamWebhook

SECRET = "seam_sesame_open"


def attributes(value: object) -> dict[str, Any]:
    names = [name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ())]
    return {name: getattr(value, name) for name in names if hasattr(value, name)}


def test_the_client_holds_no_secret() -> None:
    seam = Seam(api_key=SECRET, endpoint="http://127.0.0.1:1", headers={"x-key": SECRET})
    assert not hasattr(seam, "__dict__")
    shown = [repr(seam), str(seam), repr(attributes(seam)), repr(attributes(seam._native)), repr(dir(seam))]
    shown += [repr(attributes(seam.phones))]
    assert not any("sesame" in text for text in shown)


def test_errors_hold_no_secret() -> None:
    seam = Seam(api_key=SECRET, endpoint="http://127.0.0.1:1", max_retries=0)
    with pytest.raises(SeamError) as caught:
        seam.phones.list()
    assert "sesame" not in repr(caught.value) + str(vars(caught.value))
    with pytest.raises(SeamError) as caught:
        Seam(api_key="seam_cst_sesame")
    assert "sesame" not in repr(caught.value) + str(vars(caught.value))


@pytest.mark.parametrize("holder", [Seam.sandbox, lambda: SeamWebhook("whsec_c2VzYW1l")])
def test_holders_of_secrets_are_not_pickled(holder: Any) -> None:
    for write in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            write(holder())
    assert "c2VzYW1l" not in repr(holder())
