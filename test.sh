#!/bin/bash
# Installs what the tests need, builds, and runs every test. usage: ./test.sh [--long]
#   --long            the long versions as well: big random runs, all optimisation levels, sanitizer builds
#   HPVM_GUEST_KIT    folder with a ready guest kit; otherwise the kit is built (guest/) and cached
#   HPVM_PRESETS      CMake presets to run, default "release"
set -euo pipefail
cd "$(dirname "$0")"
. ./guest/environment.sh
export HPVM_LONG=0
presets=${HPVM_PRESETS:-release}
if [ "${1:-}" = --long ]; then
    export HPVM_LONG=1
    presets=${HPVM_PRESETS:-release debug asan ubsan tsan}
elif [ $# -gt 0 ]; then
    echo "usage: ./test.sh [--long]" >&2
    exit 1
fi
install_packages build test torture
HPVM_GUEST_KIT=$(guest_kit)
export HPVM_GUEST_KIT
for preset in $presets; do
    echo "== $preset"
    cmake --preset "$preset" -DHPVM_GUEST_KIT="$HPVM_GUEST_KIT" >/dev/null
    cmake --build --preset "$preset" -- -k 0 | tail -n 3
    ctest --preset "$preset" -j "$(nproc)" --no-tests=error
done
