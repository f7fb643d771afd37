#!/bin/sh
# Every C file is formatted as .clang-format says. usage: format.sh SOURCE-DIR
set -e
cd "$1"
find lib include tools tests examples guest -name '*.[ch]' ! -path '*/build/*' -print0 |
    xargs -0 clang-format --dry-run -Werror && echo "format: good"
