#!/bin/bash
# Builds the guest kit from Debian's packages: cross compiler, Linux kernels, initial RAM disk, GRUB. See docs/guest.md.
#
# Steps that are done are not done again; after an interruption or an error, run it again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. ./guest/steps.sh
. ./guest/sources.sh

usage() {
    cat <<'TEXT'
Usage: guest/build.sh [options]
Makes the guest kit in $HPVM_CACHE/kit (default ~/.cache/libhpvm/kit).

  --kernels LIST   kernels to have, separated by commas (default full,lean):
                     full  every driver an Itanium server needs, 16 KB pages, HZ=250
                     lean  only what the virtual machine offers, 16 KB pages, HZ=100
                     4k    lean with pages of 4 KB
                     64k   lean with pages of 64 KB
  --redo STEP      do this step again, and what comes after it (see --list)
  --keep           keep the sources and objects (3 GB)
  --list           list the steps and whether they are done
  -h, --help       this

HPVM_JOBS limits the number of parallel jobs (default: all processors).
TEXT
}

# RECIPE STEP TITLE, in the order in which they are done
list_steps() {
    cat <<'TEXT'
sources sources downloading the sources
toolchain headers kernel headers for programs
toolchain gcc C and C++ compiler
toolchain glibc_headers headers of the C library
toolchain libgcc first libgcc
toolchain glibc C library
toolchain libraries libgcc, libatomic, libstdc++
toolchain toolchain_pack packing the cross compiler
TEXT
    local kernel
    for kernel in $1; do
        echo "linux linux_$kernel Linux, configuration $kernel"
    done
    cat <<'TEXT'
busybox busybox busybox
busybox initrd initial RAM disk
grub grub GRUB
kit kit checking the kit
TEXT
}

# Runs one step in a process of its own, see run_step.
if [ "${1:-}" = --step ]; then
    if [ "$2" != sources ]; then
        # shellcheck disable=SC1090
        . "$GUEST_FILES/$2.sh"
    fi
    set -x
    "step_$3"
    exit 0
fi

kernels="full lean"
redo=
keep=
list=
while [ $# -gt 0 ]; do
    case $1 in
    --kernels)
        [ $# -gt 1 ] || die "--kernels needs a list, for example full,lean,4k"
        kernels=${2//,/ }
        for kernel in $kernels; do
            case $kernel in
            full | lean | 4k | 64k) ;;
            *) die "--kernels: '$kernel' is none of full, lean, 4k, 64k" ;;
            esac
        done
        shift
        ;;
    --redo)
        [ $# -gt 1 ] || die "--redo needs the name of a step; --list shows them"
        redo=$2
        shift
        ;;
    --keep) keep=1 ;;
    --list) list=1 ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 1
        ;;
    esac
    shift
done

[[ $HPVM_CACHE =~ [[:space:]] ]] && die "the cache's path must not contain spaces: '$HPVM_CACHE'; set HPVM_CACHE"
case $(uname -m) in
x86_64 | aarch64) ;;
*) die "the cross compiler's recipe is for x86-64 and arm64 hosts, not for $(uname -m)" ;;
esac

steps=$(list_steps "$kernels")
if [ -n "$list" ]; then
    while read -r _ step title; do
        if [ -f "$GUEST_STAMPS/$step" ]; then done_in="done in $(duration "$(cat "$GUEST_STAMPS/$step")")"; else done_in="to do"; fi
        printf '%-16s %-36s %s\n' "$step" "$title" "$done_in"
    done <<<"$steps"
    exit 0
fi

mkdir -p "$GUEST_KIT" "$GUEST_WORK" "$GUEST_LOGS" "$GUEST_STAMPS"
exec 9>"$GUEST_WORK/lock"
if ! flock -n 9; then
    say "another guest/build.sh is at work in $GUEST_WORK; waiting for it"
    flock 9
fi

if [ -n "$redo" ]; then
    grep -q "^[a-z]* $redo " <<<"$steps" || die "--redo: there is no step '$redo'; --list shows them"
    # A step's objects, if it keeps any, are in the folder with its name.
    awk -v from="$redo" '$2 == from { on = 1 } on { print $2 }' <<<"$steps" | while read -r step; do
        rm -rf "${GUEST_STAMPS:?}/$step" "${GUEST_WORK:?}/$step"
    done
fi

missing=
while read -r _ step _; do
    [ -f "$GUEST_STAMPS/$step" ] || missing+=" $step"
done <<<"$steps"
if [ -z "$missing" ] && [ -f "$GUEST_KIT/complete" ]; then
    say "the guest kit is complete: $GUEST_KIT"
    exit 0
fi
rm -f "$GUEST_KIT/complete" "$GUEST_STAMPS/kit"

say "guest kit in $GUEST_KIT, $JOBS jobs; all of it takes the better part of an hour on two processors; logs in $GUEST_LOGS"
free=$(df -Pk "$GUEST_WORK" | awk 'NR == 2 { print int($4 / 1048576) }')
[ "$free" -ge 6 ] || die "$GUEST_WORK needs 6 GB of free space, there are $free"
install_guest_packages

STEP_COUNT=$(wc -l <<<"$steps")
STEP_NUMBER=0
while read -r recipe step title <&3; do
    run_step "$recipe" "$step" "$title"
done 3<<<"$steps"

if [ -z "$keep" ]; then
    # Downloads, stamps and logs stay: another kernel needs no network.
    find "$GUEST_WORK" -mindepth 1 -maxdepth 1 -type d \
        ! -name downloads ! -name stamps ! -name logs ! -name apt -exec rm -rf {} +
fi
say "the guest kit is complete after $(duration "$SECONDS"): $GUEST_KIT"
