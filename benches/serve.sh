#!/bin/sh
# How many phones.list calls a second `seam-phones serve` answers: an owner's two phones, over kept-alive connections, asked by wrk.
# usage: serve.sh   (SEAM_PHONES_BIN defaults to dist/bin/seam-phones; SECONDS_OF_LOAD to 10). wrk and the server share this machine.
set -eu
root=$(dirname "$(cd "$(dirname "$0")" && pwd)")
program=${SEAM_PHONES_BIN:-$root/dist/bin/seam-phones}
seconds=${SECONDS_OF_LOAD:-10}
target=20000

if ! command -v wrk >/dev/null; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk >/dev/null
fi

told=$(mktemp)
"$program" serve --quiet --listen 127.0.0.1:0 >"$told" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$told"' EXIT
until grep -q '^watch' "$told"; do
    kill -0 "$server" || exit 1
    sleep 0.1
done
endpoint=$(awk '$1 == "endpoint" {print $2}' "$told")
export SEAM_API_KEY=$(sed -n 's/^api key *//p' "$told") SEAM_ENDPOINT=$endpoint

owner=$("$program" simulate | sed -n 's/^user identity //p')
"$program" simulate --user-identity "$owner" >/dev/null

printf '\nserve, phones.list of an owner with 2 phones, wrk with 2 threads, 32 connections, %s s\n' "$seconds"
report=$(wrk --threads 2 --connections 32 --duration "${seconds}s" --latency --header "Authorization: Bearer $SEAM_API_KEY" \
    "$endpoint/phones/list?owner_user_identity_id=$owner")
printf '%s\n' "$report" | awk -v target="$target" '
    $1 == "50%" { half = $2 }
    $1 == "99%" { most = $2 }
    /Non-2xx|Socket errors/ { wrong = $0 }
    $1 == "Requests/sec:" { rate = $2 }
    END {
        if (wrong != "") { print wrong; exit 1 }
        printf "  p50 %s, p99 %s\n", half, most
        printf "  %-64s%9.0f /s   wanted at least %d /s %s\n", "serve, requests a second", rate, target, (rate >= target ? "reached" : "MISSED")
    }'
