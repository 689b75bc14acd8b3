// Every command and option of the program, in one table: the parser, the help
// texts, the manual and completions all come from here (ajar(1)), and so does
// the function that makes a command of the words that were given.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

struct OptionSpec {
    std::string_view name;   // without dashes: "width"
    std::string_view value;  // what it takes, "N"; empty for a switch
    std::string_view meaning;
    char letter = '\0';  // a short form, for few
};

using OptionSpecs = std::span<const OptionSpec>;

struct CommandSpec;

// The words of the command line, held against the table. Nothing is converted
// yet; a switch that was given has an empty value.
struct Arguments {
    const CommandSpec* command = nullptr;  // none: none was named
    std::vector<std::string> positionals;
    std::map<std::string, std::string, std::less<>> options;

    bool has(std::string_view option) const;
    std::string value(std::string_view option) const;  // empty when absent
    std::string first() const;  // the first positional; empty without one
};

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
    Attempt<Verb> (*read)(const Arguments&);  // converts what was given
};

std::span<const CommandSpec> all_commands();
const CommandSpec* find_command(std::string_view name);

// The options of every command, and those of commands that print a result.
OptionSpecs common_options();
OptionSpecs output_options();

// Converts the values of options; an unknown word or a number out of range is
// a usage fault.
Attempt<Command> command_of(const Arguments& arguments);

}  // namespace ajar
