#!/bin/sh
# Builds the server and the C clients, installs the packages to compare with, and runs compare.py, startup.py, scale.py,
# deactivate_many.sh and serve.sh. Leaves the figures in results/DATE.json, and docs/images/speed.svg, drawn from them.
# run.sh --languages C,Python: compares the clients of these languages only, and keeps nothing.
# `make bench` calls this, after `make lib`. Takes up to eight minutes, on a machine with nothing else to do; LIBDIR, INCLUDEDIR and SEAM_PHONES_LIBRARY default to dist/.
set -eu
benches=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$benches")
libdir=${LIBDIR:-$root/dist/lib}
includedir=${INCLUDEDIR:-$root/include}
built=$root/target/bench
mkdir -p "$built"

# Debian's packages, as far as they are missing.
missing=
[ -n "$(command -v gcc)" ] || missing="$missing gcc libc6-dev"
[ -e /usr/include/curl/curl.h ] || [ -e "/usr/include/$(uname -m)-linux-gnu/curl/curl.h" ] || missing="$missing libcurl4-openssl-dev"
[ -e /usr/include/cjson/cJSON.h ] || missing="$missing libcjson-dev"
ruby -e 'require "ffi"' 2>/dev/null || missing="$missing ruby ruby-ffi"
php -r 'exit(extension_loaded("curl") && extension_loaded("ffi") ? 0 : 1);' 2>/dev/null || missing="$missing php-cli php-curl"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
[ -n "$(command -v npm)" ] || missing="$missing nodejs npm libnode-dev"
if [ -n "$missing" ]; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
fi

# Packages to compare with, pinned, in an environment of their own.
venv=$root/target/bench-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$benches/requirements.txt"

[ -d "$benches/node_modules" ] || npm ci --prefix "$benches" --silent --no-audit --no-fund --ignore-scripts
"$root/bindings/node/build_addon"

compile() {
    output=$built/$1
    shift
    gcc -std=c11 -D_GNU_SOURCE -Wall -Wextra -Werror -O2 -I"$includedir" "$@" -o "$output"
}
compile server "$benches/server.c"
compile list_libcurl "$benches/clients/list_libcurl.c" -lcurl
compile list_libcurl_cjson -DWITH_CJSON "$benches/clients/list_libcurl.c" -lcurl -lcjson
compile list_seam_phones "$benches/clients/list_seam_phones.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones
compile list_seam_phones_log -DWITH_LOG "$benches/clients/list_seam_phones.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones
compile sandbox "$benches/sandbox.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones
compile startup "$benches/startup.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones

SEAM_PHONES_LIBRARY=${SEAM_PHONES_LIBRARY:-$libdir/libseam_phones.so}
export SEAM_PHONES_LIBRARY
[ $# -eq 0 ] || exec "$venv/bin/python" "$benches/compare.py" "$@"
kept=$benches/results/$(date +%F).json
"$venv/bin/python" "$benches/compare.py" --results "$kept"
"$venv/bin/python" "$benches/draw.py" "$kept" "$root/docs/images/speed.svg"
"$venv/bin/python" "$benches/startup.py" "$built"
"$venv/bin/python" "$benches/scale.py"
"$benches/deactivate_many.sh"
exec "$benches/serve.sh"
