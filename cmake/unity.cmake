# ajar_unity(TARGET FOLDER MOST): with AJAR_UNITY, the sources of one folder in
# FOLDER, and in the folders in it, are compiled together, up to MOST of them at
# once: what they all include is read once. Where two sources give the same name
# to different things of their own, the compiler says so, and one is renamed.
function(ajar_unity target folder most)
    if(NOT AJAR_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(source MATCHES "^${folder}/([a-z_]+)/.*[.]cpp$")
            list(APPEND groups "${CMAKE_MATCH_1}")
            list(APPEND sources_${CMAKE_MATCH_1} "${source}")
        endif()
    endforeach()
    list(REMOVE_DUPLICATES groups)
    foreach(group IN LISTS groups)
        # As many batches as it takes, of about the same size.
        list(LENGTH sources_${group} count)
        math(EXPR batches "(${count} + ${most} - 1) / ${most}")
        set(index 0)
        foreach(source IN LISTS sources_${group})
            math(EXPR batch "${index} * ${batches} / ${count}")
            math(EXPR index "${index} + 1")
            set_source_files_properties("${source}" TARGET_DIRECTORY ${target}
                PROPERTIES UNITY_GROUP "${group}_${batch}")
        endforeach()
    endforeach()
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ON UNITY_BUILD_MODE GROUP
        UNITY_BUILD_CODE_BEFORE_INCLUDE
            "// NOLINTNEXTLINE(bugprone-suspicious-include)")
endfunction()
