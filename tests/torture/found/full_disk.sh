#!/bin/sh
# A sandbox on a full disk answers with an error of kind "internal", which the header and the README reserve for a defect of this library.
#   SEAM_PHONES_LIBRARY=... tests/torture/found/full_disk.sh     (needs to mount: root, or user namespaces)
# Ends with 1 while that is so.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$(mktemp -d)
trap 'rmdir "$folder"' EXIT
mapped=$([ "$(id -u)" = 0 ] || echo --map-root-user)
export PYTHONPATH="$root/bindings/python/src" PYTHONDONTWRITEBYTECODE=1
unshare $mapped --mount sh -c 'mount --make-rprivate / && mount -t tmpfs -o size=600k torture "$1" && exec python3 -c "
import sys
from seam_phones import Seam, SeamError
seam = Seam.sandbox(sys.argv[1] + \"/phones.db\")
try:
    while True:
        seam.user_identities.create()
except SeamError as error:
    print(error.kind, error.message)
    sys.exit(error.kind == \"internal\")
" "$1"' sh "$folder"
