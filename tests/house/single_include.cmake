# cmake -DROOT=folder -P single_include.cmake
#
# The libraries that take a second to compile come in through one source each
# and through no header. A source includes its own header first: so the header
# needs nothing before it.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp")
foreach(library IN ITEMS toml++ CLI)
    string(REPLACE "+" "[+]" pattern "${library}")
    set(users "")
    foreach(file IN LISTS files)
        file(STRINGS "${ROOT}/${file}" lines ENCODING UTF-8
            REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]${pattern}/")
        if(lines)
            list(APPEND users "${file}")
        endif()
    endforeach()
    if(NOT users MATCHES "^src/[^;]*\\.cpp$")
        message(SEND_ERROR
            "  <${library}/...> belongs into exactly one source, not: ${users}")
    endif()
endforeach()

foreach(file IN LISTS files)
    string(REGEX REPLACE "^src/(.*)cpp$" "ajar/\\1hpp" own "${file}")
    if(NOT file MATCHES "^src/.*[.]cpp$" OR NOT EXISTS "${ROOT}/include/${own}")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" lines ENCODING UTF-8 LIMIT_COUNT 1
        REGEX "^#include ")
    if(NOT lines STREQUAL "#include <${own}>")
        message(SEND_ERROR "  ${file} includes its own header not first")
    endif()
endforeach()
