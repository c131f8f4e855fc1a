#!/bin/sh
# Builds the C++ tests as C++17 and as C++20 and runs them, plainly and under valgrind.
# usage: run.sh LIBDIR INCLUDEDIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libdir=$(cd "${1:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
includedir=$(cd "${2:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for standard in c++17 c++20; do
    ${CXX:-g++} -std=$standard -Wall -Wextra -Werror -pedantic -g -O1 -pthread -I"$includedir" \
        "$here/client_test.cpp" "$here/other_unit.cpp" \
        -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/client_test_$standard"
    timeout 60 "$work/client_test_$standard"
done

# The process keeps its connections and its background thread to the end: "possibly lost" to valgrind, and not looked at.
timeout 300 valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,indirect \
    --show-leak-kinds=definite,indirect "$work/client_test_c++17"
