# cmake -DROOT=folder -DBUILD=folder -DRUN_CLANG_TIDY=program -P tidy.cmake
#
# clang-tidy finds nothing in any source of the program; .clang-tidy gives a
# reason for each check left out. It reads the sources as BUILD compiles them,
# many at once: nearly all of its time goes into headers.
cmake_minimum_required(VERSION 3.25)

# Each source must be in one of the batches, or stand by itself.
file(STRINGS "${BUILD}/compile_commands.json" lines REGEX "\"file\": ")
string(REGEX MATCHALL "${BUILD}/[^\"]*_cxx[.]cxx" batches "${lines}")
set(read "${lines}")
foreach(batch IN LISTS batches)
    file(READ "${batch}" text)
    string(APPEND read "${text}")
endforeach()
file(GLOB_RECURSE sources "${ROOT}/src/*.cpp")
foreach(source IN LISTS sources)
    string(FIND "${read}" "\"${source}\"" found)
    if(found EQUAL -1)
        message(FATAL_ERROR "  ${source} would not be read")
    endif()
endforeach()

execute_process(
    COMMAND "${RUN_CLANG_TIDY}" -clang-tidy-binary clang-tidy-19 -quiet -j 2
        -p "${BUILD}" -warnings-as-errors=*
        "${BUILD}/CMakeFiles/ajar_lib[.]dir/Unity/" "${ROOT}/src/.*"
    OUTPUT_VARIABLE found ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "${found}")
endif()
