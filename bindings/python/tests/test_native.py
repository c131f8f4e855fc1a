"""The way to the native library: what is declared, what is loaded, and when."""

from __future__ import annotations

import gc
import os
import re
import shutil
import subprocess
import sys
from ctypes import POINTER, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

import seam_phones
from seam_phones import Seam, SeamLibraryError, library

SOURCE = Path(seam_phones.__file__).parent.parent

C_TYPES: dict[str, Any] = {
    "void": None,
    "char *": c_void_p,
    "const char *": c_char_p,
    "int": c_int,
    "uint32_t": c_uint32,
    "uint64_t": c_uint64,
    "uint64_t *": POINTER(c_uint64),
    "int32_t": c_int32,
    "int64_t": c_int64,
    "size_t": c_size_t,
    "seam_client": c_uint64,
    "seam_call": c_uint64,
    "seam_queue": c_uint64,
    "seam_client *": POINTER(c_uint64),
    "seam_call *": POINTER(c_uint64),
    "seam_queue *": POINTER(c_uint64),
}


def python(code: str, **environment: str) -> str:
    """What a fresh interpreter prints."""
    variables = {**os.environ, "PYTHONPATH": str(SOURCE), **environment}
    done = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def header() -> dict[str, tuple[str, list[str]]]:
    """The functions of the C header: what they return, what they take."""
    text = re.sub(
        r"/\*.*?\*/|//[^\n]*|^\s*#[^\n]*", "", (ROOT / "include" / "seam_phones.ffi.h").read_text(), flags=re.S | re.M
    )
    found = re.findall(r"([\w ]+?[\s*]+)(seam_\w+)\s*\(([^)]*)\)\s*;", text)
    return {
        name: (c_type(result), [c_type(re.sub(r"\w+$", "", one.strip())) for one in split(taken)])
        for result, name, taken in found
    }


def split(parameters: str) -> list[str]:
    return [] if parameters.strip() in ("", "void") else parameters.split(",")


def c_type(text: str) -> str:
    return re.sub(r"\s*\*\s*", " *", " ".join(text.split())).strip()


def test_the_prototypes_are_those_of_the_header() -> None:
    functions = header()
    for name, (result, arguments) in library.PROTOTYPES.items():
        returned, taken = functions[name]
        assert result is C_TYPES[returned], name
        # The strings that come back are held as pointers.
        expected = [c_void_p] if name.startswith("seam_string_") else [C_TYPES[one] for one in taken]
        assert arguments == expected, name


def test_the_functions_not_declared_are_known() -> None:
    # The functions of single operations, the queue for event loops, and the log.
    direct = {name for name in header() if name.startswith(("seam_phones_", "seam_queue_", "seam_log_"))}
    assert set(header()) - set(library.PROTOTYPES) - direct == {"seam_version", "seam_invoke"}


def test_the_versions_agree() -> None:
    lib = library.load()
    lib.seam_version.restype = c_char_p
    assert lib.seam_version().decode() == seam_phones.__version__


def test_importing_is_light() -> None:
    code = "import sys; before = set(sys.modules); import seam_phones; print(*sorted(set(sys.modules) - before))"
    heavy = {"ctypes", "json", "typing", "dataclasses", "inspect", "re", "enum", "weakref", "functools", "subprocess"}
    heavy |= {"asyncio", "seam_phones.aio"}
    bare = set(python("import sys; print(*sys.modules)").split())
    # `collections` brings functools along on some versions.
    allowed = set(python("import sys, collections.abc; print(*sys.modules)").split())
    assert not (set(python(code).split()) - bare - allowed) & heavy


def test_no_library(tmp_path: Path) -> None:
    code = "import seam_phones\ntry: seam_phones.Seam.sandbox()\nexcept seam_phones.SeamLibraryError as e: print(e)"
    copied = bare_copy(tmp_path)
    message = python(code, PYTHONPATH=str(copied.parent), SEAM_PHONES_LIBRARY="")
    assert "SEAM_PHONES_LIBRARY is not set" in message
    assert str(copied) in message
    message = python(code, PYTHONPATH=str(copied.parent), SEAM_PHONES_LIBRARY=str(tmp_path / "none.so"))
    assert "none.so cannot be used" in message


def test_the_library_beside_the_package_comes_first(tmp_path: Path) -> None:
    copied = bare_copy(tmp_path)
    code = "import seam_phones; print(seam_phones.Seam.sandbox().phones.list())"
    shutil.copy(library._path(), copied / library._FILE_NAME)
    assert python(code, PYTHONPATH=str(copied.parent), SEAM_PHONES_LIBRARY="/nowhere") == "[]"


def test_another_version_of_the_interface_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "ABI_VERSION", 999)
    with pytest.raises(SeamLibraryError, match=r"speaks version 1 of the interface, this package version 999"):
        library.load()


def test_something_else_is_refused() -> None:
    with pytest.raises(SeamLibraryError, match="cannot be used"):
        library._opened(__file__)


def test_a_client_is_freed_with_its_last_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    from seam_phones import native

    freed: list[int] = []
    monkeypatch.setattr(native, "_client_free", freed.append)
    gc.disable()
    try:
        seam = Seam.sandbox()
        phones = seam.phones
        handle = seam._native._handle
        del seam
        assert freed == []
        del phones
        assert freed == [handle]
    finally:
        gc.enable()


def bare_copy(directory: Path) -> Path:
    """The package without a library."""
    return Path(
        shutil.copytree(
            SOURCE / "seam_phones", directory / "seam_phones", ignore=shutil.ignore_patterns("*.so", "*.dylib", "*.dll")
        )
    )
