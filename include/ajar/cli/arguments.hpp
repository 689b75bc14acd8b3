// The words of the command line, taken apart by the table of commands.
#pragma once

#include <ajar/cli/command_table.hpp>

#include <string>
#include <vector>

namespace ajar {

// Unknown commands and options, missing values and a wrong number of arguments
// are usage faults, with the nearest right word. `--help` and `--version`
// excuse everything else.
Attempt<Arguments> parse_arguments(const std::vector<std::string>& words);

}  // namespace ajar
