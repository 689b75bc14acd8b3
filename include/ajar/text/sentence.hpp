// Where a sentence ends.
#pragma once

#include <string>
#include <string_view>

namespace ajar {

// The sentence with a stop at its end, unless there is punctuation: a voice
// pauses there. An empty one stays empty; blanks behind it go.
std::string closed(std::string_view sentence, std::string_view stop = ".");

}  // namespace ajar
