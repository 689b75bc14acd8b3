// How large the window is.
#pragma once

#include <cstddef>

namespace ajar {

struct WindowSize {
    std::size_t columns = 80;
    std::size_t rows = 24;

    bool operator==(const WindowSize&) const = default;
};

}  // namespace ajar
