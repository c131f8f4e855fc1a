#!/usr/bin/env bash
# Runs the tests of the scanner of answers on aarch64, under qemu: there it looks at eight bytes at a time, and not at sixteen with SSE2.
# Needs rustup, which brings the standard library of that target. Installs a compiler of C and qemu where they are missing. `make test-aarch64`
set -euo pipefail
cd "$(dirname "$0")/../.."
target=aarch64-unknown-linux-gnu

packages=()
command -v aarch64-linux-gnu-gcc >/dev/null || packages+=(gcc-aarch64-linux-gnu libc6-dev-arm64-cross)
command -v qemu-aarch64 >/dev/null || packages+=(qemu-user)
if [ "${#packages[@]}" -gt 0 ]; then
    sudo=$([ "$(id -u)" = 0 ] || echo sudo)
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
command -v rustup >/dev/null || { echo "rustup is needed, for the standard library of $target" >&2; exit 1; }
rustup target list --installed | grep -x "$target" >/dev/null || rustup target add "$target"

export CC_aarch64_unknown_linux_gnu=aarch64-linux-gnu-gcc
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=aarch64-linux-gnu-gcc
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="qemu-aarch64 -L /usr/aarch64-linux-gnu"
export CARGO_TARGET_DIR=target/aarch64-tests
# What ran is asked for, so that a test which is called otherwise one day does not stay away unnoticed.
timeout 1800 cargo test --locked --lib --no-default-features --target "$target" operations::scan | tee target/aarch64-tests.log
grep -E '^test result: ok\. [4-9] passed' target/aarch64-tests.log >/dev/null || { echo "the tests of the scanner did not run" >&2; exit 1; }
