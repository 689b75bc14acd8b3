# cmake -DFOLDER=... -DNAMES="a;b" -DOUTPUT=file.cpp -P embed.cmake
#
# Writes the bytes of FOLDER's files NAMES as ajar::bundled_files(), sorted by
# name. Characters one by one, in hexadecimal: nothing in a file can end a
# string early, and a string of more than 65,536 is more than a compiler has to
# take. An unchanged OUTPUT is left alone: nothing is compiled again.
cmake_minimum_required(VERSION 3.25)
list(SORT NAMES COMPARE STRING)

set(texts "")
set(rows "")
set(number 0)
foreach(name IN LISTS NAMES)
    file(READ "${FOLDER}/${name}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    # Lines of 10 bytes, so that a debugger or a reader can cope.
    string(REPEAT "......." 10 line)
    string(REGEX REPLACE "(${line})" "\\1\n    " bytes "${bytes}")
    string(APPEND texts
        "constexpr char text_${number}[] = {\n    ${bytes}};\n\n")
    string(APPEND rows
        "    {\"${name}\", {text_${number}, sizeof text_${number}}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT [[
// Made by cmake/embed.cmake from questionnaires/; do not edit.
#include <ajar/cli/catalog.hpp>

namespace ajar {

namespace {

@texts@constexpr BundledFile files[] = {
@rows@};

}  // namespace

std::span<const BundledFile> bundled_files()
{
    return files;
}

}  // namespace ajar
]])
