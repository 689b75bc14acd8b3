# cmake -DROOT=folder -DCLANG_FORMAT=program -P format.cmake
#
# Every source lies as .clang-format says.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE files
    "${ROOT}/include/*.hpp" "${ROOT}/src/*.[ch]pp" "${ROOT}/tests/*.[ch]pp")
execute_process(
    COMMAND "${CLANG_FORMAT}" --dry-run -Werror ${files}
    RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "  clang-format-19 -i FILE mends it.")
endif()
