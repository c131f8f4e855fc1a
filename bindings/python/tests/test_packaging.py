"""The package as it is installed: wheel, editable install, source distribution."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from conftest import ROOT

import _build
import seam_phones
from seam_phones import library

HERE = Path(_build.__file__).parent
WALK = """
import seam_phones
with seam_phones.Seam.sandbox() as seam:
    owner = seam.user_identities.create(full_name="Ada")
    phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=owner.id)
    seam.phones.deactivate(device_id=phone.device_id)
    print(seam_phones.__file__, seam.phones.list())
"""


@pytest.fixture(autouse=True)
def built_library(monkeypatch: pytest.MonkeyPatch) -> str:
    path = library._path()
    monkeypatch.setenv("SEAM_PHONES_LIBRARY", path)
    return path


def pip(*arguments: str | Path, **environment: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", *map(str, arguments)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr


def walk(directory: Path) -> str:
    """Runs a lost phone on the package in a directory, from elsewhere, with no other way to the library."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEAM_")}
    command = [sys.executable, "-c", WALK]
    environment["PYTHONPATH"] = str(directory)
    done = subprocess.run(command, env=environment, cwd=directory, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def copied_sources(directory: Path) -> Path:
    """The package's folder, where an editable install may leave a library."""
    ignored = shutil.ignore_patterns("__pycache__", "*.so", "*.dylib", "*.dll", ".*_cache", "dist")
    shutil.copytree(HERE, directory / "bindings" / "python", ignore=ignored)
    return directory / "bindings" / "python"


def test_the_wheel_installs_and_works(tmp_path: Path) -> None:
    wheel = tmp_path / _build.build_wheel(str(tmp_path))
    pip("install", "--no-index", "--no-deps", "--target", tmp_path / "installed", wheel)
    assert walk(tmp_path / "installed").split() == [str(tmp_path / "installed" / "seam_phones" / "__init__.py"), "[]"]


def test_pytest_finds_the_fixtures_of_the_installed_wheel(tmp_path: Path) -> None:
    wheel = tmp_path / _build.build_wheel(str(tmp_path))
    pip("install", "--no-index", "--no-deps", "--target", tmp_path / "installed", wheel)
    (tmp_path / "test_app.py").write_text("def test_app(seam_sandbox):\n    assert seam_sandbox.phones.list() == []\n")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SEAM_", "PYTEST_"))}
    environment["PYTHONPATH"] = str(tmp_path / "installed")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_app.py"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_the_wheel_is_for_this_platform_and_any_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _build.build_wheel(str(tmp_path)).startswith(f"seam_phones-{seam_phones.__version__}-py3-none-")
    monkeypatch.setenv("SEAM_PHONES_PLATFORM_TAG", "manylinux_2_34_aarch64")
    assert _build.build_wheel(str(tmp_path)).endswith("-py3-none-manylinux_2_34_aarch64.whl")


def test_the_wheel_is_complete(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / _build.build_wheel(str(tmp_path))) as archive:
        names = archive.namelist()
        info = f"seam_phones-{seam_phones.__version__}.dist-info"
        record = archive.read(f"{info}/RECORD").decode()
        metadata = message_from_bytes(archive.read(f"{info}/METADATA"))
    assert {"seam_phones/py.typed", "seam_phones/routes/phones.py", f"seam_phones/{_build.LIBRARY}"} <= set(names)
    assert [line.split(",")[0] for line in record.splitlines()] == names
    assert (metadata["Name"], metadata["Version"]) == ("seam-phones", seam_phones.__version__)
    assert (metadata["Requires-Python"], metadata["License-Expression"]) == (">=3.9", "MIT OR Apache-2.0")
    licences = sorted(path.name for path in ROOT.glob("LICENSE*"))
    assert metadata.get_all("License-File", []) == licences
    assert {f"{info}/licenses/{name}" for name in licences} <= set(names)
    assert "Requires-Dist" not in metadata


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for build in (_build.build_wheel, _build.build_sdist):
        built = []
        for directory in (tmp_path / "one", tmp_path / "two"):
            directory.mkdir(exist_ok=True)
            built.append((directory / build(str(directory))).read_bytes())
        assert built[0] == built[1]


def test_an_editable_install(tmp_path: Path) -> None:
    sources = copied_sources(tmp_path)
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True, timeout=120)
    python = environment / "bin" / "python"
    command: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "-q",
        "install",
        "--no-index",
        "-e",
        sources,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SEAM_", "PYTHON"))}
    printed = subprocess.check_output([python, "-c", WALK], env=clean, cwd=tmp_path, text=True, timeout=60)
    assert printed.split() == [str(sources / "src" / "seam_phones" / "__init__.py"), "[]"]


def test_the_source_distribution_carries_the_crate(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / _build.build_sdist(str(tmp_path))) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = tmp_path / f"seam_phones-{seam_phones.__version__}"
    manifest = unpacked / "crate" / "Cargo.toml"
    # This reads the whole manifest, as `cargo metadata` does not: a target that it names must be there. The build itself takes
    # minutes; `make test-packages` has it.
    host = subprocess.check_output(["rustc", "--print", "host-tuple"], text=True).strip()
    command = ["cargo", "fetch", "--locked", "--offline", "--target", host, "--manifest-path", str(manifest)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    vendored = {path.relative_to(unpacked / "crate") for path in (unpacked / "crate").rglob("*") if path.is_file()}
    for folder in ("src", "include"):
        assert {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()} <= vendored
    assert not list(unpacked.rglob("*.so"))
    pip("install", "--no-index", "--no-deps", "--target", tmp_path / "installed", unpacked)
    assert "[]" in walk(tmp_path / "installed")


def test_cargo_builds_the_library_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built_library: str
) -> None:
    product = tmp_path / _build.LIBRARY
    shutil.copy(built_library, product)
    message = json.dumps({"reason": "compiler-artifact", "filenames": [str(product)]})
    cargo = tmp_path / "cargo"
    cargo.write_text(f"#!/bin/sh\necho \"$@\" > {tmp_path}/asked\ncat <<'end'\n{message}\nend\n")
    cargo.chmod(0o755)
    monkeypatch.delenv("SEAM_PHONES_LIBRARY")
    monkeypatch.setenv("CARGO", str(cargo))
    assert _build._library() == product
    asked = (tmp_path / "asked").read_text()
    assert asked.startswith("rustc --release --locked --lib --crate-type cdylib --manifest-path ")
    assert str(ROOT / "Cargo.toml") in asked


def test_without_cargo_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEAM_PHONES_LIBRARY")
    monkeypatch.setenv("CARGO", "/nowhere/cargo")
    with pytest.raises(SystemExit, match="install Rust"):
        _build._library()


def test_the_project_table_is_read_as_toml_reads_it() -> None:
    # pip carries a TOML parser, which Python has from 3.11 on only.
    toml = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "pip._vendor.tomli")
    project = toml.loads((HERE / "pyproject.toml").read_text())["project"]
    assert {"pytest11": _build._table("project.entry-points.pytest11")} == project.pop("entry-points")
    assert _build._project() == project


def test_the_versions_agree() -> None:
    assert _build._project()["version"] == seam_phones.__version__
