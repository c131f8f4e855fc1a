"""Builds the package: PEP 517 and PEP 660, with nothing but the standard library.

The native library is built by cargo, or taken from SEAM_PHONES_LIBRARY. The wheel is for one platform and any
Python 3; SEAM_PHONES_PLATFORM_TAG names another platform than this one. The same input gives the same bytes.
"""

from __future__ import annotations

import ast
import base64
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Any, Optional

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "src"
PACKAGE = SOURCE / "seam_phones"

#: Where a source distribution keeps the crate; in the repository it is two floors up.
VENDORED = HERE / "crate"
CRATE = VENDORED if VENDORED.exists() else HERE.parent.parent
#: What cargo needs to build the library from a source distribution.
CRATE_FILES = (
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "cbindgen.toml",
    "README.md",
    "LICENSE*",
    "src/**/*",
    "include/**/*",
)

LIBRARY = {"win32": "seam_phones.dll", "darwin": "libseam_phones.dylib"}.get(sys.platform, "libseam_phones.so")

Settings = Optional[dict[str, Any]]
#: A file of an archive: its name there, its content, its mode.
Member = tuple[str, bytes, int]


def build_wheel(directory: str, settings: Settings = None, metadata_directory: str | None = None) -> str:
    """The wheel, with the native library in the package."""
    path = _library()
    library = (f"seam_phones/{_name_in_package(path)}", path.read_bytes(), 0o755)
    return _wheel(directory, [*_package_files(), library])


def build_editable(directory: str, settings: Settings = None, metadata_directory: str | None = None) -> str:
    """A wheel that points to these sources; the native library is put beside them."""
    shutil.copy(_library(), PACKAGE / LIBRARY)
    return _wheel(directory, [("seam_phones.pth", f"{SOURCE}\n".encode(), 0o644)])


def build_sdist(directory: str, settings: Settings = None) -> str:
    """The source distribution, with the crate in it."""
    base = f"seam_phones-{_project()['version']}"
    members = [(f"{base}/{name}", content, mode) for name, content, mode in _sdist_files()]
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content, mode in members:
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), mode
            archive.addfile(entry, io.BytesIO(content))
    (Path(directory) / f"{base}.tar.gz").write_bytes(gzip.compress(buffer.getvalue(), mtime=0))
    return f"{base}.tar.gz"


def _library() -> Path:
    given = os.environ.get("SEAM_PHONES_LIBRARY")
    return Path(given) if given else _built_library()


def _name_in_package(library: Path) -> str:
    """The name by which the package looks for its library: it may be that of another platform than this one."""
    return {".dll": "seam_phones.dll", ".dylib": "libseam_phones.dylib"}.get(library.suffix, LIBRARY)


def _built_library() -> Path:
    """The library as cargo has built it. Cargo is asked where that is, since its configuration can tell otherwise."""
    command = [os.environ.get("CARGO", "cargo"), "rustc", "--release", "--locked", "--lib", "--crate-type", "cdylib"]
    command += ["--manifest-path", str(CRATE / "Cargo.toml"), "--message-format", "json-render-diagnostics"]
    try:
        messages = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    except FileNotFoundError as error:
        raise SystemExit(
            "seam-phones is built with cargo, which is not on the PATH: install Rust from https://rustup.rs, "
            "or name a built library in SEAM_PHONES_LIBRARY"
        ) from error
    artifacts = [json.loads(line) for line in messages.splitlines() if '"compiler-artifact"' in line]
    files = [Path(file) for artifact in artifacts for file in artifact["filenames"]]
    return next(file for file in reversed(files) if file.name == LIBRARY)


def _wheel(directory: str, files: list[Member]) -> str:
    tag = f"py3-none-{_platform_tag()}"
    info = f"seam_phones-{_project()['version']}.dist-info"
    wheel = f"Wheel-Version: 1.0\nGenerator: seam-phones\nRoot-Is-Purelib: false\nTag: {tag}\n"
    files = [*files, (f"{info}/METADATA", _metadata().encode(), 0o644), (f"{info}/WHEEL", wheel.encode(), 0o644)]
    files.append((f"{info}/entry_points.txt", _entry_points().encode(), 0o644))
    files += [(f"{info}/licenses/{path.name}", path.read_bytes(), 0o644) for path in _licences()]
    record = "".join(f"{name},{_digest(content)},{len(content)}\n" for name, content, _ in files)
    files.append((f"{info}/RECORD", f"{record}{info}/RECORD,,\n".encode(), 0o644))
    name = f"seam_phones-{_project()['version']}-{tag}.whl"
    with zipfile.ZipFile(Path(directory) / name, "w") as archive:
        for file, content, mode in files:
            entry = zipfile.ZipInfo(file, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return name


def _platform_tag() -> str:
    tag: str = os.environ.get("SEAM_PHONES_PLATFORM_TAG") or sysconfig.get_platform()
    return tag.replace("-", "_").replace(".", "_")


def _digest(content: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _package_files() -> list[Member]:
    # By suffix: an editable install leaves a native library among the sources.
    paths = sorted(path for path in PACKAGE.rglob("*") if path.suffix == ".py" or path.name == "py.typed")
    return [(path.relative_to(SOURCE).as_posix(), path.read_bytes(), 0o644) for path in paths]


def _sdist_files() -> list[Member]:
    own = [HERE / "pyproject.toml", HERE / "_build.py", HERE / "README.md"]
    files = [("PKG-INFO", _metadata().encode(), 0o644)]
    files += [(path.relative_to(HERE).as_posix(), path.read_bytes(), 0o644) for path in own]
    files += [(f"src/{name}", content, mode) for name, content, mode in _package_files()]
    crate = sorted({path for pattern in CRATE_FILES for path in CRATE.glob(pattern) if path.is_file()})
    return files + [(f"crate/{path.relative_to(CRATE).as_posix()}", path.read_bytes(), 0o644) for path in crate]


def _metadata() -> str:
    project = _project()
    headers = [
        ("Metadata-Version", "2.4"),
        ("Name", project["name"]),
        ("Version", project["version"]),
        ("Summary", project["description"]),
        ("Keywords", ",".join(project["keywords"])),
        ("License-Expression", project["license"]),
        *(("License-File", path.name) for path in _licences()),
        *(("Classifier", classifier) for classifier in project["classifiers"]),
        ("Requires-Python", project["requires-python"]),
        ("Description-Content-Type", "text/markdown"),
    ]
    readme = Path(HERE, project["readme"]).read_text(encoding="utf-8")
    return "".join(f"{name}: {value}\n" for name, value in headers) + "\n" + readme


def _licences() -> list[Path]:
    return sorted(CRATE.glob("LICENSE*"))


def _entry_points() -> str:
    """What other packages find this one by: pytest its plugin."""
    plugins = _table("project.entry-points.pytest11")
    return "[pytest11]\n" + "".join(f"{name} = {value}\n" for name, value in plugins.items())


def _project() -> dict[str, Any]:
    return _table("project")


def _table(name: str) -> dict[str, Any]:
    """A table of pyproject.toml. Its values, texts and lists of texts, are written in TOML as they are in Python."""
    table = (HERE / "pyproject.toml").read_text(encoding="utf-8").split(f"\n[{name}]\n")[1].split("\n[")[0]
    return {key: ast.literal_eval(value) for key, value in _assignments(table)}


def _assignments(table: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in table.splitlines():
        key, equals, value = line.partition(" = ")
        if equals and not line.startswith((" ", "#")):
            found.append((key, value))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + "\n" + line)
    return found
