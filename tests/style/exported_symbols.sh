#!/bin/sh
# libhpvm.so exports exactly the functions that the public headers declare.
# usage: exported_symbols.sh LIBRARY INCLUDE-DIR
set -e
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
nm -D --defined-only "$1" | awk '$2 == "T" { sub(/@.*/, "", $3); print $3 }' | sort > "$tmp/exported"
cat "$2"/hpvm/*.h | tr '\n' ' ' | grep -o 'HPVM_API [^;(]*(' | grep -o 'hpvm_[a-z0-9_]*($' | tr -d '(' | sort > "$tmp/declared"
test -s "$tmp/declared"
diff "$tmp/declared" "$tmp/exported" && echo "exported symbols: $(wc -l < "$tmp/exported"), all declared"
