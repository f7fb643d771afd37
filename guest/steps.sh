# Shared by guest/build.sh and the recipes: folders, packages, one step after the other with stamp and log.
# Source it from the top of the tree.

. ./guest/environment.sh
case $HPVM_CACHE in
/*) ;;
*) HPVM_CACHE=$PWD/$HPVM_CACHE ;;
esac
export HPVM_CACHE

GUEST_KIT=$HPVM_CACHE/kit            # what the recipe is for
GUEST_WORK=$HPVM_CACHE/guest-build   # sources, objects, stamps, logs; may be deleted at any time
GUEST_DOWNLOADS=$GUEST_WORK/downloads
GUEST_LOGS=$GUEST_WORK/logs
GUEST_STAMPS=$GUEST_WORK/stamps
GUEST_FILES=$PWD/guest

TARGET=ia64-linux-gnu
# The compiler is configured for this prefix, but finds its own parts wherever it lies: it is installed to the
# kit by way of DESTDIR=$STAGE, where the prefix is a link to $TOOLS.
PREFIX=/opt/ia64
STAGE=$GUEST_WORK/stage
TOOLS=$GUEST_KIT/ia64
SYSROOT=$TOOLS/sysroot
JOBS=${HPVM_JOBS:-$(nproc)}

export LC_ALL=C
export PATH="$TOOLS/bin:$PATH:/usr/sbin:/sbin"
# Flags of the user's own environment are for the user's own programs.
unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CC CXX MAKEFLAGS ARCH CROSS_COMPILE KBUILD_OUTPUT 2>/dev/null || true

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "guest/build.sh: $*"
    exit 1
}

duration() {
    local seconds=$1
    if [ "$seconds" -ge 60 ]; then
        printf '%d min %02d s' $((seconds / 60)) $((seconds % 60))
    else
        printf '%d s' "$seconds"
    fi
}

# run_step RECIPE STEP TITLE: runs the function step_STEP of guest/RECIPE.sh unless its stamp is there.
# The number of this step and of all of them are in STEP_NUMBER and STEP_COUNT.
run_step() {
    local recipe=$1 step=$2 title=$3 log=$GUEST_LOGS/$2.log stamp=$GUEST_STAMPS/$2 start=$SECONDS
    STEP_NUMBER=$((STEP_NUMBER + 1))
    local head
    head=$(printf '[%2d/%d] %s' "$STEP_NUMBER" "$STEP_COUNT" "$title")
    if [ -f "$stamp" ]; then
        say "$head: done before"
        return 0
    fi
    printf '%s ... ' "$head" >&2
    # A process of its own: `set -e` would have no effect inside the condition here.
    if "$BASH" "$GUEST_FILES/build.sh" --step "$recipe" "$step" >"$log" 2>&1 </dev/null; then
        echo $((SECONDS - start)) >"$stamp"
        say "$(duration $((SECONDS - start))), all $(duration "$SECONDS")"
    else
        say "FAILED after $(duration $((SECONDS - start)))"
        die "step '$step' failed: $(last_error "$log"); see $log"
    fi
}

# The line of a log that most likely says what went wrong.
last_error() {
    local line
    line=$(grep -aE '(^|[ :*])([Ee]rror|ERROR|fatal|No rule|No space left|Killed|No such file)' "$1" | grep -avE '^make|Error [0-9]+$' | tail -n 1)
    [ -n "$line" ] || line=$(tail -n 1 "$1")
    printf '%s' "${line:0:160}"
}

# unpack_once FOLDER COMMAND...: runs the command, which fills FOLDER.part, unless FOLDER is there.
unpack_once() {
    local folder=$1
    shift
    [ -d "$folder" ] && return 0
    rm -rf "$folder.part"
    mkdir -p "$folder.part"
    "$@"
    mv "$folder.part" "$folder"
}

# fresh FOLDER: makes it, empty.
fresh() {
    rm -rf "$1"
    mkdir -p "$1"
}
