# cmake -DROOT=folder -DBUILD=folder -DRUN_CLANG_TIDY=program -P tidy.cmake
#
# clang-tidy finds nothing in any source of the program; .clang-tidy gives a
# reason for each check left out.
cmake_minimum_required(VERSION 3.25)

execute_process(
    COMMAND "${RUN_CLANG_TIDY}" -clang-tidy-binary clang-tidy-19 -quiet -j 2
        -p "${BUILD}" -warnings-as-errors=* "${ROOT}/src/.*"
    OUTPUT_VARIABLE found ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "${found}")
endif()
