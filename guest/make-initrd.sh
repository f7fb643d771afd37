#!/bin/bash
# Makes an initial RAM disk with more in it: a second archive behind the kit's, which the kernel unpacks over it.
# usage: make-initrd.sh KIT-INITRD OUT FILE[=PATH]...
#   FILE          a file, a program or a folder; it gets into /bin, or to PATH
# Files with the extension .c are compiled with the kit's cross compiler, statically, and lose the extension.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fail() {
    echo "make-initrd.sh: $*" >&2
    exit 1
}
[ $# -ge 3 ] || { sed -n '3,6s/^# //p' "$0" >&2; exit 1; }
initrd=$1
out=$2
shift 2
[ -f "$initrd" ] || fail "$initrd: no such file"

# The compiler: the kit's unpacked one, else one in PATH, else /opt/ia64.
compiler() {
    local kit
    kit=$(dirname "$initrd")
    local found
    for found in "$kit/ia64/bin/ia64-linux-gnu-gcc" "$(command -v ia64-linux-gnu-gcc || true)" \
        /opt/ia64/bin/ia64-linux-gnu-gcc; do
        [ -x "$found" ] && { echo "$found"; return 0; }
    done
    fail "no ia64-linux-gnu-gcc: not in $kit/ia64/bin, PATH or /opt/ia64/bin"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir "$root"
for word in "$@"; do
    file=${word%%=*}
    [ -e "$file" ] || fail "$file: no such file"
    name=$(basename "$file" .c)
    path=$root/bin/$name
    [ "$file" = "$word" ] || path=$root/${word#*=}
    mkdir -p "$(dirname "$path")"
    case $file in
    *.c)
        gcc=$(compiler)
        "$gcc" -std=gnu11 -O2 -Wall -Wextra -Werror -static -pthread "$file" -o "$path" -lm
        ;;
    *)
        cp -rL "$file" "$path"
        ;;
    esac
done
# The folders' modes replace those of the first archive.
find "$root" -type d -exec chmod 755 {} +
python3 "$here/make-cpio.py" "$root" | gzip -1n >"$work/more.gz"
cat "$initrd" "$work/more.gz" >"$work/initrd"
mv "$work/initrd" "$out"
