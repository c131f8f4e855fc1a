"""What the first calls of a fresh process cost, and what an idle client holds. usage: startup.py FOLDER_OF_THE_PROGRAMS

Medians of RUNS processes. The server has a certificate of its own, and the client trusts the system's certificates besides it, so that
it reads them as it would for Seam.
"""

import contextlib
import json
import pathlib
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading

RUNS = 21
BODY = b'{"phones":[],"ok":true}'
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(BODY), BODY)
WAYS = {
    "system, a file": {},
    "system, a folder": {"SSL_CERT_DIR": "/etc/ssl/certs"},
    "bundled": {"trust": "bundled"},
    "own": {"trust": "own"},
}
CERTIFICATE = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost -addext basicConstraints=critical,CA:FALSE -addext subjectAltName=DNS:localhost"


def converse(connection: ssl.SSLSocket) -> None:
    with connection, contextlib.suppress(OSError):
        while connection.recv(65536):
            connection.sendall(ANSWER)


def serve(context: ssl.SSLContext) -> int:
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        while True:
            plain, _ = listener.accept()
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with contextlib.suppress(OSError):
                threading.Thread(
                    target=converse, args=(context.wrap_socket(plain, server_side=True),), daemon=True
                ).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def measure(program: pathlib.Path, ports: list[int], pem: str, way: dict[str, str]) -> dict[str, float]:
    environment = {name: value for name, value in way.items() if name.isupper()}
    options = {name: value for name, value in way.items() if name.islower()}
    configs = [
        json.dumps(
            {"api_key": "seam_test_key", "endpoint": f"https://localhost:{port}", "ca_certificates_pem": pem, **options}
        )
        for port in ports
    ]
    runs: dict[str, list[float]] = {}
    for _ in range(RUNS):
        printed = subprocess.run(
            [program, *configs], env=environment, check=True, capture_output=True, text=True
        ).stdout
        for name, value in map(str.split, printed.splitlines()):
            runs.setdefault(name, []).append(float(value))
    return {name: statistics.median(values) for name, values in runs.items()}


def main() -> None:
    program = pathlib.Path(sys.argv[1]) / "startup"
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = f"{folder}/key.pem", f"{folder}/certificate.pem"
        subprocess.run([*CERTIFICATE.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        ports = [serve(context), serve(context)]
        pem = pathlib.Path(certificate).read_text()
        print("\nThe first calls of a process, ms; and what an idle client holds, MiB")
        print(f"{'trust':18} {'first HTTPS':>12} {'connection':>11} {'difference':>11} {'idle':>6}")
        for name, way in WAYS.items():
            figures = measure(program, ports, pem, way)
            first, connection = figures["https_first"] / 1000, figures["https_connection"] / 1000
            print(
                f"{name:18} {first:12.2f} {connection:11.2f} {first - connection:11.2f} {figures['https_idle'] / 1024:6.2f}"
            )
        print(f"{'a sandbox':18} {figures['sandbox_first'] / 1000:12.2f} {'':23} {figures['sandbox_idle'] / 1024:6.2f}")


main()
