// Words for the part of a page that a window shows, and how to see the rest.
#pragma once

#include <cstddef>
#include <string>

namespace ajar {

// "Options 3 to 5 of 7, Down for more", in fewer words where there is less
// room; from `first`, counted from 0, to the one before `last`.
std::string options_in_view(std::size_t first,
                            std::size_t last,
                            std::size_t count,
                            std::size_t columns);

// "(lines 1 to 20 of 35; Space or PgDn shows more)", likewise.
std::string lines_in_view(std::size_t first,
                          std::size_t last,
                          std::size_t count,
                          std::size_t columns);

}  // namespace ajar
