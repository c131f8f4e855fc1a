#!/bin/sh
# The walk-throughs on a sandbox, in Python and in C, and then the phones before and after the loss.
# `make demo` calls this. LIBDIR, INCLUDEDIR and SEAM_PHONES_LIBRARY default to what `make lib` leaves in dist/.
set -eu
examples=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$examples")
libdir=${LIBDIR:-$root/dist/lib}
includedir=${INCLUDEDIR:-$root/dist/include}
export SEAM_PHONES_LIBRARY="${SEAM_PHONES_LIBRARY:-$libdir/libseam_phones.so}"
export PYTHONPATH="$root/bindings/python/src" PYTHONDONTWRITEBYTECODE=1
unset SEAM_API_KEY # a demonstration never touches an account

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "==== Python: examples/python/managing_phones.py"
python3 "$examples/python/managing_phones.py" "$work/phones.db" > "$work/python"
cat "$work/python"

echo
echo "==== C: examples/c/managing_phones.c"
${CC:-gcc} -O2 -I"$includedir" "$examples/c/managing_phones.c" -L"$libdir" -Wl,-rpath,"$libdir" -lseam_phones -o "$work/managing_phones"
"$work/managing_phones" "$work/phones.db" > "$work/c"
cat "$work/c"

# Of a walk-through, a line for each phone that its lists show.
before_and_after() {
    awk -F "[\"']" '
        /^# Retrieving phones/ { shown = 1; print "  before the loss" }
        /^# Retrieving a phone/ { shown = 0 }
        /^# The phones after/ { shown = 1; print "  after the loss" }
        shown && /device_id[="]/ { id = $(NF - 1) }
        shown && /device_type[="]/ { print "    " id "  " $(NF - 1) }
    ' "$1"
}
echo
echo "==== The phones of the user identity"
echo "Python"
before_and_after "$work/python"
echo "C"
before_and_after "$work/c"
