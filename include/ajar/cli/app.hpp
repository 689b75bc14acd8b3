// A whole run of the program, without the process around it.
#pragma once

#include <ajar/cli/surroundings.hpp>

#include <string>
#include <vector>

namespace ajar {

// `words` are the arguments after the program's name. Gives the exit status of
// ajar(1).
int run(const std::vector<std::string>& words,
        const Streams& streams,
        const Surroundings& surroundings);

}  // namespace ajar
