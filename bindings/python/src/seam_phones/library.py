"""Finds the native library, loads it and declares its functions."""

from __future__ import annotations

import os
import sys
from ctypes import CDLL, POINTER, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p, util

from .exceptions import SeamLibraryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ABI_VERSION = 1

#: Overrides where the library is, for a package that does not carry it.
VARIABLE = "SEAM_PHONES_LIBRARY"

_FILE_NAME = {"win32": "seam_phones.dll", "darwin": "libseam_phones.dylib"}.get(sys.platform, "libseam_phones.so")

#: The functions that this package calls: what they return, what they take. An owned string is a c_void_p, since a
#: c_char_p would be copied and its pointer, which must be freed, lost.
PROTOTYPES: dict[str, tuple[Any, list[Any]]] = {
    "seam_abi_version": (c_uint32, []),
    "seam_client_new": (c_void_p, [c_char_p, POINTER(c_uint64)]),
    "seam_client_replace_token": (c_void_p, [c_uint64, c_char_p]),
    "seam_client_free": (None, [c_uint64]),
    "seam_call_start": (c_void_p, [c_uint64, c_char_p, c_char_p, c_char_p, c_int64, POINTER(c_uint64)]),
    "seam_call_wait": (c_void_p, [c_uint64, c_int64]),
    "seam_call_progress": (c_void_p, [c_uint64]),
    "seam_call_cancel": (None, [c_uint64]),
    "seam_call_free": (None, [c_uint64]),
    "seam_queue_new": (c_void_p, [POINTER(c_uint64)]),
    "seam_queue_descriptor": (c_int, [c_uint64]),
    "seam_queue_start": (c_void_p, [c_uint64, c_uint64, c_char_p, c_char_p, c_char_p, c_uint64]),
    "seam_queue_next": (c_void_p, [c_uint64, c_int64, POINTER(c_uint64)]),
    "seam_queue_progress": (c_void_p, [c_uint64, c_uint64]),
    "seam_queue_cancel": (None, [c_uint64, c_uint64]),
    "seam_queue_free": (None, [c_uint64]),
    "seam_log_enable": (None, [c_uint64, c_int32]),
    "seam_log_take": (c_void_p, [c_uint64]),
    "seam_webhook_verify": (c_void_p, [c_char_p, c_char_p, c_char_p, c_size_t]),
    "seam_string_len": (c_size_t, [c_void_p]),
    "seam_string_free": (None, [c_void_p]),
}


def load() -> CDLL:
    """The library, its functions declared."""
    library = _opened(_path())
    for name, (result, arguments) in PROTOTYPES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _path() -> str:
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), _FILE_NAME)
    if os.path.exists(beside):
        return beside
    path = os.environ.get(VARIABLE) or util.find_library("seam_phones")
    if path:
        return path
    raise SeamLibraryError(
        f"the native library was not found: there is no {beside}, {VARIABLE} is not set, "
        "and the system's loader knows no seam_phones"
    )


def _opened(path: str) -> CDLL:
    # CDLL, not PyDLL: other threads run while a call waits.
    try:
        library = CDLL(path)
        version = library.seam_abi_version()
    except (OSError, AttributeError) as error:
        raise SeamLibraryError(f"the native library {path} cannot be used: {error}") from error
    if version != ABI_VERSION:
        raise SeamLibraryError(
            f"the native library {path} speaks version {version} of the interface, this package version {ABI_VERSION}"
        )
    return library
