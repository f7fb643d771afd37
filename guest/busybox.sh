# busybox, statically linked, and the initial RAM disk with it: init, shell, DHCP client, power button.

BUSYBOX_SOURCE=$GUEST_WORK/busybox-source
BUSYBOX_ROOT=$GUEST_WORK/busybox

step_busybox() {
    unpack_debian busybox "$BUSYBOX_SOURCE"
    cd "$BUSYBOX_SOURCE"
    make ARCH=ia64 CROSS_COMPILE=$TARGET- defconfig
    # `tc` needs kernel headers of another age.
    sed -i -e 's/^# CONFIG_STATIC is not set/CONFIG_STATIC=y/' -e 's/^CONFIG_TC=y/# CONFIG_TC is not set/' .config
    # Answers for what the two changes make visible: the defaults.
    yes '' | make ARCH=ia64 CROSS_COMPILE=$TARGET- oldconfig >oldconfig.log || true
    grep -qx CONFIG_STATIC=y .config
    fresh "$BUSYBOX_ROOT"
    make ARCH=ia64 CROSS_COMPILE=$TARGET- SKIP_STRIP=n -j"$JOBS" busybox
    make ARCH=ia64 CROSS_COMPILE=$TARGET- CONFIG_PREFIX="$BUSYBOX_ROOT" install
    file "$BUSYBOX_ROOT/bin/busybox" | grep 'IA-64.*statically linked'
}

step_initrd() {
    local root=$GUEST_WORK/initrd
    fresh "$root"
    cp -a "$BUSYBOX_ROOT/." "$root"
    rm -f "$root/linuxrc"
    ln -s sbin/init "$root/init"
    cd "$root"
    mkdir -p dev etc/acpi/PWRF lib mnt proc root run sys tmp usr/share/udhcpc var
    ln -s ../run var/run
    echo 'root::0:0:root:/root:/bin/sh' >etc/passwd
    echo 'root:x:0:' >etc/group
    cp "$GUEST_FILES/inittab" etc/inittab
    install -m 755 "$GUEST_FILES/rc" etc/rc
    # The name that busybox's acpid gives the power button's event.
    install -m 755 "$GUEST_FILES/power-button" etc/acpi/PWRF/00000080
    install -m 755 "$GUEST_FILES/udhcpc" usr/share/udhcpc/default.script
    # One program that is not static, with the loader and the libraries it needs.
    $TARGET-gcc -O2 -Wall -Werror "$GUEST_FILES/hello-dynamic.c" -o bin/hello-dynamic -lm
    local library
    for library in ld-linux-ia64.so.2 libc.so.6.1 libm.so.6.1; do
        cp -L "$SYSROOT/lib/$library" lib/
    done
    $TARGET-strip bin/hello-dynamic
    python3 "$GUEST_FILES/make-cpio.py" "$root" | gzip -9n >"$GUEST_KIT/initrd.gz.part"
    mv "$GUEST_KIT/initrd.gz.part" "$GUEST_KIT/initrd.gz"
}
