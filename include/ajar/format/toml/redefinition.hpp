// Keys and tables that are there already.
#pragma once

#include <ajar/format/toml/stop.hpp>

#include <optional>

namespace ajar {

// What the library means by "cannot redefine" and "cannot insert". It garbles
// names in quotes, and stops at the value of a key, or on the line behind a
// header. Nothing when there is no making out what it means.
std::optional<TomlFault> redefinition(const TomlStop& stop);

}  // namespace ajar
