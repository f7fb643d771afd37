# The sources that the recipe builds.
#
# The sources come by apt from the Debian mirror that this computer is set up with, through a configuration of
# our own in the cache: the list of sources, the indexes and the downloads stay there, and nothing of the system's
# apt set-up changes. apt checks the signature of the archive's index and the checksum of each file against it.

GUEST_RELEASE=bookworm
BINARY_SOURCES="gcc-12-source linux-source-6.1 glibc-source"
DEBIAN_SOURCES="busybox grub2"

APT_FOLDER=$GUEST_WORK/apt

install_guest_packages() {
    local log=$GUEST_LOGS/packages.log
    # sudo asks for the password on the terminal, not here.
    install_packages guest >"$log" 2>&1 </dev/null || die "installing packages failed: $(last_error "$log"); see $log"
}

private_apt() {
    local command=$1
    shift
    local sandbox=()
    # The user _apt cannot reach a cache inside root's home.
    [ "$(id -u)" = 0 ] && sandbox=(-o APT::Sandbox::User=root)
    "$command" -q -o Dir::Etc::SourceList="$APT_FOLDER/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$APT_FOLDER/lists" -o Dir::Cache="$APT_FOLDER/cache" \
        -o APT::Update::Post-Invoke::= -o Acquire::Retries=3 "${sandbox[@]}" "$@"
}

# Prints "URI release" of the archives with this release that the system's apt knows. HPVM_DEBIAN_MIRROR
# and HPVM_DEBIAN_SECURITY_MIRROR are for a system that has another release.
archives() {
    if [ -n "${HPVM_DEBIAN_MIRROR:-}" ]; then
        echo "$HPVM_DEBIAN_MIRROR $GUEST_RELEASE"
        [ -n "${HPVM_DEBIAN_SECURITY_MIRROR:-}" ] && echo "$HPVM_DEBIAN_SECURITY_MIRROR $GUEST_RELEASE-security"
        return 0
    fi
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(CREATED_BY)' |
        awk -v release="$GUEST_RELEASE" '$3 == "main" && $4 == "Packages" && index($2, release) == 1 &&
            $2 !~ /backports/ { print $1, $2 }' | sort -u
}

step_sources() {
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg found
    found=$(archives)
    if [ -z "$found" ]; then
        echo "error: apt of this computer knows no Debian $GUEST_RELEASE archive; set HPVM_DEBIAN_MIRROR to the URI of one"
        return 1
    fi
    mkdir -p "$APT_FOLDER/lists/partial" "$APT_FOLDER/cache/archives/partial" "$GUEST_DOWNLOADS"
    local option=
    [ -f "$keyring" ] && option="[signed-by=$keyring] "
    local uri release
    while read -r uri release; do
        echo "deb $option$uri $release main"
        echo "deb-src $option$uri $release main"
    done <<<"$found" >"$APT_FOLDER/sources.list"
    private_apt apt-get update
    cd "$GUEST_DOWNLOADS"
    # An earlier version's files would be in the way of the wildcards below.
    rm -f -- *.deb *.dsc *.tar.* *.diff.*
    # shellcheck disable=SC2086
    private_apt apt-get download $BINARY_SOURCES
    # shellcheck disable=SC2086
    private_apt apt-get source --download-only $DEBIAN_SOURCES
    ls -l
    local package
    for package in $BINARY_SOURCES; do
        ls "$package"_*.deb
    done
    for package in $DEBIAN_SOURCES; do
        ls "$package"_*.dsc
    done
}

# unpack_packaged PACKAGE TARBALL FOLDER: unpacks a tarball out of a downloaded package; the tarball's top folder
# becomes FOLDER. The rest of the package is left in FOLDER.package.
unpack_packaged() {
    unpack_once "$3.package" dpkg-deb -x "$(echo "$GUEST_DOWNLOADS/$1"_*.deb)" "$3.package.part"
    unpack_once "$3" unpack_tarball "$3.package" "$2" "$3.part"
}

unpack_tarball() {
    local tarball
    tarball=$(find "$1" -name "$2" | head -n 1)
    [ -n "$tarball" ] || { echo "error: no $2 in $1"; return 1; }
    tar -xf "$tarball" -C "$3" --strip-components=1
}

# unpack_debian PACKAGE FOLDER: unpacks a Debian source package with the distribution's patches. The signature
# that counts is the archive's, which apt has checked already; here dpkg-source compares the checksums.
unpack_debian() {
    unpack_once "$2" unpack_dsc "$1" "$2.part"
}

unpack_dsc() {
    rmdir "$2"
    dpkg-source --no-check --no-copy -x "$(echo "$GUEST_DOWNLOADS/$1"_*.dsc)" "$2"
}
