// Every command and option of the program, in one table: the parser, the help
// texts, the manual and completions all come from here (ajar(1)).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace ajar {

struct OptionSpec {
    std::string_view name;   // without dashes: "width"
    char letter = '\0';      // a short form, for few
    std::string_view value;  // what it takes, "N"; empty for a switch
    std::string_view meaning;
};

using OptionSpecs = std::span<const OptionSpec>;

struct CommandSpec {
    std::string_view name;
    std::string_view arguments = {};  // as the usage line shows them
    std::size_t least = 0;            // how many arguments it takes
    std::size_t most = 0;
    std::string_view summary;   // one line for the list of commands
    std::string_view details;   // a sentence or two for its own help
    std::string_view examples;  // a line each
    bool has_output_options = false;
    OptionSpecs options = {};
};

std::span<const CommandSpec> all_commands();
const CommandSpec* find_command(std::string_view name);

// The options of every command, and those of commands that print a result.
OptionSpecs common_options();
OptionSpecs output_options();

}  // namespace ajar
