// Grapheme clusters: what a reader sees as one character.
#pragma once

#include <cstddef>
#include <string_view>

namespace ajar {

struct Cluster {
    std::size_t bytes = 1;
    std::size_t width = 1;  // columns: those of its widest code point
};

// The cluster at the start of a text that is not empty. A stray byte, which a
// sanitised text does not have, counts as one column.
Cluster first_cluster(std::string_view text);

// The first edge between clusters at or behind byte `at`; the end of the text
// when there is none.
std::size_t edge_from(std::string_view text, std::size_t at);

// The last edge before byte `at`; 0 when there is none.
std::size_t edge_before(std::string_view text, std::size_t at);

}  // namespace ajar
