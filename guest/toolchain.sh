# The cross compiler: gcc and g++ 12.2 with libgcc, libatomic, libstdc++ and a glibc 2.36 sysroot.
#
# gcc is built once. Its own libraries need a C library and the C library needs libgcc; the circle is opened by
# installing glibc's headers and start files first, with a libc.so of empty functions for libgcc_s.so to be linked to, and by
# building libgcc a second time when the real one is there.

GCC_SOURCE=$GUEST_WORK/gcc-source
GCC_BUILD=$GUEST_WORK/gcc
GLIBC_SOURCE=$GUEST_WORK/glibc-source
GLIBC_BUILD=$GUEST_WORK/glibc
LIBC_SONAME=libc.so.6.1

unpack_gcc() {
    unpack_once "$GCC_SOURCE.package" dpkg-deb -x "$(echo "$GUEST_DOWNLOADS"/gcc-12-source_*.deb)" "$GCC_SOURCE.package.part"
    unpack_once "$GCC_SOURCE" unpack_and_patch_gcc
}

unpack_and_patch_gcc() {
    unpack_tarball "$GCC_SOURCE.package" 'gcc-12*.tar.*' "$GCC_SOURCE.part"
    # Debian's tarball is without the manuals; the packaged patch removes them from the makefiles.
    patch -d "$GCC_SOURCE.part" -p2 -i "$(find "$GCC_SOURCE.package" -name gcc-gfdl-build.diff)"
}

# The kernel's header files for programs.
step_headers() {
    # shellcheck source=guest/linux.sh
    . "$GUEST_FILES/linux.sh"
    unpack_linux
    fresh "$TOOLS"
    mkdir -p "$STAGE${PREFIX%/*}" "$SYSROOT/usr"
    ln -sfn "$TOOLS" "$STAGE$PREFIX"
    make -C "$LINUX_SOURCE" O="$GUEST_WORK/linux-headers" ARCH=ia64 headers_install INSTALL_HDR_PATH="$SYSROOT/usr"
    rm -rf "$GUEST_WORK/linux-headers"
}

step_gcc() {
    unpack_gcc
    # The longest step: what an interrupted run has compiled is used.
    if [ ! -f "$GCC_BUILD/configured" ]; then
        fresh "$GCC_BUILD"
        cd "$GCC_BUILD"
        configure_gcc
        touch configured
    fi
    cd "$GCC_BUILD"
    # There is no <limits.h> in the sysroot yet that gcc's own one could be found to lead to.
    make -j"$JOBS" LIMITS_H_TEST=true all-gcc
    make LIMITS_H_TEST=true DESTDIR="$STAGE" install-gcc
}

# configure_gcc: in the current, empty folder
configure_gcc() {
    CFLAGS=-O2 CXXFLAGS=-O2 CFLAGS_FOR_TARGET=-O2 CXXFLAGS_FOR_TARGET=-O2 MAKEINFO=missing \
        "$GCC_SOURCE/configure" --target=$TARGET --prefix=$PREFIX \
        --with-sysroot=$PREFIX/sysroot --with-build-sysroot="$SYSROOT" --with-glibc-version=2.36 \
        --with-as=/usr/bin/$TARGET-as --with-ld=/usr/bin/$TARGET-ld \
        --enable-languages=c,c++ --enable-shared --enable-threads=posix --enable-checking=release \
        --enable-__cxa_atexit --with-system-zlib \
        --disable-multilib --disable-nls --disable-bootstrap --disable-lto --disable-plugin --disable-analyzer \
        --disable-libssp --disable-libgomp --disable-libquadmath --disable-libitm --disable-libvtv \
        --disable-libsanitizer --disable-libstdcxx-pch --disable-decimal-float
}

# configure_glibc: in the current, empty folder
configure_glibc() {
    CC=$TOOLS/bin/$TARGET-gcc CXX='' BUILD_CC=gcc \
        "$GLIBC_SOURCE/configure" --host=$TARGET --build="$(gcc -dumpmachine)" --prefix=/usr \
        --with-headers="$SYSROOT/usr/include" --disable-werror --disable-nscd --disable-build-nscd \
        --disable-timezone-tools --without-selinux --without-gd libc_cv_slibdir=/lib
}

step_glibc_headers() {
    unpack_packaged glibc-source 'glibc-2.*.tar.*' "$GLIBC_SOURCE"
    fresh "$GLIBC_BUILD"
    cd "$GLIBC_BUILD"
    configure_glibc
    make CXX= install-bootstrap-headers=yes install_root="$SYSROOT" install-headers
    mkdir -p "$SYSROOT/usr/include/gnu" "$SYSROOT/usr/lib" "$SYSROOT/lib"
    touch "$SYSROOT/usr/include/gnu/stubs.h"
    make CXX= -j"$JOBS" csu/subdir_lib
    cp csu/crt1.o csu/crti.o csu/crtn.o "$SYSROOT/usr/lib"
    # libunwind.so and libgcc_s.so are linked with -z defs: the names that they take from the C library must be there.
    printf 'void %s(void) {}\n' abort calloc dl_iterate_phdr free malloc memcpy memset realloc strlen |
        $TARGET-gcc -fno-builtin -fPIC -nostdlib -nostartfiles -shared -Wl,-soname,$LIBC_SONAME -x c - \
            -o "$SYSROOT/usr/lib/libc.so"
}

step_libgcc() {
    cd "$GCC_BUILD"
    make -j"$JOBS" all-target-libgcc
    make DESTDIR="$STAGE" install-target-libgcc
    rm -f "$SYSROOT/usr/lib/libc.so"
}

step_glibc() {
    # Configured anew: now there is a compiler that links.
    fresh "$GLIBC_BUILD"
    cd "$GLIBC_BUILD"
    configure_glibc
    make CXX= -j"$JOBS"
    make CXX= install_root="$SYSROOT" install
    # The linker script of -lc says what objdump calls the format of the first object; ld wants the name below.
    sed -i 's/^OUTPUT_FORMAT.*/OUTPUT_FORMAT(elf64-ia64-little)/' "$SYSROOT/usr/lib/libc.so"
    rm -rf "$GLIBC_BUILD"
}

step_libraries() {
    cd "$GCC_BUILD"
    # The first libgcc_s.so was linked without the C library's symbol versions.
    rm -rf $TARGET/libgcc
    make -j"$JOBS" all-target-libgcc
    make DESTDIR="$STAGE" install-target-libgcc
    make -j"$JOBS" all-target-libatomic all-target-libstdc++-v3
    make DESTDIR="$STAGE" install-target-libatomic install-target-libstdc++-v3
}

step_toolchain_pack() {
    cd "$TOOLS"
    rm -rf share/info share/man share/locale sysroot/usr/share sysroot/var sysroot/usr/libexec/getconf
    # The linker takes a .la file's word for a path that is only right under the prefix.
    find . -name '*.la' -delete
    local file
    find bin libexec -type f -perm -u+x | while read -r file; do
        if file -b "$file" | grep -q '^ELF.*x86-64\|^ELF.*aarch64'; then strip --strip-unneeded "$file"; fi
    done
    find lib/gcc $TARGET/lib sysroot -name '*.a' -o -name '*.so*' -type f -o -name '*.o' | while read -r file; do
        if file -b "$file" | grep -q 'ELF\|ar archive'; then $TARGET-strip --strip-debug "$file"; fi
    done
    tar -C "$GUEST_KIT" --owner=0 --group=0 --sort=name -cf - ia64 | xz -T"$JOBS" -6 >"$GUEST_KIT/toolchain-ia64.tar.xz.part"
    mv "$GUEST_KIT/toolchain-ia64.tar.xz.part" "$GUEST_KIT/toolchain-ia64.tar.xz"
}
