# cmake -DPROGRAM=... -DCASE=folder -DWORK=folder [-DRUNNER=...] -P golden.cmake
#
# Runs one golden case and compares byte for byte. In the folder of the case:
#   cmd     one line of shell: the arguments after `ajar`; `ajar` may be called
#           again after a pipe or a semicolon, and "$WORK" is an empty folder
#           for files that the line writes
#   in      standard input; without it, none
#   out, err, status   what is expected; without them: nothing, nothing, 0
# The line runs in the folder of the case. With UPDATE_GOLDEN=1 in the
# environment it is not compared: out, err and status are written anew.
# RUNNER is a command that starts the program, such as "valgrind -q".
cmake_minimum_required(VERSION 3.25)

# A home that nobody has lived in yet, and no setting from outside.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/home" "${WORK}/run" "${WORK}/files")
file(CHMOD "${WORK}/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(ENV{HOME} "${WORK}/home")
set(ENV{XDG_CONFIG_HOME} "${WORK}/home/.config")
set(ENV{XDG_CACHE_HOME} "${WORK}/home/.cache")
set(ENV{XDG_DATA_HOME} "${WORK}/home/.local/share")
set(ENV{XDG_STATE_HOME} "${WORK}/home/.local/state")
set(ENV{XDG_RUNTIME_DIR} "${WORK}/run")
set(ENV{LC_ALL} C.UTF-8)
set(ENV{TERM} dumb)
set(ENV{WORK} "${WORK}/files")
set(ENV{AJAR_PROGRAM} "${PROGRAM}")
set(ENV{AJAR_RUNNER} "${RUNNER}")
foreach(name IN ITEMS AJAR_PLAIN ACCESSIBLE NO_COLOR COLUMNS LINES LANGUAGE)
    unset(ENV{${name}})
endforeach()

set(input /dev/null)
if(EXISTS "${CASE}/in")
    set(input "${CASE}/in")
endif()
# The shell reads the line itself: CMake would stumble over its punctuation.
execute_process(
    COMMAND sh -c [[ajar() { $AJAR_RUNNER "$AJAR_PROGRAM" "$@"; }; eval "ajar $(cat cmd)"]]
    WORKING_DIRECTORY "${CASE}"
    INPUT_FILE "${input}"
    OUTPUT_FILE "${WORK}/out"
    ERROR_FILE "${WORK}/err"
    RESULT_VARIABLE status)
file(WRITE "${WORK}/status" "${status}\n")

file(WRITE "${WORK}/expected/out" "")
file(WRITE "${WORK}/expected/err" "")
file(WRITE "${WORK}/expected/status" "0\n")
set(failed FALSE)
foreach(name IN ITEMS out err status)
    set(actual "${WORK}/${name}")
    set(expected "${WORK}/expected/${name}")  # when the case has no such file
    execute_process(RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET
        COMMAND "${CMAKE_COMMAND}" -E compare_files "${actual}" "${expected}")
    if(DEFINED ENV{UPDATE_GOLDEN})
        file(REMOVE "${CASE}/${name}")
        if(differs)
            file(COPY_FILE "${actual}" "${CASE}/${name}")
        endif()
        continue()
    endif()
    if(EXISTS "${CASE}/${name}")
        set(expected "${CASE}/${name}")
        execute_process(
            RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET
            COMMAND "${CMAKE_COMMAND}" -E compare_files
                "${actual}" "${expected}")
    endif()
    if(differs)
        set(failed TRUE)
        execute_process(COMMAND diff -u --label "expected ${name}"
            --label "actual ${name}" "${expected}" "${actual}")
    endif()
endforeach()
if(failed)
    message(FATAL_ERROR "  ${CASE} differs.\n"
        "  If that is how it should be: UPDATE_GOLDEN=1 writes it anew.")
endif()
