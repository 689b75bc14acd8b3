# Other people's libraries, as targets: fmt::fmt, CLI11::CLI11,
# tomlplusplus::tomlplusplus, ajar::gmpxx, ajar::utf8proc.
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)

# Debian's shared library, in every build that people use: compiled into our own
# sources, toml++ 3.3.0 aborts on some faulty files and trips UBSan on some good
# ones. Fuzzers have to see into it; tests/fuzz/CMakeLists.txt keeps both away.
if(AJAR_BUILD_FUZZERS)
    find_path(AJAR_TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
    mark_as_advanced(AJAR_TOMLPLUSPLUS_INCLUDE)
    add_library(tomlplusplus::tomlplusplus INTERFACE IMPORTED)
    set_target_properties(tomlplusplus::tomlplusplus PROPERTIES
        INTERFACE_COMPILE_DEFINITIONS TOML_HEADER_ONLY=1
        INTERFACE_INCLUDE_DIRECTORIES "${AJAR_TOMLPLUSPLUS_INCLUDE}")
else()
    find_package(tomlplusplus REQUIRED)
endif()

# The other two come without CMake files. Their archives start quicker than
# their shared libraries; without archives, or where those cannot go into a
# position-independent program, the shared ones serve.
set(archives_fit FALSE)
if(AJAR_PREFER_STATIC)
    find_library(AJAR_UTF8PROC_ARCHIVE libutf8proc.a)
    find_library(AJAR_GMPXX_ARCHIVE libgmpxx.a)
    find_library(AJAR_GMP_ARCHIVE libgmp.a)
    mark_as_advanced(AJAR_UTF8PROC_ARCHIVE AJAR_GMPXX_ARCHIVE AJAR_GMP_ARCHIVE)
    if(AJAR_UTF8PROC_ARCHIVE AND AJAR_GMPXX_ARCHIVE AND AJAR_GMP_ARCHIVE)
        include(CheckCXXSourceCompiles)
        set(CMAKE_REQUIRED_FLAGS -fPIE)
        set(CMAKE_REQUIRED_LINK_OPTIONS -pie LINKER:-z,text)
        set(CMAKE_REQUIRED_LIBRARIES -Wl,--whole-archive
            "${AJAR_UTF8PROC_ARCHIVE}" "${AJAR_GMPXX_ARCHIVE}"
            "${AJAR_GMP_ARCHIVE}" -Wl,--no-whole-archive)
        check_cxx_source_compiles("int main() {}" AJAR_ARCHIVES_FIT)
        set(archives_fit ${AJAR_ARCHIVES_FIT})
    endif()
endif()

function(ajar_import name header archive)
    string(TOUPPER "AJAR_${name}" variable)
    find_path(${variable}_INCLUDE ${header} REQUIRED)
    if(archives_fit)
        set(location "${archive}")
    else()
        find_library(${variable}_LIBRARY ${name} REQUIRED)
        set(location "${${variable}_LIBRARY}")
    endif()
    mark_as_advanced(${variable}_INCLUDE ${variable}_LIBRARY)
    add_library(ajar::${name} UNKNOWN IMPORTED)
    set_target_properties(ajar::${name} PROPERTIES
        IMPORTED_LOCATION "${location}"
        INTERFACE_INCLUDE_DIRECTORIES "${${variable}_INCLUDE}")
endfunction()

ajar_import(utf8proc utf8proc.h "${AJAR_UTF8PROC_ARCHIVE}")
ajar_import(gmp gmp.h "${AJAR_GMP_ARCHIVE}")
ajar_import(gmpxx gmpxx.h "${AJAR_GMPXX_ARCHIVE}")
target_link_libraries(ajar::gmpxx INTERFACE ajar::gmp)
