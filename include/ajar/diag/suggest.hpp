// "Did you mean": the nearest of a list of known names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ajar {

// How many single characters have to be added, dropped, changed or swapped
// with their neighbour to get from one to the other (optimal string
// alignment).
std::size_t edit_distance(std::string_view left, std::string_view right);

// The known name nearest to `word`, the first of equals; when even the nearest
// is too far off to help (more than a third of the longer one; one character
// may always differ), the first name that begins with the word, if any.
std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string> known);

// "did you mean 'x'?", or empty when nothing is near. In a file `before` counts
// the faults that were found already. After 500 it is empty: each suggestion
// costs a look at every known name, and a large file of a stranger can hold
// tens of thousands of faults, of which 50 are shown (ajar(1)).
std::string did_you_mean(std::string_view word,
                         std::span<const std::string> known,
                         std::size_t before = 0);

}  // namespace ajar
