# cmake -DROOT=folder -P source_length.cmake
#
# A source has at most 500 lines: a longer one holds a second idea.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/include/*.hpp" "${ROOT}/src/*.[ch]pp")
foreach(file IN LISTS files)
    file(READ "${ROOT}/${file}" text HEX)
    # Two digits for each byte; only a byte that begins at an even place counts.
    string(REGEX REPLACE "(..)" "\\1;" bytes "${text}")
    list(FILTER bytes INCLUDE REGEX "^0a$")
    list(LENGTH bytes lines)
    if(lines GREATER 500)
        message(SEND_ERROR "  ${file} has ${lines} lines, at most 500")
    endif()
endforeach()
