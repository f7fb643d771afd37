#!/bin/bash
# Makes a disk image that an Itanium boots: GPT, one FAT partition for EFI with GRUB, a kernel and a RAM disk.
# usage: make-disk.sh IMAGE [kernel argument...]
# In the environment: KERNEL and INITRD, other files than the kit's; SIZE, the image's size in MiB;
# KIT, the folder of the kit if this script is not in it. Needs parted and mtools.
set -euo pipefail
fail() {
    echo "make-disk.sh: $*" >&2
    exit 1
}
[ $# -ge 1 ] || { sed -n '3,5s/^# //p' "$0" >&2; exit 1; }
image=$1
shift
kit=${KIT:-$(dirname "$0")}
PATH=$PATH:/usr/sbin:/sbin

# The full kernel has nothing between "ia64" and "vmlinux"; the newest one if there are several.
find_kernel() {
    find "$kit" -maxdepth 1 -name 'linux-*-ia64-vmlinux.gz' | sort -V | tail -n 1
}
kernel=${KERNEL:-$(find_kernel)}
initrd=${INITRD:-$kit/initrd.gz}
loader=$kit/bootia64.efi
for file in "$kernel" "$initrd" "$loader"; do
    [ -f "$file" ] || fail "'$file': no such file"
done
for program in parted mformat; do
    command -v "$program" >/dev/null || fail "$program is missing: install the packages parted and mtools"
done

bytes=$(($(stat -Lc %s "$kernel") + $(stat -Lc %s "$initrd") + $(stat -Lc %s "$loader")))
needed=$((bytes / 1048576 + 8))
size=${SIZE:-$((needed > 64 ? needed : 64))}
[ "$size" -ge "$needed" ] || fail "SIZE=$size is too small: the files need $needed MiB"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
    echo "set timeout=0"
    echo "linux /boot/vmlinuz console=ttyS0,115200 $*"
    echo "initrd /boot/initrd.gz"
    echo "boot"
} >"$work/grub.cfg"

# The partition starts at 1 MiB; the last MiB has the second copy of the partition table.
rm -f "$image"
truncate -s "${size}M" "$image"
# Without udev it complains about that, and works all the same.
parted -s "$image" unit MiB mklabel gpt mkpart ESP fat16 1 $((size - 1)) set 1 esp on >"$work/log" 2>&1 ||
    fail "parted: $(tail -n 1 "$work/log")"
export MTOOLS_SKIP_CHECK=1
partition=$image@@1M
# mformat picks FAT16 or FAT32 by the size.
mformat -i "$partition" -T $(((size - 2) * 2048)) -h 16 -s 32 -H 2048 -v ESP ::
mmd -i "$partition" ::/EFI ::/EFI/BOOT ::/boot ::/boot/grub
mcopy -i "$partition" "$loader" ::/EFI/BOOT/BOOTIA64.EFI
mcopy -i "$partition" "$work/grub.cfg" ::/boot/grub/grub.cfg
mcopy -i "$partition" "$kernel" ::/boot/vmlinuz
mcopy -i "$partition" "$initrd" ::/boot/initrd.gz
