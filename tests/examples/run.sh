#!/bin/sh
# Builds the examples, runs each of them on sandboxes and on a stand-in for Seam, and checks what they print and send.
# usage: run.sh LIBDIR INCLUDEDIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
LIBDIR=$(cd "${1:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
INCLUDEDIR=$(cd "${2:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
SEAM_PHONES_LIBRARY=$LIBDIR/libseam_phones.so
PYTHONPATH=$root/bindings/python/src
RUBYLIB=$root/bindings/ruby/lib
PYTHONDONTWRITEBYTECODE=1
export LIBDIR INCLUDEDIR SEAM_PHONES_LIBRARY PYTHONPATH RUBYLIB PYTHONDONTWRITEBYTECODE
BUILT=$(mktemp -d)
export BUILT
trap 'rm -rf "$BUILT"' EXIT

flags="-Wall -Wextra -Werror -pedantic -O2 -I$INCLUDEDIR"
linked="-L$LIBDIR -Wl,-rpath,$LIBDIR -lseam_phones"
${CC:-gcc} -std=c99 $flags "$root/examples/c/managing_phones.c" $linked -o "$BUILT/managing_phones_c"
${CC:-gcc} -std=c99 $flags "$root/examples/c/phones_own_part.c" $linked -o "$BUILT/phones_own_part_c"
${CC:-gcc} -std=c99 $flags "$root/examples/c/calls_in_flight.c" $linked -o "$BUILT/calls_in_flight"
${CC:-gcc} -std=c99 -D_POSIX_C_SOURCE=200809L $flags "$root/examples/c/event_loop.c" $linked -o "$BUILT/event_loop_c"
${CXX:-g++} -std=c++17 $flags "$root/examples/cpp/event_loop.cpp" $linked -o "$BUILT/event_loop_cpp"
${CXX:-g++} -std=c++17 $flags "$root/examples/cpp/managing_phones.cpp" $linked -o "$BUILT/managing_phones_cpp"
${CXX:-g++} -std=c++17 $flags "$root/examples/cpp/phones_own_part.cpp" $linked -o "$BUILT/phones_own_part_cpp"

"$root/bindings/node/build_addon"
"$root/bindings/csharp/build" "$BUILT/csharp"
mcs -warn:4 -warnaserror -r:"$BUILT/csharp/netstandard2.0/SeamPhones.dll" -out:"$BUILT/csharp/netstandard2.0/ManagingPhones.exe" \
    "$root/examples/csharp/ManagingPhones.cs"

timeout 300 python3 "$here/examples_test.py"
