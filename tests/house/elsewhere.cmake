# cmake -DROOT=folder -DPROGRAM=ajar -DWORK=folder -P elsewhere.cmake
#
# A copy in a folder whose name holds blanks and umlauts builds with the
# README's own command, and gives the same program to the byte.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
set(copy "${WORK}/eine Kopie für später")
file(MAKE_DIRECTORY "${copy}")
file(COPY "${ROOT}/build.sh" "${ROOT}/CMakeLists.txt"
    "${ROOT}/CMakePresets.json" "${ROOT}/LICENSE" "${ROOT}/cmake"
    "${ROOT}/include" "${ROOT}/man" "${ROOT}/questionnaires" "${ROOT}/src"
    DESTINATION "${copy}")
execute_process(
    COMMAND "${copy}/build.sh" run --version
    OUTPUT_VARIABLE version RESULT_VARIABLE failed)
if(failed OR NOT version MATCHES "^ajar [0-9]+[.][0-9]+[.][0-9]+\n$")
    message(FATAL_ERROR "  `./build.sh run --version` printed: ${version}")
endif()
execute_process(
    COMMAND "${CMAKE_COMMAND}" -E compare_files
        "${PROGRAM}" "${copy}/build/release/ajar"
    RESULT_VARIABLE differs)
if(differs)
    message(FATAL_ERROR "  Two builds from two folders differ.")
endif()
file(REMOVE_RECURSE "${WORK}")
