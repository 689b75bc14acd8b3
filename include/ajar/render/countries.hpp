// The countries of the world by code and name (ISO 3166-1).
#pragma once

#include <string_view>
#include <vector>

namespace ajar {

struct Country {
    std::string_view code;       // alpha-2
    std::string_view long_code;  // alpha-3
    std::string_view name;
    // Longer and older ones, parts of it, and some in its own tongue.
    std::vector<std::string_view> other_names;
};

// All of them, by code. No name and no code leads to two.
std::vector<Country> countries();

}  // namespace ajar
