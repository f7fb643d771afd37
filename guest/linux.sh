# The Linux kernels. guest/linux.config is a complete configuration with the drivers of many Itanium servers;
# guest/linux-lean.config lists what the virtual machine offers, everything else is off.

LINUX_SOURCE=$GUEST_WORK/linux-source

unpack_linux() {
    unpack_packaged linux-source-6.1 'linux-source-6.1.tar.*' "$LINUX_SOURCE"
    # The unpacked package is only needed for the tarball inside it.
    rm -rf "$LINUX_SOURCE.package"
}

# build_linux VARIANT
build_linux() {
    local variant=$1 build=$GUEST_WORK/linux_$1 suffix=-$1 version
    [ "$variant" = full ] && suffix=
    unpack_linux
    fresh "$build"
    # Nothing of the computer it was built on.
    export KBUILD_BUILD_TIMESTAMP='2026-11-20 00:00:00' KBUILD_BUILD_USER=guest KBUILD_BUILD_HOST=libhpvm
    local make=(make -C "$LINUX_SOURCE" O="$build" ARCH=ia64 CROSS_COMPILE=$TARGET-)
    if [ "$variant" = full ]; then
        cp "$GUEST_FILES/linux.config" "$build/.config"
        "${make[@]}" olddefconfig
    else
        cp "$GUEST_FILES/linux-lean.config" "$build/wanted.config"
        case $variant in
        4k) sed -i 's/^CONFIG_IA64_PAGE_SIZE_16KB=y/CONFIG_IA64_PAGE_SIZE_4KB=y/' "$build/wanted.config" ;;
        64k) sed -i 's/^CONFIG_IA64_PAGE_SIZE_16KB=y/CONFIG_IA64_PAGE_SIZE_64KB=y/' "$build/wanted.config" ;;
        esac
        "${make[@]}" KCONFIG_ALLCONFIG="$build/wanted.config" allnoconfig
        # An option that another kernel version has under another name must not get lost quietly.
        if grep '=' "$build/wanted.config" | grep -vxFf "$build/.config"; then
            echo "error: the lines above of guest/linux-lean.config did not get into the configuration"
            return 1
        fi
    fi
    "${make[@]}" -j"$JOBS" vmlinux.gz
    version=$("${make[@]}" -s kernelrelease)
    rm -f "$GUEST_KIT"/linux-*-ia64$suffix-vmlinux.gz "$GUEST_KIT"/linux-*-ia64$suffix.config
    cp "$build/vmlinux.gz" "$GUEST_KIT/linux-$version-ia64$suffix-vmlinux.gz"
    cp "$build/.config" "$GUEST_KIT/linux-$version-ia64$suffix.config"
    rm -rf "$build"
}

step_linux_full() {
    build_linux full
}

step_linux_lean() {
    build_linux lean
}

step_linux_4k() {
    build_linux 4k
}

step_linux_64k() {
    build_linux 64k
}
