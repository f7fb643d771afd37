#!/bin/sh
# Every public header compiles alone, as C99, C11 and C++11, with pedantic warnings.
# usage: public_headers.sh INCLUDE-DIR
set -e
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for header in "$1"/hpvm/*.h; do
    printf '#include <hpvm/%s>\nextern int not_empty;\n' "$(basename "$header")" > "$tmp/h.c"
    for std in c99 c11; do
        cc -std=$std -Wall -Wextra -Wpedantic -Werror -I"$1" -fsyntax-only "$tmp/h.c"
    done
    c++ -x c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -I"$1" -fsyntax-only "$tmp/h.c"
done
echo "public headers: good"
