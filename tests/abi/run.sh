#!/bin/sh
# tools/abi sees what it is there to see: changes are planted into copies of the headers.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SEAM_INCLUDE="$work/include" SEAM_ABI_BASELINE="$work/stored.abi"

# headers SED-SCRIPT: the headers, with this change.
headers() {
    rm -rf "$work/include"
    cp -R "$root/include" "$work/include"
    for header in seam_phones.h seam_phones.ffi.h; do
        sed "$1" "$root/include/$header" > "$work/include/$header"
    done
    [ -z "$1" ] || ! cmp -s "$root/include/seam_phones.h" "$work/include/seam_phones.h" || { echo "nothing was planted: $1" >&2; exit 1; }
}
# refused NAME WORDS OPTION...: tools/abi fails and says so.
refused() {
    name=$1 words=$2
    shift 2
    if "$root/tools/abi" "$@" > "$work/said" 2>&1; then echo "not refused: $name" >&2; exit 1; fi
    grep -q "$words" "$work/said" || { echo "refused for another reason: $name" >&2; cat "$work/said" >&2; exit 1; }
    echo "-- refused: $name"
}

# planted NAME SED-SCRIPT: a change that breaks programs is neither accepted nor stored.
planted() {
    cp "$root/abi/libseam_phones.abi" "$SEAM_ABI_BASELINE"
    headers "$2"
    refused "$1" 'would break' --check
    refused "$1, by \`make abi\`" 'would break'
    cmp -s "$root/abi/libseam_phones.abi" "$SEAM_ABI_BASELINE"
}
planted 'a parameter of another type' 's/seam_call_wait(seam_call call, int64_t wait_ms)/seam_call_wait(seam_call call, int32_t wait_ms)/'
planted 'a parameter more' 's/seam_string_len(const char \*s)/seam_string_len(const char *s, int more)/'
planted 'another return type' 's/^int seam_queue_descriptor/int64_t seam_queue_descriptor/'
planted 'a handle of another size' 's/^typedef uint64_t seam_queue;/typedef uint32_t seam_queue;/'
planted 'a function that is gone' 's/^void seam_string_free(char \*s);//'

# An addition wants `make abi`, and nothing else.
cp "$root/abi/libseam_phones.abi" "$SEAM_ABI_BASELINE"
headers 's/^void seam_string_free(char \*s);/&\nvoid seam_added(seam_client client);/'
refused 'an addition that was not stored' 'make abi' --check
"$root/tools/abi"
"$root/tools/abi" --check
grep -q seam_added "$SEAM_ABI_BASELINE"
headers ''
refused 'the removal of what was added' 'would break' --check

# A new ABI version is a new beginning.
cp "$root/abi/libseam_phones.abi" "$SEAM_ABI_BASELINE"
headers 's/^void seam_string_free(char \*s);//; s/PHONES_ABI_VERSION 1/PHONES_ABI_VERSION 2/'
"$root/tools/abi"
"$root/tools/abi" --check

# A library that exports other functions than the header declares.
headers ''
cp "$root/abi/libseam_phones.abi" "$SEAM_ABI_BASELINE"
echo 'void seam_abi_version(void) {} void seam_stranger(void) {}' > "$work/library.c"
gcc -shared -fPIC "$work/library.c" -o "$work/library.so"
refused 'a library with other functions' 'exports other functions' --check "$work/library.so"
echo "ABI: all is well"
