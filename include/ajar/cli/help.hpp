// The short help, made from the table of commands.
#pragma once

#include <string>

namespace ajar {

// What the program is for, every command in a line, and the options of all.
std::string overview();

}  // namespace ajar
