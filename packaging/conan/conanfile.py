# ruff: noqa: D101, D102, RUF012 -- the methods and attributes are Conan's
"""Conan 2: conan create packaging/conan [-o 'seam-phones/*:shared=False'] [-c user.seam_phones:dist=/path/to/dist]

It builds the tree that it lies in, with cargo; with that configuration it takes what `make lib` has left there instead.
"""

import os
import re
from pathlib import Path

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.files import copy, load, rm


class SeamPhones(ConanFile):
    name = "seam-phones"
    description = "Phone management for mobile access on Seam"
    license = "MIT OR Apache-2.0"
    homepage = "https://www.seam.co"
    topics = ("seam", "access-control", "mobile-credentials")
    package_type = "library"
    settings = "os", "arch"
    options = {"shared": [True, False]}
    default_options = {"shared": True}

    @property
    def _tree(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        manifest = load(self, os.path.join(self._tree, "Cargo.toml"))
        self.version = re.search(r'^version = "(.*)"', manifest, re.MULTILINE).group(1)

    def export_sources(self):
        for pattern in ("src/*", "include/*", "packaging/*", "tools/*", "build.rs", "cbindgen.toml", "Cargo.*"):
            copy(self, pattern, self._tree, self.export_sources_folder)
        for pattern in ("README.md", "LICENSE-*", "operations.json"):
            copy(self, pattern, self._tree, self.export_sources_folder)

    def validate(self):
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("the build is written for Linux")

    def build(self):
        if not self.conf.get("user.seam_phones:dist"):
            self.run("tools/build-lib", cwd=self.source_folder)

    def package(self):
        dist = self.conf.get("user.seam_phones:dist") or os.path.join(self.source_folder, "dist")
        folders = f"DIST='{dist}' PREFIX='{self.package_folder}' LIBDIR=lib DESTDIR="
        self.run(f"{folders} tools/install-library", cwd=self.source_folder)
        copy(self, "LICENSE-*", self.source_folder, os.path.join(self.package_folder, "licenses"))
        library = Path(self.package_folder, "lib")
        if self.options.shared:
            rm(self, "*.a", library)
        else:
            rm(self, "*.so*", library)

    def package_info(self):
        self.cpp_info.libs = ["seam_phones"]
        self.cpp_info.set_property("cmake_file_name", "seam_phones")
        self.cpp_info.set_property("cmake_target_name", "seam_phones::seam_phones")
        self.cpp_info.set_property("pkg_config_name", "seam-phones")
        if not self.options.shared:
            self.cpp_info.set_property("cmake_target_aliases", ["seam_phones::static"])
            self.cpp_info.system_libs = ["util", "rt", "pthread", "m", "dl"]
