#!/usr/bin/env python3
"""A loopback server that closes its connections early, in every phase of a call, so that the other side writes into a closed one.

    closing_server.py

prints one line of JSON, {"certificate": "-----BEGIN...", "early_answer": "http://127.0.0.1:PORT", "tls_idle": ...}: an endpoint
for each way of closing, and the certificate that those with TLS are to be trusted by. It serves until its standard input closes,
or 15 minutes at most. Needs the openssl command, for certificates of its own.
"""

import contextlib
import json
import os
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time

LIFETIME_S = 15 * 60
PATIENCE_S = 10
# Long enough for the other side to take notice of one step before the next.
STEP_S = 0.005
IDLE_S = 0.01

TOO_LARGE = ("413 Payload Too Large", {"error": {"type": "too_large", "message": "too large"}, "ok": False})
NO_PHONES = ("200 OK", {"phones": [], "ok": True})


def answer(connection, status_and_body):
    """Sends an answer after which the connection would stay open."""
    status, body = status_and_body
    text = json.dumps(body, separators=(",", ":"))
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(text)}\r\n\r\n"
    connection.sendall((head + text).encode())


def hang_up(raw, pause=STEP_S):
    """Sends FIN and then RST: what the other side writes after both is a broken pipe, and not only a reset."""
    raw.shutdown(socket.SHUT_WR)
    time.sleep(pause)
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def early_answer(connection, raw):
    """Answers when it has seen the beginning of a request, as a server does that refuses large bodies."""
    connection.recv(1000)
    answer(connection, TOO_LARGE)
    hang_up(raw)


def cut(connection, raw):
    """Goes away in the middle of a request, as a proxy does."""
    connection.recv(1000)
    hang_up(raw)


def idle(connection, raw):
    """Answers a request, and closes the connection that the other side keeps for the next one."""
    connection.recv(65536)
    answer(connection, NO_PHONES)
    time.sleep(IDLE_S)
    if isinstance(connection, ssl.SSLSocket):
        connection.settimeout(IDLE_S)
        with contextlib.suppress(OSError):
            connection.unwrap()  # sends close_notify, and does not wait for the other side's
    hang_up(raw, pause=IDLE_S)


def steady(connection, _raw):
    """Answers whatever comes."""
    while connection.recv(65536):
        answer(connection, NO_PHONES)


def no_hello(raw, _context):
    """Goes away when it has read the client's part of the TLS handshake."""
    raw.recv(100)
    hang_up(raw)


def no_tls(raw, _context):
    """Says something that is not TLS, which the client wants to complain of, and goes away."""
    raw.recv(65536)
    raw.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    hang_up(raw, pause=0)


def no_finish(raw, context):
    """Goes away after its part of the TLS handshake, when the client is about to send the end of its own."""
    received, to_send = ssl.MemoryBIO(), ssl.MemoryBIO()
    session = context.wrap_bio(received, to_send, server_side=True)
    received.write(raw.recv(65536))
    with contextlib.suppress(ssl.SSLWantReadError):
        session.do_handshake()
    raw.sendall(to_send.read())
    hang_up(raw, pause=0)


REQUESTS = [early_answer, cut, idle, steady]
HANDSHAKES = [no_hello, no_tls, no_finish]


def in_the_open(behaviour):
    return lambda raw: behaviour(raw, raw)


def in_tls(behaviour, context):
    def serve(raw):
        with raw.dup() as below, context.wrap_socket(raw, server_side=True) as connection:
            behaviour(connection, below)

    return serve


def instead_of_a_handshake(behaviour, context):
    return lambda raw: behaviour(raw, context)


def listen(serve):
    """Serves each connection by a thread of its own; gives the port."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)

    def one(raw):
        raw.settimeout(PATIENCE_S)
        try:
            with raw:
                serve(raw)
        except OSError:  # The client was quicker to close.
            pass

    def accept():
        while True:
            raw, _ = listener.accept()
            threading.Thread(target=one, args=(raw,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def certified(folder):
    """A TLS context for 127.0.0.1, and the certificate of the authority that signed it."""

    def path(name):
        return os.path.join(folder, name)

    def openssl(*arguments, **options):
        subprocess.run(["openssl", *arguments], check=True, stderr=subprocess.DEVNULL, **options)

    new_key = ("-newkey", "rsa:2048", "-nodes")
    # A configuration of our own, so that nothing depends on the machine's.
    with open(path("openssl.cnf"), "w", encoding="ascii") as file:
        file.write("[req]\ndistinguished_name=dn\n[dn]\n[ca]\nbasicConstraints=critical,CA:TRUE\n")
        file.write("[server]\nbasicConstraints=CA:FALSE\nsubjectAltName=IP:127.0.0.1,DNS:localhost\n")
    config = ("-config", path("openssl.cnf"))
    signer = ("-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-set_serial", "2")
    extensions = ("-extfile", path("openssl.cnf"), "-extensions", "server")
    openssl("req", "-x509", *new_key, *config, "-extensions", "ca", "-days", "2", "-subj", "/CN=Closing Server CA",
            "-keyout", path("ca.key"), "-out", path("ca.pem"))  # fmt: skip
    openssl("req", "-new", *new_key, *config, "-subj", "/CN=localhost", "-keyout", path("server.key"), "-out", path("server.csr"))
    openssl("x509", "-req", "-in", path("server.csr"), *signer, *extensions, "-days", "2", "-out", path("server.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path("server.pem"), path("server.key"))
    with open(path("ca.pem"), encoding="ascii") as file:
        return context, file.read()


def main():
    with tempfile.TemporaryDirectory() as folder:
        context, certificate = certified(folder)
    told = {"certificate": certificate}
    for behaviour in REQUESTS:
        told[behaviour.__name__] = f"http://127.0.0.1:{listen(in_the_open(behaviour))}"
        told[f"tls_{behaviour.__name__}"] = f"https://127.0.0.1:{listen(in_tls(behaviour, context))}"
    for behaviour in HANDSHAKES:
        told[f"tls_{behaviour.__name__}"] = f"https://127.0.0.1:{listen(instead_of_a_handshake(behaviour, context))}"
    print(json.dumps(told), flush=True)
    end = threading.Timer(LIFETIME_S, lambda: os._exit(1))
    end.daemon = True
    end.start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
