#!/usr/bin/env bash
# Installs with DESTDIR, moves what was installed, and builds and runs C and C++ programs on it, with each tool that knows libraries.
# usage: run.sh DIST
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here" "$work/programs"
cd "$work/programs"
unset PKG_CONFIG_PATH LD_LIBRARY_PATH CMAKE_PREFIX_PATH
passed=0
# Below, no `grep -q` after a pipe: it ends early, and the program before it would fail for that. And no `one && two`, except at the end
# of a function: a failure of the first would not count.
check() {
    echo "-- $1"
    shift
    "$@"
    passed=$((passed + 1))
}
install_to() { DIST=$dist DESTDIR=$1 PREFIX=/opt/seam LIBDIR=$2 "$root/tools/install-library"; }

umask 077 # what is installed is for everybody all the same
install_to "$work/image" lib
umask 022
prefix=$work/moved/elsewhere
mkdir -p "$work/moved"
mv "$work/image/opt/seam" "$prefix"
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
strict="-Wall -Wextra -Werror"
rpath=-Wl,-rpath,$prefix/lib
# loads PROGRAM: it uses the shared library that was installed.
loads() { ldd "$1" | grep "libseam_phones.so.1 => $prefix/lib/" > /dev/null; }
# apart PROGRAM: it uses no shared library of ours.
apart() { [ "$(ldd "$1" 2>&1 | grep -c seam_phones)" = 0 ]; }

links_and_names() {
    cd "$prefix/lib"
    local version
    version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
    [ "$(readlink libseam_phones.so)" = libseam_phones.so.1 ]
    [ "$(readlink libseam_phones.so.1)" = "libseam_phones.so.1.$version" ]
    readelf -d libseam_phones.so | grep 'SONAME.*\[libseam_phones\.so\.1\]' > /dev/null
    # What ldconfig would make of it.
    rm libseam_phones.so.1
    /sbin/ldconfig -n .
    [ "$(readlink libseam_phones.so.1)" = "libseam_phones.so.1.$version" ]
    [ "$(pkg-config --modversion seam-phones)" = "$version" ]
    [ -z "$(grep -rl -e "$work" -e /opt/seam "$prefix")" ]
    [ -z "$(find "$prefix" ! -type l ! -perm -444)" ]
    cd "$work/programs"
}
by_pkg_config() {
    gcc $strict uses.c $(pkg-config --cflags --libs seam-phones) $rpath -o shared
    ./shared
    loads shared
    g++ -std=c++17 $strict uses_test.cpp $(pkg-config --cflags --libs seam-phones gtest_main) $rpath -o googletest
    ./googletest --gtest_brief=1
}
by_pkg_config_statically() {
    gcc $strict uses.c $(pkg-config --cflags --libs seam-phones-static) -o static
    ./static
    apart static
    gcc $strict uses.c $(pkg-config --static --cflags --libs seam-phones-static) -o static
    ./static
    apart static
}
# glibc warns of getaddrinfo and dlopen in such programs: host names are looked up by the glibc of the machine, if it is of the same version.
wholly_static() {
    local library
    for library in seam-phones seam-phones-static; do
        gcc $strict -static uses.c $(pkg-config --static --cflags --libs $library) -o wholly_static 2> warnings || { cat warnings; return 1; }
        ./wholly_static
        file_is_static wholly_static
    done
    gcc $strict -static-pie uses.c $(pkg-config --static --cflags --libs seam-phones) -o static_pie 2> /dev/null
    ./static_pie
}
file_is_static() { [ "$(readelf -d "$1" | grep -c NEEDED)" = 0 ]; }
# cmake_project NAME OPTION...
cmake_project() {
    cmake -S "$1" -B "$work/build-$1" -G Ninja "${@:2}" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    timeout 300 cmake --build "$work/build-$1" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    (cd "$work/build-$1" && timeout 100 ctest --output-on-failure > "$work/ctest.log") || { cat "$work/ctest.log"; return 1; }
    loads "$work/build-$1/shared"
    apart "$work/build-$1/static"
}
cmake_find_package() {
    cmake_project cmake-find "-DCMAKE_PREFIX_PATH=$prefix"
    file_is_static "$work/build-cmake-find/wholly_static"
}
cmake_source_tree() {
    rm -rf "$work/build-cmake-tree"
    cmake_project cmake-tree "-DWAY=$1" "-DSEAM_PHONES_SOURCE=$root" "-DSEAM_PHONES_PREBUILT=$prefix"
}
# Cargo is a stand-in here, that takes what was built: what counts is that CMake asks for it, and waits for it.
cmake_builds_the_library() {
    mkdir -p tree/tools
    cp -R "$root/CMakeLists.txt" "$root/Cargo.toml" "$root/packaging" "$root/include" tree
    cat > tree/tools/build-lib <<SH
#!/bin/sh
set -eu
test "\$1" = --libraries-only
mkdir -p "\$DIST/lib" && cp -a "$dist"/lib/libseam_phones.* "\$DIST/lib/"
SH
    chmod +x tree/tools/build-lib
    rm -rf "$work/build-cmake-tree"
    cmake -S cmake-tree -B "$work/build-cmake-tree" -G Ninja -DSEAM_PHONES_SOURCE="$PWD/tree" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    timeout 300 cmake --build "$work/build-cmake-tree" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    (cd "$work/build-cmake-tree" && timeout 100 ctest --output-on-failure > /dev/null)
}
by_meson() {
    cp uses.c uses_test.cpp meson
    meson setup "$work/build-meson" meson > meson.log 2>&1 || { cat meson.log; return 1; }
    timeout 300 meson compile -C "$work/build-meson" > meson.log 2>&1 || { cat meson.log; return 1; }
    timeout 100 meson test -C "$work/build-meson" > meson.log 2>&1 || { cat meson.log; return 1; }
    apart "$work/build-meson/static"
    apart "$work/build-meson/static_package"
}
# The map is found by its name, or by its folder.
by_modules() {
    local flags="-fmodules -fmodules-cache-path=$work/modules -fmodule-map-file=$prefix/include/seam_phones/module.modulemap"
    clang -x objective-c $strict $flags modules/uses.m -L"$prefix/lib" $rpath -lseam_phones -o modular
    ./modular
    loads modular
    clang -x objective-c $strict -fmodules -fmodules-cache-path="$work/modules" -I"$prefix/include/seam_phones" -fsyntax-only modules/uses.m
    clang++ -std=c++17 -fcxx-modules $strict $flags -I"$prefix/include" modules/uses.cpp -L"$prefix/lib" $rpath -lseam_phones -o modular
    ./modular
    [ -n "$(find "$work/modules" -name 'SeamPhones*.pcm')" ]
}
command_line() {
    local page
    "$prefix/bin/seam-phones" --version | grep seam-phones > /dev/null
    for page in "$prefix"/share/man/man1/*.1; do
        man --warnings -l "$page" 2> warnings > page && [ ! -s warnings ] && [ -s page ] || { echo "$page"; cat warnings; return 1; }
    done
    [ -e "$prefix/share/man/man1/seam-phones-new-phone.1" ]
    bash -n "$prefix/share/bash-completion/completions/seam-phones"
    zsh -n "$prefix/share/zsh/site-functions/_seam-phones"
    fish -n "$prefix/share/fish/vendor_completions.d/seam-phones.fish"
}
# Debian's kind of folder, given as a part and as a whole; and one that cannot be moved with the rest.
other_library_folder() {
    local libdir
    for libdir in lib/x86_64-linux-gnu /opt/seam/lib/x86_64-linux-gnu/; do
        rm -rf "$work/debian"
        install_to "$work/debian" $libdir
        PKG_CONFIG_PATH=$work/debian/opt/seam/lib/x86_64-linux-gnu/pkgconfig
        gcc $strict uses.c $(pkg-config --cflags --libs seam-phones) -Wl,-rpath,"$work/debian/opt/seam/lib/x86_64-linux-gnu" -o other
        ./other
        gcc $strict uses.c $(pkg-config --cflags --libs seam-phones-static) -o other
        ./other
        PKG_CONFIG_PATH=$prefix/lib/pkgconfig
    done
    cmake -S cmake-find -B "$work/build-debian" -G Ninja "-DCMAKE_PREFIX_PATH=$work/debian/opt/seam" -DCMAKE_LIBRARY_ARCHITECTURE=x86_64-linux-gnu > cmake.log 2>&1 || { cat cmake.log; return 1; }
    ! install_to "$work/wrong" /usr/lib 2> /dev/null
}
uninstalled() {
    DIST=$dist DESTDIR=$work/debian PREFIX=/opt/seam LIBDIR=lib/x86_64-linux-gnu "$root/tools/install-library" --uninstall
    [ -z "$(find "$work/debian" ! -type d)" ]
}

# vcpkg itself is not here: its functions are played by vcpkg.cmake, and the package is used as vcpkg would have it used.
vcpkg_port() {
    SEAM_PHONES_DIST=$dist cmake "-DPORT=$root/packaging/vcpkg/ports/seam-phones" "-DPACKAGES=$work/vcpkg-$1" "-DLINKAGE=$1" -P vcpkg.cmake
    rm -rf "$work/build-conan" && cmake -S conan -B "$work/build-conan" "-DCMAKE_PREFIX_PATH=$work/vcpkg-$1" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    cmake --build "$work/build-conan" > cmake.log 2>&1 || { cat cmake.log; return 1; }
    timeout 60 "$work/build-conan/uses"
    [ "$(ldd "$work/build-conan/uses" | grep -c "$work/vcpkg-$1/lib")" = "$2" ]
    gcc $strict uses.c $(PKG_CONFIG_PATH=$work/vcpkg-$1/lib/pkgconfig pkg-config --cflags --libs seam-phones) -Wl,-rpath,"$work/vcpkg-$1/lib" -o vcpkg
    ./vcpkg
}
conan_recipe() {
    export CONAN_HOME=$work/conan
    conan=$root/target/venv/bin/conan
    "$conan" profile detect > conan.log 2>&1
    cp -R "$root/packaging/conan/test_package" test_package
    timeout 300 "$conan" create "$root/packaging/conan" --test-folder "$PWD/test_package" --options "seam-phones/*:shared=$1" \
        --conf "user.seam_phones:dist=$dist" --no-remote > conan.log 2>&1 || { cat conan.log; return 1; }
    rm -rf test_package "$CONAN_HOME"
}

check "links, names and permissions; no path of the build in any file" links_and_names
check "pkg-config" by_pkg_config
check "pkg-config, the static library" by_pkg_config_statically
check "pkg-config, wholly static programs" wholly_static
check "CMake find_package: shared, static, wholly static, GoogleTest" cmake_find_package
check "CMake add_subdirectory" cmake_source_tree add_subdirectory
check "CMake FetchContent" cmake_source_tree FetchContent
check "CMake has the library built" cmake_builds_the_library
check "Meson: shared, static, GoogleTest" by_meson
check "clang's modules" by_modules
check "the command line, its man pages and completions" command_line
check "another library folder" other_library_folder
check "uninstalled" uninstalled
cp -R "$root/packaging/conan/test_package" conan
check "the vcpkg port, static" vcpkg_port static 0
check "the vcpkg port, dynamic" vcpkg_port dynamic 1
check "the Conan recipe, static" conan_recipe False
check "the Conan recipe, shared" conan_recipe True
echo "$passed passed, 0 failed"
