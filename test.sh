#!/bin/bash
# Installs what the tests need, builds, and runs every test. usage: ./test.sh [--long]
#   --long            the long versions as well: big random runs, all optimisation levels, sanitizer builds
#   HPVM_GUEST_KIT    folder with a ready guest kit; otherwise the kit is built (guest/) and cached
#   HPVM_PRESETS      CMake presets to run, default "release"
#   HPVM_SKIPPED_FAILS  not empty: a test that was skipped is a failure
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
failed=
for preset in $presets; do
    echo "== $preset"
    cmake --preset "$preset" -DHPVM_GUEST_KIT="$HPVM_GUEST_KIT" >/dev/null
    cmake --build --preset "$preset" -- -k 0 | tail -n 3
    ctest --preset "$preset" -j "$(nproc)" --no-tests=error --output-junit tests.xml || failed+=" $preset"
    if [ "${HPVM_SKIPPED_FAILS:-}" ] && grep -q '<skipped' "build/$preset/tests.xml"; then
        echo "skipped:$(grep -B1 '<skipped' "build/$preset/tests.xml" | grep -o 'testcase name="[^"]*"' | cut -d'"' -f2 |
            sed 's/^/ /' | tr -d '\n')" >&2
        failed+=" $preset"
    fi
done
if [ "$failed" ]; then
    [ "$presets" = release ] || echo "failed:$failed" >&2
    exit 1
fi
