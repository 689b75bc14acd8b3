# cmake -DROOT=folder -DWORK=folder -P layers_detects.cmake
#
# Shows that layers.cmake sees what it is there to see: plants one fault at a
# time in a copy of ROOT's include/ and src/ and expects it to be named.
cmake_minimum_required(VERSION 3.25)

# expect(TEXT PATH CONTENT [PATH CONTENT...]): with these files planted, the
# layer test fails and says TEXT.
function(expect text)
    file(REMOVE_RECURSE "${WORK}")
    file(COPY "${ROOT}/include" "${ROOT}/src" DESTINATION "${WORK}")
    while(ARGN)
        list(POP_FRONT ARGN path content)
        file(WRITE "${WORK}/${path}" "${content}\n")
    endwhile()
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DROOT=${WORK}"
            -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/layers.cmake"
        RESULT_VARIABLE status ERROR_VARIABLE said)
    # CMake breaks long lines of a message wherever there is a blank.
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    string(FIND "${said}" "${text}" found)
    if(status EQUAL 0 OR found EQUAL -1)
        message(SEND_ERROR "planted, not seen: ${text}\nsaid:${said}")
    endif()
endfunction()

expect("model may not include ajar/cli/app.hpp"
    include/ajar/model/planted.hpp "#include <ajar/cli/app.hpp>")
expect("engine may not include ajar/render/text.hpp"
    src/engine/planted.cpp "#  include \"ajar/render/text.hpp\"  // [why;")
expect("store may not include ajar/model/item.hpp"
    src/store/planted.cpp "#include <ajar/model/item.hpp>")
expect("render may not include ajar/store/fault.hpp"
    src/render/planted.cpp "#include <ajar/store/fault.hpp>")
expect("main may not include ajar/engine/score.hpp"
    src/main.cpp "#include <ajar/engine/score.hpp>")
expect("format/toml may not include ajar/format/definitions.hpp"
    include/ajar/format/toml/planted.hpp "#include <ajar/format/definitions.hpp>")
expect("format/expression may not include ajar/format/toml/lexer.hpp"
    src/format/expression/planted.cpp "#include <ajar/format/toml/lexer.hpp>")
expect("render/json may not include ajar/render/compose.hpp"
    src/render/json/planted.cpp "#include <ajar/render/compose.hpp>")
expect("render/page may not include ajar/render/compose.hpp"
    include/ajar/render/page/planted.hpp "#include <ajar/render/compose.hpp>")
expect("terminal/device may not include ajar/terminal/talk/paragraphs.hpp"
    src/terminal/device/planted.cpp "#include <ajar/terminal/talk/paragraphs.hpp>")
expect("terminal/screen may not include ajar/terminal/line/voice.hpp"
    src/terminal/screen/planted.cpp "#include <ajar/terminal/line/voice.hpp>")
expect("terminal/talk may not include ajar/terminal/screen/page.hpp"
    src/terminal/talk/planted.cpp "#include <ajar/terminal/screen/page.hpp>")
expect("say <ajar/...> for planted.hpp"
    src/model/planted.cpp "#include \"planted.hpp\"")
expect("'util' is no layer"
    include/ajar/util/planted.hpp "#pragma once")
expect("a circle: model/planted_a > model/planted_b > model/planted_a"
    include/ajar/model/planted_a.hpp "#include <ajar/model/planted_b.hpp>"
    include/ajar/model/planted_b.hpp "#include <ajar/model/planted_a.hpp>")
# The circle closes through a source.
expect("a circle: text/planted_a > text/planted_b > text/planted_a"
    include/ajar/text/planted_a.hpp "#pragma once"
    src/text/planted_a.cpp "#include <ajar/text/planted_b.hpp>"
    include/ajar/text/planted_b.hpp "#include <ajar/text/planted_a.hpp>")
file(REMOVE_RECURSE "${WORK}")
