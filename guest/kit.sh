# Last step: what the kit has beside the results, and whether the results are what they should be.

# is_format FILE TEXT: whether `file` says so
is_format() {
    local found
    found=$(file -bL "$1")
    case $found in
    *"$2"*) ;;
    *)
        echo "error: $1 is not $2 but $found"
        return 1
        ;;
    esac
}

check_kernel() {
    gzip -t "$1"
    gzip -dc "$1" >"$2/vmlinux"
    is_format "$2/vmlinux" 'IA-64'
}

# Programs in C and C++, static and dynamic, have to link. Whether they run, the tests in the virtual machine say.
check_toolchain() {
    local folder=$1
    cat >"$folder/thrower.cc" <<'TEXT'
#include <iostream>
#include <stdexcept>
#include <thread>
int main()
{
    int result = 1;
    std::thread thread([&] {
        try {
            throw std::runtime_error("thrown");
        } catch (const std::exception &error) {
            std::cout << error.what() << std::endl;
            result = 0;
        }
    });
    thread.join();
    return result;
}
TEXT
    $TARGET-g++ -O2 -Wall -Werror -pthread "$folder/thrower.cc" -o "$folder/thrower"
    is_format "$folder/thrower" 'IA-64, version 1 (SYSV), dynamically linked'
    $TARGET-g++ -O2 -static -pthread "$folder/thrower.cc" -o "$folder/thrower-static"
    is_format "$folder/thrower-static" 'statically linked'
    local program
    for program in "$GUEST_FILES"/tests/*.c; do
        $TARGET-gcc -std=gnu11 -O2 -Wall -Wextra -Werror -static -pthread "$program" -o "$folder/program" -lm
        is_format "$folder/program" 'IA-64'
    done
    # The sysroot in use has to be the kit's own, not one under the prefix.
    [ "$(realpath "$($TARGET-gcc -print-sysroot)")" = "$(realpath "$SYSROOT")" ]
}

step_kit() {
    local work=$GUEST_WORK/check kernel
    fresh "$work"
    check_toolchain "$work"
    for kernel in "$GUEST_KIT"/linux-*-vmlinux.gz; do
        check_kernel "$kernel" "$work"
    done
    xz -t "$GUEST_KIT/toolchain-ia64.tar.xz"
    gzip -t "$GUEST_KIT/initrd.gz"
    # PE32+ for machine 0x0200
    is_format "$GUEST_KIT/bootia64.efi" 'PE32+'
    is_format "$GUEST_KIT/bootia64.efi" 'Intel Itanium'
    local file
    for file in make-disk.sh make-initrd.sh make-cpio.py; do
        install -m 755 "$GUEST_FILES/$file" "$GUEST_KIT/$file"
    done
    install -m 644 "$GUEST_FILES/README.md" "$GUEST_KIT/README.md"
    KIT=$GUEST_KIT "$GUEST_KIT/make-disk.sh" "$work/disk.img"
    parted -s "$work/disk.img" print 2>&1 | grep ESP
    rm -rf "$work"
    (cd "$GUEST_DOWNLOADS" && ls -- *.deb *.dsc) >"$GUEST_KIT/complete.part"
    mv "$GUEST_KIT/complete.part" "$GUEST_KIT/complete"
}
