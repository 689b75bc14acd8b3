// The result in line mode: part by part, with a copy for those who want one.
#pragma once

#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/talk/result.hpp>

namespace ajar {

// Until the person ends it, or the input does.
ResultEnd show_result(const ResultDoors& doors, Console& console);

}  // namespace ajar
