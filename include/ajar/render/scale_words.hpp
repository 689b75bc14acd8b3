// What a scale shows, in words and without a number.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

#include <string>
#include <vector>

namespace ajar {

// The band's label, or that the answers are too few to say.
std::string band_in_words(const Scale& scale, const ScaleScore& score);

// What limits the picture: answers far apart, answers left open. May be empty.
std::string caveats(const Reading& reading, ScaleIndex index);

}  // namespace ajar
