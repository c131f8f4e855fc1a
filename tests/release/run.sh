#!/usr/bin/env bash
# Uses what `make release` has left, as a newcomer would: everything for this platform is installed into an empty folder outside of the
# tree, and used there.
# usage: run.sh RELEASE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
release=$(cd "$1" && pwd)
machine=$(uname -m)
case $machine in x86_64) node=linux-x64 ;; aarch64) node=linux-arm64 ;; *) echo "nothing is released for $machine" >&2; exit 1 ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "-- the sums"
(cd "$release" && sha256sum --check --quiet SHA256SUMS)

echo "-- the bill of materials"
python3 -c 'import json, sys; bill = json.load(open(sys.argv[1])); assert bill["bomFormat"] == "CycloneDX" and len(bill["components"]) > 50' \
    "$release"/*.cdx.json

# What tests/packages takes: an installation, and the packages beside it.
cd "$release"
tar -xzf seam-phones-[0-9]*-"$machine"-unknown-linux-gnu.tar.gz -C "$work" --strip-components=1
tar -xzf seam-phones-cli-*-"$machine"-unknown-linux-musl.tar.gz -C "$work" --strip-components=1
cp seam_phones-*-py3-none-manylinux_2_17_"$machine".whl seam_phones-*[0-9].tar.gz seam_phones-*-"$machine"-linux.gem \
    seam_phones-*[0-9].gem seam-phones-php-*-linux-"$machine".zip seam-phones-[0-9]*.tgz seam-phones-"$node"-*.tgz \
    SeamPhones.*.nupkg seam-phones-*.jar seam-phones-*.pom seam-phones-*.aar "$work"
"$here/../packages/run.sh" "$work"
