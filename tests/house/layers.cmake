# cmake -DROOT=folder -P layers.cmake
#
# Holds every include of ours in ROOT's include/ and src/ against the floors of
# the house and the folders in them, and looks for circles among modules. A
# module is a header together with the source of the same name.
cmake_minimum_required(VERSION 3.25)

# Every layer, and the layers it may include besides itself.
set(layers diag text store model format engine render terminal cli main)
set(below_diag)
set(below_text)
set(below_store diag text)
set(below_model diag)
set(below_format model diag text)
set(below_engine model diag text)
set(below_render model text diag)
set(below_terminal store engine render model text diag)
set(below_cli terminal format engine render model store text diag)
set(below_main cli)

# Folders that do not see all of their layer: the modules, and the folders with
# all that is in them, that each may include beside itself.
set(beside_format/expression format/definitions)
set(beside_format/toml "")
set(beside_render/json render/reading)
set(beside_render/page
    render/json/result render/json/writer render/prose render/scale_words
    render/text render/words render/worked_out)
set(beside_terminal/device "")
set(beside_terminal/talk "")
set(beside_terminal/line terminal/talk)
set(beside_terminal/screen terminal/talk terminal/device)

set(faults "")
set(modules "")
file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp")
foreach(file IN LISTS files)
    string(REGEX REPLACE "^(include/ajar|src)/|\\.[a-z]+$" "" module "${file}")
    string(REGEX REPLACE "/.*" "" layer "${module}")
    list(APPEND modules "${module}")
    if(NOT layer IN_LIST layers)
        string(APPEND faults "  ${file}: '${layer}' is no layer\n")
    endif()
    file(STRINGS "${ROOT}/${file}" lines ENCODING UTF-8
        REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "[<\"]([^>\"]*)" _ "${line}")
        set(header "${CMAKE_MATCH_1}")
        if(header MATCHES "^ajar/(.*)\\.hpp$")
            set(other "${CMAKE_MATCH_1}")
        elseif(line MATCHES "\"")
            string(APPEND faults "  ${file}: say <ajar/...> for ${header}\n")
            continue()
        else()
            continue()
        endif()
        string(REGEX REPLACE "/.*" "" other_layer "${other}")
        if(NOT other_layer IN_LIST below_${layer}
           AND NOT other_layer STREQUAL layer)
            string(APPEND faults
                "  ${file}: ${layer} may not include ${header}\n")
        endif()
        string(REGEX REPLACE "/[^/]*$" "" folder "${module}")
        string(REGEX REPLACE "/[^/]*$" "" other_folder "${other}")
        if(DEFINED "beside_${folder}"
           AND other MATCHES "^${layer}/" AND NOT other_folder STREQUAL folder
           AND NOT other IN_LIST "beside_${folder}"
           AND NOT other_folder IN_LIST "beside_${folder}")
            string(APPEND faults
                "  ${file}: ${folder} may not include ${header}\n")
        endif()
        if(NOT other STREQUAL module)
            list(APPEND "known_to_${module}" "${other}")
        endif()
    endforeach()
endforeach()

list(REMOVE_DUPLICATES modules)
while(modules)
    # Take away, again and again, the modules that know none of those left:
    # what cannot be taken away is in a circle or leads into one.
    set(count_before -1)
    list(LENGTH modules count)
    while(NOT count EQUAL count_before)
        set(left "")
        foreach(module IN LISTS modules)
            foreach(other IN LISTS "known_to_${module}")
                if(other IN_LIST modules)
                    list(APPEND left "${module}")
                    set("next_of_${module}" "${other}")
                    break()
                endif()
            endforeach()
        endforeach()
        set(modules "${left}")
        set(count_before ${count})
        list(LENGTH modules count)
    endwhile()

    # Whoever follows the arrows among those left walks in a circle at last.
    if(modules)
        list(GET modules 0 module)
        set(path "")
        while(NOT module IN_LIST path)
            list(APPEND path "${module}")
            set(module "${next_of_${module}}")
        endwhile()
        list(FIND path "${module}" start)
        list(SUBLIST path ${start} -1 circle)
        list(REMOVE_ITEM modules ${circle})
        list(JOIN circle " > " circle)
        string(APPEND faults "  a circle: ${circle} > ${module}\n")
    endif()
endwhile()

if(faults)
    message(FATAL_ERROR "${faults}")
endif()
