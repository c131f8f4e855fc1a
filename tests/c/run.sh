#!/bin/sh
# Builds the C tests in a temporary directory and runs all of them against a built library: run.sh LIBDIR INCLUDEDIR
# Needs gcc, g++, libcjson-dev, valgrind, binutils, python3 and openssl. The exit code tells; each test ends with "N passed, N failed".
set -u
[ $# -eq 2 ] || { echo "usage: $0 LIBDIR INCLUDEDIR" >&2; exit 2; }
lib=$(cd "$1" && pwd) || exit 2
include=$(cd "$2" && pwd) || exit 2
here=$(cd "$(dirname "$0")" && pwd)
server=$here/../support/scripted_server.py
closing_server=$here/../support/closing_server.py
cases=$here/../conformance
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1
export SEAM_PHONES_BIN="${SEAM_PHONES_BIN:-$lib/../bin/seam-phones}"
strict="-Wall -Wextra -Werror -pedantic"
failed=""

# step NAME COMMAND...: runs it, remembers a failure, goes on.
step() {
    name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed $name;"
}

header_compiles() {
    # Hosts that build as C90 include it too: no // comments, no declarations after statements.
    for standard in c90 c99 c11; do
        gcc -std=$standard $strict -I"$include" -fsyntax-only "$here/header_test.c" || return 1
    done
    for standard in 11 17 20; do
        g++ -x c++ -std=c++$standard $strict -I"$include" -fsyntax-only "$here/header_test.c" || return 1
    done
    # Hosts like PHP FFI and cffi have no preprocessor.
    ! grep -n '^[[:space:]]*#' "$include/seam_phones.ffi.h" || return 1
    gcc -std=c99 $strict -include stdint.h -include stddef.h -x c -fsyntax-only "$include/seam_phones.ffi.h"
}

symbols_are_listed() {
    nm -D --defined-only "$lib/libseam_phones.so" | awk '{print $NF}' | sort > "$work/exported"
    sort "$here/exported_symbols.txt" | diff - "$work/exported" || return 1
    readelf -d "$lib/libseam_phones.so" > "$work/dynamic"
    grep -q 'SONAME.*\[libseam_phones\.so\.1\]' "$work/dynamic" || { echo "no SONAME libseam_phones.so.1"; return 1; }
    grep -q 'NODELETE' "$work/dynamic" || { echo "not NODELETE"; return 1; }
}

# A library does not print, also when it panics.
panic_is_quiet() {
    cat > "$work/quiet.c" <<'C'
#include <seam_phones.h>
#include <string.h>
int main(void) {
    seam_client client;
    seam_string_free(seam_client_new("{\"endpoint\":\"sandbox:\"}", &client));
    char *answer = seam_invoke(client, "_test.panic", 0, 0);
    int good = strstr(answer, "\"kind\":\"internal\"") != 0;
    seam_string_free(answer);
    return good ? 0 : 1;
}
C
    gcc -I"$include" "$work/quiet.c" -L"$lib" -lseam_phones -Wl,-rpath,"$lib" -o "$work/quiet" || return 1
    "$work/quiet" > "$work/printed" 2>&1 || return 1
    [ ! -s "$work/printed" ] || { cat "$work/printed"; return 1; }
}

# build NAME SOURCE...
build() {
    name=$1
    shift
    gcc -std=gnu11 -g -O1 -Wall -Wextra -Werror -I"$include" -I"$here" -o "$work/$name" "$@" "$here/seam_test.c" "$here/scripted_server.c" \
        -L"$lib" -lseam_phones -lcjson -lsqlite3 -lpthread -Wl,-rpath,"$lib"
}

# memcheck LEAK-CHECK COMMAND...
memcheck() {
    leak_check=$1
    shift
    valgrind --quiet --error-exitcode=99 --leak-check="$leak_check" --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect "$@"
}

# What helps the tests of an app is compiled by the app: as strictly as it may, and without the server too.
build_testing() {
    linked="-L$lib -lseam_phones -Wl,-rpath,$lib"
    gcc -std=c99 -g -O1 $strict -I"$include" -o "$work/testing_test" "$here/testing_test.c" $linked || return 1
    g++ -x c++ -std=c++11 -g -O2 $strict -I"$include" -o "$work/testing_test_cpp" "$here/testing_test.c" $linked || return 1
    echo '#include <seam_phones_test.h>' > "$work/testing.c"
    for compiler in "gcc -std=c99" "gcc -std=gnu17" "gcc -std=c99 -DSEAM_TEST_NO_SERVER" "g++ -x c++ -std=c++20"; do
        $compiler $strict -O2 -I"$include" -fsyntax-only "$work/testing.c" || return 1
    done
}

step header header_compiles
step symbols symbols_are_listed
step quiet panic_is_quiet
step build-conformance build conformance_runner "$here/conformance_runner.c" "$here/json_pattern.c"
step build-api build api_test "$here/api_test.c"
step build-fork build fork_test "$here/fork_test.c"
step build-queue build queue_test "$here/queue_test.c"
step build-log build log_test "$here/log_test.c"
step build-signal build signal_test "$here/signal_test.c"
step build-testing build_testing
step testing "$work/testing_test"
step testing-cpp "$work/testing_test_cpp"
step conformance "$work/conformance_runner" "$cases" "$server"
step conformance-in-flight "$work/conformance_runner" "$cases" "$server" --in-flight
step conformance-queue "$work/conformance_runner" "$cases" "$server" --queue
step api "$work/api_test" "$server"
step queue "$work/queue_test" "$server" "$work/sandbox-queue.db"
step log "$work/log_test" "$server"
step fork "$work/fork_test" "$server" "$work/sandbox.db"
step signal "$work/signal_test" "$closing_server"
step api-memcheck memcheck full "$work/api_test" "$server"
step queue-memcheck memcheck no "$work/queue_test" "$server" "$work/sandbox-queue-memcheck.db"
step log-memcheck memcheck no "$work/log_test" "$server"
step testing-memcheck memcheck full "$work/testing_test"
# fork_test, log_test and queue_test look for leaks themselves, in the parent: a child leaks what it inherited, by design.
step fork-memcheck memcheck no "$work/fork_test" "$server" "$work/sandbox-memcheck.db"
[ -z "$failed" ] || { echo "failed:$failed"; exit 1; }
echo "all C tests passed"
