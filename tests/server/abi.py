"""The C ABI as it is: the texts that the library gives, byte by byte."""

import ctypes
import json

from serving import LIBRARY

_library = ctypes.CDLL(LIBRARY)
_library.seam_client_new.restype = ctypes.c_void_p
_library.seam_client_new.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_uint64)]
_library.seam_client_free.argtypes = [ctypes.c_uint64]
_library.seam_invoke.restype = ctypes.c_void_p
_library.seam_invoke.argtypes = [ctypes.c_uint64, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p]
_library.seam_string_free.argtypes = [ctypes.c_void_p]


def _taken(pointer):
    text = ctypes.string_at(pointer)
    _library.seam_string_free(pointer)
    return text


class Client:
    """A client with this configuration. Making it does not fail: see `refusal`."""

    def __init__(self, **config):
        handle = ctypes.c_uint64()
        outcome = _taken(_library.seam_client_new(json.dumps(config).encode(), ctypes.byref(handle)))
        self._handle = handle.value
        self.refusal = None if self._handle else outcome

    def __enter__(self):
        return self

    def __exit__(self, *_):
        _library.seam_client_free(self._handle)

    def text(self, operation, parameters, options=None):
        """The outcome of a call, as it came."""
        options = None if options is None else json.dumps(options).encode()
        return _taken(_library.seam_invoke(self._handle, operation.encode(), json.dumps(parameters).encode(), options))

    def call(self, operation, parameters=(), options=None):
        """The outcome of a call, decoded."""
        return json.loads(self.text(operation, dict(parameters), options))
