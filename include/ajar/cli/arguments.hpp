// The words of the command line, taken apart by the table of commands.
#pragma once

#include <ajar/cli/command_table.hpp>
#include <ajar/cli/failure.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Nothing is converted yet; a switch that was given has an empty value.
struct Arguments {
    const CommandSpec* command = nullptr;  // none: none was named
    std::vector<std::string> positionals;
    std::map<std::string, std::string, std::less<>> options;

    bool has(std::string_view option) const;
    std::string value(std::string_view option) const;  // empty when absent
};

// Unknown commands and options, missing values and a wrong number of arguments
// are usage faults, with the nearest right word. `--help` and `--version`
// excuse everything else.
Attempt<Arguments> parse_arguments(const std::vector<std::string>& words);

}  // namespace ajar
