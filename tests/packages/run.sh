#!/usr/bin/env bash
# Copies or installs what `make lib` and the packages give to a folder outside of the source tree, and uses it from there.
# usage: run.sh DIST
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -a "$dist" "$work/installed"
cp "$here"/*.c "$work"
cd "$work"
export PKG_CONFIG_PATH=$work/installed/lib/pkgconfig
passed=0
check() {
    echo "-- $1"
    shift
    "$@"
    passed=$((passed + 1))
}

shared_library() {
    gcc -Wall -Wextra -Werror smoke.c $(pkg-config --cflags --libs seam-phones) -Wl,-rpath,"$work/installed/lib" -o shared
    ./shared
    ldd ./shared | grep -q 'libseam_phones.so.1'
}
static_library_beside_the_systems_sqlite() {
    gcc -Wall -Wextra -Werror -DBESIDE_SQLITE smoke.c $(pkg-config --cflags seam-phones) installed/lib/libseam_phones.a -lsqlite3 \
        $(pkg-config --static --libs-only-l seam-phones | sed 's/-lseam_phones//') -o static
    ./static
}
static_library_beside_another_rust_library() {
    cat > other.rs <<'RS'
#[unsafe(no_mangle)]
pub extern "C" fn other_length(text: *const std::ffi::c_char) -> usize {
    unsafe { std::ffi::CStr::from_ptr(text) }.to_string_lossy().len()
}
RS
    rustc --edition 2024 --crate-type staticlib -O other.rs -o libother.a
    cat > both.c <<'C'
#include <seam_phones.h>
size_t other_length(const char *text);
int main(void) { return other_length(seam_version()) > 0 ? 0 : 1; }
C
    gcc both.c $(pkg-config --cflags seam-phones) installed/lib/libseam_phones.a libother.a -lgcc_s -lutil -lrt -lpthread -lm -ldl -lc -o both
    ./both
}
static_library_shows_our_symbols_only() {
    nm -g --defined-only installed/lib/libseam_phones.a | awk 'NF == 3 {print $3}' | sort > symbols
    diff "$root/tests/c/exported_symbols.txt" symbols
}
python_install_from_source() {
    python3 -m venv venv
    venv/bin/pip install --quiet --disable-pip-version-check "$root/bindings/python"
    env -u SEAM_PHONES_LIBRARY venv/bin/python -c '
from seam_phones import Seam
with Seam.sandbox() as seam:
    identity = seam.user_identities.create(full_name="Jane Doe")
    phone = seam.phones.simulate.create_sandbox_phone(user_identity_id=identity.id)
    assert seam.phones.deactivate(device_id=phone.device_id) is None
    assert seam.phones.list(owner_user_identity_id=identity.id) == []
'
}

check "shared library by pkg-config" shared_library
check "static library beside the system's SQLite" static_library_beside_the_systems_sqlite
check "static library beside another Rust library" static_library_beside_another_rust_library
check "static library shows our symbols only" static_library_shows_our_symbols_only
check "pip install ./bindings/python" python_install_from_source
echo "$passed passed, 0 failed"
