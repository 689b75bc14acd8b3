// Grapheme clusters: what a reader sees as one character.
//
// Terminals disagree about the columns of one: some count each code point by a
// table, older or newer, some the cluster as a whole. What is counted here is
// the most that any of them takes, so that no row ever grows past the edge.
#pragma once

#include <cstddef>
#include <string_view>

namespace ajar {

struct Cluster {
    std::size_t bytes = 1;
    std::size_t width = 1;  // columns: those of its code points together
};

// The cluster at the start of a text that is not empty. A stray byte, which a
// sanitised text does not have, counts as one column.
Cluster first_cluster(std::string_view text);

// The longest start of a text that is not empty within so many columns: whole
// clusters. Of one that alone is wider it is as many code points as fit, and
// never less than one.
Cluster start_within(std::string_view text, std::size_t columns);

// The first edge between clusters at or behind byte `at`; the end of the text
// when there is none.
std::size_t edge_from(std::string_view text, std::size_t at);

// The last edge before byte `at`; 0 when there is none.
std::size_t edge_before(std::string_view text, std::size_t at);

}  // namespace ajar
