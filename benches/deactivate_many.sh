#!/bin/sh
# How many phones a second one phones.deactivate_many deactivates at `seam-phones serve` on a file, beside wrk, which deactivates
# one phone after the other over as many connections.
# usage: deactivate_many.sh   (SEAM_PHONES_BIN and SEAM_PHONES_LIBRARY default to dist/). wrk, the client and the server share this
# machine.
set -eu
benches=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$benches")
program=${SEAM_PHONES_BIN:-$root/dist/bin/seam-phones}
export SEAM_PHONES_LIBRARY="${SEAM_PHONES_LIBRARY:-$root/dist/lib/libseam_phones.so}" PYTHONPATH="$root/bindings/python/src"
at_once=8

if ! command -v wrk >/dev/null; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk >/dev/null
fi

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
python3 "$benches/clients/deactivate_many.py" fill "$work/sandbox.db" "$work"
"$program" serve --quiet --listen 127.0.0.1:0 --db "$work/sandbox.db" >"$work/told" &
server=$!
until grep -q '^watch' "$work/told"; do
    kill -0 "$server" || exit 1
    sleep 0.1
done
endpoint=$(awk '$1 == "endpoint" {print $2}' "$work/told")
SEAM_API_KEY=$(sed -n 's/^api key *//p' "$work/told")
export SEAM_API_KEY

cat >"$work/deactivate.lua" <<'LUA'
-- Each thread takes its own part of the ids.
local threads = 0
function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end
function init()
    ids, at = {}, 0
    for id in io.lines(os.getenv("IDS")) do
        at = at + 1
        if at % 2 == number then ids[#ids + 1] = id end
    end
    at = 0
    headers = { ["Authorization"] = "Bearer " .. os.getenv("SEAM_API_KEY") }
end
function request()
    at = at + 1
    return wrk.format("DELETE", "/phones/deactivate?device_id=" .. (ids[at] or "none"), headers)
end
LUA

printf '\n10 000 deactivations at serve on a file, %s at once, three rounds\n' "$at_once"
for round in 1 2 3; do
    IDS=$work/wrk-$round.ids wrk --threads 2 --connections "$at_once" --duration 2s --script "$work/deactivate.lua" "$endpoint" >"$work/report"
    if grep -E 'Non-2xx|Socket errors' "$work/report"; then exit 1; fi
    awk '$1 == "Requests/sec:" { print $2 }' "$work/report" >>"$work/wrk"
    python3 "$benches/clients/deactivate_many.py" deactivate "$endpoint" "$work/many-$round.ids" "$at_once" >>"$work/many"
done
middle() { sort -n "$1" | sed -n 2p; }
awk -v wrk="$(middle "$work/wrk")" -v many="$(middle "$work/many")" 'BEGIN {
    printf "  %-64s%9.0f /s\n", "wrk", wrk
    printf "  %-64s%9.0f /s   %.2fx of wrk, wanted at least 0.80x %s\n", "phones.deactivate_many", many, many / wrk, (many >= 0.8 * wrk ? "reached" : "MISSED")
}'
