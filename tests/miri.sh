#!/bin/sh
# Runs the tests of the heap under Miri, which finds undefined behaviour in its `unsafe` code.
# Tree Borrows, because payloads reach the data that trails them from a reference to themselves.
set -eu
cd "$(dirname "$0")/.."
if ! cargo +nightly miri --version >/dev/null 2>&1; then
    echo "skipped: no nightly toolchain with Miri is installed (rustup component add --toolchain nightly miri)"
    exit 0
fi
MIRIFLAGS="${MIRIFLAGS:--Zmiri-permissive-provenance -Zmiri-tree-borrows}" \
    cargo +nightly miri test --lib heap
