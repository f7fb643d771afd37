#!/bin/sh
# The generator must refuse bad instruction rows, each with its own message, and accept the tree's.
# usage: test_isagen.sh C_COMPILER LIB_FOLDER
compiler=$1 lib=$2
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/ia64/isa"
failures=0

# generate NAME: builds the generator with $folder's rows in front of the tree's and runs it.
generate() {
    "$compiler" -std=gnu11 -D_GNU_SOURCE -I"$folder" -I"$lib" "$lib/ia64/isa/isagen.c" -o "$folder/isagen" \
        2>"$folder/errors" && "$folder/isagen" "$folder/tables.c" 2>"$folder/errors"
}

# refuses WHAT MESSAGE: adds the row on standard input to unit B and expects failure with MESSAGE.
refuses() {
    { cat "$lib/ia64/isa/insn_b.def"; cat; } >"$folder/ia64/isa/insn_b.def"
    if generate; then
        echo "$1: accepted"
        failures=1
    elif ! grep -q "$2" "$folder/errors"; then
        echo "$1: other message:"
        cat "$folder/errors"
        failures=1
    fi
}

if ! generate; then
    echo "the tree's rows: refused"
    cat "$folder/errors"
    failures=1
fi
refuses "short pattern" "pattern has 40 bits" <<'ROW'
INSN(bad, B8, "bad", "1111_xxxx_000010_xxxxxxxxxxxxxxxxxxxx_......", F_NONE)
ROW
refuses "wrong character" "'2' in the pattern" <<'ROW'
INSN(bad, B8, "bad", "1111_xxxx_000012_xxxxxxxxxxxxxxxxxxxxx_......", F_NONE)
ROW
refuses "free major opcode" "major opcode" <<'ROW'
INSN(bad, B8, "bad", "111._xxxx_000010_xxxxxxxxxxxxxxxxxxxxx_......", F_NONE)
ROW
refuses "overlapping rows" "cover and bad of unit B overlap" <<'ROW'
INSN(bad, B8, "bad", "0000_1xxx_0000.0_xxxxxxxxxxxxxxxxxxxxx_......", F_NONE)
ROW
refuses "id used twice" "cover" <<'ROW'
INSN(cover, B8, "bad", "1111_xxxx_000010_xxxxxxxxxxxxxxxxxxxxx_......", F_NONE)
ROW
# An overlap of units A and I is one too; A and B do not meet.
{ cat "$lib/ia64/isa/insn_a.def"
  echo 'INSN(bad, I19, "bad", "0000_._000_000000_x_...................._......", F_NONE)'; } >"$folder/ia64/isa/insn_a.def"
rm "$folder/ia64/isa/insn_b.def"
if generate || ! grep -q "bad and break_i of unit I overlap" "$folder/errors"; then
    echo "overlap of units A and I: not found"
    failures=1
fi
exit $failures
