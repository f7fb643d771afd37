#!/bin/bash
# Installs the Debian packages, builds, obtains the Linux guest, boots it and leaves you on its console.
# HPVM_GUEST_KIT=DIR takes a ready guest kit instead of building one. Other arguments go to hpvm-run.
set -euo pipefail
cd "$(dirname "$0")"
. ./guest/environment.sh
step() { printf '\033[1m==> %s\033[0m\n' "$*"; }

step "packages"
install_packages build run
step "building libhpvm"
cmake --preset release -DHPVM_BUILD_TESTS=OFF -B build/quick >/dev/null
cmake --build build/quick
step "Linux guest"
kit=$(guest_kit)
disk=$HPVM_CACHE/demo.img
mkdir -p "$HPVM_CACHE"
if [ ! -f "$disk" ] || [ "$kit/initrd.gz" -nt "$disk" ]; then
    "$kit/make-disk.sh" "$disk.new" dhcp
    mv "$disk.new" "$disk"
fi
step "booting: 2 vCPUs, 1 GB; Ctrl-B q leaves, Ctrl-B p shuts the guest down"
exec ./build/quick/tools/hpvm-run -c 2 -r 1G -a "disk:avio_stor::file:$disk" -a network:avio_lan::user: \
    --nvram "$HPVM_CACHE/demo.nvram" "$@"
