// Help texts, made from the table of commands, and the help topics.
#pragma once

#include <ajar/cli/command_table.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

std::string overview();
std::string help_on(const CommandSpec& command);

// A topic that is no command: "keys", "accessibility", "privacy", "format",
// "codes".
std::optional<std::string> help_on_topic(std::string_view topic);

// Everything `ajar help` has a page for.
std::vector<std::string> help_topics();

}  // namespace ajar
