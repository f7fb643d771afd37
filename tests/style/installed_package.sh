#!/bin/sh
# An installed libhpvm can be used by another project: pkg-config finds it, a program compiles, links and runs.
# usage: installed_package.sh BUILD-DIR SOURCE-DIR
set -e
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cmake --install "$1" --prefix "$tmp/root" > "$tmp/log" 2>&1 || { cat "$tmp/log"; exit 1; }
for file in bin/hpvm-run bin/hpvm-dis include/hpvm/hpvm.h; do
    test -e "$tmp/root/$file" || { echo "$file was not installed"; exit 1; }
done
PKG_CONFIG_PATH=$(dirname "$(find "$tmp/root" -name hpvm.pc)")
export PKG_CONFIG_PATH
# hpvm.pc names the prefix of the configuration; the test's prefix stands in for it.
flags=$(pkg-config --define-variable=prefix="$tmp/root" --cflags --libs hpvm)
# shellcheck disable=SC2086
cc ${CFLAGS_FOR_TEST:-} -o "$tmp/hello" "$2/examples/hello_vm.c" -I"$2/examples" $flags
LD_LIBRARY_PATH=$(dirname "$(find "$tmp/root" -name libhpvm.so)") "$tmp/hello" | grep -q '= 5050'
echo "installed package: good"
