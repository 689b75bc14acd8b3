# ajar_warnings: what our own sources are held against. Linked PRIVATE, so it
# reaches nobody else's code.
add_library(ajar_warnings INTERFACE)
target_compile_options(ajar_warnings INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    # Compiled together, one source's own names stand above another's.
    $<$<NOT:$<BOOL:${AJAR_UNITY}>>:-Wshadow>
    -Wconversion
    -Wsign-conversion
    -Wold-style-cast
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wnull-dereference
    -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
    $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
    # g++ 12 under its sanitizers takes moved variants for uninitialized; the
    # release build, where the warning is on, finds nothing there.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Debug>>:-Wno-maybe-uninitialized>
    # std::stable_sort of libstdc++ 12 uses a function that it deprecates
    # itself, and clang says so.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
