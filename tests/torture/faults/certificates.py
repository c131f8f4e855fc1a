"""TLS of every kind that a client must take or refuse: contexts with certificates that openssl makes."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path

CONFIGURATION = """[req]
distinguished_name=dn
[dn]
[ca]
basicConstraints=critical,CA:TRUE
[here]
basicConstraints=CA:FALSE
subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:seam.invalid,DNS:slow.seam.invalid
[elsewhere]
basicConstraints=CA:FALSE
subjectAltName=DNS:elsewhere.example
"""


def openssl(folder: Path, *arguments: str) -> None:
    """Runs the command in the folder."""
    done = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"openssl {arguments[0]}: {done.stderr}")


def certificate(folder: Path, name: str, extensions: str, *dates: str) -> None:
    """A certificate that our authority signs."""
    subject = ("-config", "openssl.cnf", "-subj", f"/CN={name}")
    openssl(folder, "req", "-new", *new_key(f"{name}.key"), *subject, "-out", f"{name}.csr")
    signed = (
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-extfile",
        "openssl.cnf",
        "-extensions",
        extensions,
    )
    openssl(folder, "x509", "-req", "-in", f"{name}.csr", *signed, *(dates or ("-days", "2")), "-out", f"{name}.pem")


def new_key(file: str) -> tuple[str, ...]:
    """A new key in this file."""
    return ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", file)


def expired(folder: Path) -> None:
    """A certificate whose time is over. `openssl x509` takes no dates; `openssl ca` does."""
    (folder / "index.txt").write_text("", encoding="ascii")
    (folder / "serial").write_text("77\n", encoding="ascii")
    authority = "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\n[any]\n"
    (folder / "authority.cnf").write_text(
        authority + "commonName=supplied\n" + CONFIGURATION.replace("[ca]", "[own_ca]"), encoding="ascii"
    )
    subject = ("-config", "openssl.cnf", "-subj", "/CN=expired")
    openssl(folder, "req", "-new", *new_key("expired.key"), *subject, "-out", "expired.csr")
    signed = (
        "-config",
        "authority.cnf",
        "-cert",
        "ca.pem",
        "-keyfile",
        "ca.key",
        "-extensions",
        "here",
        "-batch",
        "-notext",
    )
    dates = ("-startdate", "20200101000000Z", "-enddate", "20200201000000Z")
    openssl(folder, "ca", *signed, *dates, "-in", "expired.csr", "-out", "expired.pem")


def contexts(folder: Path) -> dict[str, ssl.SSLContext]:
    """The contexts by name; `ca.pem` in the folder is what clients trust."""
    (folder / "openssl.cnf").write_text(CONFIGURATION, encoding="ascii")
    subject = ("-config", "openssl.cnf", "-extensions", "ca", "-days", "2", "-subj", "/CN=Torture CA")
    openssl(folder, "req", "-x509", *new_key("ca.key"), *subject, "-out", "ca.pem")
    certificate(folder, "good", "here")
    certificate(folder, "elsewhere", "elsewhere")
    expired(folder)
    subject = ("-config", "openssl.cnf", "-extensions", "here", "-days", "2", "-subj", "/CN=localhost")
    openssl(folder, "req", "-x509", *new_key("own.key"), *subject, "-out", "own.pem")
    made = {}
    for name, file in (
        ("tls", "good"),
        ("expired", "expired"),
        ("self_signed", "own"),
        ("elsewhere", "elsewhere"),
        ("old", "good"),
    ):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / f"{file}.pem", folder / f"{file}.key")
        made[name] = context
    made["old"].set_ciphers("ALL:@SECLEVEL=0")
    made["old"].minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    made["old"].maximum_version = ssl.TLSVersion.TLSv1_1
    return made
