#!/bin/bash
# Installs the Debian packages, builds, obtains the Linux guest, boots it and leaves you on its console.
# HPVM_GUEST_KIT=DIR takes a ready guest kit instead of building one. Other arguments go to hpvmcreate.
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
step "guest demo: 2 vCPUs, 1 GB, network"
PATH=$PWD/build/quick/tools:$PATH
if hpvmstatus -P demo -M >/dev/null 2>&1; then
    echo "guest demo exists already; hpvmremove -P demo makes room for a new one"
else
    hpvmcreate -P demo -O linux -c 2 -r 1G -B manual -a "disk:avio_stor::file:$disk" -a network:avio_lan::user: "$@"
fi
case $(hpvmstatus -P demo -M | cut -d: -f11) in
On) ;;
*) hpvmstart -P demo ;;
esac
step "console: Ctrl-B leaves it; hpvmconsole -P demo comes back, hpvmstop -P demo shuts the guest down"
echo "the commands are in $PWD/build/quick/tools"
exec hpvmconsole -P demo -c co
