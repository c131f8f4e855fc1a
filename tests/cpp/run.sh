#!/bin/sh
# Builds the C++ tests as C++17 and as C++20, with and without exceptions, and runs them, plainly and under valgrind. With clang++,
# when there is one, too.
# usage: run.sh LIBDIR INCLUDEDIR
set -eu
here=$(cd "$(dirname "$0")" && pwd)
libdir=$(cd "${1:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
includedir=$(cd "${2:?usage: run.sh LIBDIR INCLUDEDIR}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strict="-Wall -Wextra -Werror -pedantic"
compilers=${CXX:-g++}
if [ -z "${CXX:-}" ] && command -v clang++ > /dev/null; then compilers="g++ clang++"; fi

# refused COMPILER STANDARD REASON CODE: the code does not compile, for this reason.
refused() {
    printf '#include <seam_phones.hpp>\nvoid f(const seam::Client &seam) { %s }\n' "$4" > "$work/refused.cpp"
    if "$1" -std="$2" $strict -fsyntax-only -I"$includedir" "$work/refused.cpp" 2> "$work/said"; then
        echo "$1 -std=$2 accepts: $4" >&2
        exit 1
    fi
    grep -q "$3" "$work/said" || { echo "$1 -std=$2 refuses for another reason: $4" >&2; cat "$work/said" >&2; exit 1; }
}

# The kinds of the header are those of the table, so that none is unknown to a program that was built with its own library.
python3 - "$here/../../operations.json" > "$work/kinds.cpp" << 'END'
import json, sys

kinds = [kind["name"] for kind in json.load(open(sys.argv[1], encoding="utf-8"))["error_kinds"]]
print("#include <seam_phones.hpp>")
for name in kinds:
    print(f'static_assert(seam::to_string(seam::Kind::{name}) == "{name}" && seam::kind_from("{name}") == seam::Kind::{name});')
print(f'static_assert(seam::detail::kind_count == {len(kinds)} + 1, "and unknown");')
END

for compiler in $compilers; do
    for standard in c++17 c++20; do
        "$compiler" -std=$standard $strict -gdwarf-4 -O1 -pthread -I"$includedir" "$here/client_test.cpp" "$here/other_unit.cpp" \
            -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/client_test_$standard"
        timeout 60 "$work/client_test_$standard"

        # Errors that are returned: a unit without exceptions or RTTI beside one with both, and both with both.
        "$compiler" -std=$standard $strict -O1 -I"$includedir" -c "$here/results_unit.cpp" -o "$work/results_unit.o"
        for without in "-fno-exceptions -fno-rtti" ""; do
            "$compiler" -std=$standard $strict $without -gdwarf-4 -O1 -pthread -I"$includedir" "$here/results_test.cpp" \
                "$work/results_unit.o" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/results_test"
            timeout 60 "$work/results_test"
        done
        ended=0
        (ulimit -c 0; timeout 60 "$work/results_test" --take-the-value-of-a-failure) 2> /dev/null || ended=$?
        [ "$ended" = 134 ] || { echo "the value of a failure did not end the program but gave $ended" >&2; exit 1; }

        "$compiler" -std=$standard $strict -fsyntax-only -I"$includedir" "$work/kinds.cpp"
        refused "$compiler" $standard deleted 'std::string_view dangling = seam.phones.list(); (void)dangling;'
        refused "$compiler" $standard nodiscard 'seam.phones.list();'
        refused "$compiler" $standard nodiscard 'seam.phones.get("{}");'
        refused "$compiler" $standard nodiscard 'seam::results::Client::open()->phones.deactivate("{}");'
        refused "$compiler" $standard nodiscard 'seam::results::Queue::open();'
        refused "$compiler" $standard nodiscard 'seam.start("phones.list");'
        refused "$compiler" $standard nodiscard 'seam::Call call = seam.start("phones.list"); call.wait(std::chrono::seconds(1));'
    done
done

# -gdwarf-4 above: what clang++ writes by itself is too new for some versions of valgrind.
# The process keeps its connections and its background thread to the end: "possibly lost" to valgrind, and not looked at.
for program in client_test_c++17 results_test; do
    timeout 300 valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,indirect \
        --show-leak-kinds=definite,indirect "$work/$program"
done
