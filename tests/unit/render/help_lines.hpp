// A short list of help lines.
#pragma once

#include <ajar/model/support.hpp>

namespace ajar {

SupportLines help_lines();

}  // namespace ajar
