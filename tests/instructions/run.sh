#!/usr/bin/env bash
# Counts the instructions of three fixed paths through a built library, and compares them with counts.json: run.sh LIBDIR INCLUDEDIR
# run.sh LIBDIR INCLUDEDIR --write: writes counts.json anew (`make instructions`).
# Needs gcc, valgrind, binutils and python3. No clock is looked at, so a busy machine does not matter.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
lib=$(cd "$1" && pwd)
include=$(cd "$2" && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
build() { gcc -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror -I"$include" -o "$work/$1" "${@:2}"; }
build server "$here/../../benches/server.c"
build paths "$here/paths.c" -L"$lib" -lseam_phones -Wl,-rpath,"$lib"

# The server waits with each answer, so that the library always takes the path of one that has to wait, as it does with Seam.
"$work/server" 20 >"$work/port" &
server=$!
until [ -s "$work/port" ]; do
    kill -0 "$server"
    sleep 0.05
done
endpoint=http://127.0.0.1:$(cat "$work/port")

# take NAME ENDPOINT: a file for each call, and nothing of the caller's account or locale.
take() {
    mkdir "$work/$1"
    env --ignore-environment PATH="$PATH" timeout 300 valgrind --quiet --tool=callgrind --toggle-collect=measured \
        --dump-after=measured --compress-strings=no --compress-pos=no --callgrind-out-file="$work/$1/calls" "$work/paths" "$1" "$2"
}
take get sandbox:
take list "$endpoint/n2"
take refused "$endpoint/html"
python3 "$here/counts.py" "$lib/libseam_phones.so" "$work" "${@:3}"
