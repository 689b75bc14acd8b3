# ajar_alone(TARGET HEADERS): the target ajar_alone, which reads each source of
# TARGET by itself, and each header that no source has to itself. What is
# compiled together, or after what is compiled beforehand, does not show that it
# lacks an include. A header is the first thing that its own source includes, so
# that it stands alone wherever that source does.
function(ajar_alone target headers)
    get_target_property(sources ${target} SOURCES)
    foreach(header IN LISTS headers)
        cmake_path(RELATIVE_PATH header
            BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/include")
        string(REGEX REPLACE "^ajar/(.*)hpp$" "\\1cpp" source "${header}")
        if(NOT EXISTS "${PROJECT_SOURCE_DIR}/src/${source}")
            set(reader "${PROJECT_BINARY_DIR}/alone/${source}")
            file(CONFIGURE OUTPUT "${reader}" CONTENT "#include <${header}>\n")
            list(APPEND sources "${reader}")
        endif()
    endforeach()
    list(FILTER sources INCLUDE REGEX "[.]cpp$")
    list(FILTER sources EXCLUDE REGEX "/generated/")
    add_library(ajar_alone OBJECT EXCLUDE_FROM_ALL ${sources})
    target_compile_options(ajar_alone PRIVATE -fsyntax-only -Wshadow)
    set_target_properties(ajar_alone PROPERTIES EXPORT_COMPILE_COMMANDS OFF)
    foreach(property IN ITEMS
        COMPILE_DEFINITIONS INCLUDE_DIRECTORIES LINK_LIBRARIES)
        get_target_property(values ${target} ${property})
        if(values)
            set_property(TARGET ajar_alone PROPERTY ${property} ${values})
        endif()
    endforeach()
endfunction()
