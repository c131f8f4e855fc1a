#!/usr/bin/env bash
# Measures the check of a body's shape, by the library's scanner and by others in its place, at 2, 100 and 10 000 phones; and what a whole
# call would cost with each: run.sh LIBDIR INCLUDEDIR   (`make bench-shape`, after `make lib`)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
lib=$(cd "$1" && pwd)
include=$(cd "$2" && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# As the library is built (tools/build-lib): with little inlining, which the scanner is written for. BENCH_FLAGS= measures without.
cd "$here"
CARGO_TARGET_DIR=$root/target/bench-shape cargo rustc --quiet --locked --release -- ${BENCH_FLAGS--C llvm-args=-inline-threshold=25}

build() { gcc -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror -I"$include" -o "$work/$1" "${@:2}"; }
build server "$here/../server.c"
build list "$here/../clients/list_seam_phones.c" -L"$lib" -lseam_phones -Wl,-rpath,"$lib"
# One CPU for all, as compare.py has it.
cpu=$(taskset -cp $$ | sed 's/.*[-,: ]//')
taskset -cp "$cpu" $$ >/dev/null
"$work/server" >"$work/port" &
server=$!
until [ -s "$work/port" ]; do
    kill -0 "$server"
    sleep 0.05
done
endpoint=http://127.0.0.1:$(cat "$work/port")

arguments=()
for size in 2:4000 100:1500 10000:50; do
    phones=${size%:*} calls=${size#*:}
    curl --silent --fail --output "$work/$phones.json" "$endpoint/n$phones/phones/list"
    whole=$(for _ in 1 2 3 4 5 6 7; do "$work/list" "$endpoint/n$phones" "$calls"; done | sort -n | awk 'NR == 1 { print $1 }')
    arguments+=("$work/$phones.json" "$whole")
done
"$root/target/bench-shape/release/bench-shape" "${arguments[@]}"
