# GRUB for ia64-efi: one file with the modules that a boot from disk, DVD or network disk image needs.

GRUB_SOURCE=$GUEST_WORK/grub-source
GRUB_MODULES="part_gpt part_msdos fat ext2 iso9660 normal configfile search search_fs_file search_fs_uuid search_label
 linux chain gzio serial terminal echo test ls cat sleep reboot halt regexp minicmd date datetime
 lsefi lsefimmap lsefisystab lsacpi acpi loadenv probe boot memdisk tar hexdump"

step_grub() {
    unpack_debian grub2 "$GRUB_SOURCE"
    cd "$GRUB_SOURCE"
    PYTHON=python3 ./autogen.sh
    ./configure --target=$TARGET --with-platform=efi --disable-werror --disable-nls --disable-grub-mkfont \
        --disable-grub-mount --disable-device-mapper --disable-liblzma --disable-libzfs \
        HELP2MAN=true MAKEINFO=true
    make -j"$JOBS" HELP2MAN=true MAKEINFO=true
    cat >early.cfg <<'TEXT'
search --no-floppy --file --set=root /boot/vmlinuz
set prefix=($root)/boot/grub
configfile $prefix/grub.cfg
TEXT
    local module modules=()
    for module in $GRUB_MODULES; do
        # A module that this platform does not have is no reason to fail, except those that a boot needs.
        if [ -f "grub-core/$module.mod" ]; then
            modules+=("$module")
        else
            echo "there is no module $module"
            case $module in part_gpt | fat | normal | configfile | search_fs_file | linux | serial) return 1 ;; esac
        fi
    done
    ./grub-mkimage -O ia64-efi -d grub-core -p /boot/grub -c early.cfg -o "$GUEST_KIT/bootia64.efi.part" "${modules[@]}"
    mv "$GUEST_KIT/bootia64.efi.part" "$GUEST_KIT/bootia64.efi"
}
