# Shell functions that quickstart.sh, test.sh and guest/build.sh share: packages, caches, the guest kit.
# Source it from the top of the tree.

HPVM_CACHE=${HPVM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/libhpvm}

BUILD_PACKAGES="build-essential cmake ninja-build pkg-config libslirp-dev libuv1-dev libprotobuf-c-dev protobuf-c-compiler libjansson-dev libseccomp-dev"
RUN_PACKAGES="parted mtools"
TEST_PACKAGES="clang-format libcunit1-dev libmpfr-dev libgmp-dev binutils-ia64-linux-gnu libmpc3 python3 strace gdb-multiarch acpica-tools libzydis-dev dosfstools xorriso xz-utils gdisk"
# gcc's own tests (tests/torture).
TORTURE_PACKAGES="gcc-12-source"
# What guest/build.sh builds with.
GUEST_PACKAGES="build-essential binutils-ia64-linux-gnu dpkg-dev xz-utils gzip bzip2 patch file bc bison flex gawk rsync python3 perl
 pkg-config libgmp-dev libmpfr-dev libmpc-dev zlib1g-dev autoconf automake autopoint gettext libtool-bin m4 parted mtools"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages build|test|run|torture|guest ...: installs those of the lists that are missing.
install_packages() {
    local list= missing= package
    for list in "$@"; do
        case $list in
        build) missing+=" $BUILD_PACKAGES" ;;
        run) missing+=" $RUN_PACKAGES" ;;
        test) missing+=" $RUN_PACKAGES $TEST_PACKAGES" ;;
        torture) missing+=" $TORTURE_PACKAGES" ;;
        guest) missing+=" $GUEST_PACKAGES" ;;
        esac
    done
    local wanted=
    for package in $missing; do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' || wanted+=" $package"
    done
    [ -z "$wanted" ] && return 0
    echo "installing:$wanted" >&2
    as_root apt-get update -qq >&2
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends $wanted >&2
}

# Prints the folder of the guest kit: HPVM_GUEST_KIT if it is set, else the cached one, which is built if need be.
guest_kit() {
    if [ -n "${HPVM_GUEST_KIT:-}" ]; then
        if [ ! -f "$HPVM_GUEST_KIT/initrd.gz" ]; then
            echo "HPVM_GUEST_KIT=$HPVM_GUEST_KIT: no initrd.gz there; it must be a folder with a guest kit" >&2
            return 1
        fi
        echo "$HPVM_GUEST_KIT"
        return 0
    fi
    if [ ! -f "$HPVM_CACHE/kit/complete" ]; then
        ./guest/build.sh >&2 || return 1
    fi
    echo "$HPVM_CACHE/kit"
}
