#!/usr/bin/env bash
# From a fresh checkout to the running program, in one line; see `help` below.
#
# Everything this script says goes to standard error, so that the program's
# own output can be piped: ./build.sh run score why-am-i-pulling-away my.toml
set -euo pipefail

# Where this script lies, from whatever folder it is called. The program starts
# in the caller's folder, so that file names mean what the caller means.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
log=$root/build/build.log
ajar=$root/build/release/ajar

# Debian's names for what is needed: to build, and to test and to fuzz in
# addition.
to_build=(g++ cmake ninja-build libcli11-dev libfmt-dev libtomlplusplus-dev
    libutf8proc-dev libgmp-dev)
to_test=(doctest-dev python3 clang-format-19 clang-tidy-19 valgrind mandoc)
to_fuzz=(clang-19 libclang-rt-19-dev llvm-19)

say() { printf '%s\n' "$*" >&2; }

help() {
    cat <<'END'
./build.sh run [ARGS...]  build the program and start it: `ajar ARGS`;
                          without ARGS: `ajar take why-am-i-pulling-away`
./build.sh test           build and run all tests
./build.sh fuzz [SECONDS] feed made-up input to the readers, to each of four
                          parts for SECONDS (600), and stop at what breaks
./build.sh fault-test     make every call of the system fail, and end the program
                          before every one, where it keeps and forgets answers
./build.sh install [--prefix DIR]
                          build it and put it below DIR (/usr/local)
./build.sh uninstall      take away what `install` put there
./build.sh help           show this text

What is missing is installed first with apt-get (Debian 12 or later; sudo is
used when you are not root). Nothing else is changed outside build/.
END
}

# quietly COMMAND...: what it prints goes to the log, and is shown if it fails.
quietly() {
    "$@" >>"$log" 2>&1 </dev/null && return
    say "This did not work: $*"
    say "The last lines of $log:"
    say ""
    tail -n 60 "$log" >&2
    exit 1
}

start_log() {
    mkdir -p "$root/build"
    : >"$log"
}

# One word for each architecture: "installed", but also "not-installed".
is_installed() {
    local states
    states=$(dpkg-query -W -f '${db:Status-Status} ' "$1" 2>/dev/null) || true
    [[ " $states" == *" installed "* ]]
}

# as_root COMMAND...: apt-get asks nothing and is told so through the
# environment, which sudo would not hand on by itself.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install PACKAGE...: those that are not there yet.
install() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null
    then
        say "No apt here. Needed (Debian's names): $*"
        say "Going on as if it were all there."
        return
    fi
    local missing=() package
    for package; do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    say "Installing: ${missing[*]}"
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "You are not root and there is no sudo. As root, please run:"
            say "  apt-get install ${missing[*]}"
            exit 1
        fi
        # Any question for a password comes here, not into the log.
        sudo -v
    fi
    quietly as_root apt-get update
    quietly as_root apt-get install -y --no-install-recommends "${missing[@]}"
}

# build_release: the program alone, without the tests. No warning is an error:
# a newcomer's compiler may be newer than ours.
build_release() {
    if [[ -x $ajar ]]; then
        say "Building ajar ..."
    else
        say "Building ajar (the first time, this takes a minute or two) ..."
    fi
    (
        cd "$root"
        quietly cmake --preset release -D AJAR_BUILD_TESTS=OFF \
            -D CMAKE_COMPILE_WARNING_AS_ERROR=OFF
        quietly cmake --build --preset release
    )
}

run() {
    start_log
    install "${to_build[@]}"
    build_release
    say ""
    if [[ $# -eq 0 ]]; then
        set -- take why-am-i-pulling-away
    fi
    exec "$ajar" "$@"
}

# install_program [--prefix DIR]: root's rights are used only where the folder
# asks for them.
install_program() {
    local prefix=/usr/local
    if [[ ${1-} == --prefix && -n ${2-} ]]; then
        mkdir -p "$2"
        prefix=$(cd "$2" && pwd -P)
    elif [[ $# -gt 0 ]]; then
        help >&2
        exit 2
    fi
    start_log
    install "${to_build[@]}"
    say "Building ajar ..."
    (build_release)
    local as=()
    [[ -w $prefix || $EUID -eq 0 ]] || as=(sudo)
    quietly "${as[@]}" cmake --install "$root/build/release" \
        --prefix "$prefix" --strip
    say "ajar is in $prefix/bin."
}

# uninstall_program: the files that the last `install` listed, and no others.
uninstall_program() {
    local list=$root/build/release/install_manifest.txt file
    if [[ ! -f $list ]]; then
        say "Nothing was installed from here."
        exit 1
    fi
    while IFS= read -r file || [[ -n $file ]]; do
        local as=()
        [[ -w $(dirname "$file") || $EUID -eq 0 ]] || as=(sudo)
        "${as[@]}" rm -f -- "$file"
        say "Removed $file"
    done <"$list"
    rm -f "$list"
}

# The program as built for use still starts, and stops when input ends.
smoke() {
    local status=0
    "$ajar" --version
    "$ajar" take why-am-i-pulling-away </dev/null >/dev/null 2>&1 || status=$?
    if [[ $status -ne 4 ]]; then
        say "take without input: status $status instead of 4"
        exit 1
    fi
}

# with_names COMMAND...: clang's sanitizers look for the tool that knows the
# names of functions, but not by the name that Debian gives it.
with_names() {
    local tool
    tool=$(command -v llvm-symbolizer-19) || tool=
    env ${tool:+"ASAN_SYMBOLIZER_PATH=$tool"} "$@"
}

# What needs the program as it is built for use: tests with the label `gate`.
gates() {
    quietly cmake --preset release -D AJAR_BUILD_TESTS=ON \
        -D CMAKE_COMPILE_WARNING_AS_ERROR=ON
    quietly cmake --build --preset release --target ajar serve brute
    quietly cmake --build --preset alone
    ctest --preset release -L gate
}

# slowest BUILD: where the minutes of its last run of tests went.
slowest() {
    say "The slowest tests of $1, in seconds:"
    sed '/^---/,$d' "$root/build/$1/Testing/Temporary/CTestCostData.txt" |
        sort -k 3 -rn | head -n 10 |
        while read -r name _ seconds; do
            printf '  %7.1f  %s\n' "$seconds" "$name" >&2
        done
}

test_all() {
    start_log
    install "${to_build[@]}" "${to_test[@]}" "${to_fuzz[@]}"
    cd "$root"
    cmake --workflow --preset check
    with_names cmake --workflow --preset fuzz
    gates
    slowest check
    slowest fuzz
    slowest release
    smoke
    say "All is well."
}

# All faults, of which `test` takes a sample; with the program as built for use,
# which starts quickly.
fault_test() {
    start_log
    install "${to_build[@]}" "${to_test[@]}"
    say "Building ajar ..."
    (
        cd "$root"
        quietly cmake --preset release -D AJAR_BUILD_TESTS=ON
        quietly cmake --build --preset release --target ajar store_interpose
    )
    python3 -B "$root/tests/process/test_faults.py" "$ajar" \
        "$root/build/release/tests/libstore_interpose.so" --whole
    say "No fault did any harm."
}

# fuzz_one NAME SECONDS: new inputs are kept in the build folder, for the next
# time; what breaks a promise lies beside them, and its name is printed.
fuzz_one() {
    local source=$root/tests/fuzz build=$root/build/fuzz/tests/fuzz
    local found=$build/found/$1
    mkdir -p "$found"
    say ""
    say "Fuzzing $1 for $2 seconds ..."
    with_names "$build/fuzz_$1" -fork=2 -max_total_time="$2" -timeout=10 \
        -rss_limit_mb=1024 -max_len=65536 -dict="$source/$1.dict" \
        -artifact_prefix="$found-" "$found" "$source/corpus/$1"
}

# fuzz [SECONDS]
fuzz() {
    local seconds=${1-600} name
    if [[ $# -gt 1 || ! $seconds =~ ^[1-9][0-9]*$ ]]; then
        help >&2
        exit 2
    fi
    start_log
    install "${to_build[@]}" "${to_fuzz[@]}"
    say "Building the fuzzers ..."
    (
        cd "$root"
        quietly cmake --preset fuzz
        quietly cmake --build --preset fuzz
    )
    for name in definition answers expression sanitizer; do
        fuzz_one "$name" "$seconds"
    done
    say "Nothing was found."
}

case ${1-help} in
    run)
        shift
        run "$@"
        ;;
    test) test_all ;;
    fuzz)
        shift
        fuzz "$@"
        ;;
    fault-test) fault_test ;;
    install)
        shift
        install_program "$@"
        ;;
    uninstall) uninstall_program ;;
    help | -h | --help) help ;;
    *)
        say "build.sh: unknown word '$1'"
        help >&2
        exit 2
        ;;
esac
