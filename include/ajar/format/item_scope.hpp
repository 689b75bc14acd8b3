// What an expression may ask about, by where it stands.
#pragma once

#include <cstddef>
#include <limits>

namespace ajar {

// How many of the first items an expression may ask about: all of them, or for
// show_if those before its own.
struct ItemScope {
    std::size_t items = std::numeric_limits<std::size_t>::max();
};

}  // namespace ajar
