"""A deactivation that was carried out and then answered with a status that is none of HTTP's five classes of final answers.

    SEAM_PHONES_LIBRARY=... PYTHONPATH=bindings/python/src python3 tests/torture/found/odd_status.py

The server deactivates the phone and answers 101, 600 or 999, as a broken gateway does. Nobody can know from that whether the phone is
still there, so the error has to say outcome_unknown. It says that the deactivation failed for certain. Ends with 1 while that is so.
"""

from __future__ import annotations

import socket
import sys
import threading

from seam_phones import Seam, SeamError

DEVICE = "22222222-2222-4222-8222-444444444444"


def server(status: str) -> int:
    """Answers each request with this status; gives the port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(f"HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n".encode())

    threading.Thread(target=serve, daemon=True).start()
    return listener.getsockname()[1]


def main() -> None:
    wrong = 0
    for status in ("101 Switching Protocols", "600 Odd", "999 Odd"):
        seam = Seam("seam_test_key", endpoint=f"http://127.0.0.1:{server(status)}", max_retries=0, timeout_ms=2000)
        try:
            seam.phones.deactivate(device_id=DEVICE)
        except SeamError as error:
            print(f"{status}: {error.kind}, outcome_unknown {error.outcome_unknown}")
            wrong += not error.outcome_unknown
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
