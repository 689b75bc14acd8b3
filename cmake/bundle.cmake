# ajar_bundle(TARGET FOLDER): compiles the questionnaires of FOLDER and its
# common/ into TARGET; include/ajar/cli/catalog.hpp declares how to reach them.
function(ajar_bundle target folder)
    file(GLOB names CONFIGURE_DEPENDS RELATIVE "${folder}"
        "${folder}/*.toml" "${folder}/common/*.toml")
    list(APPEND names common/support-lines.tsv)
    list(SORT names COMPARE STRING)
    list(TRANSFORM names PREPEND "${folder}/" OUTPUT_VARIABLE files)

    set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
    set(source "${PROJECT_BINARY_DIR}/generated/bundled.cpp")
    add_custom_command(
        OUTPUT "${source}"
        COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${folder}" "-DNAMES=${names}"
            "-DOUTPUT=${source}" -P "${script}"
        DEPENDS ${files} "${script}"
        COMMENT "Embedding the questionnaires"
        VERBATIM)
    target_sources(${target} PRIVATE "${source}")
endfunction()
